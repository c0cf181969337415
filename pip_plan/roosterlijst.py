# SPDX-License-Identifier: EUPL-1.2
"""The week of the plan as a formset: a day, an activity, from and till."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.formsets import formset_factory

from inburgering.core.forms import MetGaten
from pip_plan.forms import text
from pip_plan.lijsten import FOUTEN, MOST
from pip_plan.models import Pip
from pip_plan.roosterrules import Activiteit, Roosterregel, Weekdag, against_week, klok

TIJD = "Schrijf een tijd als 9:00 of 13:30."


class RoosterForm(MetGaten):
    """One activity in the week."""

    dag = forms.ChoiceField(label="Dag", choices=[("", "Kies een dag"), *Weekdag.choices()])
    soort = forms.ChoiceField(label="Wat", choices=[("", "Kies"), *Activiteit.choices()])
    van = forms.TimeField(label="Van", error_messages={"invalid": TIJD})
    tot = forms.TimeField(label="Tot", error_messages={"invalid": TIJD})
    waar = text("Waar?", 80)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        for name in ("dag", "soort", "van", "tot"):
            if self.has_changed() and not data.get(name) and name not in self.errors:
                self.add_error(name, "Vul dit in, of maak deze regel leeg.")
        return data


if TYPE_CHECKING:
    Roosterbasis = forms.BaseFormSet[RoosterForm]
else:
    Roosterbasis = forms.BaseFormSet


class Rooster(Roosterbasis):
    """The whole week; activities do not overlap."""

    def clean(self) -> None:
        if any(self.errors):
            return
        wrong = against_week([Roosterregel.from_dict(row) for row in rooster(self)])
        if wrong:
            raise forms.ValidationError(wrong)


def rooster_van(pip: Pip, data: Mapping[str, Any] | None) -> "Rooster":
    """The week as it stands, with an empty row at the end."""
    made = formset_factory(
        RoosterForm, formset=Rooster, extra=1, can_delete=True, max_num=MOST, absolute_max=2 * MOST
    )
    rows = [{**row, "van": klok(row["van"]), "tot": klok(row["tot"])} for row in pip.weekrooster]
    return made(data, prefix="weekrooster", initial=rows, error_messages=FOUTEN)  # type: ignore[return-value]


def rooster(lijst: "Roosterbasis") -> list[dict[str, Any]]:
    """The week as it is stored; empty and removed rows are left out."""
    rows = [row for row in lijst.cleaned_data if row and not row.get("DELETE") and row.get("dag")]
    return [
        Roosterregel(
            int(row["dag"]), _minutes(row["van"]), _minutes(row["tot"]), row["soort"], row["waar"]
        ).to_dict()
        for row in rows
        if row["van"] and row["tot"]
    ]


def _minutes(moment: Any) -> int:
    return int(moment.hour * 60 + moment.minute)
