# SPDX-License-Identifier: EUPL-1.2
"""A picture becomes pixels and a new file: what was hidden in the old one is gone. Pure."""

import warnings
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from inburgering.core.enums import Mediatype
from inburgering.core.keuring.soort import MAX_BYTES, Geweigerd

# A page of A4 at 600 dpi has 35 million.
MAX_PIXELS = 50_000_000
KWALITEIT = 90
FORMAAT = {Mediatype.PNG: "PNG", Mediatype.JPEG: "JPEG"}
KAPOT = (
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    IndexError,
    MemoryError,
    OverflowError,
)
TE_VEEL = (
    "Deze afbeelding heeft te veel beeldpunten om veilig te openen. Scan of fotografeer opnieuw "
    "met een lagere resolutie, bijvoorbeeld 300 dpi."
)


def reencode(content: bytes, soort: Mediatype) -> bytes:
    """The same picture, upright, without place, camera, comments or anything appended.

    Raises Geweigerd when it is broken, or would unpack to more than is safe.
    """
    name = FORMAAT[soort]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of old cameras; the size is checked here
            with Image.open(BytesIO(content), formats=[name]) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    raise Geweigerd(TE_VEEL)
                picture.load()
                made = _write(ImageOps.exif_transpose(picture), name)
    except Image.DecompressionBombError as bomb:
        raise Geweigerd(TE_VEEL) from bomb
    except KAPOT as broken:
        raise Geweigerd(
            f"Deze {name} is beschadigd en kan niet worden geopend. Sla hem opnieuw op, of maak "
            "een nieuwe scan."
        ) from broken
    if len(made) > 2 * MAX_BYTES:
        raise Geweigerd(TE_VEEL)
    return made


def _write(picture: Image.Image, name: str) -> bytes:
    plain = picture.convert(_mode(picture, name))
    plain.info = {}
    made = BytesIO()
    if name == "JPEG":
        plain.save(made, name, quality=KWALITEIT, optimize=True)
    else:
        plain.save(made, name)
    return made.getvalue()


def _mode(picture: Image.Image, name: str) -> str:
    """Colours stay; what says how to see through a palette becomes a real layer."""
    if name == "JPEG":
        return "L" if picture.mode == "L" else "RGB"
    if picture.has_transparency_data:
        return "RGBA"
    return picture.mode if picture.mode in {"1", "L", "P"} else "RGB"
