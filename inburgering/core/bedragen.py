# SPDX-License-Identifier: EUPL-1.2
"""A form field for an amount as people in the Netherlands type it."""

import re
from decimal import Decimal
from typing import Any

from django import forms

MAXIMUM = Decimal("99999.99")
_CENTS = re.compile(r"^(\d{1,3}(?:[. ]?\d{3})*|\d+)(?:[.,](\d{1,2}))?$", re.ASCII)


def parse_bedrag(typed: str) -> Decimal | None:
    """Read 712,50, 712.50, 1.234,56, € 712 or 712,-; None when it is no amount."""
    text = typed.replace("€", "").replace("\N{NO-BREAK SPACE}", " ").strip()
    text = re.sub(r",(-|--|=)$", "", text).strip()
    match = _CENTS.match(text)
    if match is None:
        return None
    whole = re.sub(r"\D", "", match[1])
    return Decimal(f"{whole}.{(match[2] or '0').ljust(2, '0')}")


def bedrag_tekst(amount: Decimal) -> str:
    """712,50: as it stands in an input."""
    return f"{amount:.2f}".replace(".", ",")


class BedragField(forms.Field):
    """An amount of euros; a comma or a dot for the cents."""

    widget = forms.TextInput
    default_error_messages = {
        "required": "Vul een bedrag in, bijvoorbeeld 712,50.",
        "invalid": "Dit is geen bedrag. Vul het in als 712,50, zonder letters.",
        "too_large": "Dit bedrag is te hoog. Controleer de komma.",
        "negative": "Een bedrag kan niet onder nul zijn.",
    }

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "decimal", "autocomplete": "off", "class": "kort"}

    def prepare_value(self, value: Any) -> Any:
        return bedrag_tekst(value) if isinstance(value, Decimal) else value

    def to_python(self, value: Any) -> Decimal | None:
        if value in self.empty_values or not str(value).strip():
            return None
        typed = str(value).strip()
        if typed.startswith(("-", "€ -", "€-")):
            raise forms.ValidationError(self.error_messages["negative"], code="negative")
        found = parse_bedrag(typed)
        if found is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        if found > MAXIMUM:
            raise forms.ValidationError(self.error_messages["too_large"], code="too_large")
        return found
