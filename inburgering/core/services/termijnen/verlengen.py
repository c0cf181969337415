# SPDX-License-Identifier: EUPL-1.2
"""Extensions of the inburgeringstermijn: DUO grants them, the dossier records them."""

from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker, Verlenging
from inburgering.core.services.mijlpalen import reach
from inburgering.core.services.termijnen.feiten import as_law, facts_of, granted_to
from inburgering.wet.termijnen import Grond
from inburgering.wet.termijnen import Termijn as BerekendeTermijn
from inburgering.wet.termijnen.traject import inburgeringstermijn
from inburgering.wet.termijnen.verlenging import GRONDEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Toekenning:
    """What DUO decided: the ground, how long where the law leaves that open, and when."""

    grond: Grond
    besluit_op: date
    aantal: int | None = None
    eenheid: str = "maanden"


@transaction.atomic
def grant(*, dossier: Dossier, toekenning: Toekenning, by: Medewerker, on: date) -> Verlenging:
    """Record an extension; one that the law does not allow is refused with the reason."""
    before = _current_term(dossier)
    fixed = GRONDEN[toekenning.grond].vast is not None
    if not fixed and toekenning.aantal is None:
        raise ActionDenied("Vul in hoe lang DUO verlengt.", field="aantal")
    row = Verlenging(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        grond=toekenning.grond.value,
        aantal=None if fixed else toekenning.aantal,
        eenheid=toekenning.eenheid,
        besluit_op=toekenning.besluit_op,
        vastgelegd_op=on,
        vastgelegd_door=by,
    )
    _require_longer(dossier, row, before)
    row.save()
    _tell(dossier, "termijn.verlengd", row, by, on)
    reach(dossier=dossier, by=by, on=on)
    return row


@transaction.atomic
def withdraw(*, verlenging: Verlenging, reden: str, by: Medewerker, on: date) -> Verlenging:
    """Take back an extension that was recorded by mistake or that DUO withdrew."""
    if not reden.strip():
        raise ActionDenied("Vul in waarom u deze verlenging intrekt.", field="reden")
    row = Verlenging.objects.select_for_update(of=("self",)).select_related("dossier").get(
        pk=verlenging.pk
    )  # fmt: skip
    if row.ingetrokken_op is None:
        row.ingetrokken_op, row.intrekking = on, reden.strip()
        row.save(update_fields=["ingetrokken_op", "intrekking"])
        _tell(row.dossier, "termijn.verlenging_ingetrokken", row, by, on)
        reach(dossier=row.dossier, by=by, on=on)
    return row


def _current_term(dossier: Dossier) -> BerekendeTermijn:
    term = inburgeringstermijn(facts_of(dossier, granted_to(dossier)))
    if term is None:
        raise ActionDenied(
            "De inburgeringstermijn is nog niet begonnen. Verlengen kan pas als het PIP is "
            "vastgesteld."
        )
    return term


def _require_longer(dossier: Dossier, row: Verlenging, before: BerekendeTermijn) -> None:
    """The rules explain in a step why an extension does not count; that is the message."""
    facts = facts_of(dossier, granted_to(dossier))
    after = inburgeringstermijn(replace(facts, verlengingen=(*facts.verlengingen, as_law(row))))
    if after is None or after.uiterlijk <= before.uiterlijk:
        why = after.stappen[-2].tekst if after else "De termijn verandert hierdoor niet."
        raise ActionDenied(why, field="grond")


def _tell(dossier: Dossier, kind: str, row: Verlenging, by: Medewerker, on: date) -> None:
    timeline.record(
        dossier=dossier,
        kind=kind,
        by=by,
        occurred_on=on,
        verlenging=row.pk,
        grond=row.grond,
        besluit_op=row.besluit_op,
    )
