# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this room."""

from django.urls import path

from inburgering.brieven import views

app_name = "brieven"

urlpatterns = [
    path("beheer/huisstijl/", views.huisstijl, name="huisstijl"),
    path("beheer/huisstijl/voorbeeld.pdf", views.huisstijl_voorbeeld, name="huisstijl_voorbeeld"),
    path("huisstijl/<str:code>.css", views.huisstijl_css, name="huisstijl_css"),
    path("dossiers/<int:dossier_id>/brieven/", views.overzicht, name="overzicht"),
    path("dossiers/<int:dossier_id>/brieven/<int:pk>.pdf", views.pdf, name="pdf"),
]
