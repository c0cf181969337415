# SPDX-License-Identifier: EUPL-1.2
"""A ketenpartner sees its own people and only its own part; everything else is closed."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from html import unescape

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.core import timeline
from inburgering.core.enums import Partneronderdeel, Sluitreden
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import (
    Dossier,
    Gemeente,
    InzageLog,
    Inzet,
    Medewerker,
    Notitie,
    Partner,
    Rol,
    Taak,
)
from inburgering.core.scope import scope
from inburgering.core.services import dossiers, personen
from inburgering.core.services.partners import add_partner
from intake.enums import Eigenaar
from intake.models import Introductiepunt
from intake.services.introductieweek import Puntgegevens, change_punt, make_checklist
from intake.services.inzetten import end_inzet
from tests.architectuur.test_toegang import RIJEN, visit
from tests.conftest import VANDAAG, maak_medewerker
from tests.intake.partners import TAALSTART, maak_ketenpartner, maak_partner, zet_in

ClientVan = Callable[[Medewerker], Client]
BSN, V_NUMMER = "999993653", "1234567890"
EIGEN = [
    "intake:partner_persoon",
    "intake:partner_bericht",
    "intake:partner_punt",
    "intake:partner_taalstart",
]
VOOR_IEDEREEN = {
    "core:bewaard",
    "core:mijn_account",
    "core:sessie_verlengen",
    "core:gemeente_kiezen",
    "brieven:huisstijl_css",
    "monitoring:postvak",
}
VERBODEN = [
    name
    for name, rij in RIJEN.items()
    if not rij.open
    and name not in VOOR_IEDEREEN
    and not name.startswith(("intake:partner", "core:uitloggen", "core:overal"))
]


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
        yield


@pytest.fixture
def partner(gemeente: Gemeente) -> Partner:
    return maak_partner(gemeente)


@pytest.fixture
def noor(partner: Partner) -> Medewerker:
    """Maatschappelijk begeleider at VluchtelingenWerk."""
    return maak_ketenpartner("Noor", partner)


@pytest.fixture
def gezin(maak_dossier: Callable[..., Dossier]) -> Dossier:
    """Selam with a BSN, a telephone and two children."""
    dossier = maak_dossier(bsn=BSN, v_nummer=V_NUMMER, telefoon="06 00 00 00 12")
    for naam, jaar in (("Yara", 2017), ("Zayn", 2023)):
        personen.add_child(persoon=dossier.persoon, naam=naam, geboortejaar=jaar)
    return dossier


@pytest.fixture
def inzet(gezin: Dossier, partner: Partner, amina: Medewerker) -> Inzet:
    return zet_in(gezin, partner, amina)


@pytest.fixture
def noor_client(noor: Medewerker, client_van: ClientVan) -> Client:
    return client_van(noor)


def lees(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return unescape(response.content.decode())


def persoon(inzet: Inzet) -> str:
    return reverse("intake:partner_persoon", args=[inzet.pk])


def geef_punt(inzet: Inzet, by: Medewerker) -> Introductiepunt:
    """The first item of the introductieweek, given to this partner."""
    dossier = inzet.dossier
    make_checklist(dossier=dossier, by=by, on=VANDAAG)
    punt = dossier.introductiepunten.first()
    assert punt is not None
    facts = Puntgegevens(eigenaar=Eigenaar.PARTNER, partner=inzet.partner)
    return change_punt(punt=punt, gegevens=facts, versie=1, by=by, on=VANDAAG)


# --- what is closed -----------------------------------------------------------------------
@pytest.mark.parametrize("name", VERBODEN)
def test_elke_andere_bladzijde_blijft_dicht(
    name: str, inzet: Inzet, noor: Medewerker, client_van: ClientVan
) -> None:
    rij = RIJEN[name]
    status = visit(client_van(noor), name, inzet.dossier)
    assert status == (404 if rij.deel else rij.anders)


@pytest.mark.parametrize("name", EIGEN)
def test_een_andere_partner_vindt_deze_persoon_niet(
    name: str, inzet: Inzet, gemeente: Gemeente, client_van: ClientVan
) -> None:
    other = maak_ketenpartner("Wim", maak_partner(gemeente, "Humanitas"))
    rest = [1] if name == "intake:partner_punt" else []
    assert client_van(other).get(reverse(name, args=[inzet.pk, *rest])).status_code == 404
    assert not InzageLog.objects.filter(medewerker=other).exists()


@pytest.mark.parametrize("name", EIGEN)
def test_ook_een_consulent_komt_niet_via_de_deur_van_een_partner(
    name: str, inzet: Inzet, amina: Medewerker, client_van: ClientVan
) -> None:
    rest = [1] if name == "intake:partner_punt" else []
    assert client_van(amina).get(reverse(name, args=[inzet.pk, *rest])).status_code == 404


def test_een_partner_van_een_andere_gemeente_vindt_niemand(
    inzet: Inzet, andere_gemeente: Gemeente, client_van: ClientVan
) -> None:
    with scope([andere_gemeente.pk]):
        elders = maak_partner(andere_gemeente)
        vreemd = maak_ketenpartner("Wim", elders)
    assert client_van(vreemd).get(persoon(inzet)).status_code == 404


def test_wat_is_geeindigd_is_dicht_vanaf_de_dag_erna(
    inzet: Inzet, amina: Medewerker, noor_client: Client
) -> None:
    end_inzet(inzet=inzet, tot=VANDAAG, by=amina, on=VANDAAG)
    assert noor_client.get(persoon(inzet)).status_code == 200
    Inzet.objects.filter(pk=inzet.pk).update(tot=VANDAAG - timedelta(days=1))
    assert noor_client.get(persoon(inzet)).status_code == 404
    assert "Selam" not in lees(noor_client, reverse("intake:partner"))


def test_wat_nog_moet_beginnen_is_nog_dicht(inzet: Inzet, noor_client: Client) -> None:
    Inzet.objects.filter(pk=inzet.pk).update(vanaf=VANDAAG + timedelta(days=1))
    assert noor_client.get(persoon(inzet)).status_code == 404


def test_een_gesloten_dossier_is_ook_voor_de_partner_dicht(
    inzet: Inzet, amina: Medewerker, noor_client: Client
) -> None:
    dossiers.close(
        dossier=inzet.dossier, reden=Sluitreden.VERHUISD, afgesloten_op=VANDAAG, by=amina,
        on=VANDAAG,
    )  # fmt: skip
    assert noor_client.get(persoon(inzet)).status_code == 404
    assert "Selam" not in lees(noor_client, reverse("intake:partner"))


def test_een_partner_waarvan_de_toegang_is_gesloten_ziet_niemand(
    inzet: Inzet, partner: Partner, bea: Medewerker, client_van: ClientVan, noor_client: Client
) -> None:
    url = reverse("core:partner_actief", args=[partner.pk])
    client_van(bea).post(url, {"actief": "nee"})
    assert noor_client.get(persoon(inzet)).status_code == 404
    client_van(bea).post(url, {"actief": "ja"})
    assert noor_client.get(persoon(inzet)).status_code == 200


def test_een_rol_die_voorbij_is_geeft_geen_toegang(
    inzet: Inzet, noor: Medewerker, noor_client: Client
) -> None:
    Rol.objects.filter(medewerker=noor).update(tot=VANDAAG - timedelta(days=1))
    assert noor_client.get(persoon(inzet)).status_code == 403


def test_een_ketenpartner_zonder_organisatie_ziet_niemand(
    inzet: Inzet, noor: Medewerker, noor_client: Client
) -> None:
    Rol.objects.filter(medewerker=noor).update(partner=None)
    assert noor_client.get(persoon(inzet)).status_code == 404


# --- what is open -------------------------------------------------------------------------
def test_na_het_inloggen_staan_daar_de_eigen_mensen(
    inzet: Inzet, maak_dossier: Callable[..., Dossier], noor_client: Client
) -> None:
    maak_dossier(voornamen="Robel", achternaam="Tekle")
    answer = noor_client.get("/")
    assert answer.url == reverse("intake:partner")
    page = lees(noor_client, answer.url)
    assert "Selam Tesfay" in page
    assert "Robel" not in page
    assert "Mijn mensen" in page


def test_de_begeleider_ziet_wat_begeleiden_nodig_heeft_en_niet_meer(
    inzet: Inzet, amina: Medewerker, noor_client: Client
) -> None:
    geef_punt(inzet, amina)
    page = lees(noor_client, persoon(inzet))
    for words in (
        "Selam Tesfay", "Dorpsstraat 12", "06 00 00 00 12", "Tigrinya", "tolk nodig",
        "Yara", "kind, geboren in 2017", "Bijstandsuitkering aanvragen", "Amina",
    ):  # fmt: skip
        assert words in page
    for words in (BSN, V_NUMMER, "1997", "Inrichtingskrediet", "asielstatushouder", "PIP"):
        assert words not in page


def test_een_geheim_adres_gaat_niet_naar_een_partner(inzet: Inzet, noor_client: Client) -> None:
    persoon_van = inzet.dossier.persoon
    persoon_van.geheim_adres = True
    persoon_van.save()
    page = lees(noor_client, persoon(inzet))
    assert "Dorpsstraat" not in page
    assert "Het adres is geheim" in page


def test_elke_blik_wordt_vastgelegd(inzet: Inzet, noor: Medewerker, noor_client: Client) -> None:
    noor_client.get(persoon(inzet))
    noor_client.get(reverse("intake:partner_bericht", args=[inzet.pk]))
    looks = InzageLog.objects.filter(medewerker=noor, dossier=inzet.dossier)
    assert list(looks.order_by("pk").values_list("onderdeel", flat=True)) == [
        "intake:partner_persoon",
        "intake:partner_bericht",
    ]


def test_de_begeleider_vinkt_een_eigen_punt_af_met_bewijs(
    inzet: Inzet, amina: Medewerker, noor: Medewerker, noor_client: Client
) -> None:
    punt = geef_punt(inzet, amina)
    url = reverse("intake:partner_punt", args=[inzet.pk, punt.pk])
    page = noor_client.post(url, {"gedaan_op": "23-11-2026", "bewijs": ""}).content.decode()
    assert page.count("Vul in hoe u weet dat dit gedaan is") >= 2
    noor_client.post(url, {"gedaan_op": "23-11-2026", "bewijs": "brief gezien"})
    punt.refresh_from_db()
    assert (punt.gedaan_op, punt.bewijs, punt.gedaan_door) == (VANDAAG, "brief gezien", noor)
    assert "gedaan op 23 november 2026: brief gezien" in lees(noor_client, persoon(inzet))


def test_een_punt_van_het_eigen_team_kan_een_partner_niet_afvinken(
    inzet: Inzet, amina: Medewerker, noor_client: Client
) -> None:
    geef_punt(inzet, amina)
    other = inzet.dossier.introductiepunten.last()
    assert other is not None
    url = reverse("intake:partner_punt", args=[inzet.pk, other.pk])
    typed = {"gedaan_op": "23-11-2026", "bewijs": "gezien"}
    assert noor_client.post(url, typed).status_code == 404
    other.refresh_from_db()
    assert other.gedaan_op is None


def test_een_bericht_wordt_een_notitie_en_een_taak_om_het_te_lezen(
    inzet: Inzet, noor: Medewerker, amina: Medewerker, noor_client: Client
) -> None:
    url = reverse("intake:partner_bericht", args=[inzet.pk])
    for text in ("De wasmachine is stuk.", "En de fiets is gestolen."):
        noor_client.post(url, {"tekst": text})
    notes = Notitie.objects.order_by("pk")
    assert notes[0].tekst == "Bericht van VluchtelingenWerk (Noor):\nDe wasmachine is stuk."
    assert (notes[0].zichtbaarheid, notes[0].auteur) == ("intern", noor)
    assert notes.count() == 2
    task = Taak.objects.get()  # one task, as long as it is open
    assert (task.titel, task.voor) == ("Bericht lezen van VluchtelingenWerk", amina)
    story = [moment.zin for moment in timeline.read(inzet.dossier)]
    assert story.count("Bericht ontvangen van VluchtelingenWerk") == 2


@pytest.mark.parametrize("tekst", ["", "   ", "x" * 100_000])
def test_een_leeg_of_veel_te_lang_bericht_wordt_niet_verstuurd(
    tekst: str, inzet: Inzet, noor_client: Client
) -> None:
    page = noor_client.post(reverse("intake:partner_bericht", args=[inzet.pk]), {"tekst": tekst})
    assert page.status_code == 200
    assert "Controleer uw antwoorden" in page.content.decode()
    assert not Notitie.objects.exists()


def test_zonder_consulent_komt_het_bericht_toch_in_het_dossier(
    inzet: Inzet, noor_client: Client
) -> None:
    Dossier.objects.filter(pk=inzet.dossier_id).update(regisseur=None)
    assert "nog geen consulent gekozen" in lees(noor_client, persoon(inzet))
    noor_client.post(reverse("intake:partner_bericht", args=[inzet.pk]), {"tekst": "Hallo"})
    assert Notitie.objects.exists()
    assert not Taak.objects.exists()


def test_de_taalschool_ziet_geen_adres_gezin_of_punten(
    gezin: Dossier, gemeente: Gemeente, amina: Medewerker, client_van: ClientVan
) -> None:
    gemeente.code = "0415"
    gemeente.save()
    school = maak_partner(gemeente, "Taalschool Waterland", TAALSTART)
    row = zet_in(gezin, school, amina)
    client = client_van(maak_ketenpartner("Dorien", school))
    page = lees(client, persoon(row))
    for words in ("Selam Tesfay", "Tigrinya", "Lezen en schrijven", "8 uur per week"):
        assert words in page
    for words in ("Dorpsstraat", "06 00 00 00 12", "Yara", BSN, V_NUMMER, "1997"):
        assert words not in page
    assert client.get(reverse("intake:partner_punt", args=[row.pk, 1])).status_code == 404


def test_een_begeleider_komt_niet_in_de_taalstart(inzet: Inzet, noor_client: Client) -> None:
    url = reverse("intake:partner_taalstart", args=[inzet.pk])
    assert noor_client.get(url).status_code == 404


def test_de_lijst_kost_evenveel_vragen_bij_een_en_bij_drie_mensen(
    inzet: Inzet,
    maak_dossier: Callable[..., Dossier],
    partner: Partner,
    amina: Medewerker,
    noor_client: Client,
) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            lees(noor_client, reverse("intake:partner"))
        return len(queries)

    noor_client.get("/")
    before = count()
    for naam in ("Robel", "Yonas"):
        zet_in(maak_dossier(voornamen=naam), partner, amina)
    assert count() == before


def test_nog_te_doen_telt_alleen_de_eigen_open_punten(
    inzet: Inzet, amina: Medewerker, noor_client: Client
) -> None:
    assert "niets" in lees(noor_client, reverse("intake:partner"))
    geef_punt(inzet, amina)
    assert "1 punt" in lees(noor_client, reverse("intake:partner"))


# --- beheer -------------------------------------------------------------------------------
def test_de_beheerder_voegt_een_partner_toe_en_niet_twee_keer(
    bea: Medewerker, client_van: ClientVan
) -> None:
    client, url = client_van(bea), reverse("core:partners")
    typed = {"naam": "VluchtelingenWerk", "onderdeel": "maatschappelijke_begeleiding"}
    assert client.post(url, typed).status_code == 302
    assert "VluchtelingenWerk" in lees(client, url)
    page = client.post(url, typed | {"naam": "vluchtelingenwerk"}).content.decode()
    assert page.count("staat al in de lijst") >= 2
    client.post(url, typed | {"onderdeel": "taalstart"})
    assert Partner.objects.count() == 2


def test_de_beheerder_ziet_aantallen_en_geen_mensen(
    inzet: Inzet, noor: Medewerker, bea: Medewerker, client_van: ClientVan
) -> None:
    page = lees(client_van(bea), reverse("core:partners"))
    assert "Noor" in page
    assert "Selam" not in page
    assert "VluchtelingenWerk" in page


@pytest.mark.parametrize(
    ("veld", "waarde"), [("naam", ""), ("naam", "x" * 121), ("onderdeel", "zwemles")]
)
def test_een_partner_zonder_goede_naam_of_taak_wordt_geweigerd(
    veld: str, waarde: str, bea: Medewerker, client_van: ClientVan
) -> None:
    typed = {"naam": "Humanitas", "onderdeel": "taalstart"} | {veld: waarde}
    page = client_van(bea).post(reverse("core:partners"), typed)
    assert page.status_code == 200
    assert "Controleer uw antwoorden" in page.content.decode()
    assert not Partner.objects.exists()


def test_iemand_kan_voor_twee_organisaties_werken(
    gemeente: Gemeente,
    gezin: Dossier,
    maak_dossier: Callable[..., Dossier],
    amina: Medewerker,
    client_van: ClientVan,
) -> None:
    both = [maak_partner(gemeente), maak_partner(gemeente, "Humanitas")]
    noor = maak_ketenpartner("Noor", *both)
    zet_in(gezin, both[0], amina)
    zet_in(maak_dossier(voornamen="Robel"), both[1], amina)
    page = lees(client_van(noor), reverse("intake:partner"))
    assert "Selam Tesfay" in page
    assert "Robel Tesfay" in page


def test_een_consulent_die_ook_voor_een_partner_werkt_houdt_beide(
    inzet: Inzet, partner: Partner, gemeente: Gemeente, client_van: ClientVan
) -> None:
    dubbel = maak_medewerker("Dubbel", gemeente)
    for rol, van in (("consulent", None), ("ketenpartner", partner)):
        Rol.objects.create(
            medewerker=dubbel, gemeente=gemeente, rol=rol, partner=van, vanaf=date(2022, 1, 1)
        )
    client = client_van(dubbel)
    assert client.get(persoon(inzet)).status_code == 200
    assert client.get(reverse("core:dossier", args=[inzet.dossier_id])).status_code == 200


def test_een_lege_naam_weigert_de_service(gemeente: Gemeente) -> None:
    with pytest.raises(ActionDenied, match="Vul de naam"):
        add_partner(gemeente=gemeente, naam="  ", onderdeel=Partneronderdeel.TAALSTART)


def test_een_rol_zonder_partner_staat_er_maar_een_keer(
    amina: Medewerker, gemeente: Gemeente, noor: Medewerker, partner: Partner
) -> None:
    for wie, rol, van in ((amina, "consulent", None), (noor, "ketenpartner", partner)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Rol.objects.create(
                medewerker=wie, gemeente=gemeente, rol=rol, partner=van, vanaf=date(2022, 1, 1)
            )


def test_alleen_een_ketenpartner_werkt_namens_een_partner(
    bram: Medewerker, gemeente: Gemeente, partner: Partner
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Rol.objects.create(
            medewerker=bram, gemeente=gemeente, rol="teamleider", partner=partner, vanaf=VANDAAG
        )
