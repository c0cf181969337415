# SPDX-License-Identifier: EUPL-1.2
"""Papers that prove a part of the plicht: MAP, participatieverklaring, Z-route."""

from dataclasses import dataclass
from datetime import date

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.feiten import Brieffeiten
from inburgering.brieven.participatieverklaring import SLOTVERKLARING
from inburgering.brieven.pip_delen import Ondertekenaar

# Besluit inburgering 2021, 3.2 lid 1
MAP_THEMAS = (
    "beroepenoriëntatie",
    "werknemerscompetenties",
    "realistisch beroepsbeeld",
    "beroepskansen",
    "beroepscompetenties verwerven",
    "netwerk opbouwen",
    "werk vinden",
    "werkcultuur",
)


@dataclass(frozen=True, kw_only=True)
class MapCertificaat(Brieffeiten):
    """MAP completed: eight themes, the hours in practice, the eindgesprek with the college.

    `nodig` is the norm in hours that counts on the day of the eindgesprek (Regeling, 3.1).
    """

    SOORT = Briefsoort.MAP_CERTIFICAAT
    TEMPLATE = "brieven/bewijzen/map.html"
    TITEL = "Certificaat: Module Arbeidsmarkt en Participatie (MAP)"

    ondertekenaar: Ondertekenaar
    praktijkuren: int
    nodig: int
    eindgesprek_op: date
    praktijk: str = ""
    themas: tuple[str, ...] = MAP_THEMAS

    def __post_init__(self) -> None:
        if set(self.themas) != set(MAP_THEMAS):
            raise ValueError("Een certificaat noemt alle acht de thema's van de MAP.")
        if self.praktijkuren < self.nodig:
            raise ValueError(f"Voor de MAP zijn {self.nodig} uren in de praktijk nodig.")


@dataclass(frozen=True, kw_only=True)
class PvtFormulier(Brieffeiten):
    """The paper to sign at the meeting (Besluit, 3.1 lid 1), in the words of the law.

    The annex (Besluit, 3.1 lid 6) is a text of the gemeente; without it, it goes along on paper.
    """

    SOORT = Briefsoort.PVT_ONDERTEKENING
    TEMPLATE = "brieven/bewijzen/pvt.html"
    TITEL = "Participatieverklaring"

    @property
    def slotverklaring(self) -> tuple[str, ...]:
        """The sentences one puts a signature under."""
        return SLOTVERKLARING


@dataclass(frozen=True, kw_only=True)
class ZAfronding(Brieffeiten):
    """The Z-route completed (Besluit inburgering 2021, 3.14): hours of both parts, eindgesprek."""

    SOORT = Briefsoort.Z_AFRONDING
    TEMPLATE = "brieven/bewijzen/z_route.html"
    TITEL = "Certificaat: zelfredzaamheidsroute (Z-route)"

    ondertekenaar: Ondertekenaar
    taaluren: int
    participatieuren: int
    nodig_taal: int
    nodig_participatie: int
    eindgesprek_op: date
    examens: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.taaluren < self.nodig_taal or self.participatieuren < self.nodig_participatie:
            raise ValueError("Voor de Z-route zijn meer uren nodig.")
