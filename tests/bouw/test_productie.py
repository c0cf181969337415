# SPDX-License-Identifier: EUPL-1.2
"""The description of production: accepted by schema and linter, and closed where it must be."""

import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = Path(sys.executable).parent
COMPOSE_FILE = ROOT / "docker-compose.yml"
COMPOSE: dict[str, Any] = yaml.safe_load(COMPOSE_FILE.read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
OURS = ("migrate", "web", "worker", "beat")


def accepts(compose: Path) -> bool:
    command = [BIN / "check-jsonschema", "--builtin-schema", "vendor.compose-spec", compose]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_het_schema_van_compose_keurt_de_beschrijving_goed() -> None:
    assert accepts(COMPOSE_FILE)


def test_het_schema_ziet_een_tikfout(tmp_path: Path) -> None:
    wrong = tmp_path / "docker-compose.yml"
    wrong.write_text(COMPOSE_FILE.read_text().replace("healthcheck:", "healthchek:", 1))
    assert not accepts(wrong)


def hadolint(dockerfile: Path) -> "subprocess.CompletedProcess[str]":
    command = [BIN / "hadolint", "--config", ROOT / ".hadolint.yaml", dockerfile]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_de_linter_keurt_de_dockerfile_goed() -> None:
    done = hadolint(ROOT / "Dockerfile")
    assert done.returncode == 0, done.stdout


def test_de_linter_ziet_een_fout(tmp_path: Path) -> None:
    wrong = tmp_path / "Dockerfile"
    wrong.write_text("FROM debian\nRUN cd /tmp && sudo ls\n")
    assert hadolint(wrong).returncode != 0


def test_de_image_draait_niet_als_root() -> None:
    users = re.findall(r"^USER (\S+)$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    assert users[-1:] == ["10001:10001"]


def test_de_hele_straat_is_er() -> None:
    assert set(SERVICES) == {"postgres", "redis", *OURS}


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_elke_dienst_die_blijft_draaien_heeft_een_gezondheidscontrole(name: str) -> None:
    assert ("healthcheck" in SERVICES[name]) == (name != "migrate")


@pytest.mark.parametrize("name", OURS)
def test_de_eigen_diensten_kunnen_niets_wat_zij_niet_nodig_hebben(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]


def test_alleen_web_is_te_bereiken_en_alleen_van_deze_machine() -> None:
    ports = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert ports == {"web": ["127.0.0.1:${PORT:-8000}:8000"]}
    assert COMPOSE["networks"]["achter"] == {"internal": True}


def test_alleen_de_migratie_kent_de_eigenaar_van_de_tabellen() -> None:
    knows = {name for name in OURS if "DATABASE_OWNER_URL" in SERVICES[name]["environment"]}
    assert knows == {"migrate"}
    for name in ("web", "worker", "beat"):
        assert "eigenaar_wachtwoord" not in SERVICES[name]["secrets"]


def test_er_staat_geen_geheim_in_de_beschrijving() -> None:
    for secret in COMPOSE["secrets"].values():
        assert secret["file"].startswith("./docker/geheimen/")
    assert "/docker/geheimen/" in (ROOT / ".gitignore").read_text().splitlines()
    for name, service in SERVICES.items():
        for key, value in service.get("environment", {}).items():
            if re.search(r"PASSWORD|WACHTWOORD|SECRET|SLEUTEL", key):
                assert key.endswith("_FILE") or value.startswith("${"), f"{name}: {key}"
            assert not re.search(r"://[^@/]*:(?!\$\$\{)[^@]+@", value), f"{name}: {key}"


def test_web_wacht_tot_de_tabellen_er_zijn() -> None:
    for name in ("web", "worker", "beat"):
        needed = SERVICES[name]["depends_on"]
        assert needed["migrate"]["condition"] == "service_completed_successfully"


def test_de_container_leest_geheimen_uit_bestanden(tmp_path: Path) -> None:
    start = runpy.run_path(str(ROOT / "docker" / "start.py"))
    (tmp_path / "app").write_text("geheim\n")
    environment = start["read_secrets"](
        {
            "APP_WACHTWOORD_FILE": str(tmp_path / "app"),
            "DATABASE_URL": "postgres://inburgering_app:${APP_WACHTWOORD}@postgres/inburgering",
        }
    )
    assert environment["APP_WACHTWOORD"] == "geheim"
    assert environment["DATABASE_URL"] == "postgres://inburgering_app:geheim@postgres/inburgering"


def test_een_geheim_dat_ontbreekt_stopt_de_container_met_een_duidelijke_zin() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "docker" / "start.py", "true"],
        env={"SECRET_KEY_FILE": "/bestaat/niet"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Een geheim kan niet worden gelezen: /bestaat/niet" in done.stderr


def test_nieuwe_geheimen_zijn_compleet_en_worden_nooit_overschreven(tmp_path: Path) -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "productiegeheimen.py"))
    folder = tmp_path / "geheimen"
    written = tool["write"](folder)
    assert {f"./docker/geheimen/{name}" for name in written} == {
        secret["file"] for secret in COMPOSE["secrets"].values()
    }
    assert folder.stat().st_mode & 0o777 == 0o700
    assert tool["write"](folder) == []


def test_de_hartslag_van_de_container_is_die_van_de_toepassing() -> None:
    script = (ROOT / "docker" / "gezond.py").read_text()
    source = (ROOT / "inburgering" / "hartslag.py").read_text()
    mark = re.search(r'^MARK = "(\S+)"', source, re.MULTILINE)
    assert mark
    assert f'MARK = "{mark[1]}"' in script
