# SPDX-License-Identifier: EUPL-1.2
"""The lists on the page of a subject, with the lines that were added."""

from dataclasses import dataclass

from intake.lijsten import LIJSTEN, Lijst, lijsten_van
from intake.models import Intake, Lijstregel
from intake.onderwerpen import Code


@dataclass(frozen=True, slots=True)
class Lijststand:
    """A list with its lines."""

    lijst: Lijst
    regels: tuple[Lijstregel, ...]


def lists_on(intake: Intake, code: Code) -> list[Lijststand]:
    """The lists of a subject; no query for a subject without lists."""
    lists = lijsten_van(code)
    if not lists:
        return []
    rows = list(intake.lijstregels.filter(soort__in=[lijst.soort.value for lijst in lists]))
    return [
        Lijststand(lijst, tuple(row for row in rows if row.soort == lijst.soort.value))
        for lijst in lists
    ]


def lines_on(intake: Intake, code: Code) -> list[Lijstregel]:
    """Every line that was added on the page of a subject."""
    return [row for stand in lists_on(intake, code) for row in stand.regels]


def lines_in_words(intake: Intake) -> dict[Code, tuple[tuple[str, str], ...]]:
    """(list, lines) per subject, for the report."""
    found: dict[Code, list[tuple[str, str]]] = {}
    for row in intake.lijstregels.all():
        lijst = LIJSTEN[row.lijst.soort]
        name, rest = lijst.in_woorden(row.gegevens)
        text = f"{name} ({rest})" if rest else name
        found.setdefault(lijst.onderwerp, []).append((lijst.titel, text))
    return {code: tuple(rows) for code, rows in found.items()}
