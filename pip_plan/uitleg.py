# SPDX-License-Identifier: EUPL-1.2
"""The facts of a decided PIP again, for the explanation of its letter in another language."""

from inburgering.brieven.models import Brief
from inburgering.brieven.pip import TITEL, TITEL_WIJZIGING, BriefOnvolledig, PipBrief
from pip_plan.brief import Ondertekening, build_letter
from pip_plan.models import Pip


def tells_a_plan(brief: Brief) -> bool:
    """Whether a letter holds a whole plan; a decision beside the plan has no explanation."""
    return brief.titel in {TITEL, TITEL_WIJZIGING}


def facts_of(brief: Brief) -> PipBrief | None:
    """The letter as it was decided, also when a later version took its place."""
    rows = Pip.objects.select_related("opsteller", "besluitvormer", "leerroutekeuze", "herziet")
    pip = rows.filter(brief=brief).first()
    if pip is None or pip.dagtekening is None:
        return None
    pip.dossier, pip.gemeente = brief.dossier, brief.dossier.gemeente
    signed = Ondertekening(
        dagtekening=pip.dagtekening, kenmerk=pip.kenmerk, besluitvormer=pip.besluitvormer
    )
    try:
        return build_letter(pip, signed)
    except BriefOnvolledig:  # the dossier went on; the letter itself still says it all
        return None
