# SPDX-License-Identifier: EUPL-1.2
"""Record the policy of a gemeente from a day on, or take back what has not started yet.

What was in force stays as it was: a version starts today or later. The terms of the dossiers
follow in the background right after the commit, and at night in any case.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from celery import current_app
from django.db import transaction
from django.db.models.functions import Now

from inburgering.beleid.controle import controleer
from inburgering.beleid.profiel import Profiel, ProfielFout
from inburgering.core.datums import datum_tekst
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gemeente, Gemeenteprofiel, Medewerker
from inburgering.core.services.termijnen import zegel

TAAK = "core.profiel_toepassen"
LAATSTE_DAG = date(2100, 12, 31)
INTUSSEN = (
    "Een collega heeft intussen een versie vastgelegd of ingetrokken. Uw wijziging is nog niet "
    "opgeslagen en niet verloren. Bekijk hieronder wat zij nu doet."
)


@transaction.atomic
def record_profiel(
    *,
    gemeente: Gemeente,
    waarden: Mapping[str, Any],
    geldig_vanaf: date,
    toelichting: str,
    by: Medewerker,
    on: date,
    gezien: Profiel | None = None,
) -> Gemeenteprofiel:
    """Record a version of the policy; it takes the place of what is in force from that day.

    `gezien` is the policy of that day as the beheerder saw it: when a colleague was first, the
    version is refused. Raises ProfielFout when the values make no profile or the law does not
    allow it.
    """
    _check_day(geldig_vanaf, on)
    nieuw = _new_policy(gemeente, waarden, geldig_vanaf, gezien)
    if gemeente.profielen.filter(geldig_vanaf=geldig_vanaf).exists():
        raise ActionDenied(
            f"Er is al een versie vanaf {datum_tekst(geldig_vanaf)}. Kies een andere dag, of geef "
            "aan dat u die versie vervangt.",
            field="vervang",
        )
    version = Gemeenteprofiel(gemeente=gemeente, geldig_vanaf=geldig_vanaf)
    return _write(version, nieuw, toelichting, by, on)


@transaction.atomic
def replace_profiel(
    *,
    versie: Gemeenteprofiel,
    waarden: Mapping[str, Any],
    toelichting: str,
    by: Medewerker,
    on: date,
    gezien: Profiel | None = None,
) -> Gemeenteprofiel:
    """Put other values in the place of a version of today or later, as `record_profiel`."""
    _check_day(versie.geldig_vanaf, on)
    nieuw = _new_policy(versie.gemeente, waarden, versie.geldig_vanaf, gezien)
    current = Gemeenteprofiel.objects.filter(pk=versie.pk).first()
    if current is None:
        raise ActionDenied(INTUSSEN)
    return _write(current, nieuw, toelichting, by, on)


def _new_policy(
    gemeente: Gemeente, waarden: Mapping[str, Any], geldig_vanaf: date, gezien: Profiel | None
) -> Profiel:
    """The lawful profile that differs from what holds on that day, with the gemeente locked."""
    # one at a time per gemeente; dossiers can be opened meanwhile
    Gemeente.objects.select_for_update(no_key=True).get(pk=gemeente.pk)
    nu = gemeente.profiel_op(geldig_vanaf)
    if gezien is not None and gezien != nu:
        raise ActionDenied(INTUSSEN)
    nieuw = read_lawful(gemeente, waarden, op=geldig_vanaf)
    if nieuw == nu:
        raise ActionDenied("Deze versie is gelijk aan wat op die dag al geldt. Wijzig een regel.")
    return nieuw


def _write(
    version: Gemeenteprofiel, nieuw: Profiel, toelichting: str, by: Medewerker, on: date
) -> Gemeenteprofiel:
    version.waarden = nieuw.to_dict()
    version.toelichting = toelichting
    version.vastgelegd_door = by
    version.vastgelegd_at = Now()
    version.save()
    version.refresh_from_db()
    if version.geldig_vanaf == on:
        _apply_after_commit(version.gemeente, by, on)
    return version


def read_lawful(gemeente: Gemeente, waarden: Mapping[str, Any], *, op: date) -> Profiel:
    """The profile these values make; ProfielFout with everything that is wrong."""
    profiel = Profiel.from_dict({**waarden, "gemeentecode": gemeente.code})
    if wrong := controleer(profiel, op=op):
        raise ProfielFout(wrong)
    return profiel


def _check_day(geldig_vanaf: date, on: date) -> None:
    if geldig_vanaf < on:
        raise ActionDenied(
            "Een versie gaat vandaag of later in. Wat eerder gold blijft staan, want daarmee zijn "
            "besluiten genomen. Kies vandaag of een latere dag.",
            field="geldig_vanaf",
        )
    if geldig_vanaf > LAATSTE_DAG:
        raise ActionDenied("Kies een dag voor het jaar 2101.", field="geldig_vanaf")


def _apply_after_commit(gemeente: Gemeente, by: Medewerker, on: date) -> None:
    """Let the worker move the terms; a broker that is down costs a night, nothing else."""
    send = partial(current_app.send_task, TAAK, args=[gemeente.pk, on.isoformat(), by.pk])
    transaction.on_commit(send, robust=True)


@transaction.atomic
def withdraw_profiel(*, versie: Gemeenteprofiel, by: Medewerker, on: date) -> None:
    """Take back a version that has not started; nothing was computed with it."""
    del by
    locked = Gemeenteprofiel.objects.select_for_update().filter(pk=versie.pk).first()
    if locked is None:
        raise ActionDenied("Deze versie is al ingetrokken.")
    if locked.geldig_vanaf <= on:
        raise ActionDenied(
            "Deze versie is al ingegaan en blijft staan. Wijzigen kan met een nieuwe versie."
        )
    locked.delete()


@dataclass(frozen=True, slots=True)
class Bijwerken:
    """How far the dossiers are with the policy of today."""

    totaal: int
    te_doen: int

    @property
    def gedaan(self) -> int:
        """Dossiers that agree with it."""
        return self.totaal - self.te_doen


def progress_of(gemeente: Gemeente, profiel: Profiel, *, on: date) -> Bijwerken:
    """How many dossiers of this gemeente already follow the profile in force."""
    total = Dossier.objects.filter(gemeente=gemeente).count()
    return Bijwerken(total, min(total, zegel.count_broken({gemeente.pk: profiel}, on)))
