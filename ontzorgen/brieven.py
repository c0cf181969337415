# SPDX-License-Identifier: EUPL-1.2
"""The letters of this room: that the gemeente starts paying, and that it stops."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import transaction

from inburgering.beleid.termijnen import bereken_termijnen
from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.feiten import Brieffeiten, addressee, contact
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.maken import make_letter
from inburgering.brieven.models import Brief, BriefQuerySet
from inburgering.brieven.ontzorgbrief import OntzorgBesluit, OntzorgEinde
from inburgering.brieven.pip_delen import Bezwaar, Ondertekenaar
from inburgering.brieven.woorden import bedrag
from inburgering.core.enums import Besluittype
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.selectors.mandaten import against_mandaat, mandaat_of
from inburgering.core.services.termijnen.feiten import facts_of, granted_to
from ontzorgen import rules, selectors
from ontzorgen.enums import Eindereden, Vervolg
from ontzorgen.models import Ontzorgperiode

Maker = Callable[[str, Huisstijlgegevens], Brieffeiten]


GEEN_LEEFGELD = (
    "Na de vaste lasten blijft er geen leefgeld over, en er staat nog niet wat daarover is "
    "besloten. Kies Vaste last wijzigen of Bijstand wijzigen, schrijf het besluit bij het tekort "
    "op, en maak dan de brief."
)
BEDRAG_ONBEKEND = (
    "De bijstand of de vaste lasten zijn op deze dag niet bekend. Vul ze in bij Bijstand wijzigen "
    "en Vaste last wijzigen, en maak dan de brief."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekening:
    """Who signs by making the letter, in which function of the register, on which day."""

    by: Medewerker
    functie: str
    on: date


@transaction.atomic
def make_ontzorgbrief(*, periode: Ontzorgperiode, by: Medewerker, on: date) -> Brief:
    """Make the beschikking that belongs to the period as it stands: it runs, or it ended.

    Making it is taking the decision, so it asks a mandate (Awb 10:3, 10:10).
    """
    dossier = periode.dossier
    if not dossier.is_open:
        raise ActionDenied("Dit dossier is afgesloten en kan niet meer worden gewijzigd.")
    held = mandaat_of(by, dossier.gemeente, Besluittype.ONTZORGEN, on=on)
    if held is None:
        raise ActionDenied(against_letter(dossier, by, on=on))
    soort = Briefsoort.ONTZORGEN_BESLUIT if periode.loopt else Briefsoort.ONTZORGEN_EINDE
    signed = Tekening(by=by, functie=held.functie, on=on)
    build: Maker = build_start(periode, signed) if periode.loopt else build_end(periode, signed)
    return make_letter(dossier=dossier, soort=soort, build=build, by=by, on=on)


def against_letter(dossier: Dossier, by: Medewerker, *, on: date) -> str:
    """Why somebody may not make the beschikking; empty when they may."""
    return against_mandaat(by, dossier.gemeente, Besluittype.ONTZORGEN, on=on)


def own_letters(dossier: Dossier, medewerker: Medewerker) -> BriefQuerySet:
    """The letters about ontzorgen in this dossier that somebody made, the newest first."""
    kinds = [Briefsoort.ONTZORGEN_BESLUIT.value, Briefsoort.ONTZORGEN_EINDE.value]
    rows = Brief.objects.of_dossier(dossier).filter(soort__in=kinds, gemaakt_door=medewerker)
    return rows.order_by("-dagtekening", "-pk")


def _basis(
    dossier: Dossier, signed: Tekening, kenmerk: str, huisstijl: Huisstijlgegevens
) -> dict[str, Any]:
    return {
        "geadresseerde": addressee(dossier.persoon),
        "dagtekening": signed.on,
        "kenmerk": kenmerk,
        "contact": contact(dossier.regisseur or signed.by, huisstijl),
        "ondertekenaar": Ondertekenaar(naam=signed.by.naam, functie=signed.functie),
        "bezwaar": Bezwaar(uiterlijk=_last_day(dossier, signed.on)),
    }


def _last_day(dossier: Dossier, on: date) -> date:
    """The last day for bezwaar when the letter leaves today (Awb 6:7, 6:8)."""
    facts = replace(facts_of(dossier, granted_to(dossier)), bekendmaking_besluit=on)
    terms = bereken_termijnen(facts, dossier.gemeente.profiel_op(on), op=on)
    return next(term.uiterlijk for term in terms if term.code == "bezwaar")


def build_start(
    periode: Ontzorgperiode, signed: Tekening
) -> Callable[[str, Huisstijlgegevens], OntzorgBesluit]:
    """The letter that the gemeente pays, as the period is on the day of signing."""
    day = min(max(signed.on, periode.vanaf), periode.tot_en_met)
    costs = [cost for cost in rules.in_force(selectors.lasten_of(periode), day) if cost.bedrag]
    norms = rules.in_force(selectors.normen_of(periode), day)
    if not norms or not costs:
        raise ActionDenied(BEDRAG_ONBEKEND)
    norm = norms[0].bedrag
    left = rules.leefgeld(norm, (cost.bedrag for cost in costs))
    if left <= 0 and not periode.negatief_besluit.strip():
        raise ActionDenied(GEEN_LEEFGELD)
    arose = periode.dossier.bijstand_vanaf or periode.vanaf

    def build(kenmerk: str, huisstijl: Huisstijlgegevens) -> OntzorgBesluit:
        return OntzorgBesluit(
            vanaf=periode.vanaf,
            tot_en_met=periode.tot_en_met,
            bijstand_vanaf=arose,
            uitkering=bedrag(norm),
            lasten=tuple((c.naam.lower(), bedrag(c.bedrag)) for c in costs),
            leefgeld=bedrag(left) if left > 0 else "",
            tekort="" if left > 0 else periode.negatief_besluit.strip(),
            **_basis(periode.dossier, signed, kenmerk, huisstijl),
        )

    return build


def build_end(
    periode: Ontzorgperiode, signed: Tekening
) -> Callable[[str, Huisstijlgegevens], OntzorgEinde]:
    """The letter that it stops."""

    def build(kenmerk: str, huisstijl: Huisstijlgegevens) -> OntzorgEinde:
        return OntzorgEinde(
            laatste_dag=periode.tot_en_met,
            reden=Eindereden(periode.einde_reden).label,
            beoordeling=periode.beoordeling,
            zes_maanden=periode.einde_reden == Eindereden.ZES_MAANDEN,
            vrijwillig=periode.vervolg == Vervolg.VRIJWILLIG,
            verplicht_volgt=periode.vervolg == Vervolg.PW57,
            **_basis(periode.dossier, signed, kenmerk, huisstijl),
        )

    return build
