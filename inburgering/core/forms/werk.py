# SPDX-License-Identifier: EUPL-1.2
"""Notes, tasks and the family."""

from typing import Any

from django import forms

from inburgering.core.enums import Zichtbaarheid
from inburgering.core.fields import DatumField
from inburgering.core.forms.basis import EERSTE_JAAR, VandaagForm, helper
from inburgering.core.models import Dossier, Medewerker


class NotitieForm(forms.Form):
    """A note, intern unless chosen otherwise."""

    tekst = forms.CharField(
        label="Notitie",
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": "Schrijf eerst uw notitie.",
            "max_length": "Een notitie kan ten hoogste 10.000 tekens hebben. Maak hem korter.",
        },
    )
    zichtbaarheid = forms.ChoiceField(
        label="Wie mag dit lezen?",
        choices=Zichtbaarheid.choices(),
        initial=Zichtbaarheid.INTERN.value,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class TaakForm(forms.Form):
    """A task for somebody, before a day."""

    titel = forms.CharField(
        label="Wat moet er gebeuren?",
        max_length=120,
        error_messages={"required": "Schrijf wat er moet gebeuren."},
    )
    uiterlijk = DatumField(label="Uiterlijk")
    voor = forms.ModelChoiceField(
        label="Voor wie?", queryset=Medewerker.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, medewerkers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["voor"].queryset = medewerkers  # type: ignore[attr-defined]
        self.helper = helper()


class KindForm(VandaagForm):
    """A child of the household."""

    naam = forms.CharField(
        label="Naam van het kind",
        max_length=200,
        error_messages={"required": "Vul de naam van het kind in."},
    )
    geboortejaar = forms.IntegerField(label="Geboortejaar", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["geboortejaar"].widget = forms.TextInput(attrs={"inputmode": "numeric"})
        self.helper = helper()

    def clean_geboortejaar(self) -> int | None:
        year: int | None = self.cleaned_data["geboortejaar"]
        if year is not None and not EERSTE_JAAR <= year <= self.today.year:
            raise forms.ValidationError(
                f"Vul een jaar in tussen {EERSTE_JAAR} en {self.today.year}."
            )
        return year


class PartnerForm(forms.Form):
    """The partner, found by the number of their dossier."""

    dossiernummer = forms.RegexField(
        label="Dossiernummer van de partner",
        regex=r"^\s*[Dd]-?\d{1,9}\s*$",
        help_text="Bijvoorbeeld D-000012",
        error_messages={
            "required": "Vul het dossiernummer van de partner in.",
            "invalid": "Een dossiernummer ziet eruit als D-000012.",
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()

    def dossier(self) -> Dossier | None:
        number = self.cleaned_data["dossiernummer"].strip().upper().lstrip("D").lstrip("-")
        return Dossier.objects.select_related("persoon").filter(pk=int(number)).first()
