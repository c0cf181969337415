# SPDX-License-Identifier: EUPL-1.2
"""The forms of an instrument: what came out, the report, and removing it again."""

from datetime import date
from typing import Any

from django import forms

from inburgering.core.fields import DatumField
from inburgering.core.forms import helper
from intake.enums import Instrumentsoort
from intake.forms.basis import KIES, too_long
from intake.services.instrumenten import Instrumentgegevens

RESULTAAT_MAX = 4000
NAAM_MAX = 80
REDEN_MAX = 200
OPNIEUW_KIEZEN = (
    "U had een bestand gekozen. Een browser bewaart dat niet: kies het opnieuw als de rest klopt."
)


class InstrumentForm(forms.Form):
    """One instrument; the report is optional and checked by the service."""

    soort = forms.ChoiceField(
        label="Welk instrument?",
        choices=Instrumentsoort.choices(),
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    naam = forms.CharField(
        label="Naam van het andere instrument",
        max_length=NAAM_MAX,
        required=False,
        help_text="Alleen bij: een ander instrument.",
        widget=forms.TextInput(attrs={"class": "middel"}),
        error_messages=too_long("De naam", NAAM_MAX),
    )
    afgenomen_op = DatumField(label="Afgenomen op")
    resultaat = forms.CharField(
        label="Resultaat in het kort",
        max_length=RESULTAAT_MAX,
        help_text="Wat betekent het voor de leerroute en het werk? Geen medische gegevens.",
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Schrijf in het kort wat eruit kwam."}
        | too_long("Het resultaat", RESULTAAT_MAX),
    )
    bestand = forms.FileField(
        label="Rapport",
        required=False,
        max_length=None,
        help_text="PDF, PNG of JPEG, tot 10 MB. Wij controleren het bestand en bewaren het "
        "versleuteld.",
        widget=forms.FileInput(
            attrs={"accept": ".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"}
        ),
        error_messages={
            "empty": "Dit bestand is leeg. Kies een ander bestand.",
            "invalid": "Het bestand is niet goed aangekomen. Kies het opnieuw.",
        },
    )
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, today: date, heeft_rapport: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["afgenomen_op"].not_after = today  # type: ignore[attr-defined]
        if heeft_rapport:
            del self.fields["bestand"]
        self.helper = helper()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("soort") == Instrumentsoort.ANDERS and not cleaned.get("naam"):
            self.add_error("naam", "Vul in welk instrument het was.")
        return cleaned

    def choose_again(self) -> None:
        """Say at the field that the file is gone, when something else is wrong."""
        chosen = "bestand" in self.fields and self.files.get("bestand")
        if chosen and self.errors and "bestand" not in self.errors:
            self.add_error("bestand", OPNIEUW_KIEZEN)

    def gegevens(self) -> Instrumentgegevens:
        data = self.cleaned_data
        return Instrumentgegevens(
            soort=Instrumentsoort(data["soort"]),
            naam=data["naam"],
            afgenomen_op=data["afgenomen_op"],
            resultaat=data["resultaat"],
        )


class VerwijderenForm(forms.Form):
    """Why something is removed: it stands on the timeline."""

    RAPPORT, ALLES = "rapport", "alles"

    wat = forms.ChoiceField(
        label="Wat verwijdert u?",
        choices=[
            (RAPPORT, "alleen het rapport; het resultaat blijft staan"),
            (ALLES, "dit hele instrument, het hoort hier niet"),
        ],
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    reden = forms.CharField(
        label="Waarom?",
        max_length=REDEN_MAX,
        help_text="Bijvoorbeeld: verkeerde bestand gekozen. Dit komt op de tijdlijn; schrijf niet "
        "wat er in het rapport staat.",
        error_messages={"required": "Vul in waarom u dit verwijdert."}
        | too_long("De reden", REDEN_MAX),
    )

    def __init__(self, *args: Any, heeft_rapport: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not heeft_rapport:
            self.fields["wat"].choices = [  # type: ignore[attr-defined]
                (self.ALLES, "dit hele instrument, het hoort hier niet")
            ]
            self.fields["wat"].initial = self.ALLES
        self.helper = helper()
