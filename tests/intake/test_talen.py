# SPDX-License-Identifier: EUPL-1.2
"""The questions in the language of the person at the table."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from html import unescape

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from inburgering.beleid.leefgebieden import WETTELIJK
from inburgering.core.models import Dossier, Medewerker
from intake.models import Intake
from intake.onderwerpen import Code
from intake.talen import TALEN, Taal, taal_van
from intake.vertalingen import VERTALINGEN
from intake.vragen import VRAGEN, Vraag
from tests.intake.gesprekken import start

ClientVan = Callable[[Medewerker], Client]
GEVRAAGD = {
    (code.value, vraag.code): vraag
    for code, vragen in VRAGEN.items()
    for vraag in vragen
    if not vraag.oordeel
}
SCHRIFT = {
    "ar": "\u0600-\u06ff",
    "fa": "\u0600-\u06ff",
    "ti": "\u1200-\u137f",
    "uk": "\u0400-\u04ff",
}
GAT = re.compile(r"\{[^}]*\}|%\w|%\(\w+\)\w")


def test_every_language_has_its_file() -> None:
    assert set(VERTALINGEN) == set(TALEN)


@pytest.mark.parametrize("taal", TALEN)
def test_every_translation_belongs_to_a_question_that_is_asked(taal: str) -> None:
    for key, text in VERTALINGEN[taal].vragen.items():
        vraag = GEVRAAGD[key]
        assert text.nl == vraag.tekst, "the Dutch text changed: translate it again"
        assert set(text.keuzes) <= {code for code, _ in vraag.keuzes}, key
        assert bool(text.hulp) <= bool(vraag.hulp), key


@pytest.mark.parametrize("taal", TALEN)
def test_no_text_is_empty(taal: str) -> None:
    for key, text in VERTALINGEN[taal].vragen.items():
        assert text.vraag.strip(), key
        assert all(label.strip() for label in text.keuzes.values()), key


@pytest.mark.parametrize("taal", TALEN)
def test_gaps_in_a_text_stay_gaps(taal: str) -> None:
    for key, text in VERTALINGEN[taal].vragen.items():
        vraag, labels = GEVRAAGD[key], dict(GEVRAAGD[key].keuzes)
        pairs = [(vraag.tekst, text.vraag), (vraag.hulp, text.hulp or vraag.hulp)]
        pairs += [(labels[code], label) for code, label in text.keuzes.items()]
        for dutch, other in pairs:
            assert sorted(GAT.findall(dutch)) == sorted(GAT.findall(other)), key


@pytest.mark.parametrize("taal", TALEN)
def test_a_text_is_in_the_script_of_its_language(taal: str) -> None:
    for key, text in VERTALINGEN[taal].vragen.items():
        if taal in SCHRIFT:
            assert re.search(f"[{SCHRIFT[taal]}]", text.vraag), key
        else:
            assert not re.search("[\u0400-\u137f]", text.vraag), key


@pytest.mark.parametrize("taal", TALEN)
def test_what_the_law_asks_is_there_in_every_language(taal: str) -> None:
    known = VERTALINGEN[taal].vragen
    missing = [
        key
        for key, vraag in GEVRAAGD.items()
        if Code(key[0]) in WETTELIJK
        and (key not in known or set(known[key].keuzes) != {code for code, _ in vraag.keuzes})
    ]
    assert not missing


def test_only_arabic_and_farsi_run_from_right_to_left() -> None:
    assert {code for code, taal in TALEN.items() if taal.richting == "rtl"} == {"ar", "fa"}


def test_a_translator_who_checked_a_file_has_a_name() -> None:
    for vertaling in VERTALINGEN.values():
        assert vertaling.nagekeken == bool(vertaling.nagekeken_door)


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("Arabisch", "ar"),
        ("arabisch (Syrisch)", "ar"),
        ("Tigrinya", "ti"),
        ("Farsi/Dari", "fa"),
        ("Dari", "fa"),
        ("Perzisch", "fa"),
        ("TURKS", "tr"),
        ("Engels", "en"),
        ("Oekraïens", "uk"),
        ("Oekraiens", "uk"),
        ("Koerdisch (Kurmanci), ook Turks", "tr"),
    ],
)
def test_free_text_says_which_language_is_meant(tekst: str, code: str) -> None:
    assert taal_van(tekst) is TALEN[code]


@pytest.mark.parametrize("tekst", ["", "Frans", "Koerdisch", "Turkmeens"])
def test_a_language_we_do_not_have_gives_only_dutch(tekst: str) -> None:
    assert taal_van(tekst) is None


def test_a_question_that_changed_does_not_keep_its_old_translation() -> None:
    old, new = GEVRAAGD["gezin", "gezin"], Vraag("gezin", "Met hoeveel mensen woont u?")
    assert TALEN["ar"].tekst(Code.GEZIN, old)
    assert TALEN["ar"].tekst(Code.GEZIN, new) is None


# --- on the page --------------------------------------------------------------------------
@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
        yield


@pytest.fixture
def intake(dossier: Dossier, amina: Medewerker) -> Intake:
    return start(dossier, amina)


def pagina(client: Client, dossier: Dossier, code: Code = Code.OPLEIDING) -> str:
    url = reverse("intake:onderwerp", args=[dossier.pk, code.value])
    page = unescape(client.get(url).content.decode())
    return re.sub(r"\s+", " ", page)  # how the template is laid out is no matter


def spreekt(dossier: Dossier, taal: str) -> None:
    dossier.persoon.taal = taal
    dossier.persoon.save()


@pytest.mark.parametrize(("naam", "taal"), [(taal.naam, taal) for taal in TALEN.values()])
def test_questions_and_answers_stand_in_both_languages(
    intake: Intake,
    dossier: Dossier,
    amina: Medewerker,
    client_van: ClientVan,
    naam: str,
    taal: Taal,
) -> None:
    spreekt(dossier, naam)
    page = pagina(client_van(amina), dossier)
    text = VERTALINGEN[taal.code].vragen["opleiding", "wil_opleiding"]
    assert "Wilt u in Nederland een opleiding volgen" in page
    open_tag = f'<span class="vertaling" lang="{taal.code}" dir="{taal.richting}">'
    assert f"{open_tag}{text.vraag}</span>" in page
    assert f"{open_tag}{text.keuzes['weet_niet']}</span>" in page
    assert page.count("nog niet nagekeken door een vertaler") == 1


def test_another_language_gives_the_page_in_dutch(
    intake: Intake, dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    spreekt(dossier, "Frans")
    page = pagina(client_van(amina), dossier)
    assert 'class="vertaling"' not in page
    assert "nagekeken door een vertaler" not in page


def test_a_choice_on_the_page_counts_for_this_session_and_saves_what_was_typed(
    intake: Intake, dossier: Dossier, amina: Medewerker, bram: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(amina)
    url = reverse("intake:onderwerp", args=[dossier.pk, Code.OPLEIDING.value])
    typed = {"versie": "1", "basis": "{}", "jaren_onderwijs": "1-6"}
    assert client.post(url, typed | {"actie": "taal:uk"}).status_code == 302
    page = pagina(client, dossier)
    assert 'lang="uk" dir="ltr">Скільки років' in page
    assert re.search(r'value="1-6"[^>]*checked', page)
    assert 'lang="ti" dir="ltr">ክንደይ' in pagina(client_van(bram), dossier)
    client.post(url, {"versie": "2", "actie": "taal:geen", "jaren_onderwijs": "1-6"})
    assert 'class="vertaling"' not in pagina(client, dossier)


def test_a_language_nobody_speaks_changes_nothing(
    intake: Intake, dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(amina)
    url = reverse("intake:onderwerp", args=[dossier.pk, Code.OPLEIDING.value])
    client.post(url, {"versie": "1", "actie": "taal:<script>"})
    assert 'lang="ti"' in pagina(client, dossier)
