# SPDX-License-Identifier: EUPL-1.2
"""The screen of a gemeenteprofiel as a whole: its fields and tables by group, read as one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.text import slugify

from inburgering.beleid.controle import controleer
from inburgering.beleid.omzetten import Fout
from inburgering.beleid.profiel import Profiel, ProfielFout
from inburgering.beleid.velden import Soort, Veld
from inburgering.core.forms.profiel import LIJSTEN, VAST, ProfielForm
from inburgering.core.forms.profiel_lijsten import (
    LEGE_REGELS,
    UITLEG,
    Lijst,
    lijst_velden,
    lijst_voor,
)

BREED = frozenset({Soort.JA_NEE, Soort.KEUZE})
VEEL = 2
"""A table with more rows than this opens folded."""


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """One field with its width, or one table."""

    veld: Veld
    invoer: forms.BoundField | None = None
    lijst: Lijst | None = None

    @property
    def breedte(self) -> str:
        """The column it stands in."""
        return "col-12" if self.veld.soort in BREED else "col-md-6"

    @property
    def regels(self) -> int:
        """How many rows of the table are filled in."""
        if self.lijst is None:
            return 0
        bound = self.lijst.is_bound
        return len(self.lijst.gevuld()) if bound else self.lijst.initial_form_count()

    @property
    def open(self) -> bool:
        """Whether the table shows unfolded: when it is short, and when something is wrong."""
        return self.regels <= VEEL or self.fouten > 0

    @property
    def fouten(self) -> int:
        """How many errors there are in it."""
        if self.invoer is not None:
            return len(self.invoer.errors)
        return self.lijst.total_error_count() if self.lijst and self.lijst.is_bound else 0

    @property
    def uitleg(self) -> str:
        """What a table is for."""
        return UITLEG[self.veld.soort]


@dataclass(frozen=True, slots=True)
class Formuliergroep:
    """A card of the screen."""

    titel: str
    onderdelen: tuple[Onderdeel, ...]
    fouten: int

    @property
    def anker(self) -> str:
        """Where it stands on the page."""
        return slugify(self.titel)


class Profielinvoer:
    """Everything on the screen; `profiel` is what it makes once it is valid."""

    def __init__(
        self, data: QueryDict | None, *, begin: Profiel, basis: str, vanaf: date, today: date
    ) -> None:
        rows = begin.to_dict()
        self.form = ProfielForm(
            data,
            today=today,
            op=vanaf,
            initial={**rows, "geldig_vanaf": vanaf, "basis": basis},
        )
        self.lijsten: Mapping[str, Lijst] = {
            veld.naam: lijst_voor(veld, data, rows[veld.naam]) for veld in lijst_velden()
        }
        self.begin = rows
        self.profiel = begin

    @property
    def delen(self) -> "tuple[ProfielForm | Lijst, ...]":
        """What can hold errors, for their summary."""
        return (self.form, *self.lijsten.values())

    def is_valid(self) -> bool:
        """Whether it makes a lawful profile; otherwise every error stands at its row."""
        checked = [deel.is_valid() for deel in self.delen]
        typed = self._readable()
        try:
            self.profiel = Profiel.from_dict(self.begin | typed)
        except ProfielFout as unreadable:
            self.add_errors(unreadable.fouten)
            wrong = {fout.veld for fout in unreadable.fouten}
            rest = {naam: value for naam, value in typed.items() if naam not in wrong}
            self.profiel = Profiel.from_dict(self.begin | rest)
        op: date = self.form.cleaned_data.get("geldig_vanaf") or self.form.today
        unlawful = controleer(self.profiel, op=op)
        self.add_errors(fout for fout in unlawful if fout.veld not in self.form.errors)
        return all(checked) and not unlawful and all(deel.is_valid() for deel in self.delen)

    def _readable(self) -> dict[str, Any]:
        """The rows without an error; the law is checked for these in any case."""
        typed = self.form.waarden() | {
            naam: lijst.waarden() for naam, lijst in self.lijsten.items() if lijst.is_valid()
        }
        return {naam: value for naam, value in typed.items() if naam not in self.form.errors}

    def add_errors(self, fouten: Iterable[Fout]) -> None:
        """Put each error at its field, or at the row of its table."""
        for fout in fouten:
            lijst = self.lijsten.get(fout.veld)
            if lijst is None:
                known = fout.veld in self.form.fields
                self.form.add_error(fout.veld if known else None, fout.melding)
                continue
            filled = lijst.gevuld() or lijst.forms
            row = filled[min(fout.regel or 0, len(filled) - 1)]
            row.add_error(next(iter(row.breedtes)), fout.melding)

    def groepen(self) -> list[Formuliergroep]:
        """The cards in order, each with its fields and tables."""
        found: dict[str, list[Onderdeel]] = {}
        for veld in Profiel.velden():
            if veld.naam in VAST:
                continue
            part = (
                Onderdeel(veld, lijst=self.lijsten[veld.naam])
                if veld.soort in LIJSTEN
                else Onderdeel(veld, invoer=self.form[veld.naam])
            )
            found.setdefault(veld.groep, []).append(part)
        return [
            Formuliergroep(titel, tuple(parts), sum(part.fouten for part in parts))
            for titel, parts in found.items()
        ]


def with_more_rows(data: QueryDict) -> QueryDict:
    """The same answers with empty rows at the end of every table again."""
    more = data.copy()
    for veld in lijst_velden():
        name = f"{veld.naam}-TOTAL_FORMS"
        count = data.get(name, "")
        if count.isdecimal() and len(count) < 4:
            filled = [
                nummer
                for nummer in range(int(count))
                if any(data.get(key, "").strip() for key in data if
                       key.startswith(f"{veld.naam}-{nummer}-"))
            ]  # fmt: skip
            more[name] = str(max(filled, default=-1) + 1 + LEGE_REGELS)
    return more
