# SPDX-License-Identifier: EUPL-1.2
"""The college completes an intake without the person, and only when the law allows it."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from inburgering.brieven.models import Brief, Huisstijl
from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.feiten import intake_facts_of
from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.begrippen import LbtUitslag
from intake.enums import Herkomst, Rubriek, Uitkomst
from intake.models import Intake, Klantfeit, Onderwerp, Oproep
from intake.onderwerpen import Code
from intake.selectors.oproepen import calls_of, oproepen_stand, step_of
from intake.services.afronden import reopen_intake
from intake.services.afwezig import absence_report_pdf, complete_in_absence
from intake.services.gesprek import open_intake
from intake.services.toets import Toetsgegevens, record_leerbaarheidstoets
from tests.intake.oproepverhaal import VANDAAG, leg_vast, mislukte_oproepen, roep_op


def tekst(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(bytes(pdf))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_after_three_calls_the_intake_is_completed_with_a_report_that_says_so(
    dossier: Dossier, amina: Medewerker
) -> None:
    day = mislukte_oproepen(dossier, amina)
    brief = complete_in_absence(dossier=dossier, by=amina, on=day)
    dossier.refresh_from_db()
    intake = Intake.objects.get()
    assert (intake.afgerond_op, intake.bij_afwezigheid) == (day, True)
    assert dossier.intake_afgerond_op == day
    assert dossier.volgende_stap == "leerroute_toewijzen"
    assert (brief.soort, brief.kenmerk) == ("intakeverslag", "INT-2027-000001")
    report = tekst(brief.pdf)
    assert "Verslag van uw brede intake, gemaakt zonder u" in report
    assert "Voor 3 december 2026. U bent niet gekomen." in report
    assert "Deze onderwerpen zijn niet besproken, na drie oproepen:" in report
    assert "niet verschenen of niet meegewerkt na drie oproepen" in report
    assert "artikel 14, lid 2, van de Wet inburgering 2021" in report
    told = [moment.zin for moment in timeline.read(dossier)]
    assert "Brede intake afgerond zonder gesprek, na drie oproepen; het verslag is gemaakt" in told
    assert oproepen_stand(dossier, on=day).stand == "Afgerond zonder gesprek"


@pytest.mark.parametrize("aantal", [0, 1, 2])
def test_before_the_third_call_it_is_refused(
    dossier: Dossier, amina: Medewerker, aantal: int
) -> None:
    day = mislukte_oproepen(dossier, amina, aantal=aantal)
    with pytest.raises(ActionDenied, match="pas zonder gesprek afronden na 3 oproepen"):
        complete_in_absence(dossier=dossier, by=amina, on=day)
    assert not Intake.objects.exists()
    assert not Brief.objects.filter(soort="intakeverslag").exists()


def test_three_failures_over_two_rounds_are_not_enough(
    dossier: Dossier, amina: Medewerker
) -> None:
    day = mislukte_oproepen(dossier, amina, aantal=2)
    day = leg_vast(roep_op(dossier, amina, day), Uitkomst.GELDIGE_REDEN, amina, tekst="Ziek.")
    day = leg_vast(roep_op(dossier, amina, day), Uitkomst.NIET_VERSCHENEN, amina)
    with pytest.raises(ActionDenied, match="Nu zijn het er 1"):
        complete_in_absence(dossier=dossier, by=amina, on=day)


def test_an_open_third_call_is_waited_for(dossier: Dossier, amina: Medewerker) -> None:
    day = mislukte_oproepen(dossier, amina, aantal=2)
    roep_op(dossier, amina, day)
    with pytest.raises(ActionDenied, match="Nu zijn het er 2"):
        complete_in_absence(dossier=dossier, by=amina, on=day)


def test_what_was_discussed_before_stays_and_the_rest_is_passed_over(
    dossier: Dossier, amina: Medewerker
) -> None:
    intake = open_intake(dossier=dossier, op=date(2026, 11, 9), by=amina, on=VANDAAG)
    rows = Onderwerp.objects.filter(intake=intake)
    rows.filter(code=Code.TAALNIVEAU.value).update(status="klaar", conclusie="U spreekt Engels.")
    toets = Toetsgegevens(
        aangevraagd_op=date(2026, 11, 2),
        afgenomen_op=date(2026, 11, 16),
        uitslag=LbtUitslag.NIET_HAALBAAR,
        behaalde_score="11,20",
        benodigde_score="28,00",
    )
    record_leerbaarheidstoets(intake=intake, toets=toets, by=amina, on=VANDAAG)
    day = mislukte_oproepen(dossier, amina)
    report = tekst(complete_in_absence(dossier=dossier, by=amina, on=day).pdf)
    assert "U spreekt Engels." in report
    assert "De uitslag is: B1-route niet haalbaar. Uw score is 11,20" in report
    language = rows.get(code=Code.TAALNIVEAU.value)
    assert (language.status, language.conclusie) == ("klaar", "U spreekt Engels.")
    school = rows.get(code=Code.OPLEIDING.value)
    assert (school.status, school.overslaan_reden) == ("overgeslagen", "niet_besproken")
    assert school.conclusie == "Niet besproken, na drie oproepen."
    facts = intake_facts_of(dossier)
    assert facts is not None
    assert facts.lbt_uitslag is LbtUitslag.NIET_HAALBAAR


def test_what_others_knew_is_used_with_its_source_and_health_is_not(
    dossier: Dossier, amina: Medewerker
) -> None:
    for rubriek, text in ((Rubriek.WERK, "Was bakker."), (Rubriek.BIJZONDER, "Slaapt slecht.")):
        Klantfeit.objects.create(
            gemeente=dossier.gemeente,
            dossier=dossier,
            rubriek=rubriek.value,
            tekst=text,
            bron=Herkomst.COA.value,
            bron_op=date(2026, 9, 1),
            vastgelegd_op=VANDAAG,
            vastgelegd_door=amina,
        )
    day = mislukte_oproepen(dossier, amina)
    report = tekst(complete_in_absence(dossier=dossier, by=amina, on=day).pdf)
    assert "Werk en ambitie (klantprofiel van COA, 1 september 2026)" in report
    assert "Was bakker." in report
    assert "Slaapt slecht." not in report


def test_who_moved_needs_no_test(maak_dossier: Callable[..., Dossier], amina: Medewerker) -> None:
    dossier = maak_dossier(verhuisd_naar_ons=True)
    day = mislukte_oproepen(dossier, amina)
    report = tekst(complete_in_absence(dossier=dossier, by=amina, on=day).pdf)
    assert "de vorige gemeente nam de toets al af" in report
    assert Intake.objects.get().toets.niet_afgenomen_reden == ""


def test_the_preview_says_concept_and_keeps_nothing(dossier: Dossier, amina: Medewerker) -> None:
    day = mislukte_oproepen(dossier, amina)
    assert "CONCEPT" in tekst(absence_report_pdf(dossier=dossier, by=amina, on=day))
    assert not Intake.objects.exists()
    assert not Brief.objects.filter(soort="intakeverslag").exists()


def test_without_letterhead_nothing_is_completed(dossier: Dossier, amina: Medewerker) -> None:
    day = mislukte_oproepen(dossier, amina)
    Huisstijl.objects.all().delete()
    with pytest.raises(ActionDenied, match="briefpapier"):
        complete_in_absence(dossier=dossier, by=amina, on=day)
    assert not Intake.objects.exists()


def test_who_comes_after_all_is_heard_and_a_new_round_may_begin(
    dossier: Dossier, amina: Medewerker
) -> None:
    day = mislukte_oproepen(dossier, amina)
    complete_in_absence(dossier=dossier, by=amina, on=day)
    with pytest.raises(ActionDenied, match="al afgerond"):
        complete_in_absence(dossier=dossier, by=amina, on=day)
    with pytest.raises(ActionDenied, match="al iets gevolgd"):
        leg_vast(Oproep.objects.get(nummer=3), Uitkomst.VERSCHENEN, amina, op=day)
    intake = Intake.objects.get()
    reopen_intake(intake=intake, reden="Kwam toch langs.", by=amina, on=day)
    intake.refresh_from_db()
    assert not intake.bij_afwezigheid
    dossier.refresh_from_db()
    step = step_of(dossier, calls_of(dossier))
    assert (step.soort, step.ronde) == ("oproep", 2)
