# SPDX-License-Identifier: EUPL-1.2
"""The municipality's own norms as terms: rows with norm "lokaal" beside the statutory ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.beleid.profiel import gesprek_interval
from inburgering.beleid.velden import PipVanaf
from inburgering.wet.begrippen import Leerroute, Norm, Zekerheid
from inburgering.wet.bron import Bron
from inburgering.wet.bron import wet as wet_bron
from inburgering.wet.kalender import add_maanden, add_weken, laatste_dag
from inburgering.wet.tabel.pip import INWERKINGTREDING
from inburgering.wet.tekst import dag_tekst, duur_tekst, hoofdletter, weekdag_tekst
from inburgering.wet.termijnen import Feiten, Stap, Termijn
from inburgering.wet.termijnen.rekenen import weken_na
from inburgering.wet.termijnen.traject import AANVANG, aanvang_inburgeringstermijn


@dataclass(frozen=True, slots=True)
class Begin:
    """The fact a local norm counts from, in words, and the law when the law says so."""

    dag: date
    tekst: str
    bron: Bron | None = None
    zekerheid: Zekerheid = Zekerheid.ZEKER


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


def bron_van(profiel: Profiel) -> Bron:
    """How a local norm is cited: the profile and the policy document it was taken from."""
    document = f" ({profiel.document})" if profiel.document else ""
    return Bron(f"Gemeenteprofiel {profiel.gemeentenaam}{document}", None, "")


def _rij(
    profiel: Profiel, code: str, begin: Begin, uiterlijk: date, stappen: Sequence[Stap]
) -> Termijn:
    eerste = Stap(begin.tekst, begin.dag, begin.bron)
    return Termijn(code, Norm.LOKAAL, begin.dag, uiterlijk, bron_van(profiel), begin.zekerheid,
                   (eerste, *stappen))  # fmt: skip


def _in_weken(profiel: Profiel, code: str, begin: Begin, weken: int) -> Termijn:
    """A norm in weeks, counted as the law counts weeks unless the profile says otherwise."""
    if profiel.weeknormen_schuiven:
        rekening = weken_na(begin.dag, weken, bron_van(profiel), profiel.extra_feestdagen)
        return _rij(profiel, code, begin, rekening.uiterlijk, rekening.stappen)
    uiterlijk = add_weken(begin.dag, weken)
    return _rij(profiel, code, begin, uiterlijk,
                [_later(profiel, duur_tekst(weken, "weken"), uiterlijk)])  # fmt: skip


def _in_maanden(profiel: Profiel, code: str, begin: Begin, maanden: int) -> Termijn:
    """A norm in months after a day; not a term of the law, so it never moves."""
    uiterlijk = add_maanden(begin.dag, maanden)
    return _rij(profiel, code, begin, uiterlijk,
                [_later(profiel, duur_tekst(maanden, "maanden"), uiterlijk)])  # fmt: skip


def _later(profiel: Profiel, duur: str, uiterlijk: date) -> Stap:
    """The sentence that states the norm, with the profile as its source."""
    tekst = f"{hoofdletter(duur)} later is {weekdag_tekst(uiterlijk)}."
    return Stap(tekst, uiterlijk, bron_van(profiel))


def _vanaf_maanden(profiel: Profiel, code: str, begin: Begin, maanden: int) -> Termijn:
    """A period of months whose first day counts."""
    uiterlijk = laatste_dag(begin.dag, maanden)
    duur = hoofdletter(duur_tekst(maanden, "maanden"))
    tekst = f"{duur} duren tot en met {weekdag_tekst(uiterlijk)}."
    return _rij(profiel, code, begin, uiterlijk, [Stap(tekst, uiterlijk, bron_van(profiel))])


def _pip(feiten: Feiten, profiel: Profiel, wettelijk: Sequence[Termijn]) -> Iterator[Termijn]:
    if profiel.pip_weken is None:
        return
    van_wet = next((t for t in wettelijk if t.code == "pip_vaststellen"), None)
    begin = (
        _begin_wet(van_wet) if profiel.pip_vanaf is PipVanaf.WET else _begin_brp(feiten, profiel)
    )
    if begin is None or (van_wet is None and begin.dag < INWERKINGTREDING):
        return
    lokaal = _in_weken(profiel, "pip_vaststellen", begin, profiel.pip_weken)
    if van_wet is not None and lokaal.uiterlijk < van_wet.start:
        lokaal = _in_weken(profiel, lokaal.code, _te_vroeg(begin, van_wet), profiel.pip_weken)
    yield _niet_ruimer(lokaal, van_wet)


def _begin_wet(van_wet: Termijn | None) -> Begin | None:
    if van_wet is None:
        return None
    tekst = f"De wettelijke termijn begint na {dag_tekst(van_wet.start)}."
    return Begin(van_wet.start, tekst, van_wet.bron, van_wet.zekerheid)


def _begin_brp(feiten: Feiten, profiel: Profiel) -> Begin | None:
    dag = feiten.brp_inschrijving
    if dag is None:
        return None
    return Begin(dag, f"Ingeschreven in de BRP van {profiel.gemeentenaam} op {dag_tekst(dag)}.")


def _te_vroeg(begin: Begin, van_wet: Termijn) -> Begin:
    """A norm that was over before the law gave the municipality its task counts from the law."""
    tekst = (
        f"{begin.tekst} De norm zou al voorbij zijn voordat de wettelijke termijn begint en telt "
        f"daarom vanaf dat begin, {dag_tekst(van_wet.start)}."
    )
    return Begin(van_wet.start, tekst, van_wet.bron, van_wet.zekerheid)


def _niet_ruimer(lokaal: Termijn, van_wet: Termijn | None) -> Termijn:
    """A local norm never ends later than the law."""
    if van_wet is None or lokaal.uiterlijk <= van_wet.uiterlijk:
        return lokaal
    stap = Stap(
        f"De wettelijke termijn eindigt eerder, op {weekdag_tekst(van_wet.uiterlijk)}. Een "
        "eigen norm kan niet ruimer zijn dan de wet.",
        van_wet.uiterlijk,
        van_wet.bron,
    )
    return replace(lokaal, uiterlijk=van_wet.uiterlijk, zekerheid=van_wet.zekerheid,
                   stappen=(*lokaal.stappen, stap))  # fmt: skip


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
    begin = Begin(eerste, f"De inburgeringstermijn is begonnen op {dag_tekst(eerste)}.", AANVANG)
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
    begin = Begin(dag, tekst, wet_bron("13", "3"))
    yield _vanaf_maanden(profiel, "maatschappelijke_begeleiding", begin, maanden)


def _voortgangsgesprek(feiten: Feiten, profiel: Profiel) -> Iterator[Termijn]:
    laatste, pip = feiten.laatste_voortgangsgesprek, feiten.pip_dagtekening
    maanden = gesprek_interval(profiel, pip_vastgesteld=pip, laatste_gesprek=laatste)
    dag = laatste or pip
    if maanden is None or dag is None:
        return
    tekst = "Het laatste voortgangsgesprek was op" if laatste else "Het PIP is vastgesteld op"
    yield _in_maanden(profiel, "voortgangsgesprek", Begin(dag, f"{tekst} {dag_tekst(dag)}."),
                      maanden)  # fmt: skip
