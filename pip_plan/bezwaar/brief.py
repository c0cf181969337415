# SPDX-License-Identifier: EUPL-1.2
"""From a bezwaar to the letter about it, kept in the archive."""

from dataclasses import dataclass, replace
from datetime import date

from inburgering.brieven.bezwaar import BezwaarBrief, Bezwaarvorm
from inburgering.brieven.kenmerk import next_kenmerk
from inburgering.brieven.maken import render_bezwaarbrief
from inburgering.brieven.models import Brief
from inburgering.brieven.pip_delen import Contactpersoon, Geadresseerde, Ondertekenaar
from inburgering.brieven.selectors import huisstijl_of
from inburgering.brieven.services import Stuk, archive
from inburgering.core.datums import datum_tekst
from inburgering.core.models import Medewerker
from inburgering.wet.termijnen.op_bezwaar import beroep
from pip_plan.bezwaar.enums import NietHoren, Uitkomst
from pip_plan.bezwaar.models import Bezwaar

REEKS = "BZB"
NIET_GEHOORD = {
    NietHoren.WIL_NIET: "U wilde daar niet over praten met ons",
    NietHoren.GEEN_ANTWOORD: "U vroeg niet op tijd om een gesprek",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzending:
    """Which letter, with which date, made by whom and when."""

    vorm: Bezwaarvorm
    dagtekening: date
    by: Medewerker
    on: date
    functie: str = ""


def keep_letter(bezwaar: Bezwaar, verzending: Verzending) -> Brief:
    """Make the letter and archive it; its number is taken as late as can be."""
    gemeente = bezwaar.dossier.gemeente
    huisstijl = huisstijl_of(gemeente)
    letter = _letter(bezwaar, verzending, huisstijl.telefoon)
    kenmerk = next_kenmerk(gemeente=gemeente, reeks=REEKS, jaar=verzending.dagtekening.year)
    letter = replace(letter, kenmerk=kenmerk)
    stuk = Stuk(
        soort=verzending.vorm.soort,
        kenmerk=kenmerk,
        titel=verzending.vorm.titel,
        dagtekening=verzending.dagtekening,
        pdf=render_bezwaarbrief(letter, huisstijl),
    )
    return archive(dossier=bezwaar.dossier, stuk=stuk, by=verzending.by, on=verzending.on)


def _letter(bezwaar: Bezwaar, verzending: Verzending, phone: str) -> BezwaarBrief:
    persoon, by = bezwaar.dossier.persoon, verzending.by
    handler = bezwaar.opsteller or by
    signs = verzending.vorm is Bezwaarvorm.BESLUIT
    return BezwaarBrief(
        vorm=verzending.vorm,
        geadresseerde=Geadresseerde(
            naam=persoon.naam,
            naamregel=persoon.briefnaam,
            adresregels=persoon.adresregels or ("persoonlijk uit te reiken",),
            aanhef=persoon.aanhef,
            geboren=persoon.geboren_tekst,
        ),
        dagtekening=verzending.dagtekening,
        kenmerk="",
        zaak=bezwaar.kenmerk,
        contact=Contactpersoon(
            naam=handler.naam, telefoon=handler.telefoon or phone, email=handler.email
        ),
        tegen=bezwaar.tegen.titel.removeprefix("Besluit: "),
        tegen_van=bezwaar.tegen.dagtekening,
        onderdelen=bezwaar.onderdelen_tekst,
        ontvangen_op=bezwaar.ontvangen_op,
        beslissen_uiterlijk=bezwaar.beslissen_uiterlijk,
        commissie=bezwaar.commissie,
        op_tijd=bezwaar.op_tijd,
        indienen_uiterlijk=bezwaar.indienen_uiterlijk,
        ontbreekt=bezwaar.aanvullen_wat,
        aanvullen_uiterlijk=bezwaar.aanvullen_uiterlijk,
        zitting_op=bezwaar.zitting_op,
        zitting_tijd=bezwaar.zitting_tijd,
        zitting_plaats=bezwaar.zitting_plaats,
        tolk_taal=persoon.taal if persoon.tolk_nodig else "",
        uitkomst=Uitkomst(bezwaar.uitkomst).label if bezwaar.uitkomst else "",
        gehoord=_heard(bezwaar),
        motivering=bezwaar.motivering,
        beroep_uiterlijk=beroep(verzending.dagtekening).uiterlijk if signs else None,
        ondertekenaar=Ondertekenaar(naam=by.naam, functie=verzending.functie) if signs else None,
    )


def _heard(bezwaar: Bezwaar) -> str:
    if bezwaar.gehoord_op:
        return f"Op {datum_tekst(bezwaar.gehoord_op)} vertelde u ons uw verhaal"
    if not bezwaar.niet_horen:
        return ""
    reason = NietHoren(bezwaar.niet_horen)
    return NIET_GEHOORD.get(reason, f"Wij hoorden u niet, omdat {reason.label.split(' (')[0]}")
