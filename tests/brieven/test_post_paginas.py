# SPDX-License-Identifier: EUPL-1.2
"""De pagina's van Post: kiezen, volgen, ophalen; alleen de eigen gemeente."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from inburgering.brieven.models import Brief, Printrun
from inburgering.brieven.verzending import voortgang
from inburgering.core.models import Gemeente, InzageLog, Medewerker
from tests.brieven.printruns import Schrijf, start, work

POST = "/post/"


def page(client: Client, url: str = POST) -> str:
    return client.get(url).content.decode()


@pytest.fixture
def client(amina: Medewerker, client_van: Callable[[Medewerker], Client]) -> Client:
    return client_van(amina)


def test_kiezen_starten_en_het_bestand_ophalen(
    client: Client,
    gemeente: Gemeente,
    schrijf: Schrijf,
    vandaag: date,
) -> None:
    brief = schrijf("Alem")
    assert "TST-2026-Alem" in page(client)
    empty = client.post(POST, {"sleutel": uuid4(), "brieven": []}).content.decode()
    assert "Kies ten minste één brief." in empty
    done = client.post(POST, {"sleutel": uuid4(), "brieven": [brief.pk]})
    run = Printrun.objects.get()
    assert done["Location"] == reverse("brieven:printrun", args=[run.pk])
    busy = page(client, done["Location"])
    assert "<progress" in busy
    assert "TST-2026-Alem" not in page(client), "wie in een run zit, wacht niet meer"
    work(run, vandaag)
    assert client.get(f"{done['Location']}voortgang/").status_code == 302
    assert "gewone post (pdf)" in page(client, done["Location"]).lower()
    file = client.get(f"{done['Location']}gewoon.pdf")
    assert file.content.startswith(b"%PDF")
    assert file["Cache-Control"] == "no-store"
    looked = InzageLog.objects.filter(onderdeel="brieven:printrun_bestand")
    assert looked.get().dossier_id == brief.dossier_id


def test_een_vreemde_gemeente_ziet_run_noch_bestand(
    gemeente: Gemeente,
    amina: Medewerker,
    daan: Medewerker,
    client_van: Callable[[Medewerker], Client],
    schrijf: Schrijf,
    vandaag: date,
) -> None:
    run = work(start(gemeente, amina, schrijf("Alem")), vandaag)
    stranger = client_van(daan)
    for part in ("", "gewoon.pdf", "lijst.xlsx", "verzonden/", "annuleren/"):
        assert stranger.get(f"/post/{run.pk}/{part}").status_code == 404
    assert "Er wacht geen brief" in page(stranger)


def test_verzending_vastleggen_houdt_wat_was_ingevuld(
    client: Client,
    gemeente: Gemeente,
    amina: Medewerker,
    schrijf: Schrijf,
    vandaag: date,
) -> None:
    run = work(start(gemeente, amina, schrijf("Alem"), schrijf("Berhe")), vandaag)
    url, row = f"/post/{run.pk}/verzonden/", run.regels.order_by("volgnummer")[0]
    wrong = client.post(url, {"verzonden_op": "1-1-2000", "zonder": [row.pk]}).content.decode()
    assert "vóór zijn dagtekening" in wrong
    assert "1-1-2000" in wrong
    assert wrong.count(" checked") == 1
    today = timezone.localdate()
    client.post(url, {"verzonden_op": f"{today:%d-%m-%Y}", "zonder": [row.pk]})
    while voortgang.step(run_id=run.pk, on=today):
        pass
    assert Brief.objects.filter(verzonden_op=today).count() == 1
    assert "uit de stapel gehaald" in page(client, f"/post/{run.pk}/")


def test_het_aantal_vragen_hangt_niet_af_van_het_aantal_brieven(
    client: Client,
    gemeente: Gemeente,
    amina: Medewerker,
    schrijf: Schrijf,
    vandaag: date,
) -> None:
    def asked(url: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page(client, url)
        return len(queries)

    few = [schrijf("Alem")]
    page(client)
    one = asked(POST)
    many = [schrijf(f"Naam{n}") for n in range(4)]
    assert asked(POST) == one
    run_few, run_many = work(start(gemeente, amina, *few), vandaag), start(gemeente, amina, *many)
    work(run_many, vandaag)
    assert asked(f"/post/{run_few.pk}/") == asked(f"/post/{run_many.pk}/")
