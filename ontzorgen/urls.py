# SPDX-License-Identifier: EUPL-1.2
"""The addresses of ontzorgen."""

from django.urls import path

from ontzorgen import views

app_name = "ontzorgen"

urlpatterns = [
    path("dossiers/<int:dossier_id>/ontzorgen/", views.overzicht, name="overzicht"),
    path("dossiers/<int:dossier_id>/ontzorgen/starten/", views.starten, name="starten"),
    path("dossiers/<int:dossier_id>/ontzorgen/vaste-last/", views.vaste_last, name="vaste_last"),
    path("dossiers/<int:dossier_id>/ontzorgen/norm/", views.norm, name="norm"),
    path("dossiers/<int:dossier_id>/ontzorgen/beeindigen/", views.beeindigen, name="beeindigen"),
    path("dossiers/<int:dossier_id>/ontzorgen/brief/", views.brief, name="brief"),
    path(
        "dossiers/<int:dossier_id>/ontzorgen/brief/<int:pk>/",
        views.eigen_brief,
        name="eigen_brief",
    ),
]
