# SPDX-License-Identifier: EUPL-1.2
"""Een PIP dat met de post meegaat, is daarmee bekendgemaakt: langs welke weg het ook ging."""

from datetime import date
from uuid import uuid4

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.verzending import printrun, voortgang
from inburgering.brieven.verzending.enums import Regelstatus, Runstatus
from inburgering.brieven.verzending.printrun import Keuze
from inburgering.brieven.verzending.sturen import send_letter
from inburgering.core.models import Dossier, Medewerker
from pip_plan import services
from pip_plan.enums import PipStatus
from tests.pip_plan.plannen import VANDAAG, vastgesteld


def test_een_printrun_maakt_het_pip_bekend_en_begint_de_bezwaartermijn(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    assert pip.brief_id
    run = printrun.start_run(
        gemeente=dossier.gemeente, sleutel=uuid4(), keuze=Keuze(brieven=[pip.brief_id]), by=amina
    )
    while voortgang.step(run_id=run.pk, on=VANDAAG):
        pass
    pip.refresh_from_db()
    assert pip.status == PipStatus.VASTGESTELD, "klaargezet is nog niet verzonden"
    printrun.post_run(run=run, op=VANDAAG, zonder=[], by=amina, on=VANDAAG)
    while voortgang.step(run_id=run.pk, on=VANDAAG):
        pass
    run.refresh_from_db()
    assert run.status == Runstatus.VERZONDEN
    assert run.regels.get().status == Regelstatus.VERZONDEN
    pip.refresh_from_db()
    assert (pip.status, pip.bekendgemaakt_wijze) == (PipStatus.BEKENDGEMAAKT, Verzendwijze.POST)
    dossier.refresh_from_db()
    assert dossier.pip_bekendgemaakt_op == VANDAAG
    # 23 November + six weeks is Monday 4 January 2027
    assert dossier.termijnen.get(code="bezwaar").uiterlijk == date(2027, 1, 4)


def test_bekendmaken_en_de_brief_uitreiken_is_hetzelfde(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    assert pip.brief
    send_letter(brief=pip.brief, op=VANDAAG, wijze=Verzendwijze.UITGEREIKT, by=amina, on=VANDAAG)
    again = services.bekendmaken(
        pip=pip, op=VANDAAG, wijze=Verzendwijze.UITGEREIKT, by=amina, on=VANDAAG
    )
    assert again.status == PipStatus.BEKENDGEMAAKT
    told = dossier.gebeurtenissen.filter(soort="pip.bekendgemaakt")
    assert told.count() == 1
