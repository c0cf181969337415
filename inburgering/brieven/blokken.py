# SPDX-License-Identifier: EUPL-1.2
"""Municipal text in a letter: where it may stand, and the few words that are filled in. Pure.

A word between braces, {{naam}}, is looked up in a closed list. Nothing else is understood:
this is never template code, and what it yields is escaped like any other text.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from inburgering.brieven.enums import Briefsoort, Plek

MAX_TEKENS = 1500
MAX_VERKLARING = 6000  # the annex to the Besluit inburgering 2021 is a page of text
_WOORD = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")

WOORDEN: Mapping[str, str] = {
    "naam": "de naam van de inburgeraar",
    "aanhef": "de aanhef, zoals Beste mevrouw Tesfay",
    "datum": "de datum van de brief",
    "kenmerk": "het kenmerk van de brief",
    "contactpersoon": "de naam van de contactpersoon",
    "telefoon": "het telefoonnummer van de contactpersoon",
    "email": "het e-mailadres van de contactpersoon",
    "gemeente": "de naam van de gemeente",
    "afdeling": "de naam van de afdeling",
    "website": "de website van de gemeente",
    "bezoekadres": "het bezoekadres van de gemeente",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Blok:
    """One version of a text, in force from a day on. No soort means: in every letter."""

    soort: str
    plek: Plek
    nummer: int
    vanaf: date
    tekst: str


def places_of(soort: str) -> tuple[Plek, ...]:
    """Where this kind of letter has room; the text of the verklaring is for its form only."""
    if soort == Briefsoort.PVT_ONDERTEKENING:
        return tuple(Plek)
    return tuple(plek for plek in Plek if plek is not Plek.VERKLARING)


def most(plek: Plek) -> int:
    """How many characters fit at this place."""
    return MAX_VERKLARING if plek is Plek.VERKLARING else MAX_TEKENS


def what_is_wrong(text: str, plek: Plek = Plek.CONTACT) -> str | None:
    """Say in Dutch why this text is refused; None when it may be used."""
    if len(text) > most(plek):
        return (
            f"Deze tekst heeft {len(text)} tekens. Hooguit {most(plek)} passen in de brief. "
            "Maak de tekst korter."
        )
    if any(
        unicodedata.category(c) in {"Cc", "Cf", "Co", "Cs"} and c not in "\n\r\t" for c in text
    ):
        return "In deze tekst staan onzichtbare tekens. Typ de tekst opnieuw, zonder te plakken."
    unknown = [word for word in _WOORD.findall(text) if word not in WOORDEN]
    if unknown:
        known = ", ".join(f"{{{{{word}}}}}" for word in WOORDEN)
        return f"Wij kennen {{{{{unknown[0]}}}}} niet. U kunt kiezen uit: {known}."
    return None


def fill(text: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """The paragraphs of a text with its words filled in; a word we do not know stays as it is."""
    filled = _WOORD.sub(lambda found: values.get(found[1], found[0]), text)
    return tuple(part.strip() for part in re.split(r"\n\s*\n", filled.replace("\r\n", "\n"))
                 if part.strip())  # fmt: skip


def in_force(blokken: Iterable[Blok], *, soort: str, plek: Plek, op: date) -> Blok | None:
    """The version that counts on a day: of this kind of letter, else that of every letter."""
    fits = [b for b in blokken if b.plek is plek and b.vanaf <= op and b.soort in {soort, ""}]
    return max(fits, key=lambda b: (b.soort != "", b.vanaf, b.nummer), default=None)


def texts_of(
    blokken: Iterable[Blok], *, soort: str, op: date, values: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Per place the paragraphs of a letter dated `op`."""
    known = tuple(blokken)
    found = {plek: in_force(known, soort=soort, plek=plek, op=op) for plek in Plek}
    return {plek.value: fill(b.tekst, values) if b else () for plek, b in found.items()}
