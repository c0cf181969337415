# SPDX-License-Identifier: EUPL-1.2
"""Other validated instruments beside the leerbaarheidstoets, with the report that came in."""

from django.db import models
from django.db.models import Q

from inburgering.core.models import Bestand, GemeenteModel, Medewerker
from intake.enums import Instrumentsoort
from intake.models.intake import Intake


class Instrument(GemeenteModel):
    """A test or assessment: which one, when, what came out."""

    intake = models.ForeignKey(
        Intake, on_delete=models.PROTECT, related_name="instrumenten", verbose_name="intake"
    )
    soort = models.CharField("instrument", max_length=12, choices=Instrumentsoort.choices())
    naam = models.CharField("welk instrument", max_length=80, blank=True)
    afgenomen_op = models.DateField("afgenomen op")
    resultaat = models.TextField("resultaat in het kort", max_length=4000)
    rapport = models.OneToOneField(
        Bestand,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="rapport",
    )
    vastgelegd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )
    versie = models.PositiveIntegerField("versie", default=1)

    class Meta:
        verbose_name = "instrument"
        verbose_name_plural = "instrumenten"
        ordering = ["afgenomen_op", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(soort__in=[soort.value for soort in Instrumentsoort])
                & (~Q(soort="anders") | ~Q(naam="")),
                name="intake_instrument_heeft_naam",
            )
        ]

    def __str__(self) -> str:
        return self.naam or self.get_soort_display()
