# SPDX-License-Identifier: EUPL-1.2
"""A letter to a secret address: somebody confirmed it and said why, and the story keeps that."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.models import Brief
from inburgering.brieven.verzending import rules
from inburgering.brieven.verzending.sturen import recipient_of, require, send_letter
from inburgering.core import timeline
from inburgering.core.models import Medewerker

BEVESTIGD = "brief.geheim_adres"
PRESENTERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    BEVESTIGD: lambda data: (
        f"Brief {data['kenmerk']} mag naar een geheim adres: {data['reden'].rstrip('.')}"
    )
}


@dataclass(frozen=True, slots=True)
class Geheimzorg:
    """What somebody said about a secret address; nothing where the address is none."""

    bevestigd: bool = False
    reden: str = ""


NIETS_GEZEGD = Geheimzorg()


@transaction.atomic
def send_one(
    *,
    brief: Brief,
    op: date,
    wijze: Verzendwijze,
    by: Medewerker,
    on: date,
    geheim: Geheimzorg = NIETS_GEZEGD,
) -> Brief:
    """Record that one letter left on its own; by post to a secret address only with a reason."""
    if wijze is Verzendwijze.POST:
        confirm(brief=brief, geheim=geheim, by=by, on=on)
    return send_letter(brief=brief, op=op, wijze=wijze, by=by, on=on)


@transaction.atomic
def confirm(*, brief: Brief, geheim: Geheimzorg, by: Medewerker, on: date) -> None:
    """Keep why this letter may leave; nothing to say when the address is not secret."""
    secret = recipient_of(brief.dossier).geheim_adres
    require_said(geheim, is_geheim=secret)
    if secret:
        timeline.record(
            dossier=brief.dossier, kind=BEVESTIGD, by=by, occurred_on=on, brief=brief.pk,
            kenmerk=brief.kenmerk, reden=geheim.reden.strip(),
        )  # fmt: skip


def require_said(geheim: Geheimzorg, *, is_geheim: bool) -> None:
    """Refuse to write to a secret address until somebody confirmed it and said why."""
    require(rules.refuse_secret(gekozen=is_geheim, bevestigd=geheim.bevestigd, reden=geheim.reden))


def require_confirmed(brief: Brief) -> None:
    """Refuse a letter whose address became secret after somebody asked to send it."""
    if not recipient_of(brief.dossier).geheim_adres:
        return
    said = brief.dossier.gebeurtenissen.filter(soort=BEVESTIGD, data__brief=brief.pk)
    require(None if said.exists() else rules.GEHEIM)
