# SPDX-License-Identifier: EUPL-1.2
"""Voortgangsgesprekken."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from inburgering.core.models import Dossier, GemeenteModel, Medewerker
from monitoring.enums import Kanaal, NietGehouden


class GesprekQuerySet(models.QuerySet["Voortgangsgesprek"]):
    def planned(self) -> "GesprekQuerySet":
        """Talks that are still to be held."""
        return self.filter(gehouden_op__isnull=True, niet_gehouden_reden="")

    def past(self) -> "GesprekQuerySet":
        """Talks that were held or did not take place, newest first."""
        rows = self.exclude(gehouden_op__isnull=True, niet_gehouden_reden="")
        return rows.order_by(Coalesce("gehouden_op", "gepland_op").desc(), "-pk")


class Voortgangsgesprek(GemeenteModel):
    """A talk about how it goes: planned, then held or not; at most one is planned."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="gesprekken", verbose_name="dossier"
    )
    gepland_op = models.DateField("gepland op")
    gehouden_op = models.DateField("gehouden op", null=True, blank=True)
    kanaal = models.CharField(
        "waar of hoe", max_length=12, choices=Kanaal.choices(), default=Kanaal.KANTOOR.value
    )
    aanwezig = models.CharField("aanwezig", max_length=200, blank=True)
    samenvatting = models.TextField("samenvatting", max_length=10_000, blank=True)
    afspraken = models.TextField("afspraken", max_length=10_000, blank=True)
    niet_gehouden_reden = models.CharField(
        "waarom niet gehouden", max_length=16, choices=NietGehouden.choices(), blank=True
    )
    gemaakt_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="gemaakt door"
    )
    gemaakt_at = models.DateTimeField("gemaakt", auto_now_add=True)

    objects = GesprekQuerySet.as_manager()

    class Meta:
        verbose_name = "voortgangsgesprek"
        verbose_name_plural = "voortgangsgesprekken"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=Q(gehouden_op__isnull=True, niet_gehouden_reden=""),
                name="monitoring_gesprek_een_gepland",
            ),
            models.CheckConstraint(
                condition=Q(gehouden_op__isnull=True) | Q(niet_gehouden_reden=""),
                name="monitoring_gesprek_gehouden_of_niet",
            ),
            models.CheckConstraint(
                condition=Q(gehouden_op__isnull=True) | ~Q(samenvatting=""),
                name="monitoring_gesprek_heeft_samenvatting",
            ),
        ]

    def __str__(self) -> str:
        return f"voortgangsgesprek {self.gehouden_op or self.gepland_op}"
