# SPDX-License-Identifier: EUPL-1.2
"""Finding somebody: by name, V-nummer, BSN or dossier number, and never across the border."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inburgering.core.models import Dossier, Gemeente, InzageLog, Medewerker
from inburgering.core.selectors import zoeken

BSN, V_NUMMER = "999993653", "1234567890"


@pytest.fixture
def elan(maak_dossier: Callable[..., Dossier]) -> Dossier:
    return maak_dossier(voornamen="Élan", achternaam="Åkermañ", bsn=BSN, v_nummer=V_NUMMER)


@pytest.mark.parametrize(
    "getypt",
    [
        "elan",
        "AKERMAN",
        "akerman elan",
        "elan akerman",
        "lan kerm",
        "9999 93 653",
        V_NUMMER,
        "kerm",
    ],
)
def test_een_consulent_vindt_iemand_op_alles_wat_zij_weet(
    getypt: str, elan: Dossier, amina: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    page = client_van(amina).post("/zoeken/", {"zoekterm": getypt}).content.decode()
    assert "Élan Åkermañ" in page
    assert f"/dossiers/{elan.pk}/" in page


def test_het_dossiernummer_vindt_precies_dat_dossier(
    elan: Dossier, amina: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    page = client_van(amina).post("/zoeken/", {"zoekterm": elan.nummer}).content.decode()
    assert "1 dossier" in page


@pytest.mark.parametrize("getypt", ["elan", BSN, V_NUMMER])
def test_een_andere_gemeente_vindt_niemand(
    getypt: str, elan: Dossier, daan: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    page = client_van(daan).post("/zoeken/", {"zoekterm": getypt}).content.decode()
    assert "Niets gevonden" in page
    assert "Åkermañ" not in page


def test_een_zoekterm_staat_nooit_in_het_adres(
    elan: Dossier, amina: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    page = client_van(amina).get(f"/zoeken/?zoekterm={BSN}").content.decode()
    assert "Waar zoekt u naar?" in page


def test_wie_een_dossier_opent_staat_in_het_inzagelog(
    elan: Dossier, bram: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    client_van(bram).get(f"/dossiers/{elan.pk}/")
    look = InzageLog.objects.get()
    assert (look.medewerker, look.dossier, look.onderdeel) == (bram, elan, "core:dossier")


def test_zoeken_kost_voor_twaalf_mensen_evenveel_vragen_als_voor_twee(
    maak_dossier: Callable[..., Dossier],
    amina: Medewerker,
    client_van: Callable[[Medewerker], Client],
) -> None:
    client = client_van(amina)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.post("/zoeken/", {"zoekterm": "tesfay"})
        return len(captured)

    for _ in range(2):
        maak_dossier()
    queries()  # the first request of a session also writes the session
    few = queries()
    for _ in range(10):
        maak_dossier()
    assert queries() == few


@pytest.mark.parametrize("getypt", ["D-999999999999999999999999", "100%", "_", "\\", "'"])
def test_wat_nergens_op_lijkt_vindt_niemand(
    getypt: str, elan: Dossier, amina: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    page = client_van(amina).post("/zoeken/", {"zoekterm": getypt}).content.decode()
    assert "Niets gevonden" in page


def test_de_eerste_vijftig_namen_staan_op_volgorde(
    maak_dossier: Callable[..., Dossier], gemeente: Gemeente, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zoeken, "SEARCH_LIMIT", 3)
    for naam in ("Delta", "Alfa", "Charlie", "Bravo"):
        maak_dossier(voornamen="Sam", achternaam=naam)
    found = zoeken.search("sam", gemeente=gemeente)
    assert [row["naam"] for row in found] == ["Sam Alfa", "Sam Bravo", "Sam Charlie"]
