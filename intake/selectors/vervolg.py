# SPDX-License-Identifier: EUPL-1.2
"""What follows from the intake, as its page shows it: the ladder and the help questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q, QuerySet
from django.urls import reverse

from inburgering.core.datums import datum_tekst
from inburgering.core.models import Dossier
from intake.models import Ladderstand, Verwijzing
from intake.selectors.onderdelen import Onderdeelstand
from intake.vervolgrules import Verschuiving, next_measurement

TITEL = "Vervolg"


@dataclass(frozen=True, slots=True)
class Ladder:
    """The measurements, newest first, and what they say together."""

    metingen: Sequence[Ladderstand]
    nulmeting: Ladderstand | None
    laatste: Ladderstand | None
    verschuiving: str
    volgende_op: date | None
    te_laat: bool


@dataclass(frozen=True, slots=True)
class VerwijzingRegel:
    """One help question with its state as a mark; `dagen` until the follow-up, if one waits."""

    rij: Verwijzing
    soort: str
    stand: str
    dagen: int | None


def ladder_of(dossier: Dossier, *, on: date) -> Ladder:
    """Where somebody stands on the participatieladder, and when to measure again."""
    rows = list(dossier.ladder.select_related("gemeten_door").order_by("-op", "-pk"))
    if not rows:
        return Ladder((), None, None, "", None, te_laat=False)
    last, first = rows[0], rows[-1]
    moved = Verschuiving(int(last.trede) - int(first.trede)).zin if last != first else ""
    due = next_measurement(last.op)
    return Ladder(rows, first, last, moved, due, te_laat=due < on)


def referrals_of(dossier: Dossier) -> QuerySet[Verwijzing]:
    """All help questions and signals, with the task of their follow-up."""
    return dossier.verwijzingen.select_related("opvolgen__voor", "vastgelegd_door")


def referral_of(dossier: Dossier, pk: int) -> Verwijzing | None:
    """One of them, sharing the dossier object of the caller."""
    found = referrals_of(dossier).filter(pk=pk).first()
    if found:
        found.dossier = dossier
    return found


def referred_to(dossier: Dossier) -> list[str]:
    """To whom somebody was referred with a consent that still holds: huisarts, Mindfit."""
    found = dossier.verwijzingen.filter(verwezen_op__isnull=False, ingetrokken_op__isnull=True)
    return list(dict.fromkeys(row.bij for row in found))


def referral_rows(
    dossier: Dossier, *, on: date
) -> tuple[list[VerwijzingRegel], list[VerwijzingRegel]]:
    """What is still open, what must be followed up first on top; and what is finished."""
    rows = [_row(found, on) for found in referrals_of(dossier)]
    still = [row for row in rows if row.rij.is_open]
    still.sort(key=lambda row: (row.dagen is None, row.dagen or 0, row.rij.pk))
    return still, [row for row in reversed(rows) if not row.rij.is_open]


def _row(found: Verwijzing, on: date) -> VerwijzingRegel:
    task = found.opvolgen
    waits = found.is_open and task is not None and task.gedaan_op is None
    days = (task.uiterlijk - on).days if waits and task else None
    return VerwijzingRegel(found, *_state(found), days)


def _state(found: Verwijzing) -> tuple[str, str]:
    if found.ingetrokken_op:
        return "rust", f"toestemming ingetrokken op {datum_tekst(found.ingetrokken_op)}"
    if found.afgerond_op:
        return "klaar", f"afgerond op {datum_tekst(found.afgerond_op)}"
    if found.verwezen_op:
        return "info", f"verwezen op {datum_tekst(found.verwezen_op)}"
    if found.toestemming_op:
        return "bijna", "toestemming, nog niet verwezen"
    return "rust", "nog geen toestemming"


def vervolg_stand(dossier: Dossier, *, on: date) -> Onderdeelstand:
    """The one thing that most asks attention: a follow-up, a measurement, an open question."""
    late = Q(
        verwijzingen__afgerond_op__isnull=True,
        verwijzingen__opvolgen__gedaan_op__isnull=True,
        verwijzingen__opvolgen__uiterlijk__lt=on,
    )
    still = Q(verwijzingen__afgerond_op__isnull=True)
    found = (
        Dossier.objects.filter(pk=dossier.pk)
        .values("pk")
        .annotate(
            gemeten_op=Max("ladder__op"),
            open=Count("verwijzingen", filter=still, distinct=True),
            te_laat=Count("verwijzingen", filter=late, distinct=True),
        )
        .get()
    )
    stand, soort = _words(found["gemeten_op"], found["open"], found["te_laat"], on)
    return Onderdeelstand(TITEL, reverse("intake:vervolg", args=[dossier.pk]), stand, soort)


def _words(measured: date | None, still: int, late: int, on: date) -> tuple[str, str]:
    if late:
        return f"{late} te laat opgevolgd" if late > 1 else "Opvolgen is te laat", "laat"
    if measured is None:
        return "Nog geen nulmeting", "rust"
    if next_measurement(measured) < on:
        return "Meet de ladder opnieuw", "bijna"
    if still:
        return "1 hulpvraag open" if still == 1 else f"{still} hulpvragen open", "info"
    return "Bijgewerkt", "klaar"
