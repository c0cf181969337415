# SPDX-License-Identifier: EUPL-1.2
"""The forms of the intake, one file per part; views take them from here."""

from intake.forms.gesprek import (
    Aanwezigenlijst,
    GesprekForm,
    PlanForm,
    aanwezigen_van,
    gesprek_initial,
)
from intake.forms.heropenen import HeropenenForm
from intake.forms.lijstregel import KindForm, LijstregelForm, kind_initial
from intake.forms.onderwerp import OnderwerpForm
from intake.forms.toets import ToetsForm, toets_initial

__all__ = [
    "Aanwezigenlijst",
    "GesprekForm",
    "HeropenenForm",
    "KindForm",
    "LijstregelForm",
    "OnderwerpForm",
    "PlanForm",
    "ToetsForm",
    "aanwezigen_van",
    "gesprek_initial",
    "kind_initial",
    "toets_initial",
]
