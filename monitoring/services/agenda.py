# SPDX-License-Identifier: EUPL-1.2
"""The secret address of the own calendar: made, renewed, withdrawn, and when it last changed."""

import hashlib
import secrets
from datetime import datetime

from django.db import transaction

from inburgering.core.models import Medewerker
from monitoring.models import Agendalink

BYTES = 32  # 256 bits


def hash_of(sleutel: str) -> str:
    """What is kept of the secret in an address."""
    return hashlib.sha256(sleutel.encode()).hexdigest()


@transaction.atomic
def renew_link(*, medewerker: Medewerker, at: datetime) -> str:
    """Make the secret, or another one: an older address stops at once. Returns it, only now."""
    secret = secrets.token_urlsafe(BYTES)
    Agendalink.objects.update_or_create(
        medewerker=medewerker,
        defaults={
            "sleutel_hash": hash_of(secret),
            "gemaakt_at": at,
            "inhoud_hash": "",
            "gewijzigd_at": at,
        },
    )
    return secret


@transaction.atomic
def withdraw_link(*, medewerker: Medewerker) -> bool:
    """The address stops working. False when there was none."""
    count, _ = Agendalink.objects.filter(medewerker=medewerker).delete()
    return bool(count)


@transaction.atomic
def note_content(*, link: Agendalink, inhoud_hash: str, at: datetime) -> Agendalink:
    """Keep since when the calendar reads like this, so that it can say nothing has changed."""
    if link.inhoud_hash != inhoud_hash:
        link.inhoud_hash, link.gewijzigd_at = inhoud_hash, at.replace(microsecond=0)
        link.save(update_fields=["inhoud_hash", "gewijzigd_at"])
    return link
