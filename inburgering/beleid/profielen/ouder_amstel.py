# SPDX-License-Identifier: EUPL-1.2
"""Ouder-Amstel (0437): Investeren in Inburgeren, Integreren en Participeren, by Duo+."""

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.beleid.velden import Begrotingspost, Kanttekening, Kpi, VerlengingOntzorgen

OUDER_AMSTEL = Profiel(
    gemeentecode="0437",
    gemeentenaam="Ouder-Amstel",
    document="Investeren in Inburgeren, Integreren en Participeren 2020-2024",
    uitvoerder="Duo+, ook voor Uithoorn; de gemeente houdt haar eigen bevoegdheden",
    consulent_naam="klantmanager",
    andere_groepen="Turkse nieuwkomers; pilotgroep",
    pip_extra=("Sociale context", "Financiën", "Gezondheid", "Ervaring", "Inburgering",
               "Toekomst"),
    pip_werkwijze="Volgens de dertien kopjes van bijlage 4 van de nota; de inburgeraar maakt het "
    "plan zelf, met hulp.",
    intake_delen=2,
    intake_inhoud=(
        "Deel 1: tien leefgebieden",
        "Deel 2: leerbaarheid, opleiding en competenties",
    ),
    # bijlage 3; what only bijlage 4 names comes in the part that fits
    intake_deel_1=(
        "Gezin en kinderen", "Wonen", "Gezinshereniging", "Voorschool en kinderopvang",
        "Lichamelijke gezondheid", "Mentale gezondheid", "Familie, vrienden en buren",
        "Werkervaring", "Vrijwilligerswerk", "Werken in Nederland", "Computer en telefoon",
        "Wat u graag doet", "Zelfredzaamheid", "Geld en schulden",
    ),
    intake_deel_2=(
        "Leerbaarheidstoets", "School en opleiding", "Wat u goed kunt", "Taal", "Uw toekomst",
    ),
    intake_voor_huisvesting="Begint op het AZC",
    intake_instrument="Dariuz Wegwijzer, PPS-V (NOA), CompetenSYS of Match-care",
    kennismaking_weken=8,
    voortgang_toelichting="Doorlopend gevolgd; geen vast ritme",
    onderwijsroute_doelgroep="Jonger dan 28 jaar, gericht op een startkwalificatie (richtlijn)",
    verdeling_toelichting="De B1-route is de grootste.",
    taalles_maanden_na_huisvesting=6,
    taalles_toelichting="80% begint binnen zes maanden na huisvesting met een integraal aanbod",
    b1_belasting="Duaal, altijd met (betaald) werk",
    b1_duur="Drie jaar",
    z_route="1.600 uur, met eindgesprek",
    map_vorm="Doelen apart behaald; bedrijfsbezoeken, cv en gesprekken",
    pvt_vorm="Twee delen, afgesloten met ondertekening",
    mb_uitvoerder="VluchtelingenWerk",
    ontzorg_vrijwillig=("telefoon",),
    ontzorg_verlenging=VerlengingOntzorgen.MOGELIJK,
    ontzorg_verlenging_maanden=6,
    ontzorg_toelichting="Daarna ook vrijwillig budgetbeheer mogelijk.",
    financiele_training="Modulair, verplicht en vrijwillig",
    handhaving="Bijvoorbeeld bij vaak ongeoorloofd verzuim",
    kpis=(
        Kpi("start_aanbod", "Begonnen met een integraal aanbod na huisvesting", 80, 6),
        Kpi("participatie", "Participeert naar vermogen na instroom in de bijstand", 70, 36),
        Kpi("participatie_jaar", "Participeert binnen een jaar na instroom in de bijstand",
            maanden=12),
        Kpi("tevredenheid", "Tevredenheid van partners en inburgeraars ten minste 7,0"),
    ),
    begroting=(Begrotingspost("SPUK", "zie tabel 2020-2024", "per jaar"),),
    kanttekeningen=(
        Kanttekening(
            "pip_weken",
            "De nota noemt tien weken; dat is de wettelijke termijn, geen eigen norm.",
            "Besluit inburgering 2021, artikel 5.3, lid 1",
        ),
        Kanttekening(
            "ontzorg_kosten",
            "De nota noemt ook telefoon. Dat staat niet in de wet en kan alleen vrijwillig.",
            "Participatiewet, artikel 56a",
        ),
        Kanttekening(
            "ontzorg_verlenging",
            "Verlengen tegen iemands wil kan alleen met een eigen, gemotiveerd besluit.",
            "Participatiewet, artikel 57, onderdeel a",
        ),
        Kanttekening(
            "ontzorg_maanden",
            "De nota noemt alle inburgeringsplichtigen met een uitkering. De wet beperkt het tot "
            "asielstatushouders met bijstand.",
            "Participatiewet, artikel 56a",
        ),
        Kanttekening(
            "z_route",
            "De 1.600 uur gelden voor asielstatushouders. Voor gezinsmigranten en overige "
            "migranten zijn het 800 uur taal en KNM, met eindgesprek.",
            "Besluit inburgering 2021, artikel 3.14, lid 2 en 3",
        ),
        Kanttekening(
            "andere_groepen",
            "De nota laat de plicht voor Turkse nieuwkomers op 1 mei 2020 ingaan; dat gaat over "
            "de oude wet. Onder de huidige wet geldt de plicht vanaf 1 januari 2022.",
            "Wet inburgering 2021, artikel 3",
        ),
    ),
)  # fmt: skip
