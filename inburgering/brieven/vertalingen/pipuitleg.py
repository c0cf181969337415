# SPDX-License-Identifier: EUPL-1.2
"""What the PIP beschikking says, for its explanation in another language.

The own words of a consulent (goals, agreements, reasons) are not translated: the explanation
says that they stand in the Dutch letter.
"""

from functools import partial

from django.utils.safestring import SafeString

from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.pip import PipBrief
from inburgering.brieven.pip_delen import Onderdeel
from inburgering.brieven.vertalingen.bezwaaruitleg import objection
from inburgering.brieven.vertalingen.delen import Deel, section, sentence
from inburgering.brieven.vertalingen.zinnen import Zinnen
from inburgering.brieven.woorden import bedrag
from inburgering.core.datums import parse_datum
from inburgering.wet.begrippen import Leerroute
from inburgering.wet.tabel.traject import ONTZORGEN_MAANDEN, TERMIJN_JAREN

ROUTE = {
    Leerroute.B1: "pip.route_b1",
    Leerroute.ONDERWIJS: "pip.route_onderwijs",
    Leerroute.Z: "pip.route_z",
}
EXAMEN = {
    Leerroute.B1: "pip.examen_b1",
    Leerroute.ONDERWIJS: "pip.examen_onderwijs",
    Leerroute.Z: "pip.examen_z",
}
# by whether KNM is part of the lessons, and whether the gemeente decides their hours
LES = {
    (True, True): "pip.les",
    (True, False): "pip.les_advies",
    (False, True): "pip.alleen_les",
    (False, False): "pip.alleen_les_advies",
}


def title(brief: PipBrief) -> str:
    """The key of the title."""
    return "pip.titel_wijziging" if brief.wijziging else "pip.titel"


def parts(brief: PipBrief, zin: Zinnen, huisstijl: Huisstijlgegevens) -> tuple[Deel, ...]:
    """The parts in the order of the Dutch letter."""
    found = (
        _decision(brief, zin),
        _todo(brief, zin),
        _costs(brief, zin),
        _relief(brief, zin) if brief.asiel else None,
        _trouble(brief, zin),
        objection(brief, zin, huisstijl),
    )
    return tuple(part for part in found if part)


def _decision(brief: PipBrief, zin: Zinnen) -> Deel:
    changed = brief.wijziging
    years = TERMIJN_JAREN.op(brief.dagtekening).waarde
    return section(
        zin("pip.kop_besluit"),
        zin("pip.wijziging", dag=changed.dagtekening, kenmerk=changed.kenmerk)
        if changed
        else None,
        sentence(
            zin(ROUTE[brief.leerroute]),
            zin("pip.niveau", niveau=brief.niveau.value) if brief.niveau else None,
        ),
        zin(
            "pip.termijn",
            jaren=years,
            vanaf=brief.termijn_vanaf,
            tot=brief.termijn_tot_en_met,
        ),
        zin("pip.einddatum_blijft") if changed else None,
        zin("pip.meer_in_brief"),
        besluit=True,
    )


def _todo(brief: PipBrief, zin: Zinnen) -> Deel:
    part = partial(_part, zin)
    return section(
        zin("pip.kop_doen"),
        _lessons(brief, zin),
        part("pip.knm", brief.knm),
        part("pip.participatie", brief.participatie),
        part("pip.map", brief.map),
        part("pip.pvt", brief.pvt),
        sentence(
            zin("pip.gesprekken", aantal=brief.gesprekken.aantal, naam=brief.contact.naam),
            _from(zin, "pip.eerste_gesprek", brief.gesprekken.eerste),
        ),
        zin(EXAMEN[brief.leerroute]),
        lijst=True,
    )


def _lessons(brief: PipBrief, zin: Zinnen) -> SafeString:
    les = brief.taalles
    return sentence(
        zin(LES[brief.knm is None, brief.asiel], uren=les.uren_per_week),
        zin("pip.les_samen", uren=les.uren_totaal) if les.uren_totaal else None,
        zin("pip.eerst_lezen") if les.alfabetisering else None,
        zin("pip.waar", waar=les.aanbieder) if les.aanbieder else zin("pip.school_zelf"),
        _from(zin, "pip.vanaf", les.vanaf),
    )


def _part(zin: Zinnen, key: str, part: Onderdeel | None) -> SafeString | None:
    if part is None:
        return None
    return sentence(
        zin(key, uren=part.uren),
        zin("pip.waar", waar=part.waar) if part.waar else None,
        _from(zin, "pip.vanaf", part.vanaf),
    )


def _from(zin: Zinnen, key: str, typed: str) -> SafeString | None:
    """A day as the letter has it in words; words that are no day stay as they are."""
    return zin(key, dag=parse_datum(typed) or typed) if typed else None


def _costs(brief: PipBrief, zin: Zinnen) -> Deel:
    return section(
        zin("pip.kop_kosten"),
        zin("pip.kosten_wij") if brief.asiel else zin("pip.kosten_zelf"),
        zin("pip.lening", bedrag=bedrag(brief.lening_maximum), site="inburgeren.nl")
        if brief.lening_maximum and not brief.asiel
        else None,
        zin("pip.pvt_map_gratis") if brief.map else zin("pip.pvt_gratis"),
        zin("pip.pogingen", aantal=brief.gratis_examenpogingen)
        if brief.gratis_examenpogingen and brief.is_b1
        else None,
    )


def _relief(brief: PipBrief, zin: Zinnen) -> Deel:
    relief = brief.ontzorging
    if relief is None:
        return section(zin("pip.kop_ontzorgen"), zin("pip.niet_ontzorgen"))
    items = zin.rij([zin.woord("posten", post) for post in relief.posten])
    amount = relief.leefgeld.removesuffix(" per maand")
    return section(
        zin("pip.kop_ontzorgen"),
        zin(
            "pip.ontzorgen",
            maanden=ONTZORGEN_MAANDEN.op(brief.dagtekening).waarde,
            vanaf=relief.vanaf,
            tot=relief.tot_en_met,
        ),
        zin("pip.posten", posten=items) if relief.posten else None,
        zin("pip.leefgeld", bedrag=amount) if amount else None,
        zin("pip.meewerken"),
    )


def _trouble(brief: PipBrief, zin: Zinnen) -> Deel:
    return section(
        zin("pip.kop_lukt_niet"),
        zin("pip.bel_snel"),
        zin("pip.waarschuwing"),
        zin("pip.boete_asiel") if brief.asiel else zin("pip.boete"),
    )
