# SPDX-License-Identifier: EUPL-1.2
"""The files a user downloads: the empty template, and the wrong rows to correct."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from inburgering.invoer.bestand.tabel import MAX_RIJEN
from inburgering.invoer.bestand.xlsx_lezen import BLAD, UITLEG
from inburgering.invoer.kolommen import KOLOMMEN, WAT_MOET_ANDERS

LABELS = tuple(kolom.label for kolom in KOLOMMEN)
KOP_VULLING = PatternFill("solid", fgColor="1F4E5F")
KOP_LETTER = Font(bold=True, color="FFFFFF")
TEKST = "@"
GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r")
INLEIDING = f"""\
Vul op het blad Caseload één rij per persoon. Verander de koppen niet.
Kolommen die u niet gebruikt, mag u weghalen.
Iemand wordt herkend aan het BSN, anders aan het V-nummer.
Zonder nummer telt de naam, samen met het geboortejaar en de koppeldatum.
Alleen gevulde cellen veranderen iets. Een lege cel wist nooit een gegeven.
Een bestand mag ten hoogste {MAX_RIJEN // 1000}.000 rijen hebben en 10 MB groot zijn.
Na het inlezen ziet u eerst een controle. Er verandert niets voordat u bevestigt.""".splitlines()


def safe(text: str) -> str:
    """A text that no spreadsheet program takes for a formula."""
    text = ILLEGAL_CHARACTERS_RE.sub("", text)
    return f"'{text}" if text.startswith(GEVAARLIJK) else text


def template_csv() -> bytes:
    """The headings alone, as Dutch Excel opens them."""
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerow(LABELS)
    return out.getvalue().encode("utf-8-sig")


def template_xlsx() -> bytes:
    """An empty caseload sheet with choices, and a sheet that explains every column."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _caseload(book, LABELS)
    _explanation(book.create_sheet(UITLEG))
    return _bytes(book)


def wrong_rows_xlsx(rows: Iterable[tuple[int, Mapping[str, str], Sequence[str]]]) -> bytes:
    """Number, cells and what must change of each wrong row; can be read again as it is."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = _caseload(book, (*LABELS, WAT_MOET_ANDERS, "Rij"))
    for number, cells, reasons in rows:
        typed = [safe(cells.get(kolom.code, "")) or None for kolom in KOLOMMEN]
        sheet.append([*typed, safe(" ".join(reasons)), number])
    sheet.column_dimensions[get_column_letter(len(LABELS) + 1)].width = 80
    return _bytes(book)


def _caseload(book: Workbook, headings: Sequence[str]) -> Worksheet:
    sheet: Worksheet = book.create_sheet(BLAD)
    sheet.append(list(headings))
    _style_head(sheet)
    sheet.freeze_panes = "A2"
    for place, kolom in enumerate(KOLOMMEN, start=1):
        letter = get_column_letter(place)
        # text, so that Excel keeps zeros in front and makes no date of 3-1997 or 12-3
        sheet.column_dimensions[letter].number_format = TEKST
        sheet.column_dimensions[letter].width = max(12, len(kolom.label) + 4)
        if kolom.keuzes:
            choice = DataValidation("list", formula1=f'"{",".join(kolom.keuzes)}"')
            choice.errorTitle, choice.error = kolom.label, kolom.uitleg
            choice.add(f"{letter}2:{letter}{MAX_RIJEN + 1}")
            sheet.add_data_validation(choice)
    return sheet


def _explanation(sheet: Worksheet) -> None:
    sheet.append(["Kolom", "Wat vult u in", "Voorbeeld"])
    _style_head(sheet)
    for kolom in KOLOMMEN:
        sheet.append([kolom.label, kolom.uitleg, safe(kolom.voorbeeld)])
    sheet.append([])
    for line in INLEIDING:
        sheet.append([None, line])
    for letter, width in (("A", 18), ("B", 90), ("C", 22)):
        sheet.column_dimensions[letter].width = width
    for cell in sheet["B"]:
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _style_head(sheet: Worksheet) -> None:
    for cell in sheet[1]:
        cell.font, cell.fill = KOP_LETTER, KOP_VULLING


def _bytes(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
