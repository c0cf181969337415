# SPDX-License-Identifier: EUPL-1.2
"""What the gemeente must or may offer, and what of it is arranged in a dossier."""

from dataclasses import dataclass
from datetime import date

from inburgering.beleid.aanbod import Onderdeel, bereken_aanbod
from inburgering.core.models import Dossier, Gemeente
from inburgering.wet.begrippen import Doelgroep, Leerroute


@dataclass(frozen=True, slots=True)
class AanbodRegel:
    """One component: what the law asks, since when it is arranged, or that the PIP holds it."""

    onderdeel: Onderdeel
    sinds: date | None
    in_pip: bool


@dataclass(frozen=True, slots=True)
class Aanbod:
    """The offer of a dossier: the rows, and how many of the due ones are arranged."""

    regels: tuple[AanbodRegel, ...]
    geregeld: int
    verplicht: int

    @property
    def samenvatting(self) -> str:
        return f"{self.geregeld} van {self.verplicht} geregeld of in het PIP"


# Which milestone shows that a component is arranged.
MIJLPAAL_VAN = {
    "brede_intake": "intake_afgerond_op",
    "leerbaarheidstoets": "intake_afgerond_op",
    "pip": "pip_bekendgemaakt_op",
    "ontzorgen": "ontzorgen_vanaf",
    "leerroute": "aanmelding_aanbieder_op",
    "map": "map_afgerond_op",
    "pvt": "pvt_afgerond_op",
}
# What the PIP promises; that it really began is followed in later work.
IN_HET_PIP = frozenset(
    {"leerroute", "knm", "map", "pvt", "maatschappelijke_begeleiding", "begeleiding"}
)


def of_dossier(dossier: Dossier, *, on: date) -> Aanbod:
    """What is due to this person, optional or not offered."""
    parts = bereken_aanbod(
        doelgroep=Doelgroep(dossier.doelgroep),
        bijstand=dossier.bijstand_vanaf is not None,
        leerroute=Leerroute(dossier.leerroute) if dossier.leerroute else None,
        op=on,
        profiel=dossier.gemeente.profiel_op(on),
    )
    rows = []
    for part in parts:
        since = getattr(dossier, MIJLPAAL_VAN[part.code]) if part.code in MIJLPAAL_VAN else None
        promised = part.code in IN_HET_PIP and dossier.pip_bekendgemaakt_op is not None
        rows.append(AanbodRegel(part, since, promised))
    due = [row for row in rows if row.onderdeel.status == "verplicht"]
    arranged = sum(row.sinds is not None or row.in_pip for row in due)
    return Aanbod(tuple(rows), arranged, len(due))


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """One component with its status for each doelgroep, in the order of Doelgroep."""

    label: str
    statussen: tuple[str, ...]


def per_doelgroep(gemeente: Gemeente, *, on: date) -> list[Vergelijking]:
    """The offer for each doelgroep side by side, to show while a dossier is being opened.

    Bijstand is taken as given, so that what depends on it shows for whom it can be due.
    """
    profiel = gemeente.profiel_op(on)
    columns = [
        bereken_aanbod(doelgroep=doelgroep, bijstand=True, leerroute=None, op=on, profiel=profiel)
        for doelgroep in Doelgroep
    ]
    return [
        Vergelijking(parts[0].label, tuple(part.status.value for part in parts))
        for parts in zip(*columns, strict=True)
    ]
