# SPDX-License-Identifier: EUPL-1.2
"""What may be done with a bezwaar, and by whom. Pure: facts in, a reason against out."""

from dataclasses import dataclass

from pip_plan.bezwaar.enums import NietHoren, Uitkomst


@dataclass(frozen=True, slots=True, kw_only=True)
class Beslisfeiten:
    """What counts when a decision on the bezwaar is offered."""

    uitkomst: Uitkomst
    op_tijd: bool
    verschoonbaar: bool | None
    gehoord: bool
    niet_horen: NietHoren | None
    wacht_op_aanvulling: bool


def against_offering(feiten: Beslisfeiten) -> str:
    """Why this outcome cannot be offered yet; empty when it can."""
    if feiten.wacht_op_aanvulling:
        return "U wacht nog op de aanvulling. Leg eerst vast wat er kwam, of dat er niets kwam."
    if not feiten.op_tijd and feiten.verschoonbaar is None:
        return "Het bezwaar kwam te laat. Kies of daar een goede reden voor was (Awb 6:11)."
    late = not feiten.op_tijd and feiten.verschoonbaar is False
    if late and feiten.uitkomst is not Uitkomst.NIET_ONTVANKELIJK:
        return "Te laat zonder goede reden: dan kan het bezwaar alleen niet-ontvankelijk zijn."
    return _against_without_hearing(feiten)


_ALLEEN_BIJ = {
    NietHoren.NIET_ONTVANKELIJK: Uitkomst.NIET_ONTVANKELIJK,
    NietHoren.ONGEGROND: Uitkomst.ONGEGROND,
    NietHoren.TEGEMOET: Uitkomst.GEGROND,
}


def _against_without_hearing(feiten: Beslisfeiten) -> str:
    if feiten.gehoord:
        return ""
    if feiten.niet_horen is None:
        return "Hoor eerst de indiener, of leg vast waarom dat niet hoeft (Awb 7:2 en 7:3)."
    fits = _ALLEEN_BIJ.get(feiten.niet_horen)
    if fits and fits is not feiten.uitkomst:
        return f"U hoorde niet, omdat {feiten.niet_horen.label}. Dan past alleen: {fits.label}."
    return ""


def against_deciding(*, wie: int, primair: int, opsteller: int | None) -> str:
    """Why this medewerker may not decide: Awb 10:3 lid 3, and four eyes."""
    if wie == primair:
        return (
            "U nam het besluit waartegen dit bezwaar is. Een ander moet op het bezwaar beslissen "
            "(Awb 10:3, lid 3)."
        )
    if wie == opsteller:
        return (
            "U schreef dit besluit op bezwaar zelf. Een ander moet het ondertekenen (vier ogen)."
        )
    return ""


def against_hearing(*, wie: int, betrokken: frozenset[int]) -> str:
    """Who helped to prepare the decision does not hear the person: Awb 7:5."""
    if wie in betrokken:
        return "U werkte mee aan het besluit. Laat een ander het gesprek leiden (Awb 7:5)."
    return ""
