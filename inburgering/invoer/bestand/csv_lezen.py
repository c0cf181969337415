# SPDX-License-Identifier: EUPL-1.2
"""A CSV file as Dutch Excel makes it: semicolons, cp1252 or utf-8; commas and tabs as well."""

import csv
import io
from collections.abc import Iterator

from inburgering.invoer.bestand.tabel import MAX_KOLOMMEN, Cel, LeesFout, Tabel, make_table
from inburgering.invoer.cellen import CelFout, clean
from inburgering.invoer.kolommen import count_known

SCHEIDINGSTEKENS = (";", ",", "\t", "|")
MAX_CEL = 100_000
KOPREGELS = 15


def read(content: bytes) -> Tabel:
    """The table in a CSV file."""
    text = decode(content)
    delimiter, text = _delimiter(text)
    csv.field_size_limit(MAX_CEL)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return make_table(_lines(rows), breedte_telt=True)
    except csv.Error as error:
        raise LeesFout(
            f"In dit CSV-bestand klopt een aanhalingsteken niet, bij regel {rows.line_num}. "
            "Haal het weg, of sla het bestand op als Excel-werkmap (.xlsx) en lees dat in."
        ) from error


def decode(content: bytes) -> str:
    """The text, in whichever of the usual encodings it was saved."""
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise LeesFout(
        "De lettertekens in dit bestand zijn niet te lezen. Kies in Excel Opslaan als en dan "
        "CSV UTF-8, of Excel-werkmap (.xlsx)."
    )


def _delimiter(text: str) -> tuple[str, str]:
    """The separator that makes most sense of the first lines, and the text without `sep=`."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
        return first.strip()[-1], rest
    lines = text.splitlines()[:KOPREGELS]

    def known(delimiter: str) -> int:
        parts = (line.replace('"', "").split(delimiter) for line in lines)
        return max((count_known(cells) for cells in parts), default=0)

    return max(SCHEIDINGSTEKENS, key=known), text


def _lines(rows: Iterator[list[str]]) -> Iterator[tuple[int, list[Cel]]]:
    for number, row in enumerate(rows, start=1):
        yield number, [_cell(text) for text in row[:MAX_KOLOMMEN]]


def _cell(text: str) -> Cel:
    if not text:
        return Cel()
    try:
        return Cel(clean(text))
    except CelFout as wrong:
        return Cel(fout=str(wrong))
