# SPDX-License-Identifier: EUPL-1.2
"""The terms of a dossier as a page shows them: state, explanation, what the date was before."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from inburgering.core import rules
from inburgering.core.datums import datum_tekst
from inburgering.core.enums import TermijnStatus, Waardoor
from inburgering.core.models import Dossier, Termijn
from inburgering.wet.begrippen import Doelgroep, Norm, Zekerheid

LOOPT = (TermijnStatus.OPEN.value, TermijnStatus.OVERSCHREDEN.value)
GEHAALD = (TermijnStatus.GEHAALD.value, TermijnStatus.TE_LAAT_GEHAALD.value)
GEWIJZIGD = "termijn.gewijzigd"


@dataclass(frozen=True, slots=True)
class Eerder:
    """What a date was before, and who moved it when."""

    zin: str
    op: date
    door: str


@dataclass(frozen=True, slots=True)
class TermijnRegel:
    """A term as the dossier page shows it."""

    termijn: Termijn
    dagen: int
    status: str
    norm: str
    is_venster: bool
    te_bevestigen: bool
    vraagt_reden: bool
    eerder: tuple[Eerder, ...] = ()

    @property
    def anker(self) -> str:
        """Where its explanation stands on the page."""
        return f"uitleg-{self.termijn.code}-{self.termijn.norm}"

    @property
    def verliep(self) -> bool:
        """A window that closed by itself, not a term that lapsed."""
        return self.termijn.status_op == self.termijn.uiterlijk + rules.EEN_DAG


@dataclass(frozen=True, slots=True)
class Groep:
    """Terms in the same state."""

    titel: str
    regels: list[TermijnRegel] = field(default_factory=list)


def terms_of(dossier: Dossier, *, on: date) -> list[TermijnRegel]:
    """The terms of a dossier: what still runs first, by date."""
    rows = [_row(dossier, row, on) for row in dossier.termijnen.all()]
    return sorted(rows, key=lambda row: (row.status not in LOOPT, row.termijn.uiterlijk))


def has_taalstart(dossier: Dossier, *, on: date) -> bool:
    """Whether this gemeente offers this person a Taalstart, or recorded one before."""
    offered = dossier.gemeente.profiel_op(on).taalstart
    for_them = dossier.doelgroep == Doelgroep.ASIELSTATUSHOUDER.value
    return (offered and for_them) or dossier.taalstart_aanmelding_op is not None


def grouped_terms(dossier: Dossier, *, on: date) -> list[Groep]:
    """Every term with its history, by state."""
    before = _history(dossier)
    groups = {
        "running": Groep("Loopt of is te laat"),
        "met": Groep("Gehaald"),
        "gone": Groep("Voorbij of vervallen"),
    }
    rows = (_row(dossier, row, on, before[row.code, row.norm]) for row in dossier.termijnen.all())
    for row in sorted(rows, key=lambda row: row.termijn.uiterlijk):
        groups[_group(row.status)].regels.append(row)
    return [group for group in groups.values() if group.regels]


def _group(status: str) -> str:
    if status in LOOPT:
        return "running"
    return "met" if status in GEHAALD else "gone"


def _row(
    dossier: Dossier, row: Termijn, on: date, eerder: tuple[Eerder, ...] = ()
) -> TermijnRegel:
    status = _status(row, on)
    asked = rules.asks_reason(row.code, status, row.uiterlijk, on)
    return TermijnRegel(
        termijn=row,
        dagen=(row.uiterlijk - on).days,
        status=status,
        norm=row.norm if row.norm == Norm.WETTELIJK else f"eigen norm {dossier.gemeente.naam}",
        is_venster=row.code in rules.VENSTERS,
        te_bevestigen=row.zekerheid != Zekerheid.ZEKER.value,
        vraagt_reden=asked and row.norm == Norm.WETTELIJK and not row.reden,
        eerder=eerder,
    )


def _status(row: Termijn, on: date) -> str:
    """The stored state; a term that passed since last night has turned already."""
    if row.status != TermijnStatus.OPEN.value:
        return row.status
    term = rules.Looptijd(row.code, row.start_op, row.uiterlijk)
    return rules.toestand(term, gehaald_op=None, afgesloten_op=None, op=on).status.value


def _history(dossier: Dossier) -> dict[tuple[str, str], tuple[Eerder, ...]]:
    """Per term the dates it had before, newest first."""
    found: dict[tuple[str, str], list[Eerder]] = defaultdict(list)
    events = dossier.gebeurtenissen.filter(soort=GEWIJZIGD, data__was__isnull=False)
    for event in events.order_by("-id"):
        data = event.data
        if data.get("was") and data.get("code"):
            words = " ".join(_moved(data.get("was"), data.get("wordt"), data.get("waardoor")))
            line = Eerder(words, event.gebeurd_op, event.door_naam)
            found[data["code"], data["norm"]].append(line)
    return defaultdict(tuple, {key: tuple(lines) for key, lines in found.items()})


def _moved(was: str, wordt: str | None, waardoor: str | None) -> Iterator[str]:
    before = datum_tekst(date.fromisoformat(was))
    if wordt:
        yield f"van {before} naar {datum_tekst(date.fromisoformat(wordt))}"
    else:
        yield f"vervallen, was {before}"
    if waardoor:
        yield Waardoor(waardoor).label
