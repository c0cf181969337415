# SPDX-License-Identifier: EUPL-1.2
"""The documents keep their promises: every link leads somewhere, every picture is there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from inburgering.core.enums import Rolsoort
from tools.schermafdrukken import PLAATJES

PROJECT = Path(__file__).resolve().parents[2]
DOCS = PROJECT / "docs"
HANDLEIDING, SCHERMEN = DOCS / "handleiding", DOCS / "schermen"
BLADEN = sorted([PROJECT / "README.md", *DOCS.rglob("*.md")])
KB = 1000
ROOMS = ("inburgering", "intake", "leerroutes", "ontzorgen", "pip_plan", "monitoring")
# Who has a page of instructions; the others have nothing to do in the product yet.
MET_HANDLEIDING = {
    Rolsoort.CONSULENT: "consulent.md",
    Rolsoort.TEAMLEIDER: "teamleider.md",
    Rolsoort.BESLUITVORMER: "besluitvormer.md",
    Rolsoort.INKOMEN: "medewerker-inkomen.md",
    Rolsoort.BEHEERDER: "beheerder.md",
    Rolsoort.KETENPARTNER: "ketenpartner.md",
    Rolsoort.JURIST: "jurist.md",
}
MAIN_PAGES = ("werkvoorraad", "dossier", "intake-onderwerp", "pip", "team")


def name(path: Path) -> str:
    return str(path.relative_to(PROJECT))


def text_of(path: Path) -> str:
    """The text without blocks and pieces of code."""
    without_blocks = re.sub(r"^```.*?^```", "", path.read_text(), flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"`[^`\n]*`", "", without_blocks)


def links_of(path: Path) -> Iterator[str]:
    """Where the relative links and pictures of a page lead."""
    for target in re.findall(r"\]\(<?([^)>\s]+)>?\)", text_of(path)):
        if not re.match(r"[a-z]+:", target):
            yield target


def anchors_of(path: Path) -> set[str]:
    """The anchors that headings get."""
    headings = re.findall(r"^#+ (.+)$", text_of(path), flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def pictures_in(path: Path) -> set[Path]:
    found = re.findall(r"!\[[^\]]*\]\(([^)\s]+)\)", text_of(path))
    return {(path.parent / target).resolve() for target in found if ":" not in target}


@pytest.mark.parametrize("blad", BLADEN, ids=name)
def test_elke_verwijzing_komt_ergens_uit(blad: Path) -> None:
    for target in links_of(blad):
        file, _, anchor = target.partition("#")
        found = (blad.parent / file).resolve() if file else blad
        assert found.exists(), f"{name(blad)} noemt {target}"
        if anchor and found.suffix == ".md":
            assert anchor in anchors_of(found), f"{name(blad)} noemt {target}"


@pytest.mark.parametrize("blad", BLADEN, ids=name)
def test_elk_plaatje_zegt_in_woorden_wat_erop_staat(blad: Path) -> None:
    words = re.findall(r"!\[([^\]]*)\]", text_of(blad))
    assert all(alt.strip() for alt in words)


def test_elk_plaatje_op_schijf_wordt_ergens_getoond_of_is_een_hoofdpagina() -> None:
    shown = {picture for blad in BLADEN for picture in pictures_in(blad)}
    shown |= {SCHERMEN / f"{page}-{width}.png" for page in MAIN_PAGES for width in (1280, 390)}
    assert set(SCHERMEN.glob("*.png")) == shown


def test_make_screenshots_maakt_precies_deze_plaatjes() -> None:
    made = {
        f"{plaatje.naam}-{width}.png" for plaatje in PLAATJES for width in plaatje.breedtes
    } | {"brief-1.png"}
    assert {path.name for path in SCHERMEN.glob("*.png")} == made


@pytest.mark.parametrize("plaatje", sorted(SCHERMEN.glob("*.png")), ids=name)
def test_een_plaatje_is_klein_en_past_op_een_scherm(plaatje: Path) -> None:
    assert plaatje.stat().st_size < 250 * KB
    with Image.open(plaatje) as picture:
        assert picture.height <= 1200
        width = re.search(r"-(1280|390)\.png$", plaatje.name)
        assert width is None or picture.width == int(width[1])


@pytest.mark.parametrize(("rol", "bestand"), MET_HANDLEIDING.items())
def test_elke_rol_heeft_een_handleiding_die_in_de_index_staat(rol: Rolsoort, bestand: str) -> None:
    page = (HANDLEIDING / bestand).read_text()
    assert page.startswith(f"# Handleiding voor de {rol.label}")
    index = (HANDLEIDING / "README.md").read_text()
    assert f"| {rol.label.capitalize()} |" in index
    assert f"]({bestand})" in index


def test_geen_rol_is_vergeten() -> None:
    zonder = {Rolsoort.PRIVACY_OFFICER}
    assert set(MET_HANDLEIDING) == set(Rolsoort) - zonder


def test_elke_vette_tekst_staat_echt_in_het_product() -> None:
    """Buttons, headings and messages are bold; what the product does not say is not there."""
    sources = [
        *(PROJECT / "templates").rglob("*.html"),
        *(path for room in ROOMS for path in (PROJECT / room).rglob("*.py")),
    ]
    product = " ".join(" ".join(path.read_text().split()) for path in sources).lower()
    missing = {
        f"{page.name}: {label}"
        for page in HANDLEIDING.glob("*.md")
        for label in re.findall(r"\*\*([^*]+)\*\*", " ".join(text_of(page).split()))
        if label.strip("?:. ").lower() not in product
    }
    assert not missing
