# SPDX-License-Identifier: EUPL-1.2
"""Letters of fictional people, one for each doelgroep and leerroute."""

from dataclasses import replace
from datetime import date
from typing import Any

from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.intakeverslag import Gesprek as VerslagGesprek
from inburgering.brieven.intakeverslag import IntakeVerslag, Onderwerp, Rubriek, Taalstart
from inburgering.brieven.pip import PipBrief
from inburgering.brieven.pip_delen import (
    Afspraak,
    Bezwaar,
    Contactpersoon,
    Geadresseerde,
    Gesprekken,
    Intake,
    Leerbaarheidstoets,
    MaatschappelijkeBegeleiding,
    Onderdeel,
    Ondertekenaar,
    Ontzorging,
    RouteOverweging,
    Steun,
    Taalles,
)
from inburgering.wet.begrippen import Doelgroep, LbtUitslag, Leerroute, Niveau

DAGTEKENING = date(2026, 11, 24)

HUISSTIJL = Huisstijlgegevens(
    gemeente_naam="Overbetuwe",
    afdeling="Werk en Inkomen",
    kleur_merk="#154273",
    kleur_accent="#ffb612",
    retouradres="Postbus 11, 6660 AA Elst",
    postadres="Postbus 11, 6660 AA Elst",
    bezoekadres="Dorpsstraat 67 in Elst",
    telefoon="0481 00 00 00",
    website="www.overbetuwe.example",
    bezwaar_post="gemeente Overbetuwe, bezwaar, Postbus 11, 6660 AA Elst",
    bezwaar_digitaal="www.overbetuwe.example/bezwaar",
    mandaatregel="burgemeester en wethouders van Overbetuwe, namens deze,",
    mandaatbesluit="Mandaatbesluit Overbetuwe 2026",
    rechtbank="de rechtbank Gelderland",
    privacycontact="privacy@overbetuwe.example",
)

GEADRESSEERDE = Geadresseerde(
    naam="Selam Miriam Tesfay",
    naamregel="Mevrouw S.M. Tesfay",
    adresregels=("Dorpsstraat 12", "6661 EK  ELST"),
    aanhef="Beste mevrouw Tesfay",
    geboren="4 maart 1997",
)

GEKOZEN = {
    Leerroute.ONDERWIJS: "U zei dat u een mbo-opleiding wilt. De kans op een diploma is groot.",
    Leerroute.B1: "Deze route past bij uw uitslag en bij uw wens om te werken.",
    Leerroute.Z: "Leren gaat voor u het best in de praktijk. U doet dat samen met anderen.",
}
NIET_GEKOZEN = {
    Leerroute.ONDERWIJS: "U wilt nu geen opleiding volgen. U wilt snel werken in de zorg.",
    Leerroute.B1: "Wij keken naar uw uitslag en uw wens. Een andere route past beter bij u.",
    Leerroute.Z: "Deze route is niet nodig. U kunt een hoger niveau halen binnen drie jaar.",
}


def overwegingen(gekozen: Leerroute) -> tuple[RouteOverweging, ...]:
    return tuple(
        RouteOverweging(
            leerroute=route,
            gekozen=route is gekozen,
            reden=(GEKOZEN if route is gekozen else NIET_GEKOZEN)[route],
        )
        for route in (Leerroute.ONDERWIJS, Leerroute.B1, Leerroute.Z)
    )


def _voor_doelgroep(doelgroep: Doelgroep) -> dict[str, Any]:
    if doelgroep is Doelgroep.ASIELSTATUSHOUDER:
        return {
            "maatschappelijke_begeleiding": MaatschappelijkeBegeleiding(
                aanbieder="VluchtelingenWerk", duur="ongeveer twaalf maanden"
            ),
            "ontzorging": Ontzorging(
                vanaf=date(2026, 10, 5),
                tot_en_met=date(2027, 4, 4),
                duur="zes maanden",
                posten=("huur", "gas", "water", "stroom", "zorgverzekering"),
                leefgeld="€ 412,50 per maand",
            ),
            "gratis_examenpogingen": 2,
        }
    return {"lening_maximum": 10000}


def _voor_route(leerroute: Leerroute, doelgroep: Doelgroep) -> dict[str, Any]:
    asiel = doelgroep is Doelgroep.ASIELSTATUSHOUDER
    les = Taalles(
        aanbieder="ROC Rijn IJssel" if asiel else "",
        uren_per_week=24 if asiel else 12,
        dagen_per_week=4 if asiel else None,
        vanaf="7 december 2026",
    )
    map_deel = Onderdeel(uren=40, waar="in de praktijk en bij ons", vanaf="maart 2027")
    if leerroute is Leerroute.ONDERWIJS:
        return {"taalles": les, "niveau": Niveau.B1}
    if leerroute is Leerroute.B1:
        return {"taalles": les, "map": map_deel, "niveau": Niveau.B1, "afschalen_na_uren": 600}
    praktijk = Onderdeel(uren=800, waar="bij een bedrijf of vereniging", vanaf="januari 2027")
    return {
        "taalles": replace(les, uren_totaal=800, alfabetisering=True),
        "map": map_deel,
        "participatie": praktijk if asiel else None,
        "z_examens": ("spreken A2",),
    }


def pip_brief(
    doelgroep: Doelgroep = Doelgroep.ASIELSTATUSHOUDER,
    leerroute: Leerroute = Leerroute.B1,
    **anders: Any,
) -> PipBrief:
    """A complete letter; give only what the test is about."""
    return PipBrief(**feiten(doelgroep, leerroute) | anders)


