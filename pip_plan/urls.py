# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the PIP and of the tray of decisions."""

from django.urls import path

from pip_plan.bezwaar import views as bezwaar
from pip_plan.views import besluit, bewerken, deelbesluit, herzien, overzicht, tekenen

app_name = "pip_plan"
BEZWAAR = "dossiers/<int:dossier_id>/bezwaar/"
PIP = "dossiers/<int:dossier_id>/pip/"
DEEL = f"{PIP}besluiten/"

urlpatterns = [
    path("besluiten/", tekenen.besluiten, name="besluiten"),
    path("besluiten/samen/", tekenen.samen_vaststellen, name="samen_vaststellen"),
    path("bezwaren/", bezwaar.werklijst, name="bezwaren"),
    path(BEZWAAR, bezwaar.overzicht, name="bezwaar_overzicht"),
    path(f"{BEZWAAR}nieuw/", bezwaar.nieuw, name="bezwaar_nieuw"),
    path(f"{BEZWAAR}<int:pk>/", bezwaar.bezwaar, name="bezwaar"),
    path(f"{BEZWAAR}<int:pk>/<slug:code>/", bezwaar.stap, name="bezwaar_stap"),
    path(PIP, overzicht.overzicht, name="overzicht"),
    path(f"{PIP}opstellen/", overzicht.opstellen, name="opstellen"),
    path(f"{PIP}bewerken/", bewerken.bewerken, name="bewerken"),
    path(f"{PIP}bewerken/<slug:deel>/", bewerken.onderdeel, name="onderdeel"),
    path(f"{PIP}voorbeeld.pdf", overzicht.voorbeeld, name="voorbeeld"),
    path(f"{PIP}aanbieden/", besluit.aanbieden, name="aanbieden"),
    path(f"{PIP}vaststellen/", besluit.vaststellen, name="vaststellen"),
    path(f"{PIP}teruggeven/", besluit.teruggeven, name="teruggeven"),
    path(f"{PIP}versies/", herzien.versies, name="versies"),
    path(f"{PIP}wijzigen/", herzien.herzien, name="herzien"),
    path(f"{PIP}intrekken/", herzien.intrekken, name="intrekken"),
    path(f"{PIP}samen-tekenen/", tekenen.samen_tekenen, name="samen_tekenen"),
    path(f"{DEEL}nieuw/", deelbesluit.nieuw, name="deelbesluit_nieuw"),
    path(f"{DEEL}<int:pk>/weghalen/", deelbesluit.verwijderen, name="deelbesluit_verwijderen"),
    path(f"{DEEL}<int:pk>/voorbeeld.pdf", deelbesluit.voorbeeld, name="deelbesluit_voorbeeld"),
    path(f"{DEEL}<int:pk>/vaststellen/", deelbesluit.vaststellen, name="deelbesluit_vaststellen"),
    path(f"{DEEL}<int:pk>/intrekken/", deelbesluit.intrekken, name="deelbesluit_intrekken"),
    path(f"{PIP}bekendmaken/", besluit.bekendmaken, name="bekendmaken"),
]
