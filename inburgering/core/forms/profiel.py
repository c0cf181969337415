# SPDX-License-Identifier: EUPL-1.2
"""The rows of a gemeenteprofiel as fields, made from their description in beleid/velden.py."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from inburgering.beleid.in_woorden import wettelijke_norm
from inburgering.beleid.profiel import Profiel
from inburgering.beleid.velden import Soort, Veld
from inburgering.core.datums import datum_kort, parse_datum
from inburgering.core.fields import DatumField
from inburgering.core.forms.basis import MetGaten, VandaagForm

KORT = 130
"""Texts up to this length stand on one line."""
GETAL_FOUT = "Vul een heel getal in, zonder letters."
LIJSTEN = frozenset({Soort.KPIS, Soort.POSTEN, Soort.KANTTEKENINGEN, Soort.RITMES})
VAST = frozenset({"gemeentecode"})
"""Rows nobody types: the code of the gemeente itself."""


class GetalField(forms.IntegerField):
    """A whole number, or nothing."""

    widget = forms.TextInput

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {"invalid": GETAL_FOUT})
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "numeric", "autocomplete": "off", "class": "kort"}


class RegelsField(forms.CharField):
    """A list, one item per line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def to_python(self, value: Any) -> Any:
        return [line for line in map(one_line, str(value or "").splitlines()) if line]


class DatumsField(RegelsField):
    """Days, one per line."""

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, list | tuple):
            return value
        return "\n".join(datum_kort(date.fromisoformat(day)) for day in value)

    def to_python(self, value: Any) -> Any:
        days = []
        for line in super().to_python(value):
            day = parse_datum(line)
            if day is None or not date(1900, 1, 1) <= day <= date(2100, 12, 31):
                raise forms.ValidationError(
                    f"‘{line}’ is geen datum die bestaat. Vul dag, maand en jaar in, "
                    "bijvoorbeeld 27-4-2027."
                )
            days.append(day.isoformat())
        return sorted(set(days))


class GetallenField(forms.CharField):
    """Numbers with commas between them, from high to low."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value

    def to_python(self, value: Any) -> Any:
        parts = str(value or "").replace(",", " ").replace(";", " ").split()
        if not all(part.isdecimal() and len(part) < 7 for part in parts):
            raise forms.ValidationError("Vul getallen in met een komma ertussen: 21, 7, 1, 0.")
        return sorted({int(part) for part in parts}, reverse=True)


class TekstField(forms.CharField):
    """A text of one paragraph."""

    def to_python(self, value: Any) -> str:
        return one_line(super().to_python(value) or "")


def one_line(text: str) -> str:
    """Spaces and line ends made into single spaces; the null sign has no place in a text."""
    return " ".join(text.replace("\0", " ").split())


def veld_voor(veld: Veld, *, op: date) -> forms.Field:
    """The form field of one row."""
    label = f"{veld.label} ({veld.eenheid})" if veld.eenheid else veld.label
    help_text = _help(veld, op)
    match veld.soort:
        case Soort.JA_NEE:
            return forms.BooleanField(label=veld.label, help_text=help_text)
        case Soort.KEUZE if veld.keuzes is not None:
            choices = [(one.value, getattr(one, "label", one.value)) for one in veld.keuzes]
            return forms.ChoiceField(
                label=label, choices=choices, widget=forms.RadioSelect, help_text=help_text
            )
        case Soort.TEKST:
            return _text(veld, label, help_text)
        case _:
            return _LIJSTVELDEN[veld.soort](label=label, help_text=help_text)


_LIJSTVELDEN: Mapping[Soort, type[forms.Field]] = {
    Soort.GETAL: GetalField,
    Soort.GETALLEN: GetallenField,
    Soort.TEKSTEN: RegelsField,
    Soort.DATUMS: DatumsField,
}


def _text(veld: Veld, label: str, help_text: str) -> forms.Field:
    widget: forms.Widget = forms.TextInput() if veld.meeste <= KORT else _two_lines()
    too_long = f"Maak deze tekst korter: ten hoogste {veld.meeste} tekens."
    return TekstField(
        label=label,
        max_length=veld.meeste,
        widget=widget,
        help_text=help_text,
        error_messages={"max_length": too_long, "required": f"{veld.label}: vul dit in."},
    )


def _two_lines() -> forms.Textarea:
    return forms.Textarea(attrs={"rows": 2})


HOE = {
    Soort.TEKSTEN: "Eén per regel.",
    Soort.DATUMS: "Eén datum per regel, bijvoorbeeld 27-4-2027.",
    Soort.GETALLEN: "Met een komma ertussen.",
}


def _help(veld: Veld, op: date) -> str:
    """What to fill in, and what the law says."""
    law = wettelijke_norm(veld, op)
    said = f"De wet: {law.tekst} ({law.bron})." if law else ""
    moves = "Verschuift termijnen." if veld.schuift and not veld.uitleg else ""
    return " ".join(part for part in (veld.uitleg, HOE.get(veld.soort, ""), said, moves) if part)


class ProfielForm(MetGaten, VandaagForm):
    """From when, why, and every row that is one field."""

    use_required_attribute = False

    geldig_vanaf = DatumField(
        label="Geldt vanaf",
        help_text="Vandaag of later. Wat eerder gold blijft staan.",
    )
    toelichting = forms.CharField(
        label="Waarom deze wijziging?",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Bijvoorbeeld het besluit waar dit uit volgt. Uw collega's lezen dit terug.",
        error_messages={"required": "Schrijf waarom u het profiel wijzigt."},
    )
    basis = forms.CharField(widget=forms.HiddenInput)

    nodig = frozenset({"geldig_vanaf", "toelichting"})

    def __init__(self, *args: Any, op: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in gewone_velden():
            field = self.fields[veld.naam] = veld_voor(veld, op=op)
            if isinstance(field, RegelsField):  # as long as the list, within reason
                lines = len(self.initial.get(veld.naam, ()))
                field.widget.attrs["rows"] = min(max(lines + 1, 2), 10)

    def clean_geldig_vanaf(self) -> date:
        day: date = self.cleaned_data["geldig_vanaf"]
        if day < self.today:
            raise forms.ValidationError(
                "Een versie gaat vandaag of later in. Wat eerder gold blijft staan, want daarmee "
                "zijn besluiten genomen. Kies vandaag of een latere dag."
            )
        return day

    def waarden(self) -> dict[str, Any]:
        """The values as a profile reads them."""
        return {veld.naam: self.cleaned_data.get(veld.naam) for veld in gewone_velden()}


def gewone_velden() -> list[Veld]:
    """The rows that are one field each."""
    return [
        veld for veld in Profiel.velden() if veld.soort not in LIJSTEN and veld.naam not in VAST
    ]


class VastleggenForm(forms.Form):
    """The last question before a version is recorded."""

    vervang = forms.BooleanField(label="Ja, vervang die versie", required=False)
