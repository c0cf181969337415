# SPDX-License-Identifier: EUPL-1.2
"""`manage.py bereken` and `wettabel`: the rules without the screen."""

import io
import json
import sys
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import call_command
from hypothesis import given, settings
from hypothesis import strategies as st

from inburgering.beleid.antwoord import beantwoord

GOED: dict[str, Any] = {
    "gemeente": "1734",
    "doelgroep": "asielstatushouder",
    "op": "2026-11-22",
    "feiten": {"kennisgeving": "2026-02-16", "brp_inschrijving": "2026-01-20"},
}
AANBOD: dict[str, Any] = {
    "gemeente": "1734",
    "doelgroep": "gezinsmigrant",
    "bijstand": False,
    "leerroute": None,
    "op": "2026-11-22",
}


def bereken(soort: str, invoer: Any, tmp_path: Path) -> tuple[int, Any]:
    bestand = tmp_path / "invoer.json"
    ruw = invoer if isinstance(invoer, bytes) else json.dumps(invoer).encode()
    bestand.write_bytes(ruw)
    uit = StringIO()
    try:
        call_command("bereken", soort, str(bestand), stdout=uit)
    except SystemExit as einde:
        return int(str(einde.code)), json.loads(uit.getvalue())
    return 0, json.loads(uit.getvalue())


def velden(antwoord: dict[str, Any]) -> list[str]:
    return [fout["veld"] for fout in antwoord["fouten"]]


def test_terms_come_out_with_their_steps(tmp_path: Path) -> None:
    code, antwoord = bereken("termijnen", GOED, tmp_path)
    assert code == 0
    wettelijk, lokaal = antwoord["termijnen"]
    assert (wettelijk["code"], wettelijk["norm"]) == ("pip_vaststellen", "wettelijk")
    assert wettelijk["uiterlijk"] == "2026-04-28"
    assert wettelijk["bron"] == "Besluit inburgering 2021, artikel 5.3, lid 1"
    assert wettelijk["zekerheid"] == "zeker"
    assert wettelijk["stappen"][-1]["datum"] == "2026-04-28"
    assert lokaal["uiterlijk"] == "2026-03-03"


def test_the_offer_comes_out_with_its_source(tmp_path: Path) -> None:
    code, antwoord = bereken("aanbod", AANBOD, tmp_path)
    assert code == 0
    onderdelen = {onderdeel["code"]: onderdeel for onderdeel in antwoord["onderdelen"]}
    assert onderdelen["pip"]["status"] == "verplicht"
    assert onderdelen["leerroute"]["status"] == "niet"
    assert onderdelen["pvt"]["bron"] == "Wet inburgering 2021, artikel 6, lid 3"


def test_all_errors_come_at_once(tmp_path: Path) -> None:
    code, antwoord = bereken("termijnen", {
        "gemeente": 1734, "doelgroep": "vluchteling", "op": "22-11-2026", "feitten": {},
        "feiten": {
            "kenisgeving": "2026-02-16", "brp_inschrijving": "2026-02-30", "verhuizing": "ja",
            "leerroute": "B1", "huisvesting": 20260101, "bijstand_ingang": "0001-01-01",
            "verlengingen": [
                {"grond": "zomaar", "maanden": 3}, {"grond": "ziekte"}, "ziekte",
                {"grond": "ziekte", "maanden": True}, {"grond": "ziekte", "weken": 0},
                {"grond": "ziekte", "weken": 3, "dagen": 2}, {"grond": 4, "jaren": 1},
            ],
        },
    }, tmp_path)  # fmt: skip
    assert code == 2
    assert set(velden(antwoord)) == {
        "gemeente", "doelgroep", "op", "feitten", "feiten.kenisgeving", "feiten.brp_inschrijving",
        "feiten.verhuizing", "feiten.leerroute", "feiten.huisvesting", "feiten.bijstand_ingang",
        "feiten.verlengingen[0].grond", "feiten.verlengingen[1].maanden",
        "feiten.verlengingen[2]", "feiten.verlengingen[3].maanden",
        "feiten.verlengingen[4].weken", "feiten.verlengingen[5].maanden",
        "feiten.verlengingen[6].jaren", "feiten.verlengingen[6].grond",
        "feiten.verlengingen[6].maanden",
    }  # fmt: skip
    assert all(fout["melding"] for fout in antwoord["fouten"])


def test_nothing_given_names_everything_that_is_needed(tmp_path: Path) -> None:
    assert velden(bereken("termijnen", {}, tmp_path)[1]) == ["gemeente", "op", "doelgroep"]
    assert velden(bereken("aanbod", {}, tmp_path)[1]) == [
        "gemeente", "op", "doelgroep", "bijstand",
    ]  # fmt: skip


