# SPDX-License-Identifier: EUPL-1.2
"""The aanbodplicht: what the municipality must offer to whom."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from inburgering.wet.begrippen import Doelgroep, Leerroute
from inburgering.wet.bron import Bron, besluit, participatiewet, wet

LABELS = {
    "brede_intake": "Brede intake",
    "leerbaarheidstoets": "Leerbaarheidstoets",
    "pip": "Persoonlijk plan inburgering en participatie (PIP)",
    "maatschappelijke_begeleiding": "Maatschappelijke begeleiding",
    "ontzorgen": "Financieel ontzorgen",
    "leerroute": "Cursus of opleiding voor de leerroute",
    "knm": "Kennis van de Nederlandse maatschappij (KNM)",
    "map": "Module Arbeidsmarkt en Participatie (MAP)",
    "pvt": "Participatieverklaringstraject (PVT)",
    "alfabetisering": "Alfabetisering",
    "begeleiding": "Ondersteuning en begeleiding",
}
ZELF_BETALEN = (
    "Gezinsmigranten en overige migranten kiezen en betalen dit zelf, zo nodig met een lening "
    "van DUO."
)


class Status(StrEnum):
    """Whether a component is due, optional, or not offered."""

    VERPLICHT = "verplicht"
    MOGELIJK = "mogelijk"
    NIET = "niet"


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """One component of the offer, its status and why."""

    code: str
    label: str
    status: Status
    bron: Bron
    toelichting: str = ""
    uitvoerder: str = ""

    def met_uitvoerder(self, naam: str) -> "Onderdeel":
        """The same component with the name of who carries it out, when it is offered."""
        return replace(self, uitvoerder="" if self.status is Status.NIET else naam)


def _onderdeel(code: str, status: Status, bron: Bron, toelichting: str = "") -> Onderdeel:
    return Onderdeel(code, LABELS[code], status, bron, toelichting)


def wettelijk_aanbod(
    *, doelgroep: Doelgroep, bijstand: bool, leerroute: Leerroute | None, op: date
) -> tuple[Onderdeel, ...]:
    """The eleven components in the order of the journey, as the law has them on ``op``.

    Since 2022 the law has had one version of these rules, so ``op`` selects nothing yet.
    """
    del op
    asiel = doelgroep is Doelgroep.ASIELSTATUSHOUDER
    return (
        _onderdeel("brede_intake", Status.VERPLICHT, wet("14", "1")),
        _onderdeel("leerbaarheidstoets", Status.VERPLICHT, wet("14", "3, onderdeel a")),
        _onderdeel("pip", Status.VERPLICHT, wet("15", "1")),
        _maatschappelijke_begeleiding(asiel=asiel),
        _ontzorgen(asiel=asiel, bijstand=bijstand),
        *_leerroute(leerroute, asiel=asiel),
        _map(leerroute),
        _onderdeel("pvt", Status.VERPLICHT, wet("6", "3")),
        _alfabetisering(asiel=asiel),
        _onderdeel("begeleiding", Status.VERPLICHT, wet("15", "1, onderdeel b")),
    )


def _maatschappelijke_begeleiding(*, asiel: bool) -> Onderdeel:
    status = Status.VERPLICHT if asiel else Status.NIET
    toelichting = "" if asiel else "Alleen voor asielstatushouders."
    return _onderdeel("maatschappelijke_begeleiding", status, wet("13", "1"), toelichting)


def _ontzorgen(*, asiel: bool, bijstand: bool) -> Onderdeel:
    bron = participatiewet("56a")
    if not asiel:
        return _onderdeel("ontzorgen", Status.NIET, bron, "Alleen voor asielstatushouders.")
    if not bijstand:
        return _onderdeel("ontzorgen", Status.NIET, bron, "Alleen bij een bijstandsuitkering.")
    toelichting = "Niet voor een gezinslid met een reguliere verblijfsvergunning."
    return _onderdeel("ontzorgen", Status.VERPLICHT, bron, toelichting)


def _leerroute(leerroute: Leerroute | None, *, asiel: bool) -> tuple[Onderdeel, Onderdeel]:
    if not asiel:
        bron = wet("20", "1")
        return (_onderdeel("leerroute", Status.NIET, bron, ZELF_BETALEN),
                _onderdeel("knm", Status.NIET, bron, ZELF_BETALEN))  # fmt: skip
    knm = {
        None: wet("16", "1"),
        Leerroute.B1: wet("7", "1, onderdeel b"),
        Leerroute.ONDERWIJS: wet("8", "4, onderdeel b"),
        Leerroute.Z: besluit("3.14", "2, onderdeel a"),
    }[leerroute]
    return (_onderdeel("leerroute", Status.VERPLICHT, wet("16", "1")),
            _onderdeel("knm", Status.VERPLICHT, knm))  # fmt: skip


def _map(leerroute: Leerroute | None) -> Onderdeel:
    if leerroute is Leerroute.ONDERWIJS:
        toelichting = "De MAP hoort niet bij de onderwijsroute."
        return _onderdeel("map", Status.NIET, wet("8", "3"), toelichting)
    return _onderdeel("map", Status.VERPLICHT, wet("6", "3"))


def _alfabetisering(*, asiel: bool) -> Onderdeel:
    if asiel:
        return _onderdeel("alfabetisering", Status.MOGELIJK, wet("16", "1"),
                          "Als het in het PIP staat.")  # fmt: skip
    return _onderdeel("alfabetisering", Status.NIET, besluit("6.2", "1, onderdeel c"),
                      ZELF_BETALEN)  # fmt: skip
