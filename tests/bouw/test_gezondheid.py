# SPDX-License-Identifier: EUPL-1.2
"""/gezondheid tells a watchman whether the application can do its work, and nothing else."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import OperationalError
from django.test import Client

from inburgering import gezondheid, hartslag

ONBEREIKBAAR = "redis+socket:///bestaat/niet.sock"


@pytest.fixture
def wacht(client: Client) -> Client:
    """Somebody without a login, over plain http inside the network."""
    return client


@pytest.fixture(autouse=True)
def eigen_hartslag(monkeypatch: pytest.MonkeyPatch) -> None:
    """The broker is shared with other tests; this heart is not."""
    monkeypatch.setattr(hartslag, "MARK", f"inburgering:hartslag:{uuid4()}")


def test_live_antwoordt_zonder_aanmelding_en_zonder_database(wacht: Client) -> None:
    answer = wacht.get("/gezondheid/live")
    assert (answer.status_code, answer.json()) == (200, {"web": "ok"})


@pytest.mark.django_db
def test_klaar_is_goed_als_alles_er_is(wacht: Client) -> None:
    hartslag.heartbeat()
    answer = wacht.get("/gezondheid/klaar")
    assert answer.json() == {"database": "ok", "broker": "ok", "hartslag": "ok"}
    assert answer.status_code == 200


@pytest.mark.django_db
def test_zonder_hartslag_is_de_toepassing_niet_klaar(wacht: Client) -> None:
    answer = wacht.get("/gezondheid/klaar")
    assert answer.json() == {"database": "ok", "broker": "ok", "hartslag": "niet ok"}
    assert answer.status_code == 503


def test_de_hartslag_verdwijnt_na_twee_gemiste_slagen() -> None:
    hartslag.heartbeat()
    with hartslag.broker_client() as client:
        assert hartslag.PERIOD < client.ttl(hartslag.MARK) <= 2 * hartslag.PERIOD


@pytest.mark.django_db
def test_zonder_broker_is_de_toepassing_niet_klaar(wacht: Client, settings: Any) -> None:
    settings.CELERY_BROKER_URL = ONBEREIKBAAR
    answer = wacht.get("/gezondheid/klaar")
    assert answer.json() == {"database": "ok", "broker": "niet ok", "hartslag": "niet ok"}
    assert answer.status_code == 503


def test_zonder_database_zegt_klaar_niets_over_de_reden(
    wacht: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> bool:
        raise OperationalError('connection to server at "10.0.0.5", user "inburgering" failed')

    monkeypatch.setitem(gezondheid.CHECKS, "database", broken)
    answer = wacht.get("/gezondheid/klaar")
    assert answer.status_code == 503
    assert answer.json()["database"] == "niet ok"
    assert "10.0.0.5" not in answer.content.decode()


def test_niemand_bewaart_het_antwoord(wacht: Client) -> None:
    assert "no-store" in wacht.get("/gezondheid/live")["Cache-Control"]


def test_de_klok_vraagt_elke_periode_om_een_slag(settings: Any) -> None:
    entry = settings.CELERY_BEAT_SCHEDULE["hartslag"]
    assert entry == {"task": hartslag.heartbeat.name, "schedule": float(hartslag.PERIOD)}
