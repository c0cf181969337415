# SPDX-License-Identifier: EUPL-1.2
"""Recording that a colleague is absent and who stands in, and ending it."""

from datetime import date, timedelta

from django.db import IntegrityError, transaction

from inburgering.core.datums import datum_tekst
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Gemeente, Medewerker
from inburgering.core.selectors import consulenten_of
from monitoring.models import Afwezigheid
from monitoring.services.herinneren import hand_on

OVERLAP = "In deze periode staat al een afwezigheid. Beëindig die eerst of kies andere dagen."


@transaction.atomic
def record_absence(
    *,
    gemeente: Gemeente,
    medewerker: Medewerker,
    vanaf: date,
    tot: date | None,
    vervanger: Medewerker | None,
    by: Medewerker,
    on: date,
) -> Afwezigheid:
    """Note the days (`tot` None: for the time being) and the deputy; reminders follow at once."""
    _require_sound_days(vanaf, tot, on)
    if vervanger is not None:
        _require_fit(gemeente, medewerker, vervanger, vanaf, tot)
    try:
        with transaction.atomic():
            made = Afwezigheid.objects.create(
                gemeente=gemeente,
                medewerker=medewerker,
                vanaf=vanaf,
                tot=tot,
                vervanger=vervanger,
                ingevoerd_door=by,
            )
    except IntegrityError as error:
        raise ActionDenied(OVERLAP, field="vanaf") from error
    hand_on(gemeente=gemeente, on=on)
    return made


@transaction.atomic
def end_absence(*, afwezigheid: Afwezigheid, by: Medewerker, on: date) -> None:
    """Somebody is back today, or will not be absent after all."""
    last = on - timedelta(days=1)
    if afwezigheid.vanaf > last:
        afwezigheid.delete()
    elif afwezigheid.tot is None or afwezigheid.tot > last:
        afwezigheid.tot, afwezigheid.beeindigd_door = last, by
        afwezigheid.save(update_fields=["tot", "beeindigd_door"])
    hand_on(gemeente=afwezigheid.gemeente, on=on)


def also_away(row: Afwezigheid) -> Afwezigheid | None:
    """An absence of the deputy within these days; then the teamleider gets the reminders."""
    if row.vervanger_id is None:
        return None
    theirs = Afwezigheid.objects.until(row.vanaf).filter(
        gemeente=row.gemeente_id, medewerker=row.vervanger_id
    )
    if row.tot:
        theirs = theirs.filter(vanaf__lte=row.tot)
    return theirs.order_by("vanaf").first()


def _require_sound_days(vanaf: date, tot: date | None, on: date) -> None:
    if tot is not None and tot < vanaf:
        raise ActionDenied(
            f"De laatste dag ligt voor de eerste dag, {datum_tekst(vanaf)}. Kies een latere dag.",
            field="tot",
        )
    if tot is not None and tot < on:
        raise ActionDenied("Deze dagen zijn al voorbij. Vul dagen in die nog komen.", field="tot")


def _require_fit(
    gemeente: Gemeente,
    medewerker: Medewerker,
    vervanger: Medewerker,
    vanaf: date,
    tot: date | None,
) -> None:
    """The deputy is somebody else who can act on a dossier on the first and the last day."""
    if vervanger == medewerker:
        raise ActionDenied(
            "Iemand kan zichzelf niet vervangen. Kies een collega.", field="vervanger"
        )
    for day in {vanaf, tot or vanaf}:
        if not consulenten_of(gemeente, on=day).filter(pk=vervanger.pk).exists():
            raise ActionDenied(
                f"{vervanger.naam} is op {datum_tekst(day)} geen consulent of teamleider in "
                f"{gemeente.naam}. Kies een andere collega.",
                field="vervanger",
            )
