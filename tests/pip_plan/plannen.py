# SPDX-License-Identifier: EUPL-1.2
"""Plans as a consultant writes them, made through the services."""

from datetime import date
from typing import Any

from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.begrippen import Alfabetisering, Leerroute
from leerroutes.services import assign_leerroute
from pip_plan import services
from pip_plan.models import Pip
from tests.intake.gesprekken import VANDAAG
from tests.leerroutes.keuzes import keuze, rond_intake_af

INHOUD: dict[str, Any] = {
    "hoofddoel": "betaald_werken",
    "hoofddoel_tekst": "Ik werk in de zorg",
    "doelen": [
        {"sleutel": "taal:ik_weet_wat_mijn_nederlands_taalniveau_is", "tekst": ""},
        {"sleutel": "", "tekst": "Ik kan praten met de school van mijn zoon."},
    ],
    "afspraken": [
        {
            "wat": "Diploma laten waarderen",
            "wie": "u, met hulp van ons",
            "uiterlijk": "2027-02-01",
            "uren_per_week": None,
        }
    ],
    "taal_aanbieder": "ROC Rijn IJssel",
    "taal_uren_per_week": 24,
    "taal_start_op": date(2026, 12, 7),
    "pvt_uren": 12,
    "pvt_wie": "bij VluchtelingenWerk",
    "pvt_start_op": date(2027, 1, 11),
    "map_uren": 40,
    "map_wie": "in de praktijk en bij ons",
    "map_start_op": date(2027, 3, 1),
    "aantal_gesprekken": 18,
    "ritme": "in het eerste jaar elke maand",
    "eerste_gesprek_op": date(2026, 12, 15),
    "begeleiding": "Amina helpt u bij uw plan.",
    "mb_aanbieder": "VluchtelingenWerk",
    "mb_duur": "ongeveer twaalf maanden",
    "wens": "U wilt werken als verzorgende.",
}


def concept(dossier: Dossier, by: Medewerker, **anders: Any) -> Pip:
    """A concept straight after the leerroute, as the services make it."""
    rond_intake_af(dossier, by)
    assign_leerroute(dossier=dossier, keuze=keuze(**anders), by=by, on=VANDAAG)
    return services.draft_pip(dossier=dossier, by=by, on=VANDAAG)


def vul(pip: Pip, by: Medewerker, **anders: Any) -> Pip:
    """Everything a plan needs."""
    return services.save_pip(pip=pip, inhoud=INHOUD | anders, versie=pip.versie, by=by, on=VANDAAG)


def compleet(dossier: Dossier, by: Medewerker, **anders: Any) -> Pip:
    return vul(concept(dossier, by), by, **anders)


def aangeboden(dossier: Dossier, by: Medewerker, **anders: Any) -> Pip:
    return services.offer_pip(pip=compleet(dossier, by, **anders), by=by, on=VANDAAG)


def vastgesteld(dossier: Dossier, by: Medewerker, besluitvormer: Medewerker) -> Pip:
    pip = aangeboden(dossier, by)
    return services.vaststellen(pip=pip, dagtekening=VANDAAG, by=besluitvormer, on=VANDAAG)


Z_ROUTE = {
    "leerroute": Leerroute.Z,
    "niveau": None,
    "alfabetisering": Alfabetisering.A,
}
ONDERWIJS = {
    "leerroute": Leerroute.ONDERWIJS,
    "niveau": None,
    "alfabetisering": Alfabetisering.NVT,
}

__all__ = [
    "INHOUD",
    "ONDERWIJS",
    "VANDAAG",
    "Z_ROUTE",
    "aangeboden",
    "compleet",
    "concept",
    "vastgesteld",
    "vul",
]
