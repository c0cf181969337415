# SPDX-License-Identifier: EUPL-1.2
"""How to make bezwaar, in the explanation of every decision."""

from inburgering.brieven.feiten import Besluitfeiten
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.pip import PipBrief
from inburgering.brieven.vertalingen.delen import Deel, section
from inburgering.brieven.vertalingen.zinnen import Zinnen


def objection(brief: PipBrief | Besluitfeiten, zin: Zinnen, huisstijl: Huisstijlgegevens) -> Deel:
    """Until when, how, where, and who helps."""
    where = huisstijl.bezwaar_digitaal
    helpers = zin.rij([zin.woord("hulp", hulp.naam) for hulp in brief.bezwaar.hulp])
    return section(
        zin("pip.kop_bezwaar"),
        zin("pip.praat_eerst", naam=brief.contact.naam),
        zin("pip.bezwaar", dag=brief.bezwaar.uiterlijk),
        zin("pip.bezwaar_hoe", kenmerk=brief.kenmerk),
        zin("pip.bezwaar_post", adres=huisstijl.bezwaar_aan),
        zin("pip.bezwaar_online", adres=where) if where else None,
        zin("pip.bezwaar_hulp", hulp=helpers),
        zin("pip.besluit_geldt"),
    )
