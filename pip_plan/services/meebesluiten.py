# SPDX-License-Identifier: EUPL-1.2
"""The decisions within a PIP follow the PIP: decided, replaced, withdrawn and copied with it."""

from datetime import date

from inburgering.brieven.models import Brief
from inburgering.core.models import Medewerker
from pip_plan.brief import terms_for
from pip_plan.deelbesluiten import decisions_in
from pip_plan.enums import Deelbesluitsoort, DeelbesluitStatus
from pip_plan.models import Deelbesluit, Pip


def decide_with(pip: Pip) -> None:
    """Keep every decision of the letter, numbered as the letter does; the PIP was decided."""
    day = pip.dagtekening
    if day is None:
        raise ValueError("Only a decided PIP has decisions in it.")
    end = terms_for(pip.dossier, day)["inburgeringstermijn"].uiterlijk
    for number, row in enumerate(decisions_in(pip, day=day, einde=end), start=1):
        made = Deelbesluit(
            pk=row.pk,
            gemeente_id=pip.gemeente_id,
            dossier=pip.dossier,
            pip=pip,
            status=DeelbesluitStatus.VASTGESTELD.value,
            opsteller_id=row.opsteller or pip.opsteller_id,
            besluitvormer=pip.besluitvormer,
            dagtekening=day,
            kenmerk=f"{pip.kenmerk}-{number}",
            brief=pip.brief,
            **row.gegevens,
        )
        made.save()


def replace_with(former: Pip) -> None:
    """A new version takes the place of the plan and of every decision in it."""
    former.deelbesluiten.filter(status=DeelbesluitStatus.CONCEPT.value).delete()
    in_force = former.deelbesluiten.filter(status=DeelbesluitStatus.VASTGESTELD.value)
    in_force.update(status=DeelbesluitStatus.VERVANGEN.value)


def withdraw_with(pip: Pip, *, op: date, reden: str, brief: Brief) -> None:
    """The PIP stops, and with it what was decided in it."""
    pip.deelbesluiten.filter(status=DeelbesluitStatus.CONCEPT.value).delete()
    in_force = pip.deelbesluiten.filter(status=DeelbesluitStatus.VASTGESTELD.value)
    in_force.update(
        status=DeelbesluitStatus.INGETROKKEN.value,
        ingetrokken_op=op,
        intrekreden=reden,
        intrekbrief=brief,
    )


def copy_to(new: Pip, former: Pip, *, by: Medewerker) -> None:
    """What was agreed under the Participatiewet goes along into the concept of a new version."""
    rows = former.deelbesluiten.filter(
        soort=Deelbesluitsoort.PARTICIPATIEWET.value, status=DeelbesluitStatus.VASTGESTELD.value
    )
    for row in rows.order_by("pk"):
        Deelbesluit.objects.create(
            gemeente_id=new.gemeente_id,
            dossier=new.dossier,
            pip=new,
            soort=row.soort,
            tekst=row.tekst,
            reden=row.reden,
            artikel=row.artikel,
            vanaf=row.vanaf,
            tot_en_met=row.tot_en_met,
            opsteller=by,
        )
