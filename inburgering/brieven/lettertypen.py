# SPDX-License-Identifier: EUPL-1.2
"""The fonts a letter may use, and the characters they can print.

A glyph that no bundled font has would come from whatever the machine offers: other bytes on
another machine, and no PDF/A. So the text is brought back to what the bundled fonts have.
"""

import unicodedata
from functools import cache
from pathlib import Path

from django.conf import settings
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

# unicode blocks in the order in which the letter looks for a glyph
SUBSETS = ("latin", "latin-ext", "vietnamese", "cyrillic", "greek")
WEIGHTS = (400, 500, 600)
UNKNOWN = "?"
_SAME = {
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{HYPHEN}": "-",
    "\N{NARROW NO-BREAK SPACE}": "\N{NO-BREAK SPACE}",
    "\N{MODIFIER LETTER RIGHT HALF RING}": "\N{RIGHT SINGLE QUOTATION MARK}",
    "\N{MODIFIER LETTER LEFT HALF RING}": "\N{LEFT SINGLE QUOTATION MARK}",
    "\N{LINE SEPARATOR}": "\n",
    "\N{PARAGRAPH SEPARATOR}": "\n",
}
# Cc control, Cf invisible format marks (bidi overrides can turn a sentence around),
# Cs lone surrogates, Co private use, Cn unassigned
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn"}


def font_files() -> dict[str, Path]:
    """The whitelist of the fetcher: name in the stylesheet to file on disk."""
    folder = Path(settings.NODE_MODULES) / "@fontsource" / "fira-sans" / "files"
    return {
        f"fira-sans-{subset}-{weight}.woff2": folder / f"fira-sans-{subset}-{weight}-normal.woff2"
        for subset in SUBSETS
        for weight in WEIGHTS
    }


def font_css() -> str:
    """One family per block, so that the order of looking up is ours and not the machine's."""
    return "\n".join(
        f'@font-face {{ font-family: "Brief {subset}"; font-weight: {weight};'
        f' src: url("brief:fira-sans-{subset}-{weight}.woff2") }}'
        for subset in SUBSETS
        for weight in WEIGHTS
    )


def font_family() -> str:
    """The value of font-family for every letter."""
    return ", ".join(f'"Brief {subset}"' for subset in SUBSETS)


@cache
def _printable() -> frozenset[str]:
    files = font_files()
    codes: set[int] = set()
    for subset in SUBSETS:
        with TTFont(files[f"fira-sans-{subset}-400.woff2"]) as font:
            codes.update(font.getBestCmap())
    characters = {chr(code) for code in codes}
    return frozenset(c for c in characters if unicodedata.category(c) not in _INVISIBLE)


def onafdrukbaar(text: str) -> list[str]:
    """The visible characters of a text that a letter cannot print, for a warning in a form."""
    kept = unicodedata.normalize("NFC", text)
    return sorted({c for c in kept if not c.isspace() and _one(c) == UNKNOWN and c != UNKNOWN})


def drukbaar(text: str) -> str:
    """The text in characters the bundled fonts have; controls go, whitespace stays."""
    return "".join(map(_one, unicodedata.normalize("NFC", text)))


@cache
def _one(character: str) -> str:
    if character in "\n\t ":
        return character
    if character in _printable():
        return character
    if character in _SAME:
        return _SAME[character]
    if unicodedata.category(character) in _INVISIBLE:
        return ""
    if character.isspace():
        return " "
    simpler = unicodedata.normalize("NFKD", character)
    kept = "".join(c for c in simpler if c in _printable() and not unicodedata.combining(c))
    return kept or ("" if unicodedata.combining(character) else UNKNOWN)
