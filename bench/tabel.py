# SPDX-License-Identifier: EUPL-1.2
"""The outcome as a table, for the screen and for docs/prestaties.md."""

from collections.abc import Iterator, Mapping
from datetime import date

from bench.doelen import judge
from bench.plaats import PROJECT
from bench.uitslag import Uitslag
from inburgering.core.datums import datum_tekst

DOCUMENT = PROJECT / "docs" / "prestaties.md"
MERK = "bench"
MANIEREN = {
    "pagina": "de pagina",
    "vloer": "vloer: SQL en f-strings",
    "selector": "de vraag zonder pagina",
    "sql": "alleen SQL",
    "beheer": "Django's beheer",
    "licht beheer": "Django's beheer, zonder keuzelijst van regisseurs",
}
NACHT = {
    "nacht": "een nacht waarin toestanden kantelen",
    "lezen_en_keren": "hetzelfde in SQL: alles lezen en kantelen",
    "opnieuw": "nog eens, zonder wijziging",
    "lezen": "hetzelfde in SQL: alles één keer lezen",
}


def lines(results: Mapping[int, Uitslag], *, rounds: int, on: date) -> list[str]:
    """The whole outcome in Markdown."""
    return [
        f"Gemeten op {datum_tekst(on)}, {rounds} keer per vraag.",
        "Mediaan in milliseconden, met tussen haakjes het 95e percentiel.",
        "",
        *_pages(results),
        "",
        *_nights(results),
        "",
        *_targets(results),
    ]


def write(found: list[str], *, merk: str = MERK) -> None:
    """Replace the table between the marks of this name in the document."""
    begin, end = f"<!-- {merk}: begin -->", f"<!-- {merk}: einde -->"
    before, _, rest = DOCUMENT.read_text().partition(begin)
    _, _, after = rest.partition(end)
    DOCUMENT.write_text("\n".join([f"{before}{begin}", "", *found, "", f"{end}{after}"]))


def number(value: float, decimals: int = 1) -> str:
    """1.234,5 as people write it."""
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def row(*cells: str) -> str:
    """One row of a table in Markdown."""
    return f"| {' | '.join(cells)} |"


def _head(results: Mapping[int, Uitslag], *names: str) -> Iterator[str]:
    yield row(*names, *(f"{number(size, 0)} dossiers" for size in results))
    yield row(*("---" for _ in names), *("---:" for _ in results))


def _pages(results: Mapping[int, Uitslag]) -> Iterator[str]:
    yield from _head(results, "vraag", "hoe gesteld")
    one = next(iter(results.values()))
    for vraag in dict.fromkeys(vraag for vraag, _ in one.reeks):
        for manier in (manier for manier in MANIEREN if (vraag, manier) in one.reeks):
            cells = (
                f"{number(found.median(vraag, manier), 2)} ({number(found.p95(vraag, manier))})"
                for found in results.values()
            )
            yield row(vraag, MANIEREN[manier], *cells)


def _nights(results: Mapping[int, Uitslag]) -> Iterator[str]:
    yield from _head(results, "de nacht, in seconden")
    for name, label in NACHT.items():
        yield row(label, *(number(found.nacht[name], 2) for found in results.values()))
    speeds = (number(found.nacht["per_seconde"], 0) for found in results.values())
    yield row("alles opnieuw berekenen, dossiers per seconde", *speeds)
    turned = (number(found.nacht["gekeerd"], 0) for found in results.values())
    yield row("toestanden die in die nacht kantelen", *turned)
    memory = (number(found.nacht["geheugen"], 0) for found in results.values())
    yield row("geheugen, hoogste stand in MiB", *memory)
    yield row("(dossiers maken voor deze meting)", *(number(r.zaaien) for r in results.values()))


def _targets(results: Mapping[int, Uitslag]) -> Iterator[str]:
    yield row("doel", "gemeten", "grens", "gehaald")
    yield row("---", "---:", "---:", "---")
    for target in judge(results):
        limit = f"{'≥' if target.ten_minste else '≤'} {number(target.grens)}{target.eenheid}"
        measured = f"{number(target.gemeten, 2)}{target.eenheid}"
        yield row(target.naam, measured, limit, "ja" if target.gehaald else "nee")
