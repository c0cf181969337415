# SPDX-License-Identifier: EUPL-1.2
"""Overbetuwe (1734): Wet inburgering 2022-2024, with the klantreis."""

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.beleid.velden import Kanttekening, Kpi, PipVanaf, VerlengingOntzorgen

OVERBETUWE = Profiel(
    gemeentecode="1734",
    gemeentenaam="Overbetuwe",
    document="Wet inburgering 2022-2024",
    uitvoerder="eigen team Werk en Inkomen",
    consulent_naam="klantmanager inburgering",
    pip_weken=6,
    pip_vanaf=PipVanaf.BRP,
    pip_extra=(
        "Afspraken over maatschappelijke begeleiding",
        "Afspraken over ontzorgen",
        "Hulpvragen voor Wmo en Jeugdwet",
        "Wensen voor cultuur en sport",
        "Kinderopvang en vervoer",
        "Hoe de voortgang wordt gevolgd",
    ),
    intake_voor_huisvesting="Warme overdracht en intake rond de huisvesting",
    intake_instrument="Leerbaarheidstoets (DUO)",
    intake_vragen=("Voorschool en kinderopvang: Hoe reist u straks naar de les?",),
    introductieweek=(
        "Bijstandsuitkering aanvragen",
        "Inrichtingskrediet aanvragen",
        "Overbruggingskrediet aanvragen als dat nodig is",
        "Contracten voor gas, water en elektra",
        "Verzekeringen: zorg, WA en inboedel",
        "Inschrijven in de BRP",
        "Huurcontract tekenen",
        "DigiD aanvragen",
        "Kwijtschelding van gemeentelijke heffingen aanvragen",
    ),
    gesprek_maanden=1,
    gesprek_eerste_jaar=True,
    voortgang_toelichting="Maandelijks in het eerste jaar, daarna periodiek",
    onderwijsroute_doelgroep="Hoger opgeleid en goed leerbaar",
    verdeling_b1=60,
    verdeling_onderwijs=15,
    verdeling_z=25,
    taalles_maanden_na_huisvesting=3,
    taalles_toelichting="90% begint binnen drie maanden na huisvesting",
    b1_belasting="Duaal",
    b1_duur="Hoogstens drie jaar",
    z_route="Praktische activiteiten",
    map_maanden=18,
    pvt_maanden=18,
    mb_uitvoerder="VluchtelingenWerk",
    mb_toelichting="Later STO; twee onderdelen",
    ontzorg_verlenging=VerlengingOntzorgen.GEZAMENLIJK,
    financiele_training="Training financieel beheer",
    handhaving="Op intake, PIP, gesprekken en afspraken",
    kpis=(
        Kpi("start", "Begonnen met de inburgering na huisvesting", 90, 3),
        Kpi("geslaagd", "Geslaagd", 80, 36),
        Kpi("meedoen", "Doet mee", 80, 36),
        Kpi("uitstroom", "Statushouders in de bijstand stromen uit naar werk of studie", 40, 24),
        Kpi("ladder", "Stijging op de participatieladder"),
        Kpi("tevredenheid", "Tevredenheid"),
        Kpi("bijstand", "Aandeel in de bijstand"),
    ),
    partners_rapporteren_maanden=3,
    kanttekeningen=(
        Kanttekening(
            "ontzorg_maanden",
            "Het plan noemt 'minimaal' zes maanden, alle nieuwkomers in de bijstand, en op een "
            "andere plaats een begin bij de huisvesting. De wet: zes maanden vanaf het recht op "
            "bijstand, alleen voor asielstatushouders.",
            "Participatiewet, artikel 56a",
        ),
        Kanttekening(
            "ontzorg_verlenging",
            "Verlengen tegen iemands wil kan alleen met een eigen, gemotiveerd besluit.",
            "Participatiewet, artikel 57, onderdeel a",
        ),
        Kanttekening(
            "intake_instrument",
            "Het plan laat de leerbaarheidstoets de leerroute bepalen. De uitslag is een advies; "
            "het college beslist.",
            "Wet inburgering 2021, artikel 14, lid 5, en artikel 15, lid 1",
        ),
        Kanttekening(
            "map_maanden",
            "Het plan noemt een examen voor de MAP. De wet kent een eindgesprek met het college.",
            "Besluit inburgering 2021, artikel 3.2",
        ),
        Kanttekening(
            "andere_groepen",
            "Het plan zegt dat er geen ontheffingen meer zijn. De wet kent een medische "
            "ontheffing en een ontheffing om bijzondere individuele omstandigheden.",
            "Wet inburgering 2021, artikel 5",
        ),
        Kanttekening(
            "taalles_toelichting",
            "Het plan geeft gezinsmigranten recht op KNM-training. De wet doet dat niet; zij "
            "betalen hun cursus en KNM zelf, zo nodig met een lening.",
            "Wet inburgering 2021, artikel 19 en 20",
        ),
        Kanttekening(
            "handhaving",
            "Het plan zegt dat boetes kunnen worden opgelegd. De wet zegt dat het college de "
            "boete oplegt, tenzij niets te verwijten valt.",
            "Wet inburgering 2021, artikel 22 en 23",
        ),
        Kanttekening(
            "pip_extra",
            "Het plan laat het PIP samen ondertekenen. Het besluit van het college maakt het PIP "
            "geldig, niet de handtekening van de persoon.",
            "Wet inburgering 2021, artikel 15",
        ),
    ),
)
