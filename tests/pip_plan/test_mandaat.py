# SPDX-License-Identifier: EUPL-1.2
"""Wie mag tekenen staat in het mandaatregister; en samen tekenen, als stapel en met de inwoner."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, connections, transaction
from django.test import Client
from django.urls import reverse

from inburgering.brieven.models import Brief
from inburgering.core.enums import Besluittype, Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gemeente, Mandaat, Medewerker
from inburgering.core.scope import scope
from inburgering.core.services.mandaten import Mandaatgegevens, end_mandaat, grant_mandaat
from pip_plan import services
from pip_plan.enums import Tekenuitkomst
from pip_plan.models import Pip
from tests.conftest import maak_medewerker, open_een_dossier
from tests.core.bestanden import pdf
from tests.pip_plan.plannen import VANDAAG, aangeboden


def gegevens(wie: Medewerker, **anders: object) -> Mandaatgegevens:
    values = {
        "besluittype": Besluittype.PIP, "functie": "waarnemer", "grondslag": "Mandaatbesluit 2026",
        "vanaf": VANDAAG,
    } | anders  # fmt: skip
    return Mandaatgegevens(medewerker=wie, **values)  # type: ignore[arg-type]


def test_zonder_mandaat_op_de_dag_zelf_tekent_niemand(
    dossier: Dossier, amina: Medewerker, maria: Medewerker, bea: Medewerker
) -> None:
    pip = aangeboden(dossier, amina)
    own = Mandaat.objects.get(medewerker=maria, besluittype="pip")
    end_mandaat(mandaat=own, tot=VANDAAG, reden="andere baan", on=VANDAAG)
    tomorrow = VANDAAG + timedelta(days=1)
    with pytest.raises(ActionDenied, match="geen mandaat voor: PIP vaststellen"):
        services.vaststellen(pip=pip, dagtekening=tomorrow, by=maria, on=VANDAAG)
    with (
        pytest.raises(IntegrityError, match="Geen mandaat voor pip"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "UPDATE pip_plan_pip SET status = 'vastgesteld', besluitvormer_id = %s,"
            " dagtekening = %s, kenmerk = 'X' WHERE id = %s",
            [maria.pk, tomorrow, pip.pk],
        )
    assert services.vaststellen(pip=pip, dagtekening=VANDAAG, by=maria, on=VANDAAG).is_decided


def test_zonder_register_leest_de_besluitvormer_bij_wie_hij_moet_zijn(
    dossier: Dossier, amina: Medewerker, bea: Medewerker, client_van: Callable[..., Client]
) -> None:
    nobody = maak_medewerker("Nora", dossier.gemeente)
    nobody.rollen.create(gemeente=dossier.gemeente, rol="besluitvormer", vanaf=date(2022, 1, 1))
    pip = aangeboden(dossier, amina)
    with pytest.raises(ActionDenied, match="nog geen mandaten vastgelegd"):
        services.vaststellen(pip=pip, dagtekening=VANDAAG, by=nobody, on=VANDAAG)
    page = client_van(bea).get(reverse("core:beheer")).content.decode()
    assert "Daarom kan niemand een besluit ondertekenen" in page


def test_twee_mandaten_van_een_persoon_overlappen_niet_en_de_rij_blijft(
    gemeente: Gemeente, maria: Medewerker, bea: Medewerker
) -> None:
    with pytest.raises(ActionDenied, match="heeft in deze periode al mandaat"):
        grant_mandaat(gemeente=gemeente, gegevens=gegevens(maria), by=bea)
    for change in ("UPDATE core_mandaat SET functie = 'x'", "DELETE FROM core_mandaat"):
        with (
            pytest.raises(IntegrityError, match="alleen het einde"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(change)


def test_een_vervanger_tekent_alleen_in_de_dagen_van_de_vervanging(
    dossier: Dossier, amina: Medewerker, maria: Medewerker, bea: Medewerker
) -> None:
    stand_in = maak_medewerker("Piet", dossier.gemeente)
    stand_in.rollen.create(gemeente=dossier.gemeente, rol="besluitvormer", vanaf=date(2022, 1, 1))
    held = Mandaat.objects.get(medewerker=maria, besluittype="pip")
    with pytest.raises(ActionDenied, match="laatste dag"):
        grant_mandaat(
            gemeente=dossier.gemeente, gegevens=gegevens(stand_in), vervangt=held, by=bea
        )
    grant_mandaat(
        gemeente=dossier.gemeente, gegevens=gegevens(stand_in, tot=VANDAAG), vervangt=held, by=bea
    )
    pip = aangeboden(dossier, amina)
    with pytest.raises(ActionDenied, match="geen mandaat"):
        services.vaststellen(
            pip=pip, dagtekening=VANDAAG + timedelta(days=1), by=stand_in, on=VANDAAG
        )
    services.vaststellen(pip=pip, dagtekening=VANDAAG, by=stand_in, on=VANDAAG)
    assert pip.besluitvormer == stand_in


def test_de_beheerder_legt_een_mandaat_vast_en_beeindigt_het(
    gemeente: Gemeente, bea: Medewerker, maria: Medewerker, client_van: Callable[..., Client]
) -> None:
    client = client_van(bea)
    url = reverse("core:mandaten")
    typed = {
        "medewerker": bea.pk, "besluittype": "pip", "functie": "manager",
        "grondslag": "Mandaatbesluit 2026", "vanaf": "1-1-2026",
    }  # fmt: skip
    assert client.post(url, typed).status_code == 302
    made = Mandaat.objects.get(medewerker=bea)
    end = reverse("core:mandaat_einde", args=[made.pk])
    too_early = client.post(end, {"tot": "1-2-2020", "reden": "weg"})
    assert "op zijn vroegst" in too_early.content.decode()
    assert client.post(end, {"tot": "31-12-2099", "reden": "weg"}).status_code == 302


def test_wat_bekeken_is_kan_samen_worden_vastgesteld_en_de_rest_niet(
    maak_dossier: Callable[..., Dossier],
    amina: Medewerker,
    maria: Medewerker,
    client_van: Callable[..., Client],
) -> None:
    """Maria bekijkt twee van de drie; een ervan komt daarna terug en gewijzigd weer."""
    pips = [aangeboden(maak_dossier(voornamen=naam), amina) for naam in ("Ada", "Bo", "Cas")]
    client, tray = client_van(maria), reverse("pip_plan:besluiten")
    for pip in pips[:2]:
        client.get(reverse("pip_plan:vaststellen", args=[pip.dossier_id]))
    page = client.get(tray).content.decode()
    keys = [f"{pip.pk}-{pip.versie}" for pip in pips]
    assert [f'value="{key}"' in page for key in keys] == [True, True, False]
    confirm = client.get(reverse("pip_plan:samen_vaststellen"), {"pip": keys})
    assert "PIP" in confirm.content.decode()
    assert "Cas" not in confirm.content.decode()
    services.return_pip(pip=pips[1], reden="Reis ontbreekt", by=maria, on=VANDAAG)
    services.offer_pip(pip=pips[1], by=amina, on=VANDAAG)
    typed = {"pip": keys, "dagtekening": _today(pips[0])}
    for _ in range(2):
        answer = client.post(reverse("pip_plan:samen_vaststellen"), typed, follow=True)
    text = answer.content.decode()
    assert "Bekijk het opnieuw" in text
    status = {pip.pk: pip.status for pip in Pip.objects.all()}
    assert [status[pip.pk] for pip in pips] == ["vastgesteld", "ter_toetsing", "ter_toetsing"]
    assert Brief.objects.filter(soort="pip_beschikking").count() == 1


def _today(pip: Pip) -> str:
    assert pip.aangeboden_op is not None
    return f"{pip.aangeboden_op:%d-%m-%Y}"


def test_twee_besluitvormers_tegelijk_geven_een_besluit(committed_db: None) -> None:
    gemeente = Gemeente.objects.create(code="1734", naam="Overbetuwe")
    with scope([gemeente.pk]):
        amina = maak_medewerker("Amina", gemeente, Rolsoort.CONSULENT)
        signers = [
            maak_medewerker(naam, gemeente, Rolsoort.BESLUITVORMER) for naam in ("Maria", "Mehmet")
        ]
        pip = aangeboden(open_een_dossier(gemeente=gemeente, regisseur=amina), amina)
    start = Barrier(2)

    def sign(wie: Medewerker) -> str:
        try:
            with scope([gemeente.pk]):
                own = Pip.objects.select_related("dossier").get(pk=pip.pk)
                start.wait(timeout=10)
                services.vaststellen(pip=own, dagtekening=VANDAAG, by=wie, on=VANDAAG)
                return "getekend"
        except ActionDenied as denied:
            return str(denied)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        answers = sorted(pool.map(sign, signers))
    assert answers == ["Dit PIP is al vastgesteld, met kenmerk PIP-2026-000001.", "getekend"]
    with scope([gemeente.pk]):
        assert Brief.objects.filter(soort="pip_beschikking").count() == 1


def test_samen_tekenen_hoort_bij_de_tekst_die_is_uitgelegd(
    dossier: Dossier, amina: Medewerker, client_van: Callable[..., Client]
) -> None:
    pip = aangeboden(dossier, amina)
    explained = services.Tekengegevens(
        op=VANDAAG, uitkomst=Tekenuitkomst.PAPIER, uitgelegd="de leerroute", taal="Tigrinya",
        tolk="telefonisch",
    )  # fmt: skip
    with pytest.raises(ActionDenied, match="scan"):
        services.record_together(pip=pip, gegevens=explained, scan=None, by=amina, on=VANDAAG)
    scan = SimpleUploadedFile("plan.pdf", pdf())
    made = services.record_together(pip=pip, gegevens=explained, scan=scan, by=amina, on=VANDAAG)
    assert made.scan is not None
    url = reverse("pip_plan:overzicht", args=[dossier.pk])
    page = client_van(amina).get(url).content.decode()
    assert "getekend op papier" in page
    assert "Het plan is daarna gewijzigd" not in page
    services.return_pip(pip=pip, reden="anders", by=amina, on=VANDAAG)
    services.save_pip(
        pip=pip, inhoud={"wens": "U wilt koken."}, versie=pip.versie, by=amina, on=VANDAAG
    )
    assert "Het plan is daarna gewijzigd" in client_van(amina).get(url).content.decode()


def test_niet_tekenen_mag_met_de_reden(
    dossier: Dossier, amina: Medewerker, client_van: Callable[..., Client]
) -> None:
    pip = aangeboden(dossier, amina)
    url = reverse("pip_plan:samen_tekenen", args=[dossier.pk])
    typed = {
        "op": _today(pip), "uitgelegd": "de leerroute en het niveau", "taal": "Tigrinya",
        "uitkomst": "niet",
    }  # fmt: skip
    client = client_van(amina)
    assert "waarom deze persoon niet tekent" in client.post(url, typed).content.decode()
    assert client.post(url, typed | {"reden": "Wil eerst nadenken."}).status_code == 302
    assert pip.tekenmomenten.get().reden == "Wil eerst nadenken."
