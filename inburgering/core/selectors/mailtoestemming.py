# SPDX-License-Identifier: EUPL-1.2
"""Whether a letter may go by e-mail, and what was recorded about it."""

from inburgering.core.models import Mailtoestemming, Persoon


def mail_consent_of(persoon: Persoon) -> Mailtoestemming | None:
    """The consent in force; None when there is none."""
    rows = Mailtoestemming.objects.filter(persoon=persoon, ingetrokken_op__isnull=True)
    return rows.select_related("vastgelegd_door").first()
