# SPDX-License-Identifier: EUPL-1.2
"""Consent to letters by e-mail, and taking it back."""

from datetime import date
from typing import Any

from django import forms

from inburgering.core.enums import Toestemmingswijze
from inburgering.core.fields import DatumField
from inburgering.core.forms.basis import helper


class ToestemmingForm(forms.Form):
    """For which address, since when, and how we know."""

    adres = forms.EmailField(
        label="Voor welk e-mailadres?",
        help_text="Dit is het adres dat bij Gegevens staat.",
        error_messages={
            "required": "Vul het e-mailadres in.",
            "invalid": "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
        },
    )
    gegeven_op = DatumField(label="Wanneer gaf de persoon toestemming?")
    wijze = forms.ChoiceField(
        label="Hoe gaf de persoon toestemming?",
        choices=Toestemmingswijze.choices(),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe de persoon toestemming gaf."},
    )

    def __init__(self, data: Any = None, *, adres: str, today: date) -> None:
        super().__init__(data, initial={"adres": adres, "gegeven_op": today})
        self.helper = helper()


class IntrekkenForm(forms.Form):
    """The day from which letters no longer go by e-mail."""

    ingetrokken_op = DatumField(label="Wanneer trok de persoon de toestemming in?")

    def __init__(self, data: Any = None, *, today: date) -> None:
        super().__init__(data, initial={"ingetrokken_op": today})
        self.helper = helper()
