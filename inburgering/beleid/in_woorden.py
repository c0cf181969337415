# SPDX-License-Identifier: EUPL-1.2
"""A profile in the words a user reads."""

from dataclasses import is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.beleid.velden import Begrotingspost, Herinneringsritme, Kanttekening, Kpi, Veld
from inburgering.wet.tabel import mappvt, pip, traject
from inburgering.wet.tekst import dag_tekst
from inburgering.wet.termijnen import LABELS

MAANDEN_PER_JAAR = 12


def gesprek_ritme(profiel: Profiel) -> str:
    """How often a voortgangsgesprek is held: "elke maand in het eerste jaar"."""
    months = profiel.gesprek_maanden
    if months is None:
        return "het aantal gesprekken staat in het PIP"
    rhythm = "elke maand" if months == 1 else f"elke {months} maanden"
    return f"{rhythm} in het eerste jaar" if profiel.gesprek_eerste_jaar else rhythm


def eigen_normen(profiel: Profiel) -> list[tuple[str, str]]:
    """The rows in which this gemeente has something of its own: (label, value)."""
    plain = Profiel.wettelijk(profiel.gemeentecode)
    rows = []
    for veld in Profiel.velden():
        value = getattr(profiel, veld.naam)
        if value != getattr(plain, veld.naam):
            rows.append((f"{veld.groep}: {_small(veld.label)}", _short(value, veld.eenheid)))
    return rows


def _small(label: str) -> str:
    """A label within a sentence: PIP and MAP keep their capitals."""
    return label if label[1:2].isupper() else f"{label[:1].lower()}{label[1:]}"


def _short(value: Any, unit: str) -> str:
    lines = waarde_regels(value, unit)
    if isinstance(value, tuple) and any(is_dataclass(item) for item in value):
        return f"{len(lines)} regels" if len(lines) > 1 else "1 regel"
    return ", ".join(lines)


def waarde_regels(waarde: Any, eenheid: str = "") -> tuple[str, ...]:
    """The value of a row in words, one line per item of a list; empty when there is nothing."""
    if waarde is None or waarde in ("", ()):
        return ()
    if isinstance(waarde, tuple):
        if all(isinstance(deel, int) for deel in waarde):
            return (_met_eenheid(", ".join(map(str, waarde)), eenheid),)
        return tuple(_woorden(deel) for deel in waarde)
    return (_met_eenheid(_woorden(waarde), eenheid),)


def _met_eenheid(tekst: str, eenheid: str) -> str:
    if tekst == "1":
        for veel, een in (("maanden", "maand"), ("weken", "week"), ("dagen", "dag")):
            eenheid = een + eenheid.removeprefix(veel) if eenheid.startswith(veel) else eenheid
    return f"{tekst}%" if eenheid == "%" else f"{tekst} {eenheid}".strip()


def _woorden(waarde: Any) -> str:
    match waarde:
        case bool():
            return "ja" if waarde else "nee"
        case StrEnum():
            return str(getattr(waarde, "label", waarde))
        case date():
            return dag_tekst(waarde)
        case Kpi():
            deel = f"{waarde.percentage}% " if waarde.percentage is not None else ""
            binnen = "" if waarde.maanden is None else f" (binnen {waarde.maanden} maanden)"
            return f"{deel}{waarde.tekst}{binnen}"
        case Begrotingspost():
            return f"{waarde.post}: {waarde.bedrag} {waarde.per}".strip()
        case Kanttekening():
            return f"{_labels().get(waarde.veld, waarde.veld)}: {waarde.tekst} ({waarde.bron})"
        case Herinneringsritme():
            return _ritme(waarde)
        case _:
            return str(waarde)


def _ritme(ritme: Herinneringsritme) -> str:
    dagen = ", ".join(map(str, ritme.dagen))
    delen = [f"{dagen} dagen van tevoren" if dagen else "", "" if ritme.te_laat_dagen is None
             else f"als het te laat is elke {ritme.te_laat_dagen} dagen"]  # fmt: skip
    rest = "; ".join(deel for deel in delen if deel) or "het gewone ritme"
    return f"{LABELS.get(ritme.code, ritme.code)}: {rest}"


def _labels() -> dict[str, str]:
    return {veld.naam: veld.label for veld in Profiel.velden()}


class Wettelijk(NamedTuple):
    """What the law says where a row has a statutory norm."""

    tekst: str
    bron: str


def wettelijke_norm(veld: Veld, op: date) -> Wettelijk | None:
    """The statutory value of a row on a day, in words with its article; None where none is."""
    if veld.naam in ("map_maanden", "pvt_maanden"):
        versie = traject.TERMIJN_JAREN.op_of_eerste(op)
        return Wettelijk(f"ten hoogste {MAANDEN_PER_JAAR * versie.waarde} maanden",
                         str(versie.bron))  # fmt: skip
    if veld.naam == "ontzorg_kosten":
        versie = traject.ONTZORGEN_MAANDEN.op_of_eerste(op)
        kosten = ", ".join(Profiel.wettelijk("").ontzorg_kosten)
        return Wettelijk(kosten, str(versie.bron))
    if veld.naam not in _PARAMETERS:
        return None
    soort, parameter = _PARAMETERS[veld.naam]
    versie = parameter.op_of_eerste(op)
    eenheid = veld.eenheid.partition(" ")[0]
    return Wettelijk(f"{soort}{_met_eenheid(str(versie.waarde), eenheid)}", str(versie.bron))


_PARAMETERS = {
    "pip_weken": ("ten hoogste ", pip.PIP_WEKEN),
    "pvt_uren": ("ten minste ", mappvt.PVT_UREN),
    "pvt_activiteiten": ("ten minste ", mappvt.PVT_ACTIVITEITEN),
    "map_praktijkuren": ("ten minste ", mappvt.MAP_PRAKTIJKUREN),
    "z_taaluren": ("ten minste ", mappvt.Z_TAALUREN),
    "z_participatie_uren": ("ten minste ", mappvt.Z_PARTICIPATIE_UREN),
    "ontzorg_maanden": ("", traject.ONTZORGEN_MAANDEN),
}
