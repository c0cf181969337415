# SPDX-License-Identifier: EUPL-1.2
"""A decision within the PIP that stands on its own: own ground, days, kenmerk and bezwaar.

The vaststelling of the leerroute and the decisions under the Participatiewet together form the
PIP (Wi2021, 15 lid 3). Each can end or be withdrawn without the others.
"""

from django.db import models
from django.db.models import F, Q

from inburgering.brieven.models import Brief
from inburgering.core.models import Dossier, GemeenteModel, Medewerker
from pip_plan.enums import Deelbesluitsoort, DeelbesluitStatus
from pip_plan.models.besluit import Genomen, Ingetrokken
from pip_plan.models.inhoud import LANG
from pip_plan.models.pip import Pip

_decided = (
    Q(besluitvormer__isnull=False, dagtekening__isnull=False, brief__isnull=False)
    & ~Q(kenmerk="")
    & ~Q(besluitvormer=F("opsteller"))
)
_open = Q(besluitvormer__isnull=True, dagtekening__isnull=True, brief__isnull=True, kenmerk="")
_kept = Q(ingetrokken_op__isnull=True, intrekreden="", intrekbrief__isnull=True)
_withdrawn = Q(ingetrokken_op__isnull=False, intrekbrief__isnull=False) & ~Q(intrekreden="")


class DeelbesluitQuerySet(models.QuerySet["Deelbesluit"]):
    def in_force(self) -> "DeelbesluitQuerySet":
        return self.filter(status=DeelbesluitStatus.VASTGESTELD.value)

    def decided(self) -> "DeelbesluitQuerySet":
        return self.exclude(status=DeelbesluitStatus.CONCEPT.value)


class Deelbesluit(Genomen, Ingetrokken, GemeenteModel):
    """One numbered decision in a PIP, or one added to it later."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="deelbesluiten", verbose_name="dossier"
    )
    pip = models.ForeignKey(
        Pip, on_delete=models.PROTECT, related_name="deelbesluiten", verbose_name="PIP"
    )
    soort = models.CharField("soort", max_length=16, choices=Deelbesluitsoort.choices())
    tekst = models.TextField("wat wij besluiten", max_length=LANG)
    reden = models.TextField("waarom", max_length=LANG)
    artikel = models.CharField("wet en artikel", max_length=120)
    vanaf = models.DateField("vanaf")
    tot_en_met = models.DateField("tot en met", null=True, blank=True)
    status = models.CharField(
        "status",
        max_length=14,
        choices=DeelbesluitStatus.choices(),
        default=DeelbesluitStatus.CONCEPT.value,
    )
    opsteller = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="opsteller"
    )
    brief = models.ForeignKey(
        Brief,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="brief",
    )
    intrekbrief = models.ForeignKey(
        Brief,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="besluit tot intrekking",
    )

    objects = DeelbesluitQuerySet.as_manager()

    class Meta:
        verbose_name = "deelbesluit"
        verbose_name_plural = "deelbesluiten"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "kenmerk"],
                condition=~Q(kenmerk=""),
                name="pip_plan_deelbesluit_kenmerk_uniek",
            ),
            models.UniqueConstraint(
                fields=["dossier", "soort"],
                condition=Q(status="vastgesteld", soort__in=["leerroute", "ontzorgen"]),
                name="pip_plan_deelbesluit_een_per_soort",
            ),
            models.CheckConstraint(
                condition=Q(tot_en_met__isnull=True) | Q(tot_en_met__gte=F("vanaf")),
                name="pip_plan_deelbesluit_einde_na_begin",
            ),
            models.CheckConstraint(
                condition=(Q(status="concept") & _open & _kept)
                | (Q(status__in=["vastgesteld", "vervangen"]) & _decided & _kept)
                | (Q(status="ingetrokken") & _decided & _withdrawn),
                name="pip_plan_deelbesluit_heel_of_niet",
            ),
            models.CheckConstraint(
                condition=Q(soort__in=[soort.value for soort in Deelbesluitsoort])
                & ~Q(tekst="")
                & ~Q(artikel=""),
                name="pip_plan_deelbesluit_met_grond",
            ),
        ]

    def __str__(self) -> str:
        return self.kenmerk or f"{self.get_soort_display()}, nog geen besluit"

    @property
    def is_concept(self) -> bool:
        return self.status == DeelbesluitStatus.CONCEPT

    @property
    def in_force(self) -> bool:
        return self.status == DeelbesluitStatus.VASTGESTELD
