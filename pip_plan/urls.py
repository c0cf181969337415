# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the PIP and of the tray of decisions."""

from django.urls import path

from pip_plan.views import besluit, bewerken, herzien, overzicht

app_name = "pip_plan"
PIP = "dossiers/<int:dossier_id>/pip/"

urlpatterns = [
    path("besluiten/", overzicht.besluiten, name="besluiten"),
    path(PIP, overzicht.overzicht, name="overzicht"),
    path(f"{PIP}opstellen/", overzicht.opstellen, name="opstellen"),
    path(f"{PIP}bewerken/", bewerken.bewerken, name="bewerken"),
    path(f"{PIP}voorbeeld.pdf", overzicht.voorbeeld, name="voorbeeld"),
    path(f"{PIP}aanbieden/", besluit.aanbieden, name="aanbieden"),
    path(f"{PIP}vaststellen/", besluit.vaststellen, name="vaststellen"),
    path(f"{PIP}teruggeven/", besluit.teruggeven, name="teruggeven"),
    path(f"{PIP}versies/", herzien.versies, name="versies"),
    path(f"{PIP}wijzigen/", herzien.herzien, name="herzien"),
    path(f"{PIP}intrekken/", herzien.intrekken, name="intrekken"),
    path(f"{PIP}bekendmaken/", besluit.bekendmaken, name="bekendmaken"),
]
