# SPDX-License-Identifier: EUPL-1.2
"""Handing in a file."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from inburgering.core.forms import helper
from inburgering.invoer.bestand.soort import MAX_BYTES, recognise
from inburgering.invoer.bestand.tabel import LEEG, LeesFout

TE_GROOT = "Dit bestand is groter dan 10 MB. Verdeel de rijen over meer bestanden."


class BestandForm(forms.Form):
    """One XLSX or CSV file; what it is, is told from its content."""

    bestand = forms.FileField(
        label="Bestand met uw caseload",
        help_text="Een Excel-werkmap (.xlsx) of een CSV-bestand, tot 5.000 rijen en 10 MB.",
        max_length=None,
        widget=forms.FileInput(
            attrs={
                "accept": ".xlsx,.csv,text/csv,"
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
        ),
        error_messages={
            "required": "Kies eerst een bestand op uw computer.",
            "missing": "Kies eerst een bestand op uw computer.",
            "empty": LEEG,
            "invalid": "Het bestand is niet goed aangekomen. Kies het opnieuw.",
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()

    def clean_bestand(self) -> "UploadedFile[Any]":
        uploaded: UploadedFile[Any] = self.cleaned_data["bestand"]
        if (uploaded.size or 0) > MAX_BYTES:
            raise forms.ValidationError(TE_GROOT)
        content = uploaded.read()
        try:
            recognise(content)
        except LeesFout as refused:
            raise forms.ValidationError(str(refused)) from refused
        self.inhoud = content
        return uploaded
