# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this room."""

from django.urls import path

from inburgering.invoer import views

app_name = "invoer"

urlpatterns = [
    path("invoer/", views.overzicht, name="overzicht"),
    path("invoer/sjabloon.xlsx", views.sjabloon_xlsx, name="sjabloon_xlsx"),
    path("invoer/sjabloon.csv", views.sjabloon_csv, name="sjabloon_csv"),
    path("invoer/<int:invoer_id>/", views.controle, name="controle"),
    path("invoer/<int:invoer_id>/voortgang/", views.voortgang, name="voortgang"),
    path("invoer/<int:invoer_id>/bevestigen/", views.bevestigen, name="bevestigen"),
    path("invoer/<int:invoer_id>/opnieuw/", views.opnieuw, name="opnieuw"),
    path("invoer/<int:invoer_id>/wissen/", views.wissen, name="wissen"),
    path("invoer/<int:invoer_id>/te-verbeteren.xlsx", views.te_verbeteren, name="te_verbeteren"),
]
