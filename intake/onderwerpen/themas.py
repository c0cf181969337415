# SPDX-License-Identifier: EUPL-1.2
"""The leefgebieden by theme, so that a long list reads as the conversation goes. Pure."""

from collections.abc import Iterable, Mapping

from inburgering.beleid.leefgebieden import Leefgebied
from inburgering.wet.keuze import Keuze


class Thema(Keuze):
    """What a stretch of the conversation is about."""

    THUIS = "thuis", "Thuis en familie"
    LEREN = "leren", "School en taal"
    WERK = "werk", "Werk en toekomst"
    WELZIJN = "welzijn", "Gezondheid en zelfredzaamheid"


THEMA_VAN: Mapping[Leefgebied, Thema] = {
    Leefgebied.GEZIN: Thema.THUIS,
    Leefgebied.WONEN: Thema.THUIS,
    Leefgebied.HERENIGING: Thema.THUIS,
    Leefgebied.VVE: Thema.THUIS,
    Leefgebied.NETWERK: Thema.THUIS,
    Leefgebied.FINANCIEN: Thema.THUIS,
    Leefgebied.OPLEIDING: Thema.LEREN,
    Leefgebied.TAALNIVEAU: Thema.LEREN,
    Leefgebied.DIGITAAL: Thema.LEREN,
    Leefgebied.LEERBAARHEIDSTOETS: Thema.LEREN,
    Leefgebied.WERK: Thema.WERK,
    Leefgebied.VRIJWILLIG: Thema.WERK,
    Leefgebied.COMPETENTIES: Thema.WERK,
    Leefgebied.WERKNEMER: Thema.WERK,
    Leefgebied.MOTIVATIE: Thema.WERK,
    Leefgebied.TOEKOMST: Thema.WERK,
    Leefgebied.ZELFREDZAAMHEID: Thema.WELZIJN,
    Leefgebied.FYSIEK: Thema.WELZIJN,
    Leefgebied.MENTAAL: Thema.WELZIJN,
}


def by_theme(codes: Iterable[Leefgebied]) -> dict[Thema, tuple[Leefgebied, ...]]:
    """The subjects per theme; the first of each theme says when that theme comes."""
    found: dict[Thema, tuple[Leefgebied, ...]] = {}
    for code in codes:
        thema = THEMA_VAN[code]
        found[thema] = (*found.get(thema, ()), code)
    return found
