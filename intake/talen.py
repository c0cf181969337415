# SPDX-License-Identifier: EUPL-1.2
"""The languages in which we can show the questions of the intake. Pure.

A language we have no texts in gives None: the page then shows only Dutch.
"""

from dataclasses import astuple, dataclass

from inburgering.core import talen
from intake.onderwerpen import Code
from intake.vertalingen import VERTALINGEN, Vraagtekst
from intake.vragen import Vraag


@dataclass(frozen=True, slots=True)
class Taal(talen.Taal):
    """A language with the questions in it."""

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


TALEN: dict[str, Taal] = {code: Taal(*astuple(taal)) for code, taal in talen.TALEN.items()}
GEEN = "geen"  # chosen on the page: only Dutch


def taal_van(tekst: str) -> Taal | None:
    """The language that free text means; the first we know of when it names several."""
    found = talen.taal_van(tekst)
    return TALEN[found.code] if found else None
