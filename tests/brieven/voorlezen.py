# SPDX-License-Identifier: EUPL-1.2
"""Read a letter aloud, as a screen reader does: tag by tag, in the order of the tags.

What lies on the page outside the tags (the running head, the number of the page) is skipped, as
a screen reader skips it.
"""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, NumberObject

# A tag that is heard as one thing; what stands inside it belongs to it.
GEHEEL = frozenset(
    {"/H1", "/H2", "/H3", "/P", "/TH", "/TD", "/LI", "/Figure", "/Caption", "/Link"}
)


@dataclass(frozen=True, slots=True)
class Stukje:
    """One thing that is heard: what it is, and its words."""

    soort: str
    tekst: str


def voorgelezen(pdf: bytes) -> list[Stukje]:
    """The letter from the first word to the last, without what is empty."""
    reader = PdfReader(io.BytesIO(pdf))
    words = {page.indirect_reference.idnum: _marked(page) for page in reader.pages}
    root = reader.trailer["/Root"]["/StructTreeRoot"]
    return [piece for piece in _heard(root, words, None) if piece.tekst]


Woorden = Mapping[int, Mapping[int, str]]


def _heard(node: Any, words: Woorden, page: int | None) -> Iterator[Stukje]:
    page = _page_of(node, page)
    kind = str(node.get("/S", ""))
    if kind in GEHEEL:
        yield Stukje(kind.removeprefix("/"), _plain(_words_in(node, words, page)))
        return
    for child in _children(node):
        if isinstance(child, DictionaryObject) and "/S" in child:
            yield from _heard(child, words, page)
        else:
            yield Stukje("", _marked_words(child, words, page).strip())


def _plain(text: str) -> str:
    """One space between words, and none before the sign that closes a sentence."""
    return re.sub(r" (?=[.,:;?!)])", "", " ".join(text.split()))


def _words_in(node: Any, words: Woorden, page: int | None) -> str:
    page = _page_of(node, page)
    if "/Alt" in node:
        return str(node["/Alt"])
    parts = (
        _words_in(child, words, page)
        if isinstance(child, DictionaryObject) and "/S" in child
        else _marked_words(child, words, page)
        for child in _children(node)
    )
    return " ".join(part for part in parts if part)


def _children(node: Any) -> Iterator[Any]:
    found = node.get("/K")
    for child in found if isinstance(found, ArrayObject) else [found]:
        if child is not None:
            yield child.get_object()


def _page_of(node: Any, page: int | None) -> int | None:
    return node.raw_get("/Pg").idnum if "/Pg" in node else page


def _marked_words(child: Any, words: Woorden, page: int | None) -> str:
    if isinstance(child, NumberObject):
        return words[page or 0].get(int(child), "")
    if child.get("/Type") == "/MCR":
        return words[child.raw_get("/Pg").idnum if "/Pg" in child else page or 0].get(
            int(child["/MCID"]), ""
        )
    return ""  # the object of a link; its words are marked beside it


def _marked(page: Any) -> dict[int, str]:
    """The text of every marked piece of a page."""
    found: dict[int, str] = {}
    inside: list[int | None] = []

    def begins(operator: bytes, operands: list[Any], _cm: object, _tm: object) -> None:
        if operator in (b"BDC", b"BMC"):
            inside.append(_number(operands))
        elif operator == b"EMC":
            inside.pop()

    def says(text: str, *_where: object) -> None:
        number = next((one for one in reversed(inside) if one is not None), None)
        if number is not None and text:
            found[number] = found.get(number, "") + text

    page.extract_text(visitor_operand_after=begins, visitor_text=says)
    return found


def _number(operands: list[Any]) -> int | None:
    marks = operands[1] if len(operands) > 1 else None
    return (
        int(marks["/MCID"]) if isinstance(marks, DictionaryObject) and "/MCID" in marks else None
    )
