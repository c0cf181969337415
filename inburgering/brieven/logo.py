# SPDX-License-Identifier: EUPL-1.2
"""Which pictures may stand in a letterhead: a small PNG, or an SVG that only draws. Pure."""

import re
from io import BytesIO
from xml.etree import ElementTree

from PIL import Image, UnidentifiedImageError

MAX_BYTES = 1024 * 1024
MAX_PIXELS = 4_000_000
PNG, SVG = "image/png", "image/svg+xml"

_DRAWING = {
    "svg", "g", "defs", "title", "desc", "metadata", "path", "rect", "circle", "ellipse", "line",
    "polyline", "polygon", "lineargradient", "radialgradient", "stop", "clippath", "mask", "style",
}  # fmt: skip
_UNSAFE_STYLE = re.compile(r"@import|url\s*\(\s*+['\"]?+(?!#)", re.IGNORECASE)


def check_logo(content: bytes, mime: str) -> str | None:
    """Say in Dutch why this picture is refused; None when it may be used."""
    if not content:
        return "Het bestand is leeg. Kies een ander bestand."
    if len(content) > MAX_BYTES:
        return "Het logo is groter dan 1 MB. Maak het kleiner of kies een SVG."
    if mime == PNG:
        return _check_png(content)
    if mime == SVG:
        return _check_svg(content)
    return "Kies een logo als PNG of SVG."


def _check_png(content: bytes) -> str | None:
    try:
        with Image.open(BytesIO(content), formats=["PNG"]) as image:
            if image.width * image.height > MAX_PIXELS:
                return "Het logo heeft te veel beeldpunten. Maak het hooguit 2000 bij 2000."
            image.load()
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
    ):
        return "Dit bestand is geen goede PNG. Sla het logo opnieuw op als PNG."
    return None


def _check_svg(content: bytes) -> str | None:
    broken = "Dit bestand is geen goede SVG. Sla het logo opnieuw op als SVG."
    if b"<!DOCTYPE" in content.upper() or b"<!ENTITY" in content.upper():
        return "De SVG bevat een DOCTYPE. Sla het logo op als 'gewone SVG'."
    try:
        root = ElementTree.fromstring(content.decode("utf-8"))  # noqa: S314 - DOCTYPE is refused
    except (ElementTree.ParseError, UnicodeDecodeError, ValueError):
        return broken
    if _local(root.tag) != "svg":
        return broken
    for element in root.iter():
        reason = _check_element(element)
        if reason:
            return reason
    return None


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()


def _check_element(element: "ElementTree.Element") -> str | None:
    name = _local(str(element.tag))
    namespace = str(element.tag).rpartition("}")[0].lstrip("{")
    if namespace not in {"", "http://www.w3.org/2000/svg"}:
        return None if _only_about(element) else "De SVG bevat meer dan een tekening."
    if name == "text":
        return "De SVG bevat letters. Zet de letters om in vormen en sla het logo opnieuw op."
    if name not in _DRAWING:
        return f"De SVG bevat '{name}'. Een logo mag alleen een tekening zijn."
    if name == "style" and _UNSAFE_STYLE.search(element.text or ""):
        return "De SVG verwijst naar iets buiten het bestand. Dat mag niet."
    return _check_attributes(element)


def _only_about(element: "ElementTree.Element") -> bool:
    """Metadata of drawing programs draws nothing; it may not link or run anything."""
    return _check_attributes(element) is None and _local(str(element.tag)) != "script"


def _check_attributes(element: "ElementTree.Element") -> str | None:
    for key, value in element.attrib.items():
        name = _local(key)
        if name.startswith("on"):
            return "De SVG bevat een script. Dat mag niet."
        if name == "href" and not value.startswith("#"):
            return "De SVG verwijst naar iets buiten het bestand. Dat mag niet."
        if _UNSAFE_STYLE.search(value):
            return "De SVG verwijst naar iets buiten het bestand. Dat mag niet."
    return None
