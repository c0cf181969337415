# SPDX-License-Identifier: EUPL-1.2
"""What the decisions after a PIP say, for their explanation in another language."""

from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.pip_later import BesluitErbij, BesluitStopt, PipIntrekking
from inburgering.brieven.vertalingen.bezwaaruitleg import objection
from inburgering.brieven.vertalingen.delen import Deel, section
from inburgering.brieven.vertalingen.zinnen import Zinnen

Later = PipIntrekking | BesluitErbij | BesluitStopt


def title(brief: Later) -> str:
    """The key of the title."""
    match brief:
        case PipIntrekking():
            return "later.titel_pip_stopt"
        case BesluitStopt():
            return "later.titel_deel_stopt"
        case BesluitErbij():
            return "later.titel_erbij"


def parts(brief: Later, zin: Zinnen, huisstijl: Huisstijlgegevens) -> tuple[Deel, ...]:
    """What was decided, and how to object."""
    match brief:
        case PipIntrekking():
            decided = _pip_stops(brief, zin)
        case BesluitStopt():
            decided = (_part_stops(brief, zin),)
        case BesluitErbij():
            decided = (_added(brief, zin),)
    return (*decided, objection(brief, zin, huisstijl))


def _pip_stops(brief: PipIntrekking, zin: Zinnen) -> tuple[Deel, ...]:
    return (
        section(
            zin("pip.kop_besluit"),
            zin(
                "later.pip_stopt",
                dag=brief.oude_dagtekening,
                kenmerk=brief.oud_kenmerk,
                vanaf=brief.vanaf,
            ),
            zin("later.reden_in_brief"),
            besluit=True,
        ),
        section(
            zin("later.kop_betekent"), zin("later.plicht_blijft", tot=brief.termijn_tot_en_met)
        ),
    )


def _part_stops(brief: BesluitStopt, zin: Zinnen) -> Deel:
    return section(
        zin("pip.kop_besluit"),
        zin(
            "later.deel_stopt",
            dag=brief.oude_dagtekening,
            kenmerk=brief.oud_kenmerk,
            vanaf=brief.vanaf,
        ),
        zin("later.over", onderwerp=zin.woord("onderwerp", brief.onderwerp)),
        zin("later.rest_blijft"),
        zin("later.reden_in_brief"),
        besluit=True,
    )


def _added(brief: BesluitErbij, zin: Zinnen) -> Deel:
    return section(
        zin("pip.kop_besluit"),
        zin("later.erbij", kenmerk=brief.pip_kenmerk),
        zin("later.over", onderwerp=zin.woord("onderwerp", brief.onderwerp)),
        zin("later.vanaf_tot", vanaf=brief.vanaf, tot=brief.tot_en_met)
        if brief.tot_en_met
        else zin("later.vanaf", vanaf=brief.vanaf),
        zin("later.rest_blijft"),
        besluit=True,
    )
