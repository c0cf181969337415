# SPDX-License-Identifier: EUPL-1.2
"""Each leefgebied as a page: how it begins, what it answers, what the report says. Pure."""

from dataclasses import dataclass

from inburgering.beleid.leefgebieden import Leefgebied
from intake.onderwerpen.wettelijk import EISEN, Eis, Wettelijk

ROUTE = "Wat betekent dit voor de leerroute?"
REKENING = "Waar houden wij rekening mee?"
GEZONDHEID = "Wat betekent dit voor de lessen en het werk?"


@dataclass(frozen=True, slots=True)
class Soort:
    """A leefgebied: what we say to begin, what the law asks here, what the report answers.

    Without `wettelijk` it is local: it never blocks the completion. `medisch` subjects keep a
    conclusion and its meaning for the route, never a file; their answers stay out of the report.
    """

    code: Leefgebied
    inleiding: str
    conclusie_vraag: str
    wettelijk: Wettelijk | None = None
    medisch: bool = False
    conclusie_hulp: str = ""

    @property
    def titel(self) -> str:
        return self.code.label

    @property
    def eis(self) -> Eis | None:
        return EISEN[self.wettelijk] if self.wettelijk else None

    @property
    def artikel(self) -> str:
        """Where the law asks this; empty for a local subject."""
        return self.eis.artikel if self.eis else ""

    @property
    def url(self) -> str | None:
        return self.eis.bron.url() if self.eis else None


MEDISCH_HULP = (
    "Schrijf alleen wat dit betekent voor de lessen en het werk. Geen ziekte, geen medicijnen."
)

SOORTEN: dict[Leefgebied, Soort] = {
    soort.code: soort
    for soort in (
        Soort(
            Leefgebied.GEZIN,
            "Met wie u hier woont en voor wie u zorgt.",
            REKENING,
            Wettelijk.OMSTANDIGHEDEN,
        ),
        Soort(Leefgebied.WONEN, "Uw huis en uw buurt.", REKENING),
        Soort(Leefgebied.HERENIGING, "Familie die misschien nog naar Nederland komt.", REKENING),
        Soort(
            Leefgebied.VVE,
            "Wat uw kind kan leren voordat het naar groep 3 gaat, en opvang als u les hebt.",
            "Wat is met de ouders afgesproken over voorschool en opvang?",
            Wettelijk.VOORSCHOOL,
        ),
        Soort(
            Leefgebied.NETWERK,
            "Mensen die u kent en die u kunnen helpen.",
            "Wie kan helpen, en wie missen wij nog?",
        ),
        Soort(
            Leefgebied.OPLEIDING,
            "Wat u leerde in uw eigen land, en wat u hier wilt leren.",
            ROUTE,
            Wettelijk.OPLEIDING_EN_WERK,
        ),
        Soort(
            Leefgebied.WERK,
            "Welk werk u deed, met of zonder loon.",
            ROUTE,
            Wettelijk.OPLEIDING_EN_WERK,
        ),
        Soort(
            Leefgebied.VRIJWILLIG,
            "Wat u voor anderen doet of deed.",
            "Welk vrijwilligerswerk past bij u?",
        ),
        Soort(
            Leefgebied.COMPETENTIES,
            "Wat u kunt met uw handen en uw hoofd.",
            "Welke vaardigheden kunnen wij gebruiken in het plan?",
        ),
        Soort(
            Leefgebied.WERKNEMER,
            "Hoe u werkt met een baas en met collega's.",
            "Wat gaat goed, en wat oefenen wij nog?",
        ),
        Soort(
            Leefgebied.TAALNIVEAU,
            "Hoe goed u nu Nederlands kent, en hoe u leest en schrijft.",
            "Wat is het taalniveau, en wat betekent dat?",
            Wettelijk.TAALNIVEAU,
        ),
        Soort(
            Leefgebied.DIGITAAL,
            "Wat u doet met een telefoon of computer.",
            "Wat kan iemand al, en wat moet hij of zij nog leren?",
        ),
        Soort(
            Leefgebied.MOTIVATIE,
            "Waar u blij van wordt: werk, sport, muziek, cultuur.",
            "Wat nemen wij hiervan mee in het plan?",
        ),
        Soort(
            Leefgebied.TOEKOMST,
            "Welk werk u hier wilt en kunt doen.",
            "Wat zijn de mogelijkheden voor werk?",
            Wettelijk.ARBEIDSPARTICIPATIE,
        ),
        Soort(
            Leefgebied.ZELFREDZAAMHEID,
            "Wat u zelf regelt en waar u hulp bij wilt.",
            "Hoe zelfredzaam is deze persoon, en welke hulp is nodig?",
            Wettelijk.ZELFREDZAAMHEID,
        ),
        Soort(
            Leefgebied.FINANCIEN,
            "Uw inkomen, vaste lasten en schulden.",
            "Welke hulp met geld is nodig?",
        ),
        Soort(
            Leefgebied.FYSIEK,
            "Of uw lichaam u tegenhoudt bij leren of werken.",
            GEZONDHEID,
            Wettelijk.OMSTANDIGHEDEN,
            medisch=True,
            conclusie_hulp=MEDISCH_HULP,
        ),
        Soort(
            Leefgebied.MENTAAL,
            "Of zorgen of slecht slapen u tegenhouden bij leren of werken.",
            GEZONDHEID,
            Wettelijk.OMSTANDIGHEDEN,
            medisch=True,
            conclusie_hulp=MEDISCH_HULP,
        ),
        Soort(
            Leefgebied.LEERBAARHEIDSTOETS,
            "De toets laat zien of de B1-route haalbaar lijkt. De uitslag is een advies.",
            "Wat zegt de uitslag, naast wat u zelf ziet?",
            Wettelijk.TOETS,
        ),
    )
}
