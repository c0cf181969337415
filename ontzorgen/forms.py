# SPDX-License-Identifier: EUPL-1.2
"""The forms of ontzorgen: amounts as people type them, one explicit confirmation."""

from typing import Any

from crispy_forms.layout import Fieldset
from django import forms

from inburgering.core.bedragen import BedragField
from inburgering.core.fields import DatumField
from inburgering.core.forms import helper
from ontzorgen.enums import Eindereden, Lastsoort, Vervolg
from ontzorgen.services import Eindgegevens, Lastgegevens, Lastwijziging, Startgegevens


def _tekort_field() -> forms.CharField:
    return forms.CharField(
        label="Besluit bij een tekort",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Alleen als de vaste lasten hoger zijn dan de norm: wat is er besloten?",
    )


class StartForm(forms.Form):
    """Start the ontzorgen: confirmation, first day, norm, fixed costs."""

    asielvergunning = forms.BooleanField(
        label="Ik heb de verblijfsvergunning asiel voor bepaalde tijd gezien "
        "(Vreemdelingenwet, artikel 28)",
        error_messages={
            "required": "Bevestig dat u de verblijfsvergunning hebt gezien. Zonder die vergunning "
            "mag de gemeente niet ontzorgen (Participatiewet, artikel 56a)."
        },
    )
    vanaf = DatumField(label="Ontzorgen vanaf")
    norm = BedragField(
        label="Bijstand die per maand wordt uitbetaald",
        help_text="Zonder vakantiegeld. Dit staat op de uitkeringsspecificatie.",
    )
    huur = BedragField(label="Huur", required=False)
    gas_water_stroom = BedragField(label="Gas, water en stroom", required=False)
    zorgverzekering = BedragField(label="Zorgverzekering", required=False)
    anders = BedragField(
        label="Andere vaste last",
        required=False,
        help_text="Staat niet in de wet: alleen als deze persoon het zelf wil.",
    )
    omschrijving = forms.CharField(label="Welke andere vaste last?", max_length=80, required=False)
    negatief_besluit = _tekort_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper(
            Fieldset("Wie en wanneer", "asielvergunning", "vanaf"),
            Fieldset("Bijstand", "norm"),
            Fieldset("Vaste lasten per maand", "huur", "gas_water_stroom", "zorgverzekering",
                     "anders", "omschrijving"),
            Fieldset("Bij een tekort", "negatief_besluit"),
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("anders") and not data.get("omschrijving"):
            self.add_error("omschrijving", "Schrijf erbij welke vaste last dit is.")
        return data

    def gegevens(self) -> Startgegevens:
        data = self.cleaned_data
        costs = [
            Lastgegevens(
                soort=soort,
                bedrag=data[soort.value],
                omschrijving=data["omschrijving"] if soort is Lastsoort.ANDERS else "",
            )
            for soort in Lastsoort
            if data[soort.value]
        ]
        return Startgegevens(
            vanaf=data["vanaf"],
            asielvergunning=data["asielvergunning"],
            norm=data["norm"],
            lasten=tuple(costs),
            negatief_besluit=data["negatief_besluit"],
        )


class LastForm(forms.Form):
    """Another amount for a fixed cost, from a day on."""

    soort = forms.ChoiceField(label="Welke vaste last?", choices=Lastsoort.choices())
    omschrijving = forms.CharField(
        label="Welke andere vaste last?",
        max_length=80,
        required=False,
        help_text="Alleen bij Anders.",
    )
    bedrag = BedragField(label="Nieuw bedrag per maand", help_text="0 als deze last stopt.")
    vanaf = DatumField(label="Vanaf")
    negatief_besluit = _tekort_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("soort") == Lastsoort.ANDERS and not data.get("omschrijving"):
            self.add_error("omschrijving", "Schrijf erbij welke vaste last dit is.")
        return data

    def wijziging(self) -> Lastwijziging:
        data = self.cleaned_data
        soort = Lastsoort(data["soort"])
        words = data["omschrijving"] if soort is Lastsoort.ANDERS else ""
        return Lastwijziging(
            last=Lastgegevens(soort=soort, bedrag=data["bedrag"], omschrijving=words),
            vanaf=data["vanaf"],
            negatief_besluit=data["negatief_besluit"],
        )


class NormForm(forms.Form):
    """Another amount of bijstand, from a day on."""

    bedrag = BedragField(
        label="Bijstand die per maand wordt uitbetaald",
        help_text="Zonder vakantiegeld. De norm verandert elk jaar op 1 januari en 1 juli.",
    )
    vanaf = DatumField(label="Vanaf")
    negatief_besluit = _tekort_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class EindeForm(forms.Form):
    """End the ontzorgen, with the assessment."""

    reden = forms.ChoiceField(
        label="Waarom eindigt het ontzorgen?",
        choices=Eindereden.choices(),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarom het ontzorgen eindigt."},
    )
    laatste_dag = DatumField(label="Laatste dag van het ontzorgen")
    vervolg = forms.ChoiceField(
        label="Hoe gaat het daarna?",
        choices=Vervolg.choices(),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe het daarna gaat."},
    )
    beoordeling = forms.CharField(
        label="Hoe staat deze persoon er financieel voor?",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Schrijf hoe deze persoon er financieel voor staat."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()

    def einde(self) -> Eindgegevens:
        data = self.cleaned_data
        return Eindgegevens(
            reden=Eindereden(data["reden"]),
            laatste_dag=data["laatste_dag"],
            vervolg=Vervolg(data["vervolg"]),
            beoordeling=data["beoordeling"],
        )
