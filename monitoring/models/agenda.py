# SPDX-License-Identifier: EUPL-1.2
"""The secret address of the own calendar."""

from django.db import models

from inburgering.core.models import Medewerker


class Agendalink(models.Model):
    """One per medewerker. Of the secret only its SHA-256 is kept, so nobody can read it back."""

    medewerker = models.OneToOneField(
        Medewerker, on_delete=models.PROTECT, related_name="agendalink", verbose_name="van"
    )
    sleutel_hash = models.CharField("SHA-256 van de sleutel", max_length=64, unique=True)
    gemaakt_at = models.DateTimeField("gemaakt")
    # what a calendar last got, so that one that asks again hears whether anything changed
    inhoud_hash = models.CharField("SHA-256 van de inhoud", max_length=64, blank=True)
    gewijzigd_at = models.DateTimeField("inhoud gewijzigd")

    class Meta:
        verbose_name = "agendalink"
        verbose_name_plural = "agendalinks"

    def __str__(self) -> str:
        return f"agenda van {self.medewerker_id}"
