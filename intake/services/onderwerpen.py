# SPDX-License-Identifier: EUPL-1.2
"""Recording one subject: two colleagues may work in the same intake and lose no word.

A page that saves names the version it was made from. When somebody else saved in between,
nothing is written and the page shows both texts. The page that saved last itself (autosave,
then the button) is recognised by its own mark and never conflicts with itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Medewerker
from intake import selectors
from intake.enums import Status
from intake.models import Intake, Onderwerp
from intake.onderwerpen import Code, Overslaan
from intake.rules import may_skip
from intake.services.gesprek import CONFLICT, lock, require_changeable
from intake.vragen import VRAGEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoer:
    """What a page sends: the version it was made from, and everything that was typed."""

    versie: int
    pagina: str = ""
    antwoorden: Mapping[str, Any] = field(default_factory=dict)
    conclusie: str = ""
    interne_notitie: str = ""
    status: Status = Status.BEZIG
    overslaan: Overslaan | None = None


@transaction.atomic
def save_onderwerp(
    *, intake: Intake, code: Code, invoer: Invoer, by: Medewerker, on: date
) -> Onderwerp:
    """Save a subject; refused, with everything kept, when a colleague saved in between."""
    lock(intake)
    require_changeable(intake)
    row = Onderwerp.objects.select_for_update().get(intake=intake, code=code.value)
    if row.versie != invoer.versie and not (invoer.pagina and row.pagina == invoer.pagina):
        raise ActionDenied(CONFLICT)
    _check(intake, code, invoer, on)
    before = row.status
    row.antwoorden = _known(code, invoer.antwoorden)
    row.conclusie = invoer.conclusie.strip()
    row.interne_notitie = invoer.interne_notitie.strip()
    row.status = invoer.status.value
    row.overslaan_reden = invoer.overslaan.value if invoer.overslaan else ""
    row.gewijzigd_door, row.pagina = by, invoer.pagina
    row.versie += 1
    row.save()
    if row.status != before:
        _tell(intake, row, before, by, on)
    return row


def _known(code: Code, antwoorden: Mapping[str, Any]) -> dict[str, Any]:
    """Only answers to our own questions, and only those that were given."""
    names = [vraag.code for vraag in VRAGEN[code]]
    return {name: antwoorden[name] for name in names if antwoorden.get(name)}


def _check(intake: Intake, code: Code, invoer: Invoer, on: date) -> None:
    if (invoer.status is Status.OVERGESLAGEN) != (invoer.overslaan is not None):
        raise ActionDenied("Kies waarom u dit onderwerp overslaat.", field="overslaan")
    if invoer.overslaan is not None:
        _check_skip(intake, code, invoer, on)
    if invoer.status is Status.KLAAR:
        _check_finished(intake, code, invoer)


def _check_skip(intake: Intake, code: Code, invoer: Invoer, on: date) -> None:
    dossier = intake.dossier
    young = invoer.antwoorden.get("jonge_kinderen") == "ja"
    young = young or selectors.has_young_child(dossier, on=on)
    assert invoer.overslaan is not None  # noqa: S101 - for the type checker
    allowed = may_skip(
        code, invoer.overslaan, jong_kind=young, verhuisd=dossier.verhuisd_naar_ons
    )
    if not allowed:
        raise ActionDenied(
            "Dit onderwerp geldt voor deze persoon. Bespreek het, of kies een andere reden.",
            field="overslaan",
        )


def _check_finished(intake: Intake, code: Code, invoer: Invoer) -> None:
    for vraag in VRAGEN[code]:
        if vraag.nodig and not invoer.antwoorden.get(vraag.code):
            raise ActionDenied(
                "Kies een antwoord. De wet vraagt dit voordat het onderwerp klaar is."
                if vraag.bron
                else "Kies een antwoord voordat het onderwerp klaar is.",
                field=vraag.code,
            )
    if code is Code.LEERBAARHEIDSTOETS:
        if not intake.toets.geregeld:
            raise ActionDenied(
                "Vul de uitslag in, of waarom er geen toets is, voordat het onderwerp klaar is.",
                field="uitkomst",
            )
    elif not invoer.conclusie.strip():
        raise ActionDenied(
            "Schrijf een conclusie: die komt in het verslag voor deze persoon.",
            field="conclusie",
        )


def _tell(intake: Intake, row: Onderwerp, before: str, by: Medewerker, on: date) -> None:
    kind = {
        Status.KLAAR.value: "intake.onderwerp_klaar",
        Status.OVERGESLAGEN.value: "intake.onderwerp_overgeslagen",
    }.get(row.status)
    if kind is None and before == Status.NOG_NIET_GESTART.value:
        return
    timeline.record(
        dossier=intake.dossier,
        kind=kind or "intake.onderwerp_heropend",
        by=by,
        occurred_on=on,
        onderwerp=row.code,
        reden=row.overslaan_reden,
    )
