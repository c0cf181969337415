# SPDX-License-Identifier: EUPL-1.2
"""The letters of a bezwaar as facts.

Receipt (Awb 6:14), repairing what misses (6:6), hearing (7:2), verdaging (7:10), decision (7:12).
"""

from dataclasses import dataclass
from datetime import date, time
from enum import Enum

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.pip_delen import Contactpersoon, Geadresseerde, Ondertekenaar
from inburgering.core.datums import datum_tekst, weekdag


class Bezwaarvorm(Enum):
    """Which letter: its kind in the archive, template and title."""

    ONTVANGST = (Briefsoort.BEZWAAR_ONTVANGST, "ontvangst", "Wij hebben uw bezwaar ontvangen")
    AANVULLEN = (Briefsoort.BEZWAAR_ONTVANGST, "aanvullen", "Vul uw bezwaar aan")
    ZITTING = (Briefsoort.BEZWAAR_HOORZITTING, "zitting", "Uitnodiging voor een hoorzitting")
    VERDAGING = (Briefsoort.BEZWAAR_VERDAGING, "verdaging", "Wij hebben meer tijd nodig")
    BESLUIT = (Briefsoort.BEZWAAR_BESLUIT, "besluit", "Besluit op uw bezwaar")

    @property
    def soort(self) -> Briefsoort:
        return self.value[0]

    @property
    def template(self) -> str:
        return f"brieven/bezwaar/{self.value[1]}.html"

    @property
    def titel(self) -> str:
        return self.value[2]


@dataclass(frozen=True, kw_only=True)
class BezwaarBrief:
    """One letter about a bezwaar. `tegen` names the decision, `tegen_van` its day."""

    vorm: Bezwaarvorm
    geadresseerde: Geadresseerde
    dagtekening: date
    kenmerk: str
    zaak: str
    contact: Contactpersoon
    tegen: str
    tegen_van: date
    onderdelen: str
    ontvangen_op: date
    beslissen_uiterlijk: date
    commissie: bool = False
    op_tijd: bool = True
    indienen_uiterlijk: date | None = None
    ontbreekt: str = ""
    aanvullen_uiterlijk: date | None = None
    zitting_op: date | None = None
    zitting_tijd: time | None = None
    zitting_plaats: str = ""
    tolk_taal: str = ""
    uitkomst: str = ""
    gehoord: str = ""
    motivering: str = ""
    beroep_uiterlijk: date | None = None
    ondertekenaar: Ondertekenaar | None = None

    @property
    def context(self) -> dict[str, object]:
        """What the template gets, beside what the engine adds."""
        return {"brief": self}

    @property
    def zitting_tekst(self) -> str:
        """maandag 7 december 2026, 9.30 uur."""
        if self.zitting_op is None or self.zitting_tijd is None:
            return ""
        clock = f"{self.zitting_tijd.hour}.{self.zitting_tijd.minute:02d} uur"
        return f"{weekdag(self.zitting_op)} {datum_tekst(self.zitting_op)}, {clock}"
