# SPDX-License-Identifier: EUPL-1.2
"""The words of a letter that is kept, read back from its PDF.

Only for letters of our own engine: every font is embedded with a table from glyph to character.
"""

import io
import re
from collections.abc import Iterable, Iterator, Mapping

import pikepdf

_PAIR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_BLOCK = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
Letters = Mapping[int, str]


def text_of(pdf: bytes) -> str:
    """All characters in the order of drawing, without any whitespace."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        drawn = "".join(part for page in document.pages for part in _page(page))
    return "".join(drawn.split())


def _page(page: pikepdf.Page) -> Iterator[str]:
    fonts = page.resources.get("/Font", pikepdf.Dictionary())
    tables = {name: _table(font) for name, font in fonts.items()}
    letters: Letters = {}
    for step in pikepdf.parse_content_stream(page, "Tf Tj TJ"):
        if isinstance(step, pikepdf.ContentStreamInlineImage):
            continue
        operand = step.operands[0]
        if str(step.operator) == "Tf":
            letters = tables.get(str(operand), {})
        else:
            yield from _shown(operand, letters)


def _table(font: pikepdf.Object) -> Letters:
    """The ToUnicode table of a font."""
    if "/ToUnicode" not in font:
        return {}
    blocks = _BLOCK.findall(font.ToUnicode.read_bytes())
    pairs = (pair for block in blocks for pair in _PAIR.findall(block))
    return {
        int(glyph, 16): bytes.fromhex(code.decode()).decode("utf-16-be", "replace")
        for glyph, code in pairs
    }


def _shown(operand: pikepdf.Object, letters: Letters) -> Iterator[str]:
    parts: Iterable[pikepdf.Object] = operand if isinstance(operand, pikepdf.Array) else (operand,)
    for part in parts:
        if isinstance(part, pikepdf.String):
            raw = bytes(part)
            for at in range(0, len(raw), 2):
                yield letters.get(int.from_bytes(raw[at : at + 2]), "")
