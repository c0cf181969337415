# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this room."""

from django.urls import path

from inburgering.brieven import views
from inburgering.brieven.teksten import views as tekstviews

app_name = "brieven"

urlpatterns = [
    path("beheer/huisstijl/", views.huisstijl, name="huisstijl"),
    path("beheer/huisstijl/voorbeeld.pdf", views.huisstijl_voorbeeld, name="huisstijl_voorbeeld"),
    path("beheer/teksten/", tekstviews.teksten, name="teksten"),
    path("beheer/teksten/leeshulp/", tekstviews.leeshulp, name="leeshulp"),
    path("beheer/teksten/<str:soort>/<str:plek>/", tekstviews.tekst, name="tekst"),
    path(
        "beheer/teksten/<str:soort>/<str:plek>/voorbeeld.pdf",
        tekstviews.voorbeeld_pdf,
        name="tekst_voorbeeld",
    ),
    path(
        "beheer/teksten/<str:soort>/<str:plek>/<int:nummer>/terugzetten/",
        tekstviews.terugzetten,
        name="tekst_terugzetten",
    ),
    path("huisstijl/<str:code>.css", views.huisstijl_css, name="huisstijl_css"),
    path("dossiers/<int:dossier_id>/brieven/", views.overzicht, name="overzicht"),
    path("dossiers/<int:dossier_id>/brieven/<int:pk>.pdf", views.pdf, name="pdf"),
]
