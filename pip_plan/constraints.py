# SPDX-License-Identifier: EUPL-1.2
"""What the database refuses in a PIP, with the rules DUO would reject it on.

Rules that need more than one row (a dagtekening before an earlier one, a change after the
decision) stand in the trigger of migration 0005.
"""

from django.db import models
from django.db.models import F, Q

from inburgering.brieven.enums import Verzendwijze
from inburgering.wet.begrippen import Alfabetisering, Doelgroep, Leerroute, Niveau
from pip_plan.enums import GELDEND, IN_BEWERKING, Aanleiding, Hoofddoel, PipStatus

PVT_MINIMUM, MAP_MINIMUM, UREN_MAXIMUM = 12, 40, 9999
AFSCHALEN = 600  # Besluit inburgering 2021, 5.5 lid 1
B1, ONDERWIJS, Z = Leerroute.B1.value, Leerroute.ONDERWIJS.value, Leerroute.Z.value
ASIEL = Doelgroep.ASIELSTATUSHOUDER.value
WIJZEN = [wijze.value for wijze in Verzendwijze]

_drafting = Q(status__in=[status.value for status in IN_BEWERKING])
_in_force = Q(status__in=[status.value for status in GELDEND])
_nothing_decided = Q(
    besluitvormer__isnull=True, dagtekening__isnull=True, kenmerk="", brief__isnull=True
)
_decided = Q(besluitvormer__isnull=False, dagtekening__isnull=False, brief__isnull=False) & ~Q(
    kenmerk=""
)
_not_sent = Q(bekendgemaakt_op__isnull=True, bekendgemaakt_wijze="")
_sent = Q(bekendgemaakt_op__isnull=False, bekendgemaakt_wijze__in=WIJZEN)

