# SPDX-License-Identifier: EUPL-1.2
"""The facts of a decided PIP again, for the explanation of its letter in another language.

Also of the decisions that came after it: one beside those in the PIP, one that stops, and the
PIP itself that stops.
"""

from inburgering.brieven.models import Brief
from inburgering.brieven.pip import BriefOnvolledig
from inburgering.brieven.vertalingen.uitleg import Feiten
from pip_plan.brief import Ondertekening, build_letter
from pip_plan.deelbrief import build_addition, build_stop
from pip_plan.intrekbrief import build_withdrawal
from pip_plan.models import Deelbesluit, Pip


def facts_of(brief: Brief) -> Feiten | None:
    """What was decided, also when a later version took its place."""
    rows = Pip.objects.select_related("opsteller", "besluitvormer", "leerroutekeuze", "herziet")
    pip = rows.filter(brief=brief).first()
    if pip is not None:
        return _decided(pip, brief)
    row = Deelbesluit.objects.select_related("pip__opsteller").filter(brief=brief).first()
    return build_addition(_at_home(row, brief), _signed(brief)) if row else None


def facts_of_end(brief: Brief) -> Feiten | None:
    """What stops: the PIP, or one decision in it."""
    pip = Pip.objects.select_related("opsteller").filter(intrekbrief=brief).first()
    if pip is not None and pip.ingetrokken_op:
        pip.dossier, pip.gemeente = brief.dossier, brief.dossier.gemeente
        return build_withdrawal(pip, _signed(brief), reden=pip.intrekreden, op=pip.ingetrokken_op)
    row = Deelbesluit.objects.select_related("pip__opsteller").filter(intrekbrief=brief).first()
    if row is None or row.ingetrokken_op is None:
        return None
    return build_stop(
        _at_home(row, brief), _signed(brief), reden=row.intrekreden, op=row.ingetrokken_op
    )


def _decided(pip: Pip, brief: Brief) -> Feiten | None:
    if pip.dagtekening is None:
        return None
    pip.dossier, pip.gemeente = brief.dossier, brief.dossier.gemeente
    try:
        return build_letter(pip, _signed(brief))
    except BriefOnvolledig:  # the dossier went on; the letter itself still says it all
        return None


def _signed(brief: Brief) -> Ondertekening:
    return Ondertekening(dagtekening=brief.dagtekening, kenmerk=brief.kenmerk)


def _at_home(row: Deelbesluit, brief: Brief) -> Deelbesluit:
    row.pip.dossier, row.pip.gemeente = brief.dossier, brief.dossier.gemeente
    return row
