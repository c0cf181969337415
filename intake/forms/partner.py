# SPDX-License-Identifier: EUPL-1.2
"""The forms around partners and interpreters."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from inburgering.core.bedragen import BedragField
from inburgering.core.fields import DatumField
from inburgering.core.forms import helper
from inburgering.core.models import Partner
from intake.enums import Tolksoort
from intake.forms.basis import KIES
from intake.forms.voorbereiding import NAAM_MAX, lap, tekst
from intake.services.tolken import Boeking

BERICHT_MAX = 2000


class InzetForm(forms.Form):
    """Which partner works for this person, who there, and from when."""

    partner = forms.ModelChoiceField(
        label="Welke partner?",
        queryset=Partner.objects.none(),
        empty_label="Kies een partner",
        error_messages={
            "required": "Kies een partner.",
            "invalid_choice": "Kies een partner uit de lijst.",
        },
    )
    contactpersoon = tekst(
        "Wie daar?", NAAM_MAX, help_text="De naam van de begeleider of docent, als u die weet."
    )
    vanaf = DatumField(label="Vanaf")

    def __init__(self, *args: Any, partners: QuerySet[Partner], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset = partners  # type: ignore[attr-defined]
        self.helper = helper()


class EindeInzetForm(forms.Form):
    """The last day of a partner."""

    tot = DatumField(
        label="Laatste dag",
        help_text="Na deze dag ziet de partner niets meer van deze persoon. "
        "Bijvoorbeeld 22-11-2026",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class TolkForm(forms.Form):
    """Booking an interpreter."""

    op = DatumField(label="Op welke dag?")
    taal = tekst(
        "Taal", 40, required=True, error_messages={"required": "Vul de taal van de tolk in."}
    )
    soort = forms.ChoiceField(
        label="Hoe?", choices=Tolksoort.choices(), widget=forms.RadioSelect, error_messages=KIES
    )
    kenmerk = tekst("Nummer van de tolk of de boeking", 80)
    bedrag = BedragField(label="Kosten", help_text="In euro, bijvoorbeeld 62,50.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()

    def boeking(self) -> Boeking:
        data = self.cleaned_data
        return Boeking(**data | {"soort": Tolksoort(data["soort"])})


class BerichtForm(forms.Form):
    """A short message of a partner to the consultant."""

    tekst = lap(
        "Uw bericht",
        BERICHT_MAX,
        rows=4,
        required=True,
        help_text="Schrijf alleen wat de consulent moet weten. Schrijf niets over ziekte of "
        "medicijnen.",
        error_messages={"required": "Schrijf eerst uw bericht."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()
