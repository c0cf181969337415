# SPDX-License-Identifier: EUPL-1.2
"""Page-shaped reads of the core room."""

from inburgering.core.selectors.gezin import Gezin, family_of
from inburgering.core.selectors.kop import DossierKop, FaseStand, Tab, dossier_kop, household_text
from inburgering.core.selectors.overzicht import (
    TaakRegel,
    Verschil,
    VolgendeStap,
    difference,
    next_step,
    open_tasks,
    recent_moments,
)
from inburgering.core.selectors.termijnen import (
    Groep,
    TermijnRegel,
    grouped_terms,
    has_taalstart,
    terms_of,
)
from inburgering.core.selectors.zoeken import (
    SEARCH_LIMIT,
    consulenten_of,
    lookalikes,
    roles_of,
    search,
)

__all__ = [
    "SEARCH_LIMIT",
    "DossierKop",
    "FaseStand",
    "Gezin",
    "Groep",
    "TaakRegel",
    "Tab",
    "TermijnRegel",
    "Verschil",
    "VolgendeStap",
    "consulenten_of",
    "difference",
    "dossier_kop",
    "family_of",
    "grouped_terms",
    "has_taalstart",
    "household_text",
    "lookalikes",
    "next_step",
    "open_tasks",
    "recent_moments",
    "roles_of",
    "search",
    "terms_of",
]
