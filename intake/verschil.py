# SPDX-License-Identifier: EUPL-1.2
"""What two people typed in the same form, side by side."""

from collections.abc import Mapping
from typing import Any

from django import forms

from inburgering.core.selectors import Verschil

NOT_SHOWN = ("versie", "pagina", "overslaan", "basis")


def difference(form: forms.Form, stored: Mapping[str, Any]) -> list[Verschil]:
    """Field by field: what was typed, and what a colleague saved."""
    found = []
    for name, field in form.fields.items():
        if name in NOT_SHOWN or name not in form.cleaned_data:
            continue
        typed, now = _shown(field, form.cleaned_data[name]), _shown(field, stored.get(name))
        if typed != now:
            found.append(Verschil(str(field.label), typed or "leeg", now or "leeg"))
    return found


def _shown(field: forms.Field, value: Any) -> str:
    if isinstance(field, forms.BooleanField):
        return "ja" if value else "nee"
    if isinstance(value, list | tuple):
        labels = _labels(field)
        return ", ".join(labels.get(str(part), str(part)) for part in value)
    shown = field.prepare_value(value)
    return "" if shown in (None, "") else _labels(field).get(str(shown), str(shown))


def _labels(field: forms.Field) -> dict[str, str]:
    found: dict[str, str] = {}
    for value, label in getattr(field, "choices", ()):
        found.update(dict(label) if isinstance(label, list | tuple) else {value: label})
    return {str(value): str(label) for value, label in found.items()}
