# SPDX-License-Identifier: EUPL-1.2
"""Every date explains itself, a missed term asks why, and DUO's extensions move the end."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from inburgering.core.enums import RedenTeLaat
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker, Termijn
from inburgering.core.services.mijlpalen import reach
from inburgering.core.services.termijnen.reden import record_reden
from inburgering.core.services.termijnen.verlengen import Toekenning, grant, withdraw
from inburgering.wet.termijnen import Grond

ClientVan = Callable[[Medewerker], Client]
Maker = Callable[..., Dossier]
PIP_OP = date(2026, 11, 20)
EINDE = date(2029, 11, 20)


@pytest.fixture
def met_pip(dossier: Dossier, amina: Medewerker, vandaag: date) -> Dossier:
    """The PIP was vastgesteld on Friday 20 November 2026."""
    return reach(dossier=dossier, by=amina, on=vandaag, pip_vastgesteld_op=PIP_OP)


@pytest.fixture
def te_laat(maak_dossier: Maker) -> Dossier:
    """The ten weeks ended on 28 April 2026 and there is no PIP."""
    return maak_dossier(
        gekoppeld_op=date(2026, 2, 1), kennisgeving_op=date(2026, 2, 16), brp_op=date(2026, 2, 10)
    )


def pip_wettelijk(dossier: Dossier) -> Termijn:
    return dossier.termijnen.get(code="pip_vaststellen", norm="wettelijk")


def einde(dossier: Dossier) -> date:
    return dossier.termijnen.get(code="inburgeringstermijn").uiterlijk


def lees(client: Client, dossier: Dossier, pagina: str) -> str:
    response = client.get(f"/dossiers/{dossier.pk}/{pagina}")
    assert response.status_code == 200
    return response.content.decode()


class TestReden:
    def test_een_gemiste_wettelijke_termijn_vraagt_waarom(
        self, te_laat: Dossier, amina: Medewerker, client_van: ClientVan
    ) -> None:
        client, term = client_van(amina), pip_wettelijk(te_laat)
        assert "Reden van te laat vastleggen" in lees(client, te_laat, "termijnen/")
        response = client.post(
            f"/dossiers/{te_laat.pk}/termijnen/{term.pk}/reden/", {"reden": "geen_tolk"}
        )
        assert response.status_code == 302
        term.refresh_from_db()
        assert (term.reden, term.reden_door) == ("geen_tolk", amina)
        page = lees(client, te_laat, "termijnen/")
        assert "geen tolk beschikbaar" in page
        assert "Reden van te laat vastleggen" not in page
        told = te_laat.gebeurtenissen.filter(soort="termijn.reden")
        assert told.count() == 1

    def test_een_andere_reden_zonder_toelichting_wordt_geweigerd_en_niets_gaat_verloren(
        self, te_laat: Dossier, amina: Medewerker, client_van: ClientVan
    ) -> None:
        url = f"/dossiers/{te_laat.pk}/termijnen/{pip_wettelijk(te_laat).pk}/reden/"
        page = client_van(amina).post(url, {"reden": "anders"}).content.decode()
        assert "Licht de andere reden kort toe." in page
        assert '<option value="anders" selected>' in page

    def test_wie_op_tijd_is_hoeft_niets_uit_te_leggen(
        self, dossier: Dossier, amina: Medewerker, vandaag: date
    ) -> None:
        with pytest.raises(ActionDenied, match="niet is gehaald"):
            record_reden(
                termijn=pip_wettelijk(dossier),
                reden=RedenTeLaat.ZIEKTE,
                toelichting="",
                by=amina,
                on=vandaag,
            )

    def test_een_eigen_norm_vraagt_geen_reden(
        self, dossier: Dossier, amina: Medewerker, vandaag: date
    ) -> None:
        lokaal = dossier.termijnen.get(code="pip_vaststellen", norm="lokaal")
        assert lokaal.status == "overschreden"
        with pytest.raises(ActionDenied):
            record_reden(
                termijn=lokaal,
                reden=RedenTeLaat.ZIEKTE,
                toelichting="",
                by=amina,
                on=vandaag,
            )

    @pytest.mark.usefixtures("gemeente")
    def test_de_database_weigert_een_reden_zonder_dag_of_toelichting(
        self, te_laat: Dossier, amina: Medewerker, vandaag: date
    ) -> None:
        rows = Termijn.objects.filter(pk=pip_wettelijk(te_laat).pk)
        for wrong in ({"reden": "ziekte"}, {"reden": "anders", "reden_op": vandaag}):
            with pytest.raises(IntegrityError), transaction.atomic():
                rows.update(**wrong, reden_door=amina)


class TestVerlengen:
    def test_een_besluit_van_duo_verlengt_de_termijn_en_ook_map_en_pvt(
        self, met_pip: Dossier, amina: Medewerker, client_van: ClientVan
    ) -> None:
        assert einde(met_pip) == EINDE
        response = client_van(amina).post(
            f"/dossiers/{met_pip.pk}/gegevens/verlengingen/",
            {"grond": "ziekte", "aantal": "4", "eenheid": "maanden", "besluit_op": "20-11-2026"},
        )
        assert response.status_code == 302
        assert einde(met_pip) == date(2030, 3, 20)
        wettelijk = met_pip.termijnen.filter(norm="wettelijk", code__in=["map", "pvt"])
        assert {row.uiterlijk for row in wettelijk} == {date(2030, 3, 20)}

    def test_intrekken_zet_de_oude_datum_terug_en_de_tijdlijn_vertelt_beide(
        self, met_pip: Dossier, amina: Medewerker, vandaag: date
    ) -> None:
        granted = Toekenning(grond=Grond.BEVALLING, besluit_op=vandaag)
        row = grant(dossier=met_pip, toekenning=granted, by=amina, on=vandaag)
        assert einde(met_pip) == EINDE + timedelta(weeks=16)
        withdraw(verlenging=row, reden="Verkeerd dossier", by=amina, on=vandaag)
        withdraw(verlenging=row, reden="Nog eens", by=amina, on=vandaag)
        assert einde(met_pip) == EINDE
        told = met_pip.gebeurtenissen.filter(soort__startswith="termijn.verleng")
        assert [line.soort for line in told.order_by("id")] == [
            "termijn.verlengd",
            "termijn.verlenging_ingetrokken",
        ]

    @pytest.mark.parametrize(
        ("grond", "aantal", "melding"),
        [
            (Grond.ZIEKTE, 2, "korter dan drie aaneengesloten maanden"),
            (Grond.ZIEKTE, None, "Vul in hoe lang DUO verlengt"),
        ],
    )
    def test_wat_de_wet_niet_verlengt_wordt_geweigerd_met_de_reden(
        self, grond: Grond, aantal: int | None, melding: str,
        met_pip: Dossier, amina: Medewerker, vandaag: date,
    ) -> None:  # fmt: skip
        wanted = Toekenning(grond=grond, aantal=aantal, besluit_op=vandaag)
        with pytest.raises(ActionDenied, match=melding):
            grant(dossier=met_pip, toekenning=wanted, by=amina, on=vandaag)
        assert met_pip.verlengingen.count() == 0

    def test_zonder_pip_valt_er_niets_te_verlengen(
        self, dossier: Dossier, amina: Medewerker, client_van: ClientVan
    ) -> None:
        page = client_van(amina).post(
            f"/dossiers/{dossier.pk}/gegevens/verlengingen/",
            {"grond": "bevalling", "eenheid": "maanden", "besluit_op": "20-11-2026"},
        )
        assert "De inburgeringstermijn is nog niet begonnen." in page.content.decode()


class TestTraject:
    def test_een_afgeronde_map_haalt_de_eigen_norm_en_de_wettelijke(
        self, met_pip: Dossier, amina: Medewerker, client_van: ClientVan
    ) -> None:
        response = client_van(amina).post(
            f"/dossiers/{met_pip.pk}/gegevens/traject/",
            {"versie": str(met_pip.versie), "map_afgerond_op": "20-11-2026"},
        )
        assert response.status_code == 302
        rows = met_pip.termijnen.filter(code="map")
        assert {(row.norm, row.status) for row in rows} == {
            ("wettelijk", "gehaald"),
            ("lokaal", "gehaald"),
        }

    def test_betaald_voor_de_boete_kan_niet_en_alles_blijft_staan(
        self, met_pip: Dossier, amina: Medewerker, client_van: ClientVan
    ) -> None:
        page = client_van(amina).post(
            f"/dossiers/{met_pip.pk}/gegevens/traject/",
            {
                "versie": str(met_pip.versie),
                "boete_bekendgemaakt_op": "20-11-2026",
                "boete_betaald_op": "1-11-2026",
            },
        )
        text = page.content.decode()
        assert "Deze datum ligt voor: boete bekendgemaakt op." in text
        assert 'value="1-11-2026"' in text

    def test_alleen_waar_een_taalstart_is_worden_de_datums_gevraagd(
        self, dossier: Dossier, amina: Medewerker, client_van: ClientVan
    ) -> None:
        assert "Aangemeld voor de Taalstart" not in lees(
            client_van(amina), dossier, "gegevens/traject/"
        )


class TestUitleg:
    def test_een_verschoven_datum_toont_de_oude_de_nieuwe_en_door_wie(
        self, dossier: Dossier, amina: Medewerker, bram: Medewerker, vandaag: date,
        client_van: ClientVan,
    ) -> None:  # fmt: skip
        reach(dossier=dossier, by=bram, on=vandaag, brp_op=date(2026, 10, 15))
        page = lees(client_van(amina), dossier, "termijnen/")
        assert "door Bram: van 17 december 2026 naar 24 december 2026" in page

    def test_op_papier_staan_alle_stappen_open_met_het_artikel(
        self, dossier: Dossier, amina: Medewerker, client_van: ClientVan
    ) -> None:
        page = lees(client_van(amina), dossier, "termijnen/afdrukken/")
        terms = dossier.termijnen.count()
        assert page.count('<details class="berekening" open>') == terms
        assert "https://wetten.overheid.nl/" in page
