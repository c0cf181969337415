# SPDX-License-Identifier: EUPL-1.2
"""Recording the leerbaarheidstoets: requested, planned, result, refusal or exemption."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.models import Medewerker, Persoon
from intake import toetsrules
from intake.models import Intake, Leerbaarheidstoets, Onderwerp
from intake.onderwerpen import Code
from intake.selectors.oproepen import three_failed
from intake.services.gesprek import lock, require_changeable
from intake.services.onderwerpen import Invoer, save_onderwerp
from intake.services.weigeren import require_none
from intake.toetsrules import Toetsgegevens, Toetsomgeving

CODES = ("uitslag", "niet_meegewerkt", "vrijgesteld_grond", "niet_afgenomen_reden")

__all__ = ["Toetsgegevens", "record_leerbaarheidstoets", "save_toets_onderwerp"]


@transaction.atomic
def record_leerbaarheidstoets(
    *, intake: Intake, toets: Toetsgegevens, by: Medewerker, on: date
) -> Leerbaarheidstoets:
    """Record what is known about the test; the result is advice, never the decision.

    An exemption without a day counts from today.
    """
    lock(intake)
    require_changeable(intake)
    toets = _as_written(toets, on)
    require_none(toetsrules.refusals(toets, _surroundings(intake, toets, on)))
    row = Leerbaarheidstoets.objects.select_for_update().get(intake=intake)
    values = _stored(toets)
    if all(getattr(row, name) == value for name, value in values.items()):
        return row
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    timeline.record(
        dossier=intake.dossier,
        kind="intake.leerbaarheidstoets",
        by=by,
        occurred_on=row.afgenomen_op or row.niet_meegewerkt_op or on,
        uitslag=row.uitslag,
        afgenomen_op=row.afgenomen_op,
        aangevraagd_op=row.aangevraagd_op,
        gepland_op=row.gepland_op,
        niet_meegewerkt=row.niet_meegewerkt,
        niet_meegewerkt_op=row.niet_meegewerkt_op,
        geregeld=row.geregeld,
    )
    return row


@transaction.atomic
def save_toets_onderwerp(
    *, intake: Intake, toets: Toetsgegevens, invoer: Invoer, by: Medewerker, on: date
) -> Onderwerp:
    """Save the page of the test: its facts and what the consultant concludes, or neither."""
    record_leerbaarheidstoets(intake=intake, toets=toets, by=by, on=on)
    return save_onderwerp(intake=intake, code=Code.LEERBAARHEIDSTOETS, invoer=invoer, by=by, on=on)


def _as_written(toets: Toetsgegevens, on: date) -> Toetsgegevens:
    """The same facts in the form in which they are kept."""
    return replace(
        toets,
        examennummer="".join(toets.examennummer.split()),
        behaalde_score=toetsrules.read_score(toets.behaalde_score),
        benodigde_score=toetsrules.read_score(toets.benodigde_score),
        vrijgesteld_op=(toets.vrijgesteld_op or on) if toets.vrijgesteld_grond else None,
        niet_meegewerkt_op=toets.niet_meegewerkt_op if toets.niet_meegewerkt else None,
    )


def _stored(toets: Toetsgegevens) -> dict[str, Any]:
    """The values of the columns: a code that was not chosen is an empty text."""
    values = asdict(toets)
    return values | {name: values[name].value if values[name] else "" for name in CODES}


def _surroundings(intake: Intake, toets: Toetsgegevens, on: date) -> Toetsomgeving:
    dossier = intake.dossier
    # calls matter for one reason only; anybody else is spared the question
    asked = toets.niet_afgenomen_reden is not None
    return Toetsomgeving(
        op=on,
        geboren_vanaf=_earliest_birthday(dossier.persoon),
        verhuisd_naar_ons=dossier.verhuisd_naar_ons,
        drie_oproepen=asked and three_failed(dossier),
    )


def _earliest_birthday(persoon: Persoon) -> date | None:
    """The first day a partial date of birth may mean."""
    year = persoon.geboortejaar
    if year is None:
        return None
    return date(year, persoon.geboortemaand or 1, persoon.geboortedag or 1)
