# SPDX-License-Identifier: EUPL-1.2
"""The numbers of the teamleider: one query for the totals, one for the matrix, one for people."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from inburgering.core.enums import Fase
from inburgering.core.models import Gemeente, Medewerker
from inburgering.core.selectors import consulenten_of
from monitoring.enums import Werk
from monitoring.rules import Venster
from monitoring.selectors.lijst import dossiers_of
from monitoring.selectors.tellingen import due_in, in_work

NIEMAND = "geen"


@dataclass(frozen=True, slots=True)
class Cel:
    """A number and the filter of exactly the rows it counts."""

    getal: int
    filter: str


@dataclass(frozen=True, slots=True)
class MatrixRij:
    """One consultant: a number per fase, the total, and what of that is late."""

    naam: str
    cellen: tuple[Cel, ...]
    totaal: Cel
    te_laat: Cel


@dataclass(frozen=True, slots=True)
class Matrix:
    """Open dossiers per consultant and fase; rows and columns add up to the same total."""

    fasen: tuple[str, ...]
    rijen: tuple[MatrixRij, ...]
    onder: MatrixRij


# (regisseur or None, fase) -> dossiers, of which late
Counts = dict[tuple[int | None, str], tuple[int, int]]


def regisseurs_of(gemeente: Gemeente, *, on: date) -> QuerySet[Medewerker]:
    """Who can be regisseur now, and who still holds dossiers."""
    holds = dossiers_of(gemeente).filter(regisseur__isnull=False).values("regisseur")
    may = consulenten_of(gemeente, on=on).order_by().values("pk")
    return Medewerker.objects.filter(Q(pk__in=holds) | Q(pk__in=may)).order_by("naam", "pk")


def totals(gemeente: Gemeente, *, on: date) -> dict[str, int]:
    """The numbers above the matrix: all open dossiers, and per kind of work."""
    return (
        dossiers_of(gemeente)
        .open()
        .aggregate(
            open=Count("pk"),
            zonder_regisseur=Count("pk", filter=Q(regisseur__isnull=True)),
            **{werk.value: Count("pk", filter=in_work(werk, on)) for werk in Werk},
        )
    )


def matrix(gemeente: Gemeente, *, on: date) -> Matrix:
    """Open dossiers per consultant and fase; dossiers without regisseur stand on top."""
    counts: Counts = {}
    names: dict[int | None, str] = {}
    for row in _grouped(gemeente, on):
        names[row["regisseur"]] = row["regisseur__naam"] or "Nog geen regisseur"
        counts[row["regisseur"], row["fase"]] = (row["getal"], row["laat"])
    names |= {person.pk: person.naam for person in consulenten_of(gemeente, on=on)}
    people = sorted(names, key=lambda pk: (pk is not None, names[pk].lower()))
    used = {fase for _, fase in counts}
    fasen = [fase for fase in Fase if fase is not Fase.AFRONDING or fase.value in used]
    return Matrix(
        fasen=tuple(fase.label for fase in fasen),
        rijen=tuple(
            _row(names[pk], [pk], f"regisseur={NIEMAND if pk is None else pk}", counts, fasen)
            for pk in people
        ),
        onder=_row("Totaal", people, "", counts, fasen),
    )


def _grouped(gemeente: Gemeente, on: date) -> Iterable[Any]:
    late = Count("pk", filter=due_in(Venster.TE_LAAT, on))
    rows = dossiers_of(gemeente).open().order_by()
    return rows.values("regisseur", "regisseur__naam", "fase").annotate(
        getal=Count("pk"), laat=late
    )


def _row(
    naam: str, people: list[int | None], own: str, counts: Counts, fasen: list[Fase]
) -> MatrixRij:
    """Add up these people per fase; `own` is the filter that shows their rows."""
    cells, late = [], 0
    for fase in fasen:
        found = [counts.get((pk, fase.value), (0, 0)) for pk in people]
        cells.append(Cel(sum(number for number, _ in found), _join(own, f"fase={fase.value}")))
        late += sum(number for _, number in found)
    total = sum(cell.getal for cell in cells)
    return MatrixRij(
        naam=naam,
        cellen=tuple(cells),
        totaal=Cel(total, own),
        te_laat=Cel(late, _join(own, f"venster={Venster.TE_LAAT.value}")),
    )


def _join(*parts: str) -> str:
    return "&".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Achterstand:
    """What is late with one consultant; `filter` and the code of the work show those rows."""

    naam: str
    filter: str
    getallen: tuple[tuple[Werk, int], ...]


def behind(gemeente: Gemeente, *, on: date) -> list[Achterstand]:
    """Per consultant what is late, who has nothing late left out; nobody's dossiers on top."""
    kinds = (Werk.OVER_WETTELIJK, Werk.OVER_LOKAAL, Werk.ZONDER_REDEN)
    rows = dossiers_of(gemeente).open().order_by("regisseur__naam", "regisseur")
    counted: Iterable[Any] = rows.values("regisseur", "regisseur__naam").annotate(
        **{kind.value: Count("pk", filter=in_work(kind, on)) for kind in kinds}
    )
    found = [
        Achterstand(
            naam=row["regisseur__naam"] or "Nog geen regisseur",
            filter=f"regisseur={row['regisseur'] or NIEMAND}",
            getallen=tuple((kind, row[kind.value]) for kind in kinds if row[kind.value]),
        )
        for row in counted
    ]
    late = [row for row in found if row.getallen]
    return sorted(late, key=lambda row: row.filter != f"regisseur={NIEMAND}")
