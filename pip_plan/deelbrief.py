# SPDX-License-Identifier: EUPL-1.2
"""The letters of a decision that was added to a PIP, and of one that was withdrawn."""

from datetime import date
from typing import Any

from inburgering.brieven import pip_delen
from inburgering.brieven.maken import render_letter
from inburgering.brieven.pip_later import BesluitErbij, BesluitStopt
from inburgering.brieven.selectors import huisstijl_of
from pip_plan.brief import Ondertekening, addressee, contact, terms_for
from pip_plan.deelbesluiten import ONDERWERP
from pip_plan.enums import Deelbesluitsoort
from pip_plan.models import Deelbesluit


def build_addition(row: Deelbesluit, getekend: Ondertekening) -> BesluitErbij:
    """The facts of a decision that comes beside those in the PIP."""
    return BesluitErbij(
        pip_kenmerk=row.pip.kenmerk,
        reden=row.reden,
        vanaf=row.vanaf,
        tot_en_met=row.tot_en_met,
        **_shared(row, getekend),
    )


def render_preview(row: Deelbesluit, *, on: date) -> bytes:
    """The letter as it would be when it is dated `on`, with a watermark and no signature."""
    letter = build_addition(row, Ondertekening(dagtekening=on))
    return render_letter(letter, huisstijl_of(row.pip.gemeente), concept=True)


def build_stop(row: Deelbesluit, getekend: Ondertekening, *, reden: str, op: date) -> BesluitStopt:
    """The facts of the decision to withdraw one decision; the rest of the PIP stays."""
    if row.dagtekening is None:
        raise ValueError("Only a decision that was taken is withdrawn.")
    return BesluitStopt(
        reden=reden,
        vanaf=op,
        oud_kenmerk=row.kenmerk,
        oude_dagtekening=row.dagtekening,
        **_shared(row, getekend),
    )


def _shared(row: Deelbesluit, getekend: Ondertekening) -> dict[str, Any]:
    day, pip = getekend.dagtekening, row.pip
    return {
        "geadresseerde": addressee(pip.dossier),
        "dagtekening": day,
        "kenmerk": getekend.kenmerk,
        "contact": contact(pip),
        "ondertekenaar": getekend.ondertekenaar,
        "bezwaar": pip_delen.Bezwaar(uiterlijk=terms_for(pip.dossier, day)["bezwaar"].uiterlijk),
        "onderwerp": ONDERWERP[Deelbesluitsoort(row.soort)],
        "tekst": row.tekst,
        "artikel": row.artikel,
    }
