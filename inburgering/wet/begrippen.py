# SPDX-License-Identifier: EUPL-1.2
"""The terms of the law as closed lists: what is stored, and what a user reads.

Values follow DUO's interface where it has them (leerroute B/O/Z, niveau A2/B1).
"""

from enum import StrEnum


class Begrip(StrEnum):
    """A closed list of codes, each with a Dutch label."""

    @property
    def label(self) -> str:
        """The words a user reads."""
        return _LABELS[type(self).__name__].get(self.value, self.value)

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """(stored value, label) for a form or a model field."""
        return [(lid.value, lid.label) for lid in cls]


class Doelgroep(Begrip):
    """Who the person is for the law: Wet inburgering 2021, artikel 13 lid 1 or artikel 19."""

    ASIELSTATUSHOUDER = "asielstatushouder"
    GEZINSMIGRANT = "gezinsmigrant"
    OVERIGE_MIGRANT = "overige_migrant"


class Leerroute(Begrip):
    """The three routes: Wet inburgering 2021, artikelen 7, 8 and 9 (DUO codes)."""

    B1 = "B"
    ONDERWIJS = "O"
    Z = "Z"


class Niveau(Begrip):
    """Level at which the language parts are examined: artikel 7 lid 1 and artikel 17 lid 3."""

    A2 = "A2"
    B1 = "B1"


class Alfabetisering(Begrip):
    """DUO's code for literacy teaching in the PIP."""

    A = "A"
    AA = "AA"
    NVT = "NVT"


class Norm(Begrip):
    """Whether a term comes from the law or from the municipality's own policy."""

    WETTELIJK = "wettelijk"
    LOKAAL = "lokaal"


class Zekerheid(Begrip):
    """Whether the text behind a value was read, or still has to be confirmed by a jurist."""

    ZEKER = "zeker"
    TE_BEVESTIGEN = "te_bevestigen"


class LbtUitslag(Begrip):
    """Result of the leerbaarheidstoets as DUO reports it; advice, never the decision."""

    HAALBAAR = "B1-route haalbaar"
    NIET_HAALBAAR = "B1-route niet haalbaar"
    ONBEKEND = "Onbekend"


_LABELS: dict[str, dict[str, str]] = {
    "Doelgroep": {
        "asielstatushouder": "Asielstatushouder",
        "gezinsmigrant": "Gezinsmigrant",
        "overige_migrant": "Overige migrant",
    },
    "Leerroute": {"B": "B1-route", "O": "Onderwijsroute", "Z": "Zelfredzaamheidsroute (Z-route)"},
    "Niveau": {},
    "Alfabetisering": {
        "A": "Alfabetisering",
        "AA": "Alfabetisering in het Latijnse schrift (anders gealfabetiseerd)",
        "NVT": "Niet van toepassing",
    },
    "Norm": {"wettelijk": "wettelijk", "lokaal": "lokaal"},
    "Zekerheid": {"zeker": "zeker", "te_bevestigen": "te bevestigen"},
    "LbtUitslag": {},
}
