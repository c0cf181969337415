# SPDX-License-Identifier: EUPL-1.2
"""The forms of this room: the choice of a route, the enrolment, a new provider."""

from typing import Any

from django import forms
from django.forms import BoundField

from inburgering.core.fields import DatumField
from inburgering.core.forms import helper
from inburgering.wet.begrippen import Alfabetisering, Leerroute, Niveau
from leerroutes.enums import Aanbiedersoort, Keurmerk
from leerroutes.models import REDEN_MAX, Aanbieder
from leerroutes.rules import REDEN_MIN, REDEN_VELD, ROUTENAAM, UREN_MAX
from leerroutes.services import Keuze

KIES = {"invalid_choice": "Kies een van deze antwoorden.", "required": "Kies een antwoord."}


def _reason(route: Leerroute) -> forms.CharField:
    naam = ROUTENAAM[route]
    short = f"Leg uit waarom wel of niet de {naam}, in ten minste {REDEN_MIN} tekens."
    return forms.CharField(
        label=f"Waarom wel of niet de {naam}?",
        min_length=REDEN_MIN,
        max_length=REDEN_MAX,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": short,
            "min_length": short,
            "max_length": "Een reden kan ten hoogste 5.000 tekens hebben. Maak de tekst korter.",
        },
    )


class LeerrouteForm(forms.Form):
    """One route, and a reason for each of the three."""

    leerroute = forms.ChoiceField(
        label="Welke leerroute wijst u toe?",
        choices=Leerroute.choices(),
        widget=forms.RadioSelect,
        error_messages={
            "required": "Kies een leerroute.",
            "invalid_choice": "Kies een leerroute.",
        },
    )
    niveau = forms.ChoiceField(
        label="Examenniveau van de B1-route",
        choices=Niveau.choices(),
        widget=forms.RadioSelect,
        required=False,
        help_text="A2 alleen als de vorige gemeente al heeft afgeschaald.",
        error_messages=KIES,
    )
    reden_b = _reason(Leerroute.B1)
    reden_o = _reason(Leerroute.ONDERWIJS)
    reden_z = _reason(Leerroute.Z)
    uren_per_week = forms.IntegerField(
        label="Lesuren per week",
        required=False,
        help_text=f"Een getal van 1 tot en met {UREN_MAX}",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "kort"}),
        error_messages={
            "required": "Vul in hoeveel uur per week de lessen zijn. Voor asielstatushouders "
            "hoort dat in het PIP (Wet inburgering 2021, artikel 15, lid 2).",
            "invalid": "Vul hier alleen een getal in, bijvoorbeeld 15.",
        },
    )
    alfabetisering = forms.ChoiceField(
        label="Alfabetisering",
        choices=Alfabetisering.choices(),
        widget=forms.RadioSelect,
        error_messages=KIES,
    )

    def __init__(self, *args: Any, verhuisd: bool, asiel: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not verhuisd:
            # the first PIP cannot be at A2; nothing to choose
            self.fields["niveau"].widget = forms.HiddenInput()
        self.fields["uren_per_week"].required = asiel
        self.helper = helper()

    def reasons(self) -> dict[Leerroute, BoundField]:
        """The reason field of each route, for its card."""
        return {route: self[name] for route, name in REDEN_VELD.items()}

    def keuze(self) -> Keuze:
        data = self.cleaned_data
        route = Leerroute(data["leerroute"])
        return Keuze(
            leerroute=route,
            niveau=self._niveau(route),
            alfabetisering=Alfabetisering(data["alfabetisering"]),
            uren_per_week=data["uren_per_week"],
            redenen={route: data[name] for route, name in REDEN_VELD.items()},
        )

    def _niveau(self, route: Leerroute) -> Niveau | None:
        """B1 goes without saying, and says nothing for the other two routes."""
        typed = Niveau(self.cleaned_data["niveau"] or Niveau.B1)
        return None if route is not Leerroute.B1 and typed is Niveau.B1 else typed


class AanmeldingForm(forms.Form):
    """Where and when the lessons are."""

    aanbieder = forms.ModelChoiceField(
        label="Aanbieder",
        queryset=Aanbieder.objects.none(),
        required=False,
        empty_label="nog niet aangemeld",
        error_messages={"invalid_choice": "Kies een aanbieder uit de lijst."},
    )
    aangemeld_op = DatumField(label="Aangemeld op", required=False)
    start_op = DatumField(label="De lessen beginnen op", required=False)

    def __init__(self, *args: Any, aanbieders: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aanbieder"].queryset = aanbieders  # type: ignore[attr-defined]
        self.helper = helper()


class AanbiederForm(forms.Form):
    """A provider this gemeente works with."""

    naam = forms.CharField(
        label="Naam van de aanbieder",
        max_length=120,
        error_messages={
            "required": "Vul de naam van de aanbieder in.",
            "max_length": "Een naam kan ten hoogste 120 tekens hebben.",
        },
    )
    soort = forms.ChoiceField(
        label="Wat biedt deze aanbieder?",
        choices=Aanbiedersoort.choices(),
        widget=forms.RadioSelect,
        initial=Aanbiedersoort.TAAL.value,
        error_messages=KIES,
    )
    keurmerk = forms.ChoiceField(
        label="Keurmerk",
        choices=Keurmerk.choices(),
        widget=forms.RadioSelect,
        initial=Keurmerk.BOW.value,
        help_text="Een cursus met keurmerk telt mee (Wet inburgering 2021, artikel 16).",
        error_messages=KIES,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()
