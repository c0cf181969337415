# SPDX-License-Identifier: EUPL-1.2
"""Which profile a municipality has on a day, and the rhythm of its voortgangsgesprekken."""

from datetime import date

from inburgering.beleid.gemeenteprofiel import EERSTE_DAG, Profiel
from inburgering.beleid.omzetten import Fout, ProfielFout
from inburgering.beleid.profielen import MEEGELEVERD
from inburgering.wet.kalender import add_jaren, add_maanden

__all__ = ["Fout", "Profiel", "ProfielFout", "gesprek_interval", "profiel_voor",
           "volgende_gesprek"]  # fmt: skip


def profiel_voor(gemeentecode: str, op: date) -> Profiel:
    """The shipped profile of a municipality, or the statutory default for any other code."""
    profiel = MEEGELEVERD.get(gemeentecode)
    if profiel is None or op < EERSTE_DAG:
        return Profiel.wettelijk(gemeentecode)
    return profiel


def gesprek_interval(
    profiel: Profiel, *, pip_vastgesteld: date | None, laatste_gesprek: date | None
) -> int | None:
    """Months until the next talk under the municipality's norm, or None when it has none."""
    if not profiel.gesprek_eerste_jaar or pip_vastgesteld is None or laatste_gesprek is None:
        return profiel.gesprek_maanden
    eerste_jaar = laatste_gesprek < add_jaren(pip_vastgesteld, 1)
    return profiel.gesprek_maanden if eerste_jaar else profiel.gesprek_maanden_later


def volgende_gesprek(
    profiel: Profiel, *, pip_vastgesteld: date | None, laatste_gesprek: date | None, op: date
) -> date:
    """Day to propose for the next voortgangsgesprek.

    Counts from the last talk, else from the PIP, else from ``op``. Where the municipality
    has no norm, its own proposal (``gesprek_voorstel_maanden``) is used.
    """
    maanden = gesprek_interval(
        profiel, pip_vastgesteld=pip_vastgesteld, laatste_gesprek=laatste_gesprek
    )
    begin = laatste_gesprek or pip_vastgesteld or op
    return add_maanden(begin, maanden or profiel.gesprek_voorstel_maanden)
