# SPDX-License-Identifier: EUPL-1.2
"""The form with which a plan is signed together with the person."""

from typing import Any

from django import forms

from inburgering.core.fields import DatumField
from inburgering.core.forms import helper
from pip_plan.enums import Tekenuitkomst
from pip_plan.services import Tekengegevens

ONDERDELEN = (
    "de leerroute en het niveau", "wat u moet doen en wanneer", "de hulp die u krijgt",
    "wat er gebeurt als het niet lukt", "hoe u bezwaar maakt",
)  # fmt: skip


class SamenTekenenForm(forms.Form):
    """What was explained, how, and what the person did."""

    op = DatumField(label="Wanneer hebt u het plan besproken?")
    uitgelegd = forms.MultipleChoiceField(
        label="Wat hebt u uitgelegd?",
        choices=[(text, text) for text in ONDERDELEN],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies wat u hebt uitgelegd."},
    )
    taal = forms.CharField(
        label="In welke taal?",
        max_length=60,
        error_messages={"required": "Vul de taal in."},
    )
    tolk = forms.CharField(
        label="Met welke tolk?",
        max_length=120,
        required=False,
        help_text="Bijvoorbeeld: telefonische tolk Tigrinya. Leeg is zonder tolk.",
    )
    aanwezig = forms.CharField(label="Wie was er verder bij?", max_length=300, required=False)
    uitkomst = forms.ChoiceField(
        label="Heeft deze persoon getekend?",
        choices=Tekenuitkomst.choices(),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of deze persoon heeft getekend."},
    )
    bestand = forms.FileField(
        label="Scan van het ondertekende plan",
        required=False,
        max_length=None,
        help_text="Alleen bij tekenen op papier. PDF, PNG of JPEG, tot 10 MB.",
        widget=forms.FileInput(
            attrs={"accept": ".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"}
        ),
        error_messages={
            "empty": "Dit bestand is leeg. Kies een ander bestand.",
            "invalid": "Het bestand is niet goed aangekomen. Kies het opnieuw.",
        },
    )
    akkoord = forms.BooleanField(
        label="Deze persoon tekent nu op dit scherm: ik ken dit plan.",
        required=False,
        help_text="Alleen bij tekenen op de tablet. De persoon zet dit vinkje zelf.",
    )
    reden = forms.CharField(
        label="Waarom tekent deze persoon niet?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()

    def clean(self) -> dict[str, Any]:
        clean = super().clean() or {}
        if clean.get("uitkomst") == Tekenuitkomst.TABLET and not clean.get("akkoord"):
            self.add_error("akkoord", "Laat deze persoon het vinkje zelf zetten.")
        return clean

    @property
    def gegevens(self) -> Tekengegevens:
        clean = self.cleaned_data
        return Tekengegevens(
            op=clean["op"],
            uitkomst=Tekenuitkomst(clean["uitkomst"]),
            uitgelegd="; ".join(clean["uitgelegd"]),
            taal=clean["taal"],
            tolk=clean["tolk"],
            aanwezig=clean["aanwezig"],
            reden=clean["reden"],
        )
