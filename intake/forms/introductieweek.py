# SPDX-License-Identifier: EUPL-1.2
"""The forms of the introductieweek: one item, an item of our own, ticking off by a partner."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet

from inburgering.core.fields import DatumField
from inburgering.core.forms import helper
from inburgering.core.models import Partner
from intake.enums import Eigenaar
from intake.forms.basis import KIES
from intake.forms.voorbereiding import tekst
from intake.models import Introductiepunt
from intake.services.introductieweek import TEKST_MAX, Puntgegevens

BEWIJS = "Hoe weet u dat?"
BEWIJS_HULP = "Bijvoorbeeld: brief van de Belastingdienst gezien."


class PuntForm(forms.Form):
    """Who does it, when, and how we know."""

    eigenaar = forms.ChoiceField(
        label="Wie doet dit?",
        choices=Eigenaar.choices(),
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    partner = forms.ModelChoiceField(
        label="Welke partner?",
        queryset=Partner.objects.none(),
        required=False,
        empty_label="Geen partner",
        help_text="De partner ziet dit punt zolang hij bij deze persoon is ingezet.",
        error_messages={"invalid_choice": "Kies een partner uit de lijst."},
    )
    gepland_op = DatumField(label="Gepland op", required=False)
    gedaan_op = DatumField(label="Gedaan op", required=False)
    bewijs = tekst(BEWIJS, TEKST_MAX, help_text=BEWIJS_HULP)
    niet_nodig = tekst(
        "Niet nodig, omdat", TEKST_MAX, help_text="Bijvoorbeeld: heeft de zorgverzekering al."
    )
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, today: date, partners: QuerySet[Partner], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset = partners  # type: ignore[attr-defined]
        self.fields["gedaan_op"].not_after = today  # type: ignore[attr-defined]
        self.helper = helper()

    def gegevens(self) -> Puntgegevens:
        data = {name: value for name, value in self.cleaned_data.items() if name != "versie"}
        return Puntgegevens(**data | {"eigenaar": Eigenaar(data["eigenaar"])})


def punt_initial(punt: Introductiepunt) -> dict[str, Any]:
    """What the page starts with."""
    names = ("eigenaar", "partner", "gepland_op", "gedaan_op", "bewijs", "niet_nodig")
    return {name: getattr(punt, name) for name in names}


class EigenPuntForm(forms.Form):
    """An item that the profile does not name."""

    tekst = tekst(
        "Wat moet er gebeuren?",
        TEKST_MAX,
        required=True,
        error_messages={"required": "Vul in wat er moet gebeuren."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class AfvinkForm(forms.Form):
    """A partner did its item."""

    gedaan_op = DatumField(label="Gedaan op")
    bewijs = tekst(
        BEWIJS,
        TEKST_MAX,
        required=True,
        help_text=BEWIJS_HULP,
        error_messages={"required": "Vul in hoe u weet dat dit gedaan is."},
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gedaan_op"].not_after = today  # type: ignore[attr-defined]
        self.helper = helper()
