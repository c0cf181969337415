# SPDX-License-Identifier: EUPL-1.2
"""The decision to withdraw a PIP as a letter."""

from dataclasses import dataclass
from datetime import date

from inburgering.brieven import engine, pip_delen
from inburgering.brieven.selectors import huisstijl_of
from pip_plan.brief import Ondertekening, addressee, contact, terms_for
from pip_plan.models import Pip

TITEL = "Besluit: uw PIP stopt"
TEMPLATE = "brieven/pip_intrekking.html"


@dataclass(frozen=True, kw_only=True)
class Intrekbrief:
    """What the letter says."""

    geadresseerde: pip_delen.Geadresseerde
    contact: pip_delen.Contactpersoon
    ondertekenaar: pip_delen.Ondertekenaar
    kenmerk: str
    oud_kenmerk: str
    oude_dagtekening: date
    vanaf: date
    reden: str
    bezwaar: pip_delen.Bezwaar
    termijn_tot_en_met: date


def render_withdrawal(pip: Pip, getekend: Ondertekening, *, reden: str, op: date) -> bytes:
    """The PDF of the decision to withdraw."""
    if pip.dagtekening is None:
        raise ValueError("Only a decided PIP is withdrawn.")
    on = getekend.dagtekening
    terms = terms_for(pip.dossier, on)
    letter = Intrekbrief(
        geadresseerde=addressee(pip.dossier),
        contact=contact(pip),
        ondertekenaar=getekend.ondertekenaar,
        kenmerk=getekend.kenmerk,
        oud_kenmerk=pip.kenmerk,
        oude_dagtekening=pip.dagtekening,
        vanaf=op,
        reden=reden,
        bezwaar=pip_delen.Bezwaar(uiterlijk=terms["bezwaar"].uiterlijk),
        termijn_tot_en_met=terms["inburgeringstermijn"].uiterlijk,
    )
    return engine.render_pdf(
        template=TEMPLATE,
        context={"brief": letter},
        huisstijl=huisstijl_of(pip.gemeente),
        titel=TITEL,
        dagtekening=on,
    )
