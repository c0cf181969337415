# SPDX-License-Identifier: EUPL-1.2
"""A file that comes in: what is taken, what is refused and why, and who gets it back."""

import hashlib
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from PIL import Image

from inburgering.core.enums import Deel, Mediatype
from inburgering.core.exceptions import ActionDenied
from inburgering.core.keuring import openen, virus
from inburgering.core.keuring.soort import MAX_BYTES, Geweigerd
from inburgering.core.models import Bestand, Dossier, InzageLog, Medewerker
from inburgering.core.scope import set_scope
from inburgering.core.services.bestanden import (
    BestandBeschadigd,
    delete_bestand,
    read_bestand,
    store_bestand,
)
from tests.core import bestanden
from tests.core.bestanden import pdf, picture, upload

ClientVan = Callable[[Medewerker], Client]
EXE = b"MZ\x90\x00\x03\x00\x00\x00" + bytes(200)
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'
HTML = b"\xef\xbb\xbf\n <!doctype html><script>alert(1)</script>"


def bewaar(dossier: Dossier, by: Medewerker, content: bytes, **anders: Any) -> Bestand:
    given: dict[str, Any] = {"deel": Deel.INTAKE, "omschrijving": "rapport NOA"} | anders
    return store_bestand(dossier=dossier, upload=upload(content), by=by, **given)


def adres(bestand: Bestand, dossier: Dossier | None = None) -> str:
    return reverse("core:bestand", args=[(dossier or bestand.dossier).pk, bestand.pk])


# --- what is taken in -----------------------------------------------------------------------
def test_een_rapport_komt_terug_zoals_het_is_bewaard(dossier: Dossier, amina: Medewerker) -> None:
    bewaard = bewaar(dossier, amina, pdf(bestanden.with_link))
    inhoud = read_bestand(Bestand.objects.get(pk=bewaard.pk))
    with pikepdf.open(BytesIO(inhoud)) as gelezen:
        assert len(gelezen.pages) == 1
        assert "voorbeeld.nl" in str(gelezen.pages[0].obj.Annots[0].A.URI)
    assert bewaard.mediatype == Mediatype.PDF.value
    assert bewaard.grootte == len(inhoud)
    assert bewaard.sha256 == hashlib.sha256(inhoud).hexdigest()


def test_in_de_database_staat_het_bestand_versleuteld(dossier: Dossier, amina: Medewerker) -> None:
    bewaard = bewaar(dossier, amina, pdf())
    with connection.cursor() as cursor:
        cursor.execute("SELECT inhoud FROM core_bestand WHERE id = %s", [bewaard.pk])
        ruw = bytes(cursor.fetchone()[0])
    assert b"%PDF" not in ruw
    assert b"/Page" not in ruw


def test_de_naam_van_het_bestand_wordt_nergens_bewaard(
    dossier: Dossier, amina: Medewerker
) -> None:
    bewaard = bewaar(dossier, amina, pdf())
    velden = {str(value) for name, value in vars(bewaard).items() if name != "_state"}
    assert not any("Selam" in tekst for tekst in velden)
    assert bewaard.bestandsnaam == f"D-{dossier.pk:06d}-rapport.pdf"


@pytest.mark.parametrize("content", [bestanden.telling_png(), bestanden.telling_jpeg()])
def test_een_foto_vertelt_niet_meer_waar_en_waarmee_hij_is_gemaakt(
    content: bytes, dossier: Dossier, amina: Medewerker
) -> None:
    inhoud = read_bestand(bewaar(dossier, amina, content))
    for geheim in (b"Selam", b"Geheime Camera", b"Exif", b"Author"):
        assert geheim not in inhoud


def test_een_foto_die_op_zijn_kant_lag_staat_rechtop(dossier: Dossier, amina: Medewerker) -> None:
    inhoud = read_bestand(bewaar(dossier, amina, bestanden.telling_jpeg()))
    with Image.open(BytesIO(inhoud)) as foto:
        assert (foto.width, foto.height) == (20, 40)


