# SPDX-License-Identifier: EUPL-1.2
"""Every kind of file somebody may hand in, good or bad. No database."""

import io
import time
import zipfile
from collections.abc import Callable
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook

from inburgering.invoer.bestand.soort import MAX_UITGEPAKT, recognise
from inburgering.invoer.bestand.tabel import LeesFout, Rij, Tabel
from inburgering.invoer.rijen import read_row
from inburgering.invoer.rules import Gezien
from inburgering.invoer.services.controleren import read_content
from inburgering.invoer.sjabloon import template_csv, template_xlsx, wrong_rows_xlsx
from tests.invoer.bestanden import (
    ELAN,
    SELAM,
    csv_bytes,
    part_of,
    replaced_part,
    saved,
    xlsx_bytes,
    zip_bytes,
)

VANDAAG = date(2026, 11, 23)


def lees(content: bytes) -> Tabel:
    return read_content(recognise(content), content)


def waarden(content: bytes) -> list[dict[str, object]]:
    """The values of every row; a row with an error fails the test."""
    seen = Gezien()
    read = [read_row(row, seen, vandaag=VANDAAG) for row in lees(content).rijen]
    assert [row.fouten for row in read] == [()] * len(read)
    return [dict(row.waarden) for row in read]


ALS_GETAL_EN_DATUM = SELAM | {
    "BSN": 12345672,  # a number that lost its zero
    "V-nummer": 2812345678.0,
    "Geboortedatum": datetime(1997, 3, 4),
    "Tolk nodig": True,
    "Telefoon": 600000001,
    "Gekoppeld op": date(2026, 9, 24),
}


def test_cp1252_utf8_utf16_and_excel_give_the_same_people() -> None:
    expected = waarden(xlsx_bytes(SELAM, ELAN))
    assert expected[1]["achternaam"] == "Çelik"
    made = {
        "cp1252": csv_bytes(SELAM, ELAN),
        "utf-8": csv_bytes(SELAM, ELAN, encoding="utf-8"),
        "utf-8 met merk": csv_bytes(SELAM, ELAN, encoding="utf-8-sig"),
        "utf-16": csv_bytes(SELAM, ELAN, encoding="utf-16", delimiter="\t"),
        "komma": csv_bytes(SELAM, ELAN, delimiter=","),
        "tab": csv_bytes(SELAM, ELAN, delimiter="\t"),
        "sep=": csv_bytes(SELAM, ELAN, head="sep=;\r\n"),
        "titel erboven": csv_bytes(SELAM, ELAN, head="Caseload november;;;\r\n;;;\r\n"),
    }
    for name, content in made.items():
        assert waarden(content) == expected, name


def test_real_dates_numbers_and_booleans_of_excel_are_understood() -> None:
    (row,) = waarden(xlsx_bytes(ALS_GETAL_EN_DATUM))
    assert row["bsn"] == "012345672"
    assert row["v_nummer"] == "2812345678"
    assert row["geboortedatum"] == (1997, 3, 4)
    assert row["tolk_nodig"] is True
    assert row["telefoon"] == "0600000001"
    assert row["gekoppeld_op"] == date(2026, 9, 24)


def test_a_month_that_excel_made_a_date_stays_a_month() -> None:
    book = Workbook()
    content = xlsx_bytes(ELAN | {"Geboortedatum": datetime(1988, 3, 1)}, book=book)
    book.worksheets[0]["D2"].number_format = "mmm\\-yy"
    assert waarden(content)[0]["geboortedatum"] == (1988, 3, 1)
    assert waarden(saved(book))[0]["geboortedatum"] == (1988, 3, None)


def test_rows_keep_the_number_the_spreadsheet_gives_them() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "Lijst van het team"
    for place, name in enumerate(ELAN, start=1):
        sheet.cell(4, place, name)
        sheet.cell(9, place, ELAN[name])
    assert [row.nummer for row in lees(saved(book)).rijen] == [9]


def met_formule(waarde: str | None) -> bytes:
    """A workbook in which the last name is a formula, with or without its outcome."""
    book = Workbook()
    content = xlsx_bytes(ELAN | {"Achternaam": "=UPPER(A2)"}, book=book)
    if waarde is None:
        return content
    name = "xl/worksheets/sheet1.xml"
    xml = part_of(content, name).decode()
    assert "<f>UPPER(A2)</f><v" in xml
    start = xml.index("<f>UPPER(A2)</f>")
    cell = xml.rindex("<c ", 0, start)
    end = xml.index("</c>", start)
    ref = xml[cell:start].split('r="')[1].split('"')[0]
    new = f'<c r="{ref}" t="str"><f>UPPER(A2)</f><v>{waarde}</v>'
    return replaced_part(content, name, (xml[:cell] + new + xml[end:]).encode())


def test_the_outcome_of_a_formula_is_read() -> None:
    assert waarden(met_formule("Çelik"))[0]["achternaam"] == "Çelik"


