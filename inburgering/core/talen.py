# SPDX-License-Identifier: EUPL-1.2
"""The languages in which we can help, and how free text says which one is meant. Pure.

What we know of somebody's language is free text ("Farsi/Dari"). A language we have no texts in
gives None: there is then only Dutch.
"""

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Taal:
    """A language: its code for the browser, its Dutch name and the name its speakers use."""

    code: str
    naam: str
    eigen_naam: str
    richting: str = "ltr"


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
