# SPDX-License-Identifier: EUPL-1.2
"""A municipal norm may be stricter than the law, never looser: checked with the article."""

from collections.abc import Callable
from datetime import date

from inburgering.beleid.gemeenteprofiel import WETTELIJKE_KOSTEN, Profiel
from inburgering.beleid.omzetten import Fout
from inburgering.wet.bron import Bron
from inburgering.wet.parameters import Parameter
from inburgering.wet.tabel.mappvt import (
    MAP_PRAKTIJKUREN,
    PVT_ACTIVITEITEN,
    PVT_UREN,
    Z_PARTICIPATIE_UREN,
    Z_TAALUREN,
)
from inburgering.wet.tabel.pip import PIP_WEKEN
from inburgering.wet.tabel.traject import ONTZORGEN_MAANDEN, TERMIJN_JAREN
from inburgering.wet.tekst import duur_tekst

Regel = Callable[[Profiel, date], list[Fout]]


def controleer(profiel: Profiel, *, op: date) -> tuple[Fout, ...]:
    """Everything in the profile that the law does not allow on ``op``; empty when lawful."""
    return tuple(fout for regel in _REGELS for fout in regel(profiel, op))


def _pip(profiel: Profiel, op: date) -> list[Fout]:
    wettelijk = PIP_WEKEN.op(op)
    if profiel.pip_weken is None or 1 <= profiel.pip_weken <= wettelijk.waarde:
        return []
    if profiel.pip_weken == 0:
        return [Fout("pip_weken", "Vul een norm van ten minste één week in, of laat leeg.")]
    return [Fout("pip_weken", _te_ruim(f"{duur_tekst(profiel.pip_weken, 'weken')} voor het PIP",
                                       f"ten hoogste {duur_tekst(wettelijk.waarde, 'weken')}",
                                       wettelijk.bron))]  # fmt: skip


def _te_ruim(eigen: str, wettelijk: str, bron: Bron) -> str:
    return (
        f"Een eigen norm van {eigen} is ruimer dan de wet: die staat {wettelijk} toe ({bron}). "
        "Strenger mag wel."
    )


def _binnen_termijn(profiel: Profiel, op: date) -> list[Fout]:
    wettelijk = TERMIJN_JAREN.op(op)
    grens = 12 * wettelijk.waarde
    return [
        Fout(veld, _te_ruim(f"{duur_tekst(maanden, 'maanden')} voor {naam}",
                            f"ten hoogste {grens} maanden", wettelijk.bron))
        for veld, naam, maanden in (("map_maanden", "de MAP", profiel.map_maanden),
                                    ("pvt_maanden", "het PVT", profiel.pvt_maanden))
        if maanden is not None and maanden > grens
    ]  # fmt: skip


def _ten_minste(veld: str, naam: str, parameter: Parameter[int]) -> Regel:
    def regel(profiel: Profiel, op: date) -> list[Fout]:
        wettelijk = parameter.op(op)
        waarde: int = getattr(profiel, veld)
        if waarde >= wettelijk.waarde:
            return []
        return [Fout(veld, f"{naam}: {waarde} is minder dan de wet vraagt. Ten minste "
                           f"{wettelijk.waarde} ({wettelijk.bron}). Meer mag wel.")]  # fmt: skip

    return regel


def _ontzorgen(profiel: Profiel, op: date) -> list[Fout]:
    wettelijk = ONTZORGEN_MAANDEN.op(op)
    fouten = []
    if profiel.ontzorg_maanden != wettelijk.waarde:
        fouten.append(Fout(
            "ontzorg_maanden",
            f"Verplicht ontzorgen duurt {duur_tekst(wettelijk.waarde, 'maanden')}, niet korter en "
            f"niet langer ({wettelijk.bron}). Daarna kan het vrijwillig, of met een eigen besluit "
            "(Participatiewet, artikel 57).",
        ))  # fmt: skip
    ontbreekt = [kosten for kosten in WETTELIJKE_KOSTEN if kosten not in profiel.ontzorg_kosten]
    extra = [kosten for kosten in profiel.ontzorg_kosten if kosten not in WETTELIJKE_KOSTEN]
    if ontbreekt:
        fouten.append(Fout("ontzorg_kosten", f"De wet noemt ook {', '.join(ontbreekt)} "
                                             f"({wettelijk.bron})."))  # fmt: skip
    if extra:
        fouten.append(Fout("ontzorg_kosten", f"De wet noemt {', '.join(extra)} niet "
                                             f"({wettelijk.bron}). Zet dit bij wat vrijwillig "
                                             "wordt betaald."))  # fmt: skip
    return fouten


def _verdeling(profiel: Profiel, op: date) -> list[Fout]:
    del op
    delen = (profiel.verdeling_b1, profiel.verdeling_onderwijs, profiel.verdeling_z)
    if sum(deel or 0 for deel in delen) <= 100:
        return []
    return [Fout("verdeling_b1", "De verwachte aandelen van de drie routes zijn samen meer dan "
                                 "100%.")]  # fmt: skip


def _ritme(profiel: Profiel, op: date) -> list[Fout]:
    del op
    namen = ("gesprek_maanden", "gesprek_maanden_later", "gesprek_voorstel_maanden",
             "herinnering_te_laat_dagen", "intake_delen")  # fmt: skip
    return [Fout(naam, "Vul 1 of meer in, of laat leeg als dat mag.")
            for naam in namen if getattr(profiel, naam) == 0]  # fmt: skip


_REGELS: tuple[Regel, ...] = (
    _pip,
    _binnen_termijn,
    _ten_minste("pvt_uren", "Uren van het PVT", PVT_UREN),
    _ten_minste("pvt_activiteiten", "Activiteiten of excursies in het PVT", PVT_ACTIVITEITEN),
    _ten_minste("map_praktijkuren", "Praktijkuren van de MAP", MAP_PRAKTIJKUREN),
    _ten_minste("z_taaluren", "Uren taal en KNM in de Z-route", Z_TAALUREN),
    _ten_minste("z_participatie_uren", "Uren participatie in de Z-route", Z_PARTICIPATIE_UREN),
    _ontzorgen,
    _verdeling,
    _ritme,
)
