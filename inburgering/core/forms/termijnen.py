# SPDX-License-Identifier: EUPL-1.2
"""What is typed about terms: why one was missed, what DUO granted, what happened after the PIP."""

from collections.abc import Collection
from datetime import date
from typing import Any

from crispy_forms.layout import Fieldset
from django import forms

from inburgering.core.enums import RedenTeLaat
from inburgering.core.fields import DatumField
from inburgering.core.forms.basis import VandaagForm, beside, helper
from inburgering.core.services.termijnen.verlengen import Toekenning
from inburgering.wet.termijnen.verlenging import EENHEDEN, GRONDEN, Grond

KIES = [("", "Kies")]
LANGSTE_DUUR = 1100


class RedenForm(forms.Form):
    """Why a statutory term was missed."""

    reden = forms.ChoiceField(
        label="Waarom is deze termijn niet gehaald?", choices=[*KIES, *RedenTeLaat.choices()]
    )
    toelichting = forms.CharField(
        label="Toelichting",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Verplicht bij een andere reden. Schrijf geen medische gegevens op.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("reden") == RedenTeLaat.ANDERS and not data.get("toelichting"):
            self.add_error("toelichting", "Licht de andere reden kort toe.")
        return data


class VerlengingForm(VandaagForm):
    """An extension of the inburgeringstermijn, as DUO granted it."""

    grond = forms.ChoiceField(
        label="Grond",
        choices=[*KIES, *((grond.value, regel.label) for grond, regel in GRONDEN.items())],
    )
    aantal = forms.IntegerField(
        label="Duur",
        required=False,
        min_value=1,
        max_value=LANGSTE_DUUR,
        help_text="Laat leeg bij een grond met een vaste duur, zoals bevalling.",
    )
    eenheid = forms.ChoiceField(
        label="Eenheid", choices=[(name, name) for name in EENHEDEN], initial="maanden"
    )
    besluit_op = DatumField(label="Datum van het besluit van DUO")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["besluit_op"].not_after = self.today  # type: ignore[attr-defined]
        self.helper = helper("grond", beside("aantal", "eenheid"), "besluit_op")

    def toekenning(self) -> Toekenning:
        return Toekenning(**self.cleaned_data | {"grond": Grond(self.cleaned_data["grond"])})


class IntrekkenForm(forms.Form):
    """Why a recorded extension does not hold."""

    reden = forms.CharField(label="Waarom trekt u deze verlenging in?", max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class TrajectForm(VandaagForm):
    """The dates after the PIP that start or meet a term; none can lie in the future."""

    taalstart_aanmelding_op = DatumField(label="Aangemeld voor de Taalstart op", required=False)
    taalstart_intake_op = DatumField(label="Intake bij de taalschool op", required=False)
    taalstart_start_op = DatumField(label="Eerste les op", required=False)
    taalstart_einde_op = DatumField(label="Geëindigd op", required=False)
    taalstart_rapport_op = DatumField(label="Eindrapportage ontvangen op", required=False)
    aanbod_op = DatumField(
        label="Inburgeringsaanbod gedaan op",
        required=False,
        help_text="De dag waarop de inburgeraar een plek bij een taalaanbieder kreeg aangeboden.",
    )
    map_afgerond_op = DatumField(label="MAP afgerond op", required=False)
    pvt_afgerond_op = DatumField(
        label="PVT afgerond op",
        required=False,
        help_text="De dag waarop de participatieverklaring is ondertekend.",
    )
    boete_rapport_op = DatumField(label="Dagtekening van het boeterapport", required=False)
    boete_bekendgemaakt_op = DatumField(label="Boete bekendgemaakt op", required=False)
    boete_betaald_op = DatumField(label="Boete betaald op", required=False)

    def __init__(self, *args: Any, zonder: Collection[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in zonder:
            del self.fields[name]
        for field in self.fields.values():
            field.not_after = self.today  # type: ignore[attr-defined]
        groups = ((title, [name for name in names if name in self.fields])
                  for title, names in TRAJECT_GROEPEN)  # fmt: skip
        self.helper = helper(*(Fieldset(title, *names) for title, names in groups if names))

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        for first, then in VOLGORDE:
            before, after = data.get(first), data.get(then)
            if before and after and after < before:
                label = str(self.fields[first].label).lower()
                self.add_error(then, f"Deze datum ligt voor: {label}. Controleer beide datums.")
        return data

    def datums(self) -> dict[str, date | None]:
        return {name: self.cleaned_data[name] for name in self.fields}


TAALSTART = tuple(name for name in TrajectForm.base_fields if name.startswith("taalstart_"))
TRAJECT_GROEPEN = (
    ("Taalstart", TAALSTART),
    ("Inburgeringsaanbod", ("aanbod_op", "map_afgerond_op", "pvt_afgerond_op")),
    ("Boete", ("boete_rapport_op", "boete_bekendgemaakt_op", "boete_betaald_op")),
)
VOLGORDE = (
    ("taalstart_aanmelding_op", "taalstart_intake_op"),
    ("taalstart_start_op", "taalstart_einde_op"),
    ("taalstart_einde_op", "taalstart_rapport_op"),
    ("boete_rapport_op", "boete_bekendgemaakt_op"),
    ("boete_bekendgemaakt_op", "boete_betaald_op"),
)
