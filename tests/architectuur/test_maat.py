# SPDX-License-Identifier: EUPL-1.2
"""The house stays small: files, functions and templates within a size one can read."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
ROOMS = ("inburgering", "intake", "leerroutes", "ontzorgen", "pip_plan", "monitoring", "tools",
         "bench")  # fmt: skip
MODULE_LINES, FUNCTION_LINES, TEMPLATE_LINES = 300, 45, 130


def modules() -> list[Path]:
    return sorted(
        path
        for room in ROOMS
        for path in (PROJECT / room).rglob("*.py")
        if "migrations" not in path.parts
    )


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef):
            yield node


def name(path: Path) -> str:
    return str(path.relative_to(PROJECT))


@pytest.mark.parametrize("path", modules(), ids=name)
def test_een_module_past_op_een_paar_schermen(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= MODULE_LINES


def test_een_functie_is_een_gedachte() -> None:
    long = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path in modules()
        for node in functions(path)
        if (node.end_lineno or 0) - node.lineno > FUNCTION_LINES
    ]
    assert not long


def test_niemand_importeert_binnen_een_functie() -> None:
    hidden = [
        f"{name(path)}:{inner.lineno}"
        for path in modules()
        for node in functions(path)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert not hidden


@pytest.mark.parametrize("path", sorted((PROJECT / "templates").rglob("*.html")), ids=name)
def test_een_sjabloon_is_kort_en_heeft_geen_stijl_of_script_in_de_regel(path: Path) -> None:
    text = path.read_text()
    assert len(text.splitlines()) <= TEMPLATE_LINES
    assert "|safe" not in text
    assert not re.search(r"<script(?![^>]*\bsrc=)", text)
    assert not re.search(r"\son\w+=\"", text)
    if "brieven" not in path.parts:  # letters are paper, not pages
        assert not re.search(r"\sstyle=\"", text)


def test_elk_bestand_noemt_zijn_licentie() -> None:
    bare = [
        name(path)
        for path in [*modules(), *(PROJECT / "tests").rglob("*.py")]
        if path.read_text().strip() and "SPDX-License-Identifier" not in path.read_text()[:200]
    ]
    assert not bare


def test_een_dossier_wordt_alleen_door_de_deur_gehaald() -> None:
    """Views reach a dossier through `dossier_for` only."""
    around = [
        f"{name(path)}:{number}"
        for path in modules()
        if "views" in name(path)
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if re.search(r"Dossier\.objects|get_object_or_404\(\s*Dossier", line)
    ]
    assert not around
