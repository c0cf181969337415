# SPDX-License-Identifier: EUPL-1.2
"""The bundled fonts of the scripts in which a letter is explained.

Latin, digits and Cyrillic come from the font of every letter; Arabic and Farsi from Amiri,
Tigrinya from Noto Sans Ethiopic. Nothing comes from the machine.
"""

from functools import cache
from pathlib import Path

from django.conf import settings

from inburgering.brieven import lettertypen
from inburgering.core.talen import Taal

GEWICHTEN = (400, 600)
# language to package, subset, and the weight on disk for each weight in the stylesheet
_ARABISCH = ("amiri", "arabic", {400: 400, 600: 700})
_ETHIOPISCH = ("noto-sans-ethiopic", "ethiopic", {400: 400, 600: 600})
EIGEN = {"ar": _ARABISCH, "fa": _ARABISCH, "ti": _ETHIOPISCH}


@cache
def font_files() -> dict[str, Path]:
    """The whitelist of the fetcher: those of a letter, and those of the other scripts."""
    root = Path(settings.NODE_MODULES) / "@fontsource"
    own = {
        f"{package}-{weight}.woff2": root
        / package
        / "files"
        / f"{package}-{subset}-{on_disk}-normal.woff2"
        for package, subset, weights in (_ARABISCH, _ETHIOPISCH)
        for weight, on_disk in weights.items()
    }
    return lettertypen.font_files() | own


def font_css(taal: Taal) -> str:
    """The faces, and the order in which a glyph is looked up."""
    families = lettertypen.font_family()
    css = lettertypen.font_css()
    if taal.code in EIGEN:
        package = EIGEN[taal.code][0]
        css += "".join(
            f'\n@font-face {{ font-family: "Eigen schrift"; font-weight: {weight};'
            f' src: url("brief:{package}-{weight}.woff2") }}'
            for weight in GEWICHTEN
        )
        families += ', "Eigen schrift"'
    return f"{css}\nhtml {{ font-family: {families} }}\n"
