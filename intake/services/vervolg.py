# SPDX-License-Identifier: EUPL-1.2
"""Help questions and health signals: to whom they go, with consent and with follow-up.

Nobody is referred without consent. What is asked stands only here: the timeline and the task
(which more people read) say no more than that there is something to follow up.
"""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.werk import add_taak, finish_taak, move_taak
from intake.enums import Naar
from intake.models import Verwijzing
from intake.models.vervolg import SIGNAAL_MAX
from intake.services.dagen import require_after_birth, require_past
from intake.services.gesprek import CONFLICT, lock_dossier, require_open
from intake.vervolgrules import signal_due

TAAK_VERWIJZING = "Ga na wat er van een afspraak uit de intake kwam"
TAAK_SIGNAAL = "Neem contact op naar aanleiding van de intake"
INGETROKKEN = "Toestemming ingetrokken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hulpvraag:
    """What is asked and of whom; consent, referral and follow-up as far as they are there."""

    naar: Naar
    hulpvraag: str
    naar_wie: str = ""
    toestemming_op: date | None = None
    verwezen_op: date | None = None
    opvolgen_op: date | None = None


@transaction.atomic
def note_hulpvraag(*, dossier: Dossier, vraag: Hulpvraag, by: Medewerker, on: date) -> Verwijzing:
    """Record a help question; with consent it may be referred at once."""
    lock_dossier(dossier)
    made = Verwijzing(gemeente_id=dossier.gemeente_id, dossier=dossier)
    _fill(made, vraag, by, on)
    timeline.record(
        dossier=dossier, kind="intake.hulpvraag", by=by, occurred_on=on, verwijzing=made.pk
    )
    _tell_referred(made, None, by)
    return made


@transaction.atomic
def record_signaal(*, dossier: Dossier, vraag: Hulpvraag, by: Medewerker, on: date) -> Verwijzing:
    """Record a sign that health stands in the way; the regisseur gets in touch within days.

    The text says what it means for learning and working; never what somebody has.
    """
    lock_dossier(dossier)
    made = Verwijzing(gemeente_id=dossier.gemeente_id, dossier=dossier, signaal=True)
    _fill(made, vraag, by, on)
    timeline.record(
        dossier=dossier, kind="intake.signaal", by=by, occurred_on=on, verwijzing=made.pk
    )
    _tell_referred(made, None, by)
    return made


@transaction.atomic
def change_hulpvraag(
    *, verwijzing: Verwijzing, vraag: Hulpvraag, versie: int, by: Medewerker, on: date
) -> Verwijzing:
    """Refer after all, move the follow-up, or correct what was written."""
    _lock(verwijzing)
    if verwijzing.versie != versie:
        raise ActionDenied(CONFLICT)
    _require_unfinished(verwijzing)
    before = verwijzing.verwezen_op
    verwijzing.versie += 1
    _fill(verwijzing, vraag, by, on)
    timeline.record(
        dossier=verwijzing.dossier, kind="intake.hulpvraag_gewijzigd", by=by, occurred_on=on,
        verwijzing=verwijzing.pk,
    )  # fmt: skip
    _tell_referred(verwijzing, before, by)
    return verwijzing


@transaction.atomic
def finish_verwijzing(
    *, verwijzing: Verwijzing, resultaat: str, by: Medewerker, on: date
) -> Verwijzing:
    """Close it with what came of it; the task of its follow-up is done with that."""
    _lock(verwijzing)
    _require_unfinished(verwijzing)
    if not resultaat.strip():
        raise ActionDenied("Schrijf in het kort wat eruit kwam.", field="resultaat")
    _close(verwijzing, resultaat.strip(), by, on)
    timeline.record(
        dossier=verwijzing.dossier, kind="intake.verwijzing_afgerond", by=by, occurred_on=on,
        verwijzing=verwijzing.pk,
    )  # fmt: skip
    return verwijzing


@transaction.atomic
def withdraw_toestemming(
    *, verwijzing: Verwijzing, ingetrokken_op: date, by: Medewerker, on: date
) -> Verwijzing:
    """The person takes the consent back: nothing more is shared, and it is closed."""
    _lock(verwijzing)
    _require_unfinished(verwijzing)
    if verwijzing.toestemming_op is None:
        raise ActionDenied("Er is geen toestemming vastgelegd die kan worden ingetrokken.")
    require_past(ingetrokken_op, on=on, field="ingetrokken_op")
    if ingetrokken_op < verwijzing.toestemming_op:
        raise ActionDenied(
            "Deze dag ligt voor de toestemming. Controleer de datum.", field="ingetrokken_op"
        )
    verwijzing.ingetrokken_op = ingetrokken_op
    _close(verwijzing, INGETROKKEN, by, on)
    timeline.record(
        dossier=verwijzing.dossier, kind="intake.toestemming_ingetrokken", by=by, occurred_on=on,
        verwijzing=verwijzing.pk, ingetrokken_op=ingetrokken_op,
    )  # fmt: skip
    return verwijzing


