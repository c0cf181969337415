# SPDX-License-Identifier: EUPL-1.2
"""The questions of each subject, in plain Dutch and to be read aloud. Pure.

Codes of answers are stored; they do not change when a text does.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from intake.onderwerpen import OVERSLAAN_LABELS, Code, Overslaan
from intake.vragen.leren import LEREN, VAARDIGHEDEN
from intake.vragen.thuis import THUIS
from intake.vragen.vorm import REGEL_MAX, TEKST_MAX, Keuzes, Vorm, Vraag
from intake.vragen.welzijn import WELZIJN, ZRM, ZRM_DOMEINEN, ZRM_NIVEAUS
from intake.vragen.werk import WERK

__all__ = [
    "REGEL_MAX",
    "TEKST_MAX",
    "VRAGEN",
    "ZRM",
    "ZRM_DOMEINEN",
    "ZRM_NIVEAUS",
    "Keuzes",
    "Vorm",
    "Vraag",
    "answered",
    "skipped_in_words",
    "taalniveau",
]

VRAGEN: Mapping[Code, tuple[Vraag, ...]] = {
    **THUIS,
    **LEREN,
    **WERK,
    **WELZIJN,
    Code.LEERBAARHEIDSTOETS: (),
}


def answered(
    code: Code, antwoorden: Mapping[str, Any], extra: tuple[Vraag, ...] = ()
) -> Iterator[tuple[Vraag, str]]:
    """The questions of a subject that have an answer, with that answer in words."""
    for vraag in (*VRAGEN[code], *extra):
        tekst = vraag.antwoord(antwoorden.get(vraag.code))
        if tekst:
            yield vraag, tekst


def skipped_in_words(
    overgeslagen: Mapping[str, str], vragen: Iterable[Vraag]
) -> Iterator[tuple[str, str]]:
    """The questions that were passed over, each with the reason in words."""
    for vraag in vragen:
        if vraag.code in overgeslagen:
            yield vraag.tekst, OVERSLAAN_LABELS[Overslaan(overgeslagen[vraag.code])]


def taalniveau(antwoorden: Mapping[str, Any]) -> str:
    """A1, or per skill when they differ: lezen A1, luisteren A2."""
    levels = {name: antwoorden[name] for name in VAARDIGHEDEN if antwoorden.get(name)}
    if len(levels) == len(VAARDIGHEDEN) and len(set(levels.values())) == 1:
        return str(levels["lezen"])
    return ", ".join(f"{name} {level}" for name, level in levels.items())
