# SPDX-License-Identifier: EUPL-1.2
"""What another policy would do to the terms of open dossiers; computes, writes nothing.

The comparison is pure: the same facts under two profiles. Reading goes in parts, so the number
of queries follows from the size of the gemeente and never from what changes.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from inburgering.beleid.profiel import Profiel, volgende_gesprek
from inburgering.beleid.termijnen import bereken_termijnen
from inburgering.core import rules
from inburgering.core.models import Dossier, Gemeente
from inburgering.core.reeksen import in_parts
from inburgering.core.services.termijnen.feiten import extensions_of, facts_of, met_on
from inburgering.wet.begrippen import Norm
from inburgering.wet.keuze import Keuze
from inburgering.wet.termijnen import LABELS, Feiten

DOSSIERS_PER_KEER = 1_000
GETOOND = 50
VOORSTEL = "voorstel"
"""Where no norm runs, the day of the next talk follows from the proposal of the gemeente."""

Sleutel = tuple[str, str]  # code and norm
Dagen = dict[Sleutel, date]


class Richting(Keuze):
    """What happens to a term."""

    EERDER = "eerder", "eerder"
    LATER = "later", "later"
    ERBIJ = "erbij", "komt erbij"
    VERVALT = "vervalt", "vervalt"

    @property
    def telling(self) -> str:
        """The words below a number of terms."""
        words = {"eerder": "termijnen eerder", "later": "termijnen later",
                 "erbij": "termijnen erbij", "vervalt": "termijnen vervallen"}  # fmt: skip
        return words[self.value]


@dataclass(frozen=True, slots=True)
class Verschuiving:
    """One term that gets another last day, appears or lapses."""

    code: str
    norm: str
    was: date | None
    wordt: date | None

    @property
    def label(self) -> str:
        """The name of the term."""
        return LABELS[self.code]

    @property
    def richting(self) -> Richting:
        """Which way it goes."""
        if self.was is None or self.wordt is None:
            return Richting.ERBIJ if self.was is None else Richting.VERVALT
        return Richting.EERDER if self.wordt < self.was else Richting.LATER

    def direct_te_laat(self, op: date) -> bool:
        """Whether this change makes it late on the day it starts, while it was not."""
        if self.wordt is None or self.code in rules.VENSTERS or self.wordt >= op:
            return False
        return self.was is None or self.was >= op


def verschuivingen(
    feiten: Feiten, oud: Profiel, nieuw: Profiel, *, op: date
) -> list[Verschuiving]:
    """The terms that two profiles date differently for the same facts."""
    was, wordt = _dagen(feiten, oud, op), _dagen(feiten, nieuw, op)
    return [
        Verschuiving(code, norm, was.get((code, norm)), wordt.get((code, norm)))
        for code, norm in dict.fromkeys([*was, *wordt])
        if was.get((code, norm)) != wordt.get((code, norm)) and _telt(code, norm, was, wordt)
    ]


def _dagen(feiten: Feiten, profiel: Profiel, op: date) -> Dagen:
    dagen = {
        (t.code, t.norm.value): t.uiterlijk for t in bereken_termijnen(feiten, profiel, op=op)
    }
    code, lokaal = "voortgangsgesprek", Norm.LOKAAL.value
    if feiten.pip_dagtekening and (code, lokaal) not in dagen:
        dagen[code, VOORSTEL] = volgende_gesprek(
            profiel,
            pip_vastgesteld=feiten.pip_dagtekening,
            laatste_gesprek=feiten.laatste_voortgangsgesprek,
            op=feiten.pip_dagtekening,
        )
    return dagen


def _telt(code: str, norm: str, was: Dagen, wordt: Dagen) -> bool:
    """A proposal that gives way to a norm, or takes its place, is no change of its own."""
    return norm != VOORSTEL or ((code, norm) in was and (code, norm) in wordt)


def schuift(oud: Profiel, nieuw: Profiel) -> bool:
    """Whether anything differs that can move a date."""
    return any(
        getattr(oud, veld.naam) != getattr(nieuw, veld.naam)
        for veld in Profiel.velden()
        if veld.schuift
    )


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of the table: a dossier and what happens to one of its terms."""

    dossier: Dossier
    verschuiving: Verschuiving
    direct_te_laat: bool


@dataclass(slots=True)
class Vooruitzicht:
    """What a change does to the open dossiers of a gemeente."""

    open_dossiers: int = 0
    geraakt: int = 0
    termijnen: int = 0
    direct_te_laat: int = 0
    al_gehaald: int = 0
    richtingen: Counter[Richting] = field(default_factory=Counter)
    regels: list[Regel] = field(default_factory=list)

    @property
    def tellingen(self) -> list[tuple[str, int]]:
        """How many terms go which way, in words."""
        return [(way.telling, self.richtingen[way]) for way in Richting]

    @property
    def samenvatting(self) -> str:
        """How much of it the table shows."""
        if self.termijnen > len(self.regels):
            return f"de eerste {len(self.regels)} van {self.termijnen}"
        return f"{self.termijnen} in totaal"


def look_ahead(*, gemeente: Gemeente, oud: Profiel, nieuw: Profiel, op: date) -> Vooruitzicht:
    """What the open dossiers of this gemeente would notice of `nieuw` on the day `op`."""
    rows = Dossier.objects.open().filter(gemeente=gemeente)
    found = Vooruitzicht(open_dossiers=rows.count())
    if not schuift(oud, nieuw):
        return found
    lines: list[tuple[int, Verschuiving]] = []
    for part in in_parts(rows.order_by("pk").iterator(DOSSIERS_PER_KEER), DOSSIERS_PER_KEER):
        lines += _running(part, oud, nieuw, op, found)
    found.geraakt = len({pk for pk, _ in lines})
    found.termijnen = len(lines)
    found.richtingen.update(change.richting for _, change in lines)
    found.direct_te_laat = sum(change.direct_te_laat(op) for _, change in lines)
    found.regels = _first(lines, op)
    return found


def _running(
    dossiers: Sequence[Dossier], oud: Profiel, nieuw: Profiel, op: date, found: Vooruitzicht
) -> Iterator[tuple[int, Verschuiving]]:
    """The changes of terms that run; what was met already is only counted."""
    extensions = extensions_of(dossiers)
    for dossier in dossiers:
        facts = facts_of(dossier, extensions[dossier.pk])
        for change in verschuivingen(facts, oud, nieuw, op=op):
            if met_on(dossier, change.code, op):
                found.al_gehaald += 1
            else:
                yield dossier.pk, change


def _first(lines: Sequence[tuple[int, Verschuiving]], op: date) -> list[Regel]:
    """What asks for attention first: late at once, then by the new day."""

    def urgency(line: tuple[int, Verschuiving]) -> tuple[bool, date, int]:
        pk, change = line
        return not change.direct_te_laat(op), change.wordt or change.was or op, pk

    shown = sorted(lines, key=urgency)[:GETOOND]
    dossiers = Dossier.objects.select_related("persoon", "regisseur").in_bulk(
        {pk for pk, _ in shown}
    )
    return [Regel(dossiers[pk], change, change.direct_te_laat(op)) for pk, change in shown]
