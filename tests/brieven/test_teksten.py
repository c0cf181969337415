# SPDX-License-Identifier: EUPL-1.2
"""De beheerder zet een eigen tekst in de brieven, zonder ontwikkelaar en zonder gevaar."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from inburgering.brieven import selectors
from inburgering.brieven.blokken import Blok, fill, in_force, what_is_wrong
from inburgering.brieven.enums import Briefsoort, Plek
from inburgering.brieven.leesbaarheid import read
from inburgering.brieven.models import Tekstblok
from inburgering.brieven.services import set_huisstijl
from inburgering.core.models import Gemeente, Medewerker
from tests.brieven import voorbeelden
from tests.brieven.hulp import html_of, text_of

SignIn = Callable[[Medewerker], Client]
URL = "/beheer/teksten/pip_beschikking/contact/"
DAG = voorbeelden.DAGTEKENING


def blok(tekst: str, vanaf: date = DAG, soort: str = "", nummer: int = 1) -> Blok:
    return Blok(soort=soort, plek=Plek.CONTACT, nummer=nummer, vanaf=vanaf, tekst=tekst)


def letter_with(*blokken: Blok) -> str:
    stijl = replace(voorbeelden.HUISSTIJL, tekstblokken=blokken)
    return html_of(voorbeelden.pip_brief(), huisstijl=stijl)


def test_een_woord_wordt_ingevuld_en_code_wordt_letterlijk_gedrukt() -> None:
    page = letter_with(blok("Vraag {{contactpersoon}}. {% debug %} <script>x</script> url(x)"))
    assert "Vraag S. de Wit. {% debug %} &lt;script&gt;x&lt;/script&gt; url(x)" in page


def test_een_naam_die_op_code_lijkt_wordt_niet_nog_eens_ingevuld() -> None:
    assert fill("Dag {{naam}}", {"naam": "{{kenmerk}}", "kenmerk": "geheim"}) == (
        "Dag {{kenmerk}}",
    )


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("{{ settings }}", "Wij kennen {{settings}} niet"),
        ("{{ naam|safe }}", "{{contactpersoon}}"),
        ("x" * 1501, "Hooguit 1500 passen"),
        ("a\x1bb", "onzichtbare tekens"),
    ],
)
def test_wat_niet_kan_wordt_geweigerd_met_wat_wel_kan(tekst: str, woorden: str) -> None:
    assert woorden in (what_is_wrong(tekst) or "")


def test_de_dagtekening_bepaalt_de_versie_en_een_eigen_soort_gaat_voor() -> None:
    oud, nieuw = blok("oud", DAG - timedelta(30)), blok("nieuw", DAG + timedelta(1), nummer=2)
    own = blok("eigen", DAG - timedelta(60), Briefsoort.PIP_BESCHIKKING.value)

    def on(*rows: Blok, op: date = DAG) -> str:
        found = in_force(rows, soort="pip_beschikking", plek=Plek.CONTACT, op=op)
        return found.tekst if found else ""

    assert on(oud, nieuw) == "oud"
    assert on(oud, nieuw, op=DAG + timedelta(1)) == "nieuw"
    assert on(oud, own) == "eigen"
    assert on(nieuw) == ""


def test_van_concept_naar_brief_en_weer_terug(
    bea: Medewerker, client_van: SignIn, gemeente: Gemeente
) -> None:
    set_huisstijl(gemeente=gemeente, gegevens=voorbeelden.HUISSTIJL)
    client = client_van(bea)
    client.post(URL, {"tekst": "Bel {{telefoon}}.", "versie": 0})
    assert selectors.huisstijl_of(gemeente).tekstblokken == ()
    assert "Bel 0481 00 00 00." in text_of(client.get(f"{URL}voorbeeld.pdf").content)
    client.post(URL, {"gebruik": "ja", "vanaf": "2031-01-06", "reden": "nieuw nummer"})
    assert [b.tekst for b in selectors.huisstijl_of(gemeente).tekstblokken] == [
        "Bel {{telefoon}}."
    ]
    client.post(URL, {"tekst": "Kom langs.", "versie": 0})
    page = client.get(URL).content.decode()
    assert "Wat verandert er?" in page
    client.post(f"{URL}1/terugzetten/")
    concept = Tekstblok.objects.get(vanaf=None)
    assert (concept.nummer, concept.tekst) == (2, "Bel {{telefoon}}.")
    assert "versie 1, vanaf" in client.get("/beheer/teksten/").content.decode()


def test_een_versie_in_gebruik_verandert_niet_ook_niet_met_sql(
    bea: Medewerker, client_van: SignIn
) -> None:
    client = client_van(bea)
    client.post(URL, {"tekst": "Bel ons.", "versie": 0})
    client.post(URL, {"gebruik": "ja", "vanaf": "2031-01-06", "reden": "begin"})
    rows = Tekstblok.objects.all()
    with pytest.raises(DatabaseError, match="in gebruik"), transaction.atomic():
        rows.update(tekst="anders")
    with pytest.raises(DatabaseError, match="in gebruik"), transaction.atomic():
        rows.delete()


def test_wie_als_tweede_opslaat_ziet_dat_en_verliest_niets(
    bea: Medewerker, client_van: SignIn
) -> None:
    client = client_van(bea)
    client.post(URL, {"tekst": "De eerste.", "versie": 0})
    page = client.post(URL, {"tekst": "De tweede.", "versie": 0}).content.decode()
    assert "Een collega heeft deze tekst net gewijzigd" in page
    assert "De tweede.</textarea>" in page
    assert Tekstblok.objects.get().tekst == "De eerste."


def test_in_gebruik_nemen_vraagt_een_dag_en_een_reden(bea: Medewerker, client_van: SignIn) -> None:
    client, early = client_van(bea), "2020-01-06"
    client.post(URL, {"tekst": "Bel ons.", "versie": 0})
    page = client.post(URL, {"gebruik": "ja", "vanaf": early, "reden": "x"}).content.decode()
    assert "Kies vandaag of een latere dag." in page
    page = client.post(URL, {"gebruik": "ja", "vanaf": early, "reden": ""}).content.decode()
    assert "Schrijf op waarom u de tekst wijzigt." in page


def test_de_leeshulp_noemt_lange_zinnen_en_gewone_woorden(
    bea: Medewerker, client_van: SignIn
) -> None:
    found = read("Indien u " + "woord " * 16 + "hebt. Bel ons.")
    assert (found.goed, found.zinnen, len(found.lange_zinnen)) == (False, 2, 1)
    assert found.moeilijk == (("indien", "als"),)
    assert read("Bel ons. Wij helpen u.").goed
    assert read("").zinnen == 0
    page = client_van(bea).post("/beheer/teksten/leeshulp/", {"tekst": "Derhalve bellen."})
    assert "liever: daarom" in page.content.decode()


def test_de_tekst_van_de_participatieverklaring_staat_op_het_formulier_boven_de_handtekening(
    bea: Medewerker, client_van: SignIn, gemeente: Gemeente
) -> None:
    """De beheerder neemt de bijlage bij het Besluit over; ontwikkelaars zijn niet nodig."""
    set_huisstijl(gemeente=gemeente, gegevens=voorbeelden.HUISSTIJL)
    client, url = client_van(bea), "/beheer/teksten/pvt_ondertekening/verklaring/"
    assert "te bevestigen" in client.get("/beheer/teksten/").content.decode()
    assert "staat in de bijlage" in text_of(client.get(f"{url}voorbeeld.pdf").content)
    text = "Vrijheid. " * 400
    client.post(url, {"tekst": text, "versie": 0})
    client.post(url, {"gebruik": "ja", "vanaf": "2031-01-06", "reden": "bijlage van het Besluit"})
    assert "te bevestigen" not in client.get("/beheer/teksten/").content.decode()
    page = client.post(url, {"tekst": "x" * 6001, "versie": 0}).content.decode()
    assert "Hooguit 6000 passen in de brief." in page
    form = client.post(f"{url}voorbeeld.pdf", {"tekst": text}).content
    printed = text_of(form)
    assert printed.count("Vrijheid.") == 400
    assert printed.index("Vrijheid.") < printed.index("Ik verklaar dat ik kennis heb genomen")
    assert "staat in de bijlage" not in printed
    for other in ("alle", "pip_beschikking"):
        assert client.get(f"/beheer/teksten/{other}/verklaring/").status_code == 404
