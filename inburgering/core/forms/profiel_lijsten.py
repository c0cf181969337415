# SPDX-License-Identifier: EUPL-1.2
"""The rows of a profile that are tables: targets, amounts, notes, rhythms of reminding.

A few empty rows wait at the end, without JavaScript; a row that is made empty goes away.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, cast

from django import forms
from django.forms.formsets import formset_factory
from django.utils.text import slugify

from inburgering.beleid.profiel import Profiel
from inburgering.beleid.velden import Soort, Veld
from inburgering.core.forms.basis import MetGaten
from inburgering.core.forms.profiel import LIJSTEN, GetalField, GetallenField, TekstField
from inburgering.wet.termijnen import LABELS

LEGE_REGELS, MEESTE = 2, 60
FOUTEN = {
    "too_many_forms": f"Een lijst kan ten hoogste {MEESTE} regels hebben.",
    "missing_management_form": "Deze pagina is niet goed verzonden. Laad hem opnieuw.",
}


class RijForm(MetGaten):
    """One row of a table; `vraagt` says what cannot be missing once something is filled in."""

    use_required_attribute = False
    vraagt: ClassVar[Mapping[str, str]] = {}
    breedtes: ClassVar[Mapping[str, str]] = {}
    sleutel: ClassVar[str] = ""  # filled in by itself

    @property
    def cellen(self) -> list[tuple[forms.BoundField, str]]:
        """The visible fields with the width of their column."""
        return [(self[name], width) for name, width in self.breedtes.items()]

    @property
    def leeg(self) -> bool:
        """Whether nothing is filled in: then the row is no row."""
        data = getattr(self, "cleaned_data", {})
        return all(data.get(name) in (None, "", []) for name in self.breedtes)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if any(data.get(name) not in (None, "", []) for name in self.breedtes):
            for name, message in self.vraagt.items():
                if not data.get(name) and name not in self.errors:
                    self.add_error(name, message)
        return data

    def waarden(self) -> dict[str, Any]:
        """The row as a profile reads it."""
        return dict(self.cleaned_data)


class KpiForm(RijForm):
    """A target."""

    code = forms.CharField(widget=forms.HiddenInput, max_length=40)
    tekst = TekstField(label="Doel", max_length=200)
    percentage = GetalField(label="Percentage", max_value=100)
    maanden = GetalField(label="Binnen (maanden)", max_value=120)

    vraagt = {"tekst": "Schrijf het doel, of maak deze regel leeg."}
    breedtes = {"tekst": "col-md-6", "percentage": "col-6 col-md-3", "maanden": "col-6 col-md-3"}

    def waarden(self) -> dict[str, Any]:
        row = super().waarden()
        return {**row, "code": row["code"] or slugify(row["tekst"])[:40]}


class PostForm(RijForm):
    """An amount."""

    post = TekstField(label="Waarvoor", max_length=120)
    bedrag = TekstField(label="Bedrag in euro", max_length=60)
    per = TekstField(label="Per", max_length=120)

    vraagt = {
        "post": "Schrijf waarvoor dit bedrag is, of maak deze regel leeg.",
        "bedrag": "Vul het bedrag in, of maak deze regel leeg.",
    }
    breedtes = {"post": "col-md-5", "bedrag": "col-6 col-md-3", "per": "col-6 col-md-4"}


def _rows_to_note() -> list[tuple[str, str]]:
    rows = [(veld.naam, f"{veld.groep}: {veld.label}") for veld in Profiel.velden()]
    return [("", "Kies een regel"), *rows]


class KanttekeningForm(RijForm):
    """Where the law goes before the policy document."""

    veld = forms.ChoiceField(label="Bij welke regel", choices=_rows_to_note())
    bron = TekstField(label="Artikel", max_length=200)
    tekst = TekstField(
        label="Wat de wet anders zegt",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    vraagt = {
        "veld": "Kies bij welke regel dit hoort, of maak deze regel leeg.",
        "tekst": "Schrijf wat de wet anders zegt, of maak deze regel leeg.",
        "bron": "Vul het artikel in.",
    }
    breedtes = {"veld": "col-md-6", "bron": "col-md-6", "tekst": "col-12"}


class RitmeForm(RijForm):
    """When to remind of one kind of term."""

    code = forms.ChoiceField(
        label="Termijn", choices=[("", "Kies een termijn"), *sorted(LABELS.items(), key=str)]
    )
    dagen = GetallenField(label="Dagen van tevoren")
    te_laat_dagen = GetalField(label="Te laat: elke … dagen", max_value=365)

    vraagt = {"code": "Kies de termijn, of maak deze regel leeg."}
    breedtes = {"code": "col-md-4", "dagen": "col-md-4", "te_laat_dagen": "col-md-4"}


FORMULIEREN: Mapping[Soort, type[RijForm]] = {
    Soort.KPIS: KpiForm,
    Soort.POSTEN: PostForm,
    Soort.KANTTEKENINGEN: KanttekeningForm,
    Soort.RITMES: RitmeForm,
}
UITLEG: Mapping[Soort, str] = {
    Soort.KPIS: "Wat de gemeente zelf wil bereiken.",
    Soort.POSTEN: "Bedragen uit het beleidsplan, om op te zoeken. Er wordt niet mee gerekend.",
    Soort.KANTTEKENINGEN: "Zegt het beleidsplan iets anders dan de wet, dan geldt de wet. Hier "
    "staat waar.",
    Soort.RITMES: "Voor deze termijnen geldt dit in plaats van het ritme hierboven. Een leeg vak "
    "volgt het ritme hierboven. Een wettelijke termijn houdt altijd een herinnering op de laatste "
    "dag en daarna ten minste elke 14 dagen.",
}

if TYPE_CHECKING:
    Basis = forms.BaseFormSet[RijForm]
else:
    Basis = forms.BaseFormSet


class Lijst(Basis):
    """All rows of one table."""

    def gevuld(self) -> list[RijForm]:
        """The rows that hold something, in order."""
        return [form for form in self.forms if not form.leeg]

    def waarden(self) -> list[dict[str, Any]]:
        """The table as a profile reads it."""
        return [form.waarden() for form in self.gevuld()]


def lijst_voor(veld: Veld, data: Mapping[str, Any] | None, rows: list[dict[str, Any]]) -> Lijst:
    """The table of one row of the profile."""
    made = formset_factory(
        FORMULIEREN[veld.soort],
        formset=Lijst,
        extra=LEGE_REGELS,
        max_num=MEESTE,
        validate_max=True,
        absolute_max=2 * MEESTE,
    )
    return cast("Lijst", made(data, prefix=veld.naam, initial=rows, error_messages=FOUTEN))


def lijst_velden() -> list[Veld]:
    """The rows of a profile that are tables."""
    return [veld for veld in Profiel.velden() if veld.soort in LIJSTEN]
