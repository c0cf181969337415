# SPDX-License-Identifier: EUPL-1.2
"""Whether a talk can have been as it is recorded. Pure: facts in, refusals out."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from intake.enums import Hoedanigheid
from intake.weigering import Weigering

# Somebody before whom one may not speak freely (Besluit inburgering 2021, 5.2 lid 2).
NAASTEN = frozenset({Hoedanigheid.PARTNER, Hoedanigheid.FAMILIE})
ALLEEN_HOREN = (
    "Er was een partner of familie bij. Vertel eerst dat deze persoon ook alleen met u mag "
    "praten, en vul in wanneer u dat deed (Besluit inburgering 2021, artikel 5.2, lid 2)."
)


@dataclass(frozen=True, slots=True)
class Gespreksdag:
    """The day of a talk and the part of the intake it belongs to."""

    op: date
    deel: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GesprekFeiten:
    """A talk as somebody wants to record it, and the talks beside it."""

    dag: Gespreksdag
    gehouden: bool
    aan_tafel: Collection[Hoedanigheid]
    alleen_gewezen_op: date | None
    gekoppeld_op: date
    vandaag: date
    andere: Sequence[Gespreksdag] = ()


def refusals(feiten: GesprekFeiten) -> Iterator[Weigering]:
    """Everything that cannot be, the first thing to mend first."""
    yield from _days(feiten)
    yield from _order(feiten)
    if feiten.gehouden:
        yield from _table(feiten)


def _days(feiten: GesprekFeiten) -> Iterator[Weigering]:
    op, told = feiten.dag.op, feiten.alleen_gewezen_op
    for veld, day in (("op", op if feiten.gehouden else None), ("alleen_gewezen_op", told)):
        if day and day > feiten.vandaag:
            yield Weigering("Vul een datum in die niet in de toekomst ligt.", veld)
    if not feiten.gehouden and op < feiten.vandaag:
        yield Weigering("Plan het gesprek op vandaag of later.", "op")
    for veld, day in (("op", op), ("alleen_gewezen_op", told)):
        if day and day < feiten.gekoppeld_op:
            yield Weigering(
                "Dit kan niet voor de koppeling aan de gemeente zijn. Controleer de datum.", veld
            )
    if told and told > op:
        yield Weigering(
            "Het recht om alleen te praten hoort voor of tijdens het gesprek verteld te zijn. "
            "Vul een datum in die niet na het gesprek ligt.",
            "alleen_gewezen_op",
        )


def _order(feiten: GesprekFeiten) -> Iterator[Weigering]:
    dag = feiten.dag
    if any((other.op - dag.op).days * (other.deel - dag.deel) < 0 for other in feiten.andere):
        yield Weigering(
            "Deel 2 van de intake kan niet voor deel 1 zijn. Controleer beide datums.", "op"
        )


def _table(feiten: GesprekFeiten) -> Iterator[Weigering]:
    if not feiten.aan_tafel:
        yield Weigering("Vul in wie er bij het gesprek waren.", "aanwezigen")
    if NAASTEN & set(feiten.aan_tafel) and feiten.alleen_gewezen_op is None:
        yield Weigering(ALLEEN_HOREN, "alleen_gewezen_op")
