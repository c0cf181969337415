# SPDX-License-Identifier: EUPL-1.2
"""Who somebody is."""

from datetime import date
from typing import Any

from crispy_forms.layout import Fieldset
from django import forms

from inburgering.core.enums import Aanspreekvorm
from inburgering.core.fields import BsnField, VNummerField
from inburgering.core.forms.basis import EERSTE_JAAR, VandaagForm, beside, helper
from inburgering.core.models import Persoon


class PersoonForm(VandaagForm):
    """Who somebody is; one name is enough and a birth year alone is fine."""

    voornamen = forms.CharField(label="Voornamen", max_length=200, required=False)
    voorvoegsel = forms.CharField(label="Voorvoegsel", max_length=20, required=False)
    achternaam = forms.CharField(label="Achternaam", max_length=650, required=False)
    aanspreekvorm = forms.ChoiceField(
        label="Aanspreekvorm in brieven",
        choices=Aanspreekvorm.choices(),
        initial=Aanspreekvorm.NEUTRAAL.value,
    )
    bsn = BsnField(label="BSN", required=False, help_text="Nog geen BSN? Laat dit leeg.")
    v_nummer = VNummerField(label="V-nummer", required=False, help_text="Tien cijfers")
    geboortedag = forms.IntegerField(label="Geboortedag", required=False)
    geboortemaand = forms.IntegerField(label="Geboortemaand", required=False)
    geboortejaar = forms.IntegerField(
        label="Geboortejaar", required=False, help_text="Alleen een jaar mag ook."
    )
    taal = forms.CharField(label="Taal", max_length=40, required=False)
    andere_talen = forms.CharField(
        label="Andere talen",
        max_length=200,
        required=False,
        help_text="Meer talen? Zet er een komma tussen.",
    )
    tolk_nodig = forms.BooleanField(label="Er is een tolk nodig", required=False)
    telefoon = forms.CharField(label="Telefoon", max_length=30, required=False)
    email = forms.EmailField(
        label="E-mailadres",
        required=False,
        error_messages={"invalid": "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl."},
    )
    straat = forms.CharField(label="Straat", max_length=120, required=False)
    huisnummer = forms.CharField(label="Huisnummer", max_length=20, required=False)
    postcode = forms.RegexField(
        label="Postcode",
        regex=r"^\s*[1-9]\d{3}\s?[A-Za-z]{2}\s*$",
        required=False,
        error_messages={"invalid": "Vul een postcode in, bijvoorbeeld 6661 EK."},
    )
    woonplaats = forms.CharField(label="Woonplaats", max_length=80, required=False)
    geheim_adres = forms.BooleanField(label="Geheim adres", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper(*PERSOON_LAYOUT)
        for name in ("geboortedag", "geboortemaand", "geboortejaar"):
            self.fields[name].widget = forms.TextInput(
                attrs={"inputmode": "numeric", "class": "kort"}
            )
            self.fields[name].error_messages["invalid"] = "Vul hier alleen een getal in."

    def clean_postcode(self) -> str:
        text = self.cleaned_data["postcode"].replace(" ", "").upper()
        return f"{text[:4]} {text[4:]}" if text else ""

    def clean_andere_talen(self) -> list[str]:
        parts = self.cleaned_data["andere_talen"].split(",")
        return [part.strip()[:40] for part in parts if part.strip()]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not data.get("voornamen") and not data.get("achternaam"):
            self.add_error("achternaam", "Vul ten minste één naam in: voornamen of achternaam.")
        data["bsn"] = data.get("bsn") or None
        data["v_nummer"] = data.get("v_nummer") or None
        self._check_birth(data)
        return data

    def _check_birth(self, data: dict[str, Any]) -> None:
        year, month, day = (data.get(f"geboorte{part}") for part in ("jaar", "maand", "dag"))
        if month and not year:
            self.add_error("geboortejaar", "Vul ook het geboortejaar in.")
        if day and not month:
            self.add_error("geboortemaand", "Vul ook de geboortemaand in.")
        if year and not EERSTE_JAAR <= year <= self.today.year:
            self.add_error(
                "geboortejaar", f"Vul een jaar in tussen {EERSTE_JAAR} en {self.today.year}."
            )
            return
        try:
            born = date(year or EERSTE_JAAR, month or 1, day or 1)
        except ValueError:
            self.add_error("geboortedag", "Deze geboortedatum bestaat niet. Controleer de datum.")
            return
        if year and born > self.today:
            self.add_error("geboortejaar", "De geboortedatum ligt in de toekomst.")


PERSOON_LAYOUT = (
    Fieldset("Naam", beside("voornamen", "voorvoegsel", "achternaam"), "aanspreekvorm"),
    Fieldset("Nummers", beside("bsn", "v_nummer")),
    Fieldset("Geboren", beside("geboortedag", "geboortemaand", "geboortejaar")),
    Fieldset("Taal", beside("taal", "andere_talen"), "tolk_nodig"),
    Fieldset("Contact", beside("telefoon", "email")),
    Fieldset(
        "Adres",
        beside("straat", "huisnummer"),
        beside("postcode", "woonplaats"),
        "geheim_adres",
    ),
)


def persoon_initial(persoon: Persoon) -> dict[str, Any]:
    """What the form starts with."""
    names = [name for name in PersoonForm.base_fields if name != "andere_talen"]
    initial = {name: getattr(persoon, name) for name in names}
    return {**initial, "andere_talen": ", ".join(persoon.andere_talen)}
