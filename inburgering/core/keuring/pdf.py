# SPDX-License-Identifier: EUPL-1.2
"""A PDF that only shows pages: nothing that runs, opens something else, or carries files. Pure.

The file is written anew from its own objects, so that what stood before, after or between
them is gone. A signature in the file is lost with that; what was said in it is not.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf.settings import set_qpdf_limits

from inburgering.core.keuring.soort import Geweigerd

MAX_ONDERDELEN = 400_000
MAX_UITGEPAKT = 256 * 1024 * 1024
OPNIEUW = "Open het rapport, kies Afdrukken en dan Opslaan als PDF, en kies dat nieuwe bestand."
BESCHADIGD = f"Deze PDF is beschadigd of niet compleet. {OPNIEUW}"
MET_WACHTWOORD = (
    "Deze PDF is beveiligd met een wachtwoord of met rechten. Sla hem op zonder beveiliging; wij "
    "bewaren hem zelf versleuteld."
)
MET_SCRIPT = f"In deze PDF zit een programma (JavaScript). Dat nemen wij niet aan. {OPNIEUW}"
MET_OPDRACHT = (
    f"Deze PDF opent of verstuurt uit zichzelf iets anders. Dat nemen wij niet aan. {OPNIEUW}"
)
MET_BIJLAGE = (
    "In deze PDF zitten andere bestanden. Haal die eruit, en sla het rapport zelf op als gewone "
    "PDF."
)
MET_FORMULIER = f"Deze PDF is een formulier met een eigen programma (XFA). {OPNIEUW}"
MET_MEDIA = f"In deze PDF zit geluid, film of 3D. Dat nemen wij niet aan. {OPNIEUW}"
TE_INGEWIKKELD = f"Deze PDF is te ingewikkeld om veilig te openen. {OPNIEUW}"

# ISO 32000: keys that bring in something that acts, and the actions (key /S) that do.
SLEUTELS = {
    "/JS": MET_SCRIPT,
    "/JavaScript": MET_SCRIPT,
    "/OnInstantiate": MET_SCRIPT,
    "/EmbeddedFiles": MET_BIJLAGE,
    "/EF": MET_BIJLAGE,
    "/RF": MET_BIJLAGE,
    "/XFA": MET_FORMULIER,
    "/RichMediaContent": MET_MEDIA,
    "/3DD": MET_MEDIA,
}
OPDRACHTEN = {
    "/JavaScript": MET_SCRIPT,
    "/Launch": MET_OPDRACHT,
    "/SubmitForm": MET_OPDRACHT,
    "/ImportData": MET_OPDRACHT,
    "/GoToR": MET_OPDRACHT,
    "/GoToE": MET_BIJLAGE,
    "/Rendition": MET_MEDIA,
    "/Movie": MET_MEDIA,
    "/Sound": MET_MEDIA,
    "/RichMediaExecute": MET_MEDIA,
}


def rewrite(content: bytes) -> bytes:
    """The same pages in a new file. Raises Geweigerd for what does more than show pages."""
    set_qpdf_limits(
        flate_max_memory=MAX_UITGEPAKT,
        png_max_memory=MAX_UITGEPAKT,
        tiff_max_memory=MAX_UITGEPAKT,
        run_length_max_memory=MAX_UITGEPAKT,
    )
    try:
        with pikepdf.open(BytesIO(content), attempt_recovery=False) as document:
            if document.is_encrypted:
                raise Geweigerd(MET_WACHTWOORD)
            if not len(document.pages):
                raise Geweigerd(BESCHADIGD)
            for part in _parts(document):
                _check(part)
            made = BytesIO()
            document.save(made)
    except pikepdf.PasswordError as locked:
        raise Geweigerd(MET_WACHTWOORD) from locked
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, MemoryError) as broken:
        raise Geweigerd(BESCHADIGD) from broken
    return made.getvalue()


def _parts(document: Any) -> Iterator[Any]:
    """Every dictionary and stream of the file, also inside others; each once."""
    count = 0
    todo = [document.trailer, *document.objects]
    while todo:
        part = todo.pop()
        count += 1
        if count > MAX_ONDERDELEN:
            raise Geweigerd(TE_INGEWIKKELD)
        if isinstance(part, pikepdf.Array):
            inside = list(part)
        elif isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
            yield part
            inside = [value for _, value in part.items()]
        else:
            continue
        # an indirect object is in document.objects itself
        todo += [one for one in inside if _holds_more(one) and not one.is_indirect]


def _holds_more(value: Any) -> bool:
    return isinstance(value, pikepdf.Dictionary | pikepdf.Array | pikepdf.Stream)


def _check(part: Any) -> None:
    for key in part.keys():  # noqa: SIM118 - iterating itself is not what a stream offers
        if key in SLEUTELS:
            raise Geweigerd(SLEUTELS[key])
    action = part.get("/S")
    if isinstance(action, pikepdf.Name) and str(action) in OPDRACHTEN:
        raise Geweigerd(OPDRACHTEN[str(action)])
    if isinstance(part, pikepdf.Stream) and "/F" in part:  # its bytes would stand elsewhere
        raise Geweigerd(MET_OPDRACHT)
