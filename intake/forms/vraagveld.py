# SPDX-License-Identifier: EUPL-1.2
"""A question of the intake as a field of a form."""

from datetime import date
from typing import Any

from django import forms

from intake.forms.basis import KIES, too_long
from intake.vragen import Vorm, Vraag

EERSTE_JAAR = 1900


class JaarField(forms.CharField):
    """A year of four digits, not in the future."""

    def __init__(self, *, today: date | None = None, **kwargs: Any) -> None:
        self.today = today
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        text = str(super().clean(value)).strip()
        if not text:
            return ""
        if not text.isdigit() or len(text) != 4 or int(text) < EERSTE_JAAR:
            raise forms.ValidationError("Vul een jaar in van vier cijfers, bijvoorbeeld 2014.")
        if self.today and int(text) > self.today.year:
            raise forms.ValidationError("Vul een jaar in dat niet in de toekomst ligt.")
        return text


def field_of(vraag: Vraag, *, today: date | None = None, required: bool = False) -> forms.Field:
    """The field that asks this question."""
    common: dict[str, Any] = {
        "label": vraag.tekst,
        "help_text": vraag.hulp,
        "required": required,
    }
    if not vraag.keuzes:
        return _open(vraag, common, today)
    kind = forms.MultipleChoiceField if vraag.meer else forms.ChoiceField
    widget = forms.CheckboxSelectMultiple if vraag.meer else forms.RadioSelect
    return kind(choices=vraag.keuzes, widget=widget, error_messages=KIES, **common)


def _open(vraag: Vraag, common: dict[str, Any], today: date | None) -> forms.Field:
    if vraag.vorm is Vorm.JAAR:
        short = {"class": "kort", "inputmode": "numeric"}
        return JaarField(today=today, max_length=10, widget=forms.TextInput(attrs=short), **common)
    lines = vraag.vorm is Vorm.TEKST
    messages = too_long("Dit antwoord", vraag.meeste) | {"required": "Vul dit in."}
    return forms.CharField(
        max_length=vraag.meeste,
        widget=forms.Textarea(attrs={"rows": 2}) if lines else forms.TextInput(),
        error_messages=messages,
        **common,
    )
