# SPDX-License-Identifier: EUPL-1.2
"""Bring stored terms in line with what the rules say of the facts; one dossier or thousands.

Whatever the number of dossiers, the number of queries is the same. Only what differs is
written, and only a date that moved becomes a line in the timeline.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from inburgering.beleid.profiel import Profiel
from inburgering.beleid.termijnen import bereken_termijnen
from inburgering.core import rules, timeline
from inburgering.core.enums import TermijnStatus, Waardoor
from inburgering.core.models import Dossier, Gebeurtenis, Medewerker, Termijn
from inburgering.core.services.termijnen.feiten import extensions_of, facts_of, met_on
from inburgering.wet.begrippen import Norm
from inburgering.wet.termijnen import Termijn as BerekendeTermijn

Sleutel = tuple[str, str]  # code and norm
Lopend = dict[Sleutel, Termijn]

VELDEN = ("label", "start_op", "uiterlijk", "bron", "zekerheid", "stappen", "status", "status_op",
          "gehaald_op")  # fmt: skip


@dataclass(slots=True)
class Schrijfwerk:
    """What has to be written, gathered over all dossiers and written at once."""

    nieuw: list[Termijn] = field(default_factory=list)
    anders: list[Termijn] = field(default_factory=list)
    regels: list[Gebeurtenis] = field(default_factory=list)

    def write(self) -> None:
        Termijn.objects.bulk_create(self.nieuw)
        # one upsert of rows that exist: bulk_update would take most of the night
        Termijn.objects.bulk_create(
            self.anders, update_conflicts=True, unique_fields=["id"], update_fields=VELDEN
        )
        timeline.record_all(self.regels)


@dataclass(frozen=True, slots=True)
class Ronde:
    """Who brings the terms of one gemeente in line, when, under which policy and why."""

    profiel: Profiel
    on: date
    by: Medewerker | None
    waardoor: Waardoor


def bring_in_line(*, dossiers: Sequence[Dossier], ronde: Ronde) -> dict[int, Lopend]:
    """Recompute and store the terms of locked dossiers of one gemeente; what runs, per dossier."""
    stored = _stored(dossiers)
    extensions = extensions_of(dossiers)
    work = Schrijfwerk()
    running: dict[int, Lopend] = {}
    for dossier in dossiers:
        facts = facts_of(dossier, extensions[dossier.pk])
        computed = {
            (term.code, term.norm.value): term
            for term in bereken_termijnen(facts, ronde.profiel, op=ronde.on)
        }
        running[dossier.pk] = _compare(dossier, computed, stored[dossier.pk], ronde, work)
    work.write()
    return running


def _stored(dossiers: Sequence[Dossier]) -> dict[int, Lopend]:
    found: dict[int, Lopend] = defaultdict(dict)
    for row in Termijn.objects.filter(dossier__in=dossiers):
        found[row.dossier_id][row.code, row.norm] = row
    return found


def _compare(
    dossier: Dossier,
    computed: dict[Sleutel, BerekendeTermijn],
    stored: Lopend,
    ronde: Ronde,
    work: Schrijfwerk,
) -> Lopend:
    for key in stored.keys() - computed.keys():
        _lapse(dossier, stored[key], ronde, work)
    return {
        key: _keep(dossier, term, stored.get(key), ronde, work) for key, term in computed.items()
    }


def _lapse(dossier: Dossier, row: Termijn, ronde: Ronde, work: Schrijfwerk) -> None:
    """The facts no longer start this term: it lapses, and stays to be seen."""
    if row.status == TermijnStatus.VERVALLEN.value:
        return
    if _was_met(row) and met_on(dossier, row.code, ronde.on) == row.gehaald_op:
        return
    row.status, row.status_op, row.gehaald_op = TermijnStatus.VERVALLEN.value, ronde.on, None
    work.anders.append(row)
    work.regels.append(_line(dossier, row, ronde, was=row.uiterlijk, wordt=None))


def _keep(
    dossier: Dossier,
    term: BerekendeTermijn,
    row: Termijn | None,
    ronde: Ronde,
    work: Schrijfwerk,
) -> Termijn:
    values = dict(_values(dossier, term, ronde.on))
    if row is not None and _was_met(row) and _same_facts(row, values):
        return row
    if row is None:
        row = Termijn(
            gemeente_id=dossier.gemeente_id,
            dossier=dossier,
            code=term.code,
            norm=term.norm.value,
            **values,
        )
        work.nieuw.append(row)
        work.regels.append(_line(dossier, row, ronde, was=None, wordt=row.uiterlijk))
        return row
    was = None if _had_lapsed(row) else row.uiterlijk
    if any(getattr(row, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(row, name, value)
        work.anders.append(row)
    if was != row.uiterlijk and not _had_lapsed(row):
        work.regels.append(_line(dossier, row, ronde, was=was, wordt=row.uiterlijk))
    return row


def _was_met(row: Termijn) -> bool:
    """A norm of the gemeente that was met keeps the date it was met against.

    A stricter norm of later does not make anybody late with hindsight.
    """
    return row.norm == Norm.LOKAAL.value and row.gehaald_op is not None


def _same_facts(row: Termijn, values: dict[str, Any]) -> bool:
    return (row.start_op, row.gehaald_op) == (values["start_op"], values["gehaald_op"])


def _had_lapsed(row: Termijn) -> bool:
    return row.status == TermijnStatus.VERVALLEN.value


def _values(dossier: Dossier, term: BerekendeTermijn, on: date) -> Iterator[tuple[str, Any]]:
    met = met_on(dossier, term.code, on)
    state = rules.toestand(
        rules.Looptijd(term.code, term.start, term.uiterlijk),
        gehaald_op=met,
        afgesloten_op=dossier.afgesloten_op,
        op=on,
    )
    yield "label", term.label
    yield "start_op", term.start
    yield "uiterlijk", term.uiterlijk
    yield "bron", str(term.bron)
    yield "zekerheid", term.zekerheid.value
    yield "stappen", [stap.to_dict() for stap in term.stappen]
    yield "status", state.status.value
    yield "status_op", state.sinds
    yield "gehaald_op", met


def _line(
    dossier: Dossier, row: Termijn, ronde: Ronde, *, was: date | None, wordt: date | None
) -> Gebeurtenis:
    return timeline.compose(
        dossier=dossier,
        kind="termijn.gewijzigd",
        by=ronde.by,
        occurred_on=ronde.on,
        code=row.code,
        label=row.label,
        norm=row.norm,
        was=was,
        wordt=wordt,
        waardoor=ronde.waardoor.value,
    )
