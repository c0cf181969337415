# SPDX-License-Identifier: EUPL-1.2
"""The leerbaarheidstoets as DUO reports it, or why there is none."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.feiten import intake_facts_of
from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.begrippen import LbtUitslag
from intake.enums import NietAfgenomen, NietMeegewerkt, Status, Vrijstellingsgrond
from intake.models import Intake, Leerbaarheidstoets, Onderwerp
from intake.onderwerpen import Code
from intake.services.gesprek import open_intake
from intake.services.onderwerpen import Invoer
from intake.services.toets import (
    Toetsgegevens,
    record_leerbaarheidstoets,
    save_toets_onderwerp,
)
from intake.toetsrules import contradicts
from tests.intake.oproepverhaal import VANDAAG, mislukte_oproepen

UITSLAG = Toetsgegevens(
    aangevraagd_op=date(2026, 11, 2),
    examennummer="123456789012",
    gepland_op=date(2026, 11, 16),
    gepland_plaats="gemeentehuis",
    toetsbegeleider="T. Begeleider",
    afgenomen_op=date(2026, 11, 16),
    uitslag=LbtUitslag.HAALBAAR,
    behaalde_score="31,20",
    benodigde_score="28,00",
)


def start(dossier: Dossier, by: Medewerker) -> Intake:
    return open_intake(dossier=dossier, op=date(2026, 11, 9), by=by, on=VANDAAG)


@pytest.fixture
def intake(dossier: Dossier, amina: Medewerker) -> Intake:
    return start(dossier, amina)


def onderwerp(intake: Intake) -> Onderwerp:
    return Onderwerp.objects.get(intake=intake, code=Code.LEERBAARHEIDSTOETS.value)


def leg_toets_vast(intake: Intake, by: Medewerker) -> Onderwerp:
    invoer = Invoer(versie=onderwerp(intake).versie, status=Status.KLAAR)
    return save_toets_onderwerp(intake=intake, toets=UITSLAG, invoer=invoer, by=by, on=VANDAAG)


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
        ("uitkomst", {"niet_meegewerkt": NietMeegewerkt.GEWEIGERD}, "Kies één uitkomst"),
        ("aangevraagd_op", {"aangevraagd_op": date(1997, 3, 3)}, "voor de geboorte"),
        ("aangevraagd_op", {"aangevraagd_op": date(2026, 11, 24)}, "niet in de toekomst"),
        ("aangevraagd_op", {"aangevraagd_op": None}, "pas na de aanvraag bij DUO"),
        ("gepland_op", {"gepland_op": date(2026, 11, 1)}, "niet voor de aanvraag gepland"),
        ("gepland_op", {"gepland_op": None}, "wanneer de toets is gepland"),
        ("gepland_op", {"gepland_op": date(1990, 1, 1)}, "voor de geboorte"),
        ("examennummer", {"examennummer": "nummer?"}, "zoals DUO het geeft"),
        ("examennummer", {"examennummer": "1234567890123"}, "ten hoogste 12"),
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
            Toetsgegevens(vrijgesteld_grond=Vrijstellingsgrond.VISUEEL),
            "vrijgesteld wegens een visuele beperking",
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
    assert onderwerp(intake).conclusie == ""


def test_a_test_is_planned_with_day_place_and_who_takes_it(
    dossier: Dossier, intake: Intake, amina: Medewerker
) -> None:
    plan = Toetsgegevens(
        aangevraagd_op=date(2026, 11, 2),
        examennummer=" 1234 5678 ",
        gepland_op=date(2026, 12, 7),
        gepland_plaats="gemeentehuis",
        toetsbegeleider="T. Begeleider",
    )
    row = leg_vast(intake, plan, amina)
    assert not row.geregeld
    assert row.examennummer == "12345678"
    assert "Leerbaarheidstoets gepland op 7 december 2026" in [
        moment.zin for moment in timeline.read(dossier)
    ]


def test_an_examennummer_without_a_request_is_refused(intake: Intake, amina: Medewerker) -> None:
    with pytest.raises(ActionDenied, match="bij DUO aanvroeg") as denied:
        leg_vast(intake, Toetsgegevens(examennummer="1234"), amina)
    assert denied.value.field == "aangevraagd_op"


def test_until_the_request_the_test_cannot_be_taken(intake: Intake, amina: Medewerker) -> None:
    assert intake.toets.wacht_op_aanvraag
    asked = leg_vast(intake, Toetsgegevens(aangevraagd_op=date(2026, 11, 2)), amina)
    assert not asked.wacht_op_aanvraag
    exempt = leg_vast(intake, Toetsgegevens(vrijgesteld_grond=Vrijstellingsgrond.VISUEEL), amina)
    assert not exempt.wacht_op_aanvraag


@pytest.mark.parametrize(
    ("grond", "op", "mag"),
    [
        (Vrijstellingsgrond.VISUEEL, date(2022, 12, 31), True),
        (Vrijstellingsgrond.AUDITIEF, date(2022, 12, 31), False),
        (Vrijstellingsgrond.AUDITIEF, date(2023, 1, 1), True),
    ],
)
def test_an_auditory_impairment_is_a_ground_since_2023(
    intake: Intake, amina: Medewerker, grond: Vrijstellingsgrond, op: date, mag: bool
) -> None:
    toets = Toetsgegevens(vrijgesteld_grond=grond, vrijgesteld_op=op)
    if mag:
        assert leg_vast(intake, toets, amina).vrijgesteld_op == op
        return
    with pytest.raises(ActionDenied, match="pas sinds 1 januari 2023.*lid 6, onder b") as denied:
        leg_vast(intake, toets, amina)
    assert denied.value.field == "vrijgesteld_op"


def test_an_exemption_without_a_day_counts_from_today(intake: Intake, amina: Medewerker) -> None:
    row = leg_vast(intake, Toetsgegevens(vrijgesteld_grond=Vrijstellingsgrond.AUDITIEF), amina)
    assert row.vrijgesteld_op == VANDAAG


@pytest.mark.parametrize("hoe", NietMeegewerkt)
def test_a_refused_or_missed_test_is_kept_and_settles_nothing(
    dossier: Dossier, intake: Intake, amina: Medewerker, hoe: NietMeegewerkt
) -> None:
    toets = Toetsgegevens(
        aangevraagd_op=date(2026, 11, 2), niet_meegewerkt=hoe, niet_meegewerkt_op=VANDAAG
    )
    assert not leg_vast(intake, toets, amina).geregeld
    assert f"Leerbaarheidstoets op 23 november 2026: {hoe.label}" in [
        moment.zin for moment in timeline.read(dossier)
    ]
    with pytest.raises(ActionDenied, match="op welke dag") as denied:
        leg_vast(intake, replace(toets, niet_meegewerkt_op=None), amina)
    assert denied.value.field == "niet_meegewerkt_op"


def test_going_without_a_test_after_three_calls_needs_the_three_calls(
    maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    dossier = maak_dossier()
    intake = start(dossier, amina)
    absent = Toetsgegevens(niet_afgenomen_reden=NietAfgenomen.DRIE_OPROEPEN)
    mislukte_oproepen(dossier, amina, aantal=2)
    with pytest.raises(ActionDenied, match="pas na drie oproepen") as denied:
        leg_vast(intake, absent, amina)
    assert denied.value.field == "uitkomst"
    other = maak_dossier(voornamen="Robel")
    intake = start(other, amina)
    mislukte_oproepen(other, amina)
    assert leg_vast(intake, absent, amina).geregeld


def test_duo_hears_of_a_number_that_will_not_be_used(intake: Intake, amina: Medewerker) -> None:
    asked = Toetsgegevens(aangevraagd_op=date(2026, 11, 2), examennummer="1234")
    assert not leg_vast(intake, asked, amina).nummer_over
    exempt = replace(asked, vrijgesteld_grond=Vrijstellingsgrond.VISUEEL)
    assert leg_vast(intake, exempt, amina).nummer_over


@pytest.mark.parametrize(
    ("uitslag", "behaald", "nodig", "tegen"),
    [
        (LbtUitslag.HAALBAAR, "31,20", "28,00", False),
        (LbtUitslag.HAALBAAR, "28,00", "28,00", False),
        (LbtUitslag.HAALBAAR, "7,50", "28,00", True),
        (LbtUitslag.NIET_HAALBAAR, "100,00", "28,00", True),
        (LbtUitslag.NIET_HAALBAAR, "9,99", "28,00", False),
        (LbtUitslag.ONBEKEND, "9,99", "28,00", False),
        (LbtUitslag.HAALBAAR, "", "", False),
    ],
)
def test_a_result_that_does_not_fit_the_scores_asks_for_a_second_look(
    uitslag: LbtUitslag, behaald: str, nodig: str, *, tegen: bool
) -> None:
    assert contradicts(uitslag, behaald, nodig) is tegen


@pytest.mark.parametrize(
    "fout",
    [
        {"gepland_op": date(2026, 11, 1)},
        {"gepland_op": None},
        {"niet_meegewerkt": "geweigerd"},
        {"niet_meegewerkt": "geweigerd", "niet_meegewerkt_op": VANDAAG},
        {"vrijgesteld_op": VANDAAG},
    ],
)
def test_the_database_keeps_the_test_whole(
    intake: Intake, amina: Medewerker, fout: dict[str, object]
) -> None:
    leg_vast(intake, UITSLAG, amina)
    with pytest.raises(IntegrityError), transaction.atomic():
        Leerbaarheidstoets.objects.update(**fout)
