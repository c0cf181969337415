# SPDX-License-Identifier: EUPL-1.2
"""The forms of a municipal text: the text itself, and taking it into use."""

from typing import Any

from django import forms

from inburgering.brieven.blokken import most
from inburgering.brieven.enums import Plek
from inburgering.core.fields import DatumField


class TekstForm(forms.Form):
    """The concept; `versie` tells whether somebody else was here in between."""

    tekst = forms.CharField(
        label="Tekst",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def __init__(self, *args: Any, plek: Plek, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[
            "tekst"
        ].help_text = f"Hooguit {most(plek)} tekens. Laat leeg om hier niets te zetten."


class GebruikForm(forms.Form):
    """From when, and why."""

    vanaf = DatumField(label="In gebruik vanaf", error_messages={"required": "Vul de dag in."})
    reden = forms.CharField(
        label="Waarom wijzigt u de tekst?",
        max_length=300,
        error_messages={"required": "Schrijf op waarom u de tekst wijzigt."},
    )
