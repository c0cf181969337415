# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this room."""

from django.urls import path

from inburgering.brieven import views
from inburgering.brieven.teksten import views as tekstviews
from inburgering.brieven.vertalingen import views as vertaalviews
from inburgering.brieven.verzending.views import brief, post

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
    path(
        "dossiers/<int:dossier_id>/brieven/participatieverklaring/",
        views.participatieverklaring,
        name="participatieverklaring",
    ),
    path(
        "dossiers/<int:dossier_id>/brieven/<int:pk>/uitleg-<slug:taal>.pdf",
        vertaalviews.uitleg,
        name="uitleg",
    ),
    path(
        "dossiers/<int:dossier_id>/brieven/<int:pk>/verzenden/",
        brief.verzenden,
        name="verzenden",
    ),
    path("beheer/bakken/", brief.bakken_kiezen, name="bakken"),
    path("post/", post.overzicht, name="post"),
    path("post/<int:run_id>/", post.run, name="printrun"),
    path("post/<int:run_id>/voortgang/", post.voortgang, name="printrun_voortgang"),
    path("post/<int:run_id>/verzonden/", post.verzonden, name="printrun_verzonden"),
    path("post/<int:run_id>/annuleren/", post.annuleren, name="printrun_annuleren"),
    path("post/<int:run_id>/opnieuw/", post.opnieuw, name="printrun_opnieuw"),
    path("post/<int:run_id>/lijst.xlsx", post.lijst_xlsx, name="printrun_lijst"),
    path("post/<int:run_id>/<slug:bak>.pdf", post.bestand, name="printrun_bestand"),
]
