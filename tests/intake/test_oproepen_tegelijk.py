# SPDX-License-Identifier: EUPL-1.2
"""Two colleagues press the button at the same moment: one letter goes out."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from django.db import connection, transaction

from inburgering.brieven.models import Brief
from inburgering.brieven.services import set_huisstijl
from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.core.scope import scope, set_scope
from intake.models import Oproep
from intake.services.oproepen import send_oproep
from tests.brieven.voorbeelden import HUISSTIJL
from tests.conftest import maak_medewerker, open_een_dossier
from tests.intake.oproepverhaal import gegevens

OP = date(2026, 11, 23)


def case() -> tuple[Gemeente, Dossier, Medewerker]:
    gemeente = Gemeente.objects.create(code="1734", naam="Overbetuwe")
    with transaction.atomic():
        set_scope([gemeente.pk])
        amina = maak_medewerker("Amina", gemeente, Rolsoort.CONSULENT)
        set_huisstijl(gemeente=gemeente, gegevens=HUISSTIJL)
        return gemeente, open_een_dossier(gemeente=gemeente, regisseur=amina, op=OP), amina


def test_one_of_two_sends_the_call_and_the_other_reads_why_not(committed_db: None) -> None:
    gemeente, dossier, amina = case()
    together = threading.Barrier(2)

    def send(_number: int) -> str:
        try:
            together.wait()
            with transaction.atomic(), scope([gemeente.pk]):
                mine = Dossier.objects.select_related("persoon", "gemeente").get(pk=dossier.pk)
                send_oproep(
                    dossier=mine, sleutel="oproep-1-1", oproep=gegevens(OP), by=amina, on=OP
                )
        except ActionDenied as denied:
            return str(denied)
        finally:
            connection.close()
        return "verstuurd"

    with ThreadPoolExecutor(2) as pool:
        told = sorted(pool.map(send, range(2)))
    assert told == ["Leg eerst vast wat er van de eerste oproep kwam.", "verstuurd"]
    with transaction.atomic():
        set_scope([gemeente.pk])
        assert (Oproep.objects.count(), Brief.objects.count()) == (1, 1)
