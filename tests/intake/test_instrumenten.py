# SPDX-License-Identifier: EUPL-1.2
"""Other instruments beside the leerbaarheidstoets, with the report that came in."""

from collections.abc import Callable, Iterator
from datetime import date
from html import unescape
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.core import timeline
from inburgering.core.enums import Deel, Sluitreden
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Bestand, Dossier, Medewerker
from inburgering.core.services import dossiers
from intake.enums import Instrumentsoort
from intake.models import Instrument, Intake
from intake.selectors.instrumenten import instrumenten_stand
from intake.services.gesprek import open_intake
from intake.services.instrumenten import (
    Instrumentgegevens,
    add_instrument,
    change_instrument,
    remove_instrument,
    remove_rapport,
)
from tests.conftest import VANDAAG
from tests.core import bestanden
from tests.core.bestanden import pdf, picture, upload

ClientVan = Callable[[Medewerker], Client]
GETYPT = {
    "soort": "noa",
    "afgenomen_op": "16-11-2026",
    "resultaat": "Leert snel van voorbeelden.",
    "versie": "1",
}


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
        yield


@pytest.fixture
def intake(dossier: Dossier, amina: Medewerker) -> Intake:
    return open_intake(dossier=dossier, op=date(2026, 11, 9), by=amina, on=VANDAAG)


@pytest.fixture
def amina_client(amina: Medewerker, client_van: ClientVan) -> Client:
    return client_van(amina)


def gegevens(**anders: Any) -> Instrumentgegevens:
    known: dict[str, Any] = {
        "soort": Instrumentsoort.NOA,
        "afgenomen_op": date(2026, 11, 16),
        "resultaat": "Leert snel van voorbeelden.",
    }
    return Instrumentgegevens(**known | anders)


def voeg_toe(intake: Intake, by: Medewerker, content: bytes | None = None) -> Instrument:
    rapport = upload(content) if content else None
    return add_instrument(intake=intake, gegevens=gegevens(), rapport=rapport, by=by, on=VANDAAG)


def adres(naam: str, dossier: Dossier, *rest: object) -> str:
    return reverse(f"intake:{naam}", args=[dossier.pk, *rest])


def lees(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return unescape(response.content.decode())


def tijdlijn(dossier: Dossier) -> list[str]:
    return [moment.zin for moment in timeline.read(dossier)]


def test_een_instrument_met_rapport_staat_in_de_lijst_en_is_te_openen(
    intake: Intake, amina_client: Client
) -> None:
    dossier = intake.dossier
    sent = amina_client.post(
        adres("instrumenten", dossier), GETYPT | {"bestand": upload(pdf())}, follow=True
    )
    page = unescape(sent.content.decode())
    assert "Het instrument is vastgelegd" in page
    assert "NOA (PPS-V)" in page
    assert "Leert snel van voorbeelden." in page
    report = Instrument.objects.get().rapport
    assert report is not None
    link = reverse("core:bestand", args=[dossier.pk, report.pk])
    assert link in page
    assert amina_client.get(link).content.startswith(b"%PDF-")
    assert tijdlijn(dossier)[0] == "Instrument vastgelegd, met rapport"


def test_een_foto_van_een_papieren_rapport_mag_ook(intake: Intake, amina_client: Client) -> None:
    foto = upload(picture("JPEG"), "IMG_0001.jpg")
    amina_client.post(adres("instrumenten", intake.dossier), GETYPT | {"bestand": foto})
    assert Bestand.objects.get().mediatype == "image/jpeg"


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("soort", "", "Kies een antwoord"),
        ("soort", "iq", "Kies een van deze antwoorden"),
        ("afgenomen_op", "24-11-2026", "niet in de toekomst"),
        ("afgenomen_op", "31-2-2026", "Dit is geen datum die bestaat"),
        ("afgenomen_op", "1-1-1980", "voor de geboorte"),
        ("afgenomen_op", "", "Vul een datum in"),
        ("resultaat", "  ", "Schrijf in het kort wat eruit kwam"),
        ("resultaat", "x" * 100_000, "ten hoogste 4.000 tekens"),
        ("naam", "x" * 81, "ten hoogste 80 tekens"),
    ],
)
def test_wat_niet_klopt_staat_bij_het_veld_en_de_rest_blijft_staan(
    veld: str, waarde: str, zin: str, intake: Intake, amina_client: Client
) -> None:
    kept = {"resultaat": "Dit typte ik net.", "naam": "KOT"} | GETYPT
    typed = kept | {veld: waarde, "bestand": upload(pdf())}
    page = unescape(
        amina_client.post(adres("instrumenten", intake.dossier), typed).content.decode()
    )
    assert page.count(zin) >= 2  # in the summary and at the field
    assert "kies het opnieuw als de rest klopt" in page
    for name in {"resultaat", "naam", "afgenomen_op"} - {veld}:
        assert kept[name] in page
    assert not Instrument.objects.exists()
    assert not Bestand.objects.exists()


