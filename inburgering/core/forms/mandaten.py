# SPDX-License-Identifier: EUPL-1.2
"""Granting and ending a mandate."""

from datetime import date
from typing import Any

from django import forms

from inburgering.core.enums import Besluittype
from inburgering.core.fields import DatumField
from inburgering.core.forms.basis import helper
from inburgering.core.models import Gemeente, Mandaat, Medewerker
from inburgering.core.selectors.mandaten import can_hold, register_of
from inburgering.core.services.mandaten import Mandaatgegevens


class Houderveld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Medewerker) -> str:
        return f"{obj.naam}, {obj.functie}" if obj.functie else obj.naam


class Mandaatveld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Mandaat) -> str:
        return f"{obj.medewerker.naam}: {obj.get_besluittype_display()}"


class MandaatForm(forms.Form):
    """Who may sign what, and on which ground."""

    medewerker = Houderveld(
        label="Wie krijgt mandaat?",
        empty_label="Kies een medewerker",
        queryset=Medewerker.objects.none(),
        error_messages={"required": "Kies een medewerker."},
    )
    besluittype = forms.ChoiceField(
        label="Voor welk besluit?",
        choices=[("", "Kies"), *Besluittype.choices()],
        error_messages={"required": "Kies het soort besluit."},
    )
    functie = forms.CharField(
        label="Functie op de brief",
        max_length=120,
        help_text="Zo staat het onder de brief, bijvoorbeeld: afdelingsmanager.",
        error_messages={"required": "Vul de functie in die op de brief staat."},
    )
    grondslag = forms.CharField(
        label="Mandaatbesluit",
        max_length=160,
        help_text="De naam en het jaar van het besluit waarin dit mandaat staat.",
        error_messages={"required": "Vul de naam van het mandaatbesluit in."},
    )
    vanaf = DatumField(label="Vanaf")
    tot = DatumField(label="Tot en met", required=False)
    vervangt = Mandaatveld(
        label="Vervangt iemand",
        queryset=Mandaat.objects.none(),
        required=False,
        empty_label="Nee, dit is een eigen mandaat",
        help_text="Kies dit alleen bij afwezigheid. Vul dan ook de laatste dag in.",
    )

    def __init__(self, *args: Any, gemeente: Gemeente, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["medewerker"].queryset = can_hold(gemeente)  # type: ignore[attr-defined]
        holders = register_of(gemeente).in_force(today).filter(vervangt__isnull=True)
        self.fields["vervangt"].queryset = holders  # type: ignore[attr-defined]
        self.helper = helper()

    @property
    def gegevens(self) -> Mandaatgegevens:
        clean = self.cleaned_data
        return Mandaatgegevens(
            medewerker=clean["medewerker"],
            besluittype=Besluittype(clean["besluittype"]),
            functie=clean["functie"],
            grondslag=clean["grondslag"],
            vanaf=clean["vanaf"],
            tot=clean["tot"],
        )


class MandaatEindeForm(forms.Form):
    """The last day of a mandate, and why."""

    tot = DatumField(label="Laatste dag van het mandaat")
    reden = forms.CharField(
        label="Waarom eindigt het?",
        max_length=200,
        error_messages={"required": "Schrijf waarom het mandaat eindigt."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()
