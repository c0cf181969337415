# SPDX-License-Identifier: EUPL-1.2
"""Files of a dossier: taken in after a check, kept encrypted, read back only when whole.

The timeline is written by whoever places the file: only there is known what it belongs to.
"""

import hashlib
from typing import Any

from cryptography.exceptions import InvalidTag
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.keuring import openen, virus
from inburgering.core.keuring.soort import MAX_BYTES, Geweigerd, recognise
from inburgering.core.models import Bestand, Dossier, Medewerker
from inburgering.core.versleuteling import decrypt_bytes, encrypt_bytes

VELD = "bestand"
OPNIEUW_KIEZEN = "Kies het bestand daarna opnieuw; wat u verder typte staat er nog."


class BestandBeschadigd(Exception):
    """What is stored is not what was placed: it is not served."""


@transaction.atomic
def store_bestand(
    *, dossier: Dossier, deel: Deel, omschrijving: str, upload: "UploadedFile[Any]", by: Medewerker
) -> Bestand:
    """Keep a PDF, PNG or JPEG with a dossier, cleaned and encrypted.

    Raises ActionDenied at the field `bestand` for any other file, with what to do.
    """
    content = _content(upload)
    try:
        recognise(content)  # what is too big or no report at all is not worth a scan
        if settings.CLAMD:
            virus.scan(content, settings.CLAMD)
        soort, clean = openen.examine(content)
    except Geweigerd as refused:
        raise ActionDenied(f"{refused} {OPNIEUW_KIEZEN}", field=VELD) from refused
    return Bestand.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        deel=deel.value,
        omschrijving=omschrijving,
        mediatype=soort.value,
        grootte=len(clean),
        sha256=hashlib.sha256(clean).hexdigest(),
        inhoud=encrypt_bytes(clean, column=_label(dossier.pk)),
        geplaatst_door=by,
    )


@transaction.atomic
def delete_bestand(*, bestand: Bestand) -> None:
    """Remove a file for good: what should not have come in is not kept.

    That it was there, and why it went, is for the timeline of the caller.
    """
    bestand.delete()


def read_bestand(bestand: Bestand) -> bytes:
    """The bytes as they were placed. Raises BestandBeschadigd when they changed since."""
    try:
        content = decrypt_bytes(bytes(bestand.inhoud), column=_label(bestand.dossier_id))
    except InvalidTag as changed:
        raise BestandBeschadigd from changed
    if hashlib.sha256(content).hexdigest() != bestand.sha256:
        raise BestandBeschadigd
    return content


def _content(upload: "UploadedFile[Any]") -> bytes:
    """No more than one byte over the limit is read: the check says the rest."""
    upload.seek(0)
    return bytes(upload.read(MAX_BYTES + 1))


def _label(dossier_id: int) -> str:
    """Authenticated along: bytes that are moved to another dossier do not open there."""
    return f"core.bestand.inhoud:{dossier_id}"
