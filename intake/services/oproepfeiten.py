# SPDX-License-Identifier: EUPL-1.2
"""The facts of a call that went out, for the explanation of its letter in another language."""

from inburgering.brieven.models import Brief
from inburgering.brieven.oproep import Gespreksafspraak, OproepBrief
from inburgering.brieven.selectors import huisstijl_of
from inburgering.wet.begrippen import Doelgroep
from inburgering.wet.tabel.boetes import BOETE_INTAKE
from intake.models import Oproep
from intake.selectors.oproepen import calls_of
from intake.services.oproepbrief import addressee, contact, failed_before


def facts_of(brief: Brief) -> OproepBrief | None:
    """The call as its letter says it; the own words of the sender are not among them."""
    dossier = brief.dossier
    calls = calls_of(dossier)
    call = next((row for row in calls if row.brief_id == brief.pk), None)
    if call is None:
        return None
    before = [row for row in calls if row.ronde == call.ronde and row.nummer < call.nummer]
    return OproepBrief(
        nummer=call.nummer,
        geadresseerde=addressee(dossier.persoon),
        dagtekening=brief.dagtekening,
        kenmerk=brief.kenmerk,
        contact=contact(call.verzonden_door, huisstijl_of(dossier.gemeente)),
        afspraak=_talk(call),
        eerdere=failed_before(before),
        boete=BOETE_INTAKE.op(brief.dagtekening).waarde,
        boete_onzeker=dossier.doelgroep == Doelgroep.ASIELSTATUSHOUDER,
    )


def _talk(call: Oproep) -> Gespreksafspraak:
    return Gespreksafspraak(
        dag=call.gesprek_op,
        tijd=call.gesprek_tijd,
        plaats=call.plaats,
        uiterlijk=call.uiterlijk,
        tolk_taal=call.tolk_taal,
    )
