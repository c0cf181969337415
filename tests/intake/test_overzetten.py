# SPDX-License-Identifier: EUPL-1.2
"""The migration that carries the seven subjects over to the leefgebieden drops no word."""

from datetime import date
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps

from inburgering.core.models import Dossier, Medewerker
from intake.models import Gesprek, Intake, Onderwerp
from intake.onderwerpen import Code
from tests.intake.gesprekken import start

migratie = import_module("intake.migrations.0005_overzetten")


class OudeRij(SimpleNamespace):
    """A row of a subject as it was."""

    def save(self) -> None:
        self.bewaard = True

    def delete(self) -> None:
        self.weg = True


def oud(code: str, by: Medewerker, **anders: Any) -> OudeRij:
    row = {
        "code": code, "status": "klaar", "antwoorden": {}, "conclusie": "", "overslaan_reden": "",
        "interne_notitie": "", "gewijzigd_door_id": by.pk, "bewaard": False, "weg": False,
    }  # fmt: skip
    return OudeRij(**row | anders)


@pytest.fixture
def intake(dossier: Dossier, amina: Medewerker) -> Intake:
    """An intake without any subject or talk yet, as the migration finds its tables."""
    made = start(dossier, amina)
    made.gesprekken.all().delete()
    made.onderwerpen.all().delete()
    return made


def zet_over(intake: Intake, *rijen: OudeRij, **gesprek: Any) -> dict[str, Onderwerp]:
    facts = {
        "gestart_op": date(2026, 11, 9), "tweede_gesprek_op": date(2026, 11, 16),
        "kanaal": "persoonlijk", "plaats": "azc", "tolk_taal": "Tigrinya", "tolk_naam": "4711",
        "aanwezigen": ["Selam Tesfay", "tolk", "Amina"], "alleen_gehoord": True,
        "alleen_horen_gewezen_op": date(2026, 11, 16),
    } | gesprek  # fmt: skip
    rows = SimpleNamespace(all=lambda: rijen)
    # the foreign keys want the real row; what was on it stands beside it
    for name, value in facts.items():
        setattr(intake, name, value)
    migratie._talks(apps, intake)
    before = intake.__class__.onderwerpen
    try:
        intake.__class__.onderwerpen = rows
        migratie._subjects(apps, intake)
    finally:
        intake.__class__.onderwerpen = before
    return {row.code: row for row in Onderwerp.objects.filter(intake=intake)}


def test_each_answer_finds_its_leefgebied(intake: Intake, amina: Medewerker) -> None:
    school = oud(
        "opleiding-en-werk", amina, conclusie="Naaister.", interne_notitie="Trots.",
        antwoorden={"jaren_onderwijs": "7-12", "werk": "Naaister", "wil_opleiding": "ja"},
    )  # fmt: skip
    work = oud(
        "arbeidsparticipatie", amina, status="bezig",
        antwoorden={"werkt_nu": "nee", "wensberoep": "kok"},
    )  # fmt: skip
    alone = oud(
        "zelfredzaamheid", amina, conclusie="Met hulp.",
        antwoorden={"post": "hulp", "geld": "zelf", "digitaal": "niet", "netwerk": "ja"},
    )  # fmt: skip
    rows = zet_over(intake, school, work, alone)
    assert rows["opleiding"].antwoorden == {"jaren_onderwijs": "7-12", "wil_opleiding": "ja"}
    assert (rows["opleiding"].conclusie, rows["opleiding"].interne_notitie) == (
        "Naaister.", "Trots.",
    )  # fmt: skip
    assert rows["werkervaring"].antwoorden == {"werk": "Naaister", "werkt_nu": "nee"}
    assert rows["werkervaring"].status == "klaar"
    assert rows["toekomst"].antwoorden == {"wensberoep": "kok"}
    assert rows["financien"].antwoorden == {"geld": "zelf"}
    assert rows["netwerk"].antwoorden == {"netwerk": "ja"}
    assert rows["digitale-vaardigheden"].antwoorden == {"digitaal": "niet"}
    assert alone.antwoorden == {"post": "hulp"}
    assert alone.bewaard
    assert school.weg
    assert work.weg


def test_an_answer_about_health_is_never_turned_into_another_one(
    intake: Intake, amina: Medewerker
) -> None:
    """The old question asked about body and mind at once."""
    rows = zet_over(
        intake,
        oud("persoonlijke-omstandigheden", amina, conclusie="Rust.",
            antwoorden={"gezin": "alleen", "gezondheid": "ja", "rust": "nee"}),
    )  # fmt: skip
    for code in ("fysieke-gezondheid", "mentale-gezondheid"):
        assert "invloed" not in rows[code].antwoorden
        assert "gezondheid leren of werken moeilijk maakt" in rows[code].interne_notitie
        assert (rows[code].status, rows[code].conclusie) == ("klaar", migratie.SAMEN)
    assert rows["gezin"].conclusie == "Rust."
    assert rows["wonen"].antwoorden == {"rust": "nee"}


def test_nobody_hindered_by_health_holds_for_body_and_mind(
    intake: Intake, amina: Medewerker
) -> None:
    row = oud("persoonlijke-omstandigheden", amina, antwoorden={"gezondheid": "nee"},
              conclusie="Goed.")  # fmt: skip
    rows = zet_over(intake, row)
    assert rows["fysieke-gezondheid"].antwoorden == {"invloed": "nee"}
    assert rows["mentale-gezondheid"].antwoorden == {"invloed": "nee"}


def test_what_was_passed_over_stays_passed_over(intake: Intake, amina: Medewerker) -> None:
    row = oud("opleiding-en-werk", amina, status="overgeslagen", overslaan_reden="nvt")
    rows = zet_over(intake, row)
    for code in ("opleiding", "werkervaring"):
        assert (rows[code].status, rows[code].overslaan_reden) == ("overgeslagen", "nvt")


def test_both_talks_get_a_row_and_the_right_to_be_heard_alone_its_day(
    intake: Intake, amina: Medewerker
) -> None:
    zet_over(intake)
    first, second = Gesprek.objects.order_by("nummer")
    assert (first.op, second.op) == (date(2026, 11, 9), date(2026, 11, 16))
    assert (first.alleen_gewezen_op, second.alleen_gewezen_op) == (None, date(2026, 11, 16))
    assert [who.hoedanigheid.value for who in first.aan_tafel] == ["inburgeraar", "tolk", "ander"]
    assert first.tolk == "Tigrinya (4711)"


def test_the_codes_of_the_migration_are_those_of_today(intake: Intake) -> None:
    kept = {"taalniveau", "voorschool", "zelfredzaamheid", "leerbaarheidstoets"}
    assert set(migratie.NIEUW) | kept == {code.value for code in Code}
