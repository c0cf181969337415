# SPDX-License-Identifier: EUPL-1.2
"""What pages read about letters."""

import hashlib
from dataclasses import replace

from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.models import Brief, BriefQuerySet, Huisstijl, Tekstblok
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gemeente


def letters_of(dossier: Dossier) -> BriefQuerySet:
    """The letters of a dossier, newest first, without their bytes."""
    rows = Brief.objects.of_dossier(dossier).without_pdf().select_related("gemaakt_door")
    return rows.order_by("-dagtekening", "-pk")


def letter_of(dossier: Dossier, pk: int) -> Brief | None:
    """One letter of this dossier with its bytes."""
    return Brief.objects.of_dossier(dossier).filter(pk=pk).first()


def is_intact(brief: Brief) -> bool:
    """Whether the bytes are still those that were archived."""
    return hashlib.sha256(bytes(brief.pdf)).hexdigest() == brief.sha256


def huisstijl_of(gemeente: Gemeente) -> Huisstijlgegevens:
    """The letterhead of a gemeente, or a refusal that says who can help."""
    found = Huisstijl.objects.select_related("gemeente").filter(gemeente=gemeente).first()
    if found is None:
        raise ActionDenied(
            f"De gemeente {gemeente.naam} heeft nog geen briefpapier. Vraag het de beheerder."
        )
    rows = Tekstblok.objects.filter(gemeente=gemeente, vanaf__isnull=False)
    return replace(found.gegevens, tekstblokken=tuple(row.blok for row in rows))
