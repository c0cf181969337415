# SPDX-License-Identifier: EUPL-1.2
"""Starting the intake and recording who was there."""

from collections.abc import Callable
from datetime import date

import pytest

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from intake.models import Intake
from intake.onderwerpen import Code
from intake.services.gesprek import change_gesprek
from tests.intake.gesprekken import GESPREK_OP, VANDAAG, gesprek, start


def test_starting_gives_seven_subjects_and_the_next_step(
    dossier: Dossier, amina: Medewerker
) -> None:
    intake = start(dossier, amina)
    assert {row.code for row in intake.onderwerpen.all()} == set(Code)
    dossier.refresh_from_db()
    assert dossier.intake_gestart_op == GESPREK_OP
    assert dossier.volgende_stap == "intake_afronden"
    assert dossier.fase == "intake"
    assert "Brede intake gestart op 9 november 2026" in [
        moment.zin for moment in timeline.read(dossier)
    ]


def test_an_intake_starts_once(dossier: Dossier, amina: Medewerker) -> None:
    start(dossier, amina)
    with pytest.raises(ActionDenied, match="al gestart"):
        start(dossier, amina)


@pytest.mark.parametrize(
    ("veld", "anders", "zin"),
    [
        ("gestart_op", {"gestart_op": date(2026, 11, 24)}, "niet in de toekomst"),
        ("gestart_op", {"gestart_op": date(2026, 9, 23)}, "voor de koppeling"),
        ("tweede_gesprek_op", {"tweede_gesprek_op": date(2026, 11, 8)}, "niet voor het eerste"),
        (
            "alleen_horen_gewezen_op",
            {"alleen_horen_gewezen_op": date(2026, 11, 10)},
            "voor of tijdens het gesprek",
        ),
        ("aanwezigen", {"aanwezigen": (" ",)}, "wie er bij het gesprek waren"),
    ],
)
def test_a_talk_that_cannot_have_been_is_refused_at_its_field(
    dossier: Dossier, amina: Medewerker, veld: str, anders: dict[str, object], zin: str
) -> None:
    with pytest.raises(ActionDenied, match=zin) as denied:
        start(dossier, amina, **anders)
    assert denied.value.field == veld
    assert not Intake.objects.exists()


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
        intake=intake,
        gesprek=gesprek(gestart_op=date(2026, 11, 5), tweede_gesprek_op=date(2026, 11, 12)),
        versie=1,
        by=amina,
        on=VANDAAG,
    )
    dossier.refresh_from_db()
    assert dossier.intake_gestart_op == date(2026, 11, 5)
    assert Intake.objects.get().gesprekken == (date(2026, 11, 5), date(2026, 11, 12))
    assert "Intakegesprek vastgelegd van 12 november 2026" in [
        moment.zin for moment in timeline.read(dossier)
    ]


def test_the_talk_is_not_overwritten_by_who_read_it_earlier(
    dossier: Dossier, amina: Medewerker, bram: Medewerker
) -> None:
    intake = start(dossier, amina)
    change_gesprek(
        intake=intake, gesprek=gesprek(tolk_naam="Van Bram"), versie=1, by=bram, on=VANDAAG
    )
    with pytest.raises(ActionDenied, match="Een collega"):
        change_gesprek(
            intake=intake, gesprek=gesprek(tolk_naam="Van Amina"), versie=1, by=amina, on=VANDAAG
        )
    assert Intake.objects.get().tolk_naam == "Van Bram"


def test_the_callers_own_dossier_is_never_stale(dossier: Dossier, amina: Medewerker) -> None:
    """Services save whole dossiers: an object that lags behind would undo what was done."""
    copy = Dossier.objects.get(pk=dossier.pk)
    intake = start(dossier, amina)
    intake.dossier = copy
    change_gesprek(intake=intake, gesprek=gesprek(tolk_naam="1"), versie=1, by=amina, on=VANDAAG)
    assert copy.intake_gestart_op == GESPREK_OP
    assert copy.fase == "intake"
