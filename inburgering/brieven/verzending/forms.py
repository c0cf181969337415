# SPDX-License-Identifier: EUPL-1.2
"""The forms of sending."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from inburgering.brieven.enums import Briefsoort, Verzendwijze
from inburgering.brieven.verzending.enums import Bestemming
from inburgering.brieven.verzending.geheim import Geheimzorg
from inburgering.brieven.verzending.printrun import Keuze
from inburgering.core.fields import DatumField
from inburgering.core.forms import helper


class GeheimVelden(forms.Form):
    """What a secret address asks of whoever sends one letter; left out where it is none."""

    geheim_bevestigd = forms.BooleanField(
        label="Ik heb gecontroleerd dat alleen deze persoon de brief krijgt", required=False
    )
    geheim_reden = forms.CharField(
        label="Het adres is geheim. Waarom mag deze brief weg?",
        max_length=200,
        required=False,
        help_text="Niet nodig als u de brief zelf geeft.",
    )

    def __init__(self, *args: Any, geheim: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not geheim:
            del self.fields["geheim_bevestigd"], self.fields["geheim_reden"]

    def geheimzorg(self) -> Geheimzorg:
        data = self.cleaned_data
        return Geheimzorg(data.get("geheim_bevestigd", False), data.get("geheim_reden", ""))


def _select() -> forms.Select:
    return forms.Select(attrs={"class": "form-select"})


class FilterForm(forms.Form):
    """Which of the letters that wait."""

    soort = forms.ChoiceField(label="Soort brief", required=False, widget=_select())
    consulent = forms.ChoiceField(label="Consulent", required=False, widget=_select())
    tot = DatumField(label="Dagtekening tot en met", required=False, help_text="")

    def __init__(
        self, data: Any, *, soorten: list[tuple[str, str]], consulenten: list[tuple[int, str]]
    ) -> None:
        super().__init__(data)
        self.fields["tot"].widget.attrs["class"] = "form-control datum"
        self.fields["soort"].choices = [("", "alle soorten"), *soorten]  # type: ignore[attr-defined]
        self.fields["consulent"].choices = [  # type: ignore[attr-defined]
            ("", "alle consulenten"),
            *((str(pk), naam) for pk, naam in consulenten),
        ]

    def chosen(self) -> dict[str, Any]:
        """The arguments of the selector; what is wrong does not filter."""
        self.is_valid()
        data = self.cleaned_data
        who = data.get("consulent")
        return {
            "soort": data.get("soort") or "",
            "consulent": int(who) if who else None,
            "tot": data.get("tot"),
        }


class StartForm(forms.Form):
    """The letters that go along, and why those with a secret address may leave."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput)
    brieven = forms.TypedMultipleChoiceField(
        coerce=int, error_messages={"required": "Kies ten minste één brief."}
    )
    geheim_bevestigd = forms.BooleanField(
        label="Ik heb gecontroleerd dat brieven naar een geheim adres apart de deur uit gaan",
        required=False,
    )
    geheim_reden = forms.CharField(
        label="Waarom mogen deze brieven weg?", max_length=200, required=False
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        # what may be chosen is for the service: it looks at the letters themselves
        typed = data.getlist("brieven") if data else []
        numbers = [(pk, pk) for pk in typed if pk.isascii() and pk.isdigit() and len(pk) < 19]
        self.fields["brieven"].choices = numbers  # type: ignore[attr-defined]

    def keuze(self) -> Keuze:
        data = self.cleaned_data
        return Keuze(
            brieven=data["brieven"],
            geheim_bevestigd=data["geheim_bevestigd"],
            geheim_reden=data["geheim_reden"],
        )


class VerzondenForm(forms.Form):
    """On which day the stack was posted, and which letters stayed behind."""

    verzonden_op = DatumField(label="Op welke dag zijn de brieven gepost?")

    def __init__(self, data: Any = None, *, today: date) -> None:
        super().__init__(data, initial={"verzonden_op": today})
        self.helper = helper()


class VerzendForm(GeheimVelden):
    """How and when one letter left."""

    wijze = forms.ChoiceField(
        label="Hoe gaat de brief naar de persoon?",
        choices=[
            (Verzendwijze.POST.value, "Per post: de brief is al verstuurd"),
            (Verzendwijze.UITGEREIKT.value, "Zelf gegeven: de persoon heeft de brief gekregen"),
            (Verzendwijze.EMAIL.value, "Per e-mail: verstuur de brief nu"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe de brief naar de persoon gaat."},
    )
    verzonden_op = DatumField(
        label="Op welke dag?", required=False, help_text="Bij e-mail is het altijd vandaag."
    )

    field_order = ("wijze", "verzonden_op", "geheim_bevestigd", "geheim_reden")

    def __init__(self, data: Any = None, *, today: date, geheim: bool = False) -> None:
        super().__init__(data, initial={"verzonden_op": today}, geheim=geheim)
        self.helper = helper()

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        needs_day = data.get("wijze") not in (None, Verzendwijze.EMAIL.value)
        if needs_day and not data.get("verzonden_op") and "verzonden_op" not in self.errors:
            self.add_error(
                "verzonden_op", "Vul de dag in waarop de brief is verstuurd of gegeven."
            )
        return data


class BakkenForm(forms.Form):
    """Where each kind of letter goes."""

    def __init__(self, data: Any = None, *, nu: Mapping[Briefsoort, Bestemming]) -> None:
        super().__init__(data)
        for soort in Briefsoort:
            self.fields[soort.value] = forms.ChoiceField(
                label=soort.label[:1].upper() + soort.label[1:],
                choices=Bestemming.choices(),
                initial=nu[soort].value,
                widget=_select(),
                error_messages={"required": "Kies wat er met deze brief gebeurt."},
            )
