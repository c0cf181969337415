# SPDX-License-Identifier: EUPL-1.2
"""The forms of a municipal text: the text itself, and taking it into use."""

from django import forms

from inburgering.brieven.blokken import MAX_TEKENS
from inburgering.core.fields import DatumField


class TekstForm(forms.Form):
    """The concept; `versie` tells whether somebody else was here in between."""

    tekst = forms.CharField(
        label="Tekst",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=f"Hooguit {MAX_TEKENS} tekens. Laat leeg om hier niets te zetten.",
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, initial=0)


class GebruikForm(forms.Form):
    """From when, and why."""

    vanaf = DatumField(label="In gebruik vanaf", error_messages={"required": "Vul de dag in."})
    reden = forms.CharField(
        label="Waarom wijzigt u de tekst?",
        max_length=300,
        error_messages={"required": "Schrijf op waarom u de tekst wijzigt."},
    )
