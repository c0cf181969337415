# SPDX-License-Identifier: EUPL-1.2
"""Landsmeer (0415): beleidsnotitie nieuwe Wet inburgering, carried out by Waterland."""

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.beleid.velden import Begrotingspost, Kanttekening, VerlengingOntzorgen

LENING = "per huishouden (na drie jaar regelmatig aflossen vervalt de rest)"

LANDSMEER = Profiel(
    gemeentecode="0415",
    gemeentenaam="Landsmeer",
    document="beleidsnotitie Nieuwe Wet inburgering",
    uitvoerder="gemeente Waterland",
    consulent_naam="inburgeringsconsulent",
    andere_groepen="Ondertussengroep en ELIP-groep (oude wet): eigen plan per persoon. "
    "PVT ook voor nieuwkomers zonder plicht.",
    pip_extra=(
        "Keuze van de ouders over voor- en vroegschoolse educatie",
        "Mogelijkheid van ondernemerschap",
        "Meerdere besluiten in één PIP",
        "Reiskosten via bijzondere bijstand",
    ),
    intake_voor_huisvesting="Bij voorkeur op het AZC",
    intake_instrument="NOA-assessment of landelijke leerbaarheidstoets",
    intake_vragen=(
        "School en opleiding: Wat leerde u over uzelf in de Taalstart?",
        "Uw toekomst: Wat hebt u nodig om een eigen bedrijf te beginnen?",
    ),
    introductieweek=("Toeslagen aanvragen op de dag dat het huurcontract wordt getekend",),
    taalstart=True,
    taalstart_intake_weken=1,
    taalstart_start_weken=4,
    taalstart_einde_weken=9,
    taalstart_rapport_weken=1,
    taalstart_uren_per_week=8,
    taalstart_duur_weken=4,
    taalstart_elementen=(
        "Taalniveau",
        "Mate van alfabetisering",
        "Leersnelheid",
        "Studievaardigheid",
        "Mate van zelfstandig leren",
        "Digitale vaardigheden",
    ),
    taalstart_tempo=("snel", "gemiddeld", "langzaam"),
    onderwijsroute_doelgroep="Jonger dan 28 jaar (richtlijn, geen grens in de wet)",
    taalles_weken_na_aanmelding=4,
    taalles_toelichting="Binnen vier weken na aanmelding bij de aanbieder",
    b1_belasting="Ongeveer 24 studie-uren per week over vier dagen, en ongeveer 8 uur "
    "participatie per week",
    b1_duur="Snel anderhalf jaar, gemiddeld twee jaar, langzaam drie jaar",
    z_route="36 maanden, eindgesprek en certificaat; streven A2, anders A1",
    map_theorie_uren=15,
    map_vorm="Praktijk en theorie, acht thema's, eindgesprek en certificaat",
    pvt_vorm="VluchtelingenWerk",
    mb_uitvoerder="VluchtelingenWerk",
    mb_maanden=14,
    ontzorg_verlenging=VerlengingOntzorgen.MOGELIJK,
    ontzorg_toelichting="Verlengen zolang nodig; budgetbegeleiding via de Kredietbank.",
    financiele_training="Eurowijzer",
    begroting=(
        Begrotingspost("Taal", "10.000", "per persoon"),
        Begrotingspost("MAP", "136", "per persoon"),
        Begrotingspost("MAP gezinsmigrant", "195", "per persoon"),
        Begrotingspost("Maatschappelijke begeleiding", "1.944", "per persoon"),
        Begrotingspost("PVT", "216", "per persoon"),
        Begrotingspost("Ontzorgen", "900", "per persoon"),
        Begrotingspost("Tolk", "417 / 179", "per persoon"),
        Begrotingspost("Eurowijzer", "350", "per persoon"),
        Begrotingspost("Lening inrichting alleenstaande", "3.300", LENING),
        Begrotingspost("Lening inrichting echtpaar", "5.500", LENING),
        Begrotingspost("Lening inrichting gezin met één kind", "4.000", LENING),
        Begrotingspost("Eerste maand huur", "de huur van één maand", "per huishouden"),
        Begrotingspost("Overbruggingstoeslag", "maandnorm en twee weken", "per huishouden"),
        Begrotingspost("Re-integratie", "4.000", "gemiddeld per persoon"),
        Begrotingspost("SPUK H1 2022 voor zeven personen", "71.993", "in totaal"),
    ),
    partners_toelichting="Eindrapportages van aanbieders",
    kanttekeningen=(
        Kanttekening(
            "ontzorg_kosten",
            "De notitie noemt huur en zorgverzekering. De wet noemt ook gas, water en stroom.",
            "Participatiewet, artikel 56a",
        ),
        Kanttekening(
            "ontzorg_maanden",
            "De notitie rekent vanaf de huisvesting. De wet rekent vanaf het recht op bijstand.",
            "Participatiewet, artikel 56a",
        ),
        Kanttekening(
            "ontzorg_verlenging",
            "Verlengen tegen iemands wil kan alleen met een eigen, gemotiveerd besluit.",
            "Participatiewet, artikel 57, onderdeel a",
        ),
        Kanttekening(
            "z_route",
            "De notitie noemt tot twee jaar extra voor alfabetisering. DUO verlengt met ten "
            "hoogste zes maanden, en alleen bij de B1-route en de onderwijsroute.",
            "Regeling inburgering 2021, artikel 4.1, lid 2, onderdeel e",
        ),
        Kanttekening(
            "map_vorm",
            "De notitie laat de aanbieder melden dat een gezinsmigrant de MAP heeft afgerond. De "
            "wet vraagt ook dan een eindgesprek met het college.",
            "Besluit inburgering 2021, artikel 3.2",
        ),
        Kanttekening(
            "z_route",
            "De notitie noemt een certificaat van de gemeente. De minister verstrekt het; het "
            "college reikt het uit.",
            "Besluit inburgering 2021, artikel 3.16",
        ),
    ),
)
