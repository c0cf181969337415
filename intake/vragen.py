# SPDX-License-Identifier: EUPL-1.2
"""The questions of each subject, in plain Dutch and to be read aloud. Pure.

Codes of answers are stored; they do not change when a text does.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from inburgering.wet.bron import Bron, wet
from intake.onderwerpen import Code

Keuzes = tuple[tuple[str, str], ...]

TEKST_MAX = 2000
JA_NEE: Keuzes = (("ja", "ja"), ("nee", "nee"))
NIVEAUS: Keuzes = (
    ("A0", "A0: nog niet"),
    ("A1", "A1: een beetje"),
    ("A2", "A2: eenvoudige gesprekken"),
    ("B1", "B1 of hoger"),
)
ZELF: Keuzes = (("zelf", "lukt zelf"), ("hulp", "lukt met hulp"), ("niet", "lukt nog niet"))


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question. Without `keuzes` the answer is text; with `meer` several answers fit.

    `nodig` questions must be answered before the subject is finished, because the law asks.
    """

    code: str
    tekst: str
    keuzes: Keuzes = ()
    hulp: str = ""
    meer: bool = False
    nodig: bool = False
    waarom: str = ""
    bron: Bron | None = None

    @property
    def bron_url(self) -> str | None:
        return self.bron.url() if self.bron else None

    def antwoord(self, waarde: Any) -> str:
        """The answer as people read it; empty when there is none."""
        if not waarde:
            return ""
        labels = dict(self.keuzes)
        if self.meer:
            return ", ".join(labels.get(part, part) for part in waarde)
        return labels.get(waarde, str(waarde))


VRAGEN: Mapping[Code, tuple[Vraag, ...]] = {
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
            "wil_opleiding",
            "Wilt u in Nederland een opleiding volgen (mbo, hbo of universiteit)?",
            (("ja", "ja"), ("nee", "nee"), ("weet_niet", "weet ik nog niet")),
            nodig=True,
            waarom="De wet vraagt dit antwoord voor de onderwijsroute.",
            bron=wet("8", "1"),
        ),
    ),
    Code.ARBEID: (
        Vraag(
            "werkt_nu",
            "Werkt u nu?",
            (("betaald", "ja, met loon"), ("vrijwillig", "ja, als vrijwilliger"), ("nee", "nee")),
        ),
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
        ),
    ),
    Code.OMSTANDIGHEDEN: (
        Vraag(
            "gezin",
            "Met wie woont u in Nederland?",
            (
                ("alleen", "alleen"),
                ("partner", "met mijn partner"),
                ("gezin", "met partner en kinderen"),
                ("kinderen", "met mijn kinderen"),
                ("anders", "met anderen"),
            ),
        ),
        Vraag(
            "hereniging",
            "Verwacht u dat er nog familie naar Nederland komt?",
            (("ja", "ja"), ("nee", "nee"), ("weet_niet", "weet ik nog niet")),
        ),
        Vraag(
            "gezondheid",
            "Is er iets met uw gezondheid waardoor leren of werken moeilijk is?",
            (("nee", "nee"), ("beetje", "soms"), ("ja", "ja")),
            hulp="Lichamelijk of geestelijk. U hoeft niet te vertellen welke ziekte u hebt.",
        ),
        Vraag(
            "rust",
            "Hebt u thuis rust om te leren?",
            JA_NEE,
            hulp="Denk aan uw woning, geldzorgen en de zorg voor anderen.",
        ),
    ),
    Code.VVE: (
        Vraag(
            "jonge_kinderen",
            "Hebt u kinderen die nog niet naar groep 3 gaan?",
            JA_NEE,
            hulp="Dat zijn meestal kinderen jonger dan 6 jaar.",
            nodig=True,
        ),
        Vraag(
            "keuze",
            "Gaat uw kind naar de voorschool, of wilt u dat?",
            (
                ("gaat", "ja, het gaat al"),
                ("wil", "ja, dat willen wij"),
                ("nee", "nee, dat willen wij niet"),
                ("weet_niet", "dat weten wij nog niet"),
            ),
        ),
        Vraag(
            "opvang",
            "Is er opvang nodig als u les hebt?",
            (("ja", "ja"), ("geregeld", "is al geregeld"), ("nee", "nee")),
        ),
    ),
    Code.ZELFREDZAAMHEID: (
        Vraag("geld", "Rekeningen betalen en geld verdelen", ZELF),
        Vraag("post", "Brieven begrijpen en beantwoorden", ZELF),
        Vraag("digitaal", "Zaken regelen met internet, e-mail en DigiD", ZELF),
        Vraag("afspraken", "Op tijd komen en zelf reizen", ZELF),
        Vraag(
            "netwerk",
            "Kent u mensen die u kunt vragen om hulp?",
            (("ja", "ja"), ("enkele", "een paar"), ("nee", "nee")),
        ),
    ),
    Code.LEERBAARHEIDSTOETS: (),
}

# The four language skills, as DUO and the exams name them.
VAARDIGHEDEN = ("lezen", "luisteren", "schrijven", "spreken")


def answered(code: Code, antwoorden: Mapping[str, Any]) -> Iterator[tuple[Vraag, str]]:
    """The questions of a subject that have an answer, with that answer in words."""
    for vraag in VRAGEN[code]:
        tekst = vraag.antwoord(antwoorden.get(vraag.code))
        if tekst:
            yield vraag, tekst


def taalniveau(antwoorden: Mapping[str, Any]) -> str:
    """A1, or per skill when they differ: lezen A1, luisteren A2."""
    levels = {name: antwoorden[name] for name in VAARDIGHEDEN if antwoorden.get(name)}
    if len(levels) == len(VAARDIGHEDEN) and len(set(levels.values())) == 1:
        return str(levels["lezen"])
    return ", ".join(f"{name} {level}" for name, level in levels.items())