def test_a_formula_that_nobody_calculated_is_refused_in_its_cell() -> None:
    (row,) = lees(met_formule(None)).rijen
    assert "formule zonder uitkomst" in row.cellen["achternaam"].fout


def test_a_formula_with_an_empty_outcome_is_an_empty_cell() -> None:
    (row,) = lees(met_formule("")).rijen
    assert "achternaam" not in row.cellen


def test_an_error_of_excel_is_refused_in_its_cell() -> None:
    (row,) = lees(xlsx_bytes(ELAN | {"Taal": "#N/A"})).rijen
    assert "een fout van Excel" in row.cellen["taal"].fout


def test_hidden_columns_rows_and_other_sheets_are_told() -> None:
    book = Workbook()
    xlsx_bytes(SELAM, ELAN, book=book)
    sheet = book["Caseload"]
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[3].hidden = True
    book.create_sheet("Archief").append(["oud"])
    told = lees(saved(book)).meldingen
    assert told == (
        "Alleen het blad “Caseload” is gelezen. Overgeslagen: “Archief”.",
        "Verborgen kolommen zijn ook gelezen: C. Controleer wat daarin staat.",
        "Verborgen rijen zijn ook gelezen (aantal: 1).",
    )


def test_a_stray_cell_far_away_does_not_slow_the_reading() -> None:
    book = Workbook()
    xlsx_bytes(SELAM, book=book)
    book["Caseload"]["XFD900000"] = "x"
    begun = time.perf_counter()
    table = lees(saved(book))
    assert time.perf_counter() - begun < 5
    assert len(table.rijen) == 1
    assert "Wat daaronder staat is niet gelezen" in table.meldingen[0]


def test_a_separator_inside_a_cell_is_told_with_the_row() -> None:
    content = csv_bytes(ELAN).replace(b";al;", b";a;l;")
    (row,) = lees(content).rijen
    read = read_row(row, Gezien(), vandaag=VANDAAG)
    assert "meer cellen dan er koppen zijn" in read.fouten[0].melding


def test_a_control_character_is_told_in_its_cell() -> None:
    (row,) = lees(csv_bytes(ELAN | {"Taal": "Tur\x07ks"})).rijen
    assert "onzichtbaar teken" in row.cellen["taal"].fout


VEEL = {"Achternaam": "Tesfay", "Doelgroep": "gezinsmigrant"}
KOP = "Voornamen;Achternaam;Doelgroep\r\n"
BILJOEN = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9))
    + b"]><worksheet><sheetData><row><c><v>&j;</v></c></row></sheetData></worksheet>"
)


def zip_bom() -> bytes:
    parts = {"xl__workbook_dot_xml": b" " * (MAX_UITGEPAKT + 1)}
    return zip_bytes(**parts)


def verspreid() -> bytes:
    """Rows with a thousand empty rows between them, as an attacker would."""
    book = Workbook()
    xlsx_bytes(VEEL, book=book)
    for place in range(900, 50_000, 900):
        book["Caseload"].cell(place, 1, "Tesfay")
    return saved(book)


