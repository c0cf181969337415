# SPDX-License-Identifier: EUPL-1.2
"""What kind of file this is, told from its content and never from its name. Pure."""

import io
import zipfile
from enum import StrEnum

from inburgering.invoer.bestand.tabel import LEEG, LeesFout

MAX_BYTES = 10 * 1024 * 1024
MAX_UITGEPAKT = 40 * 1024 * 1024
MAX_ONDERDELEN = 2_000
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
UTF16 = (b"\xff\xfe", b"\xfe\xff")
KIES_XLSX = "Open het in Excel, kies Opslaan als en dan Excel-werkmap (.xlsx)."
BESCHADIGD = f"Dit Excel-bestand is beschadigd en kan niet worden gelezen. {KIES_XLSX}"


class Bestandssoort(StrEnum):
    """The kinds of file that can be read."""

    XLSX = "xlsx"
    CSV = "csv"


def recognise(content: bytes) -> Bestandssoort:
    """The kind of file; raises LeesFout with what to do about any other."""
    if len(content) > MAX_BYTES:
        raise LeesFout("Dit bestand is groter dan 10 MB. Verdeel de rijen over meer bestanden.")
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise LeesFout(LEEG)
    if content.startswith(b"PK"):
        _check_zip(content)
        return Bestandssoort.XLSX
    if content.startswith(OLE):
        raise LeesFout(
            "Dit bestand is met een wachtwoord beveiligd of komt uit een oude versie van Excel "
            f"(.xls). {KIES_XLSX} Zet er geen wachtwoord op."
        )
    if content.lstrip()[:1] == b"<":
        raise LeesFout(f"Dit is een webpagina en geen spreadsheet. {KIES_XLSX}")
    if content.startswith((b"%PDF", b"{\\rtf")) or _is_binary(content):
        raise LeesFout("Dit is geen Excel-bestand en geen CSV-bestand. Kies een ander bestand.")
    return Bestandssoort.CSV


def _is_binary(content: bytes) -> bool:
    return b"\x00" in content and not content.startswith(UTF16)


def _check_zip(content: bytes) -> None:
    """An xlsx is a zip; look at its table of contents before anything is unpacked."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise LeesFout(BESCHADIGD) from error
    names = {part.filename for part in parts}
    if "xl/workbook.bin" in names:
        raise LeesFout(f"Dit is een binair Excel-bestand (.xlsb). {KIES_XLSX}")
    if "mimetype" in names and "content.xml" in names:
        raise LeesFout(
            "Dit is een OpenDocument-bestand. Kies in uw programma Opslaan als en dan "
            "Excel-werkmap (.xlsx)."
        )
    if "xl/workbook.xml" not in names:
        raise LeesFout("Dit bestand is geen Excel-werkmap. Kies een bestand dat op .xlsx eindigt.")
    if sum(part.file_size for part in parts) > MAX_UITGEPAKT or len(parts) > MAX_ONDERDELEN:
        raise LeesFout(
            "Dit bestand is uitgepakt te groot om veilig te openen. Kopieer alleen de rijen van "
            "uw caseload naar het sjabloon en lees dat in."
        )
