# SPDX-License-Identifier: EUPL-1.2
"""The filters of the lists, the chips that take them off, and the numbers that are links.

A number is counted over the filtered rows and links to the same filters plus its own
condition, so what it counts is what the list then shows.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict

import django_filters
from django.db.models import Q, QuerySet
from django.forms import CheckboxSelectMultiple, MultipleChoiceField
from django.http import QueryDict

from inburgering.core.enums import Fase
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.models.dossier import DossierQuerySet
from inburgering.wet.begrippen import Doelgroep
from monitoring.enums import Stand, Werk
from monitoring.rules import Venster
from monitoring.selectors.lijst import Telling
from monitoring.selectors.tellingen import VENSTER_LABELS, due_in, in_work

IK, NIEMAND, IEDEREEN = "ik", "geen", "iedereen"
BLADERT = "na"
# These two are counted above the list, so they stay out of what the numbers are counted over.
GETELD = ("venster", "werk")
SOORTEN = {Venster.TE_LAAT: "laat", Venster.DEZE_WEEK: "bijna"}


def address(data: QueryDict, **changes: str | None) -> str:
    """This page with other filters; None takes one off. Paging starts again."""
    query = data.copy()
    query.pop(BLADERT, None)
    for name, value in changes.items():
        query.pop(name, None)
        if value is not None:
            query[name] = value
    for name in [name for name in query if not any(query.getlist(name))]:
        del query[name]
    return f"?{query.urlencode()}"


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on, and the address without it."""

    label: str
    url: str


class Keus(TypedDict):
    """One choice of a filter, ready to print; `aan` is empty when it is not chosen."""

    naam: str
    waarde: str
    label: str
    aan: str
    anker: str


@dataclass(frozen=True, slots=True)
class Filterveld:
    """One filter, ready to print: on every list, so it has a template that costs little."""

    naam: str
    label: str
    meer_tegelijk: bool
    keuzes: tuple[Keus, ...]


@dataclass(frozen=True, slots=True)
class Teller:
    """A number above the list."""

    getal: int
    label: str
    url: str
    soort: str
    actief: bool


