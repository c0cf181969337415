# SPDX-License-Identifier: EUPL-1.2
"""The leefgebieden of a brede intake, in the order of a conversation. Pure.

A gemeente says in its profile in which talk each comes, and may leave out those that the law
does not name. The codes are stored; they do not change when a name does.
"""

from inburgering.wet.keuze import Keuze


class Leefgebied(Keuze):
    """One page of the intake; the value is the last part of its address."""

    GEZIN = "gezin", "Gezin en kinderen"
    WONEN = "wonen", "Wonen"
    HERENIGING = "gezinshereniging", "Gezinshereniging"
    VVE = "voorschool", "Voorschool en kinderopvang"
    NETWERK = "netwerk", "Familie, vrienden en buren"
    OPLEIDING = "opleiding", "School en opleiding"
    WERK = "werkervaring", "Werkervaring"
    VRIJWILLIG = "vrijwilligerswerk", "Vrijwilligerswerk"
    COMPETENTIES = "competenties", "Wat u goed kunt"
    WERKNEMER = "werknemersvaardigheden", "Werken in Nederland"
    TAALNIVEAU = "taalniveau", "Taal"
    DIGITAAL = "digitale-vaardigheden", "Computer en telefoon"
    MOTIVATIE = "motivatie", "Wat u graag doet"
    TOEKOMST = "toekomst", "Uw toekomst"
    ZELFREDZAAMHEID = "zelfredzaamheid", "Zelfredzaamheid"
    FINANCIEN = "financien", "Geld en schulden"
    FYSIEK = "fysieke-gezondheid", "Lichamelijke gezondheid"
    MENTAAL = "mentale-gezondheid", "Mentale gezondheid"
    LEERBAARHEIDSTOETS = "leerbaarheidstoets", "Leerbaarheidstoets"


WETTELIJK = frozenset(
    {
        Leefgebied.GEZIN,
        Leefgebied.FYSIEK,
        Leefgebied.MENTAAL,
        Leefgebied.VVE,
        Leefgebied.OPLEIDING,
        Leefgebied.WERK,
        Leefgebied.TAALNIVEAU,
        Leefgebied.TOEKOMST,
        Leefgebied.ZELFREDZAAMHEID,
        Leefgebied.LEERBAARHEIDSTOETS,
    }
)
"""What the law asks of every intake (Wet inburgering 2021, 14 lid 3; Besluit, 5.2 lid 1)."""

DEEL_UITLEG = (
    "De naam van een leefgebied, per thema in deze volgorde. Leeg: alle leefgebieden. Wat de "
    "wet vraagt, komt altijd aan bod."
)
VRAAG_UITLEG = "Bijvoorbeeld: Taal: Wat leerde u al in het azc?"


def leefgebied(tekst: str) -> Leefgebied | None:
    """The leefgebied that is meant by a name or a code; None when it is none of them."""
    wanted = tekst.strip().casefold()
    for one in Leefgebied:
        if wanted in (one.value, one.label.casefold()):
            return one
    return None


def eigen_vraag(regel: str) -> tuple[Leefgebied, str] | None:
    """The question of a line "School en opleiding: Hebt u een portfolio?"; None when unclear."""
    name, colon, question = regel.partition(":")
    found = leefgebied(name)
    return (found, question.strip()) if found and colon and question.strip() else None
