# SPDX-License-Identifier: EUPL-1.2
"""The list of dossiers: rows ready to print, pages by keyset, and the numbers above them.

Rows are plain values. At fifty rows the template costs more than the query, so whatever can
be a finished string is one.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict

from django.contrib.postgres.fields import ArrayField
from django.db.models import Count, DateField, Func, IntegerField, Q, QuerySet, Value

from inburgering.core.adressen import dossier_url
from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Deel, Fase
from inburgering.core.models import Gemeente
from inburgering.core.models.dossier import Dossier, DossierQuerySet
from inburgering.core.namen import geboren_tekst, leeftijd
from inburgering.core.stappen import part_of_step, url_of_step
from inburgering.core.templatetags.ui import dagen_mark
from inburgering.wet.begrippen import Doelgroep
from monitoring.enums import Werk
from monitoring.rules import Venster, period_of
from monitoring.selectors.tellingen import in_work

PER_BLAD = 50
GEEN_DATUM = "geen"
VENSTERS = tuple(Venster)  # in the order of their days
LAATSTE = VENSTERS[-1]  # also of what has no date
WEINIG = 500  # so many rows are joined and sorted as quickly as fifty are picked
BIGINT = 18  # digits that always fit
FASEN: dict[str, str] = {fase.value: fase.label for fase in Fase}
DOELGROEPEN = {doelgroep.value: doelgroep.label.lower() for doelgroep in Doelgroep}
COLUMNS = (
    "pk", "fase", "doelgroep", "volgende_stap", "volgende_titel", "volgende_op",
    "volgende_waarom", "afgesloten_op", "persoon__voornamen", "persoon__voorvoegsel",
    "persoon__achternaam", "persoon__geboortejaar", "persoon__geboortemaand",
    "persoon__geboortedag", "persoon__taal", "persoon__tolk_nodig", "regisseur__naam",
    "volgende_termijn",
)  # fmt: skip
Reader = Callable[[DossierQuerySet, int], list[tuple[Any, ...]]]


class Rij(TypedDict):
    """One dossier in a list."""

    pk: str
    url: str
    naam: str
    onder: str
    fase: str
    stap: str
    stap_url: str
    merk: str
    uiterlijk: str
    uitleg_url: str
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


def open_numbers(rows: DossierQuerySet) -> dict[str, int]:
    """How many dossiers there are, and how many of them nobody has yet."""
    nobody = Count("pk", filter=Q(regisseur__isnull=True))
    return rows.aggregate(alle=Count("pk"), zonder=nobody)


def page_of(
    rows: DossierQuerySet,
    *,
    aantal: int,
    after: Cursor | None,
    on: date,
    delen: frozenset[Deel],
) -> Blad:
    """The rows after the cursor, what is due first on top; `aantal` is how many there are."""
    read = _at_once if aantal <= WEINIG else _in_two_steps
    found = _fetch(rows, after, PER_BLAD + 1, read)
    shown = found[:PER_BLAD]
    more = len(found) > PER_BLAD
    last = str(Cursor(shown[-1][5], shown[-1][0])) if more else ""
    return Blad(rijen=[_row(values, on, delen) for values in shown], volgende=last)


def _fetch(
    rows: DossierQuerySet, after: Cursor | None, limit: int, read: Reader
) -> list[tuple[Any, ...]]:
    """First what has a date, by date; then what has none. Each part walks its index."""
    if after is None:
        return read(rows.by_urgency(), limit)
    found: list[tuple[Any, ...]] = []
    undated = rows.filter(volgende_op__isnull=True)
    if after.op is not None:
        later = rows.filter(
            Q(volgende_op__gt=after.op) | Q(pk__gt=after.pk), volgende_op__gte=after.op
        )
        found += read(later.order_by("volgende_op", "pk"), limit)
    else:
        undated = undated.filter(pk__gt=after.pk)
    if len(found) < limit:
        found += read(undated.order_by("pk"), limit - len(found))
    return found


def _at_once(rows: DossierQuerySet, limit: int) -> list[tuple[Any, ...]]:
    return list(rows.values_list(*COLUMNS)[:limit])


def _in_two_steps(rows: DossierQuerySet, limit: int) -> list[tuple[Any, ...]]:
    """First which dossiers, from the index; then what stands in their rows. One query.

    Within row-level security the database underestimates how many rows there are. Asked at
    once for the first fifty of a whole gemeente, it would join and sort all of them.
    """
    first = Dossier.objects.filter(pk__in=rows.values("pk")[:limit])
    return _at_once(first.by_urgency(), limit)


def _row(values: tuple[Any, ...], on: date, delen: frozenset[Deel]) -> Rij:
    (pk, fase, doelgroep, stap, titel, op, waarom, gesloten, voornamen, voorvoegsel,
     achternaam, jaar, maand, dag, taal, tolk, regisseur, termijn) = values  # fmt: skip
    born = _age(jaar, maand, dag, on)
    speaks = (f"{taal}, tolk" if tolk else taal) if taal else ("tolk" if tolk else "")
    return {
        "pk": str(pk),
        "url": dossier_url(pk),
        "naam": " ".join(part for part in (voornamen, voorvoegsel, achternaam) if part),
        "onder": " · ".join(part for part in (born, DOELGROEPEN[doelgroep], speaks) if part),
        "fase": FASEN[fase],
        "stap": titel,
        "stap_url": _step_url(stap, pk, delen) if stap else "",
        "merk": dagen_mark((op - on).days) if op else "",
        "uiterlijk": _day(op, on) if op else "",
        "uitleg_url": f"{dossier_url(pk, 'core:termijnen')}#uitleg-{termijn}" if termijn else "",
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


def _step_url(code: str, pk: int, delen: frozenset[Deel]) -> str:
    """Empty when the step is done in a part this medewerker does not reach."""
    return url_of_step(code, pk) if part_of_step(code) in delen else ""


@dataclass(frozen=True, slots=True)
class Telling:
    """The numbers above a list, all from one query."""

    alle: int
    getoond: int
    besluit: int
    vensters: dict[Venster, int]


def count(rows: DossierQuerySet, *, shown: Q, on: date) -> Telling:
    """Count the rows per window; `shown` is the condition of the list below."""
    numbers = {"alle": Count("pk"), "besluit": Count("pk", filter=in_work(Werk.BESLUIT, on))}
    if shown:
        numbers["getoond"] = Count("pk", filter=shown)
    vensters = dict.fromkeys(Venster, 0)
    totals = Counter[str]()
    groups: QuerySet[Dossier, Any] = rows.order_by().values(nummer=_venster_number(on))
    for group in groups.annotate(**numbers):
        number = group.pop("nummer")
        vensters[LAATSTE if number is None else VENSTERS[number]] += group["alle"]
        totals.update(group)
    return Telling(
        alle=totals["alle"],
        getoond=totals["getoond" if shown else "alle"],
        besluit=totals["besluit"],
        vensters=vensters,
    )


def _venster_number(on: date) -> Func:
    """In which window the next step falls, counted from 0; no number when it has no date."""
    begins = [period_of(venster, on).vanaf for venster in VENSTERS[1:]]
    return Func(
        "volgende_op",
        Value(begins, output_field=ArrayField(DateField())),
        function="width_bucket",
        output_field=IntegerField(),
    )


def chosen_rows(gemeente: Gemeente, pks: Iterable[int], *, lock: bool = False) -> list[Dossier]:
    """The open dossiers that were picked in a list; locked when they are about to change."""
    rows = dossiers_of(gemeente).open().filter(pk__in=list(pks))
    if lock:
        rows = rows.select_for_update(of=("self",))
    return list(rows.select_related("persoon", "regisseur").by_urgency())
