# SPDX-License-Identifier: EUPL-1.2
"""Bringing the good rows of a confirmed import into the dossiers, through the core services.

Every portion is one transaction in which the dossiers change and the rows are marked, so a row
is processed once, whatever happens to the worker. Each row is judged again first: what a
colleague changed since the check is never overwritten unseen.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import DatabaseError, transaction

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services import dossiers, personen
from inburgering.core.services.dossiers import Feitgegevens
from inburgering.invoer import selectors
from inburgering.invoer.begrippen import Oordeel, Status
from inburgering.invoer.models import Invoer, InvoerRij
from inburgering.invoer.rules import Uitkomst, Waarden
from inburgering.invoer.services.controleren import judge_rows

PORTIE = 25
VASTGELEGD = ["oordeel", "dossier", "fouten", "verschillen", "verwerkt", "gegevens"]
VERANDERD = (
    "Dit dossier is gewijzigd nadat het bestand was gecontroleerd. Deze rij is niet ingelezen. "
    "Lees de rij opnieuw in om het verschil te zien."
)
NIET_OPGESLAGEN = (
    "Deze rij kon niet worden opgeslagen. Controleer de cellen en lees de rij opnieuw in."
)


@transaction.atomic
def step(*, invoer_id: int, on: date) -> bool:
    """Process the next portion; tells whether there is more."""
    rows_of = Invoer.objects.select_for_update(of=("self",)).defer("inhoud")
    invoer = rows_of.select_related("gemeente", "bevestigd_door").get(pk=invoer_id)
    if invoer.status != Status.VERWERKEN or invoer.bevestigd_door is None:
        return False
    rows = list(invoer.rijen.to_process()[:PORTIE])
    verdicts = judge_rows(rows, gemeente=invoer.gemeente, on=on, lock=True) if rows else []
    for row, (values, verdict) in zip(rows, verdicts, strict=True):
        _process(invoer, row, values, verdict, on)
        row.save(update_fields=VASTGELEGD)
    invoer.rijen_gedaan += len(rows)
    if not rows:
        invoer.status = Status.KLAAR.value
    invoer.save(update_fields=["status", "rijen_gedaan", "teken_at"])
    return bool(rows)


def _process(invoer: Invoer, row: InvoerRij, values: Waarden, verdict: Uitkomst, on: date) -> None:
    """One row, in a savepoint of its own; a row that fails leaves the others alone."""
    if reason := _changed_since(row, verdict):
        _refuse(row, reason)
        return
    try:
        with transaction.atomic():
            row.dossier_id = _apply(invoer, values, verdict, on)
    except ActionDenied as denied:
        _refuse(row, str(denied), denied.field or "")
    except DatabaseError:
        _refuse(row, NIET_OPGESLAGEN)
    else:
        row.oordeel, row.verwerkt, row.gegevens = verdict.oordeel.value, True, None


def _changed_since(row: InvoerRij, verdict: Uitkomst) -> str:
    """Why the row may not go in as it was shown; empty when nothing changed that matters."""
    if verdict.oordeel == Oordeel.FOUT:
        return verdict.fouten[0].melding
    if verdict.oordeel == Oordeel.ONGEWIJZIGD:
        return ""
    shown = (row.oordeel, row.dossier_id, row.verschillen)
    now = [change.as_dict() for change in verdict.verschillen]
    return "" if shown == (verdict.oordeel, verdict.dossier_id, now) else VERANDERD


def _refuse(row: InvoerRij, reason: str, column: str = "") -> None:
    row.oordeel = Oordeel.FOUT.value
    row.fouten, row.verschillen = [{"kolom": column, "melding": reason}], []


def _apply(invoer: Invoer, values: Waarden, verdict: Uitkomst, on: date) -> int | None:
    by = invoer.bevestigd_door
    assert by is not None  # noqa: S101 - a constraint of the table
    if verdict.oordeel == Oordeel.NIEUW:
        return _open(invoer, values, by, on).pk
    if verdict.oordeel == Oordeel.GEWIJZIGD and verdict.dossier_id:
        codes = {change.kolom for change in verdict.verschillen}
        changed = {code: value for code, value in values.items() if code in codes}
        _update(invoer, verdict.dossier_id, changed, by, on)
    return verdict.dossier_id


def _open(invoer: Invoer, values: Waarden, by: Medewerker, on: date) -> Dossier:
    persoon = personen.create_persoon(gemeente=invoer.gemeente, gegevens=_persoon(values))
    dossier = dossiers.open_dossier(
        gemeente=invoer.gemeente,
        persoon=persoon,
        doelgroep=values["doelgroep"],
        feiten=Feitgegevens(**_feiten(values)),
        regisseur=_regisseur(values) or invoer.regisseur_bij_leeg,
        by=by,
        on=on,
    )
    timeline.record(
        dossier=dossier, kind="dossier.ingelezen", by=by, occurred_on=on, invoer=invoer.pk
    )
    return dossier


def _update(invoer: Invoer, dossier_id: int, changed: Waarden, by: Medewerker, on: date) -> None:
    rows = Dossier.objects.select_related("persoon", "regisseur", "gemeente")
    dossier = rows.get(pk=dossier_id)
    timeline.record(
        dossier=dossier,
        kind="invoer.bijgewerkt",
        by=by,
        occurred_on=on,
        invoer=invoer.pk,
        kolommen=sorted(changed),
    )
    if person := _persoon(changed):
        personen.change_persoon(dossier=dossier, gegevens=person, by=by, on=on)
    if facts := _feiten(changed):
        merged = Feitgegevens(**{**dossiers.feiten_of(dossier), **facts})
        dossiers.change_feiten(dossier=dossier, feiten=merged, versie=dossier.versie, by=by, on=on)
    if regisseur := _regisseur(changed):
        dossiers.reassign(
            dossiers=[dossier],
            naar=regisseur,
            reden=f"zo staat het in {invoer.bestandsnaam}",
            by=by,
            on=on,
        )


def _persoon(values: Waarden) -> Mapping[str, Any]:
    """The part that belongs to the person, as the core service takes it."""
    found = {code: values[code] for code in selectors.DIRECT if code in values}
    if "geboortedatum" in values:
        parts = ("geboortejaar", "geboortemaand", "geboortedag")
        found |= dict(zip(parts, values["geboortedatum"], strict=True))
    return found


def _feiten(values: Waarden) -> dict[str, Any]:
    return {code: values[code] for code in selectors.FEITEN if code in values}


def _regisseur(values: Waarden) -> Medewerker | None:
    email = values.get("regisseur")
    return Medewerker.objects.get(email__iexact=email) if email else None
