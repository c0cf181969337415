# SPDX-License-Identifier: EUPL-1.2
"""The tab Voortgang: the norm, the talk that is planned, the talks that were."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from inburgering.beleid.in_woorden import gesprek_ritme
from inburgering.beleid.profiel import volgende_gesprek
from inburgering.core.models import Dossier, Termijn
from inburgering.wet.begrippen import Norm
from inburgering.wet.kalender import is_werkdag
from monitoring.models import Voortgangsgesprek

CODE = "voortgangsgesprek"


@dataclass(frozen=True, slots=True)
class Voorstel:
    """The day to propose for the next talk, and the norm behind it if there is one."""

    dag: date
    uiterlijk: date | None
    dagen: int | None
    ritme: str
    bron: str
    stappen: list[dict[str, Any]]


def planned_talk(dossier: Dossier) -> Voortgangsgesprek | None:
    """The talk that is still to be held."""
    return Voortgangsgesprek.objects.planned().filter(dossier=dossier).first()


def past_talks(dossier: Dossier) -> list[Voortgangsgesprek]:
    """The talks that were held or did not take place, newest first."""
    rows = Voortgangsgesprek.objects.past().filter(dossier=dossier)
    return list(rows.select_related("gemaakt_door"))


def proposal(dossier: Dossier, *, on: date) -> Voorstel:
    """When the next talk should be, by the norm of the gemeente or else by its proposal."""
    term = _term(dossier)
    profiel = dossier.gemeente.profiel_op(on)
    due = term.uiterlijk if term else None
    return Voorstel(
        dag=working_day(due or next_after(dossier, dossier.laatste_gesprek_op, on=on), on=on),
        uiterlijk=due,
        dagen=(due - on).days if due else None,
        ritme=gesprek_ritme(profiel),
        bron=term.bron if term else "",
        stappen=term.stappen if term else [],
    )


def next_after(dossier: Dossier, talk: date | None, *, on: date) -> date:
    """The day to propose after a talk on this day."""
    return volgende_gesprek(
        dossier.gemeente.profiel_op(on),
        pip_vastgesteld=dossier.pip_vastgesteld_op,
        laatste_gesprek=talk,
        op=on,
    )


def working_day(dag: date, *, on: date) -> date:
    """The last working day up to this day, or the first one from today on."""
    found = dag
    while found > on and not is_werkdag(found):
        found -= timedelta(days=1)
    found = max(found, on)
    while not is_werkdag(found):
        found += timedelta(days=1)
    return found


def _term(dossier: Dossier) -> Termijn | None:
    rows = {row.norm: row for row in dossier.termijnen.filter(code=CODE)}
    return rows.get(Norm.LOKAAL.value) or rows.get(Norm.WETTELIJK.value)
