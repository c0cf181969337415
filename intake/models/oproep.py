# SPDX-License-Identifier: EUPL-1.2
"""Calling somebody in for the intake: Wet inburgering 2021, artikel 14 lid 1 and 2."""

from django.db import models
from django.db.models import F, Q

from inburgering.brieven.models import Brief
from inburgering.core.models import Dossier, GemeenteModel, Medewerker, Taak
from intake.enums import Uitkomst
from intake.oproeprules import MEESTE, MISLUKT


class Oproep(GemeenteModel):
    """One call with its term and what came of it; a second one carries the warning.

    A reason that is not to blame ends the round: the next call begins a new one.
    """

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="oproepen", verbose_name="dossier"
    )
    ronde = models.PositiveSmallIntegerField("ronde", default=1)
    nummer = models.PositiveSmallIntegerField("hoeveelste oproep")
    verzonden_op = models.DateField("verzonden op")
    gesprek_op = models.DateField("gesprek op")
    gesprek_tijd = models.TimeField("tijd")
    plaats = models.CharField("waar", max_length=200)
    uiterlijk = models.DateField("verschijnen uiterlijk")
    tolk_taal = models.CharField("taal van de tolk", max_length=40, blank=True)
    uitkomst = models.CharField("uitkomst", max_length=16, choices=Uitkomst.choices(), blank=True)
    uitkomst_op = models.DateField("uitkomst op", null=True, blank=True)
    toelichting = models.TextField("toelichting", max_length=2000, blank=True)
    brief = models.OneToOneField(
        Brief, on_delete=models.PROTECT, related_name="+", verbose_name="brief"
    )
    verzonden_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="verzonden door"
    )
    taak = models.OneToOneField(
        Taak,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="taak om de uitkomst vast te leggen",
    )
    afgerond_op = models.DateField("intake zonder gesprek afgerond op", null=True, blank=True)

    class Meta:
        verbose_name = "oproep"
        verbose_name_plural = "oproepen"
        ordering = ["ronde", "nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "ronde", "nummer"], name="intake_oproep_uniek"
            ),
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(uitkomst=""), name="intake_oproep_een_open"
            ),
            models.CheckConstraint(
                condition=Q(nummer__range=(1, MEESTE)), name="intake_oproep_ten_hoogste_drie"
            ),
            models.CheckConstraint(
                condition=Q(uitkomst="", uitkomst_op__isnull=True)
                | (
                    Q(uitkomst__in=[uitkomst.value for uitkomst in Uitkomst])
                    & Q(uitkomst_op__isnull=False)
                ),
                name="intake_oproep_uitkomst_met_dag",
            ),
            models.CheckConstraint(
                condition=Q(uiterlijk__gte=F("gesprek_op"), gesprek_op__gte=F("verzonden_op")),
                name="intake_oproep_in_volgorde",
            ),
            models.CheckConstraint(
                condition=~Q(uitkomst="geldige_reden") | ~Q(toelichting=""),
                name="intake_oproep_geldige_reden_toegelicht",
            ),
            models.CheckConstraint(
                condition=Q(afgerond_op__isnull=True)
                | Q(nummer=MEESTE, uitkomst__in=sorted(MISLUKT)),
                name="intake_oproep_afgerond_na_de_derde",
            ),
        ]

    def __str__(self) -> str:
        return f"oproep {self.nummer} van {self.verzonden_op}"
