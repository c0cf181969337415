# SPDX-License-Identifier: EUPL-1.2
"""In which tray each kind of letter of a gemeente goes."""

from collections.abc import Mapping

from django.db import transaction

from inburgering.brieven.verzending.enums import Bak
from inburgering.brieven.verzending.models import Bakkeuze
from inburgering.core.models import Gemeente


def trays_of_kinds(gemeente: Gemeente) -> dict[str, str]:
    """Kind to tray, only where it is not ordinary post."""
    return dict(Bakkeuze.objects.filter(gemeente=gemeente).values_list("soort", "bak"))


@transaction.atomic
def set_trays(*, gemeente: Gemeente, keuze: Mapping[str, str]) -> None:
    """These are the trays from now on; runs that exist keep theirs."""
    for soort, bak in keuze.items():
        rows = Bakkeuze.objects.filter(gemeente=gemeente, soort=soort)
        if bak == Bak.GEWOON:
            rows.delete()
        else:
            Bakkeuze.objects.update_or_create(
                gemeente=gemeente, soort=soort, defaults={"bak": bak}
            )