def _fill(row: Verwijzing, vraag: Hulpvraag, by: Medewerker, on: date) -> None:
    _check(row, vraag, on)
    other = vraag.naar is Naar.ANDERS
    row.naar, row.naar_wie = vraag.naar.value, vraag.naar_wie.strip() if other else ""
    row.hulpvraag = " ".join(vraag.hulpvraag.split())
    row.toestemming_op, row.verwezen_op = vraag.toestemming_op, vraag.verwezen_op
    row.vastgelegd_door = by
    _plan(row, vraag.opvolgen_op, by, on)
    row.save()


def _check(row: Verwijzing, vraag: Hulpvraag, on: date) -> None:
    require_open(row.dossier)
    if vraag.naar is Naar.ANDERS and not vraag.naar_wie.strip():
        raise ActionDenied("Vul in naar wie u verwijst.", field="naar_wie")
    text = " ".join(vraag.hulpvraag.split())
    if not text:
        raise ActionDenied("Schrijf in het kort wat er nodig is.", field="hulpvraag")
    if row.signaal and len(text) > SIGNAAL_MAX:
        raise ActionDenied(
            f"Schrijf ten hoogste {SIGNAAL_MAX} tekens: alleen wat het betekent voor leren en "
            "werken.",
            field="hulpvraag",
        )
    for name in ("toestemming_op", "verwezen_op"):
        require_past(getattr(vraag, name), on=on, field=name)
        require_after_birth(row.dossier, getattr(vraag, name), field=name)
    _check_consent(vraag)
    _check_followup(row, vraag, on)


def _check_consent(vraag: Hulpvraag) -> None:
    if vraag.verwezen_op is None:
        return
    if vraag.toestemming_op is None:
        raise ActionDenied(
            "Zonder toestemming verwijst u niet. Vul in op welke dag deze persoon toestemming "
            "gaf, of laat de dag van verwijzen leeg.",
            field="toestemming_op",
        )
    if vraag.verwezen_op < vraag.toestemming_op:
        raise ActionDenied(
            "U verwijst pas na de toestemming. Controleer beide datums.", field="verwezen_op"
        )


def _check_followup(row: Verwijzing, vraag: Hulpvraag, on: date) -> None:
    asked = vraag.opvolgen_op
    if asked is None:
        if vraag.verwezen_op and not row.signaal:
            raise ActionDenied(
                "Vul in wanneer u nagaat wat er van de verwijzing kwam.", field="opvolgen_op"
            )
        return
    known = row.opvolgen.uiterlijk if row.opvolgen else None
    if asked < on and asked != known:
        raise ActionDenied("Kies een dag vanaf vandaag.", field="opvolgen_op")


def _plan(row: Verwijzing, asked: date | None, by: Medewerker, on: date) -> None:
    """The follow-up is a task of the regisseur; of a new signal within a few working days."""
    due, task = asked, row.opvolgen
    if row.signaal and task is None:
        due = min(asked or date.max, signal_due(on))
    if due is None:
        return
    if task is not None and task.gedaan_op is None:
        task.dossier = row.dossier
        move_taak(taak=task, uiterlijk=due, by=by, on=on)
        return
    if task is not None and task.uiterlijk == due:
        return
    row.opvolgen = add_taak(
        dossier=row.dossier,
        titel=TAAK_SIGNAAL if row.signaal else TAAK_VERWIJZING,
        uiterlijk=due,
        voor=row.dossier.regisseur or by,
        by=by,
        on=on,
    )


def _tell_referred(row: Verwijzing, before: date | None, by: Medewerker) -> None:
    if row.verwezen_op and row.verwezen_op != before:
        timeline.record(
            dossier=row.dossier,
            kind="intake.verwezen",
            by=by,
            occurred_on=row.verwezen_op,
            verwijzing=row.pk,
            toestemming_op=row.toestemming_op,
        )


def _lock(row: Verwijzing) -> None:
    dossier = row.dossier
    lock_dossier(dossier)
    row.refresh_from_db(
        from_queryset=Verwijzing.objects.select_for_update(of=("self",)).select_related("opvolgen")
    )
    row.dossier = dossier


def _require_unfinished(row: Verwijzing) -> None:
    require_open(row.dossier)
    if not row.is_open:
        raise ActionDenied("Dit is al afgerond en kan niet meer wijzigen.")


def _close(row: Verwijzing, resultaat: str, by: Medewerker, on: date) -> None:
    row.resultaat, row.afgerond_op = resultaat, on
    row.versie += 1
    row.save()
    if row.opvolgen:
        row.opvolgen.dossier = row.dossier
        finish_taak(taak=row.opvolgen, by=by, on=on)
