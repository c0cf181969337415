# SPDX-License-Identifier: EUPL-1.2
"""Terms of the trajectory itself: the three years, change of route, offer, MAP and PVT."""

from datetime import date, timedelta

from inburgering.wet.begrippen import Leerroute, Norm, Zekerheid
from inburgering.wet.bron import Bron
from inburgering.wet.bron import wet as wet_bron
from inburgering.wet.kalender import add_maanden, laatste_dag
from inburgering.wet.tabel.traject import (
    AANBOD_MAANDEN,
    AANBOD_ONDERWIJSROUTE_MAANDEN,
    LEERROUTE_WIJZIGEN_MAANDEN,
    ONTZORGEN_MAANDEN,
    TERMIJN_JAREN,
)
from inburgering.wet.tekst import dag_tekst, duur_tekst, hoofdletter, weekdag_tekst
from inburgering.wet.termijnen.feiten import Feiten
from inburgering.wet.termijnen.rekenen import niet_verschoven
from inburgering.wet.termijnen.termijn import Stap, Termijn
from inburgering.wet.termijnen.verlenging import Grond, Persoon, verleng

AANVANG = wet_bron("11", "2")


def aanvang_inburgeringstermijn(pip_dagtekening: date) -> date:
    """The day after the dagtekening of the PIP: Wet inburgering 2021, artikel 11 lid 2."""
    return pip_dagtekening + timedelta(days=1)


def _aanvangsstap(pip_dagtekening: date) -> Stap:
    eerste = aanvang_inburgeringstermijn(pip_dagtekening)
    tekst = (
        f"Het PIP heeft als dagtekening {dag_tekst(pip_dagtekening)}; de inburgeringstermijn "
        f"begint de dag daarna, op {dag_tekst(eerste)}."
    )
    return Stap(tekst, eerste, AANVANG)


def inburgeringstermijn(feiten: Feiten) -> Termijn | None:
    """Three years from the day after the dagtekening, plus every extension (artikel 11, 12)."""
    if feiten.pip_dagtekening is None:
        return None
    eerste = aanvang_inburgeringstermijn(feiten.pip_dagtekening)
    regel = TERMIJN_JAREN.op_of_eerste(eerste)
    uiterlijk = laatste_dag(eerste, 12 * regel.waarde)
    duur = duur_tekst(regel.waarde, "jaren")
    stappen: tuple[Stap, ...] = (
        _aanvangsstap(feiten.pip_dagtekening),
        Stap(f"{hoofdletter(duur)} duurt tot en met {weekdag_tekst(uiterlijk)}.", uiterlijk,
             regel.bron),
        niet_verschoven(duur, uiterlijk),
    )  # fmt: skip
    eerder: frozenset[Grond] = frozenset()
    zekerheid = regel.zekerheid
    for verlenging in feiten.verlengingen:
        persoon = Persoon(feiten.is_asielstatushouder, feiten.leerroute, eerder)
        verlengd = verleng((eerste, uiterlijk), verlenging, persoon)
        uiterlijk, stappen = verlengd.uiterlijk, (*stappen, verlengd.stap)
        eerder |= {verlenging.grond}
        if verlengd.zekerheid is Zekerheid.TE_BEVESTIGEN:
            zekerheid = verlengd.zekerheid
    einddatum = uiterlijk + timedelta(days=1)
    duo = Stap(f"DUO noteert als einddatum de dag erna: {dag_tekst(einddatum)}.", einddatum)
    return Termijn("inburgeringstermijn", Norm.WETTELIJK, eerste, uiterlijk, regel.bron,
                   zekerheid, (*stappen, duo))  # fmt: skip


def _maanden_vanaf(
    code: str, eerste: date, maanden: int, bron: Bron, zekerheid: Zekerheid, begin: Stap
) -> Termijn:
    """A period of months whose first day counts and whose end never moves."""
    uiterlijk = laatste_dag(eerste, maanden)
    duur = duur_tekst(maanden, "maanden")
    stappen = (
        begin,
        Stap(f"{hoofdletter(duur)} duren tot en met {weekdag_tekst(uiterlijk)}.", uiterlijk, bron),
        niet_verschoven(duur, uiterlijk),
    )
    return Termijn(code, Norm.WETTELIJK, eerste, uiterlijk, bron, zekerheid, stappen)


