# SPDX-License-Identifier: EUPL-1.2
"""Reads a question to the rules from JSON values and reports every error at once."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from inburgering.beleid.omzetten import Fout
from inburgering.wet.begrippen import Doelgroep, Leerroute
from inburgering.wet.termijnen import Feiten, Grond, Verlenging
from inburgering.wet.termijnen.verlenging import EENHEDEN, GRONDEN, grond_van

DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
GEMEENTECODE = re.compile(r"[0-9]{4}")
EERSTE_JAAR, LAATSTE_JAAR = 1990, 2100
LANGSTE = {"dagen": 3660, "weken": 522, "maanden": 120}
MEESTE_VERLENGINGEN = 50
KENMERKEN = frozenset({"id", "kenmerk"})
"""Optional keys that come back in the answer, to recognise a case in a list."""

E = TypeVar("E", bound=StrEnum)


class VraagFout(ValueError):
    """The question cannot be answered as it stands."""

    def __init__(self, fouten: list[Fout]) -> None:
        super().__init__(" ".join(fout.melding for fout in fouten))
        self.fouten = fouten


class Gegeven(dict[str, Any]):
    """A JSON object that remembers which keys it was given more than once.

    JSON keeps the last of two; for a date from which a term follows that is a guess.
    """

    def __init__(self, paren: Iterable[tuple[str, Any]] = ()) -> None:
        paren = list(paren)
        super().__init__(paren)
        self.dubbel = [naam for naam, keer in Counter(n for n, _ in paren).items() if keer > 1]


@dataclass(slots=True)
class Lezer:
    """Takes values out of a mapping and remembers what was wrong."""

    waarden: Mapping[str, Any]
    pad: str = ""
    fouten: list[Fout] = field(default_factory=list)

    def fout(self, veld: str, melding: str) -> None:
        """Remember an error at a field."""
        self.fouten.append(Fout(f"{self.pad}{veld}", melding))

    def alleen(self, namen: set[str] | frozenset[str]) -> None:
        """Refuse keys that mean nothing here, or that stand there twice: neither goes unseen."""
        for naam in getattr(self.waarden, "dubbel", ()):
            self.fout(naam, "Dit veld staat er meer dan één keer.")
        for naam in self.waarden:
            if naam not in namen:
                self.fout(
                    naam, f"Dit veld is niet bekend. Bekend zijn: {', '.join(sorted(namen))}."
                )

    def gemeente(self) -> str:
        """The CBS code of the municipality."""
        waarde = self.waarden.get("gemeente")
        if isinstance(waarde, str) and GEMEENTECODE.fullmatch(waarde):
            return waarde
        self.fout("gemeente", 'Geef de CBS-gemeentecode als vier cijfers, bijvoorbeeld "0415".')
        return ""

    def keuze(self, veld: str, soort: type[E], *, verplicht: bool) -> E | None:
        """One of the codes of a closed list."""
        waarde = self.waarden.get(veld)
        if waarde is None and not verplicht:
            return None
        if isinstance(waarde, str) and waarde in {lid.value for lid in soort}:
            return soort(waarde)
        self.fout(veld, f"Kies uit: {', '.join(lid.value for lid in soort)}.")
        return None

    def dag(self, veld: str, *, verplicht: bool = False) -> date | None:
        """A date as jjjj-mm-dd."""
        waarde = self.waarden.get(veld)
        if waarde is None:
            if verplicht:
                self.fout(veld, "Vul een datum in als jjjj-mm-dd.")
            return None
        dag = als_datum(waarde)
        if dag is None:
            self.fout(veld, f"Vul een bestaande datum in als jjjj-mm-dd, van {EERSTE_JAAR} tot en "
                            f"met {LAATSTE_JAAR}.")  # fmt: skip
        return dag

    def ja_nee(self, veld: str, *, verplicht: bool) -> bool:
        """true or false, nothing that merely looks like it."""
        waarde = self.waarden.get(veld)
        if isinstance(waarde, bool):
            return waarde
        if waarde is not None or verplicht:
            self.fout(veld, "Vul true of false in.")
        return False


def als_datum(waarde: object) -> date | None:
    """The date, or None when this is no existing day in the years the rules cover."""
    if not isinstance(waarde, str) or not DATUM.fullmatch(waarde):
        return None
    try:
        dag = date.fromisoformat(waarde)
    except ValueError:
        return None
    return dag if EERSTE_JAAR <= dag.year <= LAATSTE_JAAR else None


@dataclass(frozen=True, slots=True)
class VraagTermijnen:
    """A question for terms."""

    gemeente: str
    op: date
    feiten: Feiten


@dataclass(frozen=True, slots=True)
class VraagAanbod:
    """A question for the aanbodplicht."""

    gemeente: str
    op: date
    doelgroep: Doelgroep
    bijstand: bool
    leerroute: Leerroute | None


def _object(waarde: object) -> Mapping[str, Any]:
    if not isinstance(waarde, Mapping):
        raise VraagFout([Fout("vraag", "Geef een vraag als JSON-object, tussen accolades.")])
    return waarde


def lees_termijnen(waarde: object) -> VraagTermijnen:
    """Read one question for terms, or raise VraagFout with all errors."""
    lezer = Lezer(_object(waarde))
    lezer.alleen({"gemeente", "doelgroep", "op", "feiten"} | KENMERKEN)
    gemeente, op = lezer.gemeente(), lezer.dag("op", verplicht=True)
    doelgroep = lezer.keuze("doelgroep", Doelgroep, verplicht=True)
    gegeven = lezer.waarden.get("feiten", {})
    if not isinstance(gegeven, Mapping):
        lezer.fout("feiten", "Geef de feiten als JSON-object, tussen accolades.")
        gegeven = {}
    feiten = _feiten(Lezer(gegeven, "feiten.", lezer.fouten), doelgroep)
    if lezer.fouten or op is None or feiten is None:
        raise VraagFout(lezer.fouten)
    return VraagTermijnen(gemeente, op, feiten)


def _feiten(lezer: Lezer, doelgroep: Doelgroep | None) -> Feiten | None:
    namen = {veld.name for veld in fields(Feiten)} - {"doelgroep"}
    lezer.alleen(namen)
    verlengingen = _verlengingen(lezer)
    verhuizing = lezer.ja_nee("verhuizing", verplicht=False)
    leerroute = lezer.keuze("leerroute", Leerroute, verplicht=False)
    dagen = {naam: lezer.dag(naam) for naam in namen - {"verhuizing", "verlengingen", "leerroute"}}
    if doelgroep is None or lezer.fouten:
        return None
    return Feiten(doelgroep=doelgroep, verhuizing=verhuizing, verlengingen=verlengingen,
                  leerroute=leerroute, **dagen)  # fmt: skip


def _verlengingen(lezer: Lezer) -> tuple[Verlenging, ...]:
    gegeven = lezer.waarden.get("verlengingen")
    if gegeven is None:
        return ()
    if not isinstance(gegeven, list) or len(gegeven) > MEESTE_VERLENGINGEN:
        lezer.fout("verlengingen", "Geef een lijst van verlengingen, ten hoogste "
                                   f"{MEESTE_VERLENGINGEN}.")  # fmt: skip
        return ()
    gelezen = []
    for nummer, deel in enumerate(gegeven):
        pad = f"{lezer.pad}verlengingen[{nummer}]"
        if not isinstance(deel, Mapping):
            lezer.fouten.append(
                Fout(pad, 'Geef een verlenging als {"grond": ..., "maanden": ...}.')
            )
            continue
        verlenging = _verlenging(Lezer(deel, f"{pad}.", lezer.fouten))
        if verlenging is not None:
            gelezen.append(verlenging)
    return tuple(gelezen)


def _verlenging(lezer: Lezer) -> Verlenging | None:
    lezer.alleen({"grond", *EENHEDEN})
    tekst = lezer.waarden.get("grond")
    grond = grond_van(tekst) if isinstance(tekst, str) else None
    if grond is None:
        lezer.fout("grond", f"Kies uit: {', '.join(lid.value for lid in Grond)}.")
    gegeven = [eenheid for eenheid in EENHEDEN if lezer.waarden.get(eenheid) is not None]
    if grond is not None and not gegeven and GRONDEN[grond].vast is not None:
        return Verlenging(grond)
    if len(gegeven) != 1:
        lezer.fout("maanden", "Geef de duur met één van: dagen, weken of maanden.")
        return None
    eenheid = gegeven[0]
    aantal = lezer.waarden[eenheid]
    heel = isinstance(aantal, int) and not isinstance(aantal, bool)
    if not heel or not 1 <= aantal <= LANGSTE[eenheid]:
        lezer.fout(eenheid, f"Vul een geheel getal in van 1 tot en met {LANGSTE[eenheid]}.")
        return None
    return Verlenging(grond, aantal, eenheid) if grond else None


def lees_aanbod(waarde: object) -> VraagAanbod:
    """Read one question for the aanbodplicht, or raise VraagFout with all errors."""
    lezer = Lezer(_object(waarde))
    lezer.alleen({"gemeente", "doelgroep", "bijstand", "leerroute", "op"} | KENMERKEN)
    gemeente, op = lezer.gemeente(), lezer.dag("op", verplicht=True)
    doelgroep = lezer.keuze("doelgroep", Doelgroep, verplicht=True)
    bijstand = lezer.ja_nee("bijstand", verplicht=True)
    leerroute = lezer.keuze("leerroute", Leerroute, verplicht=False)
    if lezer.fouten or op is None or doelgroep is None:
        raise VraagFout(lezer.fouten)
    return VraagAanbod(gemeente, op, doelgroep, bijstand, leerroute)
