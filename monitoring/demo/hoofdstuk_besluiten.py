# SPDX-License-Identifier: EUPL-1.2
"""The chapter after the decision: a plan that changed, and people who make bezwaar."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

from inburgering.brieven.models import Brief
from inburgering.wet.kalender import volgende_werkdag
from inburgering.wet.termijnen.besluiten import bezwaar as bezwaartermijn
from monitoring.demo.hoofdstuk_pip import post
from monitoring.demo.verhaal import Verhaal
from monitoring.demo.verloop import dagen, werkdag
from pip_plan import services
from pip_plan.bezwaar.enums import Ontvangstwijze
from pip_plan.bezwaar.services import Ontvangstgegevens, register
from pip_plan.enums import Aanleiding, Deelbesluitsoort
from pip_plan.roosterrules import Activiteit

Hoofdstuk = Callable[[Verhaal, date], None]
# Who plays which fixed part: code of the gemeente and number of the story.
HERZIEN, BEZWAAR, BEZWAAR_LAAT = ("1734", 4), ("1734", 2), ("1734", 3)
HERZIEN_NA = timedelta(days=35)
HALF_UUR = 30  # minutes
GEWIJZIGD = (
    "De taalschool heeft andere lestijden: de lessen beginnen een half uur later. Het aantal uren "
    "blijft gelijk."
)
AFSPRAAK = {
    "wat": "De taalschool vertelt ons na zes weken of de nieuwe tijden lukken",
    "wie": "de taalschool en wij",
    "uiterlijk": None,
    "uren_per_week": None,
}
GRONDEN = (
    "Ik wil niet naar de school in Arnhem. De bus rijdt maar een keer per uur en ik ben pas laat "
    "thuis. Ik wil leren in mijn eigen dorp."
)
GRONDEN_LAAT = "In mijn plan staat te veel uur les. Ik werk ook. Ik kan niet alles tegelijk."
REDEN_LAAT = "Ik heb de brief niet begrepen. Nu heeft iemand van VluchtelingenWerk hem uitgelegd."


def chapters(verhaal: Verhaal) -> Iterator[tuple[date, Hoofdstuk]]:
    """What happened to the decision of this person, on its day."""
    sent, today = verhaal.verloop.bekendgemaakt, verhaal.waar.vandaag
    key = verhaal.waar.demo.code, verhaal.nummer
    yesterday = werkdag(today - dagen(1))
    if sent is None:
        return
    if key == HERZIEN:
        changed = volgende_werkdag(sent + HERZIEN_NA)
        if changed < today:
            yield changed, revise
    if key == BEZWAAR and sent < yesterday:
        yield yesterday, partial(_object, gronden=GRONDEN)
    if key == BEZWAAR_LAAT and bezwaartermijn(sent).uiterlijk < yesterday:
        yield yesterday, partial(_object, gronden=GRONDEN_LAAT, te_laat_reden=REDEN_LAAT)


def revise(verhaal: Verhaal, on: date) -> None:
    """Other agreements on the same leerroute: a new version, signed by the director."""
    by, old = verhaal.door, verhaal.pip
    new = services.start_revision(
        pip=old, aanleiding=Aanleiding.ONDERDELEN, reden=GEWIJZIGD, by=by, on=on
    )
    content = {
        "afspraken": [*old.afspraken, AFSPRAAK],
        "weekrooster": [_later(row) for row in old.weekrooster],
    }
    services.save_pip(pip=new, inhoud=content, versie=new.versie, by=by, on=on)
    services.offer_pip(pip=new, by=by, on=on)
    signer = verhaal.waar.team.besluitvormer2
    services.vaststellen(pip=new, dagtekening=on, by=signer, on=on)
    verhaal.set_pip(new)
    post(verhaal, on)


def _later(row: dict[str, Any]) -> dict[str, Any]:
    """The lessons begin half an hour later; the rest of the week stays."""
    if row["soort"] != Activiteit.LES.value:
        return row
    return row | {"van": row["van"] + HALF_UUR, "tot": row["tot"] + HALF_UUR}


def _object(verhaal: Verhaal, on: date, *, gronden: str, te_laat_reden: str = "") -> None:
    """A letter against the PIP came in by post; the jurist takes it in."""
    against = Brief.objects.get(dossier=verhaal.dossier, kenmerk=verhaal.pip.kenmerk)
    register(
        dossier=verhaal.dossier,
        tegen=against,
        gegevens=Ontvangstgegevens(
            ontvangen_op=on,
            wijze=Ontvangstwijze.POST,
            onderdelen=(Deelbesluitsoort.LEERROUTE,),
            gepost_op=werkdag(on - dagen(1)),
            gronden=gronden,
            te_laat_reden=te_laat_reden,
        ),
        by=verhaal.waar.team.jurist,
        on=on,
    )
