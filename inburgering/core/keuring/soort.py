# SPDX-License-Identifier: EUPL-1.2
"""What kind of file this is, told from its first bytes and never from its name. Pure."""

from inburgering.core.enums import Mediatype

MAX_BYTES = 10 * 1024 * 1024
KIES = "Kies een PDF, of een foto of scan als PNG of JPEG."

HERKEND = (
    (b"%PDF-", Mediatype.PDF),
    (b"\x89PNG\r\n\x1a\n", Mediatype.PNG),
    (b"\xff\xd8\xff", Mediatype.JPEG),
)
# What people hand in by mistake, with what to do about it; the first that fits is told.
ANDERS = (
    (b"MZ", f"Dit bestand is een programma en wordt niet bewaard. {KIES}"),
    (b"\x7fELF", f"Dit bestand is een programma en wordt niet bewaard. {KIES}"),
    (b"PK", "Dit is een Word-, Excel- of zipbestand. Open het, sla het op als PDF en kies dat."),
    (
        b"\xd0\xcf\x11\xe0",
        "Dit is een bestand van een oude Office. Open het, sla het op als PDF en kies dat.",
    ),
    (b"{\\rtf", "Dit is een tekstbestand (RTF). Open het, sla het op als PDF en kies dat."),
    (b"<", f"Dit is een webpagina of een SVG-tekening; die bewaren wij niet. {KIES}"),
)
ONBEKEND = f"Dit bestand is geen PDF, PNG of JPEG, ook al heet het misschien wel zo. {KIES}"
APPLE = "Dit is een foto of film van een telefoon (HEIC of MP4). Sla de foto op als JPEG."


class Geweigerd(Exception):
    """This file is not taken in; the message is a Dutch sentence that says what to do."""


def recognise(content: bytes) -> Mediatype:
    """The kind of file; raises Geweigerd for anything that is not taken in."""
    if not content:
        raise Geweigerd("Dit bestand is leeg. Kies een ander bestand.")
    if len(content) > MAX_BYTES:
        raise Geweigerd(
            "Dit bestand is groter dan 10 MB. Maak het kleiner, bijvoorbeeld met een lagere "
            "kwaliteit bij het scannen."
        )
    for begin, soort in HERKEND:
        if content.startswith(begin):
            return soort
    if content[4:8] == b"ftyp":
        raise Geweigerd(APPLE)
    text = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    raise Geweigerd(next((zin for begin, zin in ANDERS if text.startswith(begin)), ONBEKEND))
