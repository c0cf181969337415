# SPDX-License-Identifier: EUPL-1.2
"""The floor under the worklist: the same rows and numbers, in plain SQL and f-strings.

It passes the same middleware and shows the same words, and nothing else: no shell, no filters.
What the worklist takes more than this is what Django and our own layers cost.
"""

from datetime import date
from html import escape
from typing import Any

from django.db import connection
from django.http import HttpResponse
from django.utils import timezone

from bench.lijst_sql import GETALLEN, HERINNERINGEN, RIJEN, VERVANGT
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.namen import MAANDEN
from monitoring.selectors.lijst import PER_BLAD

Rij = tuple[Any, ...]


def lees(gemeente_id: int, medewerker_id: int, op: date) -> tuple[list[Rij], Rij]:
    """The rows of the first page, and the numbers above it."""
    values: dict[str, Any] = {"gemeente": gemeente_id, "regisseur": medewerker_id, "op": op}
    with connection.cursor() as cursor:
        cursor.execute(VERVANGT, values)
        cursor.execute(RIJEN, values)
        rows = cursor.fetchall()[:PER_BLAD]
        cursor.execute(GETALLEN, values)
        numbers = cursor.fetchone()
        cursor.execute(HERINNERINGEN, values)
        return rows, (*numbers, *cursor.fetchone())


@read_only
def vloer(request: ConsulentRequest) -> HttpResponse:
    """The whole page in one string."""
    today = timezone.localdate()
    rows, numbers = lees(request.gemeente.pk, request.user.pk, today)
    body = "".join(_row(row, today) for row in rows)
    counts = "".join(f"<p>{number}</p>" for number in numbers)
    return HttpResponse(f"<!DOCTYPE html><title>Vloer</title>{counts}<table>{body}</table>")


def _row(row: Rij, vandaag: date) -> str:
    (pk, fase, doelgroep, stap, titel, op, waarom, voornamen, voorvoegsel, achternaam,
     jaar, maand, dag, taal, tolk, termijn) = row  # fmt: skip
    naam = escape(" ".join(filter(None, (voornamen, voorvoegsel, achternaam))))
    leeftijd = vandaag.year - jaar - ((vandaag.month, vandaag.day) < (maand, dag))
    onder = escape(f"{leeftijd} jaar · {doelgroep} · {taal}{', tolk' if tolk else ''}")
    return (
        f'<tr><td><a href="/dossiers/{pk}/">{naam}</a><div>{onder}</div></td><td>{fase}</td>'
        f'<td><a href="/dossiers/{pk}/{stap}/">{escape(titel)}</a></td>'
        f'<td>nog {(op - vandaag).days} dagen<div><a href="/dossiers/{pk}/termijnen/#uitleg-'
        f'{termijn}">{op.day} {MAANDEN[op.month - 1]}</a></div></td>'
        f"<td>{escape(waarom)}</td></tr>"
    )
