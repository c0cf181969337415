# SPDX-License-Identifier: EUPL-1.2
"""Where each next step is done: step code to the page that completes it.

The rooms above own these pages; here stand only their names, so nothing is imported.
"""

from inburgering.core.adressen import dossier_url
from inburgering.core.enums import Deel

PAGINA_VAN_STAP = {
    "intake_starten": "intake:overzicht",
    "intake_afronden": "intake:overzicht",
    "leerroute_toewijzen": "leerroutes:overzicht",
    "pip_opstellen": "pip_plan:overzicht",
    "pip_aanbieden": "pip_plan:overzicht",
    "pip_vaststellen": "pip_plan:overzicht",
    "pip_bekendmaken": "pip_plan:overzicht",
    "gesprek_plannen": "monitoring:voortgang",
    "gesprek_houden": "monitoring:voortgang",
    "ontzorgen_starten": "ontzorgen:overzicht",
    "ontzorgen_beeindigen": "ontzorgen:overzicht",
    "taak": "core:taken",
}


# The part of the dossier in which a step is done, by the room of its page.
DEEL_VAN_KAMER = {
    "intake": Deel.INTAKE,
    "leerroutes": Deel.LEERROUTE,
    "pip_plan": Deel.PIP,
    "ontzorgen": Deel.ONTZORGEN,
    "monitoring": Deel.VOORTGANG,
    "core": Deel.ALGEMEEN,
}


def part_of_step(code: str) -> Deel:
    """The part somebody must reach to do this step."""
    page = PAGINA_VAN_STAP.get(code, "core:dossier")
    return DEEL_VAN_KAMER[page.partition(":")[0]]


def url_of_step(code: str, dossier_id: int) -> str:
    """The page where this step is done."""
    return dossier_url(dossier_id, PAGINA_VAN_STAP.get(code, "core:dossier"))
