# SPDX-License-Identifier: EUPL-1.2
"""The decisions that a PIP holds, as they follow from the plan (Wi2021, 15 lid 3).

The leerroute is always one (15 lid 1 and 2). Ontzorgen is one while a period runs that was not
decided on by a letter of its own (Participatiewet, 56a). What a consultant wrote down under the
Participatiewet comes after them. The order is the numbering, in the letter and in the database.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inburgering.brieven import pip_delen
from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.models import Brief
from inburgering.core.models import Dossier
from inburgering.wet.begrippen import Doelgroep, Leerroute
from inburgering.wet.bron import participatiewet, wet
from ontzorgen import selectors as ontzorgen
from pip_plan.briefdelen import ontzorging_of
from pip_plan.enums import Deelbesluitsoort, DeelbesluitStatus
from pip_plan.models import Deelbesluit, Pip

ROUTE_ZIN = {
    Leerroute.B1: "U volgt de B1-route",
    Leerroute.ONDERWIJS: "U volgt de onderwijsroute",
    Leerroute.Z: "U volgt de zelfredzaamheidsroute (Z-route)",
}
ARTIKEL_LEERROUTE = f"{wet('15')}, lid 1"
ARTIKEL_INTENSITEIT = f"{wet('15')}, lid 1 en 2"  # lid 2 is for asielstatushouders only
ARTIKEL_ONTZORGEN = str(participatiewet("56a"))
# as the person reads it; the labels of the codes are for colleagues
ONDERWERP = {
    Deelbesluitsoort.LEERROUTE: "uw leerroute en begeleiding",
    Deelbesluitsoort.ONTZORGEN: "wij betalen uw vaste kosten (ontzorgen)",
    Deelbesluitsoort.PARTICIPATIEWET: "afspraken over werk en uitkering (Participatiewet)",
}
ONTZORGREDEN = "U bent asielstatushouder en u krijgt voor het eerst bijstand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelregel:
    """One decision as it stands in the plan; `pk` when somebody wrote it down as a row."""

    soort: Deelbesluitsoort
    tekst: str
    reden: str
    artikel: str
    vanaf: date
    tot_en_met: date | None
    pk: int | None = None
    opsteller: int | None = None

    @property
    def gegevens(self) -> dict[str, object]:
        """The columns of a Deelbesluit."""
        return {
            "soort": self.soort.value,
            "tekst": self.tekst,
            "reden": self.reden,
            "artikel": self.artikel,
            "vanaf": self.vanaf,
            "tot_en_met": self.tot_en_met,
        }


def decisions_in(pip: Pip, *, day: date, einde: date) -> tuple[Deelregel, ...]:
    """All decisions of this version, in order, when it is dated `day`.

    `einde` is the last day of the inburgeringstermijn.
    """
    relief = relief_decision(pip.dossier, day)
    return (
        _route_decision(pip, day, einde),
        *((relief,) if relief else ()),
        *_written(pip),
    )


def _route_decision(pip: Pip, day: date, einde: date) -> Deelregel:
    route, asiel = Leerroute(pip.leerroute), pip.doelgroep == Doelgroep.ASIELSTATUSHOUDER
    niveau = f" en leert Nederlands tot en met niveau {pip.niveau}" if pip.niveau else ""
    return Deelregel(
        soort=Deelbesluitsoort.LEERROUTE,
        tekst=f"{ROUTE_ZIN[route]}{niveau}. U krijgt de begeleiding die in dit plan staat.",
        reden=pip.leerroutekeuze.redenen[route],
        artikel=ARTIKEL_INTENSITEIT if asiel else ARTIKEL_LEERROUTE,
        vanaf=day,
        tot_en_met=einde if einde >= day else None,
    )


def relief_decision(dossier: Dossier, day: date) -> Deelregel | None:
    """The decision to ontzorgen; None when none runs or its own letter decided it already."""
    period, relief = ontzorgen.current_period(dossier), ontzorging_of(dossier, day)
    if period is None or relief is None:
        return None
    own = Brief.objects.of_dossier(dossier).filter(soort=Briefsoort.ONTZORGEN_BESLUIT.value)
    if own.filter(dagtekening__gte=period.vergunning_bevestigd_op).exists():
        return None
    return Deelregel(
        soort=Deelbesluitsoort.ONTZORGEN,
        tekst=f"Wij betalen {relief.duur} uw vaste kosten van uw uitkering.",
        reden=ONTZORGREDEN,
        artikel=ARTIKEL_ONTZORGEN,
        vanaf=relief.vanaf,
        tot_en_met=relief.tot_en_met,
    )


def relief_to_decide(pip: Pip, day: date) -> Deelregel | None:
    """The decision to ontzorgen that a PIP in force still lacks; None when it lacks none."""
    ended = [DeelbesluitStatus.INGETROKKEN.value, DeelbesluitStatus.VERVANGEN.value]
    rows = pip.deelbesluiten.filter(soort=Deelbesluitsoort.ONTZORGEN.value)
    if not pip.in_force or rows.exclude(status__in=ended).exists():
        return None
    return relief_decision(pip.dossier, day)


def _written(pip: Pip) -> Iterator[Deelregel]:
    rows = Deelbesluit.objects.filter(pip=pip, status=DeelbesluitStatus.CONCEPT.value)
    for row in rows.order_by("pk"):
        yield Deelregel(
            soort=Deelbesluitsoort(row.soort),
            tekst=row.tekst,
            reden=row.reden,
            artikel=row.artikel,
            vanaf=row.vanaf,
            tot_en_met=row.tot_en_met,
            pk=row.pk,
            opsteller=row.opsteller_id,
        )


def numbered(rows: tuple[Deelregel, ...]) -> tuple[pip_delen.Deelbesluit, ...]:
    """The decisions as the letter prints them."""
    return tuple(
        pip_delen.Deelbesluit(
            nummer=number,
            onderwerp=ONDERWERP[row.soort],
            tekst=row.tekst,
            reden=row.reden,
            artikel=row.artikel,
            vanaf=row.vanaf,
            tot_en_met=row.tot_en_met,
            los=row.soort is Deelbesluitsoort.PARTICIPATIEWET,
        )
        for number, row in enumerate(rows, start=1)
    )
