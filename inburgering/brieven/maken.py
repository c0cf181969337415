# SPDX-License-Identifier: EUPL-1.2
"""From facts to a letter in the archive: number, render, keep. One call for every kind."""

from collections.abc import Callable
from datetime import date

from django.db import transaction

from inburgering.brieven import engine
from inburgering.brieven.bezwaar import BezwaarBrief
from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.feiten import Brieffeiten
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.kenmerk import next_kenmerk
from inburgering.brieven.models import Brief
from inburgering.brieven.selectors import huisstijl_of
from inburgering.brieven.services import Stuk, archive
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker

REEKSEN: dict[Briefsoort, str] = {
    Briefsoort.ONTZORGEN_BESLUIT: "ONT",
    Briefsoort.ONTZORGEN_EINDE: "ONT",
    Briefsoort.VOORTGANGSVERSLAG: "VGV",
    Briefsoort.MAP_CERTIFICAAT: "MAP",
    Briefsoort.PVT_ONDERTEKENING: "PVT",
    Briefsoort.Z_AFRONDING: "ZRT",
    Briefsoort.BOETE_VOORNEMEN: "BOE",
    Briefsoort.BOETE_BESLUIT: "BOE",
    Briefsoort.GEEN_BOETE: "BOE",
}


def render_letter(
    brief: Brieffeiten, huisstijl: Huisstijlgegevens, *, concept: bool = False
) -> bytes:
    """The PDF; the same facts give the same bytes."""
    return engine.render_pdf(
        template=brief.TEMPLATE,
        context=brief.context,
        huisstijl=huisstijl,
        titel=brief.TITEL,
        dagtekening=brief.dagtekening,
        concept=concept,
    )


def render_bezwaarbrief(brief: BezwaarBrief, huisstijl: Huisstijlgegevens) -> bytes:
    """The PDF of a letter about a bezwaar."""
    return engine.render_pdf(
        template=brief.vorm.template,
        context=brief.context,
        huisstijl=huisstijl,
        titel=brief.vorm.titel,
        dagtekening=brief.dagtekening,
    )


@transaction.atomic
def make_letter(
    *,
    dossier: Dossier,
    soort: Briefsoort,
    build: Callable[[str, Huisstijlgegevens], Brieffeiten],
    by: Medewerker,
    on: date,
) -> Brief:
    """Make the letter and keep it; `build` gets the kenmerk and the letterhead.

    The same facts on the same day are the same letter: a double click keeps one.
    """
    Dossier.objects.select_for_update().get(pk=dossier.pk)
    if dossier.persoon.overleden_op:
        raise ActionDenied("Deze persoon is overleden. Maak geen brieven meer.")
    huisstijl = huisstijl_of(dossier.gemeente)
    before = Brief.objects.of_dossier(dossier).filter(soort=soort.value, dagtekening=on)
    for kept in before:
        if bytes(kept.pdf) == render_letter(build(kept.kenmerk, huisstijl), huisstijl):
            return kept
    kenmerk = next_kenmerk(gemeente=dossier.gemeente, reeks=REEKSEN[soort], jaar=on.year)
    return keep(dossier=dossier, letter=build(kenmerk, huisstijl), by=by, on=on)


@transaction.atomic
def keep(*, dossier: Dossier, letter: Brieffeiten, by: Medewerker, on: date) -> Brief:
    """Render a letter that has its number, and keep it."""
    stuk = Stuk(
        soort=letter.SOORT,
        kenmerk=letter.kenmerk,
        titel=letter.TITEL,
        dagtekening=letter.dagtekening,
        pdf=render_letter(letter, huisstijl_of(dossier.gemeente)),
    )
    return archive(dossier=dossier, stuk=stuk, by=by, on=on)
