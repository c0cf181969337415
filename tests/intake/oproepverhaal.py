# SPDX-License-Identifier: EUPL-1.2
"""Calls as they go in practice, made through the services on the days they happen."""

from datetime import date, time, timedelta
from typing import Any

from inburgering.brieven.services import set_huisstijl
from inburgering.core.models import Dossier, Medewerker
from intake import oproeprules
from intake.enums import Uitkomst
from intake.models import Oproep
from intake.selectors.oproepen import calls_of, fact_of, step_of
from intake.services.oproepbrief import Oproepgegevens
from intake.services.oproepen import Uitkomstgegevens, record_uitkomst, send_oproep
from tests.brieven.voorbeelden import HUISSTIJL

VANDAAG = date(2026, 11, 23)


def gegevens(op: date = VANDAAG, **anders: Any) -> Oproepgegevens:
    """A talk at the town hall on the proposed day, with an interpreter."""
    talk, last = oproeprules.propose(op)
    facts: dict[str, Any] = {
        "gesprek_op": talk,
        "gesprek_tijd": time(9, 30),
        "plaats": "Gemeentehuis, Dorpsstraat 67 in Elst",
        "uiterlijk": last,
        "tolk_taal": "Tigrinya",
    }
    return Oproepgegevens(**facts | anders)


def roep_op(dossier: Dossier, by: Medewerker, op: date = VANDAAG, **anders: Any) -> Oproep:
    """Send whichever call comes next."""
    set_huisstijl(gemeente=dossier.gemeente, gegevens=HUISSTIJL)
    step = step_of(dossier, calls_of(dossier))
    return send_oproep(
        dossier=dossier, sleutel=step.sleutel, oproep=gegevens(op, **anders), by=by, on=op
    )


def leg_vast(
    oproep: Oproep, uitkomst: Uitkomst, by: Medewerker, *, op: date | None = None, tekst: str = ""
) -> date:
    """Record an outcome on the first day it can be known; gives that day."""
    day = op or oproeprules.no_show_from(fact_of(oproep))
    facts = Uitkomstgegevens(uitkomst=uitkomst, op=day, toelichting=tekst)
    record_uitkomst(oproep=oproep, uitkomst=facts, by=by, on=day)
    return day


def mislukte_oproepen(dossier: Dossier, by: Medewerker, *, aantal: int = 3) -> date:
    """Calls nobody came for; gives the day after the last one."""
    day = VANDAAG
    for _ in range(aantal):
        call = roep_op(dossier, by, day)
        day = leg_vast(call, Uitkomst.NIET_VERSCHENEN, by) + timedelta(days=1)
    return day
