# SPDX-License-Identifier: EUPL-1.2
"""What the written report tells, and what it never tells; and what flows on into the PIP."""

from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from inburgering.brieven.services import set_huisstijl
from inburgering.core.exceptions import ActionDenied
from inburgering.core.feiten import intake_facts_of
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.personen import add_child
from inburgering.wet.begrippen import Leerroute
from intake.enums import Naar, Status, Tempo
from intake.lijsten import Lijstsoort
from intake.models import Intake, Verwijzing
from intake.onderwerpen import Code, Overslaan
from intake.services.afronden import complete_intake, report_pdf
from intake.services.gesprek import add_gesprek, open_intake
from intake.services.lijsten import add_regel
from intake.services.onderwerpen import Invoer, save_onderwerp
from intake.services.taalstart import Taalstartgegevens, save_taalstart
from intake.services.vervolg import Hulpvraag, note_hulpvraag, withdraw_toestemming
from leerroutes.services import assign_leerroute
from pip_plan.services import draft_pip
from tests.brieven.voorbeelden import HUISSTIJL
from tests.intake.gesprekken import (
    ANTWOORDEN,
    PARTNER,
    SELAM,
    VANDAAG,
    gesprek,
    leg_toets_vast,
    maak_klaar,
    onderwerp,
    sla_over,
    start,
)
from tests.leerroutes.keuzes import keuze


@pytest.fixture
def intake(dossier: Dossier, amina: Medewerker) -> Intake:
    set_huisstijl(gemeente=dossier.gemeente, gegevens=HUISSTIJL)
    return start(dossier, amina)


def verslag(intake: Intake, by: Medewerker) -> str:
    pdf = report_pdf(intake=intake, dossier=intake.dossier, by=by, on=VANDAAG)
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def zeg(intake: Intake, code: Code, by: Medewerker, **anders: Any) -> None:
    versie = onderwerp(intake, code).versie
    save_onderwerp(
        intake=intake, code=code, invoer=Invoer(versie=versie, **anders), by=by, on=VANDAAG
    )


def test_of_health_the_report_says_only_what_it_means_for_the_route(
    intake: Intake, amina: Medewerker
) -> None:
    answers = {"invloed": "ja", "helpt": ["zitten"], "hulp": "heeft"}
    zeg(intake, Code.FYSIEK, amina, antwoorden=answers)
    assert "zittend werk" not in verslag(intake, amina)
    zeg(intake, Code.FYSIEK, amina, antwoorden=answers, conclusie="De lessen zijn korter.")
    text = verslag(intake, amina)
    assert "De lessen zijn korter." in text
    assert "zittend werk" not in text
    assert "behandeling" not in text


def test_what_the_consultant_judges_stays_out_of_the_report(
    intake: Intake, amina: Medewerker
) -> None:
    """The matrix and the notes are for colleagues."""
    zeg(
        intake, Code.ZELFREDZAAMHEID, amina, interne_notitie="Alleen voor ons.",
        antwoorden={"zrm_middelen": "2", "post": "hulp"},
    )  # fmt: skip
    text = verslag(intake, amina)
    assert "Brieven begrijpen en beantwoorden: lukt met hulp." in text
    assert "Middelengebruik" not in text
    assert "Alleen voor ons." not in text


def test_answers_and_lists_are_read_as_sentences(intake: Intake, amina: Medewerker) -> None:
    zeg(intake, Code.MOTIVATIE, amina, antwoorden={"sport": "doet", "graag": "Voetballen."})
    add_regel(intake=intake, soort=Lijstsoort.TALEN, gegevens={"naam": "Arabisch"}, by=amina)
    text = verslag(intake, amina)
    assert "Sport u? Uw antwoord: ja, dat doe ik." in text
    assert "Wat doet u graag in uw vrije tijd? Uw antwoord: Voetballen." in text
    assert "Taal Talen die u spreekt:" in text  # nobody claims that it was not discussed
    assert "Arabisch" in text


def test_a_subject_of_our_own_that_was_not_discussed_is_not_there(
    intake: Intake, amina: Medewerker
) -> None:
    text = verslag(intake, amina)
    assert "Vrijwilligerswerk" not in text
    sla_over(intake, Code.VRIJWILLIG, Overslaan.NVT, amina)
    sla_over(intake, Code.NETWERK, Overslaan.WIL_NIET_ZEGGEN, amina)
    text = verslag(intake, amina)
    assert "Vrijwilligerswerk" not in text
    assert "U wilde hier niets over zeggen." in text


def test_every_talk_is_named_with_who_was_there(intake: Intake, amina: Medewerker) -> None:
    second = gesprek(op=date(2026, 11, 16), deel=2, aanwezigen=(SELAM, PARTNER), met_tolk=False,
                     tolk_naam="")  # fmt: skip
    add_gesprek(intake=intake, gesprek=second, by=amina, on=VANDAAG)
    text = verslag(intake, amina)
    assert "9 november 2026. Erbij: u en Amina (consulent). De tolk:" in text
    assert "16 november 2026. Erbij: u en Dawit Tesfay (partner)." in text


