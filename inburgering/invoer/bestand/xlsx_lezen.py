# SPDX-License-Identifier: EUPL-1.2
"""An Excel workbook: real dates or text, numbers that lost a zero, formulas, hidden columns."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from openpyxl import load_workbook

from inburgering.core.datums import datum_kort
from inburgering.invoer.bestand.soort import BESCHADIGD
from inburgering.invoer.bestand.tabel import MAX_KOLOMMEN, Cel, LeesFout, Tabel, make_table
from inburgering.invoer.bestand.xlsx_vorm import LEGE_RIJEN, Vorm, read_form
from inburgering.invoer.cellen import CelFout, clean

BLAD = "Caseload"
UITLEG = "Uitleg"
MAX_HOOGTE = 20_000
TE_VERSPREID = (
    "In dit bestand staan te veel lege rijen tussen de gegevens. Zet de rijen onder elkaar in het "
    "sjabloon en lees dat in."
)
FORMULE = (
    "In deze cel staat een formule zonder uitkomst. Open het bestand in Excel en sla het op, of "
    "typ de waarde zelf."
)
_OPMAAK_ZONDER_DAG = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")


def read(content: bytes) -> Tabel:
    """The table on the sheet with the caseload."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns about extensions it leaves alone
            return _read(content)
    except LeesFout:
        raise
    except Exception as error:  # whatever a damaged workbook makes the library trip over
        raise LeesFout(BESCHADIGD) from error


def _read(content: bytes) -> Tabel:
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    sheet = _choose(sheets)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        form = read_form(parts, sheet.title)
    if form.hoogte > MAX_HOOGTE:
        raise LeesFout(TE_VERSPREID)
    sheet.reset_dimensions()
    return make_table(_lines(sheet, form), _remarks(sheets, sheet.title, form))


def _choose(sheets: list[Any]) -> Any:
    """The sheet called Caseload, else the first that is not the explanation."""
    named = [sheet for sheet in sheets if sheet.title.strip().lower() == BLAD.lower()]
    others = [sheet for sheet in sheets if sheet.title.strip().lower() != UITLEG.lower()]
    if not named and not others:
        raise LeesFout("In deze werkmap staat geen blad met gegevens. Gebruik het sjabloon.")
    return (named or others)[0]


def _remarks(sheets: list[Any], chosen: str, form: Vorm) -> Iterator[str]:
    rest = [sheet.title for sheet in sheets if sheet.title not in {chosen, UITLEG}]
    if rest:
        names = ", ".join(f"“{name}”" for name in rest[:5])
        yield f"Alleen het blad “{chosen}” is gelezen. Overgeslagen: {names}."
    if form.verborgen_kolommen:
        letters = ", ".join(form.verborgen_kolommen)
        yield f"Verborgen kolommen zijn ook gelezen: {letters}. Controleer wat daarin staat."
    if form.los_eronder:
        yield (
            f"Onder rij {form.hoogte} volgen meer dan {LEGE_RIJEN // 1000}.000 lege rijen. Wat "
            "daaronder staat is niet gelezen."
        )
    if form.verborgen_rijen:
        yield f"Verborgen rijen zijn ook gelezen (aantal: {form.verborgen_rijen})."


def _lines(sheet: Any, form: Vorm) -> Iterator[tuple[int, list[Cel]]]:
    width = min(form.breedte, MAX_KOLOMMEN)
    rows = sheet.iter_rows(max_row=form.hoogte, max_col=width)
    for number, row in enumerate(rows, start=1):
        cells = [
            Cel(fout=FORMULE) if (number, place) in form.formules else _cell(cell)
            for place, cell in enumerate(row, start=1)
        ]
        while cells and cells[-1] == LEGE_CEL:
            cells.pop()
        yield number, cells


LEGE_CEL = Cel()


def _cell(cell: Any) -> Cel:
    value = cell.value
    if value is None or value == "":
        return LEGE_CEL
    if cell.data_type == "e":
        return Cel(fout="In deze cel staat een fout van Excel. Typ de waarde zelf.")
    try:
        return Cel(_text(value, cell.number_format if isinstance(value, date) else ""))
    except CelFout as wrong:
        return Cel(fout=str(wrong))


def _text(value: Any, number_format: str) -> str:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, datetime | date):
        return _date_text(value, number_format)
    if isinstance(value, time | timedelta):
        raise CelFout("In deze cel staat een tijd. Typ de waarde als tekst.")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)


def _date_text(value: date, number_format: str) -> str:
    """A date; Excel makes `3-1997` the first of March, shown without a day: so no day."""
    day = value.date() if isinstance(value, datetime) else value
    shown = _OPMAAK_ZONDER_DAG.sub("", number_format.lower())
    if day.day == 1 and "y" in shown and "d" not in shown:
        return f"{day.month}-{day.year}" if "m" in shown else str(day.year)
    return datum_kort(day)
