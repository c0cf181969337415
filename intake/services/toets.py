# SPDX-License-Identifier: EUPL-1.2
"""Recording the leerbaarheidstoets: requested, result, exemption, or why it was not taken."""

import re
from dataclasses import asdict, dataclass, replace
from datetime import date

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Medewerker
from inburgering.wet.begrippen import LbtUitslag
from intake.enums import NietAfgenomen, Vrijstellingsgrond
from intake.models import Intake, Leerbaarheidstoets, Onderwerp
from intake.models.intake import SCORE
from intake.onderwerpen import Code
from intake.services.gesprek import lock, require_changeable
from intake.services.onderwerpen import Invoer, save_onderwerp


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetsgegevens:
    """The test as DUO reports it; at most one of result, exemption and reason."""

    aangevraagd_op: date | None = None
    examennummer: str = ""
    afgenomen_op: date | None = None
    uitslag: LbtUitslag | None = None
    behaalde_score: str = ""
    benodigde_score: str = ""
    vrijgesteld_grond: Vrijstellingsgrond | None = None
    niet_afgenomen_reden: NietAfgenomen | None = None


@transaction.atomic
def record_leerbaarheidstoets(
    *, intake: Intake, toets: Toetsgegevens, by: Medewerker, on: date
) -> Leerbaarheidstoets:
    """Record what is known about the test; the result is advice, never the decision."""
    lock(intake)
    require_changeable(intake)
    toets = replace(
        toets,
        behaalde_score=_score(toets.behaalde_score),
        benodigde_score=_score(toets.benodigde_score),
    )
    _check_outcome(toets)
    _check_moved(intake, toets)
    _check_dates(intake, toets, on)
    _check_scores(toets)
    row = Leerbaarheidstoets.objects.select_for_update().get(intake=intake)
    values = asdict(toets) | {
        "uitslag": toets.uitslag.value if toets.uitslag else "",
        "vrijgesteld_grond": toets.vrijgesteld_grond.value if toets.vrijgesteld_grond else "",
        "niet_afgenomen_reden": toets.niet_afgenomen_reden.value
        if toets.niet_afgenomen_reden
        else "",
    }
    if all(getattr(row, name) == value for name, value in values.items()):
        return row
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    timeline.record(
        dossier=intake.dossier,
        kind="intake.leerbaarheidstoets",
        by=by,
        occurred_on=row.afgenomen_op or on,
        uitslag=row.uitslag,
        afgenomen_op=row.afgenomen_op,
        aangevraagd_op=row.aangevraagd_op,
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


def _score(typed: str) -> str:
    """31,20 as DUO writes it; 31.20, 31,2 and 31 are understood."""
    text = typed.strip().replace(".", ",")
    whole, comma, cents = text.partition(",")
    if whole.isdigit() and (not comma or cents.isdigit()):
        return f"{whole},{cents:0<2}"
    return text


def _check_outcome(toets: Toetsgegevens) -> None:
    outcomes = (toets.uitslag, toets.vrijgesteld_grond, toets.niet_afgenomen_reden)
    if sum(outcome is not None for outcome in outcomes) > 1:
        raise ActionDenied(
            "Kies één uitkomst: een uitslag, een vrijstelling, of waarom er geen toets is.",
            field="uitkomst",
        )
    if toets.uitslag is None and toets.afgenomen_op:
        raise ActionDenied("Kies de uitslag die bij deze toets hoort.", field="uitslag")
    if toets.uitslag is not None and toets.afgenomen_op is None:
        raise ActionDenied("Vul in wanneer de toets is afgenomen.", field="afgenomen_op")


def _check_moved(intake: Intake, toets: Toetsgegevens) -> None:
    reason = toets.niet_afgenomen_reden
    if reason is NietAfgenomen.VERHUISD and not intake.dossier.verhuisd_naar_ons:
        raise ActionDenied(
            "In dit dossier staat niet dat deze persoon uit een andere gemeente komt. Wijzig dat "
            "eerst bij Gegevens, of kies een andere uitkomst.",
            field="uitkomst",
        )


def _check_dates(intake: Intake, toets: Toetsgegevens, on: date) -> None:
    birth_year = intake.dossier.persoon.geboortejaar
    for name in ("aangevraagd_op", "afgenomen_op"):
        day = getattr(toets, name)
        if day and day > on:
            raise ActionDenied("Vul een datum in die niet in de toekomst ligt.", field=name)
        if day and birth_year and day.year < birth_year:
            raise ActionDenied("Deze datum ligt voor de geboorte. Controleer hem.", field=name)
    if toets.aangevraagd_op and toets.afgenomen_op and toets.afgenomen_op < toets.aangevraagd_op:
        raise ActionDenied(
            "De toets kan niet voor de aanvraag zijn afgenomen. Controleer beide datums.",
            field="afgenomen_op",
        )


def _check_scores(toets: Toetsgegevens) -> None:
    scores = {"behaalde_score": toets.behaalde_score, "benodigde_score": toets.benodigde_score}
    if not any(scores.values()):
        return
    for name, score in scores.items():
        if not re.fullmatch(SCORE, score):
            raise ActionDenied(
                "Vul beide scores in zoals DUO ze geeft, bijvoorbeeld 31,20.", field=name
            )
    if toets.uitslag is None:
        raise ActionDenied("Een score hoort bij een uitslag. Kies de uitslag.", field="uitslag")