def test_een_ander_instrument_heeft_een_naam(intake: Intake, amina_client: Client) -> None:
    url = adres("instrumenten", intake.dossier)
    page = unescape(amina_client.post(url, GETYPT | {"soort": "anders"}).content.decode())
    assert page.count("Vul in welk instrument het was") >= 2
    amina_client.post(url, GETYPT | {"soort": "anders", "naam": "Kandidatenverkenner"})
    assert str(Instrument.objects.get()) == "Kandidatenverkenner"


@pytest.mark.parametrize(
    ("content", "zin"),
    [
        (b"MZ" + bytes(50), "is een programma"),
        (b"", "Dit bestand is leeg"),
        (b"%PDF-1.7" + bytes(11 * 1024 * 1024), "groter dan 10 MB"),
        (pdf(bestanden.with_script), "JavaScript"),
        (bestanden.bomb_png(), "te veel beeldpunten"),
    ],
    ids=["programma", "leeg", "11 MB", "script", "bom"],
)
def test_een_bestand_dat_niet_mag_laat_alles_staan_wat_is_getypt(
    content: bytes, zin: str, intake: Intake, amina_client: Client
) -> None:
    typed = GETYPT | {"bestand": upload(content, "rapport.pdf")}
    page = unescape(
        amina_client.post(adres("instrumenten", intake.dossier), typed).content.decode()
    )
    assert page.count(zin) >= 2
    assert "Leert snel van voorbeelden." in page
    assert "16-11-2026" in page
    assert not Instrument.objects.exists()


def test_voor_de_start_van_de_intake_zegt_de_pagina_wat_eerst_moet(
    dossier: Dossier, amina_client: Client
) -> None:
    assert "De intake is nog niet gestart" in lees(amina_client, adres("instrumenten", dossier))
    assert amina_client.post(adres("instrumenten", dossier), GETYPT).status_code == 302
    assert not Instrument.objects.exists()


def test_een_rapport_dat_later_komt_kan_erbij_maar_niet_stil_vervangen_worden(
    intake: Intake, amina: Medewerker
) -> None:
    made = voeg_toe(intake, amina)
    change_instrument(
        instrument=made, gegevens=gegevens(), rapport=upload(pdf()), versie=1, by=amina,
        on=VANDAAG,
    )  # fmt: skip
    assert tijdlijn(intake.dossier)[0] == "Instrument verbeterd; rapport toegevoegd"
    with pytest.raises(ActionDenied, match="Verwijder dat eerst"):
        change_instrument(
            instrument=made, gegevens=gegevens(), rapport=upload(pdf()), versie=2, by=amina,
            on=VANDAAG,
        )  # fmt: skip
    assert Bestand.objects.count() == 1


def test_twee_collegas_verbeteren_hetzelfde_instrument_en_niemand_raakt_iets_kwijt(
    intake: Intake, amina: Medewerker, bram: Medewerker, client_van: ClientVan
) -> None:
    made = voeg_toe(intake, amina)
    url = adres("instrument", intake.dossier, made.pk)
    client_van(bram).post(url, GETYPT | {"resultaat": "Van Bram."})
    page = unescape(
        client_van(amina).post(url, GETYPT | {"resultaat": "Van Amina."}).content.decode()
    )
    assert "Een collega heeft dit gewijzigd" in page
    assert "Van Bram." in page
    assert "Van Amina." in page
    made.refresh_from_db()
    assert made.resultaat == "Van Bram."
    assert client_van(amina).post(url, GETYPT | {"resultaat": "Samen.", "versie": "2"})
    made.refresh_from_db()
    assert made.resultaat == "Samen."


def test_een_rapport_verwijderen_vraagt_een_reden_en_wist_het_echt(
    intake: Intake, amina: Medewerker, amina_client: Client
) -> None:
    made = voeg_toe(intake, amina, pdf())
    url = adres("instrument_verwijderen", intake.dossier, made.pk)
    page = unescape(amina_client.post(url, {"wat": "rapport", "reden": " "}).content.decode())
    assert page.count("Vul in waarom u dit verwijdert") >= 2
    assert Bestand.objects.exists()
    amina_client.post(url, {"wat": "rapport", "reden": "Hoort bij iemand anders"})
    assert not Bestand.objects.exists()
    assert Instrument.objects.get().resultaat == "Leert snel van voorbeelden."
    assert "Reden: Hoort bij iemand anders" in tijdlijn(intake.dossier)[0]
    with pytest.raises(ActionDenied, match="geen rapport meer"):
        remove_rapport(instrument=made, reden="nog eens", by=amina, on=VANDAAG)


