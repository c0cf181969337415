# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this room."""

from django.urls import path

from monitoring.views import herinneringen, lijsten, team, voortgang

app_name = "monitoring"
TAB = "dossiers/<int:dossier_id>/voortgang/"

urlpatterns = [
    path("", lijsten.werkvoorraad, name="werkvoorraad"),
    path("dossiers/", lijsten.dossiers, name="dossiers"),
    path("team/", team.team, name="team"),
    path("team/overdragen/", team.overdragen, name="overdragen"),
    path(TAB, voortgang.overzicht, name="voortgang"),
    path(f"{TAB}verslag/", voortgang.verslag, name="verslag"),
    path(f"{TAB}verplaatsen/", voortgang.verplaatsen, name="verplaatsen"),
    path(f"{TAB}niet-gehouden/", voortgang.niet_gehouden, name="niet_gehouden"),
    path("herinneringen/", herinneringen.lijst, name="herinneringen"),
    path("herinneringen/gezien/", herinneringen.gezien, name="gezien"),
    path("postvak/", herinneringen.postvak, name="postvak"),
]
