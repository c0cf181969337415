# SPDX-License-Identifier: EUPL-1.2
"""Every language has every sentence, every gap, and letters that the bundled fonts can print."""

import re

import pytest
from fontTools.ttLib import TTFont

from inburgering.brieven.lettertypen import drukbaar
from inburgering.brieven.vertalingen import BRON, VERTALINGEN
from inburgering.brieven.vertalingen.schriften import EIGEN, font_files
from inburgering.core.talen import TALEN

GAT = re.compile(r"\{[^}]*\}")
ZERO_WIDTH = "\N{ZERO WIDTH NON-JOINER}"


def test_every_language_has_its_file() -> None:
    assert set(VERTALINGEN) == {*TALEN, BRON}


@pytest.mark.parametrize("taal", TALEN)
def test_every_sentence_is_there_with_its_gaps_and_nothing_else(taal: str) -> None:
    dutch, other = VERTALINGEN[BRON].teksten, VERTALINGEN[taal].teksten
    assert set(other) == set(dutch)
    for key, text in dutch.items():
        assert other[key].strip(), key
        assert sorted(GAT.findall(other[key])) == sorted(GAT.findall(text)), key
    assert len(set(VERTALINGEN[taal].dagen)) == 7


@pytest.mark.parametrize("taal", TALEN)
def test_a_translator_who_checked_a_file_has_a_name(taal: str) -> None:
    assert VERTALINGEN[taal].nagekeken == bool(VERTALINGEN[taal].nagekeken_door)


@pytest.mark.parametrize("taal", TALEN)
def test_every_character_has_a_glyph_in_a_bundled_font(taal: str) -> None:
    known: set[str] = set()
    if taal in EIGEN:
        package = EIGEN[taal][0]
        for weight in (400, 600):
            with TTFont(font_files()[f"{package}-{weight}.woff2"]) as font:
                found = {chr(code) for code in font.getBestCmap()}
            known = known & found if known else found
    texts = "".join([*VERTALINGEN[taal].teksten.values(), *VERTALINGEN[taal].dagen])
    missing = {c for c in texts if c not in known and drukbaar(c) != c and c != ZERO_WIDTH}
    assert not missing
