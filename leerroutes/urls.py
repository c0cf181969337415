# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this room."""

from django.urls import path

from leerroutes import views

app_name = "leerroutes"

urlpatterns = [
    path("dossiers/<int:dossier_id>/leerroute/", views.overzicht, name="overzicht"),
    path("dossiers/<int:dossier_id>/leerroute/aanmelding/", views.aanmelding, name="aanmelding"),
    path("dossiers/<int:dossier_id>/leerroute/aanbieder/", views.aanbieder, name="aanbieder"),
]
