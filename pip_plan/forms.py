# SPDX-License-Identifier: EUPL-1.2
"""The forms of the PIP: the parts of the plan, and the three small decisions."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.urls import reverse_lazy

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.leesbaarheid import Leesbaarheid, read
from inburgering.brieven.verzending.forms import GeheimVelden
from inburgering.core.fields import DatumField
from inburgering.core.forms import MetGaten, helper
from pip_plan.constraints import MAP_MINIMUM, PVT_MINIMUM, UREN_MAXIMUM
from pip_plan.enums import Hoofddoel
from pip_plan.models import LANG, URENDELEN, Pip
from pip_plan.onderdelen import Planonderdeel


def number(
    label: str, *, least: int = 0, most: int = UREN_MAXIMUM, **extra: Any
) -> forms.IntegerField:
    field = forms.IntegerField(
        label=label,
        min_value=least,
        max_value=most,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "kort"}),
        **extra,
    )
    field.error_messages |= {
        "invalid": "Vul hier alleen een geheel getal in.",
        "min_value": f"Vul een getal in van ten minste {least}.",
        "max_value": f"Vul een getal in van ten hoogste {most}.",
    }
    return field


def text(label: str, most: int = 120, **extra: Any) -> forms.CharField:
    too_long = f"Maak deze tekst korter: ten hoogste {most} tekens."
    return forms.CharField(
        label=label, max_length=most, error_messages={"max_length": too_long}, **extra
    )


def long_text(label: str, **extra: Any) -> forms.CharField:
    return text(label, LANG, widget=forms.Textarea(attrs={"rows": 4}), **extra)


def hint_at(name: str) -> dict[str, Any]:
    """How a text for the letter reads is said while somebody types."""
    return {
        "hx-post": reverse_lazy("brieven:leeshulp"),
        "hx-trigger": "input delay:600ms",
        "hx-swap": "outerHTML",
        "hx-target": f"#leeshulp-{name}",
        "hx-vals": f'{{"veld": "{name}", "plek": "{name}"}}',
    }


def how_often() -> forms.CharField:
    return text("Hoe vaak?", 80, required=False, help_text="Bijvoorbeeld: een ochtend per week")


@dataclass(frozen=True, slots=True)
class Veld:
    """A field with the width it takes, and for a long text how it reads now."""

    veld: forms.BoundField
    breedte: str
    leesbaarheid: Leesbaarheid | None = None


@dataclass(frozen=True, slots=True)
class Veldgroep:
    """Fields under one heading of the page."""

    titel: str
    velden: tuple[Veld, ...]


class PipForm(MetGaten):
    """One part of the plan. What it needs is asked when the plan is offered."""

    hoofddoel = forms.ChoiceField(
        label="Hoofddoel",
        choices=[("", "Kies een hoofddoel"), *Hoofddoel.choices()],
        error_messages={"invalid_choice": "Kies een hoofddoel uit de lijst."},
    )
    hoofddoel_tekst = text(
        "Hoofddoel in eigen woorden",
        200,
        required=False,
        help_text="Zoals deze persoon het zelf zegt. Dit komt dan in de brief.",
    )
    taal_aanbieder = text("Taalschool")
    taal_uren_per_week = number("Lesuren per week", least=1, most=40)
    taal_start_op = DatumField(label="Lessen vanaf")
    taal_tempo = text("Tempo", 80, required=False, help_text="Bijvoorbeeld: rustig tempo")
    taal_duur = text("Hoe lang?", 80, required=False, help_text="Bijvoorbeeld: anderhalf jaar")
    geschatte_uren_b1 = number(
        "Geschatte uren voor de hele B1-route",
        least=1,
        required=False,
        help_text="Taal en KNM samen. DUO vraagt hiernaar.",
    )
    knm_wie = text(
        "Waar of bij wie?",
        required=False,
        help_text="Alleen als KNM niet in de lessen van de taalschool zit.",
    )
    knm_uren = number("Uren", least=1, required=False)
    knm_start_op = DatumField(label="Vanaf", required=False)
    pvt_uren = number("Uren", least=PVT_MINIMUM, help_text="Ten minste 12 uur.")
    pvt_wie = text("Waar of bij wie?")
    pvt_start_op = DatumField(label="Vanaf")
    pvt_ritme = how_often()
    map_uren = number("Uren in de praktijk", least=MAP_MINIMUM, help_text="Ten minste 40 uur.")
    map_wie = text("Waar of bij wie?")
    map_start_op = DatumField(label="Vanaf")
    map_ritme = how_often()
    participatie_uren = number("Uren", least=1)
    participatie_wie = text("Waar of bij wie?")
    participatie_start_op = DatumField(label="Vanaf")
    participatie_ritme = how_often()
    aantal_gesprekken = number("Aantal gesprekken", most=200)
    ritme = text("Hoe vaak?", help_text="Bijvoorbeeld: elke drie maanden")
    eerste_gesprek_op = DatumField(label="Eerste gesprek")
    begeleiding = long_text("Hoe helpen wij?", help_text="Schrijf aan deze persoon: u.")
    mb_aanbieder = text("Maatschappelijke begeleiding door")
    mb_duur = text("Hoe lang duurt die?", 80, help_text="Bijvoorbeeld: twaalf maanden")
    geen_ontzorgen_reden = text(
        "Waarom ontzorgt de gemeente niet?",
        300,
        required=False,
        help_text="Alleen als er wel bijstand is en het ontzorgen niet is gestart.",
    )
    wens = long_text("Wat wil deze persoon zelf?", help_text="Schrijf aan deze persoon: u.")
    wijkt_af = forms.BooleanField(label="Het plan wijkt hiervan af", required=False)
    afwijking = long_text("Waarom wijkt het plan af?", required=False)
    vve_afspraak = long_text(
        "Afspraak over voor- en vroegschoolse educatie (VVE)",
        required=False,
        help_text="Nodig als er een jong kind is.",
    )
    kinderopvang_reis = long_text("Kinderopvang en reizen", required=False)
    sport_cultuur = long_text("Cultuur en sport", required=False)
    ondernemen = long_text("Eigen bedrijf", required=False)
    telt_mee_uren = number("Uren die al meetellen", required=False)
    telt_mee = text("Waarvoor?", 200, required=False, help_text="Bijvoorbeeld: taalles in het azc")
    derde = text("Wij wachtten op informatie van")
    z_examens = text(
        "Welke examens wil deze persoon doen?",
        200,
        required=False,
        help_text="In de Z-route is examen doen vrij.",
    )

    def __init__(self, data: Any = None, *, pip: Pip, onderdeel: Planonderdeel) -> None:
        super().__init__(data, initial={name: getattr(pip, name) for name in onderdeel.velden})
        self.onderdeel = onderdeel
        for name in set(self.fields) - set(onderdeel.velden):
            del self.fields[name]
        for name, field in self.fields.items():
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs |= hint_at(name)

    def groepen(self) -> list[Veldgroep]:
        """The fields under their headings, in the order of the page."""
        return [
            Veldgroep(groep.titel, tuple(self._row(name) for name in groep.velden))
            for groep in self.onderdeel.groepen
        ]

    def _row(self, name: str) -> Veld:
        field = self[name]
        is_long = isinstance(field.field.widget, forms.Textarea)
        reads = read(str(field.value() or "")) if is_long else None
        return Veld(field, _width(name), reads)

    def clean_pvt_uren(self) -> int:
        hours: int | None = self.cleaned_data["pvt_uren"]
        return PVT_MINIMUM if hours is None else hours

    def clean_aantal_gesprekken(self) -> int:
        number: int | None = self.cleaned_data["aantal_gesprekken"]
        return number or 0

    def labels(self) -> dict[str, str]:
        """What each field is called where two versions are compared."""
        names = {name: str(field.label) for name, field in self.fields.items()}
        for part, title in URENDELEN.items():
            for suffix in ("uren", "wie", "start_op", "ritme"):
                if f"{part}_{suffix}" in names:
                    names[f"{part}_{suffix}"] = f"{title}: {names[f'{part}_{suffix}'].lower()}"
        return {**names, "doelen": "Doelen", "afspraken": "Afspraken", "weekrooster": "De week"}


SMAL = frozenset({"taal_uren_per_week", "telt_mee_uren"})
HALF = frozenset({
    "hoofddoel", "hoofddoel_tekst", "mb_duur", "telt_mee", "taal_tempo", "taal_duur",
    "geschatte_uren_b1",
})  # fmt: skip


def _width(name: str) -> str:
    """Hours and days are short; a place is half a line; the rest takes the line."""
    if name in SMAL or name.endswith(("_uren", "_start_op", "_gesprekken", "_gesprek_op")):
        return "col-sm-6 col-xl-3"
    return (
        "col-xl-6" if name in HALF or name.endswith(("_wie", "_aanbieder", "_ritme")) else "col-12"
    )


class DagtekeningForm(forms.Form):
    """The day of the decision."""

    dagtekening = DatumField(
        label="Dagtekening",
        help_text="De dag op de brief. De inburgeringstermijn begint de dag daarna.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class TeruggeefForm(forms.Form):
    """Why the plan goes back."""

    reden = forms.CharField(
        label="Wat moet er anders?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": "Schrijf wat er anders moet.",
            "max_length": "Maak deze tekst korter: ten hoogste 1.000 tekens.",
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class BekendmaakForm(GeheimVelden):
    """On which day and how the decision reached the person."""

    wijze = forms.ChoiceField(
        label="Hoe is het besluit bekendgemaakt?",
        # by e-mail goes from Brieven, where the mail itself is sent
        choices=[
            (wijze.value, wijze.label) for wijze in (Verzendwijze.POST, Verzendwijze.UITGEREIKT)
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe het besluit is bekendgemaakt."},
    )
    op = DatumField(label="Op welke dag?")

    field_order = ("wijze", "op", "geheim_bevestigd", "geheim_reden")

    def __init__(self, data: Any = None, *, today: date, geheim: bool = False) -> None:
        super().__init__(data, initial={"op": today}, geheim=geheim)
        self.helper = helper()
