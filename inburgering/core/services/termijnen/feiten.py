# SPDX-License-Identifier: EUPL-1.2
"""What the rules are given about a dossier, and which milestone meets which term."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from inburgering.core.enums import Sluitreden
from inburgering.core.models import Dossier, Verlenging
from inburgering.wet.begrippen import Doelgroep, Leerroute
from inburgering.wet.termijnen import Feiten, Grond
from inburgering.wet.termijnen import Verlenging as WettelijkeVerlenging

# Which milestone meets which term; `afgesloten_op` only when the plicht was met.
GEHAALD_DOOR: Mapping[str, str] = {
    "pip_vaststellen": "pip_vastgesteld_op",
    "ontzorgen": "ontzorgen_beeindigd_op",
    "inburgeringstermijn": "afgesloten_op",
    "aanbod": "aanbod_op",
    "taalles_start": "taalles_start_op",
    "taalstart_intake": "taalstart_intake_op",
    "taalstart_start": "taalstart_start_op",
    "taalstart_einde": "taalstart_einde_op",
    "taalstart_rapport": "taalstart_rapport_op",
    "map": "map_afgerond_op",
    "pvt": "pvt_afgerond_op",
    "boete_besluit": "boete_bekendgemaakt_op",
    "boete_betaling": "boete_betaald_op",
}
# Closing for one of these reasons ends the plicht, and with it starts the retention term.
EINDE_PLICHT = frozenset(
    {Sluitreden.VOLDAAN.value, Sluitreden.OVERLEDEN.value, Sluitreden.PLICHT_VERVALLEN.value}
)


def facts_of(dossier: Dossier, verlengingen: Iterable[Verlenging]) -> Feiten:
    """The facts of a dossier as the rules take them."""
    return Feiten(
        doelgroep=Doelgroep(dossier.doelgroep),
        kennisgeving=dossier.kennisgeving_op,
        brp_inschrijving=dossier.brp_op,
        huisvesting=dossier.huisvesting_op,
        bijstand_ingang=dossier.bijstand_vanaf,
        verhuizing=dossier.verhuisd_naar_ons,
        derde_informatie_ontvangen=dossier.derde_informatie_op,
        pip_dagtekening=dossier.pip_vastgesteld_op,
        verlengingen=tuple(as_law(row) for row in verlengingen),
        taalstart_aanmelding=dossier.taalstart_aanmelding_op,
        taalstart_einde=dossier.taalstart_einde_op,
        aanmelding_aanbieder=dossier.aanmelding_aanbieder_op,
        bekendmaking_besluit=dossier.pip_bekendgemaakt_op or dossier.pip_vastgesteld_op,
        boete_rapport=dossier.boete_rapport_op,
        boete_bekendmaking=dossier.boete_bekendgemaakt_op,
        laatste_voortgangsgesprek=dossier.laatste_gesprek_op,
        leerroute=Leerroute(dossier.leerroute) if dossier.leerroute else None,
        plicht_beeindigd=dossier.afgesloten_op if dossier.sluitreden in EINDE_PLICHT else None,
    )


def granted_to(dossier: Dossier) -> list[Verlenging]:
    """The extensions in force, in the order in which DUO granted them."""
    rows = dossier.verlengingen.filter(ingetrokken_op__isnull=True)
    return list(rows.order_by("besluit_op", "pk"))


def extensions_of(dossiers: Sequence[Dossier]) -> dict[int, list[Verlenging]]:
    """The same for many dossiers, by number, in one query."""
    found: dict[int, list[Verlenging]] = defaultdict(list)
    rows = Verlenging.objects.filter(dossier__in=dossiers, ingetrokken_op__isnull=True)
    for row in rows.order_by("besluit_op", "pk"):
        found[row.dossier_id].append(row)
    return found


def as_law(row: Verlenging) -> WettelijkeVerlenging:
    """A stored extension as the rules take it."""
    grond = Grond(row.grond)
    if row.aantal is None:
        return WettelijkeVerlenging(grond)
    return WettelijkeVerlenging(grond, row.aantal, row.eenheid)


def met_on(dossier: Dossier, code: str, on: date) -> date | None:
    """The day on which a term was met; a lesson that is planned for later meets nothing yet."""
    if code not in GEHAALD_DOOR:
        return None
    if code == "inburgeringstermijn" and dossier.sluitreden != Sluitreden.VOLDAAN.value:
        return None
    day: date | None = getattr(dossier, GEHAALD_DOOR[code])
    return day if day and day <= on else None
