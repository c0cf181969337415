# SPDX-License-Identifier: EUPL-1.2
"""Grounds on which DUO extends the inburgeringstermijn, with what the law says of each.

Sources: Wet inburgering 2021 artikel 12, Besluit 4.2-4.5, Regeling 4.1.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from inburgering.wet.begrippen import Leerroute, Zekerheid
from inburgering.wet.bron import Bron, besluit, regeling
from inburgering.wet.kalender import laatste_dag
from inburgering.wet.parameters import Parameter
from inburgering.wet.tabel.verlenging import (
    AANBIEDER_MAANDEN,
    ALFABETISERING_MAANDEN,
    BEVALLING_WEKEN,
    BIJNA_AFGEROND_MAANDEN,
    BIJZONDER_MAANDEN,
    DAKLOOSHEID_MAANDEN,
    GEEN_TAALSCHAKELTRAJECT_MAANDEN,
    ONDERBREKING_MAANDEN,
    OVERLIJDEN_MAANDEN,
)
from inburgering.wet.tekst import duur_tekst, weekdag_tekst
from inburgering.wet.termijnen.termijn import Stap

EENHEDEN = ("dagen", "weken", "maanden")
DREMPEL_MAANDEN = 3
"""Regeling 4.1 lid 1: most circumstances count from three consecutive months."""
MINSTE_DAGEN_PER_DRIE_MAANDEN = 89
"""February, March and April: three consecutive months are never shorter."""
MEESTE_DAGEN_PER_JAAR = 366


_ROUTENAAM = {
    Leerroute.B1: "B1-route",
    Leerroute.ONDERWIJS: "onderwijsroute",
    Leerroute.Z: "Z-route",
}


class Grond(StrEnum):
    """The extension grounds by code."""

    ZIEKTE = "ziekte"
    OVERLIJDEN = "overlijden"
    BEVALLING = "bevalling"
    BLIJF_VAN_MIJN_LIJF = "blijf_van_mijn_lijf"
    ALFABETISERING = "alfabetisering"
    DAKLOOSHEID = "dakloosheid"
    GEEN_AANBOD = "geen_aanbod"
    GEEN_TAALSCHAKELTRAJECT = "geen_taalschakeltraject"
    AANBIEDER = "aanbieder"
    BIJZONDERE_OMSTANDIGHEDEN = "bijzondere_omstandigheden"
    SAMENLOOP = "samenloop"
    OPLEIDING = "opleiding"
    BIJNA_AFGEROND = "bijna_afgerond"
    ONDERBREKING = "onderbreking"
    AMBTSHALVE = "ambtshalve"


@dataclass(frozen=True, slots=True)
class Grondregel:
    """What the law says of one ground."""

    label: str
    bron: Bron
    vast: Parameter[int] | None = None
    """Fixed length; a length in the input is then not used."""
    vaste_eenheid: str = "maanden"
    hoogstens: Parameter[int] | None = None
    drempel: bool = False
    """Only from three consecutive months."""
    alleen_asielstatushouder: bool = False
    eenmalig: bool = False
    langer_telt_niet: bool = False
    """Longer than ``hoogstens`` is another case altogether, not one that is cut."""
    routes: frozenset[Leerroute] = frozenset(Leerroute)
    """The routes for which the law gives this ground."""


def _reg(onderdeel: str) -> Bron:
    return regeling("4.1", f"2, onderdeel {onderdeel}")


GRONDEN: dict[Grond, Grondregel] = {
    Grond.ZIEKTE: Grondregel("Langdurige ziekte", _reg("a"), drempel=True),
    Grond.OVERLIJDEN: Grondregel("Overlijden van partner, ouder of kind", _reg("b"),
                                 vast=OVERLIJDEN_MAANDEN),
    Grond.BEVALLING: Grondregel("Bevalling", _reg("c"), vast=BEVALLING_WEKEN,
                                vaste_eenheid="weken"),
    Grond.BLIJF_VAN_MIJN_LIJF: Grondregel("Verblijf in een Blijf-van-mijn-Lijfhuis", _reg("d"),
                                          drempel=True),
    Grond.ALFABETISERING: Grondregel("Alfabetiseringscursus (B1-route of onderwijsroute)",
                                     _reg("e"), hoogstens=ALFABETISERING_MAANDEN, drempel=True,
                                     routes=frozenset({Leerroute.B1, Leerroute.ONDERWIJS})),
    Grond.DAKLOOSHEID: Grondregel("Dakloosheid", _reg("f"), hoogstens=DAKLOOSHEID_MAANDEN,
                                  drempel=True),
    Grond.GEEN_AANBOD: Grondregel("Geen inburgeringsaanbod binnen drie maanden na het PIP",
                                  _reg("g"), alleen_asielstatushouder=True),
    Grond.GEEN_TAALSCHAKELTRAJECT: Grondregel(
        "Taalschakeltraject niet gestart binnen zes maanden na het PIP", _reg("g"),
        vast=GEEN_TAALSCHAKELTRAJECT_MAANDEN, alleen_asielstatushouder=True,
        routes=frozenset({Leerroute.ONDERWIJS})),
    Grond.AANBIEDER: Grondregel("Vertraging door de aanbieder", _reg("h"),
                                hoogstens=AANBIEDER_MAANDEN, drempel=True),
    Grond.BIJZONDERE_OMSTANDIGHEDEN: Grondregel("Bijzondere individuele omstandigheid", _reg("i"),
                                                hoogstens=BIJZONDER_MAANDEN, drempel=True),
    Grond.SAMENLOOP: Grondregel("Twee of meer omstandigheden samen", _reg("j"), drempel=True),
    Grond.OPLEIDING: Grondregel("Niet-vrijstellende opleiding", besluit("4.3", "2")),
    Grond.BIJNA_AFGEROND: Grondregel("Bijna afgerond na aanzienlijke inspanningen",
                                     besluit("4.4", "1"), vast=BIJNA_AFGEROND_MAANDEN,
                                     eenmalig=True, routes=frozenset({Leerroute.B1})),
    Grond.ONDERBREKING: Grondregel("Tijdelijke onderbreking van de plicht", besluit("4.2"),
                                   hoogstens=ONDERBREKING_MAANDEN, langer_telt_niet=True),
    Grond.AMBTSHALVE: Grondregel("Ambtshalve verlenging door de minister", besluit("4.5", "2")),
}  # fmt: skip

# Words a municipality may use for a ground, looked for in this order.
_WOORDEN: tuple[tuple[str, Grond], ...] = (
    ("taalschakel", Grond.GEEN_TAALSCHAKELTRAJECT),
    ("aanbod", Grond.GEEN_AANBOD),
    ("aanbieder", Grond.AANBIEDER),
    ("taalschool", Grond.AANBIEDER),
    ("cursusinstelling", Grond.AANBIEDER),
    ("ziek", Grond.ZIEKTE),
    ("medisch", Grond.ZIEKTE),
    ("overlij", Grond.OVERLIJDEN),
    ("overled", Grond.OVERLIJDEN),
    ("bevalling", Grond.BEVALLING),
    ("zwanger", Grond.BEVALLING),
    ("geboorte", Grond.BEVALLING),
    ("geboren", Grond.BEVALLING),
    ("mijnlijf", Grond.BLIJF_VAN_MIJN_LIJF),
    ("blijfhuis", Grond.BLIJF_VAN_MIJN_LIJF),
    ("alfabet", Grond.ALFABETISERING),
    ("dakloos", Grond.DAKLOOSHEID),
    ("samenloop", Grond.SAMENLOOP),
    ("bijna", Grond.BIJNA_AFGEROND),
    ("inspanning", Grond.BIJNA_AFGEROND),
    ("onderbreking", Grond.ONDERBREKING),
    ("beeindiging", Grond.ONDERBREKING),
    ("buitenland", Grond.ONDERBREKING),
    ("opleiding", Grond.OPLEIDING),
    ("ambtshalve", Grond.AMBTSHALVE),
    ("bijzonder", Grond.BIJZONDERE_OMSTANDIGHEDEN),
    ("individue", Grond.BIJZONDERE_OMSTANDIGHEDEN),
    ("omstandighe", Grond.BIJZONDERE_OMSTANDIGHEDEN),
)


def grond_van(tekst: str) -> Grond | None:
    """The ground meant by a code or by the words a municipality uses for it."""
    kaal = re.sub(r"[^a-z]", "", tekst.lower())
    return next((grond for woord, grond in _WOORDEN if woord in kaal), None)


@dataclass(frozen=True, slots=True)
class Verlenging:
    """One extension: the ground and, where the law leaves it open, how long."""

    grond: Grond
    aantal: int = 0
    eenheid: str = "maanden"

    def __post_init__(self) -> None:
        if self.eenheid not in EENHEDEN or self.aantal < 0:
            raise ValueError("Een verlenging duurt een aantal dagen, weken of maanden.")


@dataclass(frozen=True, slots=True)
class Persoon:
    """What of the person decides whether a ground counts."""

    asielstatushouder: bool
    leerroute: Leerroute | None = None
    """The route as it is now; the ground may have arisen under an earlier one."""
    eerder: frozenset[Grond] = frozenset()


@dataclass(frozen=True, slots=True)
class Verlengd:
    """The new last day, the sentence that explains it and how sure that is."""

    uiterlijk: date
    stap: Stap
    zekerheid: Zekerheid = Zekerheid.ZEKER


def verleng(termijn: tuple[date, date], verlenging: Verlenging, persoon: Persoon) -> Verlengd:
    """Extend a term (its first and its last day so far); the result is never earlier."""
    eerste, uiterlijk = termijn
    regel = GRONDEN[verlenging.grond]
    weigering = _weigering(verlenging, regel, persoon) or _te_lang(verlenging, regel, eerste)
    if weigering:
        waarom, bron = weigering
        stap = Stap(f"{regel.label}: {waarom}, dus geen verlenging.", uiterlijk, bron)
        return Verlengd(uiterlijk, stap)
    aantal, eenheid = verlenging.aantal, verlenging.eenheid
    if regel.vast is not None:
        aantal, eenheid = regel.vast.op_of_eerste(eerste).waarde, regel.vaste_eenheid
    nieuw = _einde(uiterlijk, aantal, eenheid)
    hoeveel = duur_tekst(aantal, eenheid)
    if regel.hoogstens is not None and not regel.langer_telt_niet:
        grens = regel.hoogstens.op_of_eerste(eerste).waarde
        if nieuw > (laatste := _einde(uiterlijk, grens, "maanden")):
            nieuw, hoeveel = laatste, f"ten hoogste {duur_tekst(grens, 'maanden')}"
    tekst = f"{regel.label}: {hoeveel} verlengd, tot en met {weekdag_tekst(nieuw)}."
    if persoon.leerroute is None or persoon.leerroute in regel.routes:
        return Verlengd(nieuw, Stap(tekst, nieuw, regel.bron))
    return Verlengd(nieuw, Stap(f"{tekst} {_andere_route(regel, persoon.leerroute)}", nieuw,
                                regel.bron), Zekerheid.TE_BEVESTIGEN)  # fmt: skip


def _andere_route(regel: Grondregel, nu: Leerroute) -> str:
    """The decision is DUO's, and the route may have been another one then: so no refusal."""
    voor = " en ".join(f"de {naam}" for route, naam in _ROUTENAAM.items() if route in regel.routes)
    return (
        f"Deze grond geldt alleen bij {voor}; de leerroute is nu de {_ROUTENAAM[nu]}. Kijk het "
        "besluit van DUO na."
    )


