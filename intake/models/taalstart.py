# SPDX-License-Identifier: EUPL-1.2
"""The Taalstart: some weeks of lessons in which a school observes how somebody learns.

Its dates stand on the dossier, because they start and meet terms.
"""

from django.db import models
from django.db.models import Q

from inburgering.core.models import Dossier, GemeenteModel, Medewerker
from inburgering.wet.begrippen import Leerroute
from intake.enums import Tempo


class Taalstart(GemeenteModel):
    """What the school observed, and its advice on route and pace."""

    dossier = models.OneToOneField(
        Dossier, on_delete=models.PROTECT, related_name="taalstart", verbose_name="dossier"
    )
    # what the profile names to observe -> what was seen
    observaties = models.JSONField("observaties", default=dict)
    advies_route = models.CharField(
        "advies leerroute", max_length=1, choices=Leerroute.choices(), blank=True
    )
    advies_tempo = models.CharField(
        "advies tempo", max_length=10, choices=Tempo.choices(), blank=True
    )
    samenvatting = models.TextField("eindrapportage", max_length=10_000, blank=True)
    versie = models.PositiveIntegerField("versie", default=1)
    gewijzigd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="gewijzigd door"
    )

    class Meta:
        verbose_name = "Taalstart"
        verbose_name_plural = "Taalstarts"
        constraints = [
            models.CheckConstraint(
                condition=Q(advies_route__in=["", *(route.value for route in Leerroute)])
                & Q(advies_tempo__in=["", *(tempo.value for tempo in Tempo)]),
                name="intake_taalstart_bekende_codes",
            )
        ]

    def __str__(self) -> str:
        return f"Taalstart van {self.dossier_id}"

    @property
    def uren(self) -> int:
        """Hours attended so far; they can be counted in the PIP."""
        return sum(week.uren for week in self.weken.all())


class Taalstartweek(GemeenteModel):
    """The hours somebody attended in one week of the Taalstart."""

    taalstart = models.ForeignKey(
        Taalstart, on_delete=models.CASCADE, related_name="weken", verbose_name="Taalstart"
    )
    nummer = models.PositiveSmallIntegerField("week")
    uren = models.PositiveSmallIntegerField("uren aanwezig")

    class Meta:
        verbose_name = "week van de Taalstart"
        verbose_name_plural = "weken van de Taalstart"
        ordering = ["nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["taalstart", "nummer"], name="intake_taalstartweek_uniek"
            ),
            models.CheckConstraint(
                condition=Q(uren__range=(0, 60), nummer__range=(1, 52)),
                name="intake_taalstartweek_bestaat",
            ),
        ]

    def __str__(self) -> str:
        return f"week {self.nummer}: {self.uren} uur"
