# SPDX-License-Identifier: EUPL-1.2
"""Lansingerland (1621): beleidsplan inburgering 2022."""

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.beleid.velden import Begrotingspost, Kanttekening, Kpi

VERREKEND = "per jaar, achteraf verrekend met de echte aantallen"

LANSINGERLAND = Profiel(
    gemeentecode="1621",
    gemeentenaam="Lansingerland",
    document="beleidsplan inburgering 2022",
    uitvoerder="eigen team Participatie",
    consulent_naam="consulent",
    intake_voor_huisvesting="Zodra bekend, vaak op het AZC; verlengde intakefase van enkele "
    "maanden",
    intake_vragen=("Familie, vrienden en buren: Hebt u een vraag voor de Wmo of de jeugdhulp?",),
    startplek=True,
    voortgang_toelichting="Periodiek contact; geen vast ritme",
    onderwijsroute_doelgroep="Jongeren, via Rotterdam",
    verdeling_b1=50,
    verdeling_onderwijs=15,
    verdeling_z=35,
    verdeling_toelichting="Geraamd op 20, 6 en 14 van de 40 statushouders in 2022.",
    verwachte_instroom=40,
    taalles_toelichting="Zo snel mogelijk",
    b1_belasting="Duaal",
    b1_duur="Hoogstens drie jaar",
    z_route="Ongeveer twee jaar",
    map_vorm="Arbeidscarrousel",
    mb_uitvoerder="VluchtelingenWerk en Humanitas",
    financiele_training="Training financiële zelfredzaamheid",
    handhaving="Zo nodig maatregelen op grond van de Participatiewet",
    kpis=(
        Kpi("participatie", "Iedereen participeert naar vermogen", maanden=24),
        Kpi("aantallen", "Aantallen per route en resultaten voor de raad"),
    ),
    begroting=(
        Begrotingspost("Organisatie 2022", "202.057", VERREKEND),
        Begrotingspost("Programma's 2022", "317.138", VERREKEND),
        Begrotingspost("Maatschappelijke begeleiding extra", "100.000", "per jaar"),
    ),
    partners_toelichting="Prestatieafspraken",
    kanttekeningen=(
        Kanttekening(
            "ontzorg_maanden",
            "Het plan rekent vanaf de komst in de gemeente en noemt 'minimaal' zes maanden. De "
            "wet rekent vanaf het recht op bijstand en kent geen verlenging.",
            "Participatiewet, artikel 56a",
        ),
        Kanttekening(
            "ontzorg_kosten",
            "Het plan noemt verplichte verzekeringen. De wet noemt alleen de zorgverzekering.",
            "Participatiewet, artikel 56a",
        ),
        Kanttekening(
            "pvt_vorm",
            "Het plan haalt een oude tekst van de participatieverklaring aan. De tekst van de wet "
            "noemt ook de universele mensenrechten.",
            "Wet inburgering 2021, artikel 6, lid 5",
        ),
    ),
)