@pytest.mark.parametrize(
    ("soort", "mode"),
    [("PNG", "1"), ("PNG", "P"), ("PNG", "RGBA"), ("PNG", "LA"), ("PNG", "I;16"), ("JPEG", "L"),
     ("JPEG", "CMYK")],
)  # fmt: skip
def test_elke_gewone_soort_afbeelding_komt_erin(soort: str, mode: str) -> None:
    gevonden, inhoud = openen.examine(picture(soort, mode))
    with Image.open(BytesIO(inhoud)) as foto:
        assert (foto.format, foto.size) == (soort, (40, 20))
    assert gevonden.label == soort


def test_wat_achter_het_bestand_hing_is_weg() -> None:
    """A polyglot: a PDF or picture that is also a zip or a web page."""
    staart = b"PK\x03\x04 <script>alert(document.cookie)</script>"
    for content in (pdf(), picture(), picture("JPEG")):
        _, inhoud = openen.examine(content + staart)
        assert b"<script>" not in inhoud
        assert b"PK\x03\x04" not in inhoud


# --- what is refused ------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("content", "zin"),
    [
        (b"", "is leeg"),
        (EXE, "is een programma"),
        (b"\x7fELF" + bytes(99), "is een programma"),
        (SVG, "SVG-tekening"),
        (HTML, "webpagina"),
        (b"PK\x03\x04" + bytes(99), "sla het op als PDF"),
        (b"\xd0\xcf\x11\xe0" + bytes(99), "oude Office"),
        (b"\x00\x00\x00\x20ftypheic" + bytes(99), "telefoon"),
        (b"GIF89a" + bytes(99), "geen PDF, PNG of JPEG"),
        (b"gewone tekst", "geen PDF, PNG of JPEG"),
        (b"%PDF-1.7" + bytes(MAX_BYTES), "groter dan 10 MB"),
        (pdf()[:300], "beschadigd of niet compleet"),
        (b"%PDF-1.7 hallo", "beschadigd of niet compleet"),
        (picture()[:60], "PNG is beschadigd"),
        (b"\xff\xd8\xff\xe0" + bytes(400), "JPEG is beschadigd"),
        (pdf(encryption=pikepdf.Encryption(owner="x", user="")), "beveiligd met een wachtwoord"),
        (pdf(encryption=pikepdf.Encryption(owner="x", user="y")), "beveiligd met een wachtwoord"),
        (pdf(bestanden.with_script), "JavaScript"),
        (pdf(bestanden.with_script_in_a_field), "JavaScript"),
        (pdf(bestanden.with_named_script), "JavaScript"),
        (
            pdf(
                bestanden.with_script, object_stream_mode=pikepdf.ObjectStreamMode.generate
            ),
            "JavaScript",
        ),
        (pdf(bestanden.with_launch), "uit zichzelf iets anders"),
        (pdf(bestanden.with_submit), "uit zichzelf iets anders"),
        (pdf(bestanden.with_external_stream), "uit zichzelf iets anders"),
        (pdf(bestanden.with_attachment), "zitten andere bestanden"),
        (pdf(bestanden.with_xfa), "formulier met een eigen programma"),
        (pdf(bestanden.with_film), "geluid, film of 3D"),
    ],
)  # fmt: skip
def test_wat_geen_veilig_rapport_is_wordt_geweigerd_met_wat_te_doen(
    content: bytes, zin: str, dossier: Dossier, amina: Medewerker
) -> None:
    with pytest.raises(ActionDenied, match=zin) as geweigerd:
        bewaar(dossier, amina, content)
    assert geweigerd.value.field == "bestand"
    assert "opnieuw" in str(geweigerd.value)
    assert not Bestand.objects.exists()


