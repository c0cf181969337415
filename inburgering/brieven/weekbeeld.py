# SPDX-License-Identifier: EUPL-1.2
"""The week of a plan as a picture on paper. Pure: rows in, places of rectangles out.

All lengths are in tenths of a millimetre. Nothing is told by colour alone, and a table beside the
picture says the same in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from inburgering.brieven.pip_delen import Weekregel
from inburgering.brieven.woorden import klok
from inburgering.core.datums import WEEKDAGEN

UUR = 60
WERKDAGEN = 5
BREED, LINKS, BOVEN = 1660, 120, 70
UUR_HOOG, HOOGSTE = 105, 1080  # of one hour, and of all hours together
KANTLIJN, REGEL, TEKEN = 18, 36, 16  # inside a rectangle; a line of text; a letter of it


@dataclass(frozen=True, slots=True)
class Tekstregel:
    """One line of text."""

    x: int
    y: int
    tekst: str


@dataclass(frozen=True, slots=True)
class Vak:
    """One activity: its rectangle and what is written in it."""

    x: int
    y: int
    hoogte: int
    regels: tuple[Tekstregel, ...]


@dataclass(frozen=True, slots=True)
class Weekbeeld:
    """Everything the picture needs."""

    hoogte: int
    vak: int
    dagen: tuple[Tekstregel, ...]
    uren: tuple[Tekstregel, ...]
    vakken: tuple[Vak, ...]
    breedte: int = BREED
    links: int = LINKS


@dataclass(frozen=True, slots=True)
class _Schaal:
    """From a day and a minute to a place on paper."""

    eerste: int
    uur: int
    dag: int

    def x(self, day: int) -> int:
        return LINKS + (day - 1) * self.dag

    def y(self, minute: int) -> int:
        return BOVEN + (minute - self.eerste * UUR) * self.uur // UUR

    @property
    def vak(self) -> int:
        return self.dag - 10


def picture(regels: Sequence[Weekregel]) -> Weekbeeld | None:
    """The week as a picture, weekend only when something is in it; None without activities."""
    if not regels:
        return None
    first = min(regel.van for regel in regels) // UUR
    last = -(-max(regel.tot for regel in regels) // UUR)
    days = max(WERKDAGEN, *(regel.dag for regel in regels))
    scale = _Schaal(first, min(UUR_HOOG, HOOGSTE // (last - first)), (BREED - LINKS) // days)
    return Weekbeeld(
        hoogte=scale.y(last * UUR) + 20,
        vak=scale.vak,
        dagen=tuple(
            Tekstregel(scale.x(day), BOVEN - 26, WEEKDAGEN[day - 1]) for day in range(1, days + 1)
        ),
        uren=tuple(
            Tekstregel(0, scale.y(hour * UUR), klok(hour * UUR)) for hour in range(first, last + 1)
        ),
        vakken=tuple(_box(regel, scale) for regel in sorted(regels, key=lambda r: (r.dag, r.van))),
    )


def _box(regel: Weekregel, scale: _Schaal) -> Vak:
    x, top = scale.x(regel.dag), scale.y(regel.van)
    height = max(scale.y(regel.tot) - top - 6, REGEL)
    room = max((height - KANTLIJN // 2) // REGEL, 1)
    letters = (scale.vak - 2 * KANTLIJN) // TEKEN
    lines = _fit(f"{klok(regel.van)} tot {klok(regel.tot)}", regel.kort, room, letters)
    return Vak(
        x,
        top,
        height,
        tuple(
            Tekstregel(x + KANTLIJN, top + REGEL * number - 4, line)
            for number, line in enumerate(lines, start=1)
        ),
    )


def _fit(tijd: str, naam: str, room: int, letters: int) -> list[str]:
    """The name first, then the time where there is room; what does not fit is cut."""
    lines = _wrap(naam, letters)
    if len(lines) + 1 <= room:
        return [*lines, tijd]
    kept = lines[:room]
    if len(kept) < len(lines):
        kept[-1] = kept[-1][: letters - 1].rstrip(" ,") + "…"
    return kept


def _wrap(text: str, letters: int) -> list[str]:
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) <= letters or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    return [line if len(line) <= letters else line[: letters - 1] + "…" for line in lines]
