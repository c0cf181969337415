# SPDX-License-Identifier: EUPL-1.2
"""The form of a line in a list, and of a child."""

from datetime import date
from typing import Any

from django import forms

from inburgering.core.forms import helper
from inburgering.core.models import Kind
from intake.forms.basis import too_long
from intake.forms.vraagveld import EERSTE_JAAR, field_of
from intake.lijsten import Lijst


class LijstregelForm(forms.Form):
    """A line: the questions of its list."""

    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, lijst: Lijst, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lijst = lijst
        for vraag in lijst.velden:
            self.fields[vraag.code] = field_of(vraag, today=today, required=vraag.nodig)
        self.helper = helper()

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        begin, end = data.get("van"), data.get("tot")
        if begin and end and end < begin:
            self.add_error("tot", "Het laatste jaar kan niet voor het eerste zijn.")
        return data

    def gegevens(self) -> dict[str, Any]:
        """The answers that were given."""
        found = {vraag.code: self.cleaned_data[vraag.code] for vraag in self.lijst.velden}
        return {name: value for name, value in found.items() if value}


class KindForm(forms.Form):
    """A child of the household; a year of birth is enough."""

    naam = forms.CharField(
        label="Naam",
        max_length=200,
        error_messages=too_long("De naam", 200) | {"required": "Vul de naam in."},
    )
    geboortedag = forms.IntegerField(label="Geboortedag", required=False)
    geboortemaand = forms.IntegerField(label="Geboortemaand", required=False)
    geboortejaar = forms.IntegerField(
        label="Geboortejaar", required=False, help_text="Alleen een jaar mag ook."
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        for name in ("geboortedag", "geboortemaand", "geboortejaar"):
            self.fields[name].widget = forms.TextInput(
                attrs={"class": "kort", "inputmode": "numeric"}
            )
            self.fields[name].error_messages["invalid"] = "Vul hier alleen cijfers in."
        self.helper = helper()

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        year, month = data.get("geboortejaar"), data.get("geboortemaand")
        day = data.get("geboortedag")
        if (month or day) and not year and "geboortejaar" not in self.errors:
            self.add_error("geboortejaar", "Vul ook het jaar in.")
        elif day and not month and "geboortemaand" not in self.errors:
            self.add_error("geboortemaand", "Vul ook de maand in.")
        elif year is not None:
            self._check(year, month, day)
        return data

    def _check(self, year: int, month: int | None, day: int | None) -> None:
        try:
            born = date(year, month or 1, day or 1)
        except ValueError:
            self.add_error("geboortedag", "Deze datum bestaat niet. Controleer dag en maand.")
            return
        if born > self.today:
            self.add_error("geboortejaar", "Vul een datum in die niet in de toekomst ligt.")
        elif year < EERSTE_JAAR:
            self.add_error("geboortejaar", f"Vul een jaar in vanaf {EERSTE_JAAR}.")


def kind_initial(kind: Kind) -> dict[str, Any]:
    """What the form of a child starts with."""
    names = ("naam", "geboortedag", "geboortemaand", "geboortejaar")
    return {name: getattr(kind, name) for name in names}