def _weigering(
    verlenging: Verlenging, regel: Grondregel, persoon: Persoon
) -> tuple[str, Bron] | None:
    if regel.alleen_asielstatushouder and not persoon.asielstatushouder:
        return "alleen asielstatushouders krijgen een aanbod van de gemeente", regel.bron
    if regel.eenmalig and verlenging.grond in persoon.eerder:
        return "deze verlenging is maar één keer mogelijk", regel.bron
    if regel.drempel and not _lang_genoeg(verlenging):
        return "korter dan drie aaneengesloten maanden", regel.bron
    return None


def _te_lang(verlenging: Verlenging, regel: Grondregel, eerste: date) -> tuple[str, Bron] | None:
    """Besluit 2.1 lid 2: after a gap of more than a year the duty has ended."""
    if not regel.langer_telt_niet or regel.hoogstens is None:
        return None
    grens = regel.hoogstens.op_of_eerste(eerste)
    if verlenging.eenheid == "maanden":
        langer = verlenging.aantal > grens.waarde
    else:
        langer = _in_dagen(verlenging) * 12 > grens.waarde * MEESTE_DAGEN_PER_JAAR
    duur = duur_tekst(grens.waarde, "maanden")
    waarom = f"langer dan {duur}, dan is de inburgeringsplicht geëindigd"
    return (waarom, grens.bron) if langer else None


def _in_dagen(verlenging: Verlenging) -> int:
    return verlenging.aantal * (7 if verlenging.eenheid == "weken" else 1)


def _lang_genoeg(verlenging: Verlenging) -> bool:
    if verlenging.eenheid == "maanden":
        return verlenging.aantal >= DREMPEL_MAANDEN
    return _in_dagen(verlenging) >= MINSTE_DAGEN_PER_DRIE_MAANDEN


def _einde(uiterlijk: date, aantal: int, eenheid: str) -> date:
    """Last day of an extension that begins the day after ``uiterlijk``."""
    if eenheid == "maanden":
        return laatste_dag(uiterlijk + timedelta(days=1), aantal)
    return uiterlijk + timedelta(days=aantal * (7 if eenheid == "weken" else 1))
