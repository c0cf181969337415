# SPDX-License-Identifier: EUPL-1.2
"""What the letters about ontzorgen say, for their explanation in another language."""

from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.ontzorgbrief import OntzorgBesluit, OntzorgEinde
from inburgering.brieven.vertalingen.bezwaaruitleg import objection
from inburgering.brieven.vertalingen.delen import Deel, section
from inburgering.brieven.vertalingen.zinnen import Zinnen

Ontzorgbrief = OntzorgBesluit | OntzorgEinde


def title(brief: Ontzorgbrief) -> str:
    """The key of the title."""
    return "ontzorgen.titel" if isinstance(brief, OntzorgBesluit) else "ontzorgen.titel_einde"


def parts(brief: Ontzorgbrief, zin: Zinnen, huisstijl: Huisstijlgegevens) -> tuple[Deel, ...]:
    """The parts in the order of the Dutch letter."""
    told: tuple[Deel, ...]
    if isinstance(brief, OntzorgBesluit):
        told = (_start(brief, zin), _costs(brief, zin), _duty(zin), _after(brief, zin))
    else:
        told = (_end(brief, zin), _then(brief, zin))
    return (*told, objection(brief, zin, huisstijl))


def _start(brief: OntzorgBesluit, zin: Zinnen) -> Deel:
    return section(
        zin("pip.kop_besluit"),
        zin("ontzorgen.betalen", vanaf=brief.vanaf, tot=brief.tot_en_met),
        zin("pip.leefgeld", bedrag=brief.leefgeld)
        if brief.leefgeld
        else zin("ontzorgen.geen_leefgeld"),
        besluit=True,
    )


def _costs(brief: OntzorgBesluit, zin: Zinnen) -> Deel:
    return section(
        zin("pip.kop_ontzorgen"),
        *(
            zin("ontzorgen.post", post=zin.woord("posten", naam), bedrag=bedrag)
            for naam, bedrag in brief.lasten
        ),
        lijst=True,
    )


def _duty(zin: Zinnen) -> Deel:
    return section(
        zin("pip.kop_doen"),
        zin("pip.meewerken"),
        zin("ontzorgen.brieven"),
        zin("ontzorgen.lager"),
    )


def _after(brief: OntzorgBesluit, zin: Zinnen) -> Deel:
    return section(zin("ontzorgen.kop_daarna"), zin("ontzorgen.daarna", tot=brief.tot_en_met))


def _end(brief: OntzorgEinde, zin: Zinnen) -> Deel:
    return section(
        zin("pip.kop_besluit"),
        zin("ontzorgen.einde", dag=brief.laatste_dag),
        zin("later.reden_in_brief"),
        besluit=True,
    )


def _then(brief: OntzorgEinde, zin: Zinnen) -> Deel:
    if brief.verplicht_volgt:
        what = zin("ontzorgen.verplicht_volgt")
    elif brief.vrijwillig:
        what = zin("ontzorgen.vrijwillig")
    else:
        what = zin("ontzorgen.zelf")
    return section(zin("ontzorgen.kop_daarna"), what, zin("pip.bel_snel"))
