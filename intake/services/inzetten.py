# SPDX-License-Identifier: EUPL-1.2
"""Which partner works for a person, from when until when; and what a partner reports."""

from datetime import date, timedelta

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Zichtbaarheid
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Inzet, Medewerker, Notitie, Partner
from inburgering.core.services import werk
from inburgering.wet.kalender import volgende_werkdag
from intake.services.dagen import require_after_koppeling
from intake.services.gesprek import lock_dossier, require_open

EEN_DAG = timedelta(days=1)
LEZEN_BINNEN = timedelta(days=3)
VERST = timedelta(days=366)
TITEL_MAX = 120


@transaction.atomic
def assign_partner(
    *,
    dossier: Dossier,
    partner: Partner,
    contactpersoon: str,
    vanaf: date,
    by: Medewerker,
    on: date,
) -> Inzet:
    """Let a partner work for somebody; who did this part until now stops the day before."""
    lock_dossier(dossier)
    require_open(dossier)
    _check_start(dossier, partner, vanaf, on)
    latest = _latest(dossier, partner.onderdeel)
    if latest and latest.partner_id == partner.pk and latest.tot is None:
        return _change(latest, dossier, contactpersoon, vanaf, by, on)
    if latest and vanaf <= (latest.tot or latest.vanaf):
        raise ActionDenied(
            f"{latest.partner} doet dit nog op die dag. Kies een dag na "
            f"{datum_tekst(latest.tot or latest.vanaf)}.",
            field="vanaf",
        )
    if latest and latest.tot is None:
        _end(latest, dossier, vanaf - EEN_DAG, by, on)
    row = Inzet.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        partner=partner,
        onderdeel=partner.onderdeel,
        contactpersoon=contactpersoon,
        vanaf=vanaf,
    )
    _tell(row, dossier, by, min(vanaf, on))
    return row


@transaction.atomic
def end_inzet(*, inzet: Inzet, tot: date, by: Medewerker, on: date) -> Inzet:
    """The partner stops after this day; from then on it sees nothing of the person any more."""
    dossier = inzet.dossier
    lock_dossier(dossier)
    require_open(dossier)
    inzet.refresh_from_db(from_queryset=Inzet.objects.select_for_update(of=("self",)))
    if tot < inzet.vanaf:
        raise ActionDenied(
            f"De laatste dag kan niet voor de eerste dag ({datum_tekst(inzet.vanaf)}) zijn.",
            field="tot",
        )
    if tot > on + VERST:
        raise ActionDenied(
            "Deze dag ligt meer dan een jaar vooruit. Controleer de datum.", field="tot"
        )
    if inzet.tot != tot:
        _end(inzet, dossier, tot, by, on)
    return inzet


@transaction.atomic
def report_message(*, inzet: Inzet, tekst: str, by: Medewerker, on: date) -> Notitie:
    """A partner tells the consultant something: a note in the dossier, and a task to read it."""
    dossier = inzet.dossier
    lock_dossier(dossier)
    require_open(dossier)
    text = tekst.strip()
    if not text:
        raise ActionDenied("Schrijf eerst uw bericht.", field="tekst")
    note = werk.add_notitie(
        dossier=dossier,
        tekst=f"Bericht van {inzet.partner} ({by.naam}):\n{text}",
        zichtbaarheid=Zichtbaarheid.INTERN,
        by=by,
        on=on,
    )
    timeline.record(
        dossier=dossier,
        kind="intake.partnerbericht",
        by=by,
        occurred_on=on,
        partner=inzet.partner.naam,
        notitie=note.pk,
    )
    ask_regisseur(dossier, f"Bericht lezen van {inzet.partner}", by=by, on=on)
    return note


def ask_regisseur(dossier: Dossier, titel: str, *, by: Medewerker, on: date) -> None:
    """A task for the regisseur; not a second one while the first is still open."""
    title = titel[:TITEL_MAX]
    if dossier.regisseur is None:
        return
    if dossier.taken.filter(titel=title, gedaan_op__isnull=True).exists():
        return
    werk.add_taak(
        dossier=dossier,
        titel=title,
        uiterlijk=volgende_werkdag(on + LEZEN_BINNEN),
        voor=dossier.regisseur,
        by=by,
        on=on,
    )


def _latest(dossier: Dossier, onderdeel: str) -> Inzet | None:
    rows = dossier.inzetten.select_for_update(of=("self",)).select_related("partner")
    return rows.filter(onderdeel=onderdeel).order_by("-vanaf", "-pk").first()


def _check_start(dossier: Dossier, partner: Partner, vanaf: date, on: date) -> None:
    if not partner.actief or partner.gemeente_id != dossier.gemeente_id:
        raise ActionDenied("Deze partner werkt niet (meer) voor uw gemeente.", field="partner")
    require_after_koppeling(dossier, vanaf, field="vanaf")
    if vanaf > on + VERST:
        raise ActionDenied(
            "Deze dag ligt meer dan een jaar vooruit. Controleer de datum.", field="vanaf"
        )


def _change(
    inzet: Inzet, dossier: Dossier, contactpersoon: str, vanaf: date, by: Medewerker, on: date
) -> Inzet:
    """The same partner: another contact person, or a corrected first day."""
    if (inzet.contactpersoon, inzet.vanaf) == (contactpersoon, vanaf):
        return inzet
    before = (
        dossier.inzetten.filter(onderdeel=inzet.onderdeel, vanaf__lt=inzet.vanaf)
        .order_by("-vanaf")
        .first()
    )
    if before and before.tot and vanaf <= before.tot:
        raise ActionDenied(
            f"{before.partner} deed dit tot en met {datum_tekst(before.tot)}. "
            "Kies een dag daarna.",
            field="vanaf",
        )
    inzet.contactpersoon, inzet.vanaf = contactpersoon, vanaf
    inzet.save(update_fields=["contactpersoon", "vanaf"])
    _tell(inzet, dossier, by, on)
    return inzet


def _end(inzet: Inzet, dossier: Dossier, tot: date, by: Medewerker, on: date) -> None:
    inzet.tot = tot
    inzet.save(update_fields=["tot"])
    timeline.record(
        dossier=dossier,
        kind="intake.partner_gestopt",
        by=by,
        occurred_on=min(tot, on),
        partner=inzet.partner.naam,
        onderdeel=inzet.onderdeel,
        tot=tot,
    )


def _tell(inzet: Inzet, dossier: Dossier, by: Medewerker, op: date) -> None:
    timeline.record(
        dossier=dossier,
        kind="intake.partner_ingezet",
        by=by,
        occurred_on=op,
        partner=inzet.partner.naam,
        onderdeel=inzet.onderdeel,
        vanaf=inzet.vanaf,
        contactpersoon=inzet.contactpersoon,
    )