SLECHT: dict[str, tuple[Callable[[], bytes], str]] = {
    "leeg bestand": (lambda: b"", "Dit bestand is leeg"),
    "alleen witruimte": (lambda: b"\r\n  \r\n", "Dit bestand is leeg"),
    "alleen een merk": (lambda: b"\xef\xbb\xbf", "Dit bestand is leeg"),
    "alleen nullen": (lambda: b"\x00" * 500, "Dit bestand is leeg"),
    "lege werkmap": (lambda: saved(Workbook()), "Dit bestand is leeg"),
    "alleen een kop, csv": (lambda: KOP.encode(), "geen rijen met gegevens"),
    "alleen een kop, xlsx": (template_xlsx, "geen rijen met gegevens"),
    "sjabloon als csv": (template_csv, "geen rijen met gegevens"),
    "geen kop": (lambda: b"Selam;Tesfay;1997\r\nIdris;Haile;1970\r\n", "geen rij met kolomkoppen"),
    "een verhaal": (lambda: b"Beste collega,\nhierbij de lijst.\n", "geen rij met kolomkoppen"),
    "dubbele kop": (lambda: b"BSN;Achternaam;bsn\r\n1;2;3\r\n", "twee keer: BSN"),
    "pdf": (lambda: b"%PDF-1.7\n\x00\x01", "geen Excel-bestand en geen CSV-bestand"),
    "plaatje": (lambda: b"\x89PNG\r\n\x1a\n\x00\x00", "geen Excel-bestand en geen CSV-bestand"),
    "programma": (lambda: b"\x7fELF\x02\x01\x00\x00", "geen Excel-bestand en geen CSV-bestand"),
    "oud Excel of wachtwoord": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
        "met een wachtwoord beveiligd",
    ),
    "webpagina die xls heet": (lambda: b"\n<html><table>", "een webpagina en geen spreadsheet"),
    "zip zonder werkmap": (lambda: zip_bytes(brief_dot_txt=b"x"), "geen Excel-werkmap"),
    "opendocument": (
        lambda: zip_bytes(mimetype=b"application", content_dot_xml=b"<x/>"),
        "OpenDocument-bestand",
    ),
    "binair Excel": (lambda: zip_bytes(xl__workbook_dot_bin=b"x"), ".xlsb"),
    "afgekapte zip": (lambda: xlsx_bytes(SELAM)[:2000], "beschadigd"),
    "werkmap met rommel": (
        lambda: replaced_part(xlsx_bytes(SELAM), "xl/workbook.xml", b"<rommel"),
        "beschadigd",
    ),
    "blad met rommel": (
        lambda: replaced_part(xlsx_bytes(SELAM), "xl/worksheets/sheet1.xml", b"<worksheet><"),
        "beschadigd",
    ),
    "blad dat ontbreekt": (
        lambda: zip_bytes(xl__workbook_dot_xml=part_of(xlsx_bytes(SELAM), "xl/workbook.xml")),
        "beschadigd",
    ),
    "xml-bom": (
        lambda: replaced_part(xlsx_bytes(SELAM), "xl/worksheets/sheet1.xml", BILJOEN),
        "beschadigd",
    ),
    "zip-bom": (zip_bom, "uitgepakt te groot"),
    "te groot": (lambda: b"a;b\r\n" * 3_000_000, "groter dan 10 MB"),
    "10.001 rijen, csv": (
        lambda: (KOP + "Selam;Tesfay;asiel\r\n" * 10_001).encode(),
        "meer dan 5.000 rijen",
    ),
    "ver uit elkaar": (verspreid, "te veel lege rijen"),
    "10.001 rijen, xlsx": (lambda: xlsx_bytes(*[VEEL] * 10_001), "meer dan 5.000 rijen"),
    "onleesbare letters": (
        lambda: KOP.encode() + b"\x81\x8d\x8f;Tesfay;asiel\r\n",
        "lettertekens in dit bestand zijn niet te lezen",
    ),
    "halve utf-16": (lambda: b"\xff\xfeB\x00S\x00N\x00;", "lettertekens in dit bestand"),
    "aanhalingsteken": (
        lambda: KOP.encode() + b'"Selam;Tesfay;asiel\r\n',
        "klopt een aanhalingsteken niet, bij regel 2",
    ),
    "reusachtige cel": (
        lambda: (KOP + "x" * 200_000 + ";Tesfay;asiel\r\n").encode(),
        "klopt een aanhalingsteken niet",
    ),
}


@pytest.mark.parametrize("naam", SLECHT)
def test_a_bad_file_gets_a_clear_sentence(naam: str) -> None:
    make, zin = SLECHT[naam]
    begun = time.perf_counter()
    with pytest.raises(LeesFout) as refused:
        lees(make())
    assert zin in str(refused.value)
    assert time.perf_counter() - begun < 15


def test_the_template_can_be_filled_and_read() -> None:
    book = load_workbook(io.BytesIO(template_xlsx()))
    sheet = book["Caseload"]
    for cell in sheet[1]:
        sheet.cell(2, cell.column, SELAM.get(cell.value))
    assert waarden(saved(book)) == waarden(csv_bytes(SELAM))
    choices = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    assert '"ja,nee"' in choices.values()
    assert book.sheetnames == ["Caseload", "Uitleg"]


def test_the_csv_template_opens_in_dutch_excel() -> None:
    text = template_csv().decode("utf-8-sig")
    assert text.startswith("BSN;V-nummer;Voornamen;")
    assert template_csv().startswith(b"\xef\xbb\xbf")


def test_a_download_holds_no_formula_and_can_be_read_again() -> None:
    cells = {"achternaam": "=1+1", "telefoon": "+31 6 00000001", "taal": "@SUM(A1)", "azc": "-2"}
    content = wrong_rows_xlsx([(4, cells, ["Telefoon: kan niet."])])
    sheet = load_workbook(io.BytesIO(content))["Caseload"]
    assert {cell.data_type for cell in sheet[2] if cell.value} <= {"s", "n"}
    shown = [cell.value for cell in sheet[2] if isinstance(cell.value, str)]
    assert not [text for text in shown if text.startswith(("=", "+", "-", "@"))]
    (row,) = lees(content).rijen
    assert {code: cell.tekst for code, cell in row.cellen.items()} == cells


def test_the_rows_are_plain_values() -> None:
    assert isinstance(lees(csv_bytes(SELAM)).rijen[0], Rij)
    with zipfile.ZipFile(io.BytesIO(template_xlsx())) as book:
        assert "xl/vbaProject.bin" not in book.namelist()
