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
    """What a page sends: the version it was made from, and everything that was typed.

    Without `status` the subject keeps the status that still fits. `autosave` means that the
    page stays open and will save again.
    """

    versie: int
    pagina: str = ""
    autosave: bool = False
    antwoorden: Mapping[str, Any] = field(default_factory=dict)
    conclusie: str = ""
    interne_notitie: str = ""
    status: Status | None = None
    overslaan: Overslaan | None = None


@transaction.atomic
def save_onderwerp(
    *, intake: Intake, code: Code, invoer: Invoer, by: Medewerker, on: date
) -> Onderwerp:
    """Save a subject; refused, with everything kept, when a colleague saved in between."""
    lock(intake)
    require_changeable(intake)
    row = Onderwerp.objects.select_for_update().get(intake=intake, code=code.value)
    wanted = _values(intake, row, invoer)
    if all(getattr(row, name) == value for name, value in wanted.items()):
        return row
    if row.versie != invoer.versie and not (invoer.pagina and row.pagina == invoer.pagina):
        raise ActionDenied(CONFLICT)
    _check(intake, code, invoer, on)
    before = row.status
    for name, value in wanted.items():
        setattr(row, name, value)
    row.gewijzigd_door = by
    row.pagina = invoer.pagina if invoer.autosave else ""
    row.versie += 1
    row.save()
    if row.status != before:
        _tell(intake, row, before, by, on)
    return row


def _values(intake: Intake, row: Onderwerp, invoer: Invoer) -> dict[str, Any]:
    """The columns as they will be."""
    status, reden = _status(intake, row, invoer)
    return {
        "antwoorden": _known(Code(row.code), invoer.antwoorden),
        "conclusie": invoer.conclusie.strip(),
        "interne_notitie": invoer.interne_notitie.strip(),
        "status": status.value,
        "overslaan_reden": reden.value if reden else "",
    }


def _status(intake: Intake, row: Onderwerp, invoer: Invoer) -> tuple[Status, Overslaan | None]:
    """The status that was asked, or the one that still fits what is typed."""
    if invoer.status is not None:
        skipped = invoer.status is Status.OVERGESLAGEN
        return invoer.status, invoer.overslaan if skipped else None
    code = Code(row.code)
    content = (_known(code, invoer.antwoorden), invoer.conclusie.strip())
    if row.status == Status.OVERGESLAGEN.value and content == (row.antwoorden, row.conclusie):
        return Status.OVERGESLAGEN, Overslaan(row.overslaan_reden)
    if row.status == Status.KLAAR.value and _unfinished(intake, code, invoer) is None:
        return Status.KLAAR, None
    empty = not any(content) and not invoer.interne_notitie.strip()
    if empty and row.status == Status.NOG_NIET_GESTART.value:
        return Status.NOG_NIET_GESTART, None
    return Status.BEZIG, None


def _known(code: Code, antwoorden: Mapping[str, Any]) -> dict[str, Any]:
    """Only answers to our own questions, and only those that were given."""
    names = [vraag.code for vraag in VRAGEN[code]]
    return {name: antwoorden[name] for name in names if antwoorden.get(name)}


def _check(intake: Intake, code: Code, invoer: Invoer, on: date) -> None:
    if invoer.status is Status.OVERGESLAGEN:
        _check_skip(intake, code, invoer, on)
    if invoer.status is Status.KLAAR:
        refusal = _unfinished(intake, code, invoer)
        if refusal:
            raise refusal


def _check_skip(intake: Intake, code: Code, invoer: Invoer, on: date) -> None:
    if invoer.overslaan is None:
        raise ActionDenied("Kies waarom u dit onderwerp overslaat.", field="overslaan")
    dossier = intake.dossier
    young = invoer.antwoorden.get("jonge_kinderen") == "ja"
    young = young or selectors.has_young_child(dossier, on=on)
    allowed = may_skip(code, invoer.overslaan, jong_kind=young, verhuisd=dossier.verhuisd_naar_ons)
    if not allowed:
        raise ActionDenied(
            "Dit onderwerp geldt voor deze persoon. Bespreek het, of kies een andere reden.",
            field="overslaan",
        )


def _unfinished(intake: Intake, code: Code, invoer: Invoer) -> ActionDenied | None:
    """Why this subject cannot be called finished yet; None when it can."""
    for vraag in VRAGEN[code]:
        if vraag.nodig and not invoer.antwoorden.get(vraag.code):
            why = "De wet vraagt dit." if vraag.bron else "Dit hoort bij het onderwerp."
            return ActionDenied(f"Kies een antwoord. {why}", field=vraag.code)
    if code is Code.LEERBAARHEIDSTOETS:
        if intake.toets.geregeld:
            return None
        return ActionDenied(
            "Kies een uitslag, of waarom er geen toets is, voordat het onderwerp klaar is.",
            field="uitkomst",
        )
    if invoer.conclusie.strip():
        return None
    return ActionDenied(
        "Schrijf een conclusie. Die komt in het verslag voor deze persoon.", field="conclusie"
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