@pytest.mark.parametrize("feiten", [None, [], "geen", 3])
def test_facts_must_be_an_object(feiten: Any, tmp_path: Path) -> None:
    code, antwoord = bereken("termijnen", GOED | {"feiten": feiten}, tmp_path)
    assert (code, velden(antwoord)) == (2, ["feiten"])


def test_a_key_that_stands_there_twice_is_refused_where_it_stands(tmp_path: Path) -> None:
    ruw = b"""{"gemeente": "1734", "gemeente": "0415", "doelgroep": "gezinsmigrant",
        "op": "2026-11-22", "feiten": {
            "kennisgeving": "2026-02-16", "kennisgeving": "2026-02-17",
            "verlengingen": [{"grond": "ziekte", "maanden": 3, "maanden": 4}]}}"""
    code, antwoord = bereken("termijnen", ruw, tmp_path)
    assert (code, velden(antwoord)) == (2, [
        "gemeente", "feiten.kennisgeving", "feiten.verlengingen[0].maanden",
    ])  # fmt: skip
    assert {fout["melding"] for fout in antwoord["fouten"]} == {
        "Dit veld staat er meer dan één keer."
    }


def test_in_a_list_only_the_case_with_the_double_key_is_refused(tmp_path: Path) -> None:
    goed = json.dumps(GOED).encode()
    dubbel = b'{"op": "2026-01-01",' + goed[1:]
    code, antwoord = bereken("termijnen", b"[" + goed + b"," + dubbel + b"]", tmp_path)
    assert code == 2
    assert antwoord[0]["termijnen"]
    assert velden(antwoord[1]) == ["op"]


@pytest.mark.parametrize(
    ("gemeente", "feiten"),
    [("1734", {"brp_inschrijving": "2026-10-08"}), ("1734", {"huisvesting": "2026-10-08"}),
     ("1734", {"pip_dagtekening": "2026-04-28"}), ("0415", {"brp_inschrijving": "2026-10-08"}),
     ("1708", {"laatste_voortgangsgesprek": "2026-10-08"})],
)  # fmt: skip
def test_the_sentence_that_states_a_local_norm_says_where_the_norm_stands(
    gemeente: str, feiten: dict[str, str], tmp_path: Path
) -> None:
    _, antwoord = bereken("termijnen", GOED | {"gemeente": gemeente, "feiten": feiten}, tmp_path)
    lokaal = [rij for rij in antwoord["termijnen"] if rij["norm"] == "lokaal"]
    assert lokaal
    for rij in lokaal:
        norm = rij["stappen"][1]
        assert " later is " in norm["tekst"] or " duren tot en met " in norm["tekst"]
        assert (norm["bron"], norm["url"]) == (rij["bron"], None)
        assert norm["bron"].startswith("Gemeenteprofiel ")


@pytest.mark.parametrize(
    ("doelgroep", "feiten", "ontbreekt"),
    [("gezinsmigrant", {}, "kennisgeving van DUO"),
     ("gezinsmigrant", {"kennisgeving": "2022-05-02"}, "inschrijving in de BRP"),
     ("asielstatushouder", {"kennisgeving": "2026-05-02"}, "inschrijving in de BRP"),
     ("gezinsmigrant", {"verhuizing": True}, "inschrijving in de BRP"),
     ("gezinsmigrant", {"brp_inschrijving": "2015-04-01"}, "kennisgeving van DUO")],
)  # fmt: skip
def test_a_pip_term_that_has_not_started_names_the_fact_that_is_missing(
    doelgroep: str, feiten: dict[str, Any], ontbreekt: str, tmp_path: Path
) -> None:
    vraag = GOED | {"doelgroep": doelgroep, "feiten": feiten}
    _, antwoord = bereken("termijnen", vraag, tmp_path)
    (reden,) = (r["reden"] for r in antwoord["nog_niet_gestart"] if r["code"] == "pip_vaststellen")
    assert f"de dag na de {ontbreekt}" in reden


def test_a_fact_that_is_null_is_a_fact_that_is_not_known(tmp_path: Path) -> None:
    feiten = {"kennisgeving": None, "verlengingen": None, "verhuizing": None, "leerroute": None}
    code, antwoord = bereken("termijnen", GOED | {"feiten": feiten}, tmp_path)
    assert (code, antwoord["termijnen"]) == (0, [])
    assert antwoord["nog_niet_gestart"][0]["code"] == "pip_vaststellen"


