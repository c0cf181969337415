# SPDX-License-Identifier: EUPL-1.2
"""Every pair of text and background in the tokens can be read: WCAG contrast, computed."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "static" / "css"
TOKENS = CSS / "tokens.css"
TEXT, CONTROL = 4.5, 3.0

PAGES = [
    (text, ground)
    for text in ("ink", "ink-soft", "action", "action-strong", "late", "soon", "done")
    for ground in ("paper", "paper-soft", "ground")
] + [
    ("ink", "brand-soft"),
    ("ink-soft", "brand-soft"),
    ("ink", "action-soft"),
    ("ink-soft", "action-soft"),
    ("ink-soft", "internal-soft"),
    ("brand-strong", "accent"),
]
BORDERS = [
    ("--ib-form-control-border-color", "--ib-form-control-background-color"),
    ("--ib-button-secondary-border-color", "--ib-button-secondary-background-color"),
    ("--ib-choice-selected-border-color", "--ib-choice-selected-background-color"),
    ("--ib-focus-outline-color", "--ib-page-background-color"),
    ("--ib-focus-outline-color", "--ib-card-background-color"),
    ("--ib-focus-header-outline-color", "--ib-page-header-background-color"),
    ("--ib-page-header-accent-color", "--ib-page-header-background-color"),
    ("--ib-page-header-control-border-color", "--ib-page-header-background-color"),
]


def read_tokens(css: str) -> dict[str, str]:
    return dict(re.findall(r"(--ib-[a-z0-9-]+):\s*([^;]+);", css))


def resolved(tokens: dict[str, str], name: str) -> str:
    value = tokens[name]
    while match := re.fullmatch(r"var\((--ib-[a-z0-9-]+)\)", value):
        value = tokens[match[1]]
    return value


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


ALL = read_tokens(TOKENS.read_text())


def component_pairs() -> list[tuple[str, str]]:
    """`…-background-color` and the `…-color` that stands on it."""
    found = []
    for name in ALL:
        text = name.removesuffix("-background-color") + "-color"
        if name.endswith("-background-color") and text in ALL:
            found.append((text, name))
    return found


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_components_name_their_pairs() -> None:
    assert len(component_pairs()) >= 15


@pytest.mark.parametrize(("text", "ground"), component_pairs())
def test_a_component_can_be_read(text: str, ground: str) -> None:
    assert contrast(resolved(ALL, text), resolved(ALL, ground)) >= TEXT


@pytest.mark.parametrize(("text", "ground"), PAGES)
def test_text_on_the_page_can_be_read(text: str, ground: str) -> None:
    one, other = resolved(ALL, f"--ib-color-{text}"), resolved(ALL, f"--ib-color-{ground}")
    assert contrast(one, other) >= TEXT


@pytest.mark.parametrize(("border", "ground"), BORDERS)
def test_a_border_that_means_something_can_be_seen(border: str, ground: str) -> None:
    assert contrast(resolved(ALL, border), resolved(ALL, ground)) >= CONTROL


def test_colours_stand_in_the_tokens_only() -> None:
    for sheet in CSS.glob("*.css"):
        if sheet.name not in {"tokens.css", "afdruk.css"}:
            found = re.findall(
                r"#[0-9a-fA-F]{3,8}\b(?=[^{}]*;)|\brgba?\(|\bhsla?\(", sheet.read_text()
            )
            assert not found, sheet.name


def test_every_token_that_is_used_exists() -> None:
    for sheet in CSS.glob("*.css"):
        used = set(re.findall(r"var\((--ib-[a-z0-9-]+)", sheet.read_text()))
        assert used <= set(ALL), f"{sheet.name}: {sorted(used - set(ALL))}"


def test_every_token_is_used() -> None:
    everything = "\n".join(sheet.read_text() for sheet in CSS.glob("*.css"))
    unused = [name for name in ALL if f"var({name})" not in everything]
    assert unused == []
