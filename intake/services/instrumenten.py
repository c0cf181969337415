# SPDX-License-Identifier: EUPL-1.2
"""Other instruments beside the leerbaarheidstoets: recording one, with the report that came in.

They may still come in after the intake was completed; only a closed dossier refuses them.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from inburgering.core import timeline
from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Bestand, Dossier, Medewerker
from inburgering.core.services.bestanden import delete_bestand, store_bestand
from intake.enums import Instrumentsoort
from intake.models import Instrument, Intake
from intake.services.dagen import require_after_birth, require_past
from intake.services.gesprek import CONFLICT, lock_dossier, require_open

OMSCHRIJVING = "rapport van een instrument"


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrumentgegevens:
    """Which instrument, the day it was taken, what came out in short."""

    soort: Instrumentsoort
    afgenomen_op: date
    resultaat: str
    naam: str = ""


@transaction.atomic
def add_instrument(
    *,
    intake: Intake,
    gegevens: Instrumentgegevens,
    rapport: "UploadedFile[Any] | None",
    by: Medewerker,
    on: date,
) -> Instrument:
    """Record an instrument that was taken; the report is optional."""
    dossier = intake.dossier
    lock_dossier(dossier)
    _check(dossier, gegevens, on)
    made = Instrument.objects.create(
        gemeente_id=dossier.gemeente_id,
        intake=intake,
        rapport=_store(dossier, rapport, by),
        vastgelegd_door=by,
        **_values(gegevens),
    )
    _tell(dossier, "intake.instrument", by, on, instrument=made.pk, rapport=bool(rapport))
    return made


@transaction.atomic
def change_instrument(
    *,
    instrument: Instrument,
    gegevens: Instrumentgegevens,
    rapport: "UploadedFile[Any] | None",
    versie: int,
    by: Medewerker,
    on: date,
) -> Instrument:
    """Correct what was recorded, or add the report that came in later."""
    dossier = _lock(instrument)
    if instrument.versie != versie:
        raise ActionDenied(CONFLICT)
    _check(dossier, gegevens, on)
    if rapport and instrument.rapport_id:
        raise ActionDenied(
            "Er is al een rapport. Verwijder dat eerst, met een reden.", field="bestand"
        )
    for name, value in _values(gegevens).items():
        setattr(instrument, name, value)
    if rapport:
        instrument.rapport = _store(dossier, rapport, by)
    _save(instrument, by)
    _tell(
        dossier, "intake.instrument_gewijzigd", by, on,
        instrument=instrument.pk, rapport=bool(rapport),
    )  # fmt: skip
    return instrument


@transaction.atomic
def remove_rapport(*, instrument: Instrument, reden: str, by: Medewerker, on: date) -> Instrument:
    """Remove the report for good, with a reason; the instrument itself stays."""
    dossier = _lock(instrument)
    require_open(dossier)
    reason = _reason(reden)
    report = _report_of(instrument)
    if report is None:
        raise ActionDenied("Bij dit instrument staat geen rapport meer.")
    instrument.rapport = None
    _save(instrument, by)
    delete_bestand(bestand=report)
    _tell(dossier, "intake.rapport_verwijderd", by, on, instrument=instrument.pk, reden=reason)
    return instrument


@transaction.atomic
def remove_instrument(*, instrument: Instrument, reden: str, by: Medewerker, on: date) -> None:
    """Remove an instrument that does not belong here, with its report and a reason."""
    dossier = _lock(instrument)
    require_open(dossier)
    reason, report, number = _reason(reden), _report_of(instrument), instrument.pk
    instrument.delete()
    if report:
        delete_bestand(bestand=report)
    _tell(dossier, "intake.instrument_verwijderd", by, on, instrument=number, reden=reason)


def _lock(instrument: Instrument) -> Dossier:
    """The dossier, locked, and the instrument as it is now; both the caller's own objects."""
    intake = instrument.intake
    lock_dossier(intake.dossier)
    instrument.refresh_from_db(from_queryset=Instrument.objects.select_for_update(of=("self",)))
    instrument.intake = intake
    return intake.dossier


def _check(dossier: Dossier, gegevens: Instrumentgegevens, on: date) -> None:
    require_open(dossier)
    if gegevens.soort is Instrumentsoort.ANDERS and not gegevens.naam.strip():
        raise ActionDenied("Vul in welk instrument het was.", field="naam")
    if not gegevens.resultaat.strip():
        raise ActionDenied("Schrijf in het kort wat eruit kwam.", field="resultaat")
    require_past(gegevens.afgenomen_op, on=on, field="afgenomen_op")
    require_after_birth(dossier, gegevens.afgenomen_op, field="afgenomen_op")


def _values(gegevens: Instrumentgegevens) -> dict[str, object]:
    other = gegevens.soort is Instrumentsoort.ANDERS
    return {
        "soort": gegevens.soort.value,
        "naam": gegevens.naam.strip() if other else "",
        "afgenomen_op": gegevens.afgenomen_op,
        "resultaat": gegevens.resultaat.strip(),
    }


def _store(
    dossier: Dossier, rapport: "UploadedFile[Any] | None", by: Medewerker
) -> Bestand | None:
    if rapport is None:
        return None
    return store_bestand(
        dossier=dossier, deel=Deel.INTAKE, omschrijving=OMSCHRIJVING, upload=rapport, by=by
    )


def _report_of(instrument: Instrument) -> Bestand | None:
    """The report without its bytes: it is about to go."""
    if instrument.rapport_id is None:
        return None
    return Bestand.objects.defer("inhoud").get(pk=instrument.rapport_id)


def _save(instrument: Instrument, by: Medewerker) -> None:
    instrument.versie += 1
    instrument.vastgelegd_door = by
    instrument.save()


def _reason(reden: str) -> str:
    if not reden.strip():
        raise ActionDenied("Vul in waarom u dit verwijdert.", field="reden")
    return reden.strip()


def _tell(dossier: Dossier, kind: str, by: Medewerker, on: date, **data: object) -> None:
    timeline.record(dossier=dossier, kind=kind, by=by, occurred_on=on, **data)
