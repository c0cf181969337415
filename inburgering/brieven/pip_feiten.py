# SPDX-License-Identifier: EUPL-1.2
"""What the PIP beschikking is made of: facts that others decided, not yet held against a rule."""

from dataclasses import dataclass
from datetime import date

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


@dataclass(frozen=True, kw_only=True)
class PipFeiten:
    """Everything that the letter says; nothing of it is computed here.

    `doelen` are what the person wants; `aandachtspunten` stand apart only where there are both.
    `knm` only where somebody else than the language school gives it.
    """

    geadresseerde: Geadresseerde
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
    aandachtspunten: tuple[str, ...] = ()
    bezwaar: Bezwaar
    verzenddatum: date | None = None
    niveau: Niveau | None = None
    termijn_duur: str = "drie jaar"
    route_wijzigen_tot_en_met: date | None = None
    afschalen_na_uren: int | None = None
    knm: Onderdeel | None = None
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
    uitleg_in: str = ""  # a language other than Dutch

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
