# SPDX-License-Identifier: EUPL-1.2
"""The forms of what follows: a measurement, a help question, a signal, and how it ended."""

from datetime import date
from typing import Any

from django import forms

from inburgering.core.fields import DatumField
from inburgering.core.forms import helper
from intake.enums import Naar, Trede
from intake.forms.basis import KIES, too_long
from intake.models.vervolg import HULPVRAAG_MAX, SIGNAAL_MAX
from intake.services.ladder import Meting
from intake.services.vervolg import Hulpvraag

NAAR_GEZONDHEID = (Naar.HUISARTS, Naar.GGD, Naar.MINDFIT, Naar.ANDERS)
NAAM_MAX, KORT_MAX = 80, 300


class LadderForm(forms.Form):
    """One measurement on the participatieladder."""

    op = DatumField(label="Gemeten op")
    trede = forms.ChoiceField(
        label="Op welke trede staat deze persoon?",
        choices=Trede.choices(),
        widget=forms.RadioSelect,
        help_text="Alleen een inburgeringscursus volgen is trede 3. Werken en ook inburgeren is "
        "trede 5.",
        error_messages=KIES,
    )
    toelichting = forms.CharField(
        label="Toelichting",
        required=False,
        max_length=KORT_MAX,
        error_messages=too_long("De toelichting", KORT_MAX),
    )
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["op"].not_after = today  # type: ignore[attr-defined]
        self.helper = helper()

    def meting(self) -> Meting:
        data = self.cleaned_data
        return Meting(op=data["op"], trede=Trede(data["trede"]), toelichting=data["toelichting"])


class HulpvraagForm(forms.Form):
    """What somebody needs, who can help, and whether we may pass it on."""

    hulpvraag = forms.CharField(
        label="Wat is er nodig?",
        max_length=HULPVRAAG_MAX,
        help_text="Kort en zakelijk. Schrijf geen ziekte, medicijn of diagnose op.",
        error_messages={"required": "Schrijf in het kort wat er nodig is."}
        | too_long("De vraag", HULPVRAAG_MAX),
    )
    naar = forms.ChoiceField(
        label="Wie kan helpen?",
        choices=Naar.choices(),
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    naar_wie = forms.CharField(
        label="Naam van die ander",
        max_length=NAAM_MAX,
        required=False,
        help_text="Alleen bij: ergens anders.",
        widget=forms.TextInput(attrs={"class": "middel"}),
        error_messages=too_long("De naam", NAAM_MAX),
    )
    toestemming_op = DatumField(
        label="Toestemming gegeven op",
        required=False,
        help_text="Zonder toestemming geeft u niets door. Laat dan leeg.",
    )
    verwezen_op = DatumField(
        label="Verwezen op", required=False, help_text="Nog niet verwezen? Laat leeg."
    )
    opvolgen_op = DatumField(
        label="Wanneer gaat u na wat eruit kwam?",
        required=False,
        help_text="Dit wordt een taak voor de regisseur.",
    )
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("toestemming_op", "verwezen_op"):
            self.fields[name].not_after = today  # type: ignore[attr-defined]
        self.helper = helper()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("naar") == Naar.ANDERS and not cleaned.get("naar_wie"):
            self.add_error("naar_wie", "Vul in naar wie u verwijst.")
        return cleaned

    def vraag(self) -> Hulpvraag:
        data = {name: value for name, value in self.cleaned_data.items() if name != "versie"}
        return Hulpvraag(**data | {"naar": Naar(data["naar"])})


class SignaalForm(HulpvraagForm):
    """A sign about health: short on purpose, and never what somebody has."""

    hulpvraag = forms.CharField(
        label="Wat betekent het voor leren en werken?",
        max_length=SIGNAAL_MAX,
        help_text=f"Ten hoogste {SIGNAAL_MAX} tekens. Bijvoorbeeld: kan nu alleen ’s middags les "
        "volgen. Schrijf nooit op wat iemand heeft: geen ziekte, medicijn of diagnose.",
        error_messages={"required": "Schrijf in het kort wat het betekent."}
        | too_long("Dit veld", SIGNAAL_MAX),
    )
    opvolgen_op = DatumField(
        label="Wanneer neemt de regisseur contact op?",
        required=False,
        help_text="Laat leeg voor uiterlijk de derde werkdag na vandaag. Vul alleen een dag in "
        "als het eerder moet.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["naar"].choices = [  # type: ignore[attr-defined]
            (naar.value, naar.label) for naar in NAAR_GEZONDHEID
        ]


class ResultaatForm(forms.Form):
    """What came of a referral."""

    resultaat = forms.CharField(
        label="Wat kwam eruit?",
        max_length=KORT_MAX,
        help_text="Kort: is er hulp, en wat betekent dat voor de route? Geen medische gegevens.",
        error_messages={"required": "Schrijf in het kort wat eruit kwam."}
        | too_long("Het resultaat", KORT_MAX),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class IntrekkenForm(forms.Form):
    """The day on which somebody took the consent back."""

    ingetrokken_op = DatumField(label="Toestemming ingetrokken op")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ingetrokken_op"].not_after = today  # type: ignore[attr-defined]
        self.helper = helper()
