# SPDX-License-Identifier: EUPL-1.2
"""The seven subjects that the law names for every brede intake. Pure.

Wet inburgering 2021, 14 lid 3 a-d, and Besluit inburgering 2021, 5.2 lid 1.
"""

from dataclasses import dataclass
from enum import StrEnum

from inburgering.wet.bron import Bron, besluit, wet


class Wettelijk(StrEnum):
    """One statutory subject."""

    TOETS = "toets"
    OPLEIDING_EN_WERK = "opleiding_en_werk"
    OMSTANDIGHEDEN = "omstandigheden"
    VOORSCHOOL = "voorschool"
    TAALNIVEAU = "taalniveau"
    ARBEIDSPARTICIPATIE = "arbeidsparticipatie"
    ZELFREDZAAMHEID = "zelfredzaamheid"


@dataclass(frozen=True, slots=True)
class Eis:
    """What the law asks about one subject, and where it stands."""

    code: Wettelijk
    titel: str
    bron: Bron
    onderdeel: str = ""

    @property
    def artikel(self) -> str:
        """Wet inburgering 2021, artikel 14, lid 3, onder b."""
        return f"{self.bron}, onder {self.onderdeel}" if self.onderdeel else str(self.bron)


_WET, _BESLUIT = wet("14", "3"), besluit("5.2", "1")
EISEN: dict[Wettelijk, Eis] = {
    eis.code: eis
    for eis in (
        Eis(Wettelijk.TOETS, "de leerbaarheidstoets", _WET, "a"),
        Eis(
            Wettelijk.OPLEIDING_EN_WERK,
            "de opleiding en het werk in het land van herkomst",
            _WET,
            "b",
        ),
        Eis(
            Wettelijk.OMSTANDIGHEDEN,
            "de persoonlijke omstandigheden, ook de gezondheid",
            _WET,
            "c",
        ),
        Eis(Wettelijk.VOORSCHOOL, "de voorschool voor jonge kinderen", _WET, "d"),
        Eis(Wettelijk.TAALNIVEAU, "het taalniveau", _BESLUIT),
        Eis(Wettelijk.ARBEIDSPARTICIPATIE, "de mogelijkheden om te werken", _BESLUIT),
        Eis(Wettelijk.ZELFREDZAAMHEID, "de mate van zelfredzaamheid", _BESLUIT),
    )
}
