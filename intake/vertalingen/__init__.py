# SPDX-License-Identifier: EUPL-1.2
"""The questions of the intake in other languages: one TOML file per language. Pure.

A file is keyed by subject, question and choice, as they are stored; `nl` is the Dutch text that
was translated. `nagekeken = false` says that no translator has checked the file yet.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
Sleutel = tuple[str, str]  # the subject and the question


@dataclass(frozen=True, slots=True)
class Vraagtekst:
    """One question in one language; what we do not have is empty."""

    nl: str
    vraag: str
    hulp: str = ""
    keuzes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vertaling:
    """All texts in one language, and who checked them."""

    nagekeken: bool
    nagekeken_door: str
    vragen: Mapping[Sleutel, Vraagtekst]


def _read(path: Path) -> Vertaling:
    found: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return Vertaling(
        nagekeken=found.pop("nagekeken"),
        nagekeken_door=found.pop("nagekeken_door"),
        vragen={
            (subject, code): Vraagtekst(**texts)
            for subject, questions in found.items()
            for code, texts in questions.items()
        },
    )


VERTALINGEN: Mapping[str, Vertaling] = {
    path.stem: _read(path) for path in sorted(FOLDER.glob("*.toml"))
}
