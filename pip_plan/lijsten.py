# SPDX-License-Identifier: EUPL-1.2
"""The two lists of the plan as formsets: an empty row waits at the end, without JavaScript."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.formsets import formset_factory

from inburgering.core.fields import DatumField
from inburgering.core.forms import MetGaten
from pip_plan.doelen import TEKST_MAX, Doel, Doelsoort, keuzes
from pip_plan.forms import number, text
from pip_plan.models import Pip, afspraak_dag

MOST = 40
FOUTEN = {
    "too_many_forms": f"Een lijst kan ten hoogste {MOST} regels hebben.",
    "missing_management_form": "Deze pagina is niet goed verzonden. Laad hem opnieuw.",
}


class DoelForm(MetGaten):
    """One goal: of the list, or in own words."""

    sleutel = forms.ChoiceField(
        label="Doel uit de lijst",
        choices=keuzes(),
        error_messages={"invalid_choice": "Kies een doel uit de lijst."},
    )
    tekst = text(
        "Of in eigen woorden",
        TEKST_MAX,
        help_text="Schrijf het doel als: Ik kan …",
    )
    soort = forms.ChoiceField(
        label="Soort doel",
        choices=Doelsoort.choices(),
        initial=Doelsoort.ONTWIKKELWENS.value,
        help_text="Alleen bij eigen woorden.",
        error_messages={"invalid_choice": "Kies een soort uit de lijst."},
    )


class AfspraakForm(MetGaten):
    """One agreement: what, who, by when, how many hours."""

    wat = text("Wat spreken wij af?", 200)
    wie = text("Wie doet het?", 80)
    uiterlijk = DatumField(label="Uiterlijk", required=False)
    uren_per_week = number("Uren per week", least=1, most=60, required=False)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if self.has_changed() and not data.get("wat") and "wat" not in self.errors:
            self.add_error("wat", "Schrijf wat u afspreekt, of maak deze regel leeg.")
        if data.get("wat") and not data.get("wie") and "wie" not in self.errors:
            self.add_error("wie", "Schrijf wie dit doet.")
        return data


if TYPE_CHECKING:
    Doelenlijst = forms.BaseFormSet[DoelForm]
    Afsprakenlijst = forms.BaseFormSet[AfspraakForm]


def doelen_van(pip: Pip, data: Mapping[str, Any] | None) -> "Doelenlijst":
    """The goals; a plan without any starts with room for three."""
    made = formset_factory(
        DoelForm,
        extra=1 if pip.doelen else 3,
        can_delete=True,
        max_num=MOST,
        absolute_max=2 * MOST,
    )
    rows = [doel.to_dict() for doel in pip.doelen_lijst]
    return made(data, prefix="doelen", initial=rows, error_messages=FOUTEN)


def afspraken_van(pip: Pip, data: Mapping[str, Any] | None) -> "Afsprakenlijst":
    """The agreements."""
    made = formset_factory(
        AfspraakForm, extra=1, can_delete=True, max_num=MOST, absolute_max=2 * MOST
    )
    rows = [{**row, "uiterlijk": afspraak_dag(row)} for row in pip.afspraken]
    return made(data, prefix="afspraken", initial=rows, error_messages=FOUTEN)


def doelen(lijst: "Doelenlijst") -> list[dict[str, str]]:
    """The goals as they are stored; empty and removed rows are left out."""
    rows = (Doel(row["sleutel"], row["tekst"].strip(), row["soort"]) for row in _kept(lijst))
    return [doel.to_dict() for doel in rows if doel.sleutel or doel.tekst]


def afspraken(lijst: "Afsprakenlijst") -> list[dict[str, Any]]:
    """The agreements as they are stored."""
    return [
        {
            "wat": row["wat"],
            "wie": row["wie"],
            "uiterlijk": _iso(row["uiterlijk"]),
            "uren_per_week": row["uren_per_week"],
        }
        for row in _kept(lijst)
        if row.get("wat")
    ]


def _kept(lijst: "forms.BaseFormSet[Any]") -> list[dict[str, Any]]:
    return [row for row in lijst.cleaned_data if row and not row.get("DELETE")]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
