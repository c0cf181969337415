# SPDX-License-Identifier: EUPL-1.2
"""Everything with a day in the dossiers of some people: terms, next steps, planned talks.

The same rows that reminders are made of; without names, so that a calendar can use them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from inburgering.core.models import Dossier, Gemeente
from monitoring import rules
from monitoring.enums import Kanaal
from monitoring.models import Voortgangsgesprek
from monitoring.selectors.bron import ALLES_VAN_MENSEN

GESPREK, GESPREK_TITEL = "gesprek", "Voortgangsgesprek"
# A planned talk is told as a talk, and a task is free text that may name somebody.
ALS_GESPREK = "gesprek_houden"
TAAK, TAAK_TITEL = "taak", "Taak in dit dossier"
NORM_TEKST = {"wettelijk": "wettelijke termijn", "lokaal": "eigen norm"}

VRAAG = f"""SELECT b.dossier_id, b.soort, b.norm, b.titel, b.uiterlijk, b.waarom, b.stap,
        d.regisseur_id
    FROM ({ALLES_VAN_MENSEN}) b
    JOIN core_dossier d ON d.id = b.dossier_id
    ORDER BY b.uiterlijk, b.dossier_id, b.norm, b.soort
"""  # noqa: S608 - constants only


@dataclass(frozen=True, slots=True)
class Punt:
    """One thing that has a day. `titel` never names a person; `voluit` may, for a task."""

    dossier: int
    soort: str
    norm: str  # wettelijk, lokaal, stap or gesprek
    titel: str
    voluit: str
    dag: date
    waarom: str
    stap: str  # the step with which a term is met now, if that says more
    regisseur: int

    @property
    def nummer(self) -> str:
        return Dossier(pk=self.dossier).nummer


def points_of(gemeente: Gemeente, mensen: Iterable[int], *, until: date, on: date) -> list[Punt]:
    """What is due up to a day (inclusive) in the open dossiers of these regisseurs."""
    people = list(mensen)
    values: dict[str, Any] = {
        "gemeenten": [gemeente.pk],
        "mensen": people,
        "op": on,
        "horizon": until,
        "bewaakt": list(rules.IN_AGENDA),
        "van_teamleider": [],
    }
    with connection.cursor() as cursor:
        cursor.execute(VRAAG, values)
        found = [_point(row) for row in cursor.fetchall() if row[1] != ALS_GESPREK]
    return sorted(
        [*found, *_talks(gemeente, people, until)], key=lambda point: (point.dag, point.dossier)
    )


def _point(row: tuple[Any, ...]) -> Punt:
    dossier, kind, norm, title, day, why, step, regisseur = row
    return Punt(
        dossier=dossier,
        soort=kind,
        norm=norm,
        titel=TAAK_TITEL if (kind, norm) == (TAAK, rules.STAP) else title,
        voluit=title,
        dag=day,
        waarom=NORM_TEKST.get(norm) or why,
        stap=step,
        regisseur=regisseur,
    )


def _talks(gemeente: Gemeente, people: list[int], until: date) -> Iterator[Punt]:
    rows = Voortgangsgesprek.objects.planned().filter(
        gemeente=gemeente,
        dossier__afgesloten_op__isnull=True,
        dossier__regisseur__in=people,
        gepland_op__lte=until,
    )
    for row in rows.select_related("dossier").only(
        "gepland_op", "kanaal", "dossier__id", "dossier__regisseur"
    ):
        yield Punt(
            dossier=row.dossier_id,
            soort=GESPREK,
            norm=GESPREK,
            titel=GESPREK_TITEL,
            voluit=GESPREK_TITEL,
            dag=row.gepland_op,
            waarom=f"gepland, {Kanaal(row.kanaal).label}",
            stap="",
            regisseur=row.dossier.regisseur_id or 0,
        )
