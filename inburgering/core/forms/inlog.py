# SPDX-License-Identifier: EUPL-1.2
"""Signing in."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm

from inburgering.core.forms.basis import helper


class VoorkeurenForm(forms.Form):
    """What a medewerker may choose for themselves."""

    mail_herinneringen = forms.BooleanField(
        label="Stuur mij herinneringen per e-mail",
        required=False,
        help_text="In de werkvoorraad staan ze altijd.",
    )
    sneltoetsen = forms.BooleanField(
        label="Gebruik sneltoetsen (/ voor zoeken, g w voor de werkvoorraad)", required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class InlogForm(AuthenticationForm):
    """E-mail and password; pasting and password managers are welcome."""

    error_messages = {
        "invalid_login": "Deze combinatie van e-mailadres en wachtwoord kennen wij niet. "
        "Controleer beide en probeer het opnieuw.",
        "inactive": "Dit account is niet meer actief. Vraag uw beheerder om hulp.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "E-mailadres"
        self.fields["username"].widget.attrs.update({"autocomplete": "username", "type": "email"})
        self.fields["username"].error_messages["required"] = "Vul uw e-mailadres in."
        self.fields["password"].label = "Wachtwoord"
        self.fields["password"].error_messages["required"] = "Vul uw wachtwoord in."
        self.helper = helper()
