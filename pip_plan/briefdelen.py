# SPDX-License-Identifier: EUPL-1.2
"""Two parts of the PIP letter: what the intake showed, and the relief that the gemeente gives."""

from datetime import date
from decimal import Decimal

from inburgering.brieven import pip_delen
from inburgering.brieven.woorden import bedrag
from inburgering.core.feiten import IntakeSamenvatting
from inburgering.core.models import Dossier
from inburgering.wet.tabel.traject import ONTZORGEN_MAANDEN
from inburgering.wet.tekst import duur_tekst
from leerroutes.rules import JONG_TOT
from ontzorgen import rules as ontzorgregels
from ontzorgen import selectors as ontzorgen
from ontzorgen.enums import Lastsoort
from pip_plan.models import Pip

WENS_OPLEIDING = {
    "ja": "ja",
    "nee": "nee",
    "weet_niet": "dat wist u nog niet",
}
JAREN_SCHOOL = {
    "0": "u ging niet naar school",
    "1-6": "één tot en met zes jaar",
    "7-12": "zeven tot en met twaalf jaar",
    "13+": "dertien jaar of langer",
}
LEREN_LEZEN = "u leert eerst lezen en schrijven"


def intake_of(pip: Pip, facts: IntakeSamenvatting, *, on: date) -> pip_delen.Intake:
    """What the decision rests on."""
    dossier = pip.dossier
    return pip_delen.Intake(
        gesproken_op=facts.gesprekken,
        leerbaarheidstoets=pip_delen.Leerbaarheidstoets(
            afgenomen_op=facts.lbt_op,
            uitslag=facts.lbt_uitslag.label if facts.lbt_uitslag else "",
            score=facts.lbt_score,
            nodig=facts.lbt_benodigd,
            niet_afgenomen_omdat=facts.lbt_niet_afgenomen_reden,
        ),
        wens=pip.wens,
        met_tolk=bool(facts.tolk),
        alleen_gewezen_op=facts.alleen_gewezen_op,
        afwijking=pip.afwijking if pip.wijkt_af else "",
        derde=pip.derde if dossier.derde_informatie_op else "",
        derde_ontvangen_op=dossier.derde_informatie_op,
        meetellend=(f"{pip.telt_mee_uren} uur {pip.telt_mee}",) if pip.telt_mee_uren else (),
        bekeken=looked_at(pip, facts, on=on),
    )


def looked_at(pip: Pip, facts: IntakeSamenvatting, *, on: date) -> tuple[tuple[str, str], ...]:
    """The facts that all three routes were held against, beside the test of the letter.

    The age stands there only where it may be read into the decision: with a wish to study. The
    law has no limit of age for the onderwijsroute (Wi2021, 8 lid 1).
    """
    rows = (
        ("Wilt u een opleiding volgen?", WENS_OPLEIDING.get(facts.wil_opleiding, "")),
        ("Hoe lang ging u naar school?", JAREN_SCHOOL.get(facts.jaren_onderwijs, "")),
        ("Hoeveel Nederlands kent u al?", facts.taalniveau),
        ("Lezen en schrijven:", LEREN_LEZEN if pip.alfabetisering in {"A", "AA"} else ""),
        ("Advies na de Taalstart:", facts.taalstart_advies),
        ("Uw leeftijd:", _age(pip, facts, on)),
    )
    return tuple((label, text) for label, text in rows if text)


def _age(pip: Pip, facts: IntakeSamenvatting, on: date) -> str:
    age = pip.dossier.persoon.leeftijd_op(on)
    if facts.wil_opleiding != "ja" or age is None or age < JONG_TOT:
        return ""
    return f"{age} jaar. De wet heeft geen leeftijdsgrens voor een route"


def ontzorging_of(dossier: Dossier, day: date) -> pip_delen.Ontzorging | None:
    """The relief as it is on a day; None when none runs."""
    period = ontzorgen.current_period(dossier)
    if period is None or not period.loopt:
        return None
    reference = min(max(day, period.vanaf), period.tot_en_met)
    costs = ontzorgregels.in_force(ontzorgen.lasten_of(period), reference)
    left = ontzorgen.leefgeld_on(period, reference) or Decimal(0)
    return pip_delen.Ontzorging(
        vanaf=period.vanaf,
        tot_en_met=period.tot_en_met,
        duur=duur_tekst(ONTZORGEN_MAANDEN.op(day).waarde, "maanden"),
        posten=tuple(name for cost in costs if cost.bedrag for name in _names(cost)),
        leefgeld=f"{bedrag(left)} per maand" if left > 0 else "",
    )


def _names(cost: ontzorgregels.Bedrag) -> tuple[str, ...]:
    if cost.sleutel == Lastsoort.GAS_WATER_STROOM:
        return "gas", "water", "stroom"
    return (cost.naam.lower(),)
