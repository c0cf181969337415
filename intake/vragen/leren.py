# SPDX-License-Identifier: EUPL-1.2
"""Questions about school, language and computers. Pure."""

from inburgering.wet.bron import wet
from intake.onderwerpen import Code
from intake.vragen.vorm import JA_NEE, JA_NEE_MISSCHIEN, ZELF, Keuzes, Vorm, Vraag

NIVEAUS: Keuzes = (
    ("A0", "A0: nog niet"),
    ("A1", "A1: een beetje"),
    ("A2", "A2: eenvoudige gesprekken"),
    ("B1", "B1 of hoger"),
)
# The four language skills, as DUO and the exams name them.
VAARDIGHEDEN = ("lezen", "luisteren", "schrijven", "spreken")

LEREN: dict[Code, tuple[Vraag, ...]] = {
    Code.OPLEIDING: (
        Vraag(
            "jaren_onderwijs",
            "Hoeveel jaar bent u naar school geweest?",
            (("0", "niet"), ("1-6", "1 tot 6 jaar"), ("7-12", "7 tot 12 jaar"), ("13+", "langer")),
        ),
        Vraag(
            "hoogste_opleiding",
            "Welke school of opleiding hebt u afgemaakt?",
            (
                ("geen", "geen"),
                ("basis", "basisschool"),
                ("middelbaar", "middelbare school"),
                ("beroep", "beroepsopleiding"),
                ("hoger", "hbo of universiteit"),
            ),
        ),
        Vraag(
            "diploma",
            "Hebt u daar een diploma van?",
            (("papier", "ja, op papier"), ("kwijt", "ja, maar het papier is weg"), ("nee", "nee")),
            hulp="Ook een diploma dat u niet meer hebt, kan meetellen.",
        ),
        Vraag(
            "wil_opleiding",
            "Wilt u in Nederland een opleiding volgen (mbo, hbo of universiteit)?",
            JA_NEE_MISSCHIEN,
            nodig=True,
            waarom="De wet vraagt dit antwoord voor de onderwijsroute.",
            bron=wet("8", "1"),
        ),
        Vraag(
            "leerstijl",
            "Hoe leert u het liefst?",
            (
                ("doen", "door te doen"),
                ("lezen", "door te lezen"),
                ("luisteren", "door te luisteren en te kijken"),
                ("samen", "samen met anderen"),
            ),
            meer=True,
            hulp="U mag meer antwoorden kiezen.",
        ),
    ),
    Code.TAALNIVEAU: (
        Vraag(
            "alfabetisering",
            "Kunt u lezen en schrijven?",
            (
                ("NVT", "ja, in ons schrift"),
                ("AA", "ja, in een ander schrift"),
                ("A", "nee, of een klein beetje"),
            ),
        ),
        Vraag("lezen", "Hoe goed leest u Nederlands?", NIVEAUS),
        Vraag("luisteren", "Hoe goed begrijpt u Nederlands als iemand praat?", NIVEAUS),
        Vraag("schrijven", "Hoe goed schrijft u Nederlands?", NIVEAUS),
        Vraag("spreken", "Hoe goed spreekt u Nederlands?", NIVEAUS),
        Vraag(
            "hoe_bepaald",
            "Hoe is dit niveau bepaald?",
            (
                ("toets", "met een toets"),
                ("school", "door een taalschool"),
                ("gesprek", "in dit gesprek"),
            ),
            oordeel=True,
        ),
        Vraag(
            "voorinburgering",
            "Hebt u al les gehad over Nederland en de taal?",
            (
                ("azc", "ja, in het azc"),
                ("herkomst", "ja, voordat ik naar Nederland kwam"),
                ("nee", "nee"),
            ),
        ),
        Vraag(
            "taalles",
            "Hebt u nu taalles? Waar, en op welke dagen?",
            vorm=Vorm.REGEL,
        ),
        Vraag(
            "betaalt",
            "Wie betaalt de taalles?",
            (("gemeente", "de gemeente"), ("lening", "ik, met een lening van DUO"),
             ("zelf", "ik, zonder lening")),
        ),
    ),
    Code.DIGITAAL: (
        Vraag(
            "apparaten",
            "Wat hebt u thuis?",
            (
                ("telefoon", "een smartphone"),
                ("tablet", "een tablet"),
                ("computer", "een computer of laptop"),
                ("internet", "internet thuis"),
                ("niets", "niets hiervan"),
            ),
            meer=True,
            hulp="U mag meer antwoorden kiezen.",
        ),
        Vraag("digitaal", "Zaken regelen met internet, e-mail en DigiD", ZELF),
        Vraag("digid", "Hebt u DigiD?", JA_NEE),
        Vraag("typen", "Werken met een toetsenbord en met Word of Excel", ZELF),
    ),
}  # fmt: skip
