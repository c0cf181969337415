# SPDX-License-Identifier: EUPL-1.2
"""Starting the intake, and who was there when."""

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.mijlpalen import reach
from intake.enums import Kanaal, Plaats
from intake.models import Intake, Leerbaarheidstoets, Onderwerp
from intake.onderwerpen import SOORTEN

CONFLICT = (
    "Een collega heeft dit gewijzigd terwijl u bezig was. Hieronder staat wat u typte en wat er "
    "nu staat. Neem over wat u wilt houden en sla daarna opnieuw op."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gesprekgegevens:
    """When, where, how and with whom; and the right to be heard alone (BES 5.2 lid 2)."""

    gestart_op: date
    aanwezigen: tuple[str, ...]
    alleen_horen_gewezen_op: date
    alleen_gehoord: bool = False
    tweede_gesprek_op: date | None = None
    kanaal: Kanaal = Kanaal.PERSOONLIJK
    plaats: Plaats | None = None
    tolk_taal: str = ""
    tolk_naam: str = ""


@transaction.atomic
def start_intake(
    *, dossier: Dossier, gesprek: Gesprekgegevens, by: Medewerker, on: date
) -> Intake:
    """Begin the intake with its first talk; the seven subjects stand ready."""
    lock_dossier(dossier)
    require_open(dossier)
    if Intake.objects.filter(dossier=dossier).exists():
        raise ActionDenied("De intake is al gestart. Ga verder met de onderwerpen.")
    _check(dossier, gesprek, on)
    intake = Intake.objects.create(
        gemeente_id=dossier.gemeente_id, dossier=dossier, gewijzigd_door=by, **_values(gesprek)
    )
    Onderwerp.objects.bulk_create(
        Onderwerp(gemeente_id=dossier.gemeente_id, intake=intake, code=code.value)
        for code in SOORTEN
    )
    Leerbaarheidstoets.objects.create(gemeente_id=dossier.gemeente_id, intake=intake)
    timeline.record(
        dossier=dossier,
        kind="intake.gestart",
        by=by,
        occurred_on=gesprek.gestart_op,
        gestart_op=gesprek.gestart_op,
    )
    reach(dossier=dossier, by=by, on=on, intake_gestart_op=gesprek.gestart_op)
    return intake


@transaction.atomic
def change_gesprek(
    *, intake: Intake, gesprek: Gesprekgegevens, versie: int, by: Medewerker, on: date
) -> Intake:
    """Correct or complete the facts of the talk."""
    lock(intake)
    require_changeable(intake)
    if intake.versie != versie:
        raise ActionDenied(CONFLICT)
    dossier = intake.dossier
    _check(dossier, gesprek, on)
    values = _values(gesprek)
    if all(getattr(intake, name) == value for name, value in values.items()):
        return intake
    for name, value in values.items():
        setattr(intake, name, value)
    intake.versie += 1
    intake.gewijzigd_door = by
    intake.save()
    last = intake.gesprekken[-1]
    timeline.record(
        dossier=dossier, kind="intake.gesprek", by=by, occurred_on=last, gesprek_op=last
    )
    reach(dossier=dossier, by=by, on=on, intake_gestart_op=gesprek.gestart_op)
    return intake


def lock(intake: Intake) -> None:
    """Bring the intake and its dossier up to date, and keep both until the transaction ends.

    The caller's own objects are refreshed: whoever holds them sees what was changed here.
    """
    dossier = intake.dossier
    lock_dossier(dossier)
    intake.refresh_from_db(from_queryset=Intake.objects.select_for_update(of=("self",)))
    intake.dossier = dossier


def lock_dossier(dossier: Dossier) -> None:
    rows = Dossier.objects.select_for_update(of=("self",))
    dossier.refresh_from_db(
        from_queryset=rows.select_related("persoon__huishouden", "gemeente", "regisseur")
    )


def require_open(dossier: Dossier) -> None:
    if not dossier.is_open:
        raise ActionDenied("Dit dossier is afgesloten en kan niet meer worden gewijzigd.")


def require_changeable(intake: Intake) -> None:
    """Refuse changes to a completed intake or a closed dossier."""
    require_open(intake.dossier)
    if not intake.is_open:
        raise ActionDenied("Deze intake is afgerond. Heropen hem eerst als er iets moet wijzigen.")


def _values(gesprek: Gesprekgegevens) -> dict[str, object]:
    plain = asdict(gesprek)
    return plain | {
        "kanaal": gesprek.kanaal.value,
        "plaats": gesprek.plaats.value if gesprek.plaats else "",
        "aanwezigen": list(gesprek.aanwezigen),
    }


def _check(dossier: Dossier, gesprek: Gesprekgegevens, on: date) -> None:
    names = ("gestart_op", "tweede_gesprek_op", "alleen_horen_gewezen_op")
    for name in names:
        day = getattr(gesprek, name)
        if day and day > on:
            raise ActionDenied("Vul een datum in die niet in de toekomst ligt.", field=name)
    last = gesprek.tweede_gesprek_op or gesprek.gestart_op
    if gesprek.gestart_op < dossier.gekoppeld_op:
        raise ActionDenied(
            "Het gesprek kan niet voor de koppeling aan de gemeente zijn. Controleer de datum.",
            field="gestart_op",
        )
    if last < gesprek.gestart_op:
        raise ActionDenied(
            "Het tweede gesprek kan niet voor het eerste zijn. Controleer beide datums.",
            field="tweede_gesprek_op",
        )
    if gesprek.alleen_horen_gewezen_op > last:
        raise ActionDenied(
            "Het recht om alleen te praten hoort voor of tijdens het gesprek verteld te zijn. "
            "Vul een datum in die niet na het laatste gesprek ligt.",
            field="alleen_horen_gewezen_op",
        )
    if not any(name.strip() for name in gesprek.aanwezigen):
        raise ActionDenied("Vul in wie er bij het gesprek waren.", field="aanwezigen")
