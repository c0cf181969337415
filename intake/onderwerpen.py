# SPDX-License-Identifier: EUPL-1.2
"""The seven subjects that the law names for the brede intake. Pure.

Wet inburgering 2021, 14 lid 3 a-d, and Besluit inburgering 2021, 5.2 lid 1. Their order here
is that of a conversation: it begins with what somebody is proud of.
"""

from dataclasses import dataclass
from enum import StrEnum

from inburgering.wet.bron import Bron, besluit, wet


class Code(StrEnum):
    """The subjects; the value is the last part of the address of the page."""

    OPLEIDING = "opleiding-en-werk"
    ARBEID = "arbeidsparticipatie"
    TAALNIVEAU = "taalniveau"
    OMSTANDIGHEDEN = "persoonlijke-omstandigheden"
    VVE = "voorschool"
    ZELFREDZAAMHEID = "zelfredzaamheid"
    LEERBAARHEIDSTOETS = "leerbaarheidstoets"


class Overslaan(StrEnum):
    """Why a subject was passed over."""

    NIET_BESPROKEN = "niet_besproken"
    WIL_NIET_ZEGGEN = "wil_niet_zeggen"
    NVT = "nvt"


OVERSLAAN_LABELS = {
    Overslaan.NIET_BESPROKEN: "nog niet besproken",
    Overslaan.WIL_NIET_ZEGGEN: "wil hier niets over zeggen",
    Overslaan.NVT: "niet van toepassing",
}


@dataclass(frozen=True, slots=True)
class Soort:
    """A subject: its name, its article, and what the report answers about it."""

    code: Code
    titel: str
    bron: Bron
    onderdeel: str
    inleiding: str
    conclusie_vraag: str

    @property
    def artikel(self) -> str:
        """Wet inburgering 2021, artikel 14, lid 3, onder b."""
        return f"{self.bron}, onder {self.onderdeel}" if self.onderdeel else str(self.bron)

    @property
    def url(self) -> str | None:
        return self.bron.url()


SOORTEN: dict[Code, Soort] = {
    soort.code: soort
    for soort in (
        Soort(
            Code.OPLEIDING,
            "Opleiding en werk",
            wet("14", "3"),
            "b",
            "Wat u leerde en welk werk u deed in uw eigen land.",
            "Wat betekent dit voor de leerroute?",
        ),
        Soort(
            Code.ARBEID,
            "Werk in Nederland",
            besluit("5.2", "1"),
            "",
            "Welk werk u hier kunt en wilt doen.",
            "Wat zijn de mogelijkheden voor werk?",
        ),
        Soort(
            Code.TAALNIVEAU,
            "Taal",
            besluit("5.2", "1"),
            "",
            "Hoe goed u nu Nederlands kent, en hoe u leest en schrijft.",
            "Wat is het taalniveau, en wat betekent dat?",
        ),
        Soort(
            Code.OMSTANDIGHEDEN,
            "Persoonlijke omstandigheden",
            wet("14", "3"),
            "c",
            "Uw gezin en uw gezondheid, lichamelijk en geestelijk.",
            "Waar houden wij rekening mee?",
        ),
        Soort(
            Code.VVE,
            "Voorschool en jonge kinderen",
            wet("14", "3"),
            "d",
            "Wat uw kind kan leren voordat het naar groep 3 gaat.",
            "Wat is met de ouders afgesproken over voorschool?",
        ),
        Soort(
            Code.ZELFREDZAAMHEID,
            "Zelfredzaamheid",
            besluit("5.2", "1"),
            "",
            "Wat u zelf regelt en waar u hulp bij wilt.",
            "Hoe zelfredzaam is deze persoon, en welke hulp is nodig?",
        ),
        Soort(
            Code.LEERBAARHEIDSTOETS,
            "Leerbaarheidstoets",
            wet("14", "3"),
            "a",
            "De toets laat zien of de B1-route haalbaar lijkt. De uitslag is een advies.",
            "Wat zegt de uitslag, naast wat u zelf ziet?",
        ),
    )
}
