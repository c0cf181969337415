# SPDX-License-Identifier: EUPL-1.2
"""The list of dossiers: rows ready to print, pages by keyset, and the numbers above them.

Rows are plain values. At fifty rows the template costs more than the query, so whatever can
be a finished string is one.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict

from django.db.models import Count, Q
from django.urls import reverse

from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Deel, Fase
from inburgering.core.models import Gemeente
from inburgering.core.models.dossier import Dossier, DossierQuerySet
from inburgering.core.namen import geboren_tekst, leeftijd
from inburgering.core.stappen import part_of_step, url_of_step
from inburgering.wet.begrippen import Doelgroep
from monitoring.enums import Werk
from monitoring.rules import Venster
from monitoring.selectors.tellingen import due_in, in_work

PER_BLAD = 50
GEEN_DATUM = "geen"
BIGINT = 18  # digits that always fit
FASEN: dict[str, str] = {fase.value: fase.label for fase in Fase}
DOELGROEPEN = {doelgroep.value: doelgroep.label.lower() for doelgroep in Doelgroep}
COLUMNS = (
    "pk", "fase", "doelgroep", "volgende_stap", "volgende_titel", "volgende_op",
    "volgende_waarom", "afgesloten_op", "regisseur__naam", "persoon__voornamen",
    "persoon__voorvoegsel", "persoon__achternaam", "persoon__geboortejaar",
    "persoon__geboortemaand", "persoon__geboortedag", "persoon__taal", "persoon__tolk_nodig",
)  # fmt: skip


class Rij(TypedDict):
    """One dossier in a list."""

    pk: str
    url: str
    naam: str
    onder: str
    fase: str
    stap: str
    stap_url: str
    dagen: int | None
    uiterlijk: str
    waarom: str
    regisseur: str


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last row of the page before: its date (None is no date) and its number."""

    op: date | None
    pk: int

    @classmethod
    def parse(cls, text: str) -> "Cursor | None":
        """Read 2026-11-24_17 or geen_17; anything else starts at the beginning."""
        day, _, number = text.partition("_")
        if not number.isascii() or not number.isdigit() or len(number) > BIGINT:
            return None
        try:
            return cls(None if day == GEEN_DATUM else date.fromisoformat(day), int(number))
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.op or GEEN_DATUM}_{self.pk}"


@dataclass(frozen=True, slots=True)
class Blad:
    """One page of rows, and where the next page begins (empty when there is none)."""

    rijen: list[Rij]
    volgende: str


def dossiers_of(gemeente: Gemeente) -> DossierQuerySet:
    """Every dossier of a gemeente, open and closed."""
    return Dossier.objects.filter(gemeente=gemeente)


def page_of(
    rows: DossierQuerySet, *, after: Cursor | None, on: date, delen: frozenset[Deel]
) -> Blad:
    """The rows after the cursor, what is due first on top."""
    found = _fetch(rows, after, PER_BLAD + 1)
    shown = found[:PER_BLAD]
    more = len(found) > PER_BLAD
    last = str(Cursor(shown[-1][5], shown[-1][0])) if more else ""
    return Blad(rijen=_rows(shown, on, delen), volgende=last)


def _fetch(rows: DossierQuerySet, after: Cursor | None, limit: int) -> list[tuple[Any, ...]]:
    """First what has a date, by date; then what has none. Each part walks its index."""
    if after is None:
        return list(rows.by_urgency().values_list(*COLUMNS)[:limit])
    found: list[tuple[Any, ...]] = []
    undated = rows.filter(volgende_op__isnull=True)
    if after.op is not None:
        later = rows.filter(
            Q(volgende_op__gt=after.op) | Q(pk__gt=after.pk), volgende_op__gte=after.op
        )
        found += later.order_by("volgende_op", "pk").values_list(*COLUMNS)[:limit]
    else:
        undated = undated.filter(pk__gt=after.pk)
    if len(found) < limit:
        found += undated.order_by("pk").values_list(*COLUMNS)[: limit - len(found)]
    return found


