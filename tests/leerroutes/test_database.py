# SPDX-License-Identifier: EUPL-1.2
"""What must never be, refused by the database itself."""

import pytest
from django.db import IntegrityError, connection, transaction

from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.core.scope import scope
from leerroutes.models import Leerroutekeuze
from leerroutes.services import assign_leerroute
from tests.intake.gesprekken import VANDAAG
from tests.leerroutes.keuzes import keuze, rond_intake_af

TABLE = "leerroutes_leerroutekeuze"


@pytest.fixture
def gekozen(dossier: Dossier, amina: Medewerker) -> Leerroutekeuze:
    rond_intake_af(dossier, amina)
    return assign_leerroute(dossier=dossier, keuze=keuze(), by=amina, on=VANDAAG)


@pytest.mark.parametrize(
    ("constraint", "change"),
    [
        ("leerroutes_keuze_niveau_alleen_b1_route", "leerroute = 'O', niveau = 'A2'"),
        ("leerroutes_keuze_niveau_alleen_b1_route", "leerroute = 'Z', niveau = 'B1'"),
        ("leerroutes_keuze_niveau_alleen_b1_route", "niveau = ''"),
        ("leerroutes_keuze_niveau_alleen_b1_route", "leerroute = 'X', niveau = ''"),
        ("leerroutes_keuze_bekende_alfabetisering", "alfabetisering = 'B'"),
        ("leerroutes_keuze_uren_bestaan", "uren_per_week = 0"),
        ("leerroutes_keuze_uren_bestaan", "uren_per_week = 41"),
        ("leerroutes_keuze_reden_b_ingevuld", "reden_b = 'Kort.'"),
        ("leerroutes_keuze_reden_o_ingevuld", "reden_o = ''"),
        ("leerroutes_keuze_reden_z_ingevuld", "reden_z = ''"),
        ("leerroutes_keuze_aanmelding_bij_aanbieder", "start_op = '2026-12-01'"),
    ],
)
def test_the_database_refuses(gekozen: Leerroutekeuze, constraint: str, change: str) -> None:
    with (
        pytest.raises(IntegrityError, match=constraint),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE {TABLE} SET {change}")


def test_one_choice_counts_per_dossier(gekozen: Leerroutekeuze) -> None:
    gekozen.pk = None
    gekozen._state.adding = True
    with pytest.raises(IntegrityError, match="een_geldig_per_dossier"), transaction.atomic():
        gekozen.save()


def test_another_gemeente_sees_no_choice(
    gekozen: Leerroutekeuze, andere_gemeente: Gemeente
) -> None:
    with scope([andere_gemeente.pk]):
        assert not Leerroutekeuze.objects.exists()
