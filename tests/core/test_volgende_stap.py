# SPDX-License-Identifier: EUPL-1.2
"""Per dossier one next step: of everything that is open, what is due first."""

from datetime import date

import pytest

from inburgering.core.enums import Fase, TermijnStatus
from inburgering.core.rules import Looptijd, Stand, Toestand, fase, toestand, volgende_stap

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


DAG_ERNA = date(2026, 12, 18)


@pytest.mark.parametrize(
    ("code", "gehaald", "op", "verwacht", "sinds"),
    [
        ("pip_vaststellen", None, WETTELIJK, TermijnStatus.OPEN, DAG),
        ("pip_vaststellen", None, DAG_ERNA, TermijnStatus.OVERSCHREDEN, DAG_ERNA),
        ("pip_vaststellen", WETTELIJK, date(2027, 1, 1), TermijnStatus.GEHAALD, WETTELIJK),
        ("pip_vaststellen", DAG_ERNA, date(2027, 1, 1), TermijnStatus.TE_LAAT_GEHAALD, DAG_ERNA),
        ("bezwaar", None, date(2027, 1, 4), TermijnStatus.VERVALLEN, DAG_ERNA),
    ],
)
def test_de_laatste_dag_zelf_is_nog_op_tijd_en_elke_stand_heeft_een_dag(
    code: str, gehaald: date | None, op: date, verwacht: TermijnStatus, sinds: date
) -> None:
    term = Looptijd(code, DAG, WETTELIJK)
    assert toestand(term, gehaald_op=gehaald, afgesloten_op=None, op=op) == Toestand(
        verwacht, sinds
    )


@pytest.mark.parametrize(
    ("code", "gesloten", "verwacht", "sinds"),
    [
        ("pip_vaststellen", date(2026, 11, 2), TermijnStatus.VERVALLEN, date(2026, 11, 2)),
        ("pip_vaststellen", date(2026, 12, 24), TermijnStatus.OVERSCHREDEN, DAG_ERNA),
        ("bewaren", date(2026, 11, 2), TermijnStatus.OPEN, DAG),
    ],
)
def test_sluiten_laat_vervallen_wat_nog_liep_maar_niet_wat_al_te_laat_was(
    code: str, gesloten: date, verwacht: TermijnStatus, sinds: date
) -> None:
    op = date(2026, 12, 1) if code == "bewaren" else date(2027, 1, 1)
    term = Looptijd(code, DAG, WETTELIJK)
    assert toestand(term, gehaald_op=None, afgesloten_op=gesloten, op=op) == Toestand(
        verwacht, sinds
    )