def test_een_instrument_dat_hier_niet_hoort_gaat_weg_met_zijn_rapport(
    intake: Intake, amina: Medewerker, amina_client: Client
) -> None:
    made = voeg_toe(intake, amina, pdf())
    url = adres("instrument_verwijderen", intake.dossier, made.pk)
    amina_client.post(url, {"wat": "alles", "reden": "Verkeerde dossier"})
    assert not Instrument.objects.exists()
    assert not Bestand.objects.exists()
    assert tijdlijn(intake.dossier)[0] == "Instrument verwijderd. Reden: Verkeerde dossier"
    assert amina_client.get(url).status_code == 404


def test_zonder_rapport_kan_alleen_het_instrument_weg(
    intake: Intake, amina: Medewerker, amina_client: Client
) -> None:
    made = voeg_toe(intake, amina)
    page = lees(amina_client, adres("instrument_verwijderen", intake.dossier, made.pk))
    assert "alleen het rapport" not in page


def test_in_een_gesloten_dossier_verandert_niets_meer(
    intake: Intake, amina: Medewerker, amina_client: Client
) -> None:
    made = voeg_toe(intake, amina, pdf())
    dossier = intake.dossier
    dossiers.close(
        dossier=dossier, reden=Sluitreden.VERHUISD, afgesloten_op=VANDAAG, by=amina, on=VANDAAG
    )
    with pytest.raises(ActionDenied, match="afgesloten"):
        voeg_toe(intake, amina)
    for act in (remove_rapport, remove_instrument):
        with pytest.raises(ActionDenied, match="afgesloten"):
            act(instrument=made, reden="weg", by=amina, on=VANDAAG)
    page = lees(amina_client, adres("instrumenten", dossier))
    assert "Leert snel van voorbeelden." in page
    assert "Verwijderen" not in page
    assert amina_client.post(adres("instrumenten", dossier), GETYPT).status_code == 403


def test_een_besluitvormer_leest_mee_en_wijzigt_niets(
    intake: Intake, amina: Medewerker, maria: Medewerker, client_van: ClientVan
) -> None:
    made = voeg_toe(intake, amina, pdf())
    page = lees(client_van(maria), adres("instrumenten", intake.dossier))
    assert "Rapport opslaan" in page
    assert "Instrument vastleggen" not in page
    url = adres("instrument", intake.dossier, made.pk)
    assert client_van(maria).get(url).status_code == 403


def test_inkomen_ziet_er_niets_van(
    intake: Intake, amina: Medewerker, ivo: Medewerker, client_van: ClientVan
) -> None:
    voeg_toe(intake, amina, pdf())
    dossier = intake.dossier
    assert client_van(ivo).get(adres("instrumenten", dossier)).status_code == 403
    gezien = timeline.read(dossier, delen=[Deel.ALGEMEEN, Deel.ONTZORGEN])
    assert not any("nstrument" in moment.zin for moment in gezien)


def test_een_instrument_van_een_ander_dossier_bestaat_hier_niet(
    intake: Intake, amina: Medewerker, amina_client: Client, maak_dossier: Callable[..., Dossier]
) -> None:
    made, ander = voeg_toe(intake, amina), maak_dossier(voornamen="Robel")
    for name in ("instrument", "instrument_verwijderen"):
        assert amina_client.get(adres(name, ander, made.pk)).status_code == 404


def test_de_lijst_leest_geen_rapporten_en_vraagt_niet_meer_bij_meer_instrumenten(
    intake: Intake, amina: Medewerker, amina_client: Client
) -> None:
    def vragen() -> list[str]:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            lees(amina_client, adres("instrumenten", intake.dossier))
        return [query["sql"] for query in asked]

    voeg_toe(intake, amina, pdf())
    before = vragen()
    voeg_toe(intake, amina, pdf())
    voeg_toe(intake, amina)
    after = vragen()
    assert len(after) == len(before)
    assert not any('"inhoud"' in sql for sql in after)


def test_het_overzicht_zegt_hoeveel_er_zijn(intake: Intake, amina: Medewerker) -> None:
    dossier = intake.dossier
    assert instrumenten_stand(dossier, on=VANDAAG).stand == "Geen vastgelegd"
    voeg_toe(intake, amina)
    with CaptureQueriesContext(connection) as asked:
        stand = instrumenten_stand(dossier, on=VANDAAG)
    assert stand.stand == "1 vastgelegd"
    assert len(asked) == 1
