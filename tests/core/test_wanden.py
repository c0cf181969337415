# SPDX-License-Identifier: EUPL-1.2
"""The two walls around a dossier, and what the database itself refuses."""

from collections.abc import Callable
from datetime import date

import pytest
from cryptography.exceptions import InvalidTag
from django.apps import apps
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client

from inburgering.core.models import (
    Dossier,
    Gebeurtenis,
    Gemeente,
    GemeenteModel,
    InzageLog,
    Medewerker,
    Persoon,
)
from inburgering.core.scope import scope, set_scope
from inburgering.core.versleuteling import decrypt, encrypt

BSN = "999993653"


def test_de_applicatie_is_geen_eigenaar_en_kan_de_wand_niet_omzeilen(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles"
            " WHERE rolname = current_user"
        )
        assert cursor.fetchone() == (False, False, False)
        cursor.execute("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
        assert cursor.fetchone() == (0,)


def test_elke_tabel_met_een_gemeente_heeft_de_wand(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid"
            " WHERE c.relrowsecurity AND p.polname = 'gemeente_scope'"
        )
        walled = {row[0] for row in cursor.fetchall()}
    bound = {m._meta.db_table for m in apps.get_models() if issubclass(m, GemeenteModel)}
    assert bound == walled


def test_zonder_scope_ziet_een_vraag_niets(dossier: Dossier) -> None:
    set_scope([])
    assert not Dossier.objects.exists()
    assert not Persoon.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM core_dossier")
        assert cursor.fetchone() == (0,)


def test_een_andere_gemeente_ziet_en_schrijft_niets(
    dossier: Dossier, andere_gemeente: Gemeente, amina: Medewerker
) -> None:
    with scope([andere_gemeente.pk]):
        assert not Dossier.objects.filter(pk=dossier.pk).exists()
        assert Dossier.objects.filter(pk=dossier.pk).update(azc="elders") == 0
    with pytest.raises(DatabaseError), scope([andere_gemeente.pk]):
        Persoon.objects.create(gemeente=dossier.gemeente, voornamen="Smokkel")


def test_een_scope_eindigt_met_zijn_blok(gemeente: Gemeente, andere_gemeente: Gemeente) -> None:
    with scope([andere_gemeente.pk]):
        pass
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('app.gemeenten')")
        assert cursor.fetchone() == (str(gemeente.pk),)


def test_de_tijdlijn_en_het_inzagelog_worden_nooit_gewijzigd(dossier: Dossier) -> None:
    for statement in (
        "UPDATE core_gebeurtenis SET soort = 'anders'",
        "DELETE FROM core_gebeurtenis",
        "UPDATE core_inzagelog SET onderdeel = 'anders'",
        "DELETE FROM core_inzagelog",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    with pytest.raises(DatabaseError), transaction.atomic():
        Gebeurtenis.objects.update(soort="anders")
    with pytest.raises(DatabaseError), transaction.atomic():
        InzageLog.objects.all().delete()


def test_het_bsn_staat_nergens_leesbaar_in_de_database(
    maak_dossier: Callable[..., Dossier],
) -> None:
    dossier = maak_dossier(bsn=BSN, v_nummer="1234567890")
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(p)::text FROM core_persoon p")
        stored = cursor.fetchone()[0]
    assert BSN not in stored
    assert BSN.encode().hex() not in stored
    assert "1234567890" not in stored
    assert Persoon.objects.with_bsn(BSN).get() == dossier.persoon
    assert Persoon.objects.get().bsn == BSN


def test_een_verplaatste_of_veranderde_versleutelde_waarde_wordt_niet_gelezen() -> None:
    sealed = encrypt(BSN, column="core.persoon.bsn")
    assert decrypt(sealed, column="core.persoon.bsn") == BSN
    for broken, column in (
        (sealed, "core.persoon.v_nummer"),
        (sealed[:-1] + b"x", "core.persoon.bsn"),
    ):
        with pytest.raises(InvalidTag):
            decrypt(broken, column=column)


def test_een_persoon_heeft_ten_hoogste_een_open_dossier(dossier: Dossier) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Dossier.objects.create(
            gemeente=dossier.gemeente,
            persoon=dossier.persoon,
            doelgroep="asielstatushouder",
            gekoppeld_op=date(2026, 9, 24),
        )


@pytest.mark.parametrize(
    "wijziging",
    [
        "afgesloten_op = '2026-11-01'",
        "doelgroep = 'toerist'",
        "intake_gestart_op = '2026-11-02', intake_afgerond_op = '2026-11-01'",
        "pip_vastgesteld_op = '2026-11-02', pip_bekendgemaakt_op = '2026-11-01'",
        "ontzorgen_vanaf = '2026-11-02', ontzorgen_tot = '2026-11-01'",
    ],
)
def test_wat_niet_kan_weigert_de_database(dossier: Dossier, wijziging: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE core_dossier SET {wijziging}")


def test_een_persoon_zonder_naam_bestaat_niet(gemeente: Gemeente) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Persoon.objects.create(gemeente=gemeente)


def test_medewerker_inkomen_leest_niets_over_intake_pip_of_notities(
    dossier: Dossier, amina: Medewerker, ivo: Medewerker,
    client_van: Callable[[Medewerker], Client],
) -> None:  # fmt: skip
    own, income = client_van(amina), client_van(ivo)
    own.post(
        f"/dossiers/{dossier.pk}/notities/", {"tekst": "Vertrouwelijk", "zichtbaarheid": "intern"}
    )
    story = f"/dossiers/{dossier.pk}/tijdlijn/"
    assert "Notitie toegevoegd" in own.get(story).content.decode()
    page = income.get(story).content.decode()
    assert "Dossier aangemaakt" in page
    assert "Notitie toegevoegd" not in page
    assert income.get(f"/dossiers/{dossier.pk}/notities/").status_code == 403
    overview = income.get(f"/dossiers/{dossier.pk}/").content.decode()
    assert "Brede intake starten" in overview
    assert f'href="/dossiers/{dossier.pk}/intake/"' not in overview
