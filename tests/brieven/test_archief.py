# SPDX-License-Identifier: EUPL-1.2
"""A letter is kept exactly as it was; only that it was sent is added, once."""

import hashlib
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, models, transaction

from inburgering.brieven import selectors, services
from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.models import Brief, Onveranderlijk
from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.core.scope import scope
from inburgering.wet.begrippen import Doelgroep, Leerroute
from tests.brieven.hulp import example_pdf

CHANGES = {
    "kenmerk": "'PIP-2026-999999'",
    "titel": "'Iets anders'",
    "dagtekening": "'2025-01-01'",
    "pdf": "'\\x00'",
    "sha256": "repeat('0', 64)",
    "bladzijden": "9",
    "soort": "'intakeverslag'",
    "gemaakt_at": "now() - interval '1 day'",
}


def send(brief: Brief, by: Medewerker, on: date) -> Brief:
    return services.mark_sent(brief=brief, by=by, on=on, verzonden_op=on, wijze=Verzendwijze.POST)


def sql(statement: str, *params: object) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, params)


def test_the_exact_bytes_are_kept_with_their_hash(brief: Brief) -> None:
    pdf = example_pdf(Doelgroep.ASIELSTATUSHOUDER, Leerroute.B1)
    kept = Brief.objects.get(pk=brief.pk)
    assert bytes(kept.pdf) == pdf
    assert kept.sha256 == hashlib.sha256(pdf).hexdigest()
    assert selectors.is_intact(kept)
    assert kept.bladzijden == 4


def test_keeping_and_sending_stand_in_the_timeline(
    brief: Brief, dossier: Dossier, amina: Medewerker, vandaag: date
) -> None:
    send(brief, amina, vandaag)
    story = [moment.zin for moment in timeline.read(dossier)]
    assert "Brief vastgelegd: PIP-beschikking, kenmerk PIP-2026-000001" in story
    assert "Brief PIP-2026-000001 op 23 november 2026 per post verzonden" in story


@pytest.mark.parametrize("column", CHANGES)
def test_raw_sql_cannot_change_a_letter(brief: Brief, column: str) -> None:
    with pytest.raises(IntegrityError, match="Een brief verandert niet"):
        sql(f"UPDATE brieven_brief SET {column} = {CHANGES[column]} WHERE id = %s", brief.pk)


def test_raw_sql_cannot_change_a_letter_while_marking_it_as_sent(brief: Brief) -> None:
    with pytest.raises(IntegrityError, match="verandert niet"):
        sql(
            "UPDATE brieven_brief SET verzonden_op = dagtekening, verzendwijze = 'post',"
            " titel = 'Anders' WHERE id = %s",
            brief.pk,
        )


def test_raw_sql_cannot_remove_a_letter(brief: Brief) -> None:
    with pytest.raises(IntegrityError, match="wordt niet verwijderd"):
        sql("DELETE FROM brieven_brief WHERE id = %s", brief.pk)


def test_raw_sql_cannot_take_back_that_it_was_sent(
    brief: Brief, amina: Medewerker, vandaag: date
) -> None:
    send(brief, amina, vandaag)
    for value in ("NULL, verzendwijze = ''", "dagtekening + 1"):
        with pytest.raises(IntegrityError, match="verandert niet"):
            sql(f"UPDATE brieven_brief SET verzonden_op = {value} WHERE id = %s", brief.pk)


def test_the_orm_cannot_change_or_remove_a_letter(brief: Brief) -> None:
    brief.titel = "Anders"
    for attempt in (
        brief.save,
        brief.delete,
        Brief.objects.all().delete,
        lambda: Brief.objects.update(titel="Anders"),
        lambda: Brief.objects.bulk_update([brief], ["titel"]),
    ):
        with pytest.raises(Onveranderlijk), transaction.atomic():
            attempt()


def test_the_orm_of_django_itself_is_refused_by_the_database(brief: Brief) -> None:
    """Past our own guards: the trigger is the wall."""
    brief.titel = "Anders"
    with pytest.raises(IntegrityError, match="verandert niet"), transaction.atomic():
        models.Model.save(brief)
    with pytest.raises(IntegrityError, match="niet verwijderd"), transaction.atomic():
        models.QuerySet.delete(Brief.objects.all())


def test_a_hash_that_is_not_of_these_bytes_is_refused(brief: Brief) -> None:
    with pytest.raises(IntegrityError, match="sha256_van_pdf"):
        sql(
            "INSERT INTO brieven_brief (gemeente_id, dossier_id, soort, kenmerk, titel,"
            " dagtekening, pdf, sha256, bladzijden, gemaakt_door_id, gemaakt_at, verzendwijze)"
            " SELECT gemeente_id, dossier_id, soort, 'X', titel, dagtekening, '\\x00', sha256,"
            " bladzijden, gemaakt_door_id, gemaakt_at, '' FROM brieven_brief WHERE id = %s",
            brief.pk,
        )


def test_a_date_of_sending_without_a_way_of_sending_is_refused(brief: Brief) -> None:
    with pytest.raises(IntegrityError, match="verzonden_met_wijze"):
        sql("UPDATE brieven_brief SET verzonden_op = dagtekening WHERE id = %s", brief.pk)


def test_a_kenmerk_is_used_once(bewaar: Callable[..., Brief]) -> None:
    bewaar("PIP-2026-000007")
    with pytest.raises(IntegrityError, match="kenmerk_uniek"), transaction.atomic():
        bewaar("PIP-2026-000007")


def test_sending_is_recorded_once(brief: Brief, amina: Medewerker, vandaag: date) -> None:
    send(brief, amina, vandaag)
    assert (brief.verzonden_op, brief.verzendwijze) == (vandaag, "post")
    with pytest.raises(ActionDenied, match="staat al wanneer"):
        send(brief, amina, vandaag)


@pytest.mark.parametrize(
    ("shift", "reden"), [(1, "in de toekomst"), (-1, "niet eerder verzonden")]
)
def test_a_date_of_sending_that_cannot_be_is_refused(
    brief: Brief, amina: Medewerker, vandaag: date, shift: int, reden: str
) -> None:
    with pytest.raises(ActionDenied, match=reden) as refused:
        services.mark_sent(
            brief=brief,
            by=amina,
            on=vandaag,
            verzonden_op=vandaag + timedelta(days=shift),
            wijze=Verzendwijze.UITGEREIKT,
        )
    assert refused.value.field == "verzonden_op"
    assert Brief.objects.get(pk=brief.pk).verzonden_op is None


def test_nobody_writes_to_the_dead(brief: Brief, amina: Medewerker, vandaag: date) -> None:
    brief.dossier.persoon.overleden_op = vandaag
    with pytest.raises(ActionDenied, match="overleden"):
        send(brief, amina, vandaag)


def test_another_gemeente_does_not_see_the_letter(
    brief: Brief, gemeente: Gemeente, andere_gemeente: Gemeente
) -> None:
    with scope([andere_gemeente.pk]):
        assert not Brief.objects.filter(pk=brief.pk).exists()
    with scope([]):
        assert Brief.objects.count() == 0
    with scope([gemeente.pk]):
        assert Brief.objects.filter(pk=brief.pk).exists()
