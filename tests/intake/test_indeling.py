# SPDX-License-Identifier: EUPL-1.2
"""Which subjects come in which part, and what a gemeente asks more: data of its profile."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from itertools import groupby

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from inburgering.beleid.controle import controleer
from inburgering.beleid.leefgebieden import WETTELIJK, Leefgebied
from inburgering.beleid.profiel import MEEGELEVERD, Profiel
from inburgering.core.models import Dossier, Gemeenteprofiel, Medewerker
from intake.indeling import indeling_of
from intake.onderwerpen import THEMA_VAN, Code
from tests.intake.gesprekken import VANDAAG, onderwerp, start

OUDER_AMSTEL, STEENWIJKERLAND = MEEGELEVERD["0437"], MEEGELEVERD["1708"]
BIJLAGE_3_DEEL_1 = {
    Code.GEZIN, Code.FYSIEK, Code.MENTAAL, Code.NETWERK, Code.WERK, Code.VRIJWILLIG,
    Code.WERKNEMER, Code.DIGITAAL, Code.MOTIVATIE, Code.ZELFREDZAAMHEID,
}  # fmt: skip
BIJLAGE_3_DEEL_2 = {Code.LEERBAARHEIDSTOETS, Code.OPLEIDING, Code.COMPETENTIES}


def test_ouder_amstel_talks_about_what_bijlage_3_says_in_each_part() -> None:
    first, second = indeling_of(OUDER_AMSTEL).delen
    assert set(first.onderwerpen) >= BIJLAGE_3_DEEL_1
    assert set(second.onderwerpen) >= BIJLAGE_3_DEEL_2
    assert not set(first.onderwerpen) & set(second.onderwerpen)


def test_every_section_of_bijlage_4_has_its_place() -> None:
    """Social context, finances, health, experience, inburgering, future."""
    also = {Code.WONEN, Code.HERENIGING, Code.FINANCIEN, Code.TAALNIVEAU, Code.TOEKOMST}
    assert set(indeling_of(OUDER_AMSTEL).codes) >= BIJLAGE_3_DEEL_1 | BIJLAGE_3_DEEL_2 | also


def test_steenwijkerland_meets_first_and_speaks_of_work_later() -> None:
    indeling = indeling_of(STEENWIJKERLAND)
    assert indeling.deel_van(Code.GEZIN) == 1
    assert indeling.deel_van(Code.TOEKOMST) == 2
    (extra,) = indeling.extra_vragen(Code.TAALNIVEAU)
    assert extra.tekst == "Wat kan er op het azc al aan voorinburgering worden gedaan?"


@pytest.mark.parametrize("code", ["0415", "1621", "1734"])
def test_the_others_hold_one_talk_about_everything(code: str) -> None:
    (part,) = indeling_of(MEEGELEVERD[code]).delen
    assert set(part.onderwerpen) == set(Code)


@pytest.mark.parametrize("profiel", MEEGELEVERD.values(), ids=lambda profiel: profiel.gemeentenaam)
def test_what_we_ship_is_lawful(profiel: Profiel) -> None:
    assert not [fout for fout in controleer(profiel, op=VANDAAG) if "intake" in fout.veld]


def test_what_the_law_asks_cannot_be_left_out() -> None:
    narrow = replace(Profiel.wettelijk("1"), intake_deel_1=("Taal", "Wat u graag doet"))
    codes = indeling_of(narrow).codes
    assert codes[0] == Leefgebied.TAALNIVEAU
    assert set(codes) == WETTELIJK | {Leefgebied.MOTIVATIE}


@pytest.mark.parametrize("profiel", MEEGELEVERD.values(), ids=lambda profiel: profiel.gemeentenaam)
def test_een_thema_wordt_in_een_gesprek_maar_een_keer_aangesneden(profiel: Profiel) -> None:
    """The profile says what comes first; whoever talks does not go back and forth."""
    assert set(THEMA_VAN) == set(Code)
    for deel in indeling_of(profiel).delen:
        themas = [THEMA_VAN[code] for code in deel.onderwerpen]
        assert len([*groupby(themas)]) == len(set(themas))


@pytest.mark.parametrize(
    ("rijen", "veld", "zin"),
    [
        ({"intake_deel_1": ("Hobby's",)}, "intake_deel_1", "is geen leefgebied"),
        ({"intake_deel_1": ("Taal", "taalniveau")}, "intake_deel_1", "staat er vaker"),
        ({"intake_deel_2": ("Taal",)}, "intake_deel_2", "heeft één deel"),
        ({"intake_delen": 3}, "intake_delen", "ten hoogste 2 delen"),
        ({"intake_vragen": ("Hebt u een auto?",)}, "intake_vragen", "begin met een leefgebied"),
    ],
)
def test_a_profile_that_places_nothing_is_told_so(
    rijen: dict[str, object], veld: str, zin: str
) -> None:
    wrong = replace(Profiel.wettelijk("1"), **rijen)  # type: ignore[arg-type]
    found = [fout for fout in controleer(wrong, op=VANDAAG) if fout.veld == veld]
    assert zin in found[0].melding


class TestPagina:
    """A gemeente with a question of its own and without volunteering."""

    @pytest.fixture(autouse=True)
    def _vandaag(self, vandaag: date) -> Iterator[None]:
        with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
            yield

    @pytest.fixture(autouse=True)
    def _profiel(self, dossier: Dossier) -> None:
        kept = [code.label for code in Code if code is not Code.VRIJWILLIG]
        own = replace(
            dossier.gemeente.profiel_op(VANDAAG),
            intake_delen=2,
            intake_deel_1=tuple(kept[:9]),
            intake_deel_2=tuple(kept[9:]),
            intake_vragen=("Taal: Welke radio hoort u graag?",),
        )
        Gemeenteprofiel.objects.create(
            gemeente=dossier.gemeente, geldig_vanaf=date(2022, 1, 1), waarden=own.to_dict()
        )

    def test_the_task_list_has_two_parts_and_not_what_is_left_out(
        self, dossier: Dossier, amina: Medewerker, client_van: Callable[[Medewerker], Client]
    ) -> None:
        start(dossier, amina)
        url = reverse("intake:overzicht", args=[dossier.pk])
        page = unescape(client_van(amina).get(url).content.decode())
        assert "Deel 1" in page
        assert "Deel 2" in page
        assert "0 van 18 klaar" in page
        assert "Vrijwilligerswerk" not in page

    def test_the_own_question_is_asked_kept_and_read(
        self, dossier: Dossier, amina: Medewerker, client_van: Callable[[Medewerker], Client]
    ) -> None:
        intake = start(dossier, amina)
        client = client_van(amina)
        url = reverse("intake:onderwerp", args=[dossier.pk, Code.TAALNIVEAU.value])
        assert "Welke radio hoort u graag?" in unescape(client.get(url).content.decode())
        own = indeling_of(dossier.gemeente.profiel_op(VANDAAG)).extra_vragen(Code.TAALNIVEAU)[0]
        client.post(url, {"versie": "1", "basis": "{}", own.code: "Funx", "actie": "opslaan"})
        assert onderwerp(intake, Code.TAALNIVEAU).antwoorden == {own.code: "Funx"}
        assert "Funx" in client.get(url).content.decode()
