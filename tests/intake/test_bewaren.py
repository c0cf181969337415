# SPDX-License-Identifier: EUPL-1.2
"""What was typed in a long talk survives a session that ended."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.urls import reverse

from inburgering.core.models import Dossier, Ingetypt, Medewerker
from intake.models import Intake
from intake.onderwerpen import Code
from intake.services.onderwerpen import Invoer, save_onderwerp
from tests.intake.gesprekken import VANDAAG, onderwerp, start

ClientVan = Callable[[Medewerker], Client]
GETYPT = {
    "versie": "1", "basis": "{}", "pagina": "a" * 32, "wil": "werken",
    "drempels": ["taal", "vervoer"], "conclusie": "U wilt snel aan het werk.",
}  # fmt: skip


@pytest.fixture
def klok(vandaag: date) -> Iterator[Any]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False) as travel:
        yield travel


@pytest.fixture
def intake(dossier: Dossier, amina: Medewerker) -> Intake:
    return start(dossier, amina)


def url(dossier: Dossier) -> str:
    return reverse("intake:onderwerp", args=[dossier.pk, Code.TOEKOMST.value])


def te_laat(klok: Any) -> None:
    klok.shift(timedelta(seconds=settings.SESSIE_STIL_SECONDEN + 60))


@pytest.mark.parametrize("wijze", ["knop", "vanzelf", "dichtgeklapt"])
def test_what_arrives_after_the_session_ended_waits_for_who_typed_it(
    klok: Any,
    dossier: Dossier,
    intake: Intake,
    amina: Medewerker,
    client_van: ClientVan,
    wijze: str,
) -> None:
    client = client_van(amina)
    client.get(url(dossier))
    te_laat(klok)
    headers = {"HX-Request": "true"} if wijze == "vanzelf" else {}
    action = {"knop": {"actie": "opslaan"}, "dichtgeklapt": {"actie": "verlaten"}}.get(wijze, {})
    client.post(url(dossier), GETYPT | action, headers=headers)
    assert not onderwerp(intake, Code.TOEKOMST).conclusie
    kept = Ingetypt.objects.get()
    assert kept.pad == url(dossier)
    again = client_van(amina)
    page = unescape(again.get(reverse("core:bewaard")).content.decode())
    assert "U wilt snel aan het werk." in page
    again.post(url(dossier), GETYPT | {"actie": "opslaan", "bewaard_formulier": str(kept.pk)})
    row = onderwerp(intake, Code.TOEKOMST)
    assert row.antwoorden == {"wil": "werken", "drempels": ["taal", "vervoer"]}
    assert row.conclusie == "U wilt snel aan het werk."
    assert not Ingetypt.objects.exists()


def test_what_waited_is_merged_with_what_a_colleague_wrote_meanwhile(
    klok: Any,
    dossier: Dossier,
    intake: Intake,
    amina: Medewerker,
    bram: Medewerker,
    client_van: ClientVan,
) -> None:
    client = client_van(amina)
    client.get(url(dossier))
    te_laat(klok)
    client.post(url(dossier), GETYPT)
    theirs = Invoer(versie=1, antwoorden={"wensberoep": "kok"})
    save_onderwerp(intake=intake, code=Code.TOEKOMST, invoer=theirs, by=bram, on=VANDAAG)
    client_van(amina).post(url(dossier), GETYPT | {"actie": "opslaan"})
    row = onderwerp(intake, Code.TOEKOMST)
    assert row.antwoorden == {
        "wensberoep": "kok", "wil": "werken", "drempels": ["taal", "vervoer"],
    }  # fmt: skip


def test_every_change_is_on_the_server_without_pressing_a_button(
    klok: Any, dossier: Dossier, intake: Intake, amina: Medewerker, client_van: ClientVan
) -> None:
    page = client_van(amina).get(url(dossier)).content.decode()
    assert 'hx-trigger="change, bewaar"' in page
    assert "data-bewaren" in page
    assert 'role="status"' in page