def _rows(found: Iterable[tuple[Any, ...]], on: date, delen: frozenset[Deel]) -> list[Rij]:
    urls = _Urls(delen)
    return [_row(values, on, urls) for values in found]


def _row(values: tuple[Any, ...], on: date, urls: "_Urls") -> Rij:
    (pk, fase, doelgroep, stap, titel, op, waarom, gesloten, regisseur,
     voornamen, voorvoegsel, achternaam, jaar, maand, dag, taal, tolk) = values  # fmt: skip
    born = _age(jaar, maand, dag, on)
    speaks = (f"{taal}, tolk" if tolk else taal) if taal else ("tolk" if tolk else "")
    return {
        "pk": str(pk),
        "url": urls.dossier(pk),
        "naam": " ".join(part for part in (voornamen, voorvoegsel, achternaam) if part),
        "onder": " · ".join(part for part in (born, DOELGROEPEN[doelgroep], speaks) if part),
        "fase": FASEN[fase],
        "stap": titel,
        "stap_url": urls.step(stap, pk) if stap else "",
        "dagen": (op - on).days if op else None,
        "uiterlijk": _day(op, on) if op else "",
        "waarom": waarom if gesloten is None else f"afgesloten op {datum_tekst(gesloten)}",
        "regisseur": regisseur or "nog niemand",
    }


def _age(jaar: int | None, maand: int | None, dag: int | None, on: date) -> str:
    """The age where it is certain, else what is known of the birth."""
    if dag is None:
        return f"geboren {geboren_tekst(jaar, maand, dag)}" if jaar else ""
    return f"{leeftijd(jaar, maand, dag, on)} jaar"


def _day(op: date, on: date) -> str:
    """19 november; the year only when it is another one."""
    return datum_tekst(op) if op.year != on.year else datum_tekst(op).rpartition(" ")[0]


class _Urls:
    """Addresses of rows: resolved once per page, then filled in."""

    def __init__(self, delen: frozenset[Deel]) -> None:
        self._makers: dict[str, tuple[str, str]] = {}
        self._delen = delen

    def dossier(self, pk: int) -> str:
        return self._fill("", pk, lambda: reverse("core:dossier", args=[0]))

    def step(self, code: str, pk: int) -> str:
        """Empty when the step is done in a part this medewerker does not reach."""
        if part_of_step(code) not in self._delen:
            return ""
        return self._fill(code, pk, lambda: url_of_step(code, 0))

    def _fill(self, key: str, pk: int, resolve: Callable[[], str]) -> str:
        if key not in self._makers:
            before, _, after = resolve().partition("/0/")
            self._makers[key] = (f"{before}/", f"/{after}")
        before, after = self._makers[key]
        return f"{before}{pk}{after}"


@dataclass(frozen=True, slots=True)
class Telling:
    """The numbers above a list, all from one query."""

    alle: int
    getoond: int
    besluit: int
    vensters: dict[Venster, int]


def count(rows: DossierQuerySet, *, shown: Q, on: date) -> Telling:
    """Count the rows per window; `shown` is the condition of the list below."""
    found = rows.aggregate(
        alle=Count("pk"),
        getoond=Count("pk", filter=shown) if shown else Count("pk"),
        besluit=Count("pk", filter=in_work(Werk.BESLUIT, on)),
        **{venster.value: Count("pk", filter=due_in(venster, on)) for venster in Venster},
    )
    return Telling(
        alle=found["alle"],
        getoond=found["getoond"],
        besluit=found["besluit"],
        vensters={venster: found[venster.value] for venster in Venster},
    )


def chosen_rows(gemeente: Gemeente, pks: Iterable[int], *, lock: bool = False) -> list[Dossier]:
    """The open dossiers that were picked in a list; locked when they are about to change."""
    rows = dossiers_of(gemeente).open().filter(pk__in=list(pks))
    if lock:
        rows = rows.select_for_update(of=("self",))
    return list(rows.select_related("persoon", "regisseur").by_urgency())