def leerroute_wijzigen(feiten: Feiten) -> Termijn | None:
    """Last day on which the route can be set anew: one and a half years (Besluit 5.4 lid 1).

    From onderwijsroute to B1-route is always possible.
    """
    if feiten.pip_dagtekening is None:
        return None
    eerste = aanvang_inburgeringstermijn(feiten.pip_dagtekening)
    regel = LEERROUTE_WIJZIGEN_MAANDEN.op_of_eerste(eerste)
    return _maanden_vanaf("leerroute_wijzigen", eerste, regel.waarde, regel.bron, regel.zekerheid,
                          _aanvangsstap(feiten.pip_dagtekening))  # fmt: skip


def ontzorgen(feiten: Feiten) -> Termijn | None:
    """Six months from the day the right to bijstand arose: Participatiewet artikel 56a."""
    if feiten.bijstand_ingang is None or not feiten.is_asielstatushouder:
        return None
    eerste = feiten.bijstand_ingang
    regel = ONTZORGEN_MAANDEN.op_of_eerste(eerste)
    begin = Stap(
        f"Het recht op bijstand is ontstaan op {dag_tekst(eerste)}; die dag telt mee.",
        eerste,
        regel.bron,
    )
    return _maanden_vanaf("ontzorgen", eerste, regel.waarde, regel.bron, regel.zekerheid, begin)


def aanbod(feiten: Feiten) -> Termijn | None:
    """Three months after the PIP the offer must be there, or DUO extends the person's term.

    The term stands in a ministerial regulation; the Algemene termijnenwet covers laws and
    AMvB's only (artikel 1 and 5), so the end is not moved (docs/adr/0003).
    """
    if feiten.pip_dagtekening is None or not feiten.is_asielstatushouder:
        return None
    dag = feiten.pip_dagtekening
    regel = AANBOD_MAANDEN.op_of_eerste(dag)
    uiterlijk = add_maanden(dag, regel.waarde)
    duur = duur_tekst(regel.waarde, "maanden")
    stappen = (
        Stap(f"Het PIP is vastgesteld op {dag_tekst(dag)}.", dag, wet_bron("16", "1")),
        Stap(f"{hoofdletter(duur)} later is {weekdag_tekst(uiterlijk)}. Is er dan geen aanbod, "
             "dan verlengt DUO de inburgeringstermijn met de vertraging.", uiterlijk, regel.bron),
        Stap("Deze termijn staat in een ministeriële regeling en schuift daarom niet op bij een "
             "weekend of feestdag.", uiterlijk),
        *_onderwijsroute(feiten, dag),
    )  # fmt: skip
    return Termijn("aanbod", Norm.WETTELIJK, dag, uiterlijk, regel.bron, regel.zekerheid, stappen)


def _onderwijsroute(feiten: Feiten, dag: date) -> tuple[Stap, ...]:
    if feiten.leerroute is not Leerroute.ONDERWIJS:
        return ()
    regel = AANBOD_ONDERWIJSROUTE_MAANDEN.op_of_eerste(dag)
    start = add_maanden(dag, regel.waarde)
    tekst = f"Bij de onderwijsroute moet het schakeltraject op {dag_tekst(start)} begonnen zijn."
    return (Stap(tekst, start, regel.bron),)


def map_pvt(feiten: Feiten, termijn: Termijn | None) -> tuple[Termijn, ...]:
    """MAP and PVT must be finished within the (extended) term: artikel 6 lid 1, 11 and 24.

    The onderwijsroute has no MAP (artikel 8 lid 3).
    """
    if termijn is None:
        return ()
    namen = {
        "map": "De module Arbeidsmarkt en Participatie",
        "pvt": "Het participatieverklaringstraject",
    }
    bronnen = {"map": wet_bron("6", "1, onderdeel b"), "pvt": wet_bron("6", "1, onderdeel a")}
    if feiten.leerroute is Leerroute.ONDERWIJS:
        del namen["map"]
    return tuple(
        Termijn(code, Norm.WETTELIJK, termijn.start, termijn.uiterlijk, bronnen[code],
                termijn.zekerheid,
                (Stap(f"{naam} moet zijn afgerond binnen de inburgeringstermijn.", None,
                      bronnen[code]), *termijn.stappen[:-1]))
        for code, naam in namen.items()
    )  # fmt: skip
