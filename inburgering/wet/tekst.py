# SPDX-License-Identifier: EUPL-1.2
"""Dutch words for dates, numbers and durations in the steps of a term."""

from datetime import date

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
           "september", "oktober", "november", "december")  # fmt: skip
GETALLEN = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
            "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien",
            "achttien", "negentien", "twintig")  # fmt: skip


def dag_tekst(dag: date) -> str:
    """For instance "17 december 2026"."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def weekdag_tekst(dag: date) -> str:
    """For instance "donderdag 17 december 2026"."""
    return f"{DAGEN[dag.weekday()]} {dag_tekst(dag)}"


def getal_tekst(getal: int) -> str:
    """Numbers up to twenty in words, larger ones in digits."""
    return GETALLEN[getal] if 0 <= getal < len(GETALLEN) else str(getal)


def duur_tekst(aantal: int, eenheid: str) -> str:
    """For instance "tien weken", "één week", "drie jaar"."""
    enkelvoud = {"dagen": "dag", "weken": "week", "maanden": "maand", "jaren": "jaar"}
    woord = enkelvoud[eenheid] if aantal == 1 or eenheid == "jaren" else eenheid
    return f"{getal_tekst(aantal)} {woord}"


def hoofdletter(tekst: str) -> str:
    """The same words, fit to open a sentence: "één" becomes "Eén", as Dutch is spelled."""
    if tekst.startswith("é"):
        return f"E{tekst[1:]}"
    return tekst[:1].upper() + tekst[1:]
