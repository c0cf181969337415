# SPDX-License-Identifier: EUPL-1.2
"""The forms of the core room: syntax of what is typed, Dutch labels and help."""

from datetime import date
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout
from django import forms
from django.contrib.auth.forms import AuthenticationForm

from inburgering.core.enums import Aanspreekvorm, Sluitreden, Zichtbaarheid
from inburgering.core.fields import BsnField, DatumField, VNummerField
from inburgering.core.models import Dossier, Medewerker, Persoon
from inburgering.core.services.dossiers import Feitgegevens
from inburgering.wet.begrippen import Doelgroep

EERSTE_JAAR = 1900


def helper(*fieldsets: Fieldset) -> FormHelper:
    """A crispy helper that renders fields only; the page brings form tag and buttons."""
    made = FormHelper()
    made.form_tag = False
    made.disable_csrf = True
    if fieldsets:
        made.layout = Layout(*fieldsets)
    return made


class InlogForm(AuthenticationForm):
    """E-mail and password; pasting and password managers are welcome."""

    error_messages = {
        "invalid_login": "Deze combinatie van e-mailadres en wachtwoord kennen wij niet. "
        "Controleer beide en probeer het opnieuw.",
        "inactive": "Dit account is niet meer actief. Vraag uw beheerder om hulp.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "E-mailadres"
        self.fields["username"].widget.attrs.update({"autocomplete": "username", "type": "email"})
        self.fields["username"].error_messages["required"] = "Vul uw e-mailadres in."
        self.fields["password"].label = "Wachtwoord"
        self.fields["password"].error_messages["required"] = "Vul uw wachtwoord in."
        self.helper = helper()


class PersoonForm(forms.Form):
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

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
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
    Fieldset("Naam", "voornamen", "voorvoegsel", "achternaam", "aanspreekvorm"),
    Fieldset("Nummers", "bsn", "v_nummer"),
    Fieldset("Geboren", "geboortedag", "geboortemaand", "geboortejaar"),
    Fieldset("Taal", "taal", "andere_talen", "tolk_nodig"),
    Fieldset("Contact", "telefoon", "email"),
    Fieldset("Adres", "straat", "huisnummer", "postcode", "woonplaats", "geheim_adres"),
)


class FeitenForm(forms.Form):
    """The dates that start the terms."""

    gekoppeld_op = DatumField(label="Gekoppeld aan de gemeente op")
    azc = forms.CharField(label="Azc", max_length=80, required=False)
    kennisgeving_op = DatumField(
        label="Kennisgeving van DUO op",
        required=False,
        help_text="De dag waarop DUO meldde dat deze persoon moet inburgeren.",
    )
    huisvesting_op = DatumField(label="Gehuisvest op", required=False)
    brp_op = DatumField(label="Ingeschreven in de BRP van onze gemeente op", required=False)
    bijstand_vanaf = DatumField(label="Recht op bijstand vanaf", required=False)
    verhuisd_naar_ons = forms.BooleanField(
        label="Komt uit een andere gemeente die al een PIP vaststelde", required=False
    )
    derde_informatie_op = DatumField(
        label="Informatie van een derde ontvangen op",
        required=False,
        help_text="Alleen als het PIP daarop moest wachten.",
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()
        for name in ("kennisgeving_op", "derde_informatie_op"):
            self.fields[name].not_after = today  # type: ignore[attr-defined]

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


class NieuwDossierForm(PersoonForm, FeitenForm):
    """One page to open a dossier: the person, the doelgroep and the dates."""

    doelgroep = forms.ChoiceField(label="Doelgroep", choices=Doelgroep.choices())
    ondanks_gelijke = forms.BooleanField(
        label="Dit is iemand anders dan de persoon hierboven", required=False
    )

    field_order = ["doelgroep", *FEIT_NAMES]

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, today=today, **kwargs)
        self.helper = helper(
            Fieldset("Doelgroep", "doelgroep"),
            *PERSOON_LAYOUT,
            Fieldset("Koppeling en termijnen", *FEIT_NAMES),
        )


class DoelgroepForm(forms.Form):
    """Another doelgroep from a day on."""

    doelgroep = forms.ChoiceField(label="Nieuwe doelgroep", choices=Doelgroep.choices())
    doelgroep_vanaf = DatumField(label="Vanaf")
    bron = forms.CharField(label="Bron", max_length=80, initial="kennisgeving van DUO")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class SluitenForm(forms.Form):
    """Close the dossier."""

    reden = forms.ChoiceField(label="Waarom sluit u dit dossier?", choices=Sluitreden.choices())
    afgesloten_op = DatumField(label="Sluiten op")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["afgesloten_op"].not_after = today  # type: ignore[attr-defined]
        self.fields["afgesloten_op"].initial = today
        self.helper = helper()


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


class KindForm(forms.Form):
    """A child of the household."""

    naam = forms.CharField(
        label="Naam van het kind",
        max_length=200,
        error_messages={"required": "Vul de naam van het kind in."},
    )
    geboortejaar = forms.IntegerField(label="Geboortejaar", required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["geboortejaar"].widget = forms.TextInput(attrs={"inputmode": "numeric"})
        self.today = today
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


def persoon_initial(persoon: Persoon) -> dict[str, Any]:
    """What the form starts with."""
    names = [name for name in PersoonForm.base_fields if name != "andere_talen"]
    initial = {name: getattr(persoon, name) for name in names}
    return {**initial, "andere_talen": ", ".join(persoon.andere_talen)}
