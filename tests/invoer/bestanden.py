# SPDX-License-Identifier: EUPL-1.2
"""Makes the files of these tests: as Excel writes them, and as nobody should."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook

SELAM = {
    "BSN": "999990019",
    "V-nummer": "2812345678",
    "Voornamen": "Selam",
    "Achternaam": "Tesfay",
    "Aanspreekvorm": "mevrouw",
    "Geboortedatum": "4-3-1997",
    "Taal": "Tigrinya",
    "Tolk nodig": "ja",
    "Telefoon": "06 00000001",
    "E-mail": "selam@voorbeeld.nl",
    "Straat": "Dorpsstraat",
    "Huisnummer": "12a",
    "Postcode": "6661ek",
    "Woonplaats": "Elst",
    "Doelgroep": "asielstatushouder",
    "Gekoppeld op": "24-9-2026",
    "Azc": "Azc Nijmegen",
    "Kennisgeving op": "1-10-2026",
    "Huisvesting op": "15-10-2026",
    "BRP op": "16-10-2026",
    "Bijstand vanaf": "15-10-2026",
}
ELAN = {
    "Voornamen": "Élan",
    "Voorvoegsel": "al",
    "Achternaam": "Çelik",
    "Geboortedatum": "1988",
    "Doelgroep": "gezinsmigrant",
    "Gekoppeld op": "1-9-2026",
}


def headings(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys(name for row in rows for name in row))


def csv_bytes(
    *rows: Mapping[str, str], delimiter: str = ";", encoding: str = "cp1252", head: str = ""
) -> bytes:
    """A CSV file with these rows; `head` comes before the headings."""
    out = io.StringIO()
    writer = csv.DictWriter(out, headings(rows), delimiter=delimiter, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return (head + out.getvalue()).encode(encoding)


def xlsx_bytes(
    *rows: Mapping[str, Any], title: str = "Caseload", book: Workbook | None = None
) -> bytes:
    """A workbook with these rows."""
    book = book or Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    names = headings(rows)
    sheet.append(names)
    for row in rows:
        sheet.append([row.get(name) for name in names])
    return saved(book)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zip_bytes(**parts: bytes) -> bytes:
    """A zip with these parts; `__` in a name is a slash, `_dot_` a dot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def replaced_part(content: bytes, name: str, part: bytes) -> bytes:
    """The same workbook with another content of one part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as made:
        for entry in old.namelist():
            made.writestr(entry, part if entry == name else old.read(entry))
    return out.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return book.read(name)
