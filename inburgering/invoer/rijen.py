# SPDX-License-Identifier: EUPL-1.2
"""A row of texts becomes a row of values, with everything that is wrong with it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inburgering.invoer.bestand.tabel import Rij
from inburgering.invoer.cellen import CelFout, parse
from inburgering.invoer.rules import Fout, Gezien, Waarden

TE_BREED = (
    "Deze rij heeft meer cellen dan er koppen zijn. Staat er een scheidingsteken in een cel? "
    "Zet die cel tussen aanhalingstekens, of gebruik het Excel-sjabloon."
)


@dataclass(frozen=True, slots=True)
class GelezenRij:
    """A row after reading: the texts to keep, the values, and what is wrong."""

    nummer: int
    cellen: Mapping[str, str]
    waarden: Waarden
    fouten: tuple[Fout, ...]


def parse_cells(cellen: Mapping[str, str], *, vandaag: date) -> tuple[Waarden, list[Fout]]:
    """The values of the filled cells, and the cells that cannot be read."""
    values: dict[str, Any] = {}
    wrong: list[Fout] = []
    for code, text in cellen.items():
        try:
            values[code] = parse(code, text, vandaag=vandaag)
        except CelFout as error:
            wrong.append(Fout(code, str(error)))
    return values, wrong


def read_row(rij: Rij, gezien: Gezien, *, vandaag: date) -> GelezenRij:
    """Read one row of the file; `gezien` remembers the rows before it."""
    texts = {code: cell.tekst for code, cell in rij.cellen.items() if cell.tekst}
    values, wrong = parse_cells(texts, vandaag=vandaag)
    unreadable = [Fout(code, cell.fout) for code, cell in rij.cellen.items() if cell.fout]
    whole = [Fout("", TE_BREED)] if rij.te_breed else []
    if double := gezien.add(rij.nummer, values):
        whole.append(double)
    return GelezenRij(rij.nummer, texts, values, (*whole, *unreadable, *wrong))
