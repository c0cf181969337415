# SPDX-License-Identifier: EUPL-1.2
"""The worked examples of tests/wet/cases, each asked as a policy officer asks it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from inburgering.beleid.antwoord import termijnen

MAP = Path(__file__).parent / "cases"


def _json(waarde: Any) -> Any:
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, dict):
        return {naam: _json(deel) for naam, deel in waarde.items()}
    return [_json(deel) for deel in waarde] if isinstance(waarde, list) else waarde


def _gevallen() -> list[Any]:
    gevallen = []
    for bestand in sorted(MAP.glob("*.yaml")):
        inhoud = yaml.safe_load(bestand.read_text(encoding="utf-8"))
        for geval in inhoud["gevallen"]:
            geval["gemeente"] = inhoud.get("gemeente", "0363")
            gevallen.append(pytest.param(geval, id=f"{bestand.stem}: {geval['naam']}"))
    return gevallen


def _vraag(geval: dict[str, Any]) -> dict[str, Any]:
    return {
        "gemeente": geval["gemeente"],
        "doelgroep": geval["doelgroep"],
        "op": _json(geval.get("op", "2026-11-22")),
        "feiten": _json(geval["feiten"]),
    }


@pytest.mark.parametrize("geval", _gevallen())
def test_worked_example(geval: dict[str, Any]) -> None:
    rijen = {f"{rij['code']} {rij['norm']}": rij for rij in termijnen(_vraag(geval))["termijnen"]}
    gevonden = {sleutel: rijen.get(sleutel, {}).get("uiterlijk") for sleutel in geval["verwacht"]}
    assert gevonden == _json(geval["verwacht"])
    if "duo_einddatum" in geval:
        duo = rijen["inburgeringstermijn wettelijk"]["duo_einddatum"]
        assert duo == _json(geval["duo_einddatum"])
    zekerheid = geval.get("zekerheid")
    if zekerheid:
        assert {rijen[s]["zekerheid"] for s in geval["verwacht"]} == {zekerheid}


@pytest.mark.parametrize("geval", _gevallen())
def test_every_date_explains_itself_up_to_its_last_day(geval: dict[str, Any]) -> None:
    for rij in termijnen(_vraag(geval))["termijnen"]:
        assert rij["stappen"], rij["code"]
        assert not any(stap["tekst"][0].islower() for stap in rij["stappen"])
        assert all(stap["tekst"].endswith((".", "!")) for stap in rij["stappen"])
        assert rij["uiterlijk"] in {stap["datum"] for stap in rij["stappen"]}