def test_too_many_extensions_are_refused(tmp_path: Path) -> None:
    feiten = {"verlengingen": [{"grond": "bevalling"}] * 51}
    code, antwoord = bereken("termijnen", GOED | {"feiten": feiten}, tmp_path)
    assert (code, velden(antwoord)) == (2, ["feiten.verlengingen"])


def test_a_list_is_answered_in_order_and_a_wrong_case_does_not_stop_the_others(
    tmp_path: Path,
) -> None:
    gevallen = [GOED | {"id": 7}, {"id": 8, "op": "gisteren"}, 4, GOED]
    code, antwoord = bereken("termijnen", gevallen, tmp_path)
    assert code == 2
    assert [sorted(deel) for deel in antwoord] == [
        ["id", "nog_niet_gestart", "termijnen"], ["fouten", "id"], ["fouten"],
        ["nog_niet_gestart", "termijnen"],
    ]  # fmt: skip
    assert bereken("termijnen", [GOED, GOED], tmp_path)[0] == 0
    assert bereken("termijnen", [], tmp_path) == (0, [])


@pytest.mark.parametrize(
    "ruw",
    [b"", b"{", b"\xff\xfe{", b"[" * 100_000, b"1" * 5000, b'{"op": NaN}', b'"tekst"', b"null"],
    ids=lambda ruw: repr(ruw[:8]),
)
def test_input_that_is_no_question_gets_a_message_and_no_traceback(
    ruw: bytes, tmp_path: Path
) -> None:
    code, antwoord = bereken("termijnen", ruw, tmp_path)
    assert code == 2
    assert antwoord["fouten"]


def test_a_byte_order_mark_of_windows_is_no_problem(tmp_path: Path) -> None:
    assert bereken("termijnen", b"\xef\xbb\xbf" + json.dumps(GOED).encode(), tmp_path)[0] == 0


def test_an_unknown_kind_of_question_says_what_there_is(tmp_path: Path) -> None:
    code, antwoord = bereken("termijn", GOED, tmp_path)
    assert (code, antwoord["fouten"][0]["veld"]) == (2, "soort")


def test_a_file_that_is_not_there_gets_a_message() -> None:
    uit = StringIO()
    with pytest.raises(SystemExit) as einde:
        call_command("bereken", "termijnen", "/bestaat/niet.json", stdout=uit)
    assert einde.value.code == 2
    assert velden(json.loads(uit.getvalue())) == ["bestand"]


def test_a_question_can_come_through_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    invoer = SimpleNamespace(buffer=io.BytesIO(json.dumps(GOED).encode()))
    monkeypatch.setattr(sys, "stdin", invoer)
    uit = StringIO()
    call_command("bereken", "termijnen", "-", stdout=uit)
    assert json.loads(uit.getvalue())["termijnen"]


json_waarden = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
    | st.sampled_from(["2026-02-16", "9999-12-31", "1734", "asielstatushouder", "ziekte"]),
    lambda deel: st.lists(deel, max_size=4)
    | st.dictionaries(
        st.sampled_from(["gemeente", "op", "doelgroep", "feiten", "kennisgeving", "verhuizing",
                         "verlengingen", "grond", "maanden", "bijstand", "leerroute", "id"])
        | st.text(max_size=6), deel, max_size=6),
    max_leaves=20,
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(["termijnen", "aanbod"]), json_waarden)
def test_whatever_comes_in_an_answer_comes_out(soort: str, waarde: Any) -> None:
    antwoord, goed = beantwoord(soort, json.dumps(waarde).encode())
    delen = antwoord if isinstance(antwoord, list) else [antwoord]
    assert goed == all("fouten" not in deel for deel in delen)
    assert json.loads(json.dumps(antwoord)) is not None


def test_the_documents_for_jurists_and_policy_officers_are_not_stale() -> None:
    call_command("wettabel", "--check", stdout=StringIO())


def test_a_stale_document_fails_the_check_and_is_written_anew(tmp_path: Path) -> None:
    uit = StringIO()
    with pytest.raises(SystemExit) as einde:
        call_command("wettabel", "--check", "--map", str(tmp_path), stdout=uit)
    assert einde.value.code == 1
    assert "rechtsbronnen.md: verouderd" in uit.getvalue()
    call_command("wettabel", "--map", str(tmp_path), stdout=StringIO())
    call_command("wettabel", "--check", "--map", str(tmp_path), stdout=StringIO())
    assert "Overbetuwe" in (tmp_path / "gemeenteprofielen.md").read_text(encoding="utf-8")
