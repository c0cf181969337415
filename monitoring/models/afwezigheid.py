# SPDX-License-Identifier: EUPL-1.2
"""When a colleague is absent, and who stands in. Never why: that is nobody's business here."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from inburgering.core.models import GemeenteModel, Medewerker


class Dagen(Func):
    """The days from and until, both inclusive; no last day is for the time being."""

    function = "DATERANGE"
    output_field = DateRangeField()


class AfwezigheidQuerySet(models.QuerySet["Afwezigheid"]):
    def on(self, dag: date) -> "AfwezigheidQuerySet":
        """Who is absent on this day."""
        return self.until(dag).filter(vanaf__lte=dag)

    def until(self, dag: date) -> "AfwezigheidQuerySet":
        """What is not over before this day."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gte=dag))


class Afwezigheid(GemeenteModel):
    """A medewerker is absent in one gemeente; reminders go to the deputy, else the teamleider."""

    medewerker = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        related_name="afwezigheden",
        verbose_name="wie is afwezig",
    )
    vanaf = models.DateField("eerste dag")
    tot = models.DateField("laatste dag", null=True, blank=True)
    vervanger = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="vervangingen",
        verbose_name="vervanger",
    )
    ingevoerd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="ingevoerd door"
    )
    ingevoerd_at = models.DateTimeField("ingevoerd", auto_now_add=True)
    beeindigd_door = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="eerder beëindigd door",
    )

    objects = AfwezigheidQuerySet.as_manager()

    class Meta:
        verbose_name = "afwezigheid"
        verbose_name_plural = "afwezigheden"
        constraints = [
            ExclusionConstraint(
                name="monitoring_afwezigheid_geen_overlap",
                expressions=[
                    (F("gemeente"), RangeOperators.EQUAL),
                    (F("medewerker"), RangeOperators.EQUAL),
                    (
                        Dagen(
                            "vanaf",
                            "tot",
                            RangeBoundary(inclusive_lower=True, inclusive_upper=True),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")),
                name="monitoring_afwezigheid_in_volgorde",
            ),
            models.CheckConstraint(
                condition=Q(vervanger__isnull=True) | ~Q(vervanger=F("medewerker")),
                name="monitoring_afwezigheid_niet_zelf",
            ),
        ]

    def __str__(self) -> str:
        return f"afwezig vanaf {self.vanaf}"
