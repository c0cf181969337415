# SPDX-License-Identifier: EUPL-1.2
"""What can be done with a letter: keep it, and record that it was sent."""

import hashlib
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from inburgering.brieven.engine import count_pages
from inburgering.brieven.enums import Briefsoort, Verzendwijze
from inburgering.brieven.events import Soort
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.models import TEKSTVELDEN, Brief, Huisstijl
from inburgering.core import timeline
from inburgering.core.datums import datum_tekst
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gemeente, Medewerker


@dataclass(frozen=True, kw_only=True)
class Stuk:
    """A rendered letter that is about to be kept."""

    soort: Briefsoort
    kenmerk: str
    titel: str
    dagtekening: date
    pdf: bytes


@transaction.atomic
def archive(*, dossier: Dossier, stuk: Stuk, by: Medewerker, on: date) -> Brief:
    """Keep the exact bytes with their hash; from here on nobody can change them."""
    brief = Brief.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        soort=stuk.soort.value,
        kenmerk=stuk.kenmerk,
        titel=stuk.titel,
        dagtekening=stuk.dagtekening,
        pdf=stuk.pdf,
        sha256=hashlib.sha256(stuk.pdf).hexdigest(),
        bladzijden=count_pages(stuk.pdf),
        gemaakt_door=by,
    )
    timeline.record(
        dossier=dossier,
        kind=Soort.GEMAAKT,
        by=by,
        occurred_on=on,
        brief=brief.pk,
        soort=brief.soort,
        kenmerk=brief.kenmerk,
    )
    return brief


@transaction.atomic
def mark_sent(
    *, brief: Brief, by: Medewerker, on: date, verzonden_op: date, wijze: Verzendwijze
) -> Brief:
    """Record once that a letter was posted or handed over (Awb 3:41)."""
    if verzonden_op > on:
        raise ActionDenied("De verzenddatum ligt in de toekomst.", field="verzonden_op")
    if verzonden_op < brief.dagtekening:
        raise ActionDenied(
            f"De brief is van {datum_tekst(brief.dagtekening)}."
            " Hij kan niet eerder verzonden zijn.",
            field="verzonden_op",
        )
    if brief.dossier.persoon.overleden_op:
        raise ActionDenied("Deze persoon is overleden. Verstuur geen brieven meer.")
    if not Brief.objects.all().set_sent(pk=brief.pk, verzonden_op=verzonden_op, wijze=wijze):
        raise ActionDenied("Bij deze brief staat al wanneer hij is verzonden.")
    brief.refresh_from_db(fields=["verzonden_op", "verzendwijze"])
    timeline.record(
        dossier=brief.dossier,
        kind=Soort.VERZONDEN,
        by=by,
        occurred_on=verzonden_op,
        brief=brief.pk,
        kenmerk=brief.kenmerk,
        verzonden_op=verzonden_op,
        wijze=wijze.value,
    )
    return brief


@transaction.atomic
def set_huisstijl(*, gemeente: Gemeente, gegevens: Huisstijlgegevens) -> Huisstijl:
    """Make these facts the letterhead of the gemeente; letters already made keep theirs."""
    logo = gegevens.logo
    values = {field: getattr(gegevens, field) for field in TEKSTVELDEN}
    values |= {
        "logo": logo.inhoud if logo else b"",
        "logo_mime": logo.mime if logo else "",
        "logo_alt": logo.alt if logo else "",
    }
    huisstijl = Huisstijl.objects.filter(gemeente=gemeente).first() or Huisstijl(gemeente=gemeente)
    for field, value in values.items():
        setattr(huisstijl, field, value)
    huisstijl.full_clean()
    huisstijl.save()
    return huisstijl