TELLING = [
    models.UniqueConstraint(
        fields=["dossier", "versienummer"], name="pip_plan_pip_versienummer_uniek"
    ),
    models.UniqueConstraint(
        fields=["dossier"], condition=_drafting, name="pip_plan_pip_een_in_bewerking"
    ),
    models.UniqueConstraint(
        fields=["dossier"], condition=_in_force, name="pip_plan_pip_een_geldend"
    ),
    models.UniqueConstraint(
        fields=["gemeente", "kenmerk"], condition=~Q(kenmerk=""), name="pip_plan_pip_kenmerk_uniek"
    ),
]
BESLUIT = [
    models.CheckConstraint(
        condition=(_drafting & _nothing_decided) | (~_drafting & _decided),
        name="pip_plan_pip_besluit_heel_of_niet",
    ),
    models.CheckConstraint(
        condition=Q(besluitvormer__isnull=True) | ~Q(besluitvormer=F("opsteller")),
        name="pip_plan_pip_vier_ogen",
    ),
    models.CheckConstraint(
        condition=Q(status="concept", aangeboden_op__isnull=True)
        | (~Q(status="concept") & Q(aangeboden_op__isnull=False)),
        name="pip_plan_pip_aangeboden_op",
    ),
    models.CheckConstraint(
        condition=Q(dagtekening__isnull=True) | Q(dagtekening__gte=F("aangeboden_op")),
        name="pip_plan_pip_dagtekening_na_aanbieden",
    ),
    models.CheckConstraint(
        condition=(Q(status="bekendgemaakt") & _sent)
        | (Q(status__in=["concept", "ter_toetsing", "vastgesteld"]) & _not_sent)
        | (Q(status__in=["ingetrokken", "vervangen"]) & (_sent | _not_sent)),
        name="pip_plan_pip_bekendgemaakt_heel_of_niet",
    ),
    models.CheckConstraint(
        condition=Q(bekendgemaakt_op__isnull=True) | Q(bekendgemaakt_op__gte=F("dagtekening")),
        name="pip_plan_pip_bekendmaking_na_dagtekening",
    ),
]
DUO = [
    models.CheckConstraint(
        condition=~Q(leerroute=ONDERWIJS, niveau="A2"),
        name="pip_plan_pip_a2_niet_met_onderwijsroute",
    ),
    models.CheckConstraint(
        condition=~Q(leerroute=Z, niveau="B1"), name="pip_plan_pip_b1_niet_met_z_route"
    ),
    models.CheckConstraint(
        condition=~Q(leerroute=B1, niveau="A2", eerste_pip=True),
        name="pip_plan_pip_a2_niet_in_eerste_pip",
    ),
    models.CheckConstraint(
        condition=Q(geschatte_uren_b1__isnull=True)
        | Q(
            leerroute=B1,
            doelgroep=ASIEL,
            geschatte_uren_b1__gte=1,
            geschatte_uren_b1__lte=UREN_MAXIMUM,
        ),
        name="pip_plan_pip_geschatte_uren_alleen_b1_asiel",
    ),
]
PLAN = [
    models.CheckConstraint(condition=Q(pvt_uren__gte=PVT_MINIMUM), name="pip_plan_pip_pvt_uren"),
    models.CheckConstraint(
        condition=Q(map_uren__isnull=True)
        | (Q(map_uren__gte=MAP_MINIMUM) & ~Q(leerroute=ONDERWIJS)),
        name="pip_plan_pip_map_uren",
    ),
    models.CheckConstraint(
        condition=Q(participatie_uren__isnull=True) | Q(leerroute=Z, doelgroep=ASIEL),
        name="pip_plan_pip_participatie_alleen_z_asiel",
    ),
    models.CheckConstraint(
        condition=Q(wijkt_af=False) | _drafting | ~Q(afwijking=""),
        name="pip_plan_pip_afwijking_met_reden",
    ),
]
OPVOLGING = [
    models.CheckConstraint(
        condition=Q(
            herziet__isnull=True, aanleiding="", aanleiding_reden="", nt2_uren__isnull=True
        )
        | (
            Q(herziet__isnull=False, aanleiding__in=[cause.value for cause in Aanleiding])
            & ~Q(aanleiding_reden="")
            & Q(eerste_pip=False)
        ),
        name="pip_plan_pip_herziening_met_reden",
    ),
    models.CheckConstraint(
        condition=Q(herziet__isnull=True)
        | ~Q(aanleiding="afschalen")
        | Q(nt2_uren__gte=AFSCHALEN),
        name="pip_plan_pip_afschalen_na_600_uur",
    ),
    models.CheckConstraint(
        condition=(
            Q(status="ingetrokken")
            & Q(ingetrokken_op__gte=F("dagtekening"))
            & Q(ingetrokken_door__isnull=False, intrekbrief__isnull=False)
            & ~Q(intrekreden="")
        )
        | (
            ~Q(status="ingetrokken")
            & Q(ingetrokken_op__isnull=True, ingetrokken_door__isnull=True)
            & Q(intrekbrief__isnull=True, intrekreden="")
        ),
        name="pip_plan_pip_ingetrokken_heel_of_niet",
    ),
    models.CheckConstraint(
        condition=Q(leerroute=B1, niveau__in=["A2", "B1"])
        | Q(leerroute=ONDERWIJS, niveau__in=["", "B1"])
        | Q(leerroute=Z, niveau__in=["", "A2"]),
        name="pip_plan_pip_niveau_bij_leerroute",
    ),
]
CODES = [
    models.CheckConstraint(
        condition=Q(status__in=[status.value for status in PipStatus])
        & Q(leerroute__in=[route.value for route in Leerroute])
        & Q(doelgroep__in=[group.value for group in Doelgroep])
        & Q(niveau__in=["", *(niveau.value for niveau in Niveau)])
        & Q(alfabetisering__in=[code.value for code in Alfabetisering])
        & Q(hoofddoel__in=["", *(doel.value for doel in Hoofddoel)]),
        name="pip_plan_pip_bekende_codes",
    )
]
CONSTRAINTS = [*TELLING, *BESLUIT, *DUO, *PLAN, *OPVOLGING, *CODES]
