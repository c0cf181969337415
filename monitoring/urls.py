# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this room."""

from django.urls import path

from monitoring.views import (
    afwezigheid,
    agenda,
    herinneringen,
    lijsten,
    team,
    voortgang,
    week,
)

app_name = "monitoring"
TAB = "dossiers/<int:dossier_id>/voortgang/"

urlpatterns = [
    path("", lijsten.werkvoorraad, name="werkvoorraad"),
    path("dossiers/", lijsten.dossiers, name="dossiers"),
    path("werkvoorraad/week/", week.week, name="week"),
    path("mijn-account/afwezigheid/", afwezigheid.eigen, name="afwezigheid"),
    path(
        "mijn-account/afwezigheid/<int:afwezigheid_id>/beeindigen/",
        afwezigheid.eigen_beeindigen,
        name="afwezigheid_beeindigen",
    ),
    path("mijn-account/agenda/", agenda.overzicht, name="agenda"),
    path("mijn-account/agenda/vernieuwen/", agenda.vernieuwen, name="agenda_vernieuwen"),
    path("mijn-account/agenda/intrekken/", agenda.intrekken, name="agenda_intrekken"),
    path("agenda/<str:sleutel>.ics", agenda.bestand, name="agenda_bestand"),
    path("team/afwezigheid/", afwezigheid.van_team, name="team_afwezigheid"),
    path(
        "team/afwezigheid/<int:afwezigheid_id>/beeindigen/",
        afwezigheid.team_beeindigen,
        name="team_afwezigheid_beeindigen",
    ),
    path("team/", team.team, name="team"),
    path("team/overdragen/", team.overdragen, name="overdragen"),
    path(TAB, voortgang.overzicht, name="voortgang"),
    path(f"{TAB}verslag/", voortgang.verslag, name="verslag"),
    path(f"{TAB}<int:pk>/brief/", voortgang.brief, name="gespreksbrief"),
    path(f"{TAB}verplaatsen/", voortgang.verplaatsen, name="verplaatsen"),
    path(f"{TAB}niet-gehouden/", voortgang.niet_gehouden, name="niet_gehouden"),
    path("herinneringen/", herinneringen.lijst, name="herinneringen"),
    path("herinneringen/gezien/", herinneringen.gezien, name="gezien"),
    path("postvak/", herinneringen.postvak, name="postvak"),
]
