# SPDX-License-Identifier: EUPL-1.2
"""What openpyxl does not tell while streaming: hidden columns and rows, formulas without value.

One pass over the XML of the sheet, row by row, so that memory stays flat.
"""

import re
import zipfile
from dataclasses import dataclass, field
from posixpath import join, normpath
from xml.etree.ElementTree import Element, iterparse

from openpyxl.utils import get_column_letter

RELATIE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# What lies further below the list than this does not belong to it.
LEGE_RIJEN = 1_000
_CEL = re.compile(r"^([A-Z]{1,3})\d{1,7}$")


@dataclass(frozen=True, slots=True)
class Vorm:
    """The shape of a sheet: hidden parts, and (row, column) of formulas without a value."""

    verborgen_kolommen: tuple[str, ...] = ()
    verborgen_rijen: int = 0
    formules: frozenset[tuple[int, int]] = frozenset()
    breedte: int = 1
    hoogte: int = 1
    los_eronder: bool = False


@dataclass(slots=True)
class _Stand:
    """What was seen so far."""

    verborgen: list[tuple[int, int]] = field(default_factory=list)
    rijen: int = 0
    formules: set[tuple[int, int]] = field(default_factory=set)
    kolommen: set[int] = field(default_factory=set)
    hoogte: int = 0
    rij: int = 0
    los_eronder: bool = False


def read_form(parts: zipfile.ZipFile, title: str) -> Vorm:
    """Look at the sheet with this title."""
    seen = _Stand()
    with parts.open(_path_of(parts, title)) as stream:
        for _, element in iterparse(stream, events=("end",)):  # noqa: S314 - expat refuses bombs; size is bounded
            tag = element.tag.rpartition("}")[2]
            if tag == "col" and _is_true(element.get("hidden")):
                seen.verborgen.append((int(element.get("min", "1")), int(element.get("max", "1"))))
            elif tag == "row":
                _look(element, seen)
                element.clear()
    hidden = [n for n in sorted(seen.kolommen) if any(a <= n <= b for a, b in seen.verborgen)]
    return Vorm(
        tuple(get_column_letter(number) for number in hidden),
        seen.rijen,
        frozenset(seen.formules),
        max(seen.kolommen, default=1),
        max(seen.hoogte, 1),
        seen.los_eronder,
    )


def _look(row: Element, seen: _Stand) -> None:
    """Note what one row shows; cells and rows without an address follow the one before."""
    seen.rij = int(row.get("r") or seen.rij + 1)
    if seen.hoogte and seen.rij - seen.hoogte > LEGE_RIJEN:
        seen.los_eronder = seen.los_eronder or any(len(cell) for cell in row)
        return
    column, filled = 0, False
    for cell in row:
        place = _CEL.match(cell.get("r", ""))
        column = _column_number(place[1]) if place else column + 1
        names = {child.tag.rpartition("}")[2]: child for child in cell}
        value = names.get("v")
        if "f" in names and (value is None or (not value.text and cell.get("t") != "str")):
            seen.formules.add((seen.rij, column))
        if names:
            seen.kolommen.add(column)
            filled = True
    if filled:
        seen.hoogte = seen.rij
        seen.rijen += _is_true(row.get("hidden"))


def _path_of(parts: zipfile.ZipFile, title: str) -> str:
    """Where in the package the sheet lies; a sheet without a part is a damaged workbook."""
    with parts.open("xl/workbook.xml") as stream:
        ids = {
            element.get("name"): element.get(f"{{{RELATIE}}}id")
            for _, element in iterparse(stream)  # noqa: S314 - idem
            if element.tag.rpartition("}")[2] == "sheet"
        }
    with parts.open("xl/_rels/workbook.xml.rels") as stream:
        targets = {
            element.get("Id"): element.get("Target", "")
            for _, element in iterparse(stream)  # noqa: S314 - idem
        }
    target = targets[ids[title]]
    return target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))


def _is_true(value: str | None) -> bool:
    return value in {"1", "true"}


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
