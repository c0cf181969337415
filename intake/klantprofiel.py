# SPDX-License-Identifier: EUPL-1.2
"""A klantprofiel that was pasted as one text, divided over our rubrics. Pure.

COA sends it as a document with headings. A line that is one of those headings (or begins with
it and a colon) opens a rubric; what stands under a medical heading is never taken over.
"""

import re
from dataclasses import dataclass, field

from intake.enums import Rubriek

# A heading as COA and its partners write it, in small letters -> our rubric.
KOPPEN: dict[str, Rubriek] = {
    "gezin": Rubriek.GEZIN,
    "gezin en familie": Rubriek.GEZIN,
    "gezinssituatie": Rubriek.GEZIN,
    "gezinssamenstelling": Rubriek.GEZIN,
    "familie": Rubriek.GEZIN,
    "familie in nederland": Rubriek.GEZIN,
    "gezinshereniging": Rubriek.GEZIN,
    "opleiding": Rubriek.OPLEIDING,
    "opleidingen": Rubriek.OPLEIDING,
    "onderwijs": Rubriek.OPLEIDING,
    "educatie": Rubriek.OPLEIDING,
    "diplomawaardering": Rubriek.OPLEIDING,
    "werk": Rubriek.WERK,
    "werk en ambitie": Rubriek.WERK,
    "werkervaring": Rubriek.WERK,
    "arbeidsverleden": Rubriek.WERK,
    "ambitie": Rubriek.WERK,
    "ambities": Rubriek.WERK,
    "netwerk": Rubriek.WERK,
    "taal": Rubriek.TAAL,
    "talen": Rubriek.TAAL,
    "taal en voorinburgering": Rubriek.TAAL,
    "taalniveau": Rubriek.TAAL,
    "taalles": Rubriek.TAAL,
    "voorinburgering": Rubriek.TAAL,
    "bijzonderheden": Rubriek.BIJZONDER,
    "overig": Rubriek.BIJZONDER,
    "aandachtspunten": Rubriek.BIJZONDER,
    "waar wij rekening mee houden": Rubriek.BIJZONDER,
}
MEDISCH = frozenset(
    {"medisch", "medische gegevens", "medische situatie", "gezondheid", "medicatie"}
)
# on a line whose spaces were made single: "2. **Werk en ambitie**: naaister"
_KOP = re.compile(
    r"^[#*•\d. )-]{0,8}(?P<kop>[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ /&]{2,39}?)[ *]{0,4}(?:[:–-] ?(?P<rest>.*))?$"
)


@dataclass(frozen=True, slots=True)
class Verdeeld:
    """The text per rubric, what fitted nowhere, and how many medical lines were left out."""

    per_rubriek: dict[Rubriek, str] = field(default_factory=dict)
    over: str = ""
    medische_regels: int = 0


def divide(text: str) -> Verdeeld:
    """Divide a pasted klantprofiel; nothing that is not medical is lost."""
    found: dict[Rubriek, list[str]] = {}
    rest: list[str] = []
    dropped: list[str] = []
    here = rest
    for typed in text.splitlines():
        line = " ".join(typed.split())
        heading, tail = _heading(line)
        if heading in MEDISCH:
            here = dropped
        elif heading in KOPPEN:
            here = found.setdefault(KOPPEN[heading], [])
        kept = tail if heading else line
        if kept:
            here.append(kept)
    texts = {rubriek: "\n".join(lines) for rubriek, lines in found.items() if lines}
    return Verdeeld(texts, "\n".join(rest), len(dropped))


def _heading(line: str) -> tuple[str, str]:
    """The heading a line opens with, and what stands behind it; "" for an ordinary line."""
    match = _KOP.match(line)
    if match is None:
        return "", ""
    words = " ".join(match["kop"].lower().replace("/", " en ").replace("&", "en").split())
    if words in KOPPEN or words in MEDISCH:
        return words, (match["rest"] or "").strip()
    return "", ""