def test_the_report_names_who_will_help_and_never_with_what(
    intake: Intake, amina: Medewerker
) -> None:
    gevraagd = Hulpvraag(
        naar=Naar.SCHULDHULP,
        hulpvraag="Drie brieven van een incasso.",
        toestemming_op=VANDAAG,
        verwezen_op=VANDAAG,
        opvolgen_op=VANDAAG + timedelta(30),
    )
    for vraag in (gevraagd, Hulpvraag(naar=Naar.MINDFIT, hulpvraag="Wil hierover nadenken.")):
        note_hulpvraag(dossier=intake.dossier, vraag=vraag, by=amina, on=VANDAAG)
    text = verslag(intake, amina)
    assert "Daarom meldden wij u aan bij: schuldhulpverlening." in text
    assert "incasso" not in text
    assert "Mindfit" not in text  # no consent, so nobody was asked
    asked = Verwijzing.objects.get(naar=Naar.SCHULDHULP)
    withdraw_toestemming(verwijzing=asked, ingetrokken_op=VANDAAG, by=amina, on=VANDAAG)
    assert "meldden wij u aan" not in verslag(intake, amina)


def test_the_report_tells_how_the_taalstart_went(intake: Intake, amina: Medewerker) -> None:
    assert "Taalstart" not in verslag(intake, amina)
    landsmeer = intake.dossier.gemeente
    landsmeer.code = "0415"  # where everybody begins with a Taalstart
    landsmeer.save()
    save_taalstart(
        dossier=intake.dossier,
        gegevens=Taalstartgegevens(
            uren={1: 8, 2: 6}, advies_route=Leerroute.B1, advies_tempo=Tempo.SNEL
        ),
        versie=0,
        by=amina,
        on=VANDAAG,
    )
    text = verslag(intake, amina)
    assert "U was 14 uur in de les." in text
    assert "De taalschool adviseert: B1-route, tempo snel." in text


def test_without_a_talk_there_is_no_report(dossier: Dossier, amina: Medewerker) -> None:
    set_huisstijl(gemeente=dossier.gemeente, gegevens=HUISSTIJL)
    opened = open_intake(dossier=dossier, op=VANDAAG, by=amina, on=VANDAAG)
    with pytest.raises(ActionDenied, match="Leg eerst een gesprek vast"):
        verslag(opened, amina)


def test_the_summary_holds_what_a_plan_needs(intake: Intake, amina: Medewerker) -> None:
    future = {"wensberoep": "kok", "ondernemen": "ja", "bedrijf": "een eetcafé"}
    zeg(intake, Code.TOEKOMST, amina, antwoorden=future)
    zeg(intake, Code.MOTIVATIE, amina,
        antwoorden={"sport": "wil", "sport_welke": "zwemmen", "cultuur": "doet"})  # fmt: skip
    zeg(intake, Code.NETWERK, amina, conclusie="U zoekt een taalmaatje.")
    zeg(intake, Code.FINANCIEN, amina, conclusie="U wilt hulp met toeslagen.")
    facts = intake_facts_of(intake.dossier)
    assert facts is not None
    assert facts.wensberoep == "kok"
    assert facts.ondernemerschap == "U wilt een eigen bedrijf: een eetcafé."
    assert facts.sport_cultuur == (
        "U wilt graag beginnen met zwemmen. U doet aan muziek, dans, theater of kunst."
    )
    assert facts.wens == f"U wilt graag dit werk doen: kok. {facts.ondernemerschap} " + (
        facts.sport_cultuur
    )
    assert (facts.netwerk, facts.financien) == (
        "U zoekt een taalmaatje.", "U wilt hulp met toeslagen.",
    )  # fmt: skip


def test_the_plan_starts_with_what_was_said_about_the_children(
    dossier: Dossier, amina: Medewerker
) -> None:
    """Nobody types the choice of the parents a second time."""
    add_child(persoon=dossier.persoon, naam="Abel", geboortejaar=2023)
    intake = volledig_met_kind(dossier, amina)
    complete_intake(intake=intake, by=amina, on=VANDAAG)
    dossier.refresh_from_db()
    assign_leerroute(dossier=dossier, keuze=keuze(leerroute=Leerroute.B1), by=amina, on=VANDAAG)
    plan = draft_pip(dossier=dossier, by=amina, on=VANDAAG)
    assert plan.vve_afspraak == (
        "U wilt dat uw kind naar de voorschool gaat. Wij helpen u met de aanmelding."
    )
    assert plan.kinderopvang_reis == (
        "Als u les hebt, is er opvang voor uw kind nodig. Dagen: maandag."
    )
    assert "verpleegkundige" in plan.wens


def volledig_met_kind(dossier: Dossier, by: Medewerker) -> Intake:
    set_huisstijl(gemeente=dossier.gemeente, gegevens=HUISSTIJL)
    intake = start(dossier, by)
    for code in ANTWOORDEN:
        maak_klaar(intake, code, by)
    zeg(
        intake, Code.VVE, by, conclusie="U kiest voor de voorschool.", status=Status.KLAAR,
        antwoorden={"keuze": "wil", "opvang": "ja", "opvang_dagen": "maandag"},
    )  # fmt: skip
    leg_toets_vast(intake, by)
    return intake
