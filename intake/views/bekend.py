# SPDX-License-Identifier: EUPL-1.2
"""What is known already beside a subject: facts of others with their source, and the children.

Nobody types over what COA or DUO wrote: a fact is taken over into the conclusion with one click,
and stays what it is, with its source and day, beside it.
"""

from typing import Any

from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier
from intake import selectors
from intake.enums import Rubriek
from intake.models import Intake, Klantfeit
from intake.onderwerpen import Code

OVERNEMEN = "overnemen"
RUBRIEKEN: dict[Code, Rubriek] = {
    Code.GEZIN: Rubriek.GEZIN,
    Code.VVE: Rubriek.GEZIN,
    Code.HERENIGING: Rubriek.GEZIN,
    Code.NETWERK: Rubriek.GEZIN,
    Code.OPLEIDING: Rubriek.OPLEIDING,
    Code.WERK: Rubriek.WERK,
    Code.WERKNEMER: Rubriek.WERK,
    Code.TOEKOMST: Rubriek.WERK,
    Code.TAALNIVEAU: Rubriek.TAAL,
    Code.FYSIEK: Rubriek.BIJZONDER,
    Code.MENTAAL: Rubriek.BIJZONDER,
}


def known_facts(dossier: Dossier, code: Code) -> list[Klantfeit]:
    """What others wrote that matters for this subject, newest source first."""
    rubriek = RUBRIEKEN.get(code)
    return list(selectors.facts_for(dossier).get(rubriek, [])) if rubriek else []


def with_taken_over(
    request: ConsulentRequest, dossier: Dossier, code: Code, stored: dict[str, Any]
) -> dict[str, Any]:
    """What the form begins with: a fact that was clicked stands behind the conclusion.

    Nothing is saved by looking; the page saves it as it saves what is typed.
    """
    wanted = request.GET.get(OVERNEMEN, "") if request.method == "GET" else ""
    if not wanted:
        return stored
    conclusie = stored.get("conclusie") or ""
    found = (fact.tekst for fact in known_facts(dossier, code) if str(fact.pk) == wanted)
    fact = next(found, "")
    if not fact or fact in conclusie:
        return stored
    return stored | {"conclusie": f"{conclusie}\n\n{fact}".strip()}


def children_of(intake: Intake, code: Code) -> list[Any]:
    """The children of the household, where they matter."""
    household = intake.dossier.persoon.huishouden
    if household is None or code not in {Code.GEZIN, Code.VVE}:
        return []
    return list(household.kinderen.order_by("geboortejaar", "pk"))
