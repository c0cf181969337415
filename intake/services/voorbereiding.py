# SPDX-License-Identifier: EUPL-1.2
"""The warme overdracht: who hands over, what others knew already, and the driegesprek.

One version guards the whole: whoever saves on a page that a colleague has changed in between
is refused, and sees both texts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services import dossiers
from inburgering.core.services.dossiers import Feitgegevens
from intake.enums import Herkomst, Rubriek
from intake.models import Klantfeit, Overdracht
from intake.services.dagen import require_after_birth, require_after_koppeling, require_past
from intake.services.gesprek import CONFLICT, lock_dossier, require_open


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdrachtgegevens:
    """Who hands over and what they told: everything of one screen, from one source.

    `azc_was` is what stood on the page when it was opened: only what was typed is changed.
    """

    azc: str = ""
    azc_was: str = ""
    coa_contact: str = ""
    coa_telefoon: str = ""
    coa_email: str = ""
    overgedragen_op: date | None = None
    bron: Herkomst = Herkomst.COA
    bron_op: date | None = None
    feiten: Mapping[Rubriek, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Driegesprekgegevens:
    """When, where and with whom the three spoke, and what was agreed."""

    op: date | None = None
    plaats: str = ""
    aanwezigen: tuple[str, ...] = ()
    afspraken: str = ""


CONTACT = ("coa_contact", "coa_telefoon", "coa_email", "overgedragen_op")


@transaction.atomic
def save_overdracht(
    *, dossier: Dossier, gegevens: Overdrachtgegevens, versie: int, by: Medewerker, on: date
) -> Overdracht:
    """Record the handover and the facts of one source; a fact that was emptied goes away."""
    lock_dossier(dossier)
    require_open(dossier)
    row = _row(dossier, by)
    _check_overdracht(dossier, gegevens, on)
    wanted = {name: getattr(gegevens, name) for name in CONTACT}
    contact = any(getattr(row, name) != value for name, value in wanted.items())
    rubrics = _changed_facts(dossier, gegevens)
    azc = gegevens.azc if gegevens.azc != gegevens.azc_was else dossier.azc
    moved = azc != dossier.azc
    if not (contact or rubrics or moved):
        return row
    _require_version(row, versie)
    if moved and dossier.azc != gegevens.azc_was:
        raise ActionDenied(CONFLICT)
    for name, value in wanted.items():
        setattr(row, name, value)
    _save(row, by)
    if moved:
        _set_azc(dossier, azc, by, on)
    if contact:
        timeline.record(
            dossier=dossier,
            kind="intake.overdracht",
            by=by,
            occurred_on=gegevens.overgedragen_op or on,
            overgedragen_op=gegevens.overgedragen_op,
        )
    if rubrics:
        _write_facts(dossier, gegevens, rubrics, by, on)
    return row


@transaction.atomic
def save_driegesprek(
    *, dossier: Dossier, gegevens: Driegesprekgegevens, versie: int, by: Medewerker, on: date
) -> Overdracht:
    """Record the talk of COA, the gemeente and the person."""
    lock_dossier(dossier)
    require_open(dossier)
    row = _row(dossier, by)
    _check_driegesprek(dossier, gegevens, on)
    wanted = {
        "driegesprek_op": gegevens.op,
        "driegesprek_plaats": gegevens.plaats,
        "driegesprek_aanwezigen": list(gegevens.aanwezigen),
        "driegesprek_afspraken": gegevens.afspraken,
    }
    if all(getattr(row, name) == value for name, value in wanted.items()):
        return row
    _require_version(row, versie)
    for name, value in wanted.items():
        setattr(row, name, value)
    _save(row, by)
    timeline.record(
        dossier=dossier,
        kind="intake.driegesprek",
        by=by,
        occurred_on=gegevens.op or on,
        op=gegevens.op,
    )
    return row


def _row(dossier: Dossier, by: Medewerker) -> Overdracht:
    """The row of this dossier, or a new one that is not saved yet (version 0)."""
    found = Overdracht.objects.select_for_update().filter(dossier=dossier).first()
    return found or Overdracht(
        gemeente_id=dossier.gemeente_id, dossier=dossier, gewijzigd_door=by, versie=0
    )


def _require_version(row: Overdracht, versie: int) -> None:
    if row.versie != versie:
        raise ActionDenied(CONFLICT)


def _save(row: Overdracht, by: Medewerker) -> None:
    row.versie += 1
    row.gewijzigd_door = by
    row.save()


def _check_overdracht(dossier: Dossier, gegevens: Overdrachtgegevens, on: date) -> None:
    require_past(gegevens.overgedragen_op, on=on, field="overgedragen_op")
    require_after_koppeling(dossier, gegevens.overgedragen_op, field="overgedragen_op")
    require_past(gegevens.bron_op, on=on, field="bron_op")
    require_after_birth(dossier, gegevens.bron_op, field="bron_op")
    if gegevens.bron_op is None and any(gegevens.feiten.values()):
        raise ActionDenied(
            "Vul in van welke datum deze informatie is. Die staat op het klantprofiel of "
            "de brief.",
            field="bron_op",
        )


def _check_driegesprek(dossier: Dossier, gegevens: Driegesprekgegevens, on: date) -> None:
    require_past(gegevens.op, on=on, field="op")
    require_after_koppeling(dossier, gegevens.op, field="op")
    if gegevens.op is None and (gegevens.plaats or gegevens.aanwezigen or gegevens.afspraken):
        raise ActionDenied("Vul in wanneer het driegesprek was.", field="op")
    if gegevens.op and not gegevens.aanwezigen:
        raise ActionDenied("Vul in wie er bij het driegesprek waren.", field="aanwezigen")


def _changed_facts(dossier: Dossier, gegevens: Overdrachtgegevens) -> list[Rubriek]:
    """The rubrics of this source that another text, or another date, was typed for."""
    rows = Klantfeit.objects.filter(dossier=dossier, bron=gegevens.bron.value)
    stored = {Rubriek(row.rubriek): (row.tekst, row.bron_op) for row in rows}
    return [
        rubriek
        for rubriek, tekst in gegevens.feiten.items()
        if stored.get(rubriek, ("", None)) != (tekst, gegevens.bron_op if tekst else None)
    ]


def _write_facts(
    dossier: Dossier,
    gegevens: Overdrachtgegevens,
    rubrics: list[Rubriek],
    by: Medewerker,
    on: date,
) -> None:
    for rubriek in rubrics:
        text, day = gegevens.feiten[rubriek], gegevens.bron_op
        if not text or day is None:
            Klantfeit.objects.filter(
                dossier=dossier, rubriek=rubriek.value, bron=gegevens.bron.value
            ).delete()
            continue
        Klantfeit.objects.update_or_create(
            dossier=dossier,
            rubriek=rubriek.value,
            bron=gegevens.bron.value,
            defaults={
                "gemeente_id": dossier.gemeente_id,
                "tekst": text,
                "bron_op": day,
                "vastgelegd_op": on,
                "vastgelegd_door": by,
            },
        )
    timeline.record(
        dossier=dossier,
        kind="intake.klantprofiel",
        by=by,
        occurred_on=on,
        bron=gegevens.bron.value,
        rubrieken=[rubriek.value for rubriek in rubrics],
    )


def _set_azc(dossier: Dossier, azc: str, by: Medewerker, on: date) -> None:
    facts = dict(dossiers.feiten_of(dossier)) | {"azc": azc}
    dossiers.change_feiten(
        dossier=dossier, feiten=Feitgegevens(**facts), versie=dossier.versie, by=by, on=on
    )
