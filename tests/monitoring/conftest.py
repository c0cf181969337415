# SPDX-License-Identifier: EUPL-1.2
"""Situations of the caseload that the tests of this room start from."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client

from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.mijlpalen import reach

KOLOMMEN = ("fase", "pip_aangeboden_op", "afgesloten_op", "sluitreden")
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.fixture
def om_negen_uur(vandaag: date) -> Iterator[datetime]:
    """Monday 23 November 2026, nine o'clock, for views and tasks that read the clock."""
    moment = datetime(vandaag.year, vandaag.month, vandaag.day, 9, 0, tzinfo=AMSTERDAM)
    with time_machine.travel(moment, tick=False):
        yield moment


@pytest.fixture
def op_dag(maak_dossier: Callable[..., Dossier], vandaag: date) -> Callable[..., Dossier]:
    """A dossier whose next step is due so many days from today; None is no date."""

    def make(dagen: int | None, **velden: Any) -> Dossier:
        columns = {name: velden.pop(name) for name in KOLOMMEN if name in velden}
        dossier = maak_dossier(**velden)
        dossier.volgende_op = None if dagen is None else vandaag + timedelta(days=dagen)
        for name, value in columns.items():
            setattr(dossier, name, value)
        dossier.save()
        return dossier

    return make


@pytest.fixture
def met_pip(maak_dossier: Callable[..., Dossier], vandaag: date) -> Callable[..., Dossier]:
    """A dossier whose PIP was vastgesteld and bekendgemaakt."""

    def make(op: date = vandaag, **velden: Any) -> Dossier:
        dossier = maak_dossier(brp_op=date(2026, 10, 1), **velden)
        begin = date(2026, 10, 5)
        return reach(
            dossier=dossier,
            by=dossier.regisseur,
            on=vandaag,
            intake_gestart_op=begin,
            intake_afgerond_op=begin,
            leerroute_op=begin,
            pip_concept_op=begin,
            pip_aangeboden_op=begin,
            pip_vastgesteld_op=op,
            pip_bekendgemaakt_op=op,
        )

    return make


@pytest.fixture
def amina_ziet(
    amina: Medewerker, client_van: Callable[[Medewerker], Client], om_negen_uur: datetime
) -> Client:
    """The browser of Amina on 23 November."""
    return client_van(amina)


@pytest.fixture
def carla_ziet(
    carla: Medewerker, client_van: Callable[[Medewerker], Client], om_negen_uur: datetime
) -> Client:
    """The browser of Carla, the teamleider."""
    return client_van(carla)
