# SPDX-License-Identifier: EUPL-1.2
"""The letters of this room: that the gemeente starts paying, and that it stops."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction

from inburgering.beleid.termijnen import bereken_termijnen
from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.feiten import Brieffeiten, addressee, contact
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.maken import make_letter
from inburgering.brieven.models import Brief
from inburgering.brieven.ontzorgbrief import OntzorgBesluit, OntzorgEinde
from inburgering.brieven.pip_delen import Bezwaar, Ondertekenaar
from inburgering.brieven.woorden import bedrag
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.termijnen.feiten import facts_of, granted_to
from ontzorgen import rules, selectors
from ontzorgen.enums import Eindereden, Vervolg
from ontzorgen.models import Ontzorgperiode

Maker = Callable[[str, Huisstijlgegevens], Brieffeiten]


@transaction.atomic
def make_ontzorgbrief(*, periode: Ontzorgperiode, by: Medewerker, on: date) -> Brief:
    """Make the beschikking that belongs to the period as it stands: it runs, or it ended."""
    dossier = periode.dossier
    if not dossier.is_open:
        raise ActionDenied("Dit dossier is afgesloten en kan niet meer worden gewijzigd.")
    soort = Briefsoort.ONTZORGEN_BESLUIT if periode.loopt else Briefsoort.ONTZORGEN_EINDE
    build = _start(periode, by, on) if periode.loopt else _end(periode, by, on)
    return make_letter(dossier=dossier, soort=soort, build=build, by=by, on=on)


def _basis(
    dossier: Dossier, by: Medewerker, on: date, kenmerk: str, huisstijl: Huisstijlgegevens
) -> dict[str, Any]:
    return {
        "geadresseerde": addressee(dossier.persoon),
        "dagtekening": on,
        "kenmerk": kenmerk,
        "contact": contact(by, huisstijl),
        "plaats": huisstijl.gemeente_naam,
        "ondertekenaar": Ondertekenaar(naam=by.naam, functie=by.functie or "medewerker inkomen"),
        "bezwaar": Bezwaar(uiterlijk=_last_day(dossier, on)),
    }


def _last_day(dossier: Dossier, on: date) -> date:
    """The last day for bezwaar when the letter leaves today (Awb 6:7, 6:8)."""
    facts = replace(facts_of(dossier, granted_to(dossier)), bekendmaking_besluit=on)
    terms = bereken_termijnen(facts, dossier.gemeente.profiel_op(on), op=on)
    return next(term.uiterlijk for term in terms if term.code == "bezwaar")


def _start(periode: Ontzorgperiode, by: Medewerker, on: date) -> Maker:
    day = min(max(on, periode.vanaf), periode.tot_en_met)
    costs = rules.in_force(selectors.lasten_of(periode), day)
    norm = rules.in_force(selectors.normen_of(periode), day)[0].bedrag
    left = rules.leefgeld(norm, (cost.bedrag for cost in costs))
    arose = periode.dossier.bijstand_vanaf or periode.vanaf

    def build(kenmerk: str, huisstijl: Huisstijlgegevens) -> OntzorgBesluit:
        return OntzorgBesluit(
            vanaf=periode.vanaf,
            tot_en_met=periode.tot_en_met,
            bijstand_vanaf=arose,
            uitkering=bedrag(norm),
            lasten=tuple((c.naam.lower(), bedrag(c.bedrag)) for c in costs if c.bedrag),
            leefgeld=bedrag(left) if left > 0 else "",
            tekort="" if left > 0 else periode.negatief_besluit or "wij overleggen met u",
            **_basis(periode.dossier, by, on, kenmerk, huisstijl),
        )

    return build


def _end(periode: Ontzorgperiode, by: Medewerker, on: date) -> Maker:
    def build(kenmerk: str, huisstijl: Huisstijlgegevens) -> OntzorgEinde:
        return OntzorgEinde(
            laatste_dag=periode.tot_en_met,
            reden=Eindereden(periode.einde_reden).label,
            beoordeling=periode.beoordeling,
            zes_maanden=periode.einde_reden == Eindereden.ZES_MAANDEN,
            vrijwillig=periode.vervolg == Vervolg.VRIJWILLIG,
            verplicht_volgt=periode.vervolg == Vervolg.PW57,
            **_basis(periode.dossier, by, on, kenmerk, huisstijl),
        )

    return build
