# SPDX-License-Identifier: EUPL-1.2
"""What differs between two versions of a PIP: field by field, goals and agreements by row."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from inburgering.brieven.pip_delen import Wijzigingsbesluit
from inburgering.core.datums import datum_tekst
from pip_plan.enums import Aanleiding
from pip_plan.herzienrules import ARTIKEL
from pip_plan.models import Pip, afspraak_dag

LEEG = "niets"
VELDEN = {
    "hoofddoel_zin": "Hoofddoel",
    "get_leerroute_display": "Leerroute",
    "niveau": "Niveau van het examen",
    "get_alfabetisering_display": "Alfabetisering",
    "taal_aanbieder": "Taalschool",
    "taal_uren_per_week": "Lesuren per week",
    "taal_start_op": "Lessen vanaf",
    "lessen_lang": "Tempo en duur van de lessen",
    "geschatte_uren_b1": "Geschatte uren B1-route",
    "knm_uren": "KNM: uren",
    "knm_wie": "KNM: waar",
    "knm_start_op": "KNM: vanaf",
    "pvt_uren": "PVT: uren",
    "pvt_wie": "PVT: waar",
    "pvt_ritme": "PVT: hoe vaak",
    "pvt_start_op": "PVT: vanaf",
    "map_uren": "MAP: uren",
    "map_wie": "MAP: waar",
    "map_ritme": "MAP: hoe vaak",
    "map_start_op": "MAP: vanaf",
    "participatie_uren": "Participatie: uren",
    "participatie_wie": "Participatie: waar",
    "participatie_ritme": "Participatie: hoe vaak",
    "participatie_start_op": "Participatie: vanaf",
    "aantal_gesprekken": "Aantal gesprekken",
    "ritme": "Hoe vaak wij elkaar spreken",
    "eerste_gesprek_op": "Eerste gesprek",
    "begeleiding": "Begeleiding",
    "mb_aanbieder": "Maatschappelijke begeleiding",
    "mb_duur": "Duur van die begeleiding",
    "wens": "Wens",
    "afwijking": "Waarom het plan afwijkt",
    "vve_afspraak": "Voorschool (VVE)",
    "kinderopvang_reis": "Kinderopvang en reizen",
    "sport_cultuur": "Cultuur en sport",
    "ondernemen": "Eigen bedrijf",
    "geen_ontzorgen_reden": "Waarom niet ontzorgen",
    "telt_mee_uren": "Uren die meetellen",
    "telt_mee": "Wat meetelt",
    "z_examens": "Examens",
}
LIJSTEN = {"doelen": "Doel", "afspraken": "Afspraak", "weekrooster": "Weekrooster"}


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One thing that differs, with what stood there and what stands there now."""

    label: str
    oud: str
    nieuw: str


def changes(old: Pip, new: Pip) -> list[Wijziging]:
    """Everything that differs, in the order of the plan."""
    return [*_fields(old, new), *_rows(old, new)]


def _fields(old: Pip, new: Pip) -> Iterator[Wijziging]:
    for name, label in VELDEN.items():
        before, after = _text(old, name), _text(new, name)
        if before != after:
            yield Wijziging(label, before or LEEG, after or LEEG)


def _text(pip: Pip, name: str) -> str:
    value: Any = getattr(pip, name)
    value = value() if callable(value) else value
    if isinstance(value, date):
        return datum_tekst(value)
    return "" if value is None else str(value)


def _rows(old: Pip, new: Pip) -> Iterator[Wijziging]:
    """Added and removed rows of the lists."""
    for name, label in LIJSTEN.items():
        before, after = rows_of(old, name), rows_of(new, name)
        for row in before:
            if row not in after:
                yield Wijziging(f"{label} vervalt", row, LEEG)
        for row in after:
            if row not in before:
                yield Wijziging(f"{label} erbij", LEEG, row)


def rows_of(pip: Pip, name: str) -> list[str]:
    """The rows of one list as sentences."""
    if name == "doelen":
        return [doel.zin for doel in pip.doelen_lijst]
    if name == "weekrooster":
        return [
            f"{row.dagnaam} {row.van_tekst} tot {row.tot_tekst}: {row.naam}" for row in pip.rooster
        ]
    return [_agreement(row) for row in pip.afspraken]


def _agreement(row: dict[str, Any]) -> str:
    day = afspraak_dag(row)
    hours = row.get("uren_per_week")
    parts = (
        f"{row['wat']}: {row['wie']}",
        f"uiterlijk {datum_tekst(day)}" if day else "",
        f"{hours} uur per week" if hours else "",
    )
    return ", ".join(part for part in parts if part)


def change_of(pip: Pip) -> Wijzigingsbesluit | None:
    """What changes in which earlier decision, and on which article."""
    former = pip.herziet
    if former is None or former.dagtekening is None:
        return None
    return Wijzigingsbesluit(
        kenmerk=former.kenmerk,
        dagtekening=former.dagtekening,
        reden=pip.aanleiding_reden,
        artikel=ARTIKEL[Aanleiding(pip.aanleiding)],
        regels=for_letter(changes(former, pip)),
    )


def for_letter(rows: list[Wijziging]) -> tuple[tuple[str, str, str], ...]:
    """As the person reads it: one row for the whole week."""
    moved = [row for row in rows if row.label.startswith(LIJSTEN["weekrooster"])]
    lines = [(row.label, row.oud, row.nieuw) for row in rows if row not in moved]
    if moved:
        before = "\n".join(row.oud for row in moved if row.oud != LEEG)
        after = "\n".join(row.nieuw for row in moved if row.nieuw != LEEG)
        lines.append(("Uw week", before or LEEG, after or LEEG))
    return tuple(lines)