def feiten(doelgroep: Doelgroep, leerroute: Leerroute) -> dict[str, Any]:
    return (
        {
            "geadresseerde": GEADRESSEERDE,
            "dagtekening": DAGTEKENING,
            "kenmerk": "PIP-2026-000417",
            "contact": Contactpersoon(
                naam="S. de Wit", telefoon="0481 00 00 00", email="s.dewit@overbetuwe.example"
            ),
            "ondertekenaar": Ondertekenaar(naam="M. Jansen", functie="teamleider Inburgering"),
            "doelgroep": doelgroep,
            "leerroute": leerroute,
            "termijn_vanaf": date(2026, 11, 25),
            "termijn_tot_en_met": date(2029, 11, 24),
            "route_wijzigen_tot_en_met": date(2028, 5, 24),
            "pvt": Onderdeel(uren=12, waar="bij VluchtelingenWerk", vanaf="januari 2027"),
            "gesprekken": Gesprekken(
                aantal=18, ritme="in het eerste jaar elke maand", eerste="15 december 2026"
            ),
            "begeleiding": "S. de Wit helpt u bij uw plan en bij vragen over school en werk.",
            "intake": Intake(
                gesproken_op=(date(2026, 11, 6),),
                met_tolk=True,
                alleen_gewezen_op=date(2026, 11, 6),
                leerbaarheidstoets=Leerbaarheidstoets(
                    afgenomen_op=date(2026, 11, 12),
                    uitslag=LbtUitslag.HAALBAAR,
                    score="31,20",
                    nodig="28,00",
                ),
                wens="U wilt werken als verzorgende.",
                meetellend=("4 uur taalles in het azc",),
            ),
            "overwegingen": overwegingen(leerroute),
            "hoofddoel": "betaald werken in de zorg",
            "doelen": (
                "Ik kan in het Nederlands praten met de school van mijn kinderen.",
                "Ik heb overzicht over mijn geld en ik kan rondkomen.",
                "Ik weet welke diploma's ik voor mijn werk nodig heb.",
            ),
            "afspraken": (
                Afspraak(
                    wat="Diploma laten waarderen",
                    wie="u, met hulp van ons",
                    wanneer="februari 2027",
                ),
                Afspraak(
                    wat="Kinderopvang regelen voor de lesdagen", wie="wij", wanneer="december 2026"
                ),
            ),
            "steun": (
                Steun(
                    onderwerp="Kinderopvang", tekst="vier dagen, wij betalen de eigen bijdrage."
                ),
                Steun(onderwerp="Voorschool (VVE)", tekst="uw zoon gaat naar de voorschool."),
                Steun(onderwerp="Reiskosten", tekst="wij betalen de bus naar school."),
            ),
            "bezwaar": Bezwaar(uiterlijk=date(2027, 1, 5)),
            "lokale_regels": ("Beleidsregels inburgering Overbetuwe 2025",),
            "bijlagen": ("Zo is uw einddatum berekend",),
        }
        | _voor_doelgroep(doelgroep)
        | _voor_route(leerroute, doelgroep)
    )


MET_LIJST = Onderwerp(
    titel="Wat u graag doet",
    conclusie="",
    gezegd=(Rubriek("Sport u?", "ja, dat doe ik"), Rubriek("Samenwerken", "lukt zelf")),
    regels=(("Talen die u spreekt", "Tigrinya"), ("Talen die u spreekt", "Arabisch (A2)")),
)


def intakeverslag(**anders: Any) -> IntakeVerslag:
    """A report of a complete intake."""
    feiten_verslag: dict[str, Any] = {
        "geadresseerde": GEADRESSEERDE,
        "dagtekening": DAGTEKENING,
        "kenmerk": "INT-2026-000012",
        "contact": Contactpersoon(naam="S. de Wit", telefoon="0481 00 00 00"),
        "gesprekken": (
            VerslagGesprek(
                op=date(2026, 11, 2),
                aanwezig=("u", "S. de Wit (consulent)"),
                tolk="Tigrinya, via de telefoon",
            ),
            VerslagGesprek(op=date(2026, 11, 6), aanwezig=("u", "S. de Wit (consulent)")),
        ),
        "alleen_gewezen_op": date(2026, 11, 2),
        "onderwerpen": (
            *(Onderwerp(titel=titel, conclusie=conclusie) for titel, conclusie in GESPROKEN),
            MET_LIJST,
        ),
        "leerbaarheidstoets": Leerbaarheidstoets(
            afgenomen_op=date(2026, 11, 12),
            uitslag=LbtUitslag.HAALBAAR,
            score="31,20",
            nodig="28,00",
        ),
        "wens": "Ik wil werken als verzorgende.",
        "taalstart": Taalstart(uren=32, advies="B1-route, tempo gemiddeld"),
        "hulp": ("de huisarts", "Mindfit"),
    }
    return IntakeVerslag(**feiten_verslag | anders)


GESPROKEN = (
    ("Opleiding en werk in het land van herkomst", "U ging twaalf jaar naar school in Asmara."),
    ("Persoonlijke omstandigheden en gezondheid", "U bent gezond. U woont met uw zoon van drie."),
    ("Voorschool voor uw kind", "Uw zoon kan in januari naar de voorschool."),
    ("Taalniveau", "U begrijpt eenvoudige Nederlandse zinnen. U spreekt Tigrinya en Engels."),
    ("Mogelijkheden om te werken", "U hielp drie jaar in een kliniek. U wilt de zorg in."),
    ("Zelfredzaamheid", "U regelt uw post en geld met hulp van VluchtelingenWerk."),
)
