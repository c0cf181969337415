# SPDX-License-Identifier: EUPL-1.2
"""The municipality's own norms as terms: rows with norm "lokaal" beside the statutory ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.beleid.profiel import gesprek_interval
from inburgering.beleid.velden import PipVanaf
from inburgering.wet.begrippen import Leerroute, Norm, Zekerheid
from inburgering.wet.kalender import add_maanden, add_weken, laatste_dag
from inburgering.wet.tekst import dag_tekst, duur_tekst, hoofdletter, weekdag_tekst
from inburgering.wet.termijnen import Feiten, Stap, Termijn
from inburgering.wet.termijnen.rekenen import weken_na
from inburgering.wet.termijnen.traject import aanvang_inburgeringstermijn


@dataclass(frozen=True, slots=True)
class Begin:
    """The fact a local norm counts from, in words."""

    dag: date
    tekst: str


def lokale_termijnen(
    feiten: Feiten, profiel: Profiel, wettelijk: Sequence[Termijn]
) -> tuple[Termijn, ...]:
    """Every local norm whose start is known."""
    return (
        *_pip(feiten, profiel, wettelijk),
        *_taalles(feiten, profiel),
        *_taalstart(feiten, profiel),
        *_map_pvt(feiten, profiel),
        *_maatschappelijke_begeleiding(feiten, profiel),
        *_voortgangsgesprek(feiten, profiel),
    )


def bron_van(profiel: Profiel) -> str:
    """How a local norm is cited."""
    document = f" ({profiel.document})" if profiel.document else ""
    return f"Gemeenteprofiel {profiel.gemeentenaam}{document}"


def _rij(
    profiel: Profiel, code: str, start: date, uiterlijk: date, stappen: Sequence[Stap]
) -> Termijn:
    return Termijn(code, Norm.LOKAAL, start, uiterlijk, bron_van(profiel), Zekerheid.ZEKER,
                   tuple(stappen))  # fmt: skip


def _in_weken(profiel: Profiel, code: str, begin: Begin, weken: int) -> Termijn:
    """A norm in weeks, counted as the law counts weeks unless the profile says otherwise."""
    eerste = Stap(begin.tekst, begin.dag)
    if profiel.weeknormen_schuiven:
        rekening = weken_na(begin.dag, weken, extra=profiel.extra_feestdagen)
        return _rij(profiel, code, begin.dag, rekening.uiterlijk, (eerste, *rekening.stappen))
    uiterlijk = add_weken(begin.dag, weken)
    later = Stap(
        f"{hoofdletter(duur_tekst(weken, 'weken'))} later is {weekdag_tekst(uiterlijk)}.",
        uiterlijk,
    )
    return _rij(profiel, code, begin.dag, uiterlijk, (eerste, later))


def _in_maanden(profiel: Profiel, code: str, begin: Begin, maanden: int) -> Termijn:
    """A norm in months after a day; not a term of the law, so it never moves."""
    uiterlijk = add_maanden(begin.dag, maanden)
    later = Stap(
        f"{hoofdletter(duur_tekst(maanden, 'maanden'))} later is {weekdag_tekst(uiterlijk)}.",
        uiterlijk,
    )
    return _rij(profiel, code, begin.dag, uiterlijk, (Stap(begin.tekst, begin.dag), later))


def _vanaf_maanden(profiel: Profiel, code: str, begin: Begin, maanden: int) -> Termijn:
    """A period of months whose first day counts."""
    uiterlijk = laatste_dag(begin.dag, maanden)
    duur = hoofdletter(duur_tekst(maanden, "maanden"))
    tot = Stap(f"{duur} duren tot en met {weekdag_tekst(uiterlijk)}.", uiterlijk)
    return _rij(profiel, code, begin.dag, uiterlijk, (Stap(begin.tekst, begin.dag), tot))


def _pip(feiten: Feiten, profiel: Profiel, wettelijk: Sequence[Termijn]) -> Iterator[Termijn]:
    if profiel.pip_weken is None:
        return
    van_wet = next((t for t in wettelijk if t.code == "pip_vaststellen"), None)
    start = feiten.brp_inschrijving
    tekst = f"Ingeschreven in de BRP van {profiel.gemeentenaam}"
    if profiel.pip_vanaf is PipVanaf.WET:
        start, tekst = (van_wet.start if van_wet else None), "De wettelijke termijn begint na"
    if start is None:
        return
    soort = "op " if profiel.pip_vanaf is PipVanaf.BRP else ""
    begin = Begin(start, f"{tekst} {soort}{dag_tekst(start)}.")
    lokaal = _in_weken(profiel, "pip_vaststellen", begin, profiel.pip_weken)
    yield _niet_ruimer(profiel, lokaal, van_wet)


def _niet_ruimer(profiel: Profiel, lokaal: Termijn, van_wet: Termijn | None) -> Termijn:
    """A local norm never ends later than the law."""
    if van_wet is None or lokaal.uiterlijk <= van_wet.uiterlijk:
        return lokaal
    stap = Stap(
        f"De wettelijke termijn eindigt eerder, op {weekdag_tekst(van_wet.uiterlijk)}. Een "
        "gemeentelijke norm kan niet ruimer zijn dan de wet.",
        van_wet.uiterlijk,
        van_wet.stappen[0].bron,
    )
    return _rij(profiel, lokaal.code, lokaal.start, van_wet.uiterlijk, (*lokaal.stappen, stap))


def _taalles(feiten: Feiten, profiel: Profiel) -> Iterator[Termijn]:
    weken, maanden = profiel.taalles_weken_na_aanmelding, profiel.taalles_maanden_na_huisvesting
    if weken is not None and feiten.aanmelding_aanbieder:
        dag = feiten.aanmelding_aanbieder
        begin = Begin(dag, f"Aangemeld bij de taalaanbieder op {dag_tekst(dag)}.")
        yield _in_weken(profiel, "taalles_start", begin, weken)
    if maanden is not None and feiten.huisvesting:
        dag = feiten.huisvesting
        begin = Begin(dag, f"Gehuisvest in {profiel.gemeentenaam} op {dag_tekst(dag)}.")
        yield _in_maanden(profiel, "taalles_start", begin, maanden)


def _taalstart(feiten: Feiten, profiel: Profiel) -> Iterator[Termijn]:
    """The four norms of a Taalstart; it is offered to asielstatushouders."""
    if not profiel.taalstart or not feiten.is_asielstatushouder:
        return
    normen = (
        ("taalstart_intake", feiten.taalstart_aanmelding, profiel.taalstart_intake_weken,
         "Aangemeld voor de Taalstart op"),
        ("taalstart_start", feiten.brp_inschrijving, profiel.taalstart_start_weken,
         f"Ingeschreven in de BRP van {profiel.gemeentenaam} op"),
        ("taalstart_einde", feiten.brp_inschrijving, profiel.taalstart_einde_weken,
         f"Ingeschreven in de BRP van {profiel.gemeentenaam} op"),
        ("taalstart_rapport", feiten.taalstart_einde, profiel.taalstart_rapport_weken,
         "De Taalstart is geëindigd op"),
    )  # fmt: skip
    for code, dag, weken, tekst in normen:
        if dag is not None and weken is not None:
            yield _in_weken(profiel, code, Begin(dag, f"{tekst} {dag_tekst(dag)}."), weken)


def _map_pvt(feiten: Feiten, profiel: Profiel) -> Iterator[Termijn]:
    if feiten.pip_dagtekening is None:
        return
    eerste = aanvang_inburgeringstermijn(feiten.pip_dagtekening)
    begin = Begin(eerste, f"De inburgeringstermijn is begonnen op {dag_tekst(eerste)}.")
    if profiel.map_maanden is not None and feiten.leerroute is not Leerroute.ONDERWIJS:
        yield _vanaf_maanden(profiel, "map", begin, profiel.map_maanden)
    if profiel.pvt_maanden is not None:
        yield _vanaf_maanden(profiel, "pvt", begin, profiel.pvt_maanden)


def _maatschappelijke_begeleiding(feiten: Feiten, profiel: Profiel) -> Iterator[Termijn]:
    """The law sets the first day (artikel 13 lid 3) and no duration; the profile may."""
    dag, maanden = feiten.brp_inschrijving, profiel.mb_maanden
    if maanden is None or dag is None or not feiten.is_asielstatushouder:
        return
    tekst = (
        f"De maatschappelijke begeleiding begint op de dag van inschrijving in de BRP, "
        f"{dag_tekst(dag)}."
    )
    yield _vanaf_maanden(profiel, "maatschappelijke_begeleiding", Begin(dag, tekst), maanden)


def _voortgangsgesprek(feiten: Feiten, profiel: Profiel) -> Iterator[Termijn]:
    laatste, pip = feiten.laatste_voortgangsgesprek, feiten.pip_dagtekening
    maanden = gesprek_interval(profiel, pip_vastgesteld=pip, laatste_gesprek=laatste)
    dag = laatste or pip
    if maanden is None or dag is None:
        return
    tekst = "Het laatste voortgangsgesprek was op" if laatste else "Het PIP is vastgesteld op"
    yield _in_maanden(profiel, "voortgangsgesprek", Begin(dag, f"{tekst} {dag_tekst(dag)}."),
                      maanden)  # fmt: skip
