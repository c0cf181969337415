# SPDX-License-Identifier: EUPL-1.2
"""Addresses in the rows of a list: resolved once, then filled in per row."""

from functools import cache

from django.urls import reverse


@cache
def _parts(page: str) -> tuple[str, str]:
    """What stands before and after the number of the dossier."""
    before, _, after = reverse(page, args=[0]).partition("/0/")
    return f"{before}/", f"/{after}"


def dossier_url(dossier_id: int, page: str = "core:dossier") -> str:
    """The address of a page of a dossier; for lists, where `reverse` per row would be felt."""
    before, after = _parts(page)
    return f"{before}{dossier_id}{after}"
