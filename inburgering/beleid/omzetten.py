# SPDX-License-Identifier: EUPL-1.2
"""From stored values to typed rows of a profile and back, with all errors at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from types import NoneType
from typing import Any, get_args, get_type_hints

from inburgering.beleid.velden import (
    Begrotingspost,
    Herinneringsritme,
    Kanttekening,
    Kpi,
    Soort,
    Veld,
)

HOOGSTE_GETAL = 100_000


@dataclass(frozen=True, slots=True)
class Fout:
    """One thing that is wrong, at one row, in words that say what to do.

    ``regel``: which item of a list, from 0, where that is known.
    """

    veld: str
    melding: str
    regel: int | None = None


class ProfielFout(ValueError):
    """The values do not make a profile."""

    def __init__(self, fouten: Sequence[Fout]) -> None:
        super().__init__(" ".join(fout.melding for fout in fouten))
        self.fouten = tuple(fouten)


def plat(waarde: Any) -> Any:
    """A plain JSON value."""
    if isinstance(waarde, tuple):
        return [plat(deel) for deel in waarde]
    if is_dataclass(waarde) and not isinstance(waarde, type):
        return {veld.name: plat(getattr(waarde, veld.name)) for veld in fields(waarde)}
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def _getal(waarde: Any) -> int:
    if isinstance(waarde, bool) or not isinstance(waarde, int):
        raise TypeError("vul een geheel getal in")
    if not 0 <= waarde <= HOOGSTE_GETAL:
        raise ValueError(f"vul een getal in van 0 tot en met {HOOGSTE_GETAL}")
    return waarde


def _tekst(waarde: Any) -> str:
    if not isinstance(waarde, str):
        raise TypeError("vul tekst in")
    return waarde


def _ja_nee(waarde: Any) -> bool:
    if not isinstance(waarde, bool):
        raise TypeError("kies ja of nee")
    return waarde


def _datum(waarde: Any) -> date:
    try:
        return date.fromisoformat(_tekst(waarde))
    except ValueError as fout:
        raise ValueError("vul een datum in als jjjj-mm-dd") from fout


def _rij(lezer: Callable[[Any], Any], noem: str = "") -> Callable[[Any], tuple[Any, ...]]:
    """Reads a list; with `noem` an error says which item is wrong."""

    def lees_een(nummer: int, deel: Any) -> Any:
        try:
            return lezer(deel)
        except (TypeError, ValueError) as fout:
            raise ValueError(f"{noem} {nummer}, {fout}" if noem else str(fout)) from fout

    def lees_rij(waarde: Any) -> tuple[Any, ...]:
        if not isinstance(waarde, list | tuple):
            raise TypeError("vul een lijst in")
        return tuple(lees_een(nummer, deel) for nummer, deel in enumerate(waarde, start=1))

    return lees_rij


def _rij_van(soort: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """Reads rows of a dataclass; a wrong row is named by its number."""
    lezers = {naam: _lezer(hint) for naam, hint in get_type_hints(soort).items()}
    nodig = {veld.name for veld in fields(soort) if veld.default is MISSING}

    def lees_deel(deel: Any) -> Any:
        if not isinstance(deel, Mapping):
            raise TypeError("vul regels met namen in")
        if onbekend := deel.keys() - lezers.keys():
            raise ValueError(f"een regel kent geen {', '.join(sorted(map(str, onbekend)))}")
        if ontbreekt := nodig - deel.keys():
            raise ValueError(f"vul ook {' en '.join(sorted(ontbreekt))} in")
        return soort(**{naam: lezers[naam](waarde) for naam, waarde in deel.items()})

    return _rij(lees_deel, noem="regel")


def _lezer(hint: Any) -> Callable[[Any], Any]:
    """The reader of one column of a row, by its type: str, int | None or tuple[int, ...]."""
    soorten = get_args(hint)
    if NoneType in soorten:
        return lambda waarde: None if waarde is None else _getal(waarde)
    return _rij(_getal) if int in soorten else _tekst


_LEZERS: dict[Soort, Callable[[Any], Any]] = {
    Soort.TEKST: _tekst,
    Soort.GETAL: _getal,
    Soort.JA_NEE: _ja_nee,
    Soort.TEKSTEN: _rij(_tekst),
    Soort.GETALLEN: _rij(_getal),
    Soort.DATUMS: _rij(_datum),
    Soort.KPIS: _rij_van(Kpi),
    Soort.POSTEN: _rij_van(Begrotingspost),
    Soort.KANTTEKENINGEN: _rij_van(Kanttekening),
    Soort.RITMES: _rij_van(Herinneringsritme),
}


def _waarde(veld: Veld, waarde: Any) -> Any:
    if waarde is None and veld.leeg_mag:
        return None
    if veld.keuzes is not None:
        try:
            return veld.keuzes(waarde)
        except ValueError as fout:
            mogelijk = ", ".join(keuze.value for keuze in veld.keuzes)
            raise ValueError(f"kies uit {mogelijk}") from fout
    return _LEZERS[veld.soort](waarde)


def lees(waarden: Mapping[str, Any], velden: Sequence[Veld]) -> dict[str, Any]:
    """Typed values per row; rows that are missing keep their default."""
    bekend = {veld.naam: veld for veld in velden}
    fouten = [Fout(naam, f"Het profiel kent geen regel '{naam}'.")
              for naam in waarden if naam not in bekend]  # fmt: skip
    gelezen: dict[str, Any] = {}
    for naam, waarde in waarden.items():
        if naam not in bekend:
            continue
        try:
            gelezen[naam] = _waarde(bekend[naam], waarde)
        except (TypeError, ValueError) as fout:
            fouten.append(Fout(naam, f"{bekend[naam].label}: {fout}."))
    if fouten:
        raise ProfielFout(fouten)
    return gelezen
