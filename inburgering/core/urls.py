# SPDX-License-Identifier: EUPL-1.2
"""Signing in, dossiers, notes, tasks, search."""

from django.urls import path

from inburgering.core.views import (
    beheer,
    bestanden,
    bewaard,
    dossiers,
    gegevens,
    inloggen,
    mailtoestemming,
    mandaten,
    partners,
    profiel,
    profiel_wijzigen,
    termijnen,
    werk,
    zoeken,
)

app_name = "core"

urlpatterns = [
    path("inloggen/", inloggen.Inloggen.as_view(), name="inloggen"),
    path("uitloggen/", inloggen.uitloggen, name="uitloggen"),
    path("uitloggen/overal/", inloggen.overal_uitloggen, name="overal_uitloggen"),
    path("sessie/verlengen/", inloggen.sessie_verlengen, name="sessie_verlengen"),
    path("gemeente-kiezen/", inloggen.gemeente_kiezen, name="gemeente_kiezen"),
    path("bewaard/", bewaard.bewaard, name="bewaard"),
    path("mijn-account/", inloggen.mijn_account, name="mijn_account"),
    path("zoeken/", zoeken.zoeken, name="zoeken"),
    path("beheer/", beheer.overzicht, name="beheer"),
    path("beheer/partners/", partners.overzicht, name="partners"),
    path("beheer/partners/<int:partner_id>/actief/", partners.actief, name="partner_actief"),
    path("beheer/mandaten/", mandaten.overzicht, name="mandaten"),
    path("beheer/mandaten/<int:mandaat_id>/einde/", mandaten.einde, name="mandaat_einde"),
    path("beheer/profiel/", profiel.overzicht, name="profiel"),
    path("beheer/profiel/wijzigen/", profiel_wijzigen.wijzigen, name="profiel_wijzigen"),
    path("beheer/profiel/bijwerken/", profiel.bijwerken, name="profiel_bijwerken"),
    path("beheer/profiel/versies/<str:vanaf>/", profiel.versie, name="profiel_versie"),
    path(
        "beheer/profiel/versies/<str:vanaf>/intrekken/",
        profiel.intrekken,
        name="profiel_intrekken",
    ),
    path("dossiers/nieuw/", dossiers.nieuw, name="dossier_nieuw"),
    path("dossiers/<int:dossier_id>/", dossiers.overzicht, name="dossier"),
    path("dossiers/<int:dossier_id>/tijdlijn/", dossiers.tijdlijn, name="tijdlijn"),
    path("dossiers/<int:dossier_id>/termijnen/", termijnen.termijnen, name="termijnen"),
    path(
        "dossiers/<int:dossier_id>/termijnen/afdrukken/",
        termijnen.afdrukken,
        name="termijnen_afdrukken",
    ),
    path(
        "dossiers/<int:dossier_id>/termijnen/<int:termijn_id>/reden/",
        termijnen.reden,
        name="termijn_reden",
    ),
    path("dossiers/<int:dossier_id>/sluiten/", dossiers.sluiten, name="dossier_sluiten"),
    path("dossiers/<int:dossier_id>/gegevens/", gegevens.overzicht, name="gegevens"),
    path("dossiers/<int:dossier_id>/gegevens/persoon/", gegevens.persoon, name="persoon"),
    path(
        "dossiers/<int:dossier_id>/gegevens/e-mail/",
        mailtoestemming.overzicht,
        name="mailtoestemming",
    ),
    path("dossiers/<int:dossier_id>/gegevens/datums/", gegevens.datums, name="datums"),
    path("dossiers/<int:dossier_id>/gegevens/traject/", gegevens.traject, name="traject"),
    path(
        "dossiers/<int:dossier_id>/gegevens/verlengingen/",
        termijnen.verlengingen,
        name="verlengingen",
    ),
    path(
        "dossiers/<int:dossier_id>/gegevens/verlengingen/<int:verlenging_id>/intrekken/",
        termijnen.verlenging_intrekken,
        name="verlenging_intrekken",
    ),
    path("dossiers/<int:dossier_id>/gegevens/doelgroep/", gegevens.doelgroep, name="doelgroep"),
    path("dossiers/<int:dossier_id>/gegevens/gezin/", gegevens.gezin, name="gezin"),
    path("dossiers/<int:dossier_id>/bestanden/<int:pk>/", bestanden.bestand, name="bestand"),
    path("dossiers/<int:dossier_id>/notities/", werk.notities, name="notities"),
    path("dossiers/<int:dossier_id>/taken/", werk.taken, name="taken"),
    path(
        "dossiers/<int:dossier_id>/taken/<int:taak_id>/gedaan/",
        werk.taak_gedaan,
        name="taak_gedaan",
    ),
]
