# SPDX-License-Identifier: EUPL-1.2
"""Adding an organisation the gemeente works with."""

from typing import Any

from django import forms

from inburgering.core.enums import Partneronderdeel
from inburgering.core.forms.basis import helper

NAAM_MAX = 120


class PartnerToevoegenForm(forms.Form):
    """Its name, and what it does for this gemeente."""

    naam = forms.CharField(
        label="Naam van de organisatie",
        max_length=NAAM_MAX,
        error_messages={
            "required": "Vul de naam van de organisatie in.",
            "max_length": f"Een naam kan ten hoogste {NAAM_MAX} tekens hebben.",
        },
    )
    onderdeel = forms.ChoiceField(
        label="Wat doet deze organisatie voor u?",
        choices=Partneronderdeel.choices(),
        widget=forms.RadioSelect,
        help_text="Hieruit volgt wat de organisatie van iemand mag zien.",
        error_messages={"required": "Kies wat deze organisatie doet."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()
