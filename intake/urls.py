# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this room."""

from django.urls import path

from intake.views import (
    gesprek,
    huishouden,
    hulpvragen,
    instrumenten,
    intake,
    introductieweek,
    inzet,
    lijst,
    meekijken,
    onderwerp,
    oproepen,
    partner,
    taalstart,
    vervolg,
    voorbereiding,
)

app_name = "intake"

urlpatterns = [
    path("dossiers/<int:dossier_id>/intake/", intake.overzicht, name="overzicht"),
    path("dossiers/<int:dossier_id>/intake/gesprek/", gesprek.gesprek, name="gesprek"),
    path("dossiers/<int:dossier_id>/intake/gesprek/nieuw/", gesprek.nieuw, name="gesprek_nieuw"),
    path(
        "dossiers/<int:dossier_id>/intake/gesprek/plannen/",
        gesprek.plannen,
        name="gesprek_plannen",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/gesprek/<int:nummer>/",
        gesprek.wijzigen,
        name="gesprek_wijzigen",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/gesprek/<int:nummer>/vervallen/",
        gesprek.vervallen,
        name="gesprek_vervallen",
    ),
    path("dossiers/<int:dossier_id>/intake/huishouden/", huishouden.gezin, name="gezin"),
    path(
        "dossiers/<int:dossier_id>/intake/huishouden/adres/<int:van>/",
        huishouden.adres_overnemen,
        name="adres_overnemen",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/gezin/kinderen/",
        huishouden.kind_toevoegen,
        name="kind_toevoegen",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/gezin/kinderen/<int:pk>/", huishouden.kind, name="kind"
    ),
    path(
        "dossiers/<int:dossier_id>/intake/gezin/kinderen/<int:pk>/verwijderen/",
        huishouden.kind_verwijderen,
        name="kind_verwijderen",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/lijst/<slug:soort>/",
        lijst.toevoegen,
        name="regel_toevoegen",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/lijst/<slug:soort>/<int:pk>/",
        lijst.wijzigen,
        name="regel",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/lijst/<slug:soort>/<int:pk>/verwijderen/",
        lijst.verwijderen,
        name="regel_verwijderen",
    ),
    path("dossiers/<int:dossier_id>/intake/verslag/", intake.verslag, name="verslag"),
    path("dossiers/<int:dossier_id>/intake/afronden/", intake.afronden, name="afronden"),
    path("dossiers/<int:dossier_id>/intake/heropenen/", intake.heropenen, name="heropenen"),
    path("dossiers/<int:dossier_id>/intake/oproepen/", oproepen.oproepen, name="oproepen"),
    path(
        "dossiers/<int:dossier_id>/intake/oproepen/versturen/",
        oproepen.versturen,
        name="oproep_versturen",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/oproepen/<int:oproep_id>/uitkomst/",
        oproepen.uitkomst,
        name="oproep_uitkomst",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/oproepen/afronden/",
        oproepen.afwezig,
        name="oproep_afwezig",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/oproepen/verslag/",
        oproepen.afwezig_verslag,
        name="oproep_verslag",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/instrumenten/",
        instrumenten.instrumenten,
        name="instrumenten",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/instrumenten/<int:pk>/",
        instrumenten.instrument,
        name="instrument",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/instrumenten/<int:pk>/verwijderen/",
        instrumenten.verwijderen,
        name="instrument_verwijderen",
    ),
    path("dossiers/<int:dossier_id>/intake/vervolg/", vervolg.vervolg, name="vervolg"),
    path("dossiers/<int:dossier_id>/intake/vervolg/ladder/", vervolg.meten, name="ladder"),
    path(
        "dossiers/<int:dossier_id>/intake/vervolg/ladder/<int:pk>/", vervolg.meting, name="meting"
    ),
    path(
        "dossiers/<int:dossier_id>/intake/vervolg/hulpvraag/",
        hulpvragen.hulpvraag,
        name="hulpvraag",
    ),
    path("dossiers/<int:dossier_id>/intake/vervolg/signaal/", hulpvragen.signaal, name="signaal"),
    path(
        "dossiers/<int:dossier_id>/intake/vervolg/hulpvraag/<int:pk>/",
        hulpvragen.wijzigen,
        name="hulpvraag_wijzigen",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/vervolg/hulpvraag/<int:pk>/afronden/",
        hulpvragen.afronden,
        name="hulpvraag_afronden",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/vervolg/hulpvraag/<int:pk>/intrekken/",
        hulpvragen.intrekken,
        name="toestemming_intrekken",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/voorbereiding/",
        voorbereiding.overzicht,
        name="voorbereiding",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/voorbereiding/overdracht/",
        voorbereiding.overdracht,
        name="overdracht",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/voorbereiding/driegesprek/",
        voorbereiding.driegesprek,
        name="driegesprek",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/voorbereiding/introductieweek/klaarzetten/",
        introductieweek.klaarzetten,
        name="introductieweek",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/voorbereiding/introductieweek/nieuw/",
        introductieweek.nieuw,
        name="punt_nieuw",
    ),
    path(
        "dossiers/<int:dossier_id>/intake/voorbereiding/introductieweek/<int:punt_id>/",
        introductieweek.punt,
        name="punt",
    ),
    path("dossiers/<int:dossier_id>/intake/voorbereiding/tolk/", inzet.tolk, name="tolk"),
    path(
        "dossiers/<int:dossier_id>/intake/voorbereiding/tolk/<int:boeking_id>/annuleren/",
        inzet.tolk_annuleren,
        name="tolk_annuleren",
    ),
    path("dossiers/<int:dossier_id>/intake/partner/<slug:onderdeel>/", inzet.inzet, name="inzet"),
    path(
        "dossiers/<int:dossier_id>/intake/partner/<slug:onderdeel>/stoppen/",
        inzet.stoppen,
        name="inzet_stoppen",
    ),
    path("dossiers/<int:dossier_id>/intake/taalstart/", taalstart.overzicht, name="taalstart"),
    path(
        "dossiers/<int:dossier_id>/intake/taalstart/wijzigen/",
        taalstart.wijzigen,
        name="taalstart_wijzigen",
    ),
    path("partner/", partner.mensen, name="partner"),
    path("partner/<int:inzet_id>/", partner.persoon, name="partner_persoon"),
    path("partner/<int:inzet_id>/bericht/", partner.bericht, name="partner_bericht"),
    path("partner/<int:inzet_id>/punten/<int:punt_id>/", partner.punt, name="partner_punt"),
    path("partner/<int:inzet_id>/taalstart/", partner.taalstart, name="partner_taalstart"),
    path(
        "dossiers/<int:dossier_id>/intake/<slug:code>/meekijken-uit/",
        meekijken.uit,
        name="meekijken",
    ),
    path("dossiers/<int:dossier_id>/intake/<slug:code>/", onderwerp.onderwerp, name="onderwerp"),
]
