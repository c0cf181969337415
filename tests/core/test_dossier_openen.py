# SPDX-License-Identifier: EUPL-1.2
"""A consultant opens a dossier, corrects a date, hands over, closes."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from inburgering.core import timeline
from inburgering.core.enums import Sluitreden
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker, Persoon
from inburgering.core.services import dossiers, personen
from inburgering.core.services.dossiers import Feitgegevens
from inburgering.core.services.mijlpalen import reach
from inburgering.wet.begrippen import Doelgroep

BSN = "999993653"
NIEUW = {
    "doelgroep": "asielstatushouder",
    "voornamen": "Amanuel",
    "aanspreekvorm": "neutraal",
    "geboortejaar": "2001",
    "gekoppeld_op": "24-9-2026",
    "kennisgeving_op": "1 okt 2026",
    "brp_op": "08/10/2026",
}


def zinnen(dossier: Dossier) -> list[str]:
    return [moment.zin for moment in timeline.read(dossier)]


def test_een_consulent_opent_een_dossier_en_ziet_wat_eerst_moet(
    amina: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    response = client_van(amina).post("/dossiers/nieuw/", NIEUW, follow=True)
    assert response.status_code == 200
    dossier = Dossier.objects.get()
    assert dossier.regisseur == amina
    assert dossier.persoon.naam == "Amanuel"
    assert dossier.volgende_stap == "intake_starten"
    # Overbetuwe: six weeks after the BRP registration of 8 October
    assert dossier.volgende_op == date(2026, 11, 19)
    assert "Brede intake starten" in response.content.decode()
    assert "17 december 2026" in response.content.decode()


def test_wat_ontbreekt_staat_bij_het_veld_en_wat_getypt_is_blijft(
    amina: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    wrong = NIEUW | {
        "voornamen": "",
        "taal": "Tigrinya",
        "bsn": "123456789",
        "brp_op": "31-2-2026",
    }
    page = client_van(amina).post("/dossiers/nieuw/", wrong).content.decode()
    assert "Vul ten minste één naam in" in page
    assert "Dit is geen geldig BSN" in page
    assert "Dit is geen datum die bestaat" in page
    assert 'value="Tigrinya"' in page
    assert 'value="31-2-2026"' in page
    assert not Dossier.objects.exists()


def test_wie_er_al_is_wordt_herkend_aan_het_bsn(
    maak_dossier: Callable[..., Dossier],
    amina: Medewerker,
    client_van: Callable[[Medewerker], Client],
) -> None:
    known = maak_dossier(bsn=BSN)
    page = client_van(amina).post("/dossiers/nieuw/", NIEUW | {"bsn": "9999.93.653"})
    assert "Kent u deze persoon al?" in page.content.decode()
    assert known.persoon.naam in page.content.decode()
    assert Dossier.objects.count() == 1


def test_een_bsn_dat_al_hoort_bij_iemand_wordt_ook_met_een_vinkje_geweigerd(
    maak_dossier: Callable[..., Dossier],
    amina: Medewerker,
    client_van: Callable[[Medewerker], Client],
) -> None:
    maak_dossier(bsn=BSN)
    typed = NIEUW | {"bsn": BSN, "ondanks_gelijke": "on"}
    page = client_van(amina).post("/dossiers/nieuw/", typed).content.decode()
    assert "Dit BSN hoort al bij Selam Tesfay" in page
    assert Persoon.objects.count() == 1


def test_een_naamgenoot_met_een_ander_bsn_mag_na_bevestigen(
    maak_dossier: Callable[..., Dossier],
    amina: Medewerker,
    client_van: Callable[[Medewerker], Client],
) -> None:
    maak_dossier(voornamen="Amanuel", achternaam="", geboortejaar=2001)
    client = client_van(amina)
    assert "Kent u deze persoon al?" in client.post("/dossiers/nieuw/", NIEUW).content.decode()
    client.post("/dossiers/nieuw/", NIEUW | {"ondanks_gelijke": "on"})
    assert Dossier.objects.count() == 2


def test_een_gewijzigde_datum_verschuift_de_termijn_en_de_tijdlijn_vertelt_het(
    dossier: Dossier, amina: Medewerker, vandaag: date
) -> None:
    feiten = dossiers.feiten_of(dossier) | {"brp_op": date(2026, 10, 15)}
    dossiers.change_feiten(
        dossier=dossier,
        feiten=Feitgegevens(**feiten),
        versie=dossier.versie,
        by=amina,
        on=vandaag,
    )
    term = dossier.termijnen.get(code="pip_vaststellen", norm="wettelijk")
    assert term.uiterlijk == date(2026, 12, 24)
    assert "PIP vaststellen (wettelijk): van 17 december 2026 naar 24 december 2026" in zinnen(
        dossier
    )
    assert (
        "Gegevens gewijzigd: inschrijving in de BRP van 8 oktober 2026 naar 15 oktober 2026"
        in zinnen(dossier)
    )


def test_twee_collegas_overschrijven_elkaar_niet(
    dossier: Dossier, amina: Medewerker, client_van: Callable[[Medewerker], Client], vandaag: date
) -> None:
    client = client_van(amina)
    url = f"/dossiers/{dossier.pk}/gegevens/datums/"
    old = dossier.versie
    reach(dossier=dossier, by=amina, on=vandaag)
    page = client.post(url, {"versie": old, "gekoppeld_op": "1-9-2026", "azc": "Arnhem"})
    assert "Een collega heeft dit dossier gewijzigd" in page.content.decode()
    assert "Verschil met wat een collega opsloeg" in page.content.decode()
    assert 'value="Arnhem"' in page.content.decode()
    dossier.refresh_from_db()
    assert dossier.azc == ""


def test_een_andere_doelgroep_houdt_de_geschiedenis(
    dossier: Dossier, amina: Medewerker, vandaag: date
) -> None:
    dossiers.change_doelgroep(
        dossier=dossier,
        doelgroep=Doelgroep.GEZINSMIGRANT,
        vanaf=date(2026, 11, 1),
        bron="kennisgeving van DUO",
        by=amina,
        on=vandaag,
    )
    assert dossier.doelgroep == Doelgroep.GEZINSMIGRANT
    assert dossier.doelgroepen.count() == 2


def test_overdragen_vraagt_een_reden(
    dossier: Dossier, bram: Medewerker, carla: Medewerker, vandaag: date
) -> None:
    with pytest.raises(ActionDenied, match="waarom"):
        dossiers.reassign(dossiers=[dossier], naar=bram, reden=" ", by=carla, on=vandaag)
    moved = dossiers.reassign(
        dossiers=[dossier], naar=bram, reden="verlof van Amina", by=carla, on=vandaag
    )
    assert moved == 1
    assert "Overgedragen aan Bram, was Amina. Reden: verlof van Amina" in zinnen(dossier)


def test_na_sluiten_kan_niemand_meer_wijzigen(
    dossier: Dossier, amina: Medewerker, client_van: Callable[[Medewerker], Client], vandaag: date
) -> None:
    dossiers.close(
        dossier=dossier, reden=Sluitreden.VERHUISD, afgesloten_op=vandaag, by=amina, on=vandaag
    )
    client = client_van(amina)
    assert client.get(f"/dossiers/{dossier.pk}/").status_code == 200
    answer = client.post(
        f"/dossiers/{dossier.pk}/notities/", {"tekst": "Belde over de sleutel.", "soort": "overig"}
    )
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Dit dossier is afgesloten" in page  # and not: your role does not allow it
    assert "Belde over de sleutel." in page
    assert "overig" not in page.partition("<main")[2]
    assert dossier.volgende_stap == ""


def test_partner_en_kinderen_vormen_een_huishouden(
    maak_dossier: Callable[..., Dossier],
    amina: Medewerker,
    client_van: Callable[[Medewerker], Client],
) -> None:
    selam, robel = maak_dossier(), maak_dossier(voornamen="Robel", bsn=BSN)
    url = f"/dossiers/{selam.pk}/gegevens/gezin/"
    client = client_van(amina)
    client.post(url, {"wat": "partner", "dossiernummer": robel.nummer})
    page = client.post(url, {"wat": "kind", "naam": "Noa", "geboortejaar": "2023"}, follow=True)
    assert "Robel Tesfay (partner), 1 kind" in page.content.decode()
    assert personen.Persoon.objects.filter(huishouden__isnull=False).count() == 2


def test_een_taak_wordt_de_volgende_stap_en_verdwijnt_als_die_gedaan_is(
    maak_dossier: Callable[..., Dossier],
    amina: Medewerker,
    client_van: Callable[[Medewerker], Client],
) -> None:
    dossier = maak_dossier(brp_op=None)
    client = client_van(amina)
    url = f"/dossiers/{dossier.pk}/taken/"
    client.post(url, {"titel": "School bellen", "uiterlijk": "24-11-2026", "voor": amina.pk})
    dossier.refresh_from_db()
    assert dossier.volgende_titel == "School bellen"
    task = dossier.taken.get()
    client.post(f"{url}{task.pk}/gedaan/")
    client.post(f"{url}{task.pk}/gedaan/")
    dossier.refresh_from_db()
    assert dossier.volgende_stap == "intake_starten"
    assert zinnen(dossier).count("Taak gedaan") == 1
