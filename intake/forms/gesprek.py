# SPDX-License-Identifier: EUPL-1.2
"""The form of a talk: when, where, how and with whom."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.formsets import formset_factory

from inburgering.core.fields import DatumField
from inburgering.core.forms import MetGaten, helper
from intake.enums import Hoedanigheid, Kanaal, Plaats
from intake.forms.basis import KIES, too_long
from intake.models import Aanwezige, Gesprek
from intake.services.gesprek import Gesprekgegevens

NAAM_MAX = 120
MEESTE_AANWEZIGEN = 12
LEGE_REGELS = 2
WIE = "Vul in wie er bij het gesprek waren."


def _delen(aantal: int) -> list[tuple[str, str]]:
    return [(str(number), f"deel {number}") for number in range(1, aantal + 1)]


class PlanForm(forms.Form):
    """A talk that is still to come."""

    op = DatumField(label="Datum")
    deel = forms.ChoiceField(label="Welk deel?", widget=forms.RadioSelect, error_messages=KIES)
    kanaal = forms.ChoiceField(
        label="Hoe spreekt u elkaar?",
        choices=Kanaal.choices(),
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    plaats = forms.ChoiceField(
        label="Waar?",
        choices=Plaats.choices(),
        widget=forms.RadioSelect,
        required=False,
        error_messages=KIES,
    )
    taal = forms.CharField(
        label="In welke taal?",
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"class": "middel"}),
        error_messages=too_long("De taal", 40),
    )
    met_tolk = forms.BooleanField(label="Er is een tolk bij", required=False)

    def __init__(self, *args: Any, delen: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["deel"].choices = _delen(delen)  # type: ignore[attr-defined]
        if delen == 1:
            # one part: nothing to choose
            self.fields["deel"].required = False
            self.fields["deel"].widget = forms.HiddenInput()
        self.helper = helper()

    def clean_deel(self) -> int:
        return int(self.cleaned_data["deel"] or 1)

    def gegevens(self) -> Gesprekgegevens:
        """The talk as it is planned."""
        return Gesprekgegevens(**self._shared(), gehouden=False)

    def _shared(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "op": data["op"],
            "deel": data["deel"],
            "kanaal": Kanaal(data["kanaal"]),
            "plaats": Plaats(data["plaats"]) if data["plaats"] else None,
            "taal": data["taal"],
            "met_tolk": data["met_tolk"],
        }


class GesprekForm(PlanForm):
    """A talk that was held. The people at the table are a list beside it."""

    tolk_naam = forms.CharField(
        label="Naam of nummer van de tolk",
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"class": "middel"}),
        error_messages=too_long("De naam", 80),
    )
    alleen_gewezen_op = DatumField(
        label="Wanneer vertelde u dat deze persoon alleen met u mag praten?",
        help_text="Zonder partner of familie erbij. Vertel dit voordat partner of familie "
        "aanschuift (Besluit inburgering 2021, artikel 5.2, lid 2).",
        required=False,
    )
    alleen_gehoord = forms.BooleanField(
        label="Wij spraken deze persoon ook echt alleen", required=False
    )
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kanaal"].label = "Hoe sprak u elkaar?"
        self.fields["taal"].label = "In welke taal sprak u?"
        self.fields["met_tolk"].label = "Er was een tolk bij"
        for name in ("op", "alleen_gewezen_op"):
            self.fields[name].not_after = today  # type: ignore[attr-defined]

    def gegevens_met(self, aanwezigen: tuple[Aanwezige, ...]) -> Gesprekgegevens:
        """The talk as it was held, with these people."""
        data = self.cleaned_data
        return Gesprekgegevens(
            **self._shared(),
            aanwezigen=aanwezigen,
            tolk_naam=data["tolk_naam"],
            alleen_gewezen_op=data["alleen_gewezen_op"],
            alleen_gehoord=data["alleen_gehoord"],
        )


class AanwezigeForm(MetGaten):
    """Somebody at the table."""

    naam = forms.CharField(
        label="Naam",
        max_length=NAAM_MAX,
        error_messages=too_long("Een naam", NAAM_MAX),
    )
    hoedanigheid = forms.ChoiceField(
        label="Wie is dat?",
        choices=[("", "kies"), *Hoedanigheid.choices()],
        error_messages=KIES,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        name, role = " ".join((data.get("naam") or "").split()), data.get("hoedanigheid")
        if name and not role and "hoedanigheid" not in self.errors:
            self.add_error("hoedanigheid", "Kies wie dit is.")
        return data | {"naam": name}


class Aanwezigenlijst(forms.BaseFormSet):  # type: ignore[type-arg]
    """Everybody at the table; somebody was there."""

    def clean(self) -> None:
        if not any(self.errors) and not self.aanwezigen():
            raise forms.ValidationError(WIE)

    def aanwezigen(self) -> tuple[Aanwezige, ...]:
        """The lines that were filled in."""
        return tuple(
            Aanwezige(row["naam"], Hoedanigheid(row["hoedanigheid"]))
            for row in self.cleaned_data
            if row.get("naam") and row.get("hoedanigheid")
        )


if TYPE_CHECKING:
    Rijen = list[dict[str, str]]


def aanwezigen_van(rows: "Rijen", data: Mapping[str, Any] | None) -> Aanwezigenlijst:
    """The people at the table, with some empty lines."""
    made = formset_factory(
        AanwezigeForm,
        formset=Aanwezigenlijst,
        extra=LEGE_REGELS,
        max_num=MEESTE_AANWEZIGEN,
        absolute_max=2 * MEESTE_AANWEZIGEN,
    )
    return made(data, prefix="aanwezigen", initial=rows)  # type: ignore[return-value]


def gesprek_initial(gesprek: Gesprek) -> dict[str, Any]:
    """What the form of a talk starts with."""
    names = (
        "op", "kanaal", "plaats", "taal", "met_tolk", "tolk_naam", "alleen_gewezen_op",
        "alleen_gehoord",
    )  # fmt: skip
    return {name: getattr(gesprek, name) for name in names} | {"deel": str(gesprek.deel)}
