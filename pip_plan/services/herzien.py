# SPDX-License-Identifier: EUPL-1.2
"""Start a change of a PIP that was vastgesteld: a copy that goes the normal way again."""

from datetime import date

from django.db import transaction

from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Medewerker
from inburgering.wet.begrippen import Leerroute, Niveau
from inburgering.wet.tabel.mappvt import AFSCHALEN_UREN
from leerroutes.services import Keuze, prepare_leerroute
from pip_plan import voorstel
from pip_plan.brief import terms_for
from pip_plan.enums import Aanleiding
from pip_plan.herzienrules import Herzienfeiten, Weigering, against_revision
from pip_plan.models import INHOUD, Pip
from pip_plan.services.meebesluiten import copy_to
from pip_plan.services.samen import lock, require_alive, tell


class HerzieningGeweigerd(ActionDenied):
    """The change is not lawful like this; `weigeringen` are all reasons, each with its field."""

    def __init__(self, weigeringen: list[Weigering]) -> None:
        super().__init__(" ".join(item.tekst for item in weigeringen), field=weigeringen[0].veld)
        self.weigeringen = tuple(weigeringen)


@transaction.atomic
def start_revision(
    *,
    pip: Pip,
    aanleiding: Aanleiding,
    reden: str,
    by: Medewerker,
    on: date,
    keuze: Keuze | None = None,
    nt2_uren: int | None = None,
) -> Pip:
    """Copy the PIP in force into a new concept, for a lawful cause. Twice is once.

    Without `keuze` the leerroute stays as it is. The inburgeringstermijn never moves.
    """
    lock(pip)
    if not pip.in_force:
        raise ActionDenied(f"Dit PIP is {pip.get_status_display()}. Er is niets te wijzigen.")
    require_alive(pip)
    running = Pip.objects.being_drafted().filter(dossier=pip.dossier).first()
    if running:
        return running
    refused = against_revision(_facts(pip, aanleiding, reden, on, keuze, nt2_uren))
    if refused:
        raise HerzieningGeweigerd(refused)
    made = _copy(pip, aanleiding, reden.strip(), by, on, keuze)
    made.nt2_uren = nt2_uren if aanleiding is Aanleiding.AFSCHALEN else None
    made.save()
    copy_to(made, pip, by=by)
    tell(made, "pip.herzien", by, on, aanleiding=aanleiding.value, reden=reden.strip())
    return made


def _copy(
    pip: Pip, aanleiding: Aanleiding, reden: str, by: Medewerker, on: date, keuze: Keuze | None
) -> Pip:
    """The plan as it stands, on the route that is wanted; not saved yet."""
    dossier, choice = pip.dossier, pip.leerroutekeuze
    if keuze is not None:
        choice = prepare_leerroute(dossier=dossier, keuze=keuze, by=by, on=on)
    made = Pip(
        gemeente_id=pip.gemeente_id,
        dossier=dossier,
        versienummer=Pip.objects.filter(dossier=dossier).count() + 1,
        opsteller=by,
        bewerkers=[by.pk],
        opgesteld_op=on,
        herziet=pip,
        aanleiding=aanleiding.value,
        aanleiding_reden=reden,
        **{name: getattr(pip, name) for name in INHOUD},
        **voorstel.route_of(dossier, choice, eerste_pip=False),
    )
    for name, value in voorstel.fitting(made, pip.gemeente.profiel_op(on)).items():
        setattr(made, name, value)
    if keuze is not None and keuze.uren_per_week:
        made.taal_uren_per_week = keuze.uren_per_week
    return made


def _facts(
    pip: Pip,
    aanleiding: Aanleiding,
    reden: str,
    on: date,
    keuze: Keuze | None,
    nt2_uren: int | None,
) -> Herzienfeiten:
    old_route = Leerroute(pip.leerroute)
    old_level = Niveau(pip.niveau) if pip.niveau else None
    return Herzienfeiten(
        aanleiding=aanleiding,
        reden=reden,
        oude_route=old_route,
        oud_niveau=old_level,
        nieuwe_route=keuze.leerroute if keuze else old_route,
        nieuw_niveau=keuze.niveau if keuze else old_level,
        vandaag=on,
        wijzigen_tot_en_met=terms_for(pip.dossier, on)["leerroute_wijzigen"].uiterlijk,
        afschalen_na=AFSCHALEN_UREN.op(on).waarde,
        nt2_uren=nt2_uren,
        verhuisd_naar_ons=pip.dossier.verhuisd_naar_ons,
    )
