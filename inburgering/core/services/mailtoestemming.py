# SPDX-License-Identifier: EUPL-1.2
"""Recording that somebody wants letters by e-mail, or no longer (Awb 2:8)."""

from datetime import date

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Toestemmingswijze
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Mailtoestemming, Medewerker, Persoon
from inburgering.core.selectors.mailtoestemming import mail_consent_of


@transaction.atomic
def give_consent(
    *,
    dossier: Dossier,
    adres: str,
    gegeven_op: date,
    wijze: Toestemmingswijze,
    by: Medewerker,
    on: date,
) -> Mailtoestemming:
    """Record the consent. The same again is once; for another address the old one ends."""
    persoon = Persoon.objects.select_for_update().get(pk=dossier.persoon_id)
    if gegeven_op > on:
        raise ActionDenied("Deze dag ligt in de toekomst.", field="gegeven_op")
    if adres.lower() != persoon.email.lower():
        raise ActionDenied(
            "Dit is een ander adres dan bij Gegevens staat. Pas eerst het e-mailadres van de "
            "persoon aan.",
            field="adres",
        )
    now = mail_consent_of(persoon)
    if now and now.adres.lower() == adres.lower():
        return now
    if now:
        _end(now, dossier, by, on)
    made = Mailtoestemming.objects.create(
        gemeente_id=dossier.gemeente_id,
        persoon=persoon,
        adres=adres,
        gegeven_op=gegeven_op,
        wijze=wijze.value,
        vastgelegd_door=by,
    )
    timeline.record(
        dossier=dossier,
        kind="persoon.mailtoestemming",
        by=by,
        occurred_on=gegeven_op,
        gegeven_op=gegeven_op,
    )
    return made


@transaction.atomic
def withdraw_consent(
    *, dossier: Dossier, ingetrokken_op: date, by: Medewerker, on: date
) -> Mailtoestemming | None:
    """Take the consent back from a day on. Twice is once."""
    persoon = Persoon.objects.select_for_update().get(pk=dossier.persoon_id)
    now = mail_consent_of(persoon)
    if now is None:
        return None
    if ingetrokken_op > on:
        raise ActionDenied("Deze dag ligt in de toekomst.", field="ingetrokken_op")
    if ingetrokken_op < now.gegeven_op:
        raise ActionDenied(
            f"De toestemming is van {datum_tekst(now.gegeven_op)}. Kies een latere dag.",
            field="ingetrokken_op",
        )
    return _end(now, dossier, by, ingetrokken_op)


def _end(
    consent: Mailtoestemming, dossier: Dossier, by: Medewerker, ingetrokken_op: date
) -> Mailtoestemming:
    consent.ingetrokken_op, consent.ingetrokken_door = ingetrokken_op, by
    consent.save(update_fields=["ingetrokken_op", "ingetrokken_door"])
    timeline.record(
        dossier=dossier,
        kind="persoon.mailtoestemming_ingetrokken",
        by=by,
        occurred_on=ingetrokken_op,
        ingetrokken_op=ingetrokken_op,
    )
    return consent
