# SPDX-License-Identifier: EUPL-1.2
"""Signing what was seen, and signing together with the person."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Medewerker
from inburgering.core.services.bestanden import store_bestand
from pip_plan.enums import PipStatus, Tekenuitkomst
from pip_plan.models import Pip, Tekenmoment
from pip_plan.services.besluit import vaststellen
from pip_plan.services.samen import lock, tell
from pip_plan.tekenen import content_sha, has_seen


@transaction.atomic
def sign_seen(*, pip: Pip, versie: int, dagtekening: date, by: Medewerker, on: date) -> Pip:
    """Decide on a PIP among others: only as it was when this signer opened it."""
    lock(pip)
    if pip.is_waiting and (pip.versie != versie or not has_seen(pip, by)):
        raise ActionDenied("Dit PIP is gewijzigd nadat u het bekeek. Bekijk het opnieuw.")
    return vaststellen(pip=pip, dagtekening=dagtekening, by=by, on=on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekengegevens:
    """What was explained, in which language, with whom, and what the person did."""

    op: date
    uitkomst: Tekenuitkomst
    uitgelegd: str
    taal: str
    tolk: str = ""
    aanwezig: str = ""
    reden: str = ""


@transaction.atomic
def record_together(
    *,
    pip: Pip,
    gegevens: Tekengegevens,
    scan: "UploadedFile[Any] | None",
    by: Medewerker,
    on: date,
) -> Tekenmoment:
    """Record that the plan was explained and signed, or not; it decides nothing."""
    lock(pip)
    if pip.status in {PipStatus.INGETROKKEN, PipStatus.VERVANGEN}:
        raise ActionDenied("Dit PIP geldt niet meer. Er valt niets meer te ondertekenen.")
    _check(pip, gegevens, scan, on)
    paper = gegevens.uitkomst is Tekenuitkomst.PAPIER
    same = _already(pip, gegevens, by)
    if same:
        return same
    file = None
    if paper and scan:
        file = store_bestand(
            dossier=pip.dossier,
            deel=Deel.PIP,
            omschrijving="ondertekend PIP",
            upload=scan,
            by=by,
        )
    refused = gegevens.uitkomst is Tekenuitkomst.NIET
    made = Tekenmoment.objects.create(
        gemeente_id=pip.gemeente_id,
        pip=pip,
        inhoud_sha=content_sha(pip),
        op=gegevens.op,
        uitkomst=gegevens.uitkomst.value,
        uitgelegd=gegevens.uitgelegd.strip(),
        taal=gegevens.taal.strip(),
        tolk=gegevens.tolk.strip(),
        aanwezig=gegevens.aanwezig.strip(),
        reden=gegevens.reden.strip() if refused else "",
        scan=file,
        vastgelegd_door=by,
    )
    tell(pip, "pip.samen_getekend", by, on, op=gegevens.op, uitkomst=gegevens.uitkomst.value)
    return made


def _already(pip: Pip, gegevens: Tekengegevens, by: Medewerker) -> Tekenmoment | None:
    """The same record of the same day: a second click, not a second signature."""
    return Tekenmoment.objects.filter(
        pip=pip,
        op=gegevens.op,
        uitkomst=gegevens.uitkomst.value,
        inhoud_sha=content_sha(pip),
        vastgelegd_door=by,
    ).first()


def _check(pip: Pip, gegevens: Tekengegevens, scan: "UploadedFile[Any] | None", on: date) -> None:
    if not pip.opgesteld_op <= gegevens.op <= on:
        raise ActionDenied("Kies een dag na het opstellen, en niet in de toekomst.", field="op")
    if gegevens.uitkomst is Tekenuitkomst.PAPIER and not scan:
        raise ActionDenied("Kies de scan van het ondertekende plan.", field="bestand")
    if gegevens.uitkomst is Tekenuitkomst.NIET and not gegevens.reden.strip():
        raise ActionDenied("Schrijf waarom deze persoon niet tekent.", field="reden")
