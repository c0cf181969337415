# SPDX-License-Identifier: EUPL-1.2
"""Which municipal texts stand in one letter: found by its template, filled with its facts."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from inburgering.brieven.afwezigverslag import TEMPLATE as AFWEZIG
from inburgering.brieven.bewijzen import MapCertificaat, PvtFormulier, ZAfronding
from inburgering.brieven.bezwaar import Bezwaarvorm
from inburgering.brieven.blokken import texts_of
from inburgering.brieven.boete import BoeteBesluit, BoeteVoornemen, GeenBoete
from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.feiten import Brieffeiten
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.intakeverslag import TEMPLATE as INTAKEVERSLAG
from inburgering.brieven.ontzorgbrief import OntzorgBesluit, OntzorgEinde
from inburgering.brieven.oproep import VORMEN
from inburgering.brieven.pip import TEMPLATE as PIP
from inburgering.brieven.pip_later import BesluitErbij, BesluitStopt, PipIntrekking
from inburgering.brieven.voortgangsverslag import Voortgangsverslag
from inburgering.core.datums import datum_tekst

BRIEVEN: tuple[type[Brieffeiten], ...] = (
    OntzorgBesluit,
    OntzorgEinde,
    Voortgangsverslag,
    MapCertificaat,
    PvtFormulier,
    ZAfronding,
    BoeteVoornemen,
    BoeteBesluit,
    GeenBoete,
)
LATER: tuple[type[Brieffeiten], ...] = (PipIntrekking, BesluitErbij, BesluitStopt)
# a template that is not in this table gets only the texts of every letter
SOORT_VAN_TEMPLATE: dict[str, Briefsoort] = {
    PIP: Briefsoort.PIP_BESCHIKKING,
    INTAKEVERSLAG: Briefsoort.INTAKEVERSLAG,
    AFWEZIG: Briefsoort.INTAKEVERSLAG,
    **{vorm.template: vorm.soort for vorm in VORMEN.values()},
    **{vorm.template: vorm.soort for vorm in Bezwaarvorm},
    **{brief.TEMPLATE: brief.SOORT for brief in (*BRIEVEN, *LATER)},
}


def kind_of(template: str, brief: Any) -> str:
    """The kind whose texts belong in this letter; empty for those of every letter only."""
    if template == PIP and brief is not None and brief.wijziging:
        return Briefsoort.WIJZIGINGSBESLUIT
    return SOORT_VAN_TEMPLATE.get(template, "")


def blocks_for(
    *,
    template: str,
    context: Mapping[str, object],
    huisstijl: Huisstijlgegevens,
    dagtekening: date,
) -> dict[str, tuple[str, ...]]:
    """The paragraphs per place, as the gemeente had them in use on the dagtekening."""
    brief = context.get("brief")
    return texts_of(
        huisstijl.tekstblokken,
        soort=kind_of(template, brief),
        op=dagtekening,
        values=values_of(brief, huisstijl, dagtekening),
    )


def values_of(brief: Any, huisstijl: Huisstijlgegevens, dagtekening: date) -> dict[str, str]:
    """What each word of a municipal text stands for in this letter."""
    known = {
        "gemeente": huisstijl.gemeente_naam,
        "afdeling": huisstijl.afdeling,
        "website": huisstijl.website,
        "bezoekadres": huisstijl.bezoekadres,
        "datum": datum_tekst(dagtekening),
    }
    if brief is None:
        return known
    return known | {
        "naam": brief.geadresseerde.naam,
        "aanhef": brief.geadresseerde.aanhef,
        "kenmerk": brief.kenmerk,
        "contactpersoon": brief.contact.naam,
        "telefoon": brief.contact.telefoon,
        "email": brief.contact.email,
    }
