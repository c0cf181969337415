# SPDX-License-Identifier: EUPL-1.2
"""Opening a dossier, its dates, its doelgroep, closing it."""

from typing import Any

from crispy_forms.layout import Fieldset
from django import forms

from inburgering.core.enums import Sluitreden
from inburgering.core.fields import DatumField
from inburgering.core.forms.basis import VandaagForm, beside, helper
from inburgering.core.forms.persoon import PERSOON_LAYOUT, PersoonForm
from inburgering.core.services.dossiers import Feitgegevens
from inburgering.wet.begrippen import Doelgroep


class FeitenForm(VandaagForm):
    """The dates that start the terms."""

    gekoppeld_op = DatumField(label="Gekoppeld aan de gemeente op")
    azc = forms.CharField(label="Azc", max_length=80, required=False)
    kennisgeving_op = DatumField(
        label="Kennisgeving van DUO op",
        required=False,
        help_text="De dag waarop DUO meldde dat deze persoon moet inburgeren.",
    )
    huisvesting_op = DatumField(label="Gehuisvest op", required=False)
    brp_op = DatumField(label="Ingeschreven in de BRP op", required=False)
    bijstand_vanaf = DatumField(label="Recht op bijstand vanaf", required=False)
    verhuisd_naar_ons = forms.BooleanField(
        label="Komt uit een andere gemeente die al een PIP vaststelde", required=False
    )
    derde_informatie_op = DatumField(
        label="Informatie van een derde ontvangen op",
        required=False,
        help_text="Alleen als het PIP daarop moest wachten.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper(*FEITEN_LAYOUT)
        for name in ("kennisgeving_op", "derde_informatie_op"):
            self.fields[name].not_after = self.today  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        for name in ("derde_informatie_op",):
            told, received = data.get("kennisgeving_op"), data.get(name)
            if told and received and received < told:
                self.add_error(name, "Deze datum ligt voor de kennisgeving. Controleer beide.")
        return data

    def feiten(self) -> Feitgegevens:
        return Feitgegevens(**{name: self.cleaned_data[name] for name in FEIT_NAMES})


FEIT_NAMES = tuple(FeitenForm.base_fields)
FEITEN_LAYOUT = (
    beside("gekoppeld_op", "azc"),
    beside("kennisgeving_op", "brp_op"),
    beside("huisvesting_op", "bijstand_vanaf"),
    "verhuisd_naar_ons",
    "derde_informatie_op",
)


class NieuwDossierForm(PersoonForm, FeitenForm):
    """One page to open a dossier: the person, the doelgroep and the dates."""

    doelgroep = forms.ChoiceField(label="Doelgroep", choices=Doelgroep.choices())
    ondanks_gelijke = forms.BooleanField(
        label="Dit is iemand anders dan de persoon hierboven", required=False
    )

    field_order = ["doelgroep", *FEIT_NAMES]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper(
            "doelgroep",
            *PERSOON_LAYOUT,
            Fieldset("Koppeling en termijnen", *FEITEN_LAYOUT),
        )


class DoelgroepForm(forms.Form):
    """Another doelgroep from a day on."""

    doelgroep = forms.ChoiceField(label="Nieuwe doelgroep", choices=Doelgroep.choices())
    doelgroep_vanaf = DatumField(label="Vanaf")
    bron = forms.CharField(label="Bron", max_length=80, initial="kennisgeving van DUO")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class SluitenForm(VandaagForm):
    """Close the dossier."""

    reden = forms.ChoiceField(label="Waarom sluit u dit dossier?", choices=Sluitreden.choices())
    afgesloten_op = DatumField(label="Sluiten op")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["afgesloten_op"].not_after = self.today  # type: ignore[attr-defined]
        self.fields["afgesloten_op"].initial = self.today
        self.helper = helper()
