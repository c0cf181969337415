# SPDX-License-Identifier: EUPL-1.2
"""The letters of a decision that was added to a PIP, and of one that was withdrawn."""

from dataclasses import dataclass
from datetime import date

from inburgering.brieven import engine, pip_delen
from inburgering.brieven.selectors import huisstijl_of
from pip_plan.brief import Ondertekening, addressee, contact, terms_for
from pip_plan.deelbesluiten import ONDERWERP
from pip_plan.enums import Deelbesluitsoort
from pip_plan.models import Deelbesluit

TITEL_ERBIJ = "Besluit: een besluit erbij in uw PIP"
TITEL_STOPT = "Besluit: een deel van uw PIP stopt"
ERBIJ = "brieven/pip_deelbesluit.html"
STOPT = "brieven/pip_deelintrekking.html"


@dataclass(frozen=True, kw_only=True)
class Stop:
    """From when a decision does not count any more, why, and which letter gave it."""

    vanaf: date
    reden: str
    oud_kenmerk: str
    oude_dagtekening: date


@dataclass(frozen=True, kw_only=True)
class Deelbrief:
    """What such a letter says; `stop` only when a decision is withdrawn."""

    geadresseerde: pip_delen.Geadresseerde
    contact: pip_delen.Contactpersoon
    ondertekenaar: pip_delen.Ondertekenaar
    kenmerk: str
    pip_kenmerk: str
    onderwerp: str
    tekst: str
    reden: str
    artikel: str
    vanaf: date
    tot_en_met: date | None
    bezwaar: pip_delen.Bezwaar
    stop: Stop | None = None
    meer_besluiten: bool = False


def render_addition(row: Deelbesluit, getekend: Ondertekening) -> bytes:
    """The PDF of a decision that comes beside those in the PIP."""
    return _render(row, getekend, None)


def render_stop(row: Deelbesluit, getekend: Ondertekening, *, reden: str, op: date) -> bytes:
    """The PDF of the decision to withdraw one decision; the rest of the PIP stays."""
    if row.dagtekening is None:
        raise ValueError("Only a decision that was taken is withdrawn.")
    stop = Stop(vanaf=op, reden=reden, oud_kenmerk=row.kenmerk, oude_dagtekening=row.dagtekening)
    return _render(row, getekend, stop)


def _render(row: Deelbesluit, getekend: Ondertekening, stop: Stop | None) -> bytes:
    day, pip = getekend.dagtekening, row.pip
    letter = Deelbrief(
        geadresseerde=addressee(pip.dossier),
        contact=contact(pip),
        ondertekenaar=getekend.ondertekenaar,
        kenmerk=getekend.kenmerk,
        pip_kenmerk=pip.kenmerk,
        onderwerp=ONDERWERP[Deelbesluitsoort(row.soort)],
        tekst=row.tekst,
        reden=row.reden,
        artikel=row.artikel,
        vanaf=row.vanaf,
        tot_en_met=row.tot_en_met,
        bezwaar=pip_delen.Bezwaar(uiterlijk=terms_for(pip.dossier, day)["bezwaar"].uiterlijk),
        stop=stop,
    )
    return engine.render_pdf(
        template=STOPT if stop else ERBIJ,
        context={"brief": letter},
        huisstijl=huisstijl_of(pip.gemeente),
        titel=TITEL_STOPT if stop else TITEL_ERBIJ,
        dagtekening=day,
    )
