# SPDX-License-Identifier: EUPL-1.2
"""In which tray each kind of letter of a gemeente goes, or that it is not meant to be sent."""

from collections.abc import Mapping

from django.db import transaction

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.models import Bakkeuze
from inburgering.brieven.verzending.enums import Bestemming
from inburgering.core.models import Gemeente

# The person gets these at the table, or asks for them. Nothing hangs on their sending.
AAN_TAFEL = frozenset({
    Briefsoort.INTAKEVERSLAG, Briefsoort.VOORTGANGSVERSLAG, Briefsoort.PVT_ONDERTEKENING,
})  # fmt: skip


def usual(soort: Briefsoort) -> Bestemming:
    """Where a kind goes when the gemeente chose nothing."""
    return Bestemming.NIET if soort in AAN_TAFEL else Bestemming.GEWOON


def destinations(gemeente: Gemeente) -> dict[Briefsoort, Bestemming]:
    """Every kind with where it goes here."""
    chosen = dict(Bakkeuze.objects.filter(gemeente=gemeente).values_list("soort", "bak"))
    return {
        soort: Bestemming(chosen[soort.value]) if soort.value in chosen else usual(soort)
        for soort in Briefsoort
    }


def not_for_post(gemeente: Gemeente) -> frozenset[str]:
    """The kinds that do not wait in Post by themselves."""
    found = destinations(gemeente).items()
    return frozenset(soort.value for soort, where in found if where is Bestemming.NIET)


@transaction.atomic
def set_trays(*, gemeente: Gemeente, keuze: Mapping[str, str]) -> None:
    """These are the trays from now on; runs that exist keep theirs."""
    for soort, bak in keuze.items():
        rows = Bakkeuze.objects.filter(gemeente=gemeente, soort=soort)
        if bak == usual(Briefsoort(soort)).value:
            rows.delete()
        else:
            Bakkeuze.objects.update_or_create(
                gemeente=gemeente, soort=soort, defaults={"bak": bak}
            )
