# SPDX-License-Identifier: EUPL-1.2
"""How easily a text reads: a hint for its writer, never a refusal. Pure."""

import re
from dataclasses import dataclass

LANGE_ZIN = 15  # words; the fixed text of letters never has more than 20
LANG_WOORD = 14  # characters
_GOED = 12.0

GEWOON: dict[str, str] = {
    "alsmede": "en ook", "conform": "volgens", "derhalve": "daarom", "dient": "moet",
    "dienen": "moeten", "echter": "maar", "hierbij": "(weglaten)", "implementeren": "invoeren",
    "indien": "als", "inzake": "over", "middels": "met", "omtrent": "over",
    "teneinde": "om te", "tevens": "ook", "verzocht": "vragen wij", "voornoemde": "deze",
    "zulks": "dat", "mits": "alleen als", "tenzij": "behalve als", "reeds": "al",
    "cliënt": "u", "klant": "u", "trajectbegeleiding": "begeleiding",
}  # fmt: skip
# words of the law that everybody who reads our letters gets explained once
_BEKEND = {"inburgering", "inburgeren", "inburgeringstermijn", "ontzorgen", "voortgangsgesprek"}


@dataclass(frozen=True, slots=True)
class Leesbaarheid:
    """What the writer gets to see."""

    zinnen: int
    per_zin: float
    lange_zinnen: tuple[str, ...]
    lange_woorden: tuple[str, ...]
    moeilijk: tuple[tuple[str, str], ...]

    @property
    def goed(self) -> bool:
        return self.per_zin <= _GOED and not self.lange_zinnen and not self.moeilijk

    @property
    def per_zin_tekst(self) -> str:
        """8,5."""
        return f"{self.per_zin:.1f}".replace(".", ",").removesuffix(",0")


def read(text: str) -> Leesbaarheid:
    """Look at a text: sentences, long words, and official words with a plain one."""
    sentences = [s.strip() for s in re.split(r"(?<=[.?!:])\s+|\n+", text) if _words(s)]
    lengths = [len(_words(sentence)) for sentence in sentences]
    words = dict.fromkeys(word.lower() for word in _words(text))
    return Leesbaarheid(
        zinnen=len(sentences),
        per_zin=sum(lengths) / len(lengths) if lengths else 0.0,
        lange_zinnen=tuple(s for s, n in zip(sentences, lengths, strict=True) if n > LANGE_ZIN),
        lange_woorden=tuple(w for w in words if len(w) > LANG_WOORD and w not in _BEKEND),
        moeilijk=tuple((word, GEWOON[word]) for word in words if word in GEWOON),
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_][\w'-]*|\d[\d.,]*", text)
