# SPDX-License-Identifier: EUPL-1.2
"""Questions about work, strengths, what somebody likes and wants. Pure."""

from intake.onderwerpen import Code
from intake.vragen.vorm import JA_NEE_MISSCHIEN, ZELF, Keuzes, Vorm, Vraag

DOET_OF_WIL: Keuzes = (("doet", "ja, dat doe ik"), ("wil", "nog niet, maar ik wil het"),
                       ("nee", "nee"))  # fmt: skip

WERK: dict[Code, tuple[Vraag, ...]] = {
    Code.WERK: (
        Vraag(
            "werk_jaren",
            "Hoeveel jaar hebt u gewerkt?",
            (
                ("0", "niet"),
                ("0-2", "minder dan 2 jaar"),
                ("2-5", "2 tot 5 jaar"),
                ("5+", "langer"),
            ),
        ),
        Vraag(
            "werk",
            "Welk werk hebt u gedaan?",
            hulp="Ook werk zonder loon, bijvoorbeeld thuis of op het land.",
        ),
        Vraag(
            "werkt_nu",
            "Werkt u nu?",
            (("betaald", "ja, met loon"), ("vrijwillig", "ja, als vrijwilliger"), ("nee", "nee")),
        ),
    ),
    Code.VRIJWILLIG: (
        Vraag("doet", "Doet u vrijwilligerswerk?", DOET_OF_WIL),
        Vraag("wat", "Wat doet u graag voor anderen?", vorm=Vorm.REGEL),
    ),
    Code.COMPETENTIES: (
        Vraag(
            "kunnen",
            "Wat kunt u goed?",
            (
                ("bouwen", "bouwen en repareren"),
                ("koken", "koken"),
                ("naaien", "naaien"),
                ("zorgen", "zorgen voor mensen"),
                ("verkopen", "verkopen"),
                ("groen", "werken met planten of dieren"),
                ("computer", "werken met een computer"),
                ("regelen", "dingen regelen"),
            ),
            meer=True,
            hulp="U mag meer antwoorden kiezen.",
        ),
        Vraag("trots", "Waar bent u trots op?"),
        Vraag(
            "rijbewijs",
            "Hebt u een rijbewijs?",
            (("nl", "ja, uit Nederland"), ("ander", "ja, uit een ander land"), ("nee", "nee")),
        ),
    ),
    Code.WERKNEMER: (
        Vraag("op_tijd", "Op tijd komen en afmelden als u ziek bent", ZELF),
        Vraag("samenwerken", "Samenwerken met collega's", ZELF),
        Vraag("opdracht", "Een opdracht begrijpen en uitvoeren", ZELF),
        Vraag("vragen", "Hulp vragen en zeggen wat u vindt", ZELF),
        Vraag("oefenen", "Wat wilt u hiervan oefenen?", vorm=Vorm.REGEL),
    ),
    Code.MOTIVATIE: (
        Vraag("graag", "Wat doet u graag in uw vrije tijd?"),
        Vraag("sport", "Sport u?", DOET_OF_WIL),
        Vraag("sport_welke", "Welke sport?", vorm=Vorm.REGEL),
        Vraag(
            "cultuur",
            "Doet u iets met muziek, dans, theater of kunst?",
            DOET_OF_WIL,
        ),
        Vraag("cultuur_welke", "Wat is dat?", vorm=Vorm.REGEL),
        Vraag("waarom", "Waarvoor wilt u Nederlands leren?"),
    ),
    Code.TOEKOMST: (
        Vraag(
            "wil",
            "Wat wilt u het liefst?",
            (
                ("werken", "werken"),
                ("eerst_leren", "eerst leren, dan werken"),
                ("samen", "leren en werken samen"),
                ("bedrijf", "een eigen bedrijf"),
                ("weet_niet", "weet ik nog niet"),
            ),
        ),
        Vraag("wensberoep", "Welk werk zou u hier graag doen?"),
        Vraag(
            "welke_opleiding",
            "Welke opleiding zou u graag doen?",
            vorm=Vorm.REGEL,
        ),
        Vraag("ondernemen", "Wilt u later een eigen bedrijf?", JA_NEE_MISSCHIEN),
        Vraag("bedrijf", "Wat voor bedrijf?", vorm=Vorm.REGEL),
        Vraag(
            "drempels",
            "Wat maakt werken nu moeilijk?",
            (
                ("taal", "de taal"),
                ("kinderen", "opvang van de kinderen"),
                ("gezondheid", "gezondheid"),
                ("vervoer", "vervoer"),
                ("diploma", "diploma telt hier niet"),
                ("niets", "niets"),
            ),
            meer=True,
            hulp="U mag meer antwoorden kiezen.",
        ),
    ),
}
