# SPDX-License-Identifier: EUPL-1.2
"""What must hold for every day from 2022 to 2032, whatever the calendar does."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inburgering.beleid.profielen import MEEGELEVERD
from inburgering.beleid.termijnen import bereken_termijnen
from inburgering.wet.begrippen import Doelgroep, Norm
from inburgering.wet.kalender import is_feestdag, laatste_dag
from inburgering.wet.termijnen import Feiten, Grond, Termijn, Verlenging, wettelijke_termijnen

EERSTE, LAATSTE = date(2022, 1, 1), date(2032, 12, 31)
DAGEN = [EERSTE + timedelta(days=n) for n in range((LAATSTE - EERSTE).days + 1)]
dagen = st.dates(EERSTE, LAATSTE)
misschien = st.none() | dagen
verlengingen = st.lists(
    st.builds(Verlenging, st.sampled_from(Grond), st.integers(0, 40),
              st.sampled_from(["dagen", "weken", "maanden"])), max_size=4,
).map(tuple)  # fmt: skip


def termijn(code: str, **feiten: object) -> Termijn:
    doelgroep = feiten.pop("doelgroep", Doelgroep.ASIELSTATUSHOUDER)
    rijen = wettelijke_termijnen(Feiten(doelgroep=doelgroep, **feiten))  # type: ignore[arg-type]
    return next(rij for rij in rijen if rij.code == code)


def is_vrij(dag: date) -> bool:
    return dag.weekday() in (5, 6) or is_feestdag(dag)


@pytest.mark.parametrize(
    ("code", "feit", "weken"),
    [("pip_vaststellen", "kennisgeving", 10), ("bezwaar", "bekendmaking_besluit", 6),
     ("boete_betaling", "boete_bekendmaking", 6)],
)  # fmt: skip
def test_ten_and_six_weeks_end_on_the_first_working_day(code: str, feit: str, weken: int) -> None:
    for dag in DAGEN:
        # gezinsmigrant with a registration: both versions of the PIP rule can answer
        einde = termijn(code, doelgroep=Doelgroep.GEZINSMIGRANT, brp_inschrijving=dag,
                        **{feit: dag}).uiterlijk  # fmt: skip
        gewoon = dag + timedelta(weeks=weken)
        assert einde >= gewoon
        assert not is_vrij(einde)
        assert all(is_vrij(gewoon + timedelta(days=n)) for n in range((einde - gewoon).days))
        assert (einde - gewoon).days <= 4


def test_thirteen_weeks_never_move() -> None:
    for dag in DAGEN:
        assert termijn("boete_besluit", boete_rapport=dag).uiterlijk == dag + timedelta(days=91)


def test_six_months_eighteen_months_and_three_years_never_move() -> None:
    for dag in DAGEN:
        morgen = dag + timedelta(days=1)
        assert termijn("ontzorgen", bijstand_ingang=dag).uiterlijk == laatste_dag(dag, 6)
        wijzigen = termijn("leerroute_wijzigen", pip_dagtekening=dag)
        assert wijzigen.uiterlijk == laatste_dag(morgen, 18)
        jaren = termijn("inburgeringstermijn", pip_dagtekening=dag)
        assert jaren.uiterlijk == laatste_dag(morgen, 36)
        assert jaren.duo_einddatum == jaren.uiterlijk + timedelta(days=1)


def test_three_years_are_never_shorter_than_three_years() -> None:
    for dag in DAGEN:
        duur = (termijn("inburgeringstermijn", pip_dagtekening=dag).uiterlijk - dag).days
        assert duur in (1095, 1096)


@settings(deadline=None)
@given(dagen, verlengingen, st.sampled_from(Doelgroep))
def test_an_extension_never_shortens(
    dag: date, gegeven: tuple[Verlenging, ...], doelgroep: Doelgroep
) -> None:
    einden = [
        termijn("inburgeringstermijn", pip_dagtekening=dag, doelgroep=doelgroep,
                verlengingen=gegeven[:n]).uiterlijk
        for n in range(len(gegeven) + 1)
    ]  # fmt: skip
    assert einden == sorted(einden)


@settings(deadline=None)
@given(dagen, misschien, dagen)
def test_information_of_a_third_party_never_gives_an_earlier_day(
    kennisgeving: date, inschrijving: date | None, ontvangen: date
) -> None:
    feiten = {"kennisgeving": kennisgeving, "brp_inschrijving": inschrijving or kennisgeving}
    zonder = termijn("pip_vaststellen", **feiten)
    met = termijn("pip_vaststellen", derde_informatie_ontvangen=ontvangen, **feiten)
    assert met.uiterlijk >= zonder.uiterlijk
    assert not is_vrij(met.uiterlijk)


@settings(deadline=None)
@given(st.sampled_from(sorted(MEEGELEVERD)), misschien, misschien, st.booleans(),
       st.sampled_from(Doelgroep))  # fmt: skip
def test_the_municipal_norm_is_never_looser_than_the_law(
    code: str, kennisgeving: date | None, inschrijving: date | None, verhuizing: bool,
    doelgroep: Doelgroep,
) -> None:  # fmt: skip
    feiten = Feiten(doelgroep=doelgroep, kennisgeving=kennisgeving,
                    brp_inschrijving=inschrijving, verhuizing=verhuizing)  # fmt: skip
    rijen = bereken_termijnen(feiten, MEEGELEVERD[code], op=date(2026, 11, 22))
    pip = {rij.norm: rij.uiterlijk for rij in rijen if rij.code == "pip_vaststellen"}
    if len(pip) == 2:
        assert pip[Norm.LOKAAL] <= pip[Norm.WETTELIJK]


@settings(deadline=None)
@given(dagen)
def test_a_gezinsmigrant_is_never_later_through_registration(dag: date) -> None:
    vroeg = termijn("pip_vaststellen", doelgroep=Doelgroep.GEZINSMIGRANT, kennisgeving=dag,
                    brp_inschrijving=dag)  # fmt: skip
    if dag >= date(2023, 1, 1):
        laat = termijn("pip_vaststellen", doelgroep=Doelgroep.GEZINSMIGRANT, kennisgeving=dag,
                       brp_inschrijving=dag + timedelta(days=90))  # fmt: skip
        assert laat.uiterlijk == vroeg.uiterlijk
