# SPDX-License-Identifier: EUPL-1.2
"""The frame around every page: landmarks, menu, session warning, errors in plain Dutch."""

import json
import re
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from django.views.csrf import csrf_failure

from inburgering.core.enums import Rolsoort
from inburgering.core.models import Dossier, Gemeente, Medewerker, Rol

ROOT = Path(__file__).resolve().parents[2]
SignIn = Callable[[Medewerker], Client]


@pytest.fixture
def page(client_van: SignIn, amina: Medewerker) -> str:
    """A page of the shell as Amina sees it."""
    return str(client_van(amina).get(reverse("core:mijn_account")).content.decode())


def test_a_page_has_its_landmarks_and_one_heading(page: str) -> None:
    assert '<html lang="nl">' in page
    assert '<a class="sprong" href="#inhoud">' in page
    assert '<main id="inhoud"' in page
    assert page.count("<h1") == 1
    assert "<header" in page
    assert "<footer" in page


def test_the_menu_works_without_javascript(page: str) -> None:
    assert '<details class="menu">' in page
    assert f'action="{reverse("core:uitloggen")}"' in page


def test_the_search_term_never_stands_in_an_address(page: str) -> None:
    form = re.search(r"<form[^>]*role=\"search\"[^>]*>", page)
    assert form is not None
    assert 'method="post"' in form[0]


def test_nothing_inline_that_the_security_policy_would_stop(page: str) -> None:
    assert "<style" not in page
    assert " style=" not in page
    assert not re.search(r"<script(?![^>]*\bsrc=)", page)
    assert not re.search(r"\son[a-z]+=", page)


def test_htmx_evaluates_nothing_and_keeps_no_pages(page: str) -> None:
    found = re.search(r'name="htmx-config"\s+content=\'([^\']+)\'', page)
    assert found is not None
    config = json.loads(unescape(found[1]))
    assert config["allowEval"] is False
    assert config["historyCacheSize"] == 0
    assert config["includeIndicatorStyles"] is False


def test_every_file_the_page_asks_for_exists(page: str) -> None:
    asked = re.findall(r'(?:href|src)="/static/([^"]+)"', page)
    assert len(asked) > 8
    assert [name for name in asked if finders.find(name) is None] == []


def test_every_font_the_style_asks_for_exists() -> None:
    css = (ROOT / "static/css/lettertype.css").read_text()
    fonts = re.findall(r'url\("\.\./([^"]+)"\)', css)
    assert len(fonts) == 6
    assert [name for name in fonts if finders.find(name) is None] == []


def test_the_session_warning_knows_how_long_a_session_lasts(page: str, settings: object) -> None:
    seconds = settings.SESSIE_STIL_SECONDEN  # type: ignore[attr-defined]
    assert f'data-sessie-seconden="{seconds}"' in page
    assert f'action="{reverse("core:sessie_verlengen")}"' in page


def test_shortcuts_can_be_switched_off(client_van: SignIn, amina: Medewerker, page: str) -> None:
    assert "data-sneltoetsen" in page
    amina.sneltoetsen = False
    amina.save()
    after = client_van(amina).get(reverse("core:mijn_account")).content.decode()
    assert "data-sneltoetsen" not in after


def test_whoever_works_for_two_gemeenten_can_switch(
    client_van: SignIn, amina: Medewerker, andere_gemeente: Gemeente, page: str
) -> None:
    assert "andere gemeente" not in page
    Rol.objects.create(
        medewerker=amina,
        gemeente=andere_gemeente,
        rol=Rolsoort.CONSULENT.value,
        vanaf=date(2022, 1, 1),
    )
    after = client_van(amina).get(reverse("core:mijn_account")).content.decode()
    assert f'value="{andere_gemeente.code}"' in after


def test_a_dossier_page_says_whose_it_is(
    client_van: SignIn, amina: Medewerker, dossier: Dossier
) -> None:
    html = client_van(amina).get(reverse("core:gegevens", args=[dossier.pk])).content.decode()
    assert "<h1>Selam Tesfay</h1>" in html
    assert "tolk nodig" in html
    assert re.search(r"<title>[^<]*Selam Tesfay · Overbetuwe</title>", html)
    assert 'aria-current="step"' in html
    assert html.count('aria-current="page"') >= 1


def test_a_page_with_errors_says_so_in_its_title(client_van: SignIn, amina: Medewerker) -> None:
    html = (
        client_van(amina).post(reverse("core:dossier_nieuw"), {"doelgroep": ""}).content.decode()
    )
    assert "<title>Fout: " in html
    assert 'id="fouten" role="alert"' in " ".join(html.split())


def test_a_strange_dossier_is_simply_not_there(client_van: SignIn, amina: Medewerker) -> None:
    response = client_van(amina).get("/dossiers/987654/")
    assert response.status_code == 404
    assert "Deze bladzijde is er niet" in response.content.decode()


def test_an_expired_form_says_that_nothing_was_saved(rf: object) -> None:
    request: HttpRequest = rf.post("/")  # type: ignore[attr-defined]
    response = csrf_failure(request)
    assert response.status_code == 403
    assert "Er is niets opgeslagen" in response.content.decode()


def test_the_page_for_a_failure_needs_nothing_from_the_application() -> None:
    html = render_to_string("500.html")
    assert "niet opgeslagen" in html
    assert "ONBEKENDE" not in html


def test_signing_in_asks_for_an_e_mail_address(client: Client, db: None) -> None:
    html = client.get(reverse("core:inloggen")).content.decode()
    assert "E-mailadres" in html
    assert '<details class="menu">' not in html