def test_een_bom_gaat_niet_af() -> None:
    for bom in (bestanden.bomb_png(), bestanden.bomb_png(9000, 9000)):
        with pytest.raises(Geweigerd, match="te veel beeldpunten"):
            openen.examine(bom)
    with pytest.raises(Geweigerd):
        openen.examine(bestanden.bomb_pdf())


def test_bezwijkt_het_aparte_proces_dan_is_het_antwoord_nee(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(openen, "OPDRACHT", ("/bin/sh", "-c", "kill -SEGV $$"))
    with pytest.raises(Geweigerd, match="niet veilig worden geopend"):
        openen.examine(pdf())
    monkeypatch.setattr(openen, "OPDRACHT", ("/bin/sleep", "5"))
    monkeypatch.setattr(openen, "WACHTTIJD", 0.1)
    with pytest.raises(Geweigerd, match="niet veilig worden geopend"):
        openen.examine(pdf())


def test_het_aparte_proces_kent_geen_geheimen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever takes over the process that opens a file finds no key there."""
    monkeypatch.setattr(openen, "OPDRACHT", ("/bin/sh", "-c", "printf 'nee '; env"))
    with pytest.raises(Geweigerd) as antwoord:
        openen.examine(pdf())
    assert "SLEUTEL" not in str(antwoord.value)
    assert "SECRET" not in str(antwoord.value)


# --- the virus scanner ----------------------------------------------------------------------
@contextmanager
def clamd(pad: Path, antwoord: bytes) -> Iterator[list[bytes]]:
    """A daemon that listens to INSTREAM and always gives the same answer."""
    heard: list[bytes] = []
    luister = socket.socket(socket.AF_UNIX)
    luister.bind(str(pad))
    luister.listen(1)

    def serve() -> None:
        lijn, _ = luister.accept()
        with lijn:
            data = b""
            while not data.endswith(b"\0\0\0\0"):
                data += lijn.recv(65536)
            heard.append(data)
            lijn.sendall(antwoord)

    draad = threading.Thread(target=serve, daemon=True)
    draad.start()
    try:
        yield heard
    finally:
        draad.join(5)
        luister.close()


def test_de_viruscontrole_krijgt_het_hele_bestand(
    tmp_path: Path, settings: Any, dossier: Dossier, amina: Medewerker
) -> None:
    settings.CLAMD = f"unix:{tmp_path / 'clamd'}"
    content = pdf()
    with clamd(tmp_path / "clamd", b"stream: OK\0") as gehoord:
        bewaar(dossier, amina, content)
    assert gehoord[0].startswith(b"zINSTREAM\0")
    assert content in gehoord[0]


@pytest.mark.parametrize(
    ("antwoord", "zin"),
    [(b"stream: Eicar-Signature FOUND\0", "iets gevaarlijks"), (b"UNKNOWN COMMAND\0", "niet te"),
     (b"INSTREAM size limit exceeded. ERROR\0", "niet te"), (b"", "niet te")],
)  # fmt: skip
def test_zonder_een_goed_oordeel_komt_het_bestand_er_niet_in(
    antwoord: bytes, zin: str, tmp_path: Path
) -> None:
    with clamd(tmp_path / "clamd", antwoord), pytest.raises(Geweigerd, match=zin):
        virus.scan(pdf(), f"unix:{tmp_path / 'clamd'}")


@pytest.mark.parametrize("adres_van", ["unix:/bestaat/niet", "127.0.0.1:1", "zonder-poort"])
def test_is_de_viruscontrole_er_niet_dan_wordt_het_bestand_geweigerd(
    adres_van: str, settings: Any, dossier: Dossier, amina: Medewerker
) -> None:
    settings.CLAMD = adres_van
    with pytest.raises(ActionDenied, match="viruscontrole is nu niet te bereiken"):
        bewaar(dossier, amina, pdf())


# --- reading it back ------------------------------------------------------------------------
def test_een_bestand_dat_is_veranderd_wordt_niet_geopend(
    dossier: Dossier, amina: Medewerker, maak_dossier: Callable[..., Dossier]
) -> None:
    bewaard = bewaar(dossier, amina, pdf())
    heel = bytes(bewaard.inhoud)
    bewaard.inhoud = heel[:-1] + bytes([heel[-1] ^ 1])
    with pytest.raises(BestandBeschadigd):
        read_bestand(bewaard)
    bewaard.inhoud, bewaard.sha256 = heel, "0" * 64
    with pytest.raises(BestandBeschadigd):
        read_bestand(bewaard)


def test_bytes_van_een_ander_dossier_gaan_hier_niet_open(
    dossier: Dossier, amina: Medewerker, maak_dossier: Callable[..., Dossier]
) -> None:
    bewaard = bewaar(dossier, amina, pdf())
    bewaard.dossier = maak_dossier(voornamen="Robel")
    with pytest.raises(BestandBeschadigd):
        read_bestand(bewaard)


def test_een_verwijderd_bestand_is_echt_weg(dossier: Dossier, amina: Medewerker) -> None:
    delete_bestand(bestand=bewaar(dossier, amina, pdf()))
    assert not Bestand.objects.exists()


# --- serving it -----------------------------------------------------------------------------
def test_een_consulent_krijgt_het_bestand_om_op_te_slaan(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    bewaard = bewaar(dossier, amina, pdf())
    antwoord = client_van(amina).get(adres(bewaard))
    assert antwoord.status_code == 200
    assert antwoord.content.startswith(b"%PDF-")
    kop = antwoord.headers
    assert kop["Content-Disposition"] == f'attachment; filename="D-{dossier.pk:06d}-rapport.pdf"'
    assert kop["Content-Type"] == "application/pdf"
    assert kop["X-Content-Type-Options"] == "nosniff"
    assert kop["Content-Security-Policy"].startswith("sandbox")
    assert kop["Cache-Control"] == "no-store"
    assert InzageLog.objects.filter(
        dossier=dossier, medewerker=amina, onderdeel="core:bestand"
    ).exists()


def test_inkomen_krijgt_een_bestand_van_de_intake_niet(
    dossier: Dossier, amina: Medewerker, ivo: Medewerker, client_van: ClientVan
) -> None:
    van_intake = bewaar(dossier, amina, pdf())
    van_ontzorgen = bewaar(dossier, amina, pdf(), deel=Deel.ONTZORGEN)
    assert client_van(ivo).get(adres(van_intake)).status_code == 403
    assert client_van(ivo).get(adres(van_ontzorgen)).status_code == 200


def test_voor_een_andere_gemeente_en_een_ander_dossier_bestaat_het_niet(
    dossier: Dossier,
    amina: Medewerker,
    daan: Medewerker,
    bea: Medewerker,
    maak_dossier: Callable[..., Dossier],
    client_van: ClientVan,
) -> None:
    bewaard, ander = bewaar(dossier, amina, pdf()), maak_dossier(voornamen="Robel")
    assert client_van(daan).get(adres(bewaard)).status_code == 404
    assert client_van(bea).get(adres(bewaard)).status_code == 404
    assert client_van(amina).get(adres(bewaard, ander)).status_code == 404
    assert client_van(amina).post(adres(bewaard)).status_code == 405


def test_een_beschadigd_bestand_geeft_een_zin_en_geen_bytes(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    bewaard = bewaar(dossier, amina, pdf())
    Bestand.objects.filter(pk=bewaard.pk).update(sha256="0" * 64)
    antwoord = client_van(amina).get(adres(bewaard), follow=True)
    assert "niet meer wat er is bewaard" in antwoord.content.decode()


def test_zonder_gemeente_is_er_geen_bestand_te_zien(dossier: Dossier, amina: Medewerker) -> None:
    bewaar(dossier, amina, pdf())
    set_scope([])
    assert not Bestand.objects.exists()
