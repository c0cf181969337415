# SPDX-License-Identifier: EUPL-1.2
"""What the forms share."""

from datetime import date
from typing import Any, ClassVar

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Column, Fieldset, Layout, Row
from django import forms

EERSTE_JAAR = 1900


def helper(*fieldsets: Fieldset | str) -> FormHelper:
    """A crispy helper that renders fields only; the page brings form tag and buttons."""
    made = FormHelper()
    made.form_tag = False
    made.disable_csrf = True
    if fieldsets:
        made.layout = Layout(*fieldsets)
    return made


class VandaagForm(forms.Form):
    """A form whose checks depend on the day; the view says which day it is."""

    helper: FormHelper

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today


class MetGaten(forms.Form):
    """A form that may be saved with gaps, and yet does not say "niet verplicht" of them.

    `nodig` names the fields that cannot be left empty.
    """

    nodig: ClassVar[frozenset[str]] = frozenset()

    def full_clean(self) -> None:
        required = {name: field.required for name, field in self.fields.items()}
        for name, field in self.fields.items():
            field.required = name in self.nodig
        super().full_clean()
        for name, field in self.fields.items():
            field.required = required[name]


def beside(*names: str) -> Row:
    """Fields that belong together stand side by side where there is room."""
    return Row(*(Column(name, css_class="col-sm") for name in names))
