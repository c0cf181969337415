# SPDX-License-Identifier: EUPL-1.2
"""The data everything stands on."""

from inburgering.core.models.base import GemeenteModel
from inburgering.core.models.bestand import Bestand
from inburgering.core.models.dossier import DoelgroepPeriode, Dossier
from inburgering.core.models.gemeente import Gemeente, Gemeenteprofiel
from inburgering.core.models.ingetypt import Ingetypt
from inburgering.core.models.logboek import Gebeurtenis, InzageLog
from inburgering.core.models.mailtoestemming import Mailtoestemming
from inburgering.core.models.mandaat import Mandaat
from inburgering.core.models.medewerker import Medewerker, Rol
from inburgering.core.models.partner import Inzet, Partner
from inburgering.core.models.persoon import Huishouden, Kind, Persoon
from inburgering.core.models.termijn import Termijn, Verlenging
from inburgering.core.models.werk import Notitie, Taak

__all__ = [
    "Bestand",
    "DoelgroepPeriode",
    "Dossier",
    "Gebeurtenis",
    "Gemeente",
    "GemeenteModel",
    "Gemeenteprofiel",
    "Huishouden",
    "Ingetypt",
    "InzageLog",
    "Inzet",
    "Kind",
    "Mailtoestemming",
    "Mandaat",
    "Medewerker",
    "Notitie",
    "Partner",
    "Persoon",
    "Rol",
    "Taak",
    "Termijn",
    "Verlenging",
]
