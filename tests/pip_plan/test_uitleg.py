# SPDX-License-Identifier: EUPL-1.2
"""A consultant downloads the explanation of a decided PIP beside its letter."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from inburgering.brieven.models import Brief
from inburgering.brieven.vertalingen.bewaard import VERANDERD
from inburgering.core.datums import datum_kort
from inburgering.core.models import Dossier, InzageLog, Medewerker
from pip_plan.models import Pip
from tests.brieven.hulp import text_of
from tests.pip_plan.plannen import vastgesteld

SignIn = Callable[[Medewerker], Client]


@pytest.fixture
def pip(dossier: Dossier, amina: Medewerker, maria: Medewerker) -> Pip:
    return vastgesteld(dossier, amina, maria)


def url(brief: Brief, taal: str) -> str:
    return reverse("brieven:uitleg", args=[brief.dossier_id, brief.pk, taal])


def test_the_explanation_has_the_dates_of_the_dossier_and_leaves_no_letter_behind(
    pip: Pip, amina: Medewerker, client_van: SignIn
) -> None:
    assert pip.brief is not None
    before = Brief.objects.count()
    response = client_van(amina).get(url(pip.brief, "ti"))
    assert response["Content-Type"] == "application/pdf"
    name = "PIP-2026-000001-uitleg-ti.pdf"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert "no-store" in response["Cache-Control"]
    text = text_of(response.content)
    for code in ("inburgeringstermijn", "bezwaar"):
        term = pip.dossier.termijnen.get(code=code, norm="wettelijk")
        assert datum_kort(term.uiterlijk) in text
    assert Brief.objects.count() == before
    assert InzageLog.objects.get().onderdeel == "brieven:uitleg"


def test_the_tab_offers_the_own_language_first(
    pip: Pip, amina: Medewerker, client_van: SignIn
) -> None:
    assert pip.brief is not None
    page = client_van(amina).get(reverse("brieven:overzicht", args=[pip.dossier_id]))
    html = page.content.decode()
    assert "Uitleg in het Tigrinya (pdf" in html
    found = [html.index(url(pip.brief, taal)) for taal in ("ti", "ar", "fa", "tr", "en", "uk")]
    assert found == sorted(found)
    assert html.count(url(pip.brief, "ti")) == 1


def test_a_letter_that_holds_while_the_dossier_went_on_is_not_explained_wrongly(
    pip: Pip, dossier: Dossier, amina: Medewerker, client_van: SignIn
) -> None:
    assert pip.brief is not None
    Dossier.objects.filter(pk=dossier.pk).update(bijstand_vanaf="2026-11-01")
    response = client_van(amina).get(url(pip.brief, "ar"), follow=True)
    assert VERANDERD in response.content.decode()


def test_only_our_languages_and_only_for_who_may_see_letters(
    pip: Pip, amina: Medewerker, ivo: Medewerker, daan: Medewerker, client_van: SignIn
) -> None:
    assert pip.brief is not None
    assert client_van(amina).get(url(pip.brief, "xx")).status_code == 404
    assert client_van(ivo).get(url(pip.brief, "ar")).status_code == 403
    assert client_van(daan).get(url(pip.brief, "ar")).status_code == 404
