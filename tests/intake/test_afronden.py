# SPDX-License-Identifier: EUPL-1.2
"""Completing an intake with its report, and opening it again."""

from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader

from inburgering.beleid.leefgebieden import WETTELIJK
from inburgering.brieven.models import Brief, Huisstijl
from inburgering.brieven.services import set_huisstijl
from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.feiten import intake_facts_of
from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.begrippen import Alfabetisering, LbtUitslag
from intake.models import Intake
from intake.onderwerpen import Code, Overslaan
from intake.services.afronden import IntakeOnvolledig, complete_intake, reopen_intake, report_pdf
from tests.brieven.voorbeelden import HUISSTIJL
from tests.intake.gesprekken import (
    ANTWOORDEN,
    GESPREK_OP,
    VANDAAG,
    leg_toets_vast,
    maak_klaar,
    sla_over,
    start,
    volledig,
)


def tekst(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(bytes(pdf))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_completing_keeps_the_report_and_moves_the_dossier_on(
    dossier: Dossier, amina: Medewerker
) -> None:
    intake = volledig(dossier, amina)
    brief = complete_intake(intake=intake, by=amina, on=VANDAAG)
    dossier.refresh_from_db()
    assert dossier.intake_afgerond_op == VANDAAG
    assert dossier.volgende_stap == "leerroute_toewijzen"
    assert (brief.soort, brief.kenmerk) == ("intakeverslag", "INT-2026-000001")
    assert Brief.objects.get().pk == brief.pk
    assert "Brede intake afgerond; het verslag is gemaakt" in [
        moment.zin for moment in timeline.read(dossier)
    ]


def test_the_report_tells_what_was_said_and_not_what_colleagues_wrote(
    dossier: Dossier, amina: Medewerker
) -> None:
    intake = volledig(dossier, amina)
    intake.onderwerpen.update(interne_notitie="Alleen voor collega's.")
    text = tekst(complete_intake(intake=intake, by=amina, on=VANDAAG).pdf)
    assert "Erbij: u en" in text
    assert "9 november 2026" in text
    assert "Tigrinya (4711)" in text
    assert "U vertelde ons over: taal." in text
    assert "31,20" in text
    assert "verpleegkundige" in text
    assert "Dit was voor u niet van toepassing." in text
    assert "Alleen voor collega" not in text


def test_an_incomplete_intake_is_refused_with_the_exact_list(
    dossier: Dossier, amina: Medewerker
) -> None:
    intake = start(dossier, amina)
    maak_klaar(intake, Code.TAALNIVEAU, amina)
    with pytest.raises(IntakeOnvolledig) as denied:
        complete_intake(intake=intake, by=amina, on=VANDAAG)
    anchors = {item.anchor for item in denied.value.ontbreekt}
    assert anchors == {code.value for code in WETTELIJK} - {Code.TAALNIVEAU.value}
    dossier.refresh_from_db()
    assert dossier.intake_afgerond_op is None
    assert not Brief.objects.exists()


def test_without_letterhead_nothing_is_completed(dossier: Dossier, amina: Medewerker) -> None:
    intake = volledig(dossier, amina)
    Huisstijl.objects.all().delete()
    with pytest.raises(ActionDenied, match="briefpapier"):
        complete_intake(intake=intake, by=amina, on=VANDAAG)
    assert Intake.objects.get().afgerond_op is None


def test_completing_twice_is_refused(dossier: Dossier, amina: Medewerker) -> None:
    intake = volledig(dossier, amina)
    complete_intake(intake=intake, by=amina, on=VANDAAG)
    with pytest.raises(ActionDenied, match="afgerond"):
        complete_intake(intake=intake, by=amina, on=VANDAAG)
    assert Brief.objects.count() == 1


def test_who_moved_completes_without_test_and_education(
    maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    dossier = maak_dossier(verhuisd_naar_ons=True)
    set_huisstijl(gemeente=dossier.gemeente, gegevens=HUISSTIJL)
    intake = start(dossier, amina)
    for code in ANTWOORDEN.keys() - {Code.OPLEIDING, Code.WERK}:
        maak_klaar(intake, code, amina)
    sla_over(intake, Code.VVE, Overslaan.NVT, amina)
    brief = complete_intake(intake=intake, by=amina, on=VANDAAG)
    assert "de vorige gemeente nam de toets al af" in tekst(brief.pdf)


def test_reopening_needs_a_reason_and_takes_the_step_back(
    dossier: Dossier, amina: Medewerker
) -> None:
    intake = volledig(dossier, amina)
    complete_intake(intake=intake, by=amina, on=VANDAAG)
    with pytest.raises(ActionDenied, match="waarom") as denied:
        reopen_intake(intake=intake, reden=" ", by=amina, on=VANDAAG)
    assert denied.value.field == "reden"
    reopen_intake(intake=intake, reden="Uitslag klopte niet.", by=amina, on=VANDAAG)
    dossier.refresh_from_db()
    assert dossier.intake_afgerond_op is None
    assert dossier.volgende_stap == "intake_afronden"
    assert "Brede intake weer geopend. Reden: Uitslag klopte niet." in [
        moment.zin for moment in timeline.read(dossier)
    ]
    second = complete_intake(intake=intake, by=amina, on=VANDAAG)
    assert second.kenmerk == "INT-2026-000002"
    assert Brief.objects.count() == 2


def test_a_vastgesteld_pip_keeps_the_intake_closed(dossier: Dossier, amina: Medewerker) -> None:
    intake = volledig(dossier, amina)
    complete_intake(intake=intake, by=amina, on=VANDAAG)
    Dossier.objects.filter(pk=dossier.pk).update(pip_vastgesteld_op=VANDAAG)
    with pytest.raises(ActionDenied, match="PIP is al vastgesteld"):
        reopen_intake(intake=intake, reden="Toch.", by=amina, on=VANDAAG)


def test_an_open_intake_cannot_be_reopened(dossier: Dossier, amina: Medewerker) -> None:
    with pytest.raises(ActionDenied, match="nog niet afgerond"):
        reopen_intake(intake=start(dossier, amina), reden="Toch.", by=amina, on=VANDAAG)


def test_the_preview_is_a_concept_and_keeps_nothing(dossier: Dossier, amina: Medewerker) -> None:
    set_huisstijl(gemeente=dossier.gemeente, gegevens=HUISSTIJL)
    intake = start(dossier, amina)
    text = tekst(report_pdf(intake=intake, dossier=dossier, by=amina, on=VANDAAG))
    assert "Hierover spraken wij nog niet." in text
    assert "concept" in text.lower()
    assert not Brief.objects.exists()


def test_the_summary_gives_siblings_plain_facts(dossier: Dossier, amina: Medewerker) -> None:
    assert intake_facts_of(dossier) is None
    intake = volledig(dossier, amina)
    leg_toets_vast(intake, amina)
    facts = intake_facts_of(dossier)
    assert facts is not None
    assert facts.gesprek_op == GESPREK_OP
    assert facts.lbt_uitslag is LbtUitslag.HAALBAAR
    assert (facts.lbt_score, facts.lbt_benodigd) == ("31,20", "28,00")
    assert (facts.wil_opleiding, facts.jaren_onderwijs) == ("ja", "7-12")
    assert facts.taalniveau == "lezen A1, luisteren A1, schrijven A0, spreken A1"
    assert facts.alfabetisering is Alfabetisering.AA
    assert facts.tolk == "Tigrinya (4711)"
    assert facts.wens == (
        "U wilt graag dit werk doen: verpleegkundige. U wilt in Nederland een opleiding volgen."
    )
    assert ("Taal", "U vertelde ons over: taal.") in facts.conclusies
    assert ("Jaren naar school", "7 tot 12 jaar") in facts.feiten
