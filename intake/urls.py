# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this room."""

from django.urls import path

from intake.views import intake, onderwerp

app_name = "intake"

urlpatterns = [
    path("dossiers/<int:dossier_id>/intake/", intake.overzicht, name="overzicht"),
    path("dossiers/<int:dossier_id>/intake/gesprek/", intake.gesprek, name="gesprek"),
    path("dossiers/<int:dossier_id>/intake/verslag/", intake.verslag, name="verslag"),
    path("dossiers/<int:dossier_id>/intake/afronden/", intake.afronden, name="afronden"),
    path("dossiers/<int:dossier_id>/intake/heropenen/", intake.heropenen, name="heropenen"),
    path("dossiers/<int:dossier_id>/intake/<slug:code>/", onderwerp.onderwerp, name="onderwerp"),
]
