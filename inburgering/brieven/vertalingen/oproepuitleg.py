# SPDX-License-Identifier: EUPL-1.2
"""What a call for the brede intake says, for its explanation in another language."""

from django.utils.safestring import SafeString

from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.oproep import OproepBrief
from inburgering.brieven.vertalingen.delen import Deel, section, sentence
from inburgering.brieven.vertalingen.zinnen import Zinnen
from inburgering.brieven.woorden import bedrag
from inburgering.core.talen import taal_van

TITELS = {1: "oproep.titel", 2: "oproep.titel_tweede", 3: "oproep.titel_derde"}
GEVOLG = {1: "oproep.gevolg_eerste", 2: "oproep.gevolg_tweede", 3: "oproep.gevolg_derde"}


def title(brief: OproepBrief) -> str:
    """The key of the title."""
    return TITELS[brief.nummer]


def parts(brief: OproepBrief, zin: Zinnen, _huisstijl: Huisstijlgegevens) -> tuple[Deel, ...]:
    """The parts in the order of the Dutch letter."""
    return (
        _when(brief, zin),
        _must(brief, zin),
        section(zin("oproep.kop_waarover"), zin("oproep.waarover")),
        section(
            zin("oproep.kop_meenemen"),
            zin("oproep.mee_document"),
            zin("oproep.mee_duo"),
            zin("oproep.mee_diploma"),
            lijst=True,
        ),
        _rights(brief, zin),
        _unable(brief, zin),
    )


def _when(brief: OproepBrief, zin: Zinnen) -> Deel:
    talk = brief.afspraak
    return section(
        zin("oproep.kop_wanneer"),
        zin("oproep.wanneer", weekdag=zin.weekdag(talk.dag), dag=talk.dag, tijd=talk.tijd),
        zin("oproep.plaats", plaats=talk.plaats),
        zin("oproep.met", naam=brief.contact.naam),
        zin("oproep.tolk", taal=_language(zin, talk.tolk_taal)) if talk.tolk_taal else None,
        besluit=True,
    )


def _language(zin: Zinnen, typed: str) -> SafeString | str:
    """The own name when the interpreter speaks this language."""
    found = taal_van(typed)
    return SafeString(found.eigen_naam) if found and found.code == zin.taal.code else typed


def _must(brief: OproepBrief, zin: Zinnen) -> Deel:
    return section(
        zin("oproep.kop_verplicht"),
        _before(brief, zin),
        sentence(zin("oproep.verplicht"), zin(GEVOLG[brief.nummer])),
        _fine(brief, zin) if brief.nummer > 1 else None,
    )


def _before(brief: OproepBrief, zin: Zinnen) -> SafeString | None:
    if not brief.eerdere:
        return None
    came = brief.vorige.verschenen
    key = "oproep.vorige_niet_meegewerkt" if came else "oproep.vorige_niet_gekomen"
    return zin(key, dag=brief.vorige.gesprek_op)


def _fine(brief: OproepBrief, zin: Zinnen) -> SafeString:
    if brief.boete_onzeker:
        return zin("oproep.boete_onzeker")
    return zin("oproep.boete", bedrag=bedrag(brief.boete))


def _rights(brief: OproepBrief, zin: Zinnen) -> Deel:
    return section(
        zin("oproep.kop_rechten"),
        zin("oproep.alleen"),
        zin("oproep.tolk_gratis") if brief.afspraak.tolk_taal else zin("oproep.tolk_vragen"),
        lijst=True,
    )


def _unable(brief: OproepBrief, zin: Zinnen) -> Deel:
    talk = brief.afspraak
    return section(
        zin("oproep.kop_niet_komen"),
        zin("oproep.bel", telefoon=brief.contact.telefoon),
        zin("oproep.ziek"),
        zin("oproep.komen_tot", weekdag=zin.weekdag(talk.uiterlijk), dag=talk.uiterlijk)
        if talk.ruimte
        else None,
        zin("oproep.goede_reden") if brief.eerdere else None,
    )
