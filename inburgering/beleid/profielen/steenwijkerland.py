# SPDX-License-Identifier: EUPL-1.2
"""Steenwijkerland (1708): informatienota 2023 with the vision document of 2019."""

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.beleid.velden import Begrotingspost, Kanttekening, Kpi, VerlengingOntzorgen

STEENWIJKERLAND = Profiel(
    gemeentecode="1708",
    gemeentenaam="Steenwijkerland",
    document="informatienota inburgering 2023 en visiedocument 2019",
    uitvoerder="eigen consulenten van de IGSD",
    consulent_naam="inburgeringsconsulent",
    pip_extra=("Doelen voor het hele gezin",),
    intake_delen=2,
    intake_inhoud=(
        "Deel 1: voor de huisvesting, met het COA erbij",
        "Deel 2: na de huisvesting",
    ),
    # the scheme of the vision document; what it does not name comes in the part that fits
    intake_deel_1=(
        "Gezin en kinderen",
        "Wonen",
        "Gezinshereniging",
        "Voorschool en kinderopvang",
        "School en opleiding",
        "Werkervaring",
        "Taal",
        "Lichamelijke gezondheid",
        "Mentale gezondheid",
    ),
    intake_deel_2=(
        "Werken in Nederland",
        "Vrijwilligerswerk",
        "Wat u goed kunt",
        "Wat u graag doet",
        "Uw toekomst",
        "Familie, vrienden en buren",
        "Computer en telefoon",
        "Geld en schulden",
        "Zelfredzaamheid",
        "Leerbaarheidstoets",
    ),
    intake_vragen=("Taal: Wat kan er op het azc al aan voorinburgering worden gedaan?",),
    intake_voor_huisvesting="Deel 1 voor de huisvesting met het COA erbij (warme overdracht), "
    "deel 2 erna",
    intake_instrument="Leerbaarheidstoets",
    introductieweek=("Huis", "Inkomen", "Onderwijs", "Zorg"),
    gesprek_maanden=3,
    gesprek_maanden_later=3,
    gesprek_deelnemers=("taaldocent", "maatschappelijk begeleider", "later de werkgever"),
    onderwijsroute_doelgroep="Zoveel mogelijk mensen jonger dan 28 jaar (richtlijn)",
    verdeling_b1=60,
    verdeling_onderwijs=25,
    verdeling_z=15,
    verwachte_instroom=34,
    b1_belasting="Duaal",
    b1_duur="Hoogstens drie jaar",
    z_route="800 uur taal en KNM en 800 uur participatie, met eindgesprek",
    map_vorm="Theorie en stage bij de Noordwestgroep",
    pvt_uren=16,
    pvt_vorm="VluchtelingenWerk; op elke cursusdag een excursie",
    mb_uitvoerder="VluchtelingenWerk",
    mb_toelichting="Daarna warme overdracht aan Sociaalwerk de Kop",
    ontzorg_verlenging=VerlengingOntzorgen.UITZONDERING,
    financiele_training="Eurowijzer en VluchtelingenWerk",
    handhaving="Boetes mogen niet tot onnodige schulden leiden.",
    kpis=(
        Kpi("jongeren_onderwijsroute", "Mensen jonger dan 28 jaar volgen de onderwijsroute"),
        Kpi("kwartaalgesprek", "Elke drie maanden een voortgangsgesprek", maanden=3),
    ),
    begroting=(
        Begrotingspost("SPUK", "13.680,74", "per statushouder in drie jaar"),
        Begrotingspost("Uitvoering", "130.000", "per jaar, ongeveer"),
    ),
    partners_rapporteren_maanden=3,
    kanttekeningen=(
        Kanttekening(
            "pvt_activiteiten",
            "De nota noemt een excursie op elke cursusdag wettelijk. De wet vraagt in totaal ten "
            "minste één activiteit of excursie; de rest is eigen beleid.",
            "Besluit inburgering 2021, artikel 3.1",
        ),
        Kanttekening(
            "andere_groepen",
            "De nota noemt 18 tot 65 en 16 tot 67 jaar. De wet: van 16 jaar tot de AOW-leeftijd.",
            "Wet inburgering 2021, artikel 3",
        ),
    ),
)
