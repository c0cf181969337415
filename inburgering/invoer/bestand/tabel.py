# SPDX-License-Identifier: EUPL-1.2
"""What every file becomes: headings, rows of texts, and what was noticed on the way. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice

from inburgering.invoer.kolommen import count_known, read_headings

MAX_RIJEN = 5_000
KOP_ZOEKEN = 15
GENOEG = 2
# Nobody keeps a caseload in more columns; a stray cell far to the right is not read.
MAX_KOLOMMEN = 120


class LeesFout(Exception):
    """The file as a whole cannot be read; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Cel:
    """The text of a cell, or why it cannot be read."""

    tekst: str = ""
    fout: str = ""


@dataclass(frozen=True, slots=True)
class Rij:
    """A row of the file, numbered as the spreadsheet numbers it; column code to cell."""

    nummer: int
    cellen: Mapping[str, Cel]
    te_breed: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """A file that was read."""

    rijen: tuple[Rij, ...]
    meldingen: tuple[str, ...] = ()


@dataclass(slots=True)
class _Verzamelaar:
    kop: dict[int, str] = field(default_factory=dict)
    breedte: int | None = None
    rijen: list[Rij] = field(default_factory=list)


LEEG = "Dit bestand is leeg. Vul het sjabloon met uw caseload en lees het opnieuw in."
GEEN_KOP = (
    "In dit bestand vinden wij geen rij met kolomkoppen. Zet boven de gegevens een rij met "
    "koppen zoals BSN, Achternaam en Gekoppeld op; het sjabloon heeft ze al."
)
ALLEEN_KOP = (
    "Dit bestand heeft wel koppen, maar geen rijen met gegevens. Vul de rijen onder de kop en "
    "lees het opnieuw in."
)


def make_table(
    lines: Iterable[tuple[int, list[Cel]]],
    meldingen: Iterable[str] = (),
    *,
    breedte_telt: bool = False,
) -> Tabel:
    """Find the row with the headings, and turn what stands below it into rows.

    With `breedte_telt` a row with more cells than headings is suspect: in a CSV file a
    separator inside a cell moves everything behind it.
    """
    numbered = iter(lines)
    first = _first_filled(numbered)
    place = max(range(len(first)), key=lambda i: (_known(first[i][1]), -i))
    heading = first[place][1]
    if _known(heading) < GENOEG:
        raise LeesFout(GEEN_KOP)
    meant = read_headings([cell.tekst for cell in heading])
    if meant.dubbel:
        names = ", ".join(meant.dubbel)
        raise LeesFout(f"Deze kop staat er twee keer: {names}. Haal één van de twee kolommen weg.")
    made = _Verzamelaar(meant.posities, len(heading) if breedte_telt else None)
    for line in chain(first[place + 1 :], numbered):
        _add(made, *line)
    if not made.rijen:
        raise LeesFout(ALLEEN_KOP)
    return Tabel(tuple(made.rijen), (*meldingen, *meant.meldingen))


def _first_filled(numbered: Iterator[tuple[int, list[Cel]]]) -> list[tuple[int, list[Cel]]]:
    """The first lines with something in them: one of these holds the headings."""
    filled = (line for line in numbered if any(cell.tekst or cell.fout for cell in line[1]))
    first = list(islice(filled, KOP_ZOEKEN))
    if not first:
        raise LeesFout(LEEG)
    return first


def _known(cells: list[Cel]) -> int:
    return count_known([cell.tekst for cell in cells])


def _add(made: _Verzamelaar, number: int, cells: list[Cel]) -> None:
    filled = {
        code: cells[place]
        for place, code in made.kop.items()
        if place < len(cells) and (cells[place].tekst or cells[place].fout)
    }
    too_wide = made.breedte is not None and any(cell.tekst for cell in cells[made.breedte :])
    if not filled and not too_wide:
        return
    if len(made.rijen) == MAX_RIJEN:
        raise LeesFout(
            f"Dit bestand heeft meer dan {MAX_RIJEN:,} rijen. Verdeel het over meer bestanden "
            "en lees die na elkaar in.".replace(",", ".")
        )
    made.rijen.append(Rij(number, filled, too_wide))
