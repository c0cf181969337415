# SPDX-License-Identifier: EUPL-1.2
"""A computed date that explains itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from inburgering.wet.begrippen import Norm, Zekerheid
from inburgering.wet.bron import Bron

LABELS: dict[str, str] = {
    "pip_vaststellen": "PIP vaststellen",
    "inburgeringstermijn": "Inburgeringstermijn",
    "leerroute_wijzigen": "Leerroute wijzigen",
    "ontzorgen": "Financieel ontzorgen",
    "bezwaar": "Bezwaar maken",
    "bezwaar_beslissen": "Beslissen op bezwaar",
    "beroep": "Beroep instellen",
    "aanbod": "Inburgeringsaanbod doen",
    "taalles_start": "Taallessen starten",
    "taalstart_intake": "Taalstart: intake bij de taalschool",
    "taalstart_start": "Taalstart: eerste les",
    "taalstart_einde": "Taalstart: afronden",
    "taalstart_rapport": "Taalstart: eindrapportage",
    "map": "MAP afronden",
    "pvt": "PVT afronden",
    "maatschappelijke_begeleiding": "Maatschappelijke begeleiding",
    "voortgangsgesprek": "Voortgangsgesprek voeren",
    "boete_besluit": "Besluit over boete nemen",
    "boete_betaling": "Boete betalen",
    "swi_levering": "Gegevens leveren aan het CBS (SWI)",
    "bewaren": "Dossier bewaren",
}


@dataclass(frozen=True, slots=True)
class Stap:
    """One sentence of the explanation, with the day it is about and where the rule stands."""

    tekst: str
    datum: date | None = None
    bron: Bron | None = None

    def to_dict(self) -> dict[str, Any]:
        """JSON that is stored with the dossier; ``url`` is pinned to the text that was read."""
        return {
            "tekst": self.tekst,
            "datum": self.datum.isoformat() if self.datum else None,
            "bron": str(self.bron) if self.bron else None,
            "url": self.bron.url() if self.bron else None,
            "vindplaats": self.bron.to_dict() if self.bron else None,
        }

    @classmethod
    def from_dict(cls, waarden: Mapping[str, Any]) -> "Stap":
        """The step that ``to_dict`` wrote."""
        datum, vindplaats = waarden.get("datum"), waarden.get("vindplaats")
        return cls(
            tekst=str(waarden["tekst"]),
            datum=date.fromisoformat(datum) if datum else None,
            bron=Bron.from_dict(vindplaats) if vindplaats else None,
        )


@dataclass(frozen=True, slots=True)
class Termijn:
    """A term with its last day that is in time (``uiterlijk``, inclusive) and its steps."""

    code: str
    norm: Norm
    start: date
    uiterlijk: date
    bron: Bron
    zekerheid: Zekerheid
    stappen: tuple[Stap, ...]

    @property
    def label(self) -> str:
        """Short Dutch name, for instance "PIP vaststellen"."""
        return LABELS[self.code]

    @property
    def duo_einddatum(self) -> date | None:
        """DUO's exclusive end date: only the inburgeringstermijn has one."""
        if self.code != "inburgeringstermijn":
            return None
        return self.uiterlijk + timedelta(days=1)
