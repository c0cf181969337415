# SPDX-License-Identifier: EUPL-1.2
"""The forms of a decision within the PIP: write it down, decide on it, withdraw it."""

from datetime import date
from typing import Any

from django import forms

from inburgering.core.fields import DatumField
from inburgering.core.forms import helper
from pip_plan.deelbesluiten import relief_to_decide
from pip_plan.enums import Deelbesluitsoort
from pip_plan.forms import long_text, text
from pip_plan.models import Pip
from pip_plan.services import Deelgegevens

AAN_U = "Dit komt in de brief. Schrijf aan deze persoon: u."


class DeelbesluitForm(forms.Form):
    """What is decided, why, on which ground and from when."""

    soort = forms.ChoiceField(
        label="Waarover gaat het besluit?",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarover het besluit gaat."},
    )
    tekst = long_text("Wat besluit de gemeente?", help_text=AAN_U)
    reden = long_text("Waarom?", help_text=AAN_U)
    artikel = text(
        "Wet en artikel", help_text="Bijvoorbeeld: Participatiewet, artikel 9, eerste lid"
    )
    vanaf = DatumField(label="Vanaf")
    tot_en_met = DatumField(
        label="Tot en met", required=False, help_text="Leeg als er geen einddatum is."
    )

    def __init__(self, data: Any = None, *, pip: Pip, today: date) -> None:
        relief = relief_to_decide(pip, today)
        start: dict[str, Any] = {"soort": Deelbesluitsoort.PARTICIPATIEWET.value, "vanaf": today}
        if relief:
            start = relief.gegevens
        super().__init__(data, initial=start)
        allowed = [Deelbesluitsoort.PARTICIPATIEWET]
        if relief:
            allowed.insert(0, Deelbesluitsoort.ONTZORGEN)
        field = self.fields["soort"]
        field.choices = [(soort.value, soort.label) for soort in allowed]  # type: ignore[attr-defined]
        for name, missing in ONTBREEKT.items():
            self.fields[name].error_messages["required"] = missing
        self.helper = helper()

    @property
    def gegevens(self) -> Deelgegevens:
        clean = self.cleaned_data
        return Deelgegevens(
            soort=Deelbesluitsoort(clean["soort"]),
            tekst=clean["tekst"],
            reden=clean["reden"],
            artikel=clean["artikel"],
            vanaf=clean["vanaf"],
            tot_en_met=clean["tot_en_met"],
        )


ONTBREEKT = {
    "tekst": "Schrijf wat de gemeente besluit.",
    "reden": "Schrijf waarom de gemeente dit besluit.",
    "artikel": "Vul de wet en het artikel in.",
}


class DeelstopForm(forms.Form):
    """From when the decision does not count any more, and why."""

    op = DatumField(label="Vanaf welke dag geldt dit besluit niet meer?")
    reden = long_text("Waarom stopt dit besluit?", help_text=AAN_U)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].error_messages["required"] = "Schrijf waarom dit besluit stopt."
        self.helper = helper()
