# SPDX-License-Identifier: EUPL-1.2
"""The form of the Taalstart: for the consultant, and with fewer days for the school."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from inburgering.core.datums import parse_datum
from inburgering.core.fields import DatumField
from inburgering.core.forms import helper
from inburgering.core.models import Dossier
from inburgering.wet.begrippen import Leerroute
from intake.enums import Tempo
from intake.forms.basis import KIES
from intake.forms.voorbereiding import lap
from intake.models import Taalstart
from intake.selectors.taalstart import Week
from intake.services.taalstart import DAGEN, MEESTE_UREN, Taalstartgegevens

OBSERVATIE_MAX, RAPPORT_MAX = 2_000, 10_000
LABELS = {
    "taalstart_aanmelding_op": "Aangemeld op",
    "taalstart_intake_op": "Intake bij de school op",
    "taalstart_start_op": "Eerste les op",
    "taalstart_einde_op": "Geëindigd op",
    "taalstart_rapport_op": "Eindrapportage ontvangen op",
}
VAN_DE_SCHOOL = ("taalstart_intake_op", "taalstart_start_op", "taalstart_einde_op")
UREN = f"Vul een heel aantal uren in tussen 0 en {MEESTE_UREN}."


class TaalstartForm(forms.Form):
    """Days, hours per week, observations, and the end report with its advice."""

    advies_route = forms.ChoiceField(
        label="Welke leerroute adviseert de school?",
        choices=[("", "nog geen advies"), *Leerroute.choices()],
        widget=forms.RadioSelect,
        required=False,
        error_messages=KIES,
    )
    advies_tempo = forms.ChoiceField(
        label="In welk tempo?",
        choices=[("", "nog geen advies"), *Tempo.choices()],
        widget=forms.RadioSelect,
        required=False,
        help_text="Nodig bij de B1-route.",
        error_messages=KIES,
    )
    samenvatting = lap(
        "Eindrapportage",
        RAPPORT_MAX,
        rows=6,
        help_text="Wat viel op, en waarom past deze leerroute? Schrijf niets over ziekte.",
    )
    was = forms.CharField(required=False, widget=forms.HiddenInput)
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        dagen: Sequence[str],
        weken: Sequence[Week],
        elementen: Sequence[str],
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.dagen, self.weken, self.elementen = tuple(dagen), tuple(weken), tuple(elementen)
        for name in dagen:
            self.fields[name] = DatumField(label=LABELS[name], required=False, not_after=today)
        for week in weken:
            self.fields[f"week_{week.nummer}"] = _hours_field(week.nummer)
        for number, element in enumerate(elementen):
            self.fields[f"element_{number}"] = lap(element, OBSERVATIE_MAX, rows=2)
        self.helper = helper()

    def dagvelden(self) -> list[forms.BoundField]:
        """The fields of the days, for the page."""
        return [self[name] for name in self.dagen]

    def weekvelden(self) -> list[forms.BoundField]:
        return [self[f"week_{week.nummer}"] for week in self.weken]

    def elementvelden(self) -> list[forms.BoundField]:
        return [self[f"element_{number}"] for number, _ in enumerate(self.elementen)]

    def gegevens(self) -> Taalstartgegevens:
        data = self.cleaned_data
        seen = (data[f"element_{number}"] for number, _ in enumerate(self.elementen))
        texts = ("\n".join(text.splitlines()) for text in seen)
        return Taalstartgegevens(
            datums={name: data[name] for name in self.dagen},
            was=_read_days(self.dagen, data["was"]),
            uren={week.nummer: data[f"week_{week.nummer}"] for week in self.weken},
            observaties=dict(zip(self.elementen, texts, strict=True)),
            advies_route=Leerroute(data["advies_route"]) if data["advies_route"] else None,
            advies_tempo=Tempo(data["advies_tempo"]) if data["advies_tempo"] else None,
            samenvatting="\n".join(data["samenvatting"].splitlines()),
        )


def _hours_field(number: int) -> forms.IntegerField:
    return forms.IntegerField(
        label=f"Week {number}",
        required=False,
        min_value=0,
        max_value=MEESTE_UREN,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "kort"}),
        error_messages={"invalid": UREN, "min_value": UREN, "max_value": UREN},
    )


def taalstart_initial(
    dossier: Dossier, row: Taalstart | None, weken: Sequence[Week], elementen: Sequence[str]
) -> dict[str, Any]:
    """What the page starts with."""
    found: dict[str, Any] = {name: getattr(dossier, name) for name in DAGEN}
    found |= {f"week_{week.nummer}": week.uren for week in weken}
    if row:
        found |= {
            f"element_{number}": row.observaties.get(element, "")
            for number, element in enumerate(elementen)
        }
        names = ("advies_route", "advies_tempo", "samenvatting")
        found |= {name: getattr(row, name) for name in names}
    return found


def days_as_text(dossier: Dossier, dagen: Sequence[str]) -> str:
    """The days as they stand, for the page to carry along: an empty place for none."""
    days = (getattr(dossier, name) for name in dagen)
    return " ".join(day.isoformat() if day else "-" for day in days)


def _read_days(dagen: Sequence[str], text: str) -> dict[str, date | None]:
    """The same, read back; a page that carried nothing knew of no day."""
    parts = text.split()
    if len(parts) != len(dagen):
        return dict.fromkeys(dagen)
    return {name: parse_datum(part) for name, part in zip(dagen, parts, strict=True)}
