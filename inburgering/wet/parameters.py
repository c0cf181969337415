# SPDX-License-Identifier: EUPL-1.2
"""A value of the law that can change: asked for on a day, never as "the current value"."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from inburgering.wet.begrippen import Zekerheid
from inburgering.wet.bron import Bron

T = TypeVar("T")


class GeenVersie(LookupError):
    """The parameter was asked for on a day before it had a value."""


@dataclass(frozen=True, slots=True)
class Versie(Generic[T]):
    """One value with the day it starts, its source and how certain that is."""

    waarde: T
    vanaf: date
    bron: Bron
    zekerheid: Zekerheid = Zekerheid.ZEKER
    toelichting: str = ""
    nakijken_vanaf: date | None = None
    """From this day a newer value is to be expected; until it is entered: te bevestigen."""

    def zekerheid_op(self, dag: date) -> Zekerheid:
        """Certainty on a day: a value past its expected life has to be confirmed."""
        if self.nakijken_vanaf is not None and dag >= self.nakijken_vanaf:
            return Zekerheid.TE_BEVESTIGEN
        return self.zekerheid


@dataclass(frozen=True, slots=True)
class Parameter(Generic[T]):
    """A named value of the law with all its versions, oldest first."""

    naam: str
    label: str
    eenheid: str
    versies: tuple[Versie[T], ...]

    def __post_init__(self) -> None:
        dagen = [versie.vanaf for versie in self.versies]
        if not dagen or dagen != sorted(set(dagen)):
            raise ValueError(f"{self.naam}: versions must exist, in order of their first day")

    def op(self, dag: date) -> Versie[T]:
        """The version in force on ``dag``."""
        for versie in reversed(self.versies):
            if versie.vanaf <= dag:
                return versie
        raise GeenVersie(f"{self.label} heeft op {dag:%d-%m-%Y} nog geen waarde.")

    def op_of_eerste(self, dag: date) -> Versie[T]:
        """The version in force on ``dag``; before the law existed, its first version.

        A fact (a registration, say) can be older than the law whose term it starts.
        """
        return self.op(max(dag, self.versies[0].vanaf))
