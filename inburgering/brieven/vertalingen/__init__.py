# SPDX-License-Identifier: EUPL-1.2
"""The texts of the explanation of a letter in other languages: one TOML file per language. Pure.

`nl.toml` is the Dutch that was translated: it says which keys and which gaps every other file
has. `nagekeken = false` says that no translator has checked the file yet.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
BRON = "nl"


@dataclass(frozen=True, slots=True)
class Vertaling:
    """All texts in one language, and who checked them. `teksten` is keyed "pip.termijn"."""

    nagekeken: bool
    nagekeken_door: str
    dagen: tuple[str, ...]  # from Monday
    teksten: Mapping[str, str]


def _read(path: Path) -> Vertaling:
    found: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return Vertaling(
        nagekeken=found.pop("nagekeken"),
        nagekeken_door=found.pop("nagekeken_door"),
        dagen=tuple(found.pop("dagen")),
        teksten={
            f"{part}.{key}": text for part, texts in found.items() for key, text in texts.items()
        },
    )


VERTALINGEN: Mapping[str, Vertaling] = {
    path.stem: _read(path) for path in sorted(FOLDER.glob("*.toml"))
}
