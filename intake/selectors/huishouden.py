# SPDX-License-Identifier: EUPL-1.2
"""The household in the intake: every adult with how far each subject is, and shared facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from inburgering.core.datums import datum_tekst
from inburgering.core.models import Dossier, Kind
from intake.models import Intake, Onderwerp
from intake.onderwerpen import SOORTEN, Code
from intake.selectors.stand import indeling_for, used_of
from intake.selectors.taken import status_text


@dataclass(frozen=True, slots=True)
class Lid:
    """An adult of the household."""

    dossier: Dossier
    intake: Intake | None
    adres: str
    adres_bron: str
    adres_van: Dossier | None


@dataclass(frozen=True, slots=True)
class Rij:
    """One subject, with (name, status) of each adult."""

    titel: str
    standen: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Huishoudenstand:
    """The page as a whole."""

    leden: tuple[Lid, ...]
    kinderen: tuple[Kind, ...]
    rijen: tuple[Rij, ...]


def household_of(dossiers: Sequence[Dossier], *, on: date) -> Huishoudenstand:
    """The adults in the order given, the children once; the same queries for any family."""
    intakes = {
        intake.dossier_id: intake
        for intake in Intake.objects.filter(dossier__in=dossiers).prefetch_related("onderwerpen")
    }
    subjects = {
        pk: {Code(row.code): row for row in intake.onderwerpen.all()}
        for pk, intake in intakes.items()
    }
    indeling = indeling_for(dossiers[0], on=on)
    codes = {code for rows in subjects.values() for code in used_of(rows, indeling)}
    household = dossiers[0].persoon.huishouden
    return Huishoudenstand(
        leden=tuple(_member(dossier, intakes.get(dossier.pk), dossiers) for dossier in dossiers),
        kinderen=tuple(household.kinderen.order_by("geboortejaar", "pk")) if household else (),
        rijen=tuple(
            Rij(
                soort.titel,
                tuple((d.persoon.naam, _stand(subjects.get(d.pk), code)) for d in dossiers),
            )
            for code, soort in SOORTEN.items()
            if code in codes
        ),
    )


def _stand(rows: dict[Code, Onderwerp] | None, code: Code) -> str:
    return status_text(rows[code]) if rows else "Intake niet gestart"


def _member(dossier: Dossier, intake: Intake | None, all_of_them: Sequence[Dossier]) -> Lid:
    lines = dossier.persoon.adresregels
    better = next(
        (
            other
            for other in all_of_them
            if other.pk != dossier.pk
            and other.persoon.adresregels
            and other.persoon.adresregels != lines
        ),
        None,
    )
    return Lid(
        dossier=dossier,
        intake=intake,
        adres=", ".join(lines) or "nog niet bekend",
        adres_bron=_source(dossier) if lines else "",
        adres_van=better,
    )


def _source(dossier: Dossier) -> str:
    if dossier.brp_op:
        return f"BRP, ingeschreven op {datum_tekst(dossier.brp_op)}"
    return "ingevuld bij Gegevens"
