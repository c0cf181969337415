# SPDX-License-Identifier: EUPL-1.2
"""Checking a file: what the preview will say, and that nothing is saved before it is confirmed."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inburgering.core.models import Dossier, Gebeurtenis, Gemeente, Medewerker, Persoon
from inburgering.core.scope import scope
from inburgering.invoer import tasks
from inburgering.invoer.models import Invoer, InvoerRij
from inburgering.invoer.services import controleren as checking
from tests.invoer.bestanden import ELAN, SELAM, csv_bytes, xlsx_bytes

Maak = Callable[..., Invoer]


def oordelen(invoer: Invoer) -> dict[int, str]:
    return dict(invoer.rijen.order_by("nummer").values_list("nummer", "oordeel"))


def test_checking_saves_no_person_and_no_dossier(gecontroleerd: Maak) -> None:
    made = gecontroleerd(xlsx_bytes(SELAM, ELAN))
    assert made.status == "gecontroleerd"
    assert oordelen(made) == {2: "nieuw", 3: "nieuw"}
    assert not Persoon.objects.exists()
    assert not Dossier.objects.exists()
    assert not Gebeurtenis.objects.exists()


def test_the_file_itself_is_gone_after_reading(ontvang: Maak) -> None:
    made = ontvang(csv_bytes(SELAM))
    assert Invoer.objects.filter(pk=made.pk, inhoud__isnull=False).exists()
    tasks.controleren(made.pk, made.gemeente_id)
    assert not Invoer.objects.filter(pk=made.pk, inhoud__isnull=False).exists()


def test_no_bsn_stands_readable_in_the_tables(gecontroleerd: Maak) -> None:
    made = gecontroleerd(csv_bytes(SELAM, ELAN | {"BSN": "999990018"}))
    with connection.cursor() as cursor:
        cursor.execute("SELECT r::text || i::text FROM invoer_invoerrij r, invoer_invoer i")
        stored = " ".join(row[0] for row in cursor.fetchall())
    assert made.rijen_totaal == 2
    assert "9999900" not in stored
    assert "2812345678" not in stored


def test_a_wrong_cell_is_told_with_its_column(gecontroleerd: Maak) -> None:
    made = gecontroleerd(csv_bytes(SELAM | {"Gekoppeld op": "31-2-2026", "Postcode": "12"}))
    (row,) = made.rijen.all()
    assert row.oordeel == "fout"
    assert [fout["kolom"] for fout in row.fouten] == ["postcode", "gekoppeld_op"]


def test_the_later_of_two_equal_rows_is_wrong(gecontroleerd: Maak) -> None:
    made = gecontroleerd(csv_bytes(SELAM, ELAN, SELAM | {"Telefoon": "06 00000009"}))
    assert oordelen(made) == {2: "nieuw", 3: "nieuw", 4: "fout"}
    assert "ook in rij 2" in made.rijen.get(nummer=4).fouten[0]["melding"]


def test_a_regisseur_must_work_in_this_gemeente(
    gecontroleerd: Maak, bram: Medewerker, daan: Medewerker, eva: Medewerker
) -> None:
    made = gecontroleerd(
        csv_bytes(
            SELAM | {"Regisseur": "BRAM@voorbeeld.nl"},
            ELAN | {"Regisseur": "daan@voorbeeld.nl"},
            {**ELAN, "Voornamen": "Ali", "Regisseur": "eva@voorbeeld.nl"},
        )
    )
    assert oordelen(made) == {2: "nieuw", 3: "fout", 4: "fout"}


def test_somebody_of_another_gemeente_is_not_recognised(
    gecontroleerd: Maak,
    andere_gemeente: Gemeente,
    maak_dossier: Callable[..., Dossier],
    daan: Medewerker,
) -> None:
    with scope([andere_gemeente.pk]):
        Persoon.objects.create(gemeente=andere_gemeente, bsn="999990019", achternaam="Tesfay")
    assert oordelen(gecontroleerd(csv_bytes(SELAM))) == {2: "nieuw"}


def test_remarks_about_the_file_are_kept(gecontroleerd: Maak) -> None:
    made = gecontroleerd(csv_bytes(SELAM | {"Lievelingskleur": "groen"}))
    assert made.opmerkingen == ["De kolom “Lievelingskleur” kennen wij niet en is overgeslagen."]


def test_a_file_that_cannot_be_read_stays_listed_with_the_reason(gecontroleerd: Maak) -> None:
    made = gecontroleerd(b"Beste collega,\r\nhierbij de lijst.\r\n")
    assert made.status == "mislukt"
    assert "geen rij met kolomkoppen" in made.melding
    assert not made.opnieuw_mogelijk


def test_a_worker_that_is_killed_between_two_portions_loses_nothing(
    ontvang: Maak, monkeypatch: pytest.MonkeyPatch, vandaag: object
) -> None:
    monkeypatch.setattr(checking, "PORTIE", 2)
    rows = [ELAN | {"Voornamen": f"Ali{chr(97 + i)}"} for i in range(5)]
    made = ontvang(csv_bytes(*rows))
    for _ in range(2):  # read the file, judge two rows; then the worker is gone
        assert checking.step(invoer_id=made.pk, on=vandaag)  # type: ignore[arg-type]
    made.refresh_from_db()
    assert (made.status, made.rijen_gedaan, made.rijen_te_doen) == ("controleren", 2, 5)
    tasks.controleren(made.pk, made.gemeente_id)
    made.refresh_from_db()
    assert (made.status, made.rijen_gedaan) == ("gecontroleerd", 5)
    assert InvoerRij.objects.count() == 5


def test_checking_twice_changes_nothing(gecontroleerd: Maak) -> None:
    made = gecontroleerd(csv_bytes(SELAM, ELAN))
    before = list(made.rijen.order_by("nummer").values())
    tasks.controleren(made.pk, made.gemeente_id)
    assert list(made.rijen.order_by("nummer").values()) == before


def test_more_rows_take_no_more_reading(ontvang: Maak, vandaag: object) -> None:
    numbers = []
    for count in (2, 12):
        rows = [ELAN | {"Voornamen": f"Ali{chr(97 + i)}"} for i in range(count)]
        made = ontvang(csv_bytes(*rows))
        checking.step(invoer_id=made.pk, on=vandaag)  # type: ignore[arg-type]
        with CaptureQueriesContext(connection) as queries:
            checking.step(invoer_id=made.pk, on=vandaag)  # type: ignore[arg-type]
        numbers.append([query for query in queries if query["sql"].startswith("SELECT")])
    assert len(numbers[0]) == len(numbers[1])


def test_an_error_on_our_side_is_told_and_can_be_tried_again(
    ontvang: Maak, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    made = ontvang(csv_bytes(SELAM))
    with monkeypatch.context() as broken:
        broken.setattr(checking, "parse_cells", lambda *_, **__: 1 / 0)
        tasks.controleren(made.pk, made.gemeente_id)
    made.refresh_from_db()
    assert (made.status, made.opnieuw_mogelijk) == ("mislukt", True)
    assert "999990019" not in caplog.text


def test_an_import_nobody_works_on_is_handed_over_again(
    ontvang: Maak,
    verstuurd: list[tuple[str, list[int]]],
    django_capture_on_commit_callbacks: Callable[..., object],
) -> None:
    made = ontvang(csv_bytes(SELAM))
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        tasks.hervatten()
    assert verstuurd == []
    Invoer.objects.filter(pk=made.pk).update(teken_at="2026-11-23T08:50:00Z")
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        tasks.hervatten()
    assert verstuurd == [("invoer.controleren", [made.pk, made.gemeente_id])]
