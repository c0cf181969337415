# SPDX-License-Identifier: EUPL-1.2
"""Terms around decisions: bezwaar, the decision on a fine and its payment (Awb)."""

from collections.abc import Collection
from datetime import date

from inburgering.wet.begrippen import Norm
from inburgering.wet.bron import awb
from inburgering.wet.kalender import GEEN_EXTRA, add_weken
from inburgering.wet.tabel.awb import BETALING_WEKEN, BEZWAAR_WEKEN, BOETE_BESLUIT_WEKEN
from inburgering.wet.tabel.boetes import BOETE_STOP_ASIEL
from inburgering.wet.tekst import dag_tekst, duur_tekst, hoofdletter, weekdag_tekst
from inburgering.wet.termijnen.rekenen import niet_verschoven, weken_na
from inburgering.wet.termijnen.termijn import Stap, Termijn


def bezwaar(bekendmaking: date, *, extra: Collection[date] = GEEN_EXTRA) -> Termijn:
    """Six weeks, starting the day after the bekendmaking: Awb 6:7 and 6:8."""
    regel = BEZWAAR_WEKEN.op_of_eerste(bekendmaking)
    begin = Stap(
        f"Het besluit is bekendgemaakt op {dag_tekst(bekendmaking)}; de termijn begint de dag "
        "daarna.",
        bekendmaking,
        awb("6:8", "1"),
    )
    rekening = weken_na(bekendmaking, regel.waarde, regel.bron, extra)
    return Termijn("bezwaar", Norm.WETTELIJK, bekendmaking, rekening.uiterlijk, regel.bron,
                   regel.zekerheid, (begin, *rekening.stappen))  # fmt: skip


def boete_besluit(rapport: date, *, asielstatushouder: bool = False) -> Termijn:
    """Thirteen weeks after the date of the report; longer than twelve weeks, so never moved."""
    regel = BOETE_BESLUIT_WEKEN.op_of_eerste(rapport)
    uiterlijk = add_weken(rapport, regel.waarde)
    duur = duur_tekst(regel.waarde, "weken")
    stappen = (
        Stap(f"Het boeterapport heeft als dagtekening {dag_tekst(rapport)}.", rapport,
             awb("5:48", "1")),
        Stap(f"{hoofdletter(duur)} later is {weekdag_tekst(uiterlijk)}.", uiterlijk, regel.bron),
        niet_verschoven(duur, uiterlijk),
        *(_voorbehoud(rapport) if asielstatushouder else ()),
    )  # fmt: skip
    return Termijn("boete_besluit", Norm.WETTELIJK, rapport, uiterlijk, regel.bron,
                   regel.zekerheid, stappen)  # fmt: skip


def _voorbehoud(rapport: date) -> tuple[Stap, ...]:
    """Since the ruling of the European Court it is open whether this fine can be imposed."""
    regel = BOETE_STOP_ASIEL
    if rapport < regel.versies[0].vanaf or not regel.op(rapport).waarde:
        return ()
    tekst = (
        "Let op: of een gemeente een asielstatushouder nog een boete kan opleggen, staat niet "
        "vast. Overleg eerst met een jurist."
    )
    return (Stap(tekst, None, regel.op(rapport).bron),)


def boete_betaling(bekendmaking: date, *, extra: Collection[date] = GEEN_EXTRA) -> Termijn:
    """Six weeks after the bekendmaking of the fine: Awb 4:87."""
    regel = BETALING_WEKEN.op_of_eerste(bekendmaking)
    begin = Stap(f"De boete is bekendgemaakt op {dag_tekst(bekendmaking)}.", bekendmaking,
                 regel.bron)  # fmt: skip
    rekening = weken_na(bekendmaking, regel.waarde, regel.bron, extra)
    return Termijn("boete_betaling", Norm.WETTELIJK, bekendmaking, rekening.uiterlijk, regel.bron,
                   regel.zekerheid, (begin, *rekening.stappen))  # fmt: skip
