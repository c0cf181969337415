# SPDX-License-Identifier: EUPL-1.2
"""Form fields that accept what people type and answer in plain Dutch."""

from datetime import date
from typing import Any

from django import forms

from inburgering.core.datums import datum_kort, parse_datum
from inburgering.core.nummers import is_bsn, is_v_nummer, normalise


class DatumField(forms.Field):
    """A date typed as d-m-jjjj, 01/02/2026 or 1 feb 2026."""

    widget = forms.TextInput
    default_error_messages = {
        "required": "Vul een datum in, bijvoorbeeld 22-11-2026.",
        "invalid": "Dit is geen datum die bestaat. Vul dag, maand en jaar in, "
        "bijvoorbeeld 22-11-2026.",
        "future": "Vul een datum in die niet in de toekomst ligt.",
    }

    def __init__(self, *, not_after: date | None = None, **kwargs: Any) -> None:
        self.not_after = not_after
        kwargs.setdefault("help_text", "Bijvoorbeeld 22-11-2026")
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "numeric", "autocomplete": "off", "class": "datum"}

    def prepare_value(self, value: Any) -> Any:
        return datum_kort(value) if isinstance(value, date) else value

    def to_python(self, value: Any) -> date | None:
        if isinstance(value, date):
            return value
        if value in self.empty_values or not str(value).strip():
            return None
        found = parse_datum(str(value))
        if found is None or not date(1900, 1, 1) <= found <= date(2100, 12, 31):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return found

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value and self.not_after and value > self.not_after:
            raise forms.ValidationError(self.error_messages["future"], code="future")

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(data) != initial)
        except forms.ValidationError:
            return True


class BsnField(forms.CharField):
    """A BSN; spaces and dots are fine, the elfproef is not optional."""

    def clean(self, value: Any) -> str:
        digits = normalise(str(value or ""))
        if digits.isdigit() and len(digits) == 8:
            digits = f"0{digits}"
        text = super().clean(digits)
        if text and not is_bsn(text):
            raise forms.ValidationError(
                "Dit is geen geldig BSN. Een BSN heeft negen cijfers; controleer of u geen "
                "cijfer hebt verwisseld."
            )
        return str(text)


class VNummerField(forms.CharField):
    """A V-nummer: ten digits."""

    def clean(self, value: Any) -> str:
        text = super().clean(normalise(str(value or "")))
        if text and not is_v_nummer(text):
            raise forms.ValidationError("Dit is geen geldig V-nummer. Vul tien cijfers in.")
        return str(text)
