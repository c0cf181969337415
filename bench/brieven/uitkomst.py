# SPDX-License-Identifier: EUPL-1.2
"""What came out: the targets for letters, and the table of docs/prestaties.md."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from bench.doelen import Doel
from bench.tabel import number, row

VERHOUDING, GEHEUGEN, VLAK = 1.15, 400, 1.2
Verteld = Sequence[dict[str, float]]


@dataclass(frozen=True, slots=True)
class Ronde:
    """Letters that a worker made; what it told of each, in the order of finishing."""

    processen: int
    verteld: Verteld

    @property
    def per_seconde(self) -> float:
        first = min(one["begon"] for one in self.verteld)
        return len(self.verteld) / (max(one["klaar"] for one in self.verteld) - first)

    @property
    def geheugen(self) -> float:
        """The highest of any process, in MiB."""
        return max(one["geheugen"] for one in self.verteld)

    @property
    def groei(self) -> float:
        """The last tenth against the first: a letter late in the day takes no longer."""
        tenth = max(len(self.verteld) // 10, 1)
        times = [one["klaar"] - one["begon"] for one in self.verteld]
        return median(times[-tenth:]) / median(times[:tenth])


@dataclass(frozen=True, slots=True)
class Brieven:
    """Everything that was measured; times in milliseconds."""

    klik: Sequence[float]
    kaal: Sequence[float]
    ronden: Sequence[Ronde]
    lang: Ronde

    @property
    def verhouding(self) -> float:
        """Round by round, so that a busy second of the machine hits both."""
        return median(ours / bare for ours, bare in zip(self.klik, self.kaal, strict=True))

    @property
    def doelen(self) -> list[Doel]:
        highest = max(one.geheugen for one in (*self.ronden, self.lang))
        return [
            Doel("Eén PIP-brief vanaf de klik tegen kaal WeasyPrint", self.verhouding, VERHOUDING),
            Doel("Hoogste geheugen van een proces", highest, GEHEUGEN, eenheid=" MiB"),
            Doel(f"Laatste tegen eerste van {len(self.lang.verteld)} brieven", self.lang.groei,
                 VLAK),
        ]  # fmt: skip


def lines(found: Brieven) -> Iterator[str]:
    """The tables, in Markdown."""
    yield row("een PIP-brief", "milliseconden")
    yield row("---", "---:")
    yield row("vanaf de klik tot de bytes", number(median(found.klik)))
    yield row("kaal WeasyPrint op dezelfde HTML", number(median(found.kaal)))
    yield ""
    yield row("in de worker", "processen", "brieven per seconde", "hoogste geheugen per proces")
    yield row("---", "---:", "---:", "---:")
    for one in (*found.ronden, found.lang):
        yield row(
            f"{len(one.verteld)} brieven", str(one.processen), number(one.per_seconde),
            f"{number(one.geheugen, 0)} MiB",
        )  # fmt: skip
    yield ""
    yield row("doel", "gemeten", "grens", "gehaald")
    yield row("---", "---:", "---:", "---")
    for target in found.doelen:
        yield row(
            target.naam, f"{number(target.gemeten, 2)}{target.eenheid}",
            f"≤ {number(target.grens, 2)}{target.eenheid}", "ja" if target.gehaald else "nee",
        )  # fmt: skip
