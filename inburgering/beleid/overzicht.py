# SPDX-License-Identifier: EUPL-1.2
"""docs/gemeenteprofielen.md, written from the shipped profiles: side by side."""

from typing import Any

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.beleid.in_woorden import waarde_regels
from inburgering.beleid.profielen import MEEGELEVERD
from inburgering.beleid.velden import Soort, Veld
from inburgering.wet.overzicht import cel

INLEIDING = """# Gemeenteprofielen

Dit bestand is gemaakt uit de code met `python manage.py wettabel`. Pas het niet met de hand aan:
de tests vergelijken het met de code.

Een gemeenteprofiel is het beleid van een gemeente als gegevens. De functioneel beheerder past het
op een scherm aan; daar is geen nieuwe versie van het programma voor nodig. Een streepje betekent:
geen eigen regel, dan geldt de wet of er geldt niets. Een gemeente mag strenger zijn dan de wet,
nooit ruimer. Andere gemeenten beginnen met de laatste kolom.
"""


def gemeenteprofielen() -> str:
    """The whole document."""
    profielen = (*MEEGELEVERD.values(), Profiel.wettelijk("andere gemeenten"))
    velden = [veld for veld in Profiel.velden() if veld.soort is not Soort.KANTTEKENINGEN]
    groepen = list(dict.fromkeys(veld.groep for veld in velden))
    tabellen = [
        _tabel(groep, [veld for veld in velden if veld.groep == groep], profielen)
        for groep in groepen
    ]
    delen = [INLEIDING, *tabellen, _kanttekeningen()]
    return "\n".join(delen).rstrip() + "\n"


def waarde_tekst(waarde: Any) -> str:
    """A row's value in one cell."""
    return "; ".join(waarde_regels(waarde)) or "-"


def _tabel(groep: str, velden: list[Veld], profielen: tuple[Profiel, ...]) -> str:
    namen = [p.gemeentenaam if p.document else "Andere gemeente" for p in profielen]
    regels = [f"## {groep}\n", f"| Regel | {' | '.join(namen)} |", "|---|" + "---|" * len(namen)]
    for veld in velden:
        eenheid = f" ({veld.eenheid})" if veld.eenheid else ""
        waarden = (cel(waarde_tekst(getattr(profiel, veld.naam))) for profiel in profielen)
        regels.append(f"| {veld.label}{eenheid} | {' | '.join(waarden)} |")
    return "\n".join(regels) + "\n"


def _kanttekeningen() -> str:
    labels = {veld.naam: veld.label for veld in Profiel.velden()}
    regels = [
        "## Waar de wet voorgaat\n",
        "Zegt een beleidsdocument iets anders dan de wet, dan staat in het profiel wat mag.\n",
        "| Gemeente | Regel | Kanttekening | Vindplaats |",
        "|---|---|---|---|",
    ]
    for profiel in MEEGELEVERD.values():
        regels += [
            f"| {profiel.gemeentenaam} | {labels[k.veld]} | {cel(k.tekst)} | {cel(k.bron)} |"
            for k in profiel.kanttekeningen
        ]
    return "\n".join(regels) + "\n"
