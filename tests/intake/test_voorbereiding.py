# SPDX-License-Identifier: EUPL-1.2
"""Before the talk: handover, what was known already, introductieweek, begeleider, interpreter."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from html import unescape

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.beleid.velden import Begrotingspost
from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gemeente, Inzet, Medewerker
from inburgering.core.services import dossiers
from intake.begroting import GEEN, tolkbudget
from intake.enums import Eigenaar, Herkomst, Rubriek, Tolksoort
from intake.klantprofiel import divide
from intake.models import Introductiepunt, Klantfeit, Overdracht, Tolkboeking
from intake.selectors.voorbereiding import checklist_of, facts_for, tolk_of, voorbereiding_stand
from intake.services.introductieweek import (
    Puntgegevens,
    add_punt,
    change_punt,
    finish_punt,
    make_checklist,
)
from intake.services.inzetten import assign_partner, end_inzet
from intake.services.tolken import Boeking, book_tolk, cancel_tolk
from intake.services.voorbereiding import (
    Driegesprekgegevens,
    Overdrachtgegevens,
    save_driegesprek,
    save_overdracht,
)
from tests.conftest import VANDAAG
from tests.intake.partners import maak_partner

ClientVan = Callable[[Medewerker], Client]
PROFIEL_OP = date(2026, 10, 1)
KLANTPROFIEL = """Klantprofiel COA
Gezin:
Getrouwd, twee kinderen
2. **Werkervaring**
Naaister, vijf jaar
Taal: Tigrinya en Engels
MEDISCH
gebruikt tabletten
Opleiding - middelbare school"""
OVERDRACHT = {
    "versie": "0",
    "azc_was": "",
    "azc": "Arnhem",
    "coa_contact": "Jan Smit",
    "coa_telefoon": "06 00 00 00 01",
    "coa_email": "jan@coa.example",
    "overgedragen_op": "1-10-2026",
    "bron_op": "1 okt 2026",
    "gezin": "Getrouwd, twee kinderen",
    "taal": "Tigrinya",
}


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
        yield


@pytest.fixture
def amina_client(amina: Medewerker, client_van: ClientVan) -> Client:
    return client_van(amina)


def adres(naam: str, dossier: Dossier, *rest: object) -> str:
    return reverse(f"intake:{naam}", args=[dossier.pk, *rest])


def lees(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return unescape(response.content.decode())


def zinnen(dossier: Dossier) -> list[str]:
    return [moment.zin for moment in timeline.read(dossier)]


def draag_over(dossier: Dossier, by: Medewerker, **anders: object) -> Overdracht:
    versie = anders.pop("versie", 0)
    gegevens = {"feiten": {Rubriek.TAAL: "Tigrinya"}, "bron_op": PROFIEL_OP} | anders
    return save_overdracht(
        dossier=dossier,
        gegevens=Overdrachtgegevens(**gegevens),
        versie=versie,
        by=by,
        on=VANDAAG,
    )


# --- the pasted klantprofiel --------------------------------------------------------------
def test_een_geplakt_klantprofiel_valt_uiteen_in_rubrieken() -> None:
    found = divide(KLANTPROFIEL)
    assert found.per_rubriek == {
        Rubriek.GEZIN: "Getrouwd, twee kinderen",
        Rubriek.WERK: "Naaister, vijf jaar",
        Rubriek.TAAL: "Tigrinya en Engels",
        Rubriek.OPLEIDING: "middelbare school",
    }
    assert found.over == "Klantprofiel COA"


def test_wat_onder_een_medisch_kopje_staat_wordt_niet_overgenomen() -> None:
    found = divide(KLANTPROFIEL)
    assert found.medische_regels == 1
    assert "tabletten" not in f"{found.per_rubriek} {found.over}"


def test_een_zin_die_met_een_kopje_begint_is_nog_geen_kopje() -> None:
    found = divide("Opleiding\nNetwerk in Arnhem\nTaalniveau A1 gehaald")
    assert found.per_rubriek == {Rubriek.OPLEIDING: "Netwerk in Arnhem\nTaalniveau A1 gehaald"}


def test_honderdduizend_tekens_verdelen_kost_geen_tijd() -> None:
    assert divide(f"werk{' ' * 50_000}x" * 2).per_rubriek == {}


# --- the handover -------------------------------------------------------------------------
def test_op_een_scherm_legt_de_consulent_overdracht_en_klantprofiel_vast(
    dossier: Dossier, amina_client: Client
) -> None:
    answer = amina_client.post(adres("overdracht", dossier), OVERDRACHT)
    assert answer.url == adres("voorbereiding", dossier)
    page = lees(amina_client, answer.url)
    for words in (
        "Arnhem",
        "Jan Smit",
        "op 1 oktober 2026",
        "Getrouwd, twee kinderen",
        "Bron: klantprofiel van COA, 1 oktober 2026. Vastgelegd door Amina op 23 november 2026",
    ):
        assert words in page
    dossier.refresh_from_db()
    assert dossier.azc == "Arnhem"
    story = zinnen(dossier)
    assert "Warme overdracht van 1 oktober 2026 vastgelegd" in story
    assert (
        "Vastgelegd wat al bekend was (klantprofiel van COA): gezin en familie, "
        "taal en voorinburgering"
    ) in story
    assert "Gegevens gewijzigd: azc" in story


def test_verdelen_zet_de_tekst_klaar_en_slaat_nog_niets_op(
    dossier: Dossier, amina_client: Client
) -> None:
    typed = OVERDRACHT | {"plak": KLANTPROFIEL, "actie": "verdelen"}
    page = unescape(amina_client.post(adres("overdracht", dossier), typed).content.decode())
    assert page.count("Getrouwd, twee kinderen") == 1
    assert "Tigrinya\nTigrinya en Engels" in page.replace("\r", "")
    assert "1 regel onder een medisch kopje" in page
    assert "tabletten" not in page
    assert "Jan Smit" in page
    assert not Klantfeit.objects.exists()


def test_tekst_die_nog_niet_verdeeld_is_raakt_niet_stil_weg(
    dossier: Dossier, amina_client: Client
) -> None:
    typed = OVERDRACHT | {"plak": "Nog te verdelen"}
    page = unescape(amina_client.post(adres("overdracht", dossier), typed).content.decode())
    assert "Hier staat nog tekst. Kies Verdelen" in page
    assert "Nog te verdelen" in page
    assert not Overdracht.objects.exists()


def test_elke_bron_heeft_eigen_tekst_met_een_eigen_datum(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    draag_over(dossier, amina)
    duo = OVERDRACHT | {"versie": "1", "taal": "A1 volgens DUO", "bron_op": "5-11-2026"}
    amina_client.post(f"{adres('overdracht', dossier)}?bron=duo", duo)
    facts = facts_for(dossier)[Rubriek.TAAL]
    assert [(fact.bron, fact.tekst, fact.bron_op) for fact in facts] == [
        ("duo", "A1 volgens DUO", date(2026, 11, 5)),
        ("coa", "Tigrinya", PROFIEL_OP),
    ]


def test_een_leeggemaakte_rubriek_verdwijnt_en_de_rest_blijft(
    dossier: Dossier, amina: Medewerker
) -> None:
    draag_over(dossier, amina, feiten={Rubriek.TAAL: "Tigrinya", Rubriek.WERK: "Naaister"})
    draag_over(dossier, amina, versie=1, feiten={Rubriek.TAAL: "Tigrinya", Rubriek.WERK: ""})
    assert list(facts_for(dossier)) == [Rubriek.TAAL]


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("overgedragen_op", "24-11-2026", "niet in de toekomst"),
        ("overgedragen_op", "23-9-2026", "voor de koppeling"),
        ("overgedragen_op", "31-2-2026", "geen datum die bestaat"),
        ("bron_op", "1-1-1990", "voor de geboorte"),
        ("bron_op", "", "Vul in van welke datum deze informatie is"),
        ("coa_email", "jan", "geen e-mailadres"),
        ("gezin", "x" * 100_000, "ten hoogste 5.000 tekens"),
        ("coa_contact", "x" * 121, "ten hoogste 120 tekens"),
    ],
)
def test_slechte_invoer_krijgt_een_melding_en_houdt_de_rest(
    dossier: Dossier, amina_client: Client, veld: str, waarde: str, melding: str
) -> None:
    typed = OVERDRACHT | {veld: waarde}
    page = unescape(amina_client.post(adres("overdracht", dossier), typed).content.decode())
    assert page.count(melding) >= 2  # at the field and in the summary
    assert "Tigrinya" in page
    assert not Klantfeit.objects.exists()
    assert not Overdracht.objects.exists()


def test_wie_als_tweede_opslaat_ziet_het_verschil_en_verliest_niets(
    dossier: Dossier, amina: Medewerker, bram: Medewerker, client_van: ClientVan
) -> None:
    draag_over(dossier, bram, coa_contact="Piet de Boer")
    client, url = client_van(amina), adres("overdracht", dossier)
    page = unescape(client.post(url, OVERDRACHT | {"taal": "Arabisch"}).content.decode())
    assert "Verschil met wat een collega opsloeg" in page
    for words in ("Jan Smit", "Piet de Boer", "Arabisch", "Tigrinya"):
        assert words in page
    assert Overdracht.objects.get().coa_contact == "Piet de Boer"
    assert 'name="versie" value="1"' in page
    client.post(url, OVERDRACHT | {"taal": "Arabisch", "versie": "1"})
    assert Overdracht.objects.get().coa_contact == "Jan Smit"


def test_na_een_typefout_geldt_nog_de_versie_van_de_geopende_bladzijde(
    dossier: Dossier, amina_client: Client, bram: Medewerker
) -> None:
    draag_over(dossier, bram, coa_contact="Piet de Boer")
    page = amina_client.post(adres("overdracht", dossier), OVERDRACHT | {"bron_op": "x"})
    assert 'name="versie" value="0"' in page.content.decode()


def test_een_azc_dat_een_collega_invulde_wordt_niet_gewist(
    dossier: Dossier, amina: Medewerker, bram: Medewerker
) -> None:
    facts = dict(dossiers.feiten_of(dossier)) | {"azc": "Zutphen"}
    dossiers.change_feiten(
        dossier=dossier,
        feiten=dossiers.Feitgegevens(**facts),
        versie=dossier.versie,
        by=bram,
        on=VANDAAG,
    )
    draag_over(dossier, amina, azc="", azc_was="")
    assert dossier.azc == "Zutphen"
    with pytest.raises(ActionDenied, match="Een collega"):
        draag_over(dossier, amina, azc="Arnhem", azc_was="", versie=1)


def test_niets_gewijzigd_is_geen_nieuwe_versie_en_geen_regel(
    dossier: Dossier, amina: Medewerker
) -> None:
    draag_over(dossier, amina)
    before = dossier.gebeurtenissen.count()
    assert draag_over(dossier, amina, versie=1).versie == 1
    assert dossier.gebeurtenissen.count() == before


# --- the driegesprek ----------------------------------------------------------------------
def test_het_driegesprek_heeft_dag_plaats_aanwezigen_en_afspraken(
    dossier: Dossier, amina_client: Client
) -> None:
    typed = {
        "versie": "0",
        "op": "15-10-2026",
        "plaats": "azc Arnhem",
        "aanwezigen": "Selam Tesfay\r\nJan Smit (COA)\r\nAmina",
        "afspraken": "Selam begint vast met taalles in het azc.",
    }
    answer = amina_client.post(adres("driegesprek", dossier), typed)
    page = lees(amina_client, answer.url)
    assert "15 oktober 2026, azc Arnhem" in page
    assert "Selam Tesfay, Jan Smit (COA), Amina" in page
    assert "Driegesprek van 15 oktober 2026 vastgelegd" in zinnen(dossier)


@pytest.mark.parametrize(
    ("gegevens", "veld"),
    [
        (Driegesprekgegevens(plaats="azc"), "op"),
        (Driegesprekgegevens(op=date(2026, 10, 15)), "aanwezigen"),
        (Driegesprekgegevens(op=date(2026, 9, 1), aanwezigen=("Selam",)), "op"),
        (Driegesprekgegevens(op=date(2026, 12, 1), aanwezigen=("Selam",)), "op"),
    ],
)
def test_een_driegesprek_zonder_dag_of_mensen_wordt_geweigerd(
    dossier: Dossier, amina: Medewerker, gegevens: Driegesprekgegevens, veld: str
) -> None:
    with pytest.raises(ActionDenied) as refused:
        save_driegesprek(dossier=dossier, gegevens=gegevens, versie=0, by=amina, on=VANDAAG)
    assert refused.value.field == veld


# --- the introductieweek ------------------------------------------------------------------
def test_overbetuwe_heeft_negen_punten_en_kijken_maakt_ze_niet(
    dossier: Dossier, amina_client: Client
) -> None:
    page = lees(amina_client, adres("voorbereiding", dossier))
    assert "Nog geen checklist" in page
    assert not Introductiepunt.objects.exists()
    amina_client.post(adres("introductieweek", dossier))
    page = lees(amina_client, adres("voorbereiding", dossier))
    assert "0 van 9 klaar" in page
    assert "Kwijtschelding van gemeentelijke heffingen aanvragen" in page
    assert "Checklist van de introductieweek klaargezet, punten: 9" in zinnen(dossier)


def test_steenwijkerland_zet_de_basis_op_orde(
    dossier: Dossier, gemeente: Gemeente, amina: Medewerker
) -> None:
    Gemeente.objects.filter(pk=gemeente.pk).update(code="1708")
    dossier.refresh_from_db()
    make_checklist(dossier=dossier, by=amina, on=VANDAAG)
    texts = [regel.punt.tekst for regel in checklist_of(dossier, on=VANDAAG).regels]
    assert texts == ["Huis", "Inkomen", "Onderwijs", "Zorg"]


def test_een_tweede_keer_klaarzetten_verdubbelt_niets(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    make_checklist(dossier=dossier, by=amina, on=VANDAAG)
    page = amina_client.post(adres("introductieweek", dossier), follow=True)
    assert "staan al klaar" in page.content.decode()
    assert Introductiepunt.objects.count() == 9


@pytest.fixture
def punt(dossier: Dossier, amina: Medewerker) -> Introductiepunt:
    make_checklist(dossier=dossier, by=amina, on=VANDAAG)
    return Introductiepunt.objects.get(tekst="DigiD aanvragen")


def test_een_punt_krijgt_een_eigenaar_een_dag_en_een_bewijs(
    dossier: Dossier, punt: Introductiepunt, gemeente: Gemeente, amina_client: Client
) -> None:
    partner = maak_partner(gemeente)
    typed = {
        "versie": "1",
        "eigenaar": "partner",
        "partner": str(partner.pk),
        "gepland_op": "20-11-2026",
    }
    amina_client.post(adres("punt", dossier, punt.pk), typed)
    page = lees(amina_client, adres("voorbereiding", dossier))
    assert "VluchtelingenWerk · gepland op 20 november 2026" in page
    assert voorbereiding_stand(dossier, on=VANDAAG).soort == "laat"
    typed |= {"versie": "2", "gedaan_op": "21-11-2026", "bewijs": "samen ingelogd"}
    amina_client.post(adres("punt", dossier, punt.pk), typed)
    page = lees(amina_client, adres("voorbereiding", dossier))
    assert "gedaan op 21 november 2026: samen ingelogd" in page
    assert "1 van 9 klaar" in page
    assert "Introductieweek, «DigiD aanvragen»: gedaan" in zinnen(dossier)


@pytest.mark.parametrize(
    ("gegevens", "veld"),
    [
        ({"eigenaar": Eigenaar.PARTNER}, "partner"),
        ({"gedaan_op": date(2026, 11, 20)}, "bewijs"),
        ({"bewijs": "gezien"}, "gedaan_op"),
        ({"gedaan_op": date(2026, 11, 24), "bewijs": "gezien"}, "gedaan_op"),
        ({"gedaan_op": date(2026, 9, 1), "bewijs": "gezien"}, "gedaan_op"),
        (
            {"gedaan_op": date(2026, 11, 2), "bewijs": "gezien", "niet_nodig": "heeft al"},
            "niet_nodig",
        ),
    ],
)
def test_een_punt_dat_niet_klopt_wordt_geweigerd(
    punt: Introductiepunt, amina: Medewerker, gegevens: dict[str, object], veld: str
) -> None:
    with pytest.raises(ActionDenied) as refused:
        change_punt(punt=punt, gegevens=Puntgegevens(**gegevens), versie=1, by=amina, on=VANDAAG)
    assert refused.value.field == veld


def test_niet_nodig_telt_als_klaar(punt: Introductiepunt, amina: Medewerker) -> None:
    facts = Puntgegevens(niet_nodig="had al DigiD")
    change_punt(punt=punt, gegevens=facts, versie=1, by=amina, on=VANDAAG)
    assert checklist_of(punt.dossier, on=VANDAAG).klaar == 1


def test_twee_collegas_in_een_punt_zien_elkaars_woorden(
    dossier: Dossier, punt: Introductiepunt, bram: Medewerker, amina_client: Client
) -> None:
    done = Puntgegevens(gedaan_op=date(2026, 11, 20), bewijs="brief gezien")
    change_punt(punt=punt, gegevens=done, versie=1, by=bram, on=VANDAAG)
    typed = {"versie": "1", "eigenaar": "team", "niet_nodig": "had al DigiD"}
    page = unescape(amina_client.post(adres("punt", dossier, punt.pk), typed).content.decode())
    assert "Verschil met wat een collega opsloeg" in page
    assert "brief gezien" in page
    assert "had al DigiD" in page
    punt.refresh_from_db()
    assert punt.niet_nodig == ""


def test_een_eigen_punt_komt_onderaan_en_niet_twee_keer(
    dossier: Dossier, punt: Introductiepunt, amina: Medewerker
) -> None:
    add_punt(dossier=dossier, tekst="  Fiets   regelen ", by=amina, on=VANDAAG)
    assert checklist_of(dossier, on=VANDAAG).regels[-1].punt.tekst == "Fiets regelen"
    with pytest.raises(ActionDenied, match="staat al op de lijst"):
        add_punt(dossier=dossier, tekst="fiets regelen", by=amina, on=VANDAAG)


def test_wat_al_gedaan_is_kan_niemand_nog_eens_afvinken(
    punt: Introductiepunt, amina: Medewerker
) -> None:
    finish_punt(punt=punt, gedaan_op=VANDAAG, bewijs="gezien", by=amina, on=VANDAAG)
    with pytest.raises(ActionDenied, match="al afgehandeld"):
        finish_punt(punt=punt, gedaan_op=VANDAAG, bewijs="ook gezien", by=amina, on=VANDAAG)


def test_een_punt_van_een_ander_dossier_bestaat_hier_niet(
    punt: Introductiepunt, maak_dossier: Callable[..., Dossier], amina_client: Client
) -> None:
    other = maak_dossier(voornamen="Robel")
    assert amina_client.get(adres("punt", other, punt.pk)).status_code == 404


# --- the begeleider -----------------------------------------------------------------------
def test_een_begeleider_wordt_ingezet_met_contactpersoon_en_dag(
    dossier: Dossier, gemeente: Gemeente, amina_client: Client
) -> None:
    partner = maak_partner(gemeente)
    typed = {"partner": str(partner.pk), "contactpersoon": "Noor Bos", "vanaf": "2-11-2026"}
    url = adres("inzet", dossier, "maatschappelijke_begeleiding")
    amina_client.post(url, typed)
    page = lees(amina_client, adres("voorbereiding", dossier))
    assert "VluchtelingenWerk" in page
    assert "Noor Bos" in page
    assert (
        "VluchtelingenWerk (Noor Bos) ingezet voor maatschappelijke begeleiding vanaf "
        "2 november 2026"
    ) in zinnen(dossier)


def test_een_nieuwe_partner_lost_de_vorige_af(
    dossier: Dossier, gemeente: Gemeente, amina: Medewerker
) -> None:
    first, second = maak_partner(gemeente), maak_partner(gemeente, "Humanitas")
    for partner, day in ((first, date(2026, 11, 2)), (second, date(2026, 11, 16))):
        assign_partner(
            dossier=dossier, partner=partner, contactpersoon="", vanaf=day, by=amina, on=VANDAAG
        )
    rows = Inzet.objects.order_by("vanaf").values_list("partner__naam", "tot")
    assert list(rows) == [("VluchtelingenWerk", date(2026, 11, 15)), ("Humanitas", None)]


def test_twee_partners_op_een_dag_voor_een_onderdeel_kan_niet(
    dossier: Dossier, gemeente: Gemeente, amina: Medewerker
) -> None:
    first, second = maak_partner(gemeente), maak_partner(gemeente, "Humanitas")
    made = assign_partner(
        dossier=dossier, partner=first, contactpersoon="", vanaf=VANDAAG, by=amina, on=VANDAAG
    )
    for day in (VANDAAG, date(2026, 11, 2)):
        with pytest.raises(ActionDenied, match="doet dit nog op die dag"):
            assign_partner(
                dossier=dossier, partner=second, contactpersoon="", vanaf=day, by=amina,
                on=VANDAAG,
            )  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        Inzet.objects.create(
            gemeente=gemeente, dossier=dossier, partner=second, onderdeel=made.onderdeel,
            vanaf=VANDAAG,
        )  # fmt: skip


def test_een_inzet_eindigt_niet_voor_hij_begon(
    dossier: Dossier, gemeente: Gemeente, amina: Medewerker
) -> None:
    row = assign_partner(
        dossier=dossier, partner=maak_partner(gemeente), contactpersoon="", vanaf=VANDAAG,
        by=amina, on=VANDAAG,
    )  # fmt: skip
    with pytest.raises(ActionDenied, match="niet voor de eerste dag"):
        end_inzet(inzet=row, tot=date(2026, 11, 1), by=amina, on=VANDAAG)


# --- the interpreter ----------------------------------------------------------------------
BOEKING = {
    "op": "25-11-2026",
    "taal": "Tigrinya",
    "soort": "telefoon",
    "kenmerk": "4711",
    "bedrag": "62,50",
}


@pytest.fixture
def landsmeer(dossier: Dossier, gemeente: Gemeente) -> Dossier:
    Gemeente.objects.filter(pk=gemeente.pk).update(code="0415", naam="Landsmeer")
    dossier.refresh_from_db()
    return dossier


def test_een_tolk_telt_mee_met_het_budget_tot_hij_is_geannuleerd(
    landsmeer: Dossier, amina_client: Client
) -> None:
    amina_client.post(adres("tolk", landsmeer), BOEKING)
    page = lees(amina_client, adres("voorbereiding", landsmeer))
    assert "Besteed: <strong>€\xa062,50</strong>" in page
    assert "Nog €\xa0354,50 van het budget van €\xa0417,00" in page
    row = Tolkboeking.objects.get()
    amina_client.post(adres("tolk_annuleren", landsmeer, row.pk))
    page = lees(amina_client, adres("voorbereiding", landsmeer))
    assert "geannuleerd" in page
    assert "Besteed: <strong>€\xa00,00</strong>" in page
    story = zinnen(landsmeer)
    assert "Tolk Tigrinya geboekt op 25 november 2026" in story
    assert "Tolk Tigrinya van 25 november 2026 geannuleerd" in story


def test_boven_het_budget_wordt_gezegd_en_niet_geweigerd(
    landsmeer: Dossier, amina_client: Client
) -> None:
    page = amina_client.post(
        adres("tolk", landsmeer), BOEKING | {"bedrag": "€ 500"}, follow=True
    ).content.decode()
    assert "over het budget voor een tolk heen" in page
    assert "boven het budget" in page


def test_zonder_post_in_het_profiel_staat_er_dat_er_geen_budget_is(
    dossier: Dossier, amina_client: Client
) -> None:
    assert "Budget: geen budget in het profiel" in lees(
        amina_client, adres("voorbereiding", dossier)
    )


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("bedrag", "veel", "Dit is geen bedrag"),
        ("bedrag", "-5", "niet onder nul"),
        ("op", "1-9-2026", "voor de koppeling"),
        ("op", "1-1-2029", "meer dan een jaar vooruit"),
        ("taal", "", "Vul de taal van de tolk in"),
        ("soort", "duif", "Kies een van deze antwoorden"),
    ],
)
def test_een_boeking_die_niet_kan_zegt_waarom(
    dossier: Dossier, amina_client: Client, veld: str, waarde: str, melding: str
) -> None:
    page = unescape(
        amina_client.post(adres("tolk", dossier), BOEKING | {veld: waarde}).content.decode()
    )
    assert page.count(melding) >= 2
    assert "4711" in page
    assert not Tolkboeking.objects.exists()


def test_twee_keer_annuleren_verandert_niets(dossier: Dossier, amina: Medewerker) -> None:
    row = book_tolk(
        dossier=dossier,
        boeking=Boeking(op=VANDAAG, taal="Arabisch", soort=Tolksoort.BEELD, bedrag=Decimal(40)),
        by=amina,
        on=VANDAAG,
    )
    for _ in range(2):
        cancel_tolk(boeking=row, by=amina, on=VANDAAG)
    assert zinnen(dossier).count("Tolk Arabisch van 23 november 2026 geannuleerd") == 1
    assert tolk_of(dossier, on=VANDAAG).besteed == 0


@pytest.mark.parametrize(
    ("post", "asiel", "ander"),
    [
        (Begrotingspost("Tolk", "417 / 179", "per persoon"), 417, 179),
        (Begrotingspost("Tolken", "€ 1.944,50", "p.p."), "1944.50", "1944.50"),
        (Begrotingspost("tolkvoorziening", "300", ""), 300, 300),
        (Begrotingspost("Tolk", "4.000", "per jaar"), None, None),
        (Begrotingspost("Tolk", "nog niet bekend", "per persoon"), None, None),
        (Begrotingspost("Tolk", "1 2 3", "per persoon"), None, None),
        (Begrotingspost("MAP", "136", "per persoon"), None, None),
    ],
)
def test_het_budget_wordt_gelezen_en_nooit_geraden(
    post: Begrotingspost, asiel: object, ander: object
) -> None:
    for wanted, doelgroep in ((asiel, True), (ander, False)):
        found = tolkbudget([post], asiel=doelgroep).bedrag
        assert found == (None if wanted is None else Decimal(str(wanted)))


def test_wat_niet_te_lezen_is_staat_er_letterlijk() -> None:
    assert tolkbudget([], asiel=True).uitleg == GEEN
    told = tolkbudget([Begrotingspost("Tolk", "4.000", "per jaar")], asiel=True).uitleg
    assert "«4.000 per jaar»" in told


# --- access and size ----------------------------------------------------------------------
def test_in_een_gesloten_dossier_kan_niets_meer(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    dossiers.close(
        dossier=dossier, reden=dossiers.Sluitreden.VERHUISD, afgesloten_op=VANDAAG, by=amina,
        on=VANDAAG,
    )  # fmt: skip
    assert "Tolk boeken" not in lees(amina_client, adres("voorbereiding", dossier))
    for naam in ("overdracht", "driegesprek", "tolk", "punt_nieuw"):
        assert amina_client.get(adres(naam, dossier)).status_code == 403
    assert amina_client.post(adres("introductieweek", dossier)).status_code == 403


def test_de_bladzijde_kost_niet_meer_vragen_bij_meer_punten_en_boekingen(
    dossier: Dossier, amina: Medewerker, gemeente: Gemeente, amina_client: Client
) -> None:
    def count() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            lees(amina_client, adres("voorbereiding", dossier))
        return len(queries)

    partner = maak_partner(gemeente)
    draag_over(dossier, amina)
    row = add_punt(dossier=dossier, tekst="Fiets", by=amina, on=VANDAAG)
    owner = Puntgegevens(eigenaar=Eigenaar.PARTNER, partner=partner)
    change_punt(punt=row, gegevens=owner, versie=1, by=amina, on=VANDAAG)
    before = count()
    make_checklist(dossier=dossier, by=amina, on=VANDAAG)
    draag_over(dossier, amina, bron=Herkomst.DUO, versie=1)
    assert count() == before


def test_een_feit_zonder_tekst_weigert_de_database(dossier: Dossier, amina: Medewerker) -> None:
    draag_over(dossier, amina)
    with pytest.raises(IntegrityError), transaction.atomic():
        Klantfeit.objects.update(tekst="")
