# SPDX-License-Identifier: EUPL-1.2
"""The intake with its talks and subjects, and what the law still asks of it."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from inburgering.core.datums import datum_tekst
from inburgering.core.models import Dossier
from intake.enums import Status
from intake.indeling import Indeling, indeling_of
from intake.models import Gesprek, Intake, Onderwerp
from intake.onderwerpen import SOORTEN, Code, Overslaan
from intake.rules import IntakeFeiten, OnderwerpFeit, Ontbreekt, missing_for_completion
from intake.vragen import Vraag

JONG = 6  # groep 3 begins at six; voor- en vroegschoolse educatie is what comes before it


def intake_of(dossier: Dossier) -> Intake | None:
    """The intake of a dossier with its test and talks, if it was started."""
    rows = Intake.objects.select_related("toets", "afgerond_door").prefetch_related("gesprekken")
    return rows.filter(dossier=dossier).first()


def talks_of(intake: Intake) -> list[Gesprek]:
    """The talks in the order they were, planned ones included."""
    return sorted(intake.gesprekken.all(), key=lambda talk: (talk.op, talk.nummer))


def held_talks(intake: Intake) -> list[Gesprek]:
    """The talks that were held, oldest first."""
    return [talk for talk in talks_of(intake) if talk.gehouden]


def told_alone_on(intake: Intake) -> date | None:
    """The first day on which the right to be heard alone was pointed out."""
    days = [talk.alleen_gewezen_op for talk in held_talks(intake) if talk.alleen_gewezen_op]
    return min(days) if days else None


def present_at(intake: Intake) -> tuple[str, ...]:
    """Everybody who was at a table, once, by name."""
    names = (person.naam for talk in held_talks(intake) for person in talk.aan_tafel)
    return tuple(dict.fromkeys(names))


def interpreter_of(intake: Intake) -> str:
    """Tigrinya (4711) of the first talk that had one; empty when nobody interpreted."""
    return next((talk.tolk for talk in held_talks(intake) if talk.met_tolk), "")


def talks_in_words(intake: Intake) -> str:
    """gesprek op 24 november 2026, tolk Arabisch; of the last talk that was held."""
    held = held_talks(intake)
    if not held:
        return "nog geen gesprek"
    talk = held[-1]
    number = f"gesprek {len(held)} op" if len(held) > 1 else "gesprek op"
    with_whom = f", tolk {talk.tolk}" if talk.met_tolk else ""
    return f"{number} {datum_tekst(talk.op)}{with_whom}"


def indeling_for(dossier: Dossier, *, on: date) -> Indeling:
    """How the gemeente of this dossier holds its intakes."""
    return indeling_of(dossier.gemeente.profiel_op(on))


def questions_of(intake: Intake, code: Code, *, on: date) -> tuple[Vraag, ...]:
    """What is asked about a subject in this gemeente."""
    return indeling_for(intake.dossier, on=on).vragen(code)


def needed(
    code: Code,
    vragen: Iterable[Vraag],
    antwoorden: Mapping[str, Any],
    dossier: Dossier,
    *,
    on: date,
) -> list[Vraag]:
    """The questions that must be settled before this subject is finished.

    What parents choose about voorschool is needed as soon as there is a young child.
    """
    if code is not Code.VVE:
        return [vraag for vraag in vragen if vraag.nodig]
    known = has_young_child(dossier, on=on)
    names = {"keuze"} if known or antwoorden.get("jonge_kinderen") == "ja" else set()
    names |= set() if known else {"jonge_kinderen"}
    return [vraag for vraag in vragen if vraag.code in names]


def subjects_of(intake: Intake) -> dict[Code, Onderwerp]:
    """Every subject, in the order of a conversation."""
    found = {Code(row.code): row for row in intake.onderwerpen.select_related("gewijzigd_door")}
    return {code: found[code] for code in SOORTEN}


def used_of(rows: Mapping[Code, Onderwerp], indeling: Indeling) -> dict[Code, Onderwerp]:
    """The subjects of this gemeente in its order, and what was said about others before."""
    used = indeling.codes
    also = [code for code in SOORTEN if code not in used and _has_content(rows[code])]
    return {code: rows[code] for code in (*used, *also)}


def _has_content(row: Onderwerp) -> bool:
    return row.status != Status.NOG_NIET_GESTART.value or bool(row.interne_notitie)


def has_young_child(dossier: Dossier, *, on: date) -> bool:
    """Whether the household has a child that does not go to groep 3 yet."""
    household = dossier.persoon.huishouden
    if household is None:
        return False
    ages = (kind.leeftijd_op(on) for kind in household.kinderen.all())
    return any(age is not None and age < JONG for age in ages)


def facts_of(
    intake: Intake, dossier: Dossier, rows: Iterable[Onderwerp], *, on: date
) -> IntakeFeiten:
    """The facts of an intake as the rules take them."""
    subjects = {Code(row.code): row for row in rows}
    answered_young = subjects[Code.VVE].antwoorden.get("jonge_kinderen") == "ja"
    held = held_talks(intake)
    return IntakeFeiten(
        onderwerpen=_facts_of_subjects(subjects.values()),
        gesprek_op=held[0].op if held else None,
        aanwezigen=len(present_at(intake)),
        alleen_gewezen_op=told_alone_on(intake),
        toets_aangevraagd=intake.toets.aangevraagd_op is not None,
        toets_geregeld=intake.toets.geregeld,
        verhuisd_naar_ons=dossier.verhuisd_naar_ons,
        jong_kind=answered_young or has_young_child(dossier, on=on),
    )


def _facts_of_subjects(rows: Collection[Onderwerp]) -> dict[Code, OnderwerpFeit]:
    return {
        Code(row.code): OnderwerpFeit(
            klaar=row.status == Status.KLAAR.value,
            overgeslagen=Overslaan(row.overslaan_reden) if row.overslaan_reden else None,
        )
        for row in rows
    }


def missing(
    intake: Intake, dossier: Dossier, rows: Iterable[Onderwerp], *, on: date
) -> list[Ontbreekt]:
    """What the law still asks of this intake."""
    return missing_for_completion(facts_of(intake, dossier, rows, on=on))
