# SPDX-License-Identifier: EUPL-1.2
"""Voortgangsgesprekken: plan, move, record, note that one did not take place."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.datums import datum_tekst
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.mijlpalen import reach
from monitoring.enums import Kanaal, NietGehouden
from monitoring.models import Voortgangsgesprek


@dataclass(frozen=True, slots=True, kw_only=True)
class Verslag:
    """What there is to tell about a talk that was held."""

    gehouden_op: date
    kanaal: Kanaal
    samenvatting: str
    aanwezig: str = ""
    afspraken: str = ""


@transaction.atomic
def plan_gesprek(
    *, dossier: Dossier, gepland_op: date, kanaal: Kanaal, by: Medewerker, on: date
) -> Voortgangsgesprek:
    """Plan the next talk; the dossier then waits for that day."""
    _require_pip(dossier)
    _require_not_past(gepland_op, on)
    if Voortgangsgesprek.objects.planned().filter(dossier=dossier).exists():
        raise ActionDenied(
            "Er staat al een voortgangsgesprek gepland. Verplaats dat gesprek of maak er eerst "
            "een verslag van."
        )
    made = Voortgangsgesprek.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        gepland_op=gepland_op,
        kanaal=kanaal.value,
        gemaakt_door=by,
    )
    timeline.record(
        dossier=dossier,
        kind="gesprek.gepland",
        by=by,
        occurred_on=on,
        gesprek=made.pk,
        gepland_op=gepland_op,
    )
    reach(dossier=dossier, by=by, on=on, gesprek_gepland_op=gepland_op)
    return made


@transaction.atomic
def move_gesprek(
    *, dossier: Dossier, gepland_op: date, reden: str, by: Medewerker, on: date
) -> Voortgangsgesprek:
    """Move the planned talk to another day, with the reason."""
    talk = _planned(dossier)
    if not reden.strip():
        raise ActionDenied("Vul in waarom u dit gesprek verplaatst.", field="reden")
    _require_not_past(gepland_op, on)
    if gepland_op == talk.gepland_op:
        raise ActionDenied(
            "Het gesprek staat al op deze dag. Kies een andere datum.", field="gepland_op"
        )
    was, talk.gepland_op = talk.gepland_op, gepland_op
    talk.save(update_fields=["gepland_op"])
    timeline.record(
        dossier=dossier,
        kind="gesprek.verplaatst",
        by=by,
        occurred_on=on,
        gesprek=talk.pk,
        van=was,
        naar=gepland_op,
        reden=reden.strip(),
    )
    reach(dossier=dossier, by=by, on=on, gesprek_gepland_op=gepland_op)
    return talk


@transaction.atomic
def record_gesprek(
    *, dossier: Dossier, verslag: Verslag, volgende_op: date | None, by: Medewerker, on: date
) -> Voortgangsgesprek:
    """Record a talk that was held, planned or not, and plan the next one at once if asked."""
    _require_pip(dossier)
    _require_held_day(dossier, verslag.gehouden_op, on)
    talk = Voortgangsgesprek.objects.planned().filter(dossier=dossier).first()
    talk = talk or Voortgangsgesprek(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        gepland_op=verslag.gehouden_op,
        gemaakt_door=by,
    )
    talk.gehouden_op, talk.kanaal = verslag.gehouden_op, verslag.kanaal.value
    talk.samenvatting, talk.afspraken = verslag.samenvatting, verslag.afspraken
    talk.aanwezig = verslag.aanwezig
    talk.save()
    timeline.record(
        dossier=dossier,
        kind="gesprek.gehouden",
        by=by,
        occurred_on=verslag.gehouden_op,
        gesprek=talk.pk,
        kanaal=verslag.kanaal.value,
    )
    latest = max(filter(None, (dossier.laatste_gesprek_op, verslag.gehouden_op)))
    reach(dossier=dossier, by=by, on=on, laatste_gesprek_op=latest, gesprek_gepland_op=None)
    if volgende_op:
        _plan_next(dossier, volgende_op, verslag.kanaal, by, on)
    return talk


@transaction.atomic
def note_not_held(
    *,
    dossier: Dossier,
    reden: NietGehouden,
    volgende_op: date | None,
    by: Medewerker,
    on: date,
) -> Voortgangsgesprek:
    """Note that the planned talk did not take place, and plan another one if asked."""
    talk = _planned(dossier)
    talk.niet_gehouden_reden = reden.value
    talk.save(update_fields=["niet_gehouden_reden"])
    timeline.record(
        dossier=dossier,
        kind="gesprek.niet_gehouden",
        by=by,
        occurred_on=on,
        gesprek=talk.pk,
        gepland_op=talk.gepland_op,
        reden=reden.value,
    )
    reach(dossier=dossier, by=by, on=on, gesprek_gepland_op=None)
    if volgende_op:
        _plan_next(dossier, volgende_op, Kanaal(talk.kanaal), by, on)
    return talk


def _plan_next(dossier: Dossier, day: date, kanaal: Kanaal, by: Medewerker, on: date) -> None:
    try:
        plan_gesprek(dossier=dossier, gepland_op=day, kanaal=kanaal, by=by, on=on)
    except ActionDenied as denied:
        raise ActionDenied(str(denied), field="volgende_op") from denied


def _planned(dossier: Dossier) -> Voortgangsgesprek:
    talk = Voortgangsgesprek.objects.planned().filter(dossier=dossier).first()
    if talk is None:
        raise ActionDenied("Er staat geen voortgangsgesprek gepland. Plan eerst een gesprek.")
    return talk


def _require_pip(dossier: Dossier) -> None:
    if dossier.pip_bekendgemaakt_op is None:
        raise ActionDenied(
            "Een voortgangsgesprek kan pas als het PIP is bekendgemaakt. Rond eerst het PIP af."
        )


def _require_not_past(day: date, on: date) -> None:
    if day < on:
        raise ActionDenied("Kies een datum die vandaag of later is.", field="gepland_op")


def _require_held_day(dossier: Dossier, day: date, on: date) -> None:
    if day > on:
        raise ActionDenied("Vul een datum in die niet in de toekomst ligt.", field="gehouden_op")
    start = dossier.pip_vastgesteld_op
    if start and day < start:
        raise ActionDenied(
            f"Dit ligt voor de dagtekening van het PIP, {datum_tekst(start)}. Vul een latere "
            "datum in.",
            field="gehouden_op",
        )
