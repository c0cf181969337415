# SPDX-License-Identifier: EUPL-1.2
"""Letters after a PIP, for fictional people: later decisions, and those of a bezwaar."""

from datetime import date, time
from typing import Any

from inburgering.brieven.bezwaar import BezwaarBrief, Bezwaarvorm
from inburgering.brieven.pip_delen import Bezwaar, Contactpersoon, Ondertekenaar
from inburgering.brieven.pip_later import BesluitErbij, BesluitStopt, PipIntrekking
from tests.brieven import voorbeelden

DAG = date(2027, 1, 22)
BASIS: dict[str, Any] = {
    "geadresseerde": voorbeelden.GEADRESSEERDE,
    "dagtekening": DAG,
    "kenmerk": "PIP-2027-000002",
    "contact": Contactpersoon(naam="S. de Wit", telefoon="0481 00 00 00"),
    "ondertekenaar": Ondertekenaar(naam="M. Jansen", functie="afdelingsmanager"),
    "bezwaar": Bezwaar(uiterlijk=date(2027, 3, 5)),
}
WERK: dict[str, Any] = {
    "onderwerp": "afspraken over werk en uitkering (Participatiewet)",
    "tekst": "U zoekt werk voor twintig uur per week.",
    "artikel": "Participatiewet, artikel 9, eerste lid",
}
UITKOMSTEN = ("niet-ontvankelijk", "ongegrond", "gegrond", "gedeeltelijk gegrond")


def pip_intrekking(**anders: Any) -> PipIntrekking:
    feiten: dict[str, Any] = {
        "oud_kenmerk": "PIP-2026-000417",
        "oude_dagtekening": voorbeelden.DAGTEKENING,
        "vanaf": date(2027, 2, 1),
        "reden": "U bent verhuisd naar een andere gemeente.",
        "termijn_tot_en_met": date(2029, 11, 24),
    }
    return PipIntrekking(**BASIS | feiten | anders)


def besluit_erbij(**anders: Any) -> BesluitErbij:
    feiten: dict[str, Any] = {
        "pip_kenmerk": "PIP-2026-000417",
        "reden": "U kunt naast uw lessen werken.",
        "vanaf": date(2027, 2, 1),
        "tot_en_met": date(2027, 12, 31),
    }
    return BesluitErbij(**BASIS | WERK | feiten | anders)


def besluit_stopt(**anders: Any) -> BesluitStopt:
    feiten: dict[str, Any] = {
        "oud_kenmerk": "PIP-2026-000417-3",
        "oude_dagtekening": voorbeelden.DAGTEKENING,
        "reden": "U bent langdurig ziek en kunt nu niet werken.",
        "vanaf": date(2027, 2, 1),
    }
    return BesluitStopt(**BASIS | WERK | feiten | anders)


def bezwaarbrief(vorm: Bezwaarvorm, **anders: Any) -> BezwaarBrief:
    feiten: dict[str, Any] = {
        "vorm": vorm,
        "geadresseerde": voorbeelden.GEADRESSEERDE,
        "dagtekening": DAG,
        "kenmerk": "BZB-2027-000003",
        "zaak": "BZW-2027-000002",
        "contact": Contactpersoon(naam="J. Jurist", telefoon="0481 00 00 00"),
        "tegen": "uw persoonlijk plan inburgering en participatie (PIP)",
        "tegen_van": voorbeelden.DAGTEKENING,
        "onderdelen": "de leerroute",
        "ontvangen_op": date(2027, 1, 7),
        "beslissen_uiterlijk": date(2027, 3, 30),
        "commissie": True,
        "op_tijd": False,
        "indienen_uiterlijk": date(2027, 1, 5),
        "ontbreekt": "Uw handtekening en de redenen van uw bezwaar",
        "aanvullen_uiterlijk": date(2027, 2, 5),
        "zitting_op": date(2027, 2, 9),
        "zitting_tijd": time(9, 30),
        "zitting_plaats": "Gemeentehuis Overbetuwe, kamer 2",
        "tolk_taal": "Tigrinya",
        "gehoord": "Op 9 februari 2027 vertelde u ons uw verhaal",
    }
    if vorm is Bezwaarvorm.BESLUIT:
        feiten |= {
            "uitkomst": "ongegrond",
            "motivering": "In Elst is geen school met een keurmerk.\n\nWij betalen de reis.",
            "beroep_uiterlijk": date(2027, 3, 5),
            "ondertekenaar": BASIS["ondertekenaar"],
        }
    return BezwaarBrief(**feiten | anders)
