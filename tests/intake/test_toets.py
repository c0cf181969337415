# SPDX-License-Identifier: EUPL-1.2
"""The leerbaarheidstoets as DUO reports it, or why there is none."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.feiten import intake_facts_of
from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.begrippen import LbtUitslag
from intake.enums import NietAfgenomen, Status, Vrijstellingsgrond
from intake.models import Intake, Leerbaarheidstoets
from intake.onderwerpen import Code
from intake.services.onderwerpen import Invoer
from intake.services.toets import (
    Toetsgegevens,
    record_leerbaarheidstoets,
    save_toets_onderwerp,
)
from tests.intake.gesprekken import UITSLAG, VANDAAG, leg_toets_vast, onderwerp, start


@pytest.fixture
def intake(dossier: Dossier, amina: Medewerker) -> Intake:
    return start(dossier, amina)


def leg_vast(intake: Intake, toets: Toetsgegevens, by: Medewerker) -> Leerbaarheidstoets:
    return record_leerbaarheidstoets(intake=intake, toets=toets, by=by, on=VANDAAG)


def test_the_result_is_kept_and_told(dossier: Dossier, intake: Intake, amina: Medewerker) -> None:
    row = leg_vast(intake, UITSLAG, amina)
    assert row.geregeld
    assert "Uitslag leerbaarheidstoets van 16 november 2026: B1-route haalbaar" in [
        moment.zin for moment in timeline.read(dossier)
    ]


def test_saving_the_same_again_tells_nothing_new(
    dossier: Dossier, intake: Intake, amina: Medewerker
) -> None:
    leg_vast(intake, UITSLAG, amina)
    before = len(timeline.read(dossier))
    leg_vast(intake, UITSLAG, amina)
    assert len(timeline.read(dossier)) == before


def test_a_requested_test_is_told_and_not_settled(
    dossier: Dossier, intake: Intake, amina: Medewerker
) -> None:
    row = leg_vast(intake, Toetsgegevens(aangevraagd_op=date(2026, 11, 2)), amina)
    assert not row.geregeld
    assert "Leerbaarheidstoets aangevraagd op 2 november 2026" in [
        moment.zin for moment in timeline.read(dossier)
    ]


@pytest.mark.parametrize(
    ("getypt", "bewaard"), [("31.2", "31,20"), ("31", "31,00"), (" 7,5 ", "7,50")]
)
def test_a_score_is_understood_as_people_type_it(
    intake: Intake, amina: Medewerker, getypt: str, bewaard: str
) -> None:
    assert (
        leg_vast(intake, replace(UITSLAG, behaalde_score=getypt), amina).behaalde_score == bewaard
    )


@pytest.mark.parametrize(
    ("veld", "anders", "zin"),
    [
        ("afgenomen_op", {"afgenomen_op": date(2026, 11, 24)}, "niet in de toekomst"),
        ("afgenomen_op", {"afgenomen_op": date(2026, 11, 1)}, "niet voor de aanvraag"),
        ("afgenomen_op", {"afgenomen_op": None}, "wanneer de toets is afgenomen"),
        ("aangevraagd_op", {"aangevraagd_op": date(1996, 1, 1)}, "voor de geboorte"),
        ("uitslag", {"uitslag": None}, "Kies de uitslag"),
        ("behaalde_score", {"behaalde_score": "veel"}, "zoals DUO ze geeft"),
        ("behaalde_score", {"behaalde_score": "1234,00"}, "zoals DUO ze geeft"),
        ("benodigde_score", {"benodigde_score": ""}, "Vul beide scores in"),
        ("uitkomst", {"vrijgesteld_grond": Vrijstellingsgrond.VISUEEL}, "Kies één uitkomst"),
    ],
)
def test_a_test_that_cannot_be_is_refused_at_its_field(
    intake: Intake, amina: Medewerker, veld: str, anders: dict[str, object], zin: str
) -> None:
    with pytest.raises(ActionDenied, match=zin) as denied:
        leg_vast(intake, replace(UITSLAG, **anders), amina)
    assert denied.value.field == veld
    assert not Leerbaarheidstoets.objects.get().geregeld


def test_a_score_without_a_result_is_refused(intake: Intake, amina: Medewerker) -> None:
    toets = Toetsgegevens(behaalde_score="31,20", benodigde_score="28,00")
    with pytest.raises(ActionDenied, match="hoort bij een uitslag"):
        leg_vast(intake, toets, amina)


@pytest.mark.parametrize(
    ("toets", "reden"),
    [
        (
            Toetsgegevens(vrijgesteld_grond=Vrijstellingsgrond.AUDITIEF),
            "vrijgesteld wegens een auditieve beperking",
        ),
        (
            Toetsgegevens(niet_afgenomen_reden=NietAfgenomen.DRIE_OPROEPEN),
            "niet verschenen of niet meegewerkt na drie oproepen",
        ),
    ],
)
def test_without_a_test_the_reason_is_there_for_the_besluit(
    dossier: Dossier, intake: Intake, amina: Medewerker, toets: Toetsgegevens, reden: str
) -> None:
    assert leg_vast(intake, toets, amina).geregeld
    facts = intake_facts_of(dossier)
    assert facts is not None
    assert facts.lbt_uitslag is None
    assert facts.lbt_niet_afgenomen_reden == reden


def test_a_test_of_another_gemeente_needs_a_person_who_moved(
    intake: Intake, maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    earlier = Toetsgegevens(niet_afgenomen_reden=NietAfgenomen.VERHUISD)
    with pytest.raises(ActionDenied, match="uit een andere gemeente") as denied:
        leg_vast(intake, earlier, amina)
    assert denied.value.field == "uitkomst"
    moved = start(maak_dossier(voornamen="Robel", verhuisd_naar_ons=True), amina)
    assert leg_vast(moved, earlier, amina).geregeld


def test_after_a_move_the_law_itself_is_the_reason(
    maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    dossier = maak_dossier(verhuisd_naar_ons=True)
    start(dossier, amina)
    facts = intake_facts_of(dossier)
    assert facts is not None
    assert facts.lbt_niet_afgenomen_reden == "de vorige gemeente nam de toets al af"


def test_the_subject_is_finished_only_with_an_outcome(intake: Intake, amina: Medewerker) -> None:
    klaar = Invoer(versie=1, status=Status.KLAAR)
    with pytest.raises(ActionDenied, match="Kies een uitslag") as denied:
        save_toets_onderwerp(
            intake=intake, toets=Toetsgegevens(), invoer=klaar, by=amina, on=VANDAAG
        )
    assert denied.value.field == "uitkomst"
    assert leg_toets_vast(intake, amina).status == "klaar"


def test_test_and_conclusion_are_saved_together_or_not_at_all(
    intake: Intake, amina: Medewerker, bram: Medewerker
) -> None:
    leg_toets_vast(intake, bram)
    stale = Invoer(versie=1, conclusie="Iets anders.")
    other = replace(UITSLAG, uitslag=LbtUitslag.NIET_HAALBAAR)
    with pytest.raises(ActionDenied, match="Een collega"):
        save_toets_onderwerp(intake=intake, toets=other, invoer=stale, by=amina, on=VANDAAG)
    assert Leerbaarheidstoets.objects.get().uitslag == "B1-route haalbaar"
    assert onderwerp(intake, Code.LEERBAARHEIDSTOETS).conclusie == ""