class DossierFilter(django_filters.FilterSet):  # type: ignore[misc]
    """What a list of dossiers can be narrowed to."""

    venster = django_filters.ChoiceFilter(
        label="Volgende stap", choices=list(VENSTER_LABELS.items()), empty_label="alle"
    )
    werk = django_filters.ChoiceFilter(
        label="Aandacht voor", choices=Werk.choices(), empty_label="alles"
    )
    regisseur = django_filters.ChoiceFilter(
        label="Regisseur", choices=[], method="of_regisseur", empty_label=None
    )
    stand = django_filters.ChoiceFilter(
        label="Stand", choices=Stand.choices(), method="with_stand", empty_label=None
    )
    fase = django_filters.MultipleChoiceFilter(
        label="Fase", choices=Fase.choices(), widget=CheckboxSelectMultiple
    )
    doelgroep = django_filters.MultipleChoiceFilter(
        label="Doelgroep", choices=Doelgroep.choices(), widget=CheckboxSelectMultiple
    )

    class Meta:
        model = Dossier
        fields: list[str] = []

    def __init__(
        self,
        data: QueryDict,
        *,
        rows: DossierQuerySet,
        medewerker: Medewerker,
        on: date,
        standaard: Mapping[str, str],
        regisseurs: QuerySet[Medewerker] | None = None,
        vervangt: Sequence[Medewerker] = (),
    ) -> None:
        self.asked, self.standaard = data, dict(standaard)
        filled = data.copy()
        for name, value in standaard.items():
            filled.setdefault(name, value)
        super().__init__(filled, queryset=rows)
        self.medewerker, self.on = medewerker, on
        if "stand" not in standaard:
            del self.filters["stand"]
        if vervangt and regisseurs is None:
            self.filters["regisseur"].extra["choices"] = self._replaced(vervangt)
        elif regisseurs is None:
            del self.filters["regisseur"]
        else:
            self.filters["regisseur"].extra["choices"] = self._people(regisseurs)

    def _people(self, regisseurs: QuerySet[Medewerker]) -> list[tuple[str, str]]:
        fixed = [(IEDEREEN, "iedereen"), (IK, "ik"), (NIEMAND, "nog niemand")]
        return fixed + [(str(person.pk), person.naam) for person in regisseurs]

    def _replaced(self, vervangt: Sequence[Medewerker]) -> list[tuple[str, str]]:
        """A deputy chooses between own dossiers and those of whom they replace."""
        fixed = [(IK, "ik"), (IEDEREEN, "ik en wie ik vervang")]
        return fixed + [(str(person.pk), f"{person.naam}, die ik vervang") for person in vervangt]

    # --- what is filtered -------------------------------------------------------------
    def filter_queryset(self, queryset: Any) -> Any:
        """Everything except what the numbers above the list count."""
        for name, value in self.form.cleaned_data.items():
            if name not in GETELD:
                queryset = self.filters[name].filter(queryset, value)
        return queryset

    def of_regisseur(self, rows: DossierQuerySet, _: str, value: str) -> DossierQuerySet:
        if value == IEDEREEN:
            return rows
        if value == NIEMAND:
            return rows.filter(regisseur__isnull=True)
        return rows.filter(regisseur=self.medewerker.pk if value == IK else int(value))

    def with_stand(self, rows: DossierQuerySet, _: str, value: str) -> DossierQuerySet:
        if value == Stand.ALLE:
            return rows
        return rows.filter(afgesloten_op__isnull=value == Stand.OPEN)

    @property
    def shown(self) -> Q:
        """The condition that the chosen numbers add; empty when none is chosen."""
        chosen = self._cleaned()
        found = Q()
        if chosen.get("venster"):
            found &= due_in(Venster(chosen["venster"]), self.on)
        if chosen.get("werk"):
            found &= in_work(Werk(chosen["werk"]), self.on)
        return found

    def _cleaned(self) -> dict[str, Any]:
        return self.form.cleaned_data if self.form.is_valid() else {}

    # --- how it is shown --------------------------------------------------------------
    def chips(self) -> Iterator[Chip]:
        """The filters that are on; taking one off goes back to everybody, not to a default."""
        for name, value in self._cleaned().items():
            if not value or value == self._neutral(name):
                continue
            values = value if isinstance(value, list) else [value]
            choices = self.form.fields[name].choices
            words = " of ".join(str(label) for code, label in choices if code in values)
            back = self._neutral(name) if name in self.standaard else None
            label = self.form.fields[name].label
            yield Chip(f"{label}: {words}", address(self.asked, **{name: back}))

    def velden(self) -> Iterator[Filterveld]:
        """The fields of the filter form."""
        for field in self.form:
            several = isinstance(field.field, MultipleChoiceField)
            chosen = field.value()
            chosen = chosen if isinstance(chosen, list) else [chosen or ""]
            options = tuple(
                Keus(
                    naam=field.name,
                    waarde=str(code),
                    label=str(label),
                    aan="ja" if str(code) in chosen else "",
                    anker=f"{field.auto_id}_{number}",
                )
                for number, (code, label) in enumerate(field.field.choices)
            )
            yield Filterveld(field.name, str(field.label), several, options)

    def _neutral(self, name: str) -> str | None:
        return {"regisseur": IEDEREEN, "stand": Stand.OPEN.value}.get(name)

    def tellers(self, telling: Telling) -> Iterator[Teller]:
        """The four windows, which add up to all, and what waits for a decision."""
        chosen = self._cleaned()
        for venster, number in telling.vensters.items():
            url = address(self.asked, venster=venster.value, werk=None)
            on = chosen.get("venster") == venster.value
            yield Teller(number, VENSTER_LABELS[venster], url, SOORTEN.get(venster, ""), on)
        yield Teller(
            telling.alle, "alle dossiers", address(self.asked, venster=None, werk=None), "",
            not chosen.get("venster") and not chosen.get("werk"),
        )  # fmt: skip
        yield Teller(
            telling.besluit, Werk.BESLUIT.label,
            address(self.asked, venster=None, werk=Werk.BESLUIT.value), "",
            chosen.get("werk") == Werk.BESLUIT.value,
        )  # fmt: skip

    def next_page(self, cursor: str) -> str:
        """The address of the rows after this cursor, or nothing."""
        if not cursor:
            return ""
        query = self.asked.copy()
        query[BLADERT] = cursor
        return f"?{query.urlencode()}"
