# SPDX-License-Identifier: EUPL-1.2
"""The languages in which we can show the questions of the intake. Pure.

What we know of somebody's language is free text ("Farsi/Dari"); this finds the language it
means. A language we have no texts in gives None: the page then shows only Dutch.
"""

import re
import unicodedata
from dataclasses import dataclass

from intake.onderwerpen import Code
from intake.vertalingen import VERTALINGEN, Vraagtekst
from intake.vragen import Vraag


@dataclass(frozen=True, slots=True)
class Taal:
    """A language: its code for the browser, its Dutch name and the name its speakers use."""

    code: str
    naam: str
    eigen_naam: str
    richting: str = "ltr"

    @property
    def nagekeken(self) -> bool:
        """Whether a translator checked the texts."""
        return VERTALINGEN[self.code].nagekeken

    def tekst(self, code: Code, vraag: Vraag) -> Vraagtekst | None:
        """A question in this language; None when we do not have it.

        A translation belongs to a Dutch text: once that changes, the old one is not shown.
        """
        found = VERTALINGEN[self.code].vragen.get((code.value, vraag.code))
        return found if found and found.nl == vraag.tekst else None


TALEN: dict[str, Taal] = {
    taal.code: taal
    for taal in (
        Taal("ar", "Arabisch", "العربية", "rtl"),
        Taal("ti", "Tigrinya", "ትግርኛ"),
        Taal("fa", "Farsi", "فارسی", "rtl"),
        Taal("tr", "Turks", "Türkçe"),
        Taal("en", "Engels", "English"),
        Taal("uk", "Oekraïens", "Українська"),
    )
}
GEEN = "geen"  # chosen on the page: only Dutch

_NAMEN = {
    "arabisch": "ar", "arabic": "ar",
    "tigrinya": "ti", "tigrinja": "ti", "tigrigna": "ti", "tigrina": "ti",
    "farsi": "fa", "dari": "fa", "perzisch": "fa", "persisch": "fa",
    "turks": "tr", "turkish": "tr",
    "engels": "en", "english": "en",
    "oekraiens": "uk", "ukrainian": "uk",
}  # fmt: skip


def taal_van(tekst: str) -> Taal | None:
    """The language that free text means; the first we know of when it names several."""
    plain = unicodedata.normalize("NFKD", tekst.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    known = (_NAMEN.get(word) for word in re.findall(r"[a-z]+", plain))
    return next((TALEN[code] for code in known if code), None)
