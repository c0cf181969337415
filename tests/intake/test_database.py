# SPDX-License-Identifier: EUPL-1.2
"""What must never be, refused by the database itself."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.core.scope import scope
from intake.lijsten import Lijstsoort
from intake.models import Gesprek, Intake, Leerbaarheidstoets, Lijstregel, Onderwerp
from intake.services.lijsten import add_regel
from tests.intake.gesprekken import start


@pytest.fixture
def intake(dossier: Dossier, amina: Medewerker) -> Intake:
    intake = start(dossier, amina)
    add_regel(intake=intake, soort=Lijstsoort.TALEN, gegevens={"naam": "Tigrinya"}, by=amina)
    return intake


INTAKE, SUBJECT, TEST = "intake_intake", "intake_onderwerp", "intake_leerbaarheidstoets"
TALK, LINE = "intake_gesprek", "intake_lijstregel"
TAKEN = "uitslag = 'Onbekend', afgenomen_op = '2026-11-16'"
SCORES = "behaalde_score = '31,20', benodigde_score = '28,00'"


@pytest.mark.parametrize(
    ("constraint", "table", "change"),
    [
        ("intake_afgerond_door_iemand", INTAKE, "afgerond_op = gestart_op"),
        (
            "intake_afgerond_na_start",
            INTAKE,
            "afgerond_op = gestart_op - 1, afgerond_door_id = gewijzigd_door_id",
        ),
        ("intake_afwezig_is_afgerond", INTAKE, "bij_afwezigheid = true"),
        ("intake_recht_op_alleen_voor_einde", TALK, "alleen_gewezen_op = op + 1"),
        (
            "intake_naasten_na_recht_op_alleen",
            TALK,
            "met_naasten = true, alleen_gewezen_op = NULL",
        ),
        ("intake_met_iemand_gesproken", TALK, "aanwezigen = '[]'"),
        ("intake_gesprek_bekende_codes", TALK, "kanaal = 'duif'"),
        ("intake_gesprek_telt", TALK, "deel = 0"),
        ("intake_onderwerp_overslaan_met_reden", SUBJECT, "status = 'overgeslagen'"),
        ("intake_onderwerp_overslaan_met_reden", SUBJECT, "overslaan_reden = 'nvt'"),
        ("intake_onderwerp_klaar_met_conclusie", SUBJECT, "status = 'klaar'"),
        ("intake_lijstregel_heeft_naam", LINE, "gegevens = '{}'"),
        ("intake_lijstregel_heeft_naam", LINE, "soort = 'hobby'"),
        ("intake_onderwerp_bekende_codes", SUBJECT, "status = 'weg'"),
        ("intake_toets_uitslag_met_dag", TEST, "uitslag = 'Onbekend'"),
        ("intake_toets_uitslag_met_dag", TEST, "afgenomen_op = '2026-11-16'"),
        (
            "intake_toets_scores_bij_uitslag",
            TEST,
            f"{TAKEN}, behaalde_score = '31.20', benodigde_score = '28,00'",
        ),
        ("intake_toets_scores_bij_uitslag", TEST, SCORES),
        (
            "intake_toets_een_uitkomst",
            TEST,
            "vrijgesteld_grond = 'visueel', niet_afgenomen_reden = 'verhuisd'",
        ),
        ("intake_toets_na_aanvraag", TEST, f"{TAKEN}, aangevraagd_op = '2026-11-17'"),
        (
            "intake_toets_bekende_codes",
            TEST,
            "uitslag = 'Misschien', afgenomen_op = '2026-11-16'",
        ),
    ],
)
def test_the_database_refuses(intake: Intake, constraint: str, table: str, change: str) -> None:
    with (
        pytest.raises(IntegrityError, match=constraint),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE {table} SET {change}")


def test_a_test_with_result_and_scores_is_accepted(intake: Intake) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {TEST} SET {TAKEN}, {SCORES}")
        assert cursor.rowcount == 1


def test_one_intake_per_dossier(dossier: Dossier, intake: Intake, amina: Medewerker) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Intake.objects.create(
            gemeente=dossier.gemeente,
            dossier=dossier,
            gestart_op=intake.gestart_op,
            gewijzigd_door=amina,
        )


def test_one_row_per_subject(intake: Intake) -> None:
    with pytest.raises(IntegrityError, match="intake_onderwerp_uniek"), transaction.atomic():
        Onderwerp.objects.create(gemeente=intake.gemeente, intake=intake, code="taalniveau")


def test_another_gemeente_sees_nothing_and_adds_nothing(
    intake: Intake, andere_gemeente: Gemeente, maak_dossier: Callable[..., Dossier]
) -> None:
    with scope([andere_gemeente.pk]):
        assert not Intake.objects.exists()
        assert not Onderwerp.objects.exists()
        assert not Leerbaarheidstoets.objects.exists()
        assert not Gesprek.objects.exists()
        assert not Lijstregel.objects.exists()
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Onderwerp.objects.create(
                gemeente_id=intake.gemeente_id, intake_id=intake.pk, code="voorschool"
            )
