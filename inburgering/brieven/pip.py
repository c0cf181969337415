# SPDX-License-Identifier: EUPL-1.2
"""The PIP beschikking as facts. An incomplete one cannot be made, so it cannot be sent.

Nothing is decided or computed here: every date, amount and reason comes in. What goes out is
the words of the law that belong to this doelgroep and this leerroute.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from inburgering.brieven import pip_regels
from inburgering.brieven.pip_delen import (
    Actie,
    Afspraak,
    Bezwaar,
    Contactpersoon,
    Deelbesluit,
    Geadresseerde,
    Gesprekken,
    Intake,
    MaatschappelijkeBegeleiding,
    Onderdeel,
    Ondertekenaar,
    Ontzorging,
    RouteOverweging,
    Steun,
    Taalles,
    Weekregel,
    Wijzigingsbesluit,
)
from inburgering.wet.begrippen import Doelgroep, Leerroute, Niveau

TEMPLATE = "brieven/pip_beschikking.html"
TITEL = "Besluit: uw persoonlijk plan inburgering en participatie (PIP)"
TITEL_WIJZIGING = "Besluit: wijziging van uw persoonlijk plan inburgering en participatie (PIP)"


class BriefOnvolledig(ValueError):
    """The letter misses something the law or the reader needs; `redenen` are Dutch sentences."""

    def __init__(self, redenen: tuple[str, ...]) -> None:
        super().__init__(" ".join(redenen))
        self.redenen = redenen


@dataclass(frozen=True, kw_only=True)
class PipBrief:
    """One PIP beschikking (Wi2021, 15), ready to print."""

    geadresseerde: Geadresseerde
    plaats: str
    dagtekening: date
    kenmerk: str
    contact: Contactpersoon
    ondertekenaar: Ondertekenaar
    doelgroep: Doelgroep
    leerroute: Leerroute
    termijn_vanaf: date
    termijn_tot_en_met: date
    taalles: Taalles
    pvt: Onderdeel
    gesprekken: Gesprekken
    intake: Intake
    overwegingen: tuple[RouteOverweging, ...]
    hoofddoel: str
    doelen: tuple[str, ...]
    bezwaar: Bezwaar
    verzenddatum: date | None = None
    niveau: Niveau | None = None
    termijn_duur: str = "drie jaar"
    route_wijzigen_tot_en_met: date | None = None
    afschalen_na_uren: int | None = None
    map: Onderdeel | None = None
    participatie: Onderdeel | None = None
    afspraken: tuple[Afspraak, ...] = ()
    extra_acties: tuple[Actie, ...] = ()
    begeleiding: str = ""
    maatschappelijke_begeleiding: MaatschappelijkeBegeleiding | None = None
    steun: tuple[Steun, ...] = ()
    ontzorging: Ontzorging | None = None
    geen_ontzorging_omdat: str = ""
    gratis_examenpogingen: int = 0
    lening_maximum: int | None = None
    z_examens: tuple[str, ...] = ()
    lessen_lang: str = ""
    week: tuple[Weekregel, ...] = ()
    wijziging: Wijzigingsbesluit | None = None
    besluiten: tuple[Deelbesluit, ...] = ()
    lokale_regels: tuple[str, ...] = ()
    bijlagen: tuple[str, ...] = ()
    vertaald_in: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        redenen = pip_regels.wat_ontbreekt(self)
        if redenen:
            raise BriefOnvolledig(redenen)

    @property
    def asiel(self) -> bool:
        """Group A: the gemeente offers lessons, guidance and ontzorgen (Wi2021, 13 and 16)."""
        return self.doelgroep is Doelgroep.ASIELSTATUSHOUDER

    @property
    def is_b1(self) -> bool:
        return self.leerroute is Leerroute.B1

    @property
    def is_onderwijs(self) -> bool:
        return self.leerroute is Leerroute.ONDERWIJS

    @property
    def is_z(self) -> bool:
        return self.leerroute is Leerroute.Z

    @cached_property
    def acties(self) -> tuple[Actie, ...]:
        """The rows of "Wat moet u doen?"."""
        return pip_regels.acties(self)

    @cached_property
    def grondslag(self) -> tuple[str, ...]:
        """The articles this decision rests on, then the gemeente's own rules."""
        return pip_regels.grondslag(self)

    @property
    def meer_besluiten(self) -> bool:
        """Whether this letter holds more than one decision to make bezwaar against."""
        return len(self.besluiten) > 1

    @property
    def context(self) -> dict[str, object]:
        """What the template gets, beside what the engine adds."""
        return {"brief": self}
