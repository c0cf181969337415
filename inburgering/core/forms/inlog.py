# SPDX-License-Identifier: EUPL-1.2
"""Signing in."""

from datetime import time
from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm

from inburgering.core.forms.basis import helper

MAIL, TOEPASSING = "mail", "toepassing"
# Every half hour of the working day.
MOMENTEN = [time(hour, minute) for hour in range(6, 19) for minute in (0, 30)][:-1]


class VoorkeurenForm(forms.Form):
    """What a medewerker may choose for themselves."""

    kanaal = forms.ChoiceField(
        label="Hoe wilt u herinneringen krijgen?",
        choices=[
            (MAIL, "per e-mail en in de toepassing"),
            (TOEPASSING, "alleen in de toepassing"),
        ],
        widget=forms.RadioSelect,
        help_text="Over wettelijke termijnen die te laat zijn krijgt de teamleider altijd "
        "bericht.",
        error_messages={"required": "Kies hoe u herinneringen wilt krijgen."},
    )
    mail_moment = forms.TypedChoiceField(
        label="Hoe laat wilt u de e-mail?",
        coerce=time.fromisoformat,
        help_text="U krijgt hoogstens één e-mail per dag. Wat er later op de dag bij komt, ziet u "
        "meteen in de toepassing en de volgende dag in de e-mail.",
    )
    sneltoetsen = forms.BooleanField(
        label="Gebruik sneltoetsen (/ voor zoeken, g w voor de werkvoorraad)", required=False
    )

    def __init__(self, *args: Any, nu: time, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # a time from before, or set for somebody, stays a choice
        moments = sorted({*MOMENTEN, nu})
        self.fields["mail_moment"].choices = [  # type: ignore[attr-defined]
            (f"{moment:%H:%M}", f"{moment:%H.%M} uur") for moment in moments
        ]
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
