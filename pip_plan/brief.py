# SPDX-License-Identifier: EUPL-1.2
"""The plan as a letter: gathers the facts of the PIP letter and renders the real PDF.

A concept and the decision come out of the same function; a concept only has another kenmerk,
no signer yet, and a watermark. Dates come from the terms of the law, never from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from inburgering.beleid.termijnen import bereken_termijnen
from inburgering.brieven import engine, pip_delen
from inburgering.brieven.pip import TEMPLATE, TITEL, TITEL_WIJZIGING, PipBrief
from inburgering.brieven.selectors import huisstijl_of
from inburgering.core.datums import datum_tekst
from inburgering.core.feiten import IntakeSamenvatting, intake_facts_of
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.termijnen.feiten import facts_of, granted_to
from inburgering.core.talen import taal_van
from inburgering.wet.begrippen import Alfabetisering, Doelgroep, Leerroute, Niveau
from inburgering.wet.tabel.geld import LENING_HOOGSTE
from inburgering.wet.tabel.mappvt import AFSCHALEN_UREN, GRATIS_POGINGEN, Z_TAALUREN
from inburgering.wet.tabel.traject import TERMIJN_JAREN
from inburgering.wet.tekst import duur_tekst
from inburgering.wet.termijnen import Termijn
from pip_plan.briefdelen import intake_of, ontzorging_of
from pip_plan.deelbesluiten import decisions_in, numbered
from pip_plan.doelen import Doelsoort
from pip_plan.models import Pip, afspraak_dag
from pip_plan.roosterrules import KORT, Activiteit, Roosterregel
from pip_plan.verschil import change_of

GEEN_KENMERK = "nog niet bekend"
NIET_GETEKEND = pip_delen.Ondertekenaar(
    naam="nog niet ondertekend", functie="dit is een concept en nog geen besluit"
)
FUNCTIE = "besluitvormer"
GEEN_ADRES = ("persoonlijk uit te reiken",)
GEEN_BIJSTAND = "u krijgt geen bijstand."
WEGING = (Leerroute.ONDERWIJS, Leerroute.B1, Leerroute.Z)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ondertekening:
    """What the decision adds to the plan."""

    dagtekening: date
    kenmerk: str = GEEN_KENMERK
    besluitvormer: Medewerker | None = None
    functie: str = ""  # as the mandate register says

    @property
    def ondertekenaar(self) -> pip_delen.Ondertekenaar:
        who = self.besluitvormer
        if who is None:
            return NIET_GETEKEND
        return pip_delen.Ondertekenaar(
            naam=who.naam, functie=self.functie or who.functie or FUNCTIE
        )


def terms_for(dossier: Dossier, dagtekening: date) -> Mapping[str, Termijn]:
    """The terms that follow from a dagtekening, as if the letter leaves that day.

    A later PIP does not move the inburgeringstermijn (Wi2021, 11 lid 3).
    """
    facts = replace(
        facts_of(dossier, granted_to(dossier)),
        pip_dagtekening=dossier.pip_vastgesteld_op or dagtekening,
        bekendmaking_besluit=dagtekening,
    )
    profiel = dossier.gemeente.profiel_op(dagtekening)
    terms = bereken_termijnen(facts, profiel, op=dagtekening)
    return {term.code: term for term in reversed(terms)}


def bezwaar_in_letter(pip: Pip) -> date | None:
    """The last day for bezwaar that the letter names; None while there is no decision."""
    if pip.dagtekening is None:
        return None
    return terms_for(pip.dossier, pip.dagtekening)["bezwaar"].uiterlijk


def title_of(pip: Pip) -> str:
    """What the letter is called."""
    return TITEL_WIJZIGING if pip.herziet_id else TITEL


def render_letter(pip: Pip, tekening: Ondertekening, *, concept: bool) -> bytes:
    """The PDF; the same facts give the same bytes."""
    letter = build_letter(pip, tekening)
    return engine.render_pdf(
        template=TEMPLATE,
        context=letter.context,
        huisstijl=huisstijl_of(pip.gemeente),
        titel=title_of(pip),
        dagtekening=letter.dagtekening,
        concept=concept,
    )


def build_letter(pip: Pip, tekening: Ondertekening) -> PipBrief:
    """The facts of the letter; raises BriefOnvolledig when the law or the reader misses one."""
    dossier, day = pip.dossier, tekening.dagtekening
    terms = terms_for(dossier, day)
    return PipBrief(
        geadresseerde=addressee(dossier),
        dagtekening=day,
        kenmerk=tekening.kenmerk,
        contact=contact(pip),
        ondertekenaar=tekening.ondertekenaar,
        doelgroep=Doelgroep(pip.doelgroep),
        leerroute=Leerroute(pip.leerroute),
        niveau=Niveau(pip.niveau) if pip.niveau else None,
        termijn_vanaf=terms["inburgeringstermijn"].start,
        termijn_tot_en_met=terms["inburgeringstermijn"].uiterlijk,
        termijn_duur=duur_tekst(TERMIJN_JAREN.op(day).waarde, "jaren"),
        route_wijzigen_tot_en_met=terms["leerroute_wijzigen"].uiterlijk,
        bezwaar=pip_delen.Bezwaar(uiterlijk=terms["bezwaar"].uiterlijk),
        intake=intake_of(pip, intake_facts_of(dossier) or IntakeSamenvatting(), on=day),
        overwegingen=_considered(pip),
        wijziging=change_of(pip),
        uitleg_in=_explained_in(dossier),
        besluiten=numbered(
            decisions_in(pip, day=day, einde=terms["inburgeringstermijn"].uiterlijk)
        ),
        **_plan(pip),
        **_route_parts(pip, day),
        **_group_parts(pip, day),
    )


def _explained_in(dossier: Dossier) -> str:
    """The language of the person, when we have an explanation in it."""
    found = taal_van(dossier.persoon.taal)
    return found.naam if found else ""


def addressee(dossier: Dossier) -> pip_delen.Geadresseerde:
    persoon = dossier.persoon
    return pip_delen.Geadresseerde(
        naam=persoon.naam,
        naamregel=persoon.briefnaam,
        adresregels=persoon.adresregels or GEEN_ADRES,
        aanhef=persoon.aanhef,
        geboren=persoon.geboren_tekst,
    )


def contact(pip: Pip) -> pip_delen.Contactpersoon:
    who = pip.dossier.regisseur or pip.opsteller
    phone = who.telefoon or huisstijl_of(pip.gemeente).telefoon
    return pip_delen.Contactpersoon(naam=who.naam, telefoon=phone, email=who.email)


def _considered(pip: Pip) -> tuple[pip_delen.RouteOverweging, ...]:
    reasons = pip.leerroutekeuze.redenen
    return tuple(
        pip_delen.RouteOverweging(
            leerroute=route, gekozen=route == pip.leerroute, reden=reasons[route]
        )
        for route in WEGING
    )


def _plan(pip: Pip) -> dict[str, Any]:
    """Goals, agreements, lessons, PVT, talks and help."""
    help_given = (
        pip_delen.Steun(onderwerp="Voorschool (VVE)", tekst=pip.vve_afspraak),
        pip_delen.Steun(onderwerp="Kinderopvang en reizen", tekst=pip.kinderopvang_reis),
        pip_delen.Steun(onderwerp="Cultuur en sport", tekst=pip.sport_cultuur),
        pip_delen.Steun(onderwerp="Eigen bedrijf", tekst=pip.ondernemen),
    )
    return {
        "hoofddoel": pip.hoofddoel_zin,
        **_goals(pip),
        "afspraken": tuple(_agreement(row) for row in pip.afspraken),
        "pvt": _part(pip, "pvt"),
        "knm": _part(pip, "knm") if pip.knm_wie else None,
        "gesprekken": pip_delen.Gesprekken(
            aantal=pip.aantal_gesprekken, ritme=pip.ritme, eerste=_day(pip.eerste_gesprek_op)
        ),
        "begeleiding": pip.begeleiding,
        "lessen_lang": pip.lessen_lang,
        "week": tuple(_weekrow(row) for row in pip.rooster),
        "steun": tuple(item for item in help_given if item.tekst.strip()),
    }


def _goals(pip: Pip) -> dict[str, tuple[str, ...]]:
    """Wishes, and points of attention apart when there are both."""
    goals = {
        soort: tuple(g.zin for g in pip.doelen_lijst if g.soort is soort) for soort in Doelsoort
    }
    wishes, points = goals[Doelsoort.ONTWIKKELWENS], goals[Doelsoort.AANDACHTSPUNT]
    return {"doelen": wishes, "aandachtspunten": points} if wishes else {"doelen": points}


def _weekrow(row: Roosterregel) -> pip_delen.Weekregel:
    """What is no part of the plan itself is called by its place."""
    other = row.soort == Activiteit.ANDERS.value and row.waar
    return pip_delen.Weekregel(
        dag=row.dag,
        van=row.van,
        tot=row.tot,
        wat=row.waar if other else row.naam,
        kort=row.waar if other else KORT[Activiteit(row.soort)],
        waar="" if other else row.waar,
    )


def _agreement(row: Mapping[str, Any]) -> pip_delen.Afspraak:
    when = _day(afspraak_dag(row)) or "in overleg"
    if row.get("uren_per_week"):
        when += f", {row['uren_per_week']} uur per week"
    return pip_delen.Afspraak(wat=row["wat"], wie=row["wie"], wanneer=when)


def _route_parts(pip: Pip, day: date) -> dict[str, Any]:
    """What belongs to this leerroute only."""
    route, asiel = Leerroute(pip.leerroute), pip.doelgroep == Doelgroep.ASIELSTATUSHOUDER
    parts: dict[str, Any] = {
        "taalles": pip_delen.Taalles(
            uren_per_week=pip.taal_uren_per_week or 0,
            vanaf=_day(pip.taal_start_op),
            aanbieder=pip.taal_aanbieder,
            uren_totaal=Z_TAALUREN.op(day).waarde if route is Leerroute.Z else None,
            alfabetisering=pip.alfabetisering != Alfabetisering.NVT,
        )
    }
    if route is not Leerroute.ONDERWIJS:
        parts["map"] = _part(pip, "map")
    if route is Leerroute.B1:
        parts["afschalen_na_uren"] = AFSCHALEN_UREN.op(day).waarde
    if route is Leerroute.Z:
        parts["z_examens"] = (pip.z_examens,) if pip.z_examens else ()
    if route is Leerroute.Z and asiel:
        parts["participatie"] = _part(pip, "participatie")
    return parts


def _group_parts(pip: Pip, day: date) -> dict[str, Any]:
    """What belongs to this doelgroep only."""
    if pip.doelgroep != Doelgroep.ASIELSTATUSHOUDER:
        return {"lening_maximum": LENING_HOOGSTE.op(day).waarde}
    relief = ontzorging_of(pip.dossier, day)
    reason = pip.geen_ontzorgen_reden if pip.dossier.bijstand_vanaf else GEEN_BIJSTAND
    return {
        "maatschappelijke_begeleiding": pip_delen.MaatschappelijkeBegeleiding(
            aanbieder=pip.mb_aanbieder, duur=pip.mb_duur
        )
        if pip.mb_aanbieder
        else None,
        "gratis_examenpogingen": GRATIS_POGINGEN.op_of_eerste(day).waarde,
        "ontzorging": relief,
        "geen_ontzorging_omdat": "" if relief else reason,
    }


def _part(pip: Pip, code: str) -> pip_delen.Onderdeel:
    """KNM, PVT, MAP or participation."""
    return pip_delen.Onderdeel(
        uren=getattr(pip, f"{code}_uren") or 0,
        waar=getattr(pip, f"{code}_wie"),
        vanaf=_day(getattr(pip, f"{code}_start_op")),
        ritme=getattr(pip, f"{code}_ritme", ""),
    )


def _day(day: date | None) -> str:
    return datum_tekst(day) if day else ""
