# SPDX-License-Identifier: EUPL-1.2
"""The forms of the calls: sending one, and recording what came of it."""

import re
from datetime import date, time
from typing import Any

from django import forms

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.verzending.forms import GeheimVelden
from inburgering.core.fields import DatumField
from inburgering.core.forms import beside, helper
from intake.enums import Uitkomst
from intake.forms.basis import KIES, too_long
from intake.oproeprules import Stap
from intake.services.oproepbrief import Oproepgegevens
from intake.services.oproepen import Uitkomstgegevens

_TIJD = re.compile(r"(\d{1,2})(?:\s*(?:[:.u]|uur)\s*(\d{2})?)?\s*(?:uur)?")
UITKOMSTEN = (
    (Uitkomst.VERSCHENEN, "Gekomen en meegewerkt"),
    (Uitkomst.NIET_VERSCHENEN, "Niet gekomen, zonder goede reden"),
    (Uitkomst.ONVOLDOENDE, "Gekomen, maar niet genoeg meegewerkt"),
    (Uitkomst.GELDIGE_REDEN, "Kon niet, en dat is niet te verwijten"),
)


class TijdField(forms.Field):
    """A time typed as 9.30, 9:30, 9u30 or 10."""

    widget = forms.TextInput
    default_error_messages = {
        "required": "Vul een tijd in, bijvoorbeeld 9.30.",
        "invalid": "Dit is geen tijd die bestaat. Vul uren en minuten in, bijvoorbeeld 9.30.",
    }

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"autocomplete": "off", "class": "kort"}

    def prepare_value(self, value: Any) -> Any:
        return f"{value.hour}.{value.minute:02d}" if isinstance(value, time) else value

    def to_python(self, value: Any) -> time | None:
        if isinstance(value, time):
            return value
        typed = str(value or "").strip().lower()
        if not typed:
            return None
        match = _TIJD.fullmatch(typed)
        hour, minute = (int(match[1]), int(match[2] or 0)) if match else (99, 0)
        if hour > 23 or minute > 59:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return time(hour, minute)


class OproepForm(GeheimVelden):
    """Day, time and place of the talk, and how the letter goes."""

    gesprek_op = DatumField(label="Dag van het gesprek")
    gesprek_tijd = TijdField(label="Tijd", help_text="Bijvoorbeeld 9.30")
    uiterlijk = DatumField(label="Komen kan tot en met")
    plaats = forms.CharField(
        label="Waar?",
        max_length=200,
        help_text="Noem het gebouw, de straat en de plaats. Dit komt in de brief.",
        error_messages={"required": "Vul in waar het gesprek is."} | too_long("De plaats", 200),
    )
    tolk_taal = forms.CharField(
        label="Taal van de tolk",
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"class": "middel"}),
        help_text="Laat leeg als er geen tolk nodig is.",
        error_messages=too_long("De taal", 40),
    )
    aanleiding = forms.CharField(
        label="Wat ging er de vorige keer mis?",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Dit komt in de brief. Schrijf aan deze persoon: u, en korte zinnen. "
        "Noem geen gegevens over gezondheid.",
        error_messages=too_long("Deze tekst", 300),
    )
    wijze = forms.ChoiceField(
        label="Hoe gaat de brief weg?",
        choices=[
            (Verzendwijze.POST.value, "Per post"),
            (Verzendwijze.UITGEREIKT.value, "Wij geven hem zelf af"),
        ],
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    stap = forms.CharField(max_length=30, widget=forms.HiddenInput)
    field_order = (
        "gesprek_op", "gesprek_tijd", "uiterlijk", "plaats", "tolk_taal", "aanleiding", "wijze",
        "geheim_bevestigd", "geheim_reden", "stap",
    )  # fmt: skip

    def __init__(self, *args: Any, stap: Stap, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[
            "uiterlijk"
        ].help_text = "De termijn. Na deze dag weet u zeker dat iemand niet kwam."
        if stap.nummer == 1:
            del self.fields["aanleiding"]
        rest = [name for name in self.fields if name not in {"gesprek_op", "gesprek_tijd"}]
        self.helper = helper(beside("gesprek_op", "gesprek_tijd"), *rest)

    def clean_plaats(self) -> str:
        return " ".join(self.cleaned_data["plaats"].split())

    def gegevens(self) -> Oproepgegevens:
        data = self.cleaned_data
        return Oproepgegevens(
            gesprek_op=data["gesprek_op"],
            gesprek_tijd=data["gesprek_tijd"],
            plaats=data["plaats"],
            uiterlijk=data["uiterlijk"],
            tolk_taal=data["tolk_taal"].strip(),
            wijze=Verzendwijze(data["wijze"]),
            aanleiding=" ".join(data.get("aanleiding", "").split()),
            geheim=self.geheimzorg(),
        )


class UitkomstForm(forms.Form):
    """What came of a call."""

    uitkomst = forms.ChoiceField(
        label="Wat is de uitkomst?",
        choices=[(uitkomst.value, label) for uitkomst, label in UITKOMSTEN],
        widget=forms.RadioSelect,
        error_messages=KIES | {"required": "Kies wat de uitkomst is."},
    )
    uitkomst_op = DatumField(
        label="Op welke dag?", help_text="Bij «niet gekomen»: de dag waarop dat zeker was"
    )
    toelichting = forms.CharField(
        label="Toelichting",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Verplicht als het niet te verwijten is. Dit komt niet in een brief. "
        "Schrijf niet op wat iemand medisch heeft.",
        error_messages=too_long("De toelichting", 2000),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["uitkomst_op"].not_after = today  # type: ignore[attr-defined]
        self.helper = helper()

    def gegevens(self) -> Uitkomstgegevens:
        data = self.cleaned_data
        return Uitkomstgegevens(
            uitkomst=Uitkomst(data["uitkomst"]),
            op=data["uitkomst_op"],
            toelichting=data["toelichting"],
        )
