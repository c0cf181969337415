# SPDX-License-Identifier: EUPL-1.2
"""What one adds to a list in the intake: schools, jobs, volunteering, languages. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inburgering.wet.keuze import Keuze
from intake.onderwerpen import Code
from intake.vragen.leren import NIVEAUS
from intake.vragen.vorm import Vorm, Vraag


class Lijstsoort(Keuze):
    """The lists; the value is part of an address."""

    OPLEIDINGEN = "opleidingen", "Opleidingen en diploma's"
    BANEN = "banen", "Werk dat u deed"
    VRIJWILLIG = "vrijwillig", "Vrijwilligerswerk dat u deed"
    TALEN = "talen", "Talen die u spreekt"


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list on the page of a subject; the first question is the name of each line."""

    soort: Lijstsoort
    onderwerp: Code
    enkel: str
    hulp: str
    velden: tuple[Vraag, ...]

    @property
    def titel(self) -> str:
        return self.soort.label

    def in_woorden(self, gegevens: Mapping[str, Any]) -> tuple[str, str]:
        """The name of a line, and the rest of it in words."""
        hoofd, *rest = self.velden
        parts = (_deel(veld, gegevens.get(veld.code)) for veld in rest)
        return str(gegevens.get(hoofd.code, "")), ", ".join(part for part in parts if part)


def _deel(veld: Vraag, waarde: Any) -> str:
    tekst = veld.antwoord(waarde)
    if tekst and veld.code in {"van", "tot"}:
        return f"{veld.code} {tekst}"
    return tekst


_VAN = Vraag("van", "Van welk jaar?", vorm=Vorm.JAAR)
_TOT = Vraag("tot", "Tot welk jaar?", vorm=Vorm.JAAR, hulp="Leeg als het nog loopt.")
_LAND = Vraag("land", "In welk land?", vorm=Vorm.REGEL)

LIJSTEN: dict[Lijstsoort, Lijst] = {
    lijst.soort: lijst
    for lijst in (
        Lijst(
            Lijstsoort.OPLEIDINGEN,
            Code.OPLEIDING,
            "Opleiding",
            "Ook als u haar niet afmaakte, of als het papier er niet meer is.",
            (
                Vraag("naam", "Welke opleiding of school?", vorm=Vorm.REGEL, nodig=True),
                _LAND,
                _VAN,
                _TOT,
                Vraag(
                    "diploma",
                    "Is er een diploma?",
                    (
                        ("papier", "diploma op papier"),
                        ("kwijt", "diploma, papier is weg"),
                        ("geen", "geen diploma"),
                    ),
                ),
                Vraag(
                    "waardering",
                    "Is het diploma gewaardeerd in Nederland?",
                    (
                        ("nee", "nog niet gewaardeerd"),
                        ("aangevraagd", "diplomawaardering aangevraagd"),
                        ("klaar", "diploma gewaardeerd"),
                    ),
                    hulp="Diplomawaardering zegt welk niveau het diploma hier heeft.",
                ),
                Vraag("niveau", "Welk niveau is dat hier?", vorm=Vorm.REGEL),
            ),
        ),
        Lijst(
            Lijstsoort.BANEN,
            Code.WERK,
            "Werk",
            "Ook werk zonder loon, bijvoorbeeld thuis of op het land.",
            (
                Vraag("naam", "Welk werk?", vorm=Vorm.REGEL, nodig=True),
                Vraag("bij", "Bij wie?", vorm=Vorm.REGEL),
                _LAND,
                _VAN,
                _TOT,
                Vraag("taken", "Wat deed u daar?", vorm=Vorm.REGEL),
            ),
        ),
        Lijst(
            Lijstsoort.VRIJWILLIG,
            Code.VRIJWILLIG,
            "Vrijwilligerswerk",
            "In Nederland of in een ander land.",
            (
                Vraag("naam", "Wat deed u?", vorm=Vorm.REGEL, nodig=True),
                Vraag("bij", "Voor wie of waar?", vorm=Vorm.REGEL),
                _VAN,
                _TOT,
            ),
        ),
        Lijst(
            Lijstsoort.TALEN,
            Code.TAALNIVEAU,
            "Taal",
            "Ook de taal die u thuis spreekt.",
            (
                Vraag("naam", "Welke taal?", vorm=Vorm.REGEL, nodig=True),
                Vraag("spreken", "Hoe goed spreekt u deze taal?", NIVEAUS),
                Vraag(
                    "schrift",
                    "Kunt u deze taal lezen en schrijven?",
                    (("ja", "leest en schrijft"), ("lezen", "leest alleen"),
                     ("nee", "leest en schrijft niet")),
                ),
            ),
        ),
    )
}  # fmt: skip


def lijsten_van(code: Code) -> tuple[Lijst, ...]:
    """The lists on the page of this subject."""
    return tuple(lijst for lijst in LIJSTEN.values() if lijst.onderwerp is code)
