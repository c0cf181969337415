# SPDX-License-Identifier: EUPL-1.2
"""The mandate register: who may take which decision in the name of the college, and when.

A substitute has a row of their own, with a first and a last day, that names the mandate it
stands in for. So one question answers everything: is there a row for this person, this kind
of decision and this day? The trigger of migration 0010 keeps rows as they were written: only
their end can be recorded.
"""

from datetime import date
from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from inburgering.core.enums import Besluittype
from inburgering.core.models.base import GemeenteModel
from inburgering.core.models.medewerker import Medewerker


class Mandaatdagen(Func):
    """The days of a row as a range."""

    function = "DATERANGE"
    output_field: Any = DateRangeField()


class MandaatQuerySet(models.QuerySet["Mandaat"]):
    def in_force(self, dag: date) -> "MandaatQuerySet":
        """Rows that hold on this day."""
        return self.filter(vanaf__lte=dag).filter(Q(tot__isnull=True) | Q(tot__gte=dag))


class Mandaat(GemeenteModel):
    """The power of one medewerker to take one kind of decision (Awb 10:1 to 10:11)."""

    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="mandaten", verbose_name="medewerker"
    )
    besluittype = models.CharField("soort besluit", max_length=12, choices=Besluittype.choices())
    functie = models.CharField("functie op de brief", max_length=120)
    grondslag = models.CharField("mandaatbesluit", max_length=160)
    vanaf = models.DateField("vanaf")
    tot = models.DateField("tot en met", null=True, blank=True)
    vervangt = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="vervangingen",
        verbose_name="vervangt",
    )
    einde_reden = models.CharField("reden van het einde", max_length=200, blank=True)
    vastgelegd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )
    vastgelegd_at = models.DateTimeField("vastgelegd", auto_now_add=True)

    objects = MandaatQuerySet.as_manager()

    class Meta:
        verbose_name = "mandaat"
        verbose_name_plural = "mandaten"
        constraints = [
            ExclusionConstraint(
                name="core_mandaat_geen_overlap",
                expressions=[
                    (F("gemeente"), RangeOperators.EQUAL),
                    (F("medewerker"), RangeOperators.EQUAL),
                    (F("besluittype"), RangeOperators.EQUAL),
                    (
                        Mandaatdagen(
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
                name="core_mandaat_in_volgorde",
            ),
            models.CheckConstraint(
                condition=Q(besluittype__in=[soort.value for soort in Besluittype]),
                name="core_mandaat_bekend_besluit",
            ),
            models.CheckConstraint(
                condition=~Q(functie="") & ~Q(grondslag=""), name="core_mandaat_met_grondslag"
            ),
            models.CheckConstraint(
                condition=Q(vervangt__isnull=True) | Q(tot__isnull=False),
                name="core_mandaat_vervanging_eindigt",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.medewerker}: {self.get_besluittype_display()}"
