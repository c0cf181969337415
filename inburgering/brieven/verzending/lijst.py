# SPDX-License-Identifier: EUPL-1.2
"""The list that goes with the envelopes: what is inside. No BSN, no address, and of who has a
secret address not even the name."""

import io
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

from inburgering.brieven.models import Printregel
from inburgering.brieven.verzending.enums import Bak
from inburgering.core.datums import datum_kort

KOPPEN = (
    "Nummer", "Bak", "Kenmerk", "Brief", "Voor", "Dagtekening", "Bladzijden", "Stand", "Reden",
)  # fmt: skip
BREEDTES = (9, 26, 20, 34, 34, 14, 12, 18, 70)
GEHEIM = "geheim"
_FORMULE = ("=", "+", "-", "@", "\t", "\r")


def list_xlsx(rows: Iterable[Printregel]) -> bytes:
    """All letters of a run as a sheet; nothing in it is a formula."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("Printrun")
    sheet.append(KOPPEN)
    for cell, width in zip(sheet[1], BREEDTES, strict=True):
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = width
    for row in rows:
        letter = row.brief
        sheet.append(
            [
                row.volgnummer,
                row.get_bak_display(),
                letter.kenmerk,
                letter.get_soort_display(),
                _inert(who_for(row)),
                datum_kort(letter.dagtekening),
                letter.bladzijden,
                row.get_status_display(),
                _inert(row.reden),
            ]
        )
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def who_for(row: Printregel) -> str:
    """Who a letter is for, as a list may say it."""
    persoon = row.brief.dossier.persoon
    return GEHEIM if row.bak == Bak.GEHEIM or persoon.geheim_adres else persoon.naam


def _inert(text: str) -> str:
    text = ILLEGAL_CHARACTERS_RE.sub("", text)
    return f"'{text}" if text.startswith(_FORMULE) else text
