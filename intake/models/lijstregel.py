# SPDX-License-Identifier: EUPL-1.2
"""A line that was added to a list of the intake: a school, a job, a language."""

from typing import Any

from django.db import models
from django.db.models import Q

from inburgering.core.models import GemeenteModel, Medewerker
from intake.lijsten import LIJSTEN, Lijst, Lijstsoort
from intake.models.intake import Intake


class Lijstregel(GemeenteModel):
    """One line; what its answers mean stands in intake.lijsten."""

    intake = models.ForeignKey(
        Intake, on_delete=models.PROTECT, related_name="lijstregels", verbose_name="intake"
    )
    soort = models.CharField("lijst", max_length=12, choices=Lijstsoort.choices())
    gegevens = models.JSONField("gegevens", default=dict)
    versie = models.PositiveIntegerField("versie", default=1)
    gewijzigd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="gewijzigd door"
    )

    class Meta:
        verbose_name = "regel in een lijst"
        verbose_name_plural = "regels in een lijst"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(soort__in=[soort.value for soort in Lijstsoort])
                & Q(gegevens__naam__isnull=False),
                name="intake_lijstregel_heeft_naam",
            )
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def lijst(self) -> Lijst:
        return LIJSTEN[Lijstsoort(self.soort)]

    @property
    def naam(self) -> str:
        return self.lijst.in_woorden(self.gegevens)[0]

    @property
    def rest(self) -> str:
        """The rest of the line in words."""
        return self.lijst.in_woorden(self.gegevens)[1]

    def waarde(self, code: str) -> Any:
        return self.gegevens.get(code, "")
