# SPDX-License-Identifier: EUPL-1.2
"""Withdraw a PIP by a decision of its own, with its own letter and kenmerk."""

from datetime import date

from django.db import transaction

from inburgering.brieven.kenmerk import next_kenmerk
from inburgering.brieven.maken import keep
from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Besluittype
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Medewerker
from inburgering.core.selectors.mandaten import mandaat_of
from inburgering.core.services.mijlpalen import reach
from pip_plan import tekenen
from pip_plan.brief import Ondertekening
from pip_plan.enums import PipStatus
from pip_plan.intrekbrief import build_withdrawal
from pip_plan.models import Pip
from pip_plan.services.meebesluiten import withdraw_with
from pip_plan.services.samen import lock, tell

REEKS = "PIP"


@transaction.atomic
def intrekken(*, pip: Pip, reden: str, op: date, by: Medewerker, on: date) -> Pip:
    """End a PIP from a day on; the dossier can get a new one. Twice is once."""
    lock(pip)
    if pip.status == PipStatus.INGETROKKEN and pip.ingetrokken_door_id == by.pk:
        return pip
    _require(pip, reden, op, by, on)
    kenmerk = next_kenmerk(gemeente=pip.gemeente, reeks=REEKS, jaar=on.year)
    held = mandaat_of(by, pip.gemeente, Besluittype.WIJZIGING, on=on)
    signed = Ondertekening(
        dagtekening=on, kenmerk=kenmerk, besluitvormer=by, functie=held.functie if held else ""
    )
    letter = build_withdrawal(pip, signed, reden=reden.strip(), op=op)
    pip.intrekbrief = keep(dossier=pip.dossier, letter=letter, by=by, on=on)
    pip.status, pip.ingetrokken_op = PipStatus.INGETROKKEN.value, op
    pip.intrekreden, pip.ingetrokken_door = reden.strip(), by
    pip.versie += 1
    pip.save()
    _ask_for_a_new_one(pip, op, by, on)
    withdraw_with(pip, op=op, reden=pip.intrekreden, brief=pip.intrekbrief)
    tell(
        pip, "pip.ingetrokken", by, on, op=op, kenmerk=pip.kenmerk, besluit=kenmerk,
        reden=reden.strip(),
    )  # fmt: skip
    return pip


def _ask_for_a_new_one(pip: Pip, op: date, by: Medewerker, on: date) -> None:
    """No plan holds from then on: the next step of the dossier is a new PIP."""
    reach(
        dossier=pip.dossier, by=by, on=on, pip_ingetrokken_op=op, pip_te_verzenden_op=None,
        pip_concept_op=None, pip_aangeboden_op=None,
    )  # fmt: skip


def _require(pip: Pip, reden: str, op: date, by: Medewerker, on: date) -> None:
    if not pip.in_force or pip.dagtekening is None:
        raise ActionDenied(
            f"Dit PIP is {pip.get_status_display()} en kan niet worden ingetrokken."
        )
    refused = tekenen.against_signing(pip, by, on=on, soort=Besluittype.WIJZIGING)
    if refused:
        raise ActionDenied(refused)
    if Pip.objects.being_drafted().filter(dossier=pip.dossier).exists():
        raise ActionDenied("Er loopt al een wijziging van dit PIP. Rond die eerst af.")
    if not reden.strip():
        raise ActionDenied("Schrijf waarom het PIP wordt ingetrokken.", field="reden")
    if op < pip.dagtekening:
        raise ActionDenied(
            f"Het PIP is van {datum_tekst(pip.dagtekening)}. Intrekken kan niet eerder ingaan.",
            field="op",
        )
