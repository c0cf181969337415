# SPDX-License-Identifier: EUPL-1.2
"""From stored values to typed rows of a profile and back, with all errors at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date
from typing import Any

from inburgering.beleid.velden import Begrotingspost, Kanttekening, Kpi, Soort, Veld

HOOGSTE_GETAL = 100_000


@dataclass(frozen=True, slots=True)
class Fout:
    """One thing that is wrong, at one row, in words that say what to do."""

    veld: str
    melding: str


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
        return asdict(waarde)
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


def _rij(lezer: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    def lees_rij(waarde: Any) -> tuple[Any, ...]:
        if not isinstance(waarde, list | tuple):
            raise TypeError("vul een lijst in")
        return tuple(lezer(deel) for deel in waarde)

    return lees_rij


def _rij_van(soort: Callable[..., Any]) -> Callable[[Any], tuple[Any, ...]]:
    def maak(deel: Any) -> Any:
        if not isinstance(deel, Mapping):
            raise TypeError("vul regels met namen in")
        return soort(**deel)

    return _rij(maak)


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
