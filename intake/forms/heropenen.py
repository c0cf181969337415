# SPDX-License-Identifier: EUPL-1.2
"""The form that opens a completed intake again."""

from typing import Any

from django import forms

from inburgering.core.forms import helper
from intake.forms.basis import too_long


class HeropenenForm(forms.Form):
    """Why a completed intake is opened again."""

    reden = forms.CharField(
        label="Waarom opent u de intake weer?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Vul in waarom u de intake weer opent."}
        | too_long("De reden", 500),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()
