# SPDX-License-Identifier: EUPL-1.2
"""The forms to change and to withdraw a PIP."""

from typing import Any

from django import forms

from inburgering.core.fields import DatumField
from inburgering.core.forms import helper
from inburgering.wet.begrippen import Alfabetisering, Leerroute, Niveau
from leerroutes.models import REDEN_MAX
from leerroutes.rules import REDEN_VELD
from leerroutes.services import Keuze
from pip_plan.enums import Aanleiding
from pip_plan.forms import long_text, number
from pip_plan.models import LANG, Pip

KIES = {"invalid_choice": "Kies een van deze antwoorden.", "required": "Kies een antwoord."}
GELIJK = "gelijk"


def _reason(name: str) -> forms.CharField:
    return forms.CharField(
        label=f"Waarom wel of niet de {name}?",
        required=False,
        max_length=REDEN_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class HerzienForm(forms.Form):
    """Why the plan changes, and the leerroute if that changes too."""

    aanleiding = forms.ChoiceField(
        label="Wat is de aanleiding?",
        choices=Aanleiding.choices(),
        widget=forms.RadioSelect,
        error_messages=KIES | {"required": "Kies de aanleiding."},
    )
    reden = long_text(
        "Waarom verandert het plan?",
        help_text="Dit komt in de brief. Schrijf aan deze persoon: u.",
    )
    leerroute = forms.ChoiceField(
        label="Leerroute in de nieuwe versie",
        choices=[(GELIJK, "blijft gelijk"), *Leerroute.choices()],
        initial=GELIJK,
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    niveau = forms.ChoiceField(
        label="Examenniveau in de B1-route",
        choices=[("", "hoort niet bij deze route"), *Niveau.choices()],
        required=False,
        error_messages=KIES,
    )
    nt2_uren = number(
        "Gevolgde uren Nederlandse les", required=False, help_text="Alleen bij afschalen naar A2."
    )
    reden_b = _reason("B1-route")
    reden_o = _reason("onderwijsroute")
    reden_z = _reason("Z-route")

    def __init__(self, data: Any = None, *, pip: Pip) -> None:
        choice = pip.leerroutekeuze
        start = {name: getattr(choice, name) for name in ("reden_b", "reden_o", "reden_z")}
        super().__init__(data, initial=start | {"niveau": pip.niveau})
        self.fields["reden"].error_messages["required"] = "Schrijf waarom het plan verandert."
        self.pip = pip
        self.helper = helper()

    def gegevens(self) -> dict[str, Any]:
        """What the service takes."""
        data = self.cleaned_data
        return {
            "aanleiding": Aanleiding(data["aanleiding"]),
            "reden": data["reden"],
            "nt2_uren": data["nt2_uren"],
            "keuze": self._keuze(),
        }

    def _keuze(self) -> Keuze | None:
        """The new route; None when route and level stay as they are."""
        data, pip = self.cleaned_data, self.pip
        route = Leerroute(pip.leerroute if data["leerroute"] == GELIJK else data["leerroute"])
        niveau = Niveau(data["niveau"] or Niveau.B1) if route is Leerroute.B1 else None
        if (route.value, niveau.value if niveau else "") == (pip.leerroute, pip.niveau):
            return None
        return Keuze(
            leerroute=route,
            niveau=niveau,
            alfabetisering=Alfabetisering(pip.alfabetisering),
            uren_per_week=pip.taal_uren_per_week,
            redenen={code: data[field] for code, field in REDEN_VELD.items()},
        )


class IntrekForm(forms.Form):
    """From when, and why."""

    op = DatumField(label="Vanaf welke dag geldt het PIP niet meer?")
    reden = forms.CharField(
        label="Waarom trekt de gemeente het PIP in?",
        max_length=LANG,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Dit komt in de brief. Schrijf aan deze persoon: u.",
        error_messages={"required": "Schrijf waarom het PIP wordt ingetrokken."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()
