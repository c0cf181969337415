# SPDX-License-Identifier: EUPL-1.2
"""The forms of the core room: syntax of what is typed, Dutch labels and help."""

from inburgering.core.forms.basis import EERSTE_JAAR, MetGaten, VandaagForm, beside, helper
from inburgering.core.forms.dossier import DoelgroepForm, FeitenForm, NieuwDossierForm, SluitenForm
from inburgering.core.forms.inlog import InlogForm, VoorkeurenForm
from inburgering.core.forms.persoon import PersoonForm, persoon_initial
from inburgering.core.forms.werk import KindForm, NotitieForm, PartnerForm, TaakForm

__all__ = [
    "EERSTE_JAAR",
    "DoelgroepForm",
    "FeitenForm",
    "InlogForm",
    "KindForm",
    "MetGaten",
    "NieuwDossierForm",
    "NotitieForm",
    "PartnerForm",
    "PersoonForm",
    "SluitenForm",
    "TaakForm",
    "VandaagForm",
    "VoorkeurenForm",
    "beside",
    "helper",
    "persoon_initial",
]
