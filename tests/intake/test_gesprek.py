# SPDX-License-Identifier: EUPL-1.2
"""Starting the intake, its talks, and who was there."""

from collections.abc import Callable
from datetime import date

import pytest

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from intake import selectors
from intake.enums import Hoedanigheid
from intake.models import Aanwezige, Gesprek, Intake
from intake.onderwerpen import Code
from intake.services.gesprek import (
    add_gesprek,
    cancel_gesprek,
    change_gesprek,
    open_intake,
)
from tests.intake.gesprekken import (
    CONSULENT,
    GESPREK_OP,
    PARTNER,
    SELAM,
    VANDAAG,
    eerste_gesprek,
    gesprek,
    start,
)


def zinnen(dossier: Dossier) -> list[str]:
    return [moment.zin for moment in timeline.read(dossier)]


def test_starting_gives_every_subject_and_the_next_step(
    dossier: Dossier, amina: Medewerker
) -> None:
    intake = start(dossier, amina)
    assert {row.code for row in intake.onderwerpen.all()} == set(Code)
    dossier.refresh_from_db()
    assert dossier.intake_gestart_op == GESPREK_OP
    assert dossier.volgende_stap == "intake_afronden"
    assert dossier.fase == "intake"
    assert "Brede intake gestart op 9 november 2026" in zinnen(dossier)


def test_an_intake_starts_once(dossier: Dossier, amina: Medewerker) -> None:
    start(dossier, amina)
    with pytest.raises(ActionDenied, match="al gestart"):
        start(dossier, amina)


@pytest.mark.parametrize(
    ("veld", "anders", "zin"),
    [
        ("op", {"op": date(2026, 11, 24)}, "niet in de toekomst"),
        ("op", {"op": date(2026, 9, 23)}, "voor de koppeling"),
        (
            "alleen_gewezen_op",
            {"alleen_gewezen_op": date(2026, 11, 10)},
            "voor of tijdens het gesprek",
        ),
        ("alleen_gewezen_op", {"alleen_gewezen_op": date(2026, 11, 24)}, "niet in de toekomst"),
        ("alleen_gewezen_op", {"alleen_gewezen_op": date(1990, 1, 1)}, "voor de koppeling"),
        ("aanwezigen", {"aanwezigen": ()}, "wie er bij het gesprek waren"),
    ],
)
def test_a_talk_that_cannot_have_been_is_refused_at_its_field(
    dossier: Dossier, amina: Medewerker, veld: str, anders: dict[str, object], zin: str
) -> None:
    with pytest.raises(ActionDenied, match=zin) as denied:
        start(dossier, amina, **anders)
    assert denied.value.field == veld
    assert not Intake.objects.exists()


@pytest.mark.parametrize("hoedanigheid", [Hoedanigheid.PARTNER, Hoedanigheid.FAMILIE])
def test_partner_and_family_join_only_after_the_right_to_be_heard_alone_was_told(
    dossier: Dossier, amina: Medewerker, hoedanigheid: Hoedanigheid
) -> None:
    with_them = (SELAM, CONSULENT, Aanwezige("Dawit", hoedanigheid))
    with pytest.raises(ActionDenied, match="ook alleen met u mag praten") as denied:
        start(dossier, amina, aanwezigen=with_them, alleen_gewezen_op=None)
    assert denied.value.field == "alleen_gewezen_op"
    intake = start(dossier, amina, aanwezigen=with_them, alleen_gewezen_op=GESPREK_OP)
    assert eerste_gesprek(intake).met_naasten


def test_without_partner_or_family_the_right_can_still_be_told_in_the_next_talk(
    dossier: Dossier, amina: Medewerker
) -> None:
    intake = start(dossier, amina, alleen_gewezen_op=None)
    assert selectors.told_alone_on(intake) is None
    later = gesprek(
        op=date(2026, 11, 16),
        deel=2,
        alleen_gewezen_op=date(2026, 11, 16),
        aanwezigen=(SELAM, PARTNER),
    )
    add_gesprek(intake=intake, gesprek=later, by=amina, on=VANDAAG)
    intake = selectors.intake_of(dossier) or intake
    assert selectors.told_alone_on(intake) == date(2026, 11, 16)
    assert selectors.present_at(intake) == ("Selam Tesfay", "Amina", "Dawit Tesfay")


