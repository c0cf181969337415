# SPDX-License-Identifier: EUPL-1.2
"""The decision to withdraw a PIP as a letter."""

from datetime import date

from inburgering.brieven import pip_delen
from inburgering.brieven.pip_later import PipIntrekking
from pip_plan.brief import Ondertekening, addressee, contact, terms_for
from pip_plan.models import Pip


def build_withdrawal(pip: Pip, getekend: Ondertekening, *, reden: str, op: date) -> PipIntrekking:
    """The facts of the letter."""
    if pip.dagtekening is None:
        raise ValueError("Only a decided PIP is withdrawn.")
    terms = terms_for(pip.dossier, getekend.dagtekening)
    return PipIntrekking(
        geadresseerde=addressee(pip.dossier),
        dagtekening=getekend.dagtekening,
        kenmerk=getekend.kenmerk,
        contact=contact(pip),
        ondertekenaar=getekend.ondertekenaar,
        bezwaar=pip_delen.Bezwaar(uiterlijk=terms["bezwaar"].uiterlijk),
        oud_kenmerk=pip.kenmerk,
        oude_dagtekening=pip.dagtekening,
        vanaf=op,
        reden=reden,
        termijn_tot_en_met=terms["inburgeringstermijn"].uiterlijk,
    )
