# SPDX-License-Identifier: EUPL-1.2
"""The e-mail backend of the demo: mails become rows that a page shows. Not for production."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from monitoring.models import DemoMail


class DatabaseBackend(BaseEmailBackend):
    """Keeps every mail in the database, in the transaction of whoever sends it."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            DemoMail.objects.create(
                aan=", ".join(message.recipients())[:400],
                onderwerp=str(message.subject)[:200],
                tekst=str(message.body),
            )
        return len(email_messages)
