# SPDX-License-Identifier: EUPL-1.2
"""A stored result says which rules made it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from inburgering.beleid.regelversie import bronbestanden, regelversie, vingerafdruk

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def regels(tmp_path: Path) -> tuple[Path, ...]:
    inhoud = {"pip.py": "WEKEN = 10\n", "awb.py": "WEKEN = 6\n"}
    for naam, tekst in inhoud.items():
        (tmp_path / naam).write_text(tekst)
    return tuple(tmp_path / naam for naam in inhoud)


def test_a_version_is_short_and_the_same_all_day() -> None:
    assert re.fullmatch("[0-9a-f]{16}", regelversie())
    assert regelversie() == regelversie()


def test_another_process_gives_the_same_version() -> None:
    vraag = "from inburgering.beleid.regelversie import regelversie; print(regelversie())"
    ander = subprocess.run(
        [sys.executable, "-c", vraag], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert ander.stdout.strip() == regelversie()


def test_the_whole_law_and_the_computing_policy_count() -> None:
    namen = {pad.relative_to(PROJECT / "inburgering").as_posix() for pad in bronbestanden()}
    assert {"wet/tabel/pip.py", "wet/termijnen/rekenen.py", "beleid/lokaal.py"} <= namen
    assert {naam for naam in namen if naam.startswith("beleid/")} == {
        "beleid/gemeenteprofiel.py",
        "beleid/lokaal.py",
        "beleid/profiel.py",
        "beleid/termijnen.py",
    }


def test_one_other_number_in_a_rule_is_another_version(regels: tuple[Path, ...]) -> None:
    eerst = vingerafdruk(regels[0].parent, regels)
    regels[0].write_text("WEKEN = 8\n")
    assert vingerafdruk(regels[0].parent, regels) != eerst


def test_a_rule_in_another_file_is_another_version(regels: tuple[Path, ...]) -> None:
    eerst = vingerafdruk(regels[0].parent, regels)
    pip, awb = regels
    pip.write_text("")
    awb.write_text("WEKEN = 6\nWEKEN = 10\n")
    assert vingerafdruk(pip.parent, regels) != eerst


def test_the_order_in_which_a_disk_lists_files_does_not_count(regels: tuple[Path, ...]) -> None:
    map_ = regels[0].parent
    assert vingerafdruk(map_, regels) == vingerafdruk(map_, reversed(regels))
