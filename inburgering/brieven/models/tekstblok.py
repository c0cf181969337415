# SPDX-License-Identifier: EUPL-1.2
"""The texts a gemeente puts in its letters, as dated versions."""

from django.db import models
from django.db.models import Q

from inburgering.brieven.blokken import MAX_VERKLARING, Blok
from inburgering.brieven.enums import Briefsoort, Plek
from inburgering.core.models import Medewerker
from inburgering.core.models.base import GemeenteModel


class Tekstblok(GemeenteModel):
    """One version: a concept until somebody takes it into use, and fixed from then on."""

    soort = models.CharField("brief", max_length=30, choices=Briefsoort.choices(), blank=True)
    plek = models.CharField("plaats", max_length=12, choices=Plek.choices())
    nummer = models.PositiveSmallIntegerField("versienummer")
    tekst = models.TextField("tekst", max_length=MAX_VERKLARING, blank=True)
    vanaf = models.DateField("in gebruik vanaf", null=True, blank=True)
    reden = models.CharField("waarom", max_length=300, blank=True)
    gemaakt_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="gemaakt door"
    )
    gewijzigd_at = models.DateTimeField("gewijzigd", auto_now=True)
    versie = models.PositiveIntegerField("stand van het concept", default=1)

    class Meta:
        verbose_name = "tekstblok"
        verbose_name_plural = "tekstblokken"
        ordering = ["soort", "plek", "-nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "soort", "plek", "nummer"], name="brieven_tekstblok_nummer"
            ),
            models.UniqueConstraint(
                fields=["gemeente", "soort", "plek"],
                condition=Q(vanaf__isnull=True),
                name="brieven_tekstblok_een_concept",
            ),
            models.CheckConstraint(
                condition=Q(vanaf__isnull=True) | ~Q(reden=""),
                name="brieven_tekstblok_in_gebruik_met_reden",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.naam}, versie {self.nummer}"

    @property
    def naam(self) -> str:
        """uitnodiging brede intake, na de aanhef."""
        where = Briefsoort(self.soort).label if self.soort else "alle brieven"
        return f"{where}, {Plek(self.plek).label}"

    @property
    def is_concept(self) -> bool:
        return self.vanaf is None

    @property
    def blok(self) -> Blok:
        """As the letter reads it; a concept has no day yet."""
        if self.vanaf is None:
            raise ValueError("Een concept staat nog in geen enkele brief.")
        return Blok(
            soort=self.soort,
            plek=Plek(self.plek),
            nummer=self.nummer,
            vanaf=self.vanaf,
            tekst=self.tekst,
        )
