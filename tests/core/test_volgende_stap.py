# SPDX-License-Identifier: EUPL-1.2
"""Per dossier one next step: of everything that is open, what is due first."""

from datetime import date

import pytest

from inburgering.core.enums import Fase, TermijnStatus
from inburgering.core.rules import Stand, fase, status, volgende_stap

WETTELIJK, LOKAAL = date(2026, 12, 17), date(2026, 11, 19)
DAG = date(2026, 10, 8)
TOT_PIP = (
    "intake_gestart_op",
    "intake_afgerond_op",
    "leerroute_op",
    "pip_concept_op",
    "pip_aangeboden_op",
    "pip_vastgesteld_op",
    "pip_bekendgemaakt_op",
)


@pytest.mark.parametrize(
    ("gedaan", "code", "stadium"),
    [
        (0, "intake_starten", Fase.KOPPELING),
        (1, "intake_afronden", Fase.INTAKE),
        (2, "leerroute_toewijzen", Fase.PIP),
        (3, "pip_opstellen", Fase.PIP),
        (4, "pip_aanbieden", Fase.PIP),
        (5, "pip_vaststellen", Fase.PIP),
        (6, "pip_bekendmaken", Fase.PIP),
        (7, "gesprek_plannen", Fase.LEERROUTE),
    ],
)
def test_elke_mijlpaal_brengt_de_volgende_stap(gedaan: int, code: str, stadium: Fase) -> None:
    stand = Stand(**dict.fromkeys(TOT_PIP[:gedaan], DAG))
    stap = volgende_stap(stand)
    assert stap is not None
    assert stap.code == code
    assert fase(stand) == stadium


def test_voor_het_pip_telt_de_strengere_eigen_norm_en_staat_de_wettelijke_erbij() -> None:
    stap = volgende_stap(Stand(pip_wettelijk=WETTELIJK, pip_lokaal=LOKAAL))
    assert stap is not None
    assert stap.uiterlijk == LOKAAL
    assert stap.waarom == "eigen norm voor het PIP; wettelijk 17 december"


def test_zolang_de_termijn_niet_loopt_heeft_de_stap_geen_datum() -> None:
    stap = volgende_stap(Stand())
    assert stap is not None
    assert stap.uiterlijk is None
    assert stap.waarom == "de termijn voor het PIP loopt nog niet"


def test_ontzorgen_gaat_voor_als_het_eerder_moet_dan_het_pip() -> None:
    stand = Stand(pip_wettelijk=WETTELIJK, ontzorgen_mogelijk=True, bijstand_vanaf=DAG)
    stap = volgende_stap(stand)
    assert stap is not None
    assert (stap.code, stap.uiterlijk) == ("ontzorgen_starten", DAG)


def test_een_taak_die_eerder_moet_wordt_de_volgende_stap() -> None:
    stand = Stand(pip_wettelijk=WETTELIJK, taak_titel="School bellen", taak_uiterlijk=DAG)
    stap = volgende_stap(stand)
    assert stap is not None
    assert (stap.code, stap.titel) == ("taak", "School bellen")


def test_een_gepland_gesprek_moet_worden_gehouden_op_de_afgesproken_dag() -> None:
    stand = Stand(**dict.fromkeys(TOT_PIP, DAG), gesprek_gepland_op=date(2027, 1, 4))
    stap = volgende_stap(stand)
    assert stap is not None
    assert (stap.code, stap.uiterlijk) == ("gesprek_houden", date(2027, 1, 4))


def test_een_gesloten_dossier_vraagt_niets_meer() -> None:
    assert volgende_stap(Stand(afgesloten=True)) is None
    assert fase(Stand(afgesloten=True)) == Fase.AFRONDING


@pytest.mark.parametrize(
    ("code", "gehaald", "op", "verwacht"),
    [
        ("pip_vaststellen", None, date(2026, 12, 17), TermijnStatus.OPEN),
        ("pip_vaststellen", None, date(2026, 12, 18), TermijnStatus.OVERSCHREDEN),
        ("pip_vaststellen", date(2026, 12, 17), date(2027, 1, 1), TermijnStatus.GEHAALD),
        ("pip_vaststellen", date(2026, 12, 18), date(2027, 1, 1), TermijnStatus.TE_LAAT_GEHAALD),
        ("bezwaar", None, date(2026, 12, 18), TermijnStatus.VERVALLEN),
    ],
)
def test_de_laatste_dag_zelf_is_nog_op_tijd(
    code: str, gehaald: date | None, op: date, verwacht: TermijnStatus
) -> None:
    assert status(code=code, uiterlijk=WETTELIJK, gehaald_op=gehaald, op=op) == verwacht
