# SPDX-License-Identifier: EUPL-1.2
"""What a question is. Pure."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from inburgering.wet.bron import Bron

Keuzes = tuple[tuple[str, str], ...]

TEKST_MAX = 2000
REGEL_MAX = 120
JA_NEE: Keuzes = (("ja", "ja"), ("nee", "nee"))
JA_NEE_MISSCHIEN: Keuzes = (("ja", "ja"), ("nee", "nee"), ("weet_niet", "weet ik nog niet"))
ZELF: Keuzes = (("zelf", "lukt zelf"), ("hulp", "lukt met hulp"), ("niet", "lukt nog niet"))


class Vorm(StrEnum):
    """How an open question is answered."""

    TEKST = "tekst"  # some sentences
    REGEL = "regel"  # one line
    JAAR = "jaar"  # a year


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question. Without `keuzes` the answer is text; with `meer` several answers fit.

    `nodig` questions must be answered before the subject is finished, because the law asks.
    `oordeel` questions are not asked: the consultant fills in what he or she sees.
    """

    code: str
    tekst: str
    keuzes: Keuzes = ()
    hulp: str = ""
    meer: bool = False
    nodig: bool = False
    waarom: str = ""
    bron: Bron | None = None
    oordeel: bool = False
    vorm: Vorm = Vorm.TEKST

    @property
    def bron_url(self) -> str | None:
        return self.bron.url() if self.bron else None

    @property
    def meeste(self) -> int:
        """The longest answer, in signs."""
        return TEKST_MAX if self.vorm is Vorm.TEKST else REGEL_MAX

    def antwoord(self, waarde: Any) -> str:
        """The answer as people read it; empty when there is none."""
        if not waarde:
            return ""
        labels = dict(self.keuzes)
        if self.meer:
            return ", ".join(labels.get(part, part) for part in waarde)
        return labels.get(waarde, str(waarde))
