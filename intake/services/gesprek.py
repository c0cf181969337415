# SPDX-License-Identifier: EUPL-1.2
"""Starting the intake, planning its talks, and who was there when."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.mijlpalen import reach
from intake.enums import Hoedanigheid, Kanaal, Plaats
from intake.gesprekrules import NAASTEN, GesprekFeiten, Gespreksdag, refusals
from intake.models import Aanwezige, Gesprek, Intake, Leerbaarheidstoets, Onderwerp
from intake.onderwerpen import SOORTEN
from intake.services.weigeren import require_none

CONFLICT = (
    "Een collega heeft dit gewijzigd terwijl u bezig was. Hieronder staat wat u typte en wat er "
    "nu staat. Neem over wat u wilt houden en sla daarna opnieuw op."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gesprekgegevens:
    """When, where, how and with whom; and the right to be heard alone (BES 5.2 lid 2)."""

    op: date
    aanwezigen: tuple[Aanwezige, ...] = ()
    alleen_gewezen_op: date | None = None
    alleen_gehoord: bool = False
    deel: int = 1
    kanaal: Kanaal = Kanaal.PERSOONLIJK
    plaats: Plaats | None = None
    taal: str = ""
    met_tolk: bool = False
    tolk_naam: str = ""
    gehouden: bool = field(default=True)


@transaction.atomic
def start_intake(
    *, dossier: Dossier, gesprek: Gesprekgegevens, by: Medewerker, on: date
) -> Intake:
    """Begin the intake with its first talk; the subjects stand ready."""
    lock_dossier(dossier)
    _check(dossier, gesprek, (), on)
    intake = open_intake(dossier=dossier, op=gesprek.op, by=by, on=on)
    _create(intake, gesprek, 1, by)
    return intake


@transaction.atomic
def open_intake(*, dossier: Dossier, op: date, by: Medewerker, on: date) -> Intake:
    """Make the intake with its subjects and no talk yet."""
    lock_dossier(dossier)
    require_open(dossier)
    if Intake.objects.filter(dossier=dossier).exists():
        raise ActionDenied("De intake is al gestart. Ga verder met de onderwerpen.")
    gemeente = dossier.gemeente_id
    intake = Intake.objects.create(
        gemeente_id=gemeente, dossier=dossier, gestart_op=op, gewijzigd_door=by
    )
    Onderwerp.objects.bulk_create(
        Onderwerp(gemeente_id=gemeente, intake=intake, code=code.value) for code in SOORTEN
    )
    Leerbaarheidstoets.objects.create(gemeente_id=gemeente, intake=intake)
    timeline.record(dossier=dossier, kind="intake.gestart", by=by, occurred_on=op, gestart_op=op)
    reach(dossier=dossier, by=by, on=on, intake_gestart_op=op)
    return intake


@transaction.atomic
def add_gesprek(*, intake: Intake, gesprek: Gesprekgegevens, by: Medewerker, on: date) -> Gesprek:
    """Record a further talk, or plan it."""
    lock(intake)
    require_changeable(intake)
    others = list(intake.gesprekken.all())
    _check(intake.dossier, gesprek, others, on)
    number = (intake.gesprekken.aggregate(last=Max("nummer"))["last"] or 0) + 1
    row = _create(intake, gesprek, number, by)
    _tell(row, by, on)
    _follow_start(intake, by, on)
    return row


@transaction.atomic
def change_gesprek(
    *, gesprek: Gesprek, gegevens: Gesprekgegevens, versie: int, by: Medewerker, on: date
) -> Gesprek:
    """Correct or complete the facts of a talk, or record that a planned one was held."""
    intake = gesprek.intake
    lock(intake)
    require_changeable(intake)
    row = Gesprek.objects.select_for_update().get(pk=gesprek.pk)
    row.intake = intake
    values = _values(gegevens)
    if all(getattr(row, name) == value for name, value in values.items()):
        return row
    if row.versie != versie:
        raise ActionDenied(CONFLICT)
    _check(intake.dossier, gegevens, list(intake.gesprekken.exclude(pk=row.pk)), on)
    for name, value in values.items():
        setattr(row, name, value)
    row.versie += 1
    row.gewijzigd_door = by
    row.save()
    _tell(row, by, on)
    _follow_start(intake, by, on)
    return row


@transaction.atomic
def cancel_gesprek(*, gesprek: Gesprek, by: Medewerker, on: date) -> None:
    """Take back a talk that was planned and not held."""
    intake = gesprek.intake
    lock(intake)
    require_changeable(intake)
    if gesprek.gehouden:
        raise ActionDenied("Dit gesprek is gehouden. Een gesprek dat er was, blijft staan.")
    timeline.record(
        dossier=intake.dossier,
        kind="intake.gesprek_vervallen",
        by=by,
        occurred_on=on,
        gesprek_op=gesprek.op,
    )
    gesprek.delete()


def lock(intake: Intake) -> None:
    """Bring the intake and its dossier up to date, and keep both until the transaction ends.

    The caller's own objects are refreshed: whoever holds them sees what was changed here.
    """
    dossier = intake.dossier
    lock_dossier(dossier)
    intake.refresh_from_db(from_queryset=Intake.objects.select_for_update(of=("self",)))
    intake.dossier = dossier


def lock_dossier(dossier: Dossier) -> None:
    """The same for a dossier without an intake."""
    rows = Dossier.objects.select_for_update(of=("self",))
    dossier.refresh_from_db(
        from_queryset=rows.select_related("persoon__huishouden", "gemeente", "regisseur")
    )


def require_open(dossier: Dossier) -> None:
    """Refuse anything in a closed dossier."""
    if not dossier.is_open:
        raise ActionDenied("Dit dossier is afgesloten en kan niet meer worden gewijzigd.")


def require_changeable(intake: Intake) -> None:
    """Refuse changes to a completed intake or a closed dossier."""
    require_open(intake.dossier)
    if not intake.is_open:
        raise ActionDenied("Deze intake is afgerond. Heropen hem eerst als er iets moet wijzigen.")


def _create(intake: Intake, gesprek: Gesprekgegevens, number: int, by: Medewerker) -> Gesprek:
    return Gesprek.objects.create(
        gemeente_id=intake.gemeente_id,
        intake=intake,
        nummer=number,
        gewijzigd_door=by,
        **_values(gesprek),
    )


def _values(gesprek: Gesprekgegevens) -> dict[str, Any]:
    roles = {present.hoedanigheid for present in gesprek.aanwezigen}
    return asdict(gesprek) | {
        "kanaal": gesprek.kanaal.value,
        "plaats": gesprek.plaats.value if gesprek.plaats else "",
        "met_tolk": gesprek.met_tolk or Hoedanigheid.TOLK in roles or bool(gesprek.tolk_naam),
        "met_naasten": bool(roles & NAASTEN),
        "aanwezigen": [
            {"naam": present.naam.strip(), "hoedanigheid": present.hoedanigheid.value}
            for present in gesprek.aanwezigen
        ],
    }


def _tell(row: Gesprek, by: Medewerker, on: date) -> None:
    timeline.record(
        dossier=row.intake.dossier,
        kind="intake.gesprek" if row.gehouden else "intake.gesprek_gepland",
        by=by,
        occurred_on=row.op if row.gehouden else on,
        gesprek_op=row.op,
    )


def _follow_start(intake: Intake, by: Medewerker, on: date) -> None:
    """The intake began on the day of its first talk that was held."""
    held = [talk.op for talk in intake.gesprekken.all() if talk.gehouden]
    if not held or min(held) == intake.gestart_op:
        return
    intake.gestart_op, intake.gewijzigd_door = min(held), by
    intake.versie += 1
    intake.save()
    reach(dossier=intake.dossier, by=by, on=on, intake_gestart_op=min(held))


def _check(
    dossier: Dossier, gesprek: Gesprekgegevens, others: Sequence[Gesprek], on: date
) -> None:
    facts = GesprekFeiten(
        dag=Gespreksdag(gesprek.op, gesprek.deel),
        gehouden=gesprek.gehouden,
        aan_tafel=[who.hoedanigheid for who in gesprek.aanwezigen if who.naam.strip()],
        alleen_gewezen_op=gesprek.alleen_gewezen_op,
        gekoppeld_op=dossier.gekoppeld_op,
        vandaag=on,
        andere=[Gespreksdag(other.op, other.deel) for other in others],
    )
    require_none(refusals(facts))