def test_the_second_part_is_planned_and_then_held(dossier: Dossier, amina: Medewerker) -> None:
    intake = start(dossier, amina)
    plan = gesprek(op=date(2026, 11, 30), deel=2, aanwezigen=(), gehouden=False)
    planned = add_gesprek(intake=intake, gesprek=plan, by=amina, on=VANDAAG)
    assert "Intakegesprek gepland op 30 november 2026" in zinnen(dossier)
    assert [talk.nummer for talk in selectors.held_talks(intake)] == [1]
    held = gesprek(op=date(2026, 11, 30), deel=2)
    change_gesprek(gesprek=planned, gegevens=held, versie=1, by=amina, on=date(2026, 11, 30))
    fresh = selectors.intake_of(dossier)
    assert fresh is not None
    assert [talk.op for talk in selectors.held_talks(fresh)] == [GESPREK_OP, date(2026, 11, 30)]


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        (
            {"op": date(2026, 11, 2), "deel": 2, "alleen_gewezen_op": None},
            "Deel 2 van de intake kan niet voor deel 1",
        ),
        ({"op": date(2026, 11, 22), "gehouden": False}, "vandaag of later"),
        ({"op": date(2026, 11, 25), "deel": 2}, "niet in de toekomst"),
    ],
)
def test_a_further_talk_that_cannot_be_is_refused(
    dossier: Dossier, amina: Medewerker, anders: dict[str, object], zin: str
) -> None:
    intake = start(dossier, amina)
    with pytest.raises(ActionDenied, match=zin):
        add_gesprek(intake=intake, gesprek=gesprek(**anders), by=amina, on=VANDAAG)
    assert Gesprek.objects.count() == 1


def test_a_planned_talk_can_be_taken_back_and_a_held_one_cannot(
    dossier: Dossier, amina: Medewerker
) -> None:
    intake = start(dossier, amina)
    plan = gesprek(op=date(2026, 11, 30), deel=2, gehouden=False)
    planned = add_gesprek(intake=intake, gesprek=plan, by=amina, on=VANDAAG)
    cancel_gesprek(gesprek=planned, by=amina, on=VANDAAG)
    assert "Gepland intakegesprek van 30 november 2026 gaat niet door" in zinnen(dossier)
    with pytest.raises(ActionDenied, match="blijft staan"):
        cancel_gesprek(gesprek=eerste_gesprek(intake), by=amina, on=VANDAAG)


def test_an_intake_can_be_opened_without_a_talk(dossier: Dossier, amina: Medewerker) -> None:
    """For somebody who never came: the college completes it in absence."""
    intake = open_intake(dossier=dossier, op=VANDAAG, by=amina, on=VANDAAG)
    assert not selectors.held_talks(intake)
    assert intake.onderwerpen.count() == len(Code)


def test_a_closed_dossier_gets_no_intake(
    maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    dossier = maak_dossier()
    Dossier.objects.filter(pk=dossier.pk).update(afgesloten_op=VANDAAG, sluitreden="verhuisd")
    with pytest.raises(ActionDenied, match="afgesloten"):
        start(dossier, amina)


def test_a_corrected_date_follows_into_the_dossier(dossier: Dossier, amina: Medewerker) -> None:
    intake = start(dossier, amina)
    change_gesprek(
        gesprek=eerste_gesprek(intake),
        gegevens=gesprek(op=date(2026, 11, 5), alleen_gewezen_op=date(2026, 11, 5)),
        versie=1,
        by=amina,
        on=VANDAAG,
    )
    dossier.refresh_from_db()
    assert dossier.intake_gestart_op == date(2026, 11, 5)
    assert Intake.objects.get().gestart_op == date(2026, 11, 5)
    assert "Intakegesprek vastgelegd van 5 november 2026" in zinnen(dossier)


def test_the_talk_is_not_overwritten_by_who_read_it_earlier(
    dossier: Dossier, amina: Medewerker, bram: Medewerker
) -> None:
    talk = eerste_gesprek(start(dossier, amina))
    change_gesprek(
        gesprek=talk, gegevens=gesprek(tolk_naam="Van Bram"), versie=1, by=bram, on=VANDAAG
    )
    with pytest.raises(ActionDenied, match="Een collega"):
        change_gesprek(
            gesprek=talk, gegevens=gesprek(tolk_naam="Van Amina"), versie=1, by=amina, on=VANDAAG
        )
    assert Gesprek.objects.get().tolk_naam == "Van Bram"


def test_the_callers_own_dossier_is_never_stale(dossier: Dossier, amina: Medewerker) -> None:
    """Services save whole dossiers: an object that lags behind would undo what was done."""
    copy = Dossier.objects.get(pk=dossier.pk)
    talk = eerste_gesprek(start(dossier, amina))
    talk.intake.dossier = copy
    change_gesprek(gesprek=talk, gegevens=gesprek(tolk_naam="1"), versie=1, by=amina, on=VANDAAG)
    assert copy.intake_gestart_op == GESPREK_OP
    assert copy.fase == "intake"
