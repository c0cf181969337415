# SPDX-License-Identifier: EUPL-1.2
"""Two people save at the same moment, in two real transactions: one is told, nobody loses."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.core.scope import scope
from intake.enums import Rubriek
from intake.models import Introductiepunt, Overdracht, Taalstart
from intake.services.introductieweek import finish_punt, make_checklist
from intake.services.taalstart import Taalstartgegevens, save_taalstart
from intake.services.voorbereiding import Overdrachtgegevens, save_overdracht
from tests.conftest import VANDAAG, maak_medewerker, open_een_dossier

Daad = Callable[[Dossier, Medewerker], object]


@pytest.fixture
def toneel(committed_db: None) -> tuple[int, int, list[int]]:
    """A dossier in Landsmeer and two consultants, committed."""
    gemeente = Gemeente.objects.create(code="0415", naam="Landsmeer")
    with scope([gemeente.pk]):
        people = [maak_medewerker(naam, gemeente, Rolsoort.CONSULENT) for naam in ("Eva", "Thijs")]
        dossier = open_een_dossier(gemeente=gemeente, regisseur=people[0])
        make_checklist(dossier=dossier, by=people[0], on=VANDAAG)
    return gemeente.pk, dossier.pk, [person.pk for person in people]


def tegelijk(toneel: tuple[int, int, list[int]], daad: Daad) -> list[str]:
    """What both of them hear: nothing, or the refusal."""
    gemeente, dossier_pk, people = toneel
    start = Barrier(2)

    def act(pk: int) -> str:
        try:
            with scope([gemeente]):
                dossier = Dossier.objects.select_related("persoon", "gemeente").get(pk=dossier_pk)
                by = Medewerker.objects.get(pk=pk)
                start.wait(timeout=10)
                daad(dossier, by)
            return ""
        except ActionDenied as denied:
            return str(denied)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        return sorted(done.result(timeout=60) for done in [pool.submit(act, pk) for pk in people])


def test_twee_overdrachten_tegelijk(toneel: tuple[int, int, list[int]]) -> None:
    def hand_over(dossier: Dossier, by: Medewerker) -> None:
        facts = Overdrachtgegevens(
            coa_contact=by.naam, bron_op=VANDAAG, feiten={Rubriek.TAAL: f"volgens {by.naam}"}
        )
        save_overdracht(dossier=dossier, gegevens=facts, versie=0, by=by, on=VANDAAG)

    silent, told = tegelijk(toneel, hand_over)
    assert silent == ""
    assert "Een collega heeft dit gewijzigd" in told
    with scope([toneel[0]]):
        row = Overdracht.objects.get()
        assert row.dossier.klantfeiten.get().tekst == f"volgens {row.coa_contact}"


def test_twee_taalstarts_tegelijk(toneel: tuple[int, int, list[int]]) -> None:
    def record(dossier: Dossier, by: Medewerker) -> None:
        facts = Taalstartgegevens(samenvatting=f"van {by.naam}", uren={1: 8})
        save_taalstart(dossier=dossier, gegevens=facts, versie=0, by=by, on=VANDAAG)

    silent, told = tegelijk(toneel, record)
    assert (silent, "Een collega" in told) == ("", True)
    with scope([toneel[0]]):
        assert Taalstart.objects.get().versie == 1


def test_een_punt_wordt_maar_een_keer_afgevinkt(toneel: tuple[int, int, list[int]]) -> None:
    def tick(dossier: Dossier, by: Medewerker) -> None:
        punt = dossier.introductiepunten.get()
        finish_punt(punt=punt, gedaan_op=VANDAAG, bewijs=by.naam, by=by, on=VANDAAG)

    silent, told = tegelijk(toneel, tick)
    assert (silent, "al afgehandeld" in told) == ("", True)
    with scope([toneel[0]]):
        punt = Introductiepunt.objects.get()
        assert punt.gedaan_door is not None
        assert punt.bewijs == punt.gedaan_door.naam
