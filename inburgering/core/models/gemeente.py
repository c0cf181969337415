# SPDX-License-Identifier: EUPL-1.2
"""The gemeente and the dated versions of its profile."""

from datetime import date

from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Now

from inburgering.beleid.profiel import Profiel, profiel_voor


class Gemeente(models.Model):
    """A gemeente that carries out the Wi2021, known by its CBS code."""

    code = models.CharField(
        "CBS-code",
        max_length=4,
        unique=True,
        validators=[RegexValidator(r"^\d{4}$", "Een CBS-code heeft vier cijfers.")],
    )
    naam = models.CharField("naam", max_length=80)

    class Meta:
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^\d{4}$"), name="core_gemeente_code_vier_cijfers"
            )
        ]

    def __str__(self) -> str:
        return self.naam

    def profiel_op(self, dag: date) -> Profiel:
        """The policy of this gemeente on a day: its own version, else the one we ship."""
        version = self.profielen.filter(geldig_vanaf__lte=dag).order_by("-geldig_vanaf").first()
        return Profiel.from_dict(version.waarden) if version else profiel_voor(self.code, dag)


class Gemeenteprofiel(models.Model):
    """One version of the local policy, in force from a day."""

    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="profielen", verbose_name="gemeente"
    )
    geldig_vanaf = models.DateField("geldig vanaf")
    waarden = models.JSONField("waarden")
    toelichting = models.TextField("toelichting", blank=True)
    vastgelegd_door = models.ForeignKey(
        "core.Medewerker",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="vastgelegd door",
    )
    vastgelegd_at = models.DateTimeField("vastgelegd", db_default=Now())

    class Meta:
        verbose_name = "gemeenteprofiel"
        verbose_name_plural = "gemeenteprofielen"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "geldig_vanaf"], name="core_gemeenteprofiel_een_per_dag"
            )
        ]

    def __str__(self) -> str:
        return f"{self.gemeente} vanaf {self.geldig_vanaf}"
