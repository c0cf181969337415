# SPDX-License-Identifier: EUPL-1.2
"""Organisations the gemeente works with, and what they do for one person."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from inburgering.core.enums import Partneronderdeel
from inburgering.core.models.base import GemeenteModel
from inburgering.core.models.dossier import Dossier

ONDERDELEN = [onderdeel.value for onderdeel in Partneronderdeel]


class Partner(GemeenteModel):
    """A ketenpartner: VluchtelingenWerk, the school that gives the Taalstart."""

    naam = models.CharField("naam", max_length=120)
    onderdeel = models.CharField(
        "doet voor ons", max_length=30, choices=Partneronderdeel.choices()
    )
    actief = models.BooleanField("actief", default=True)

    class Meta:
        verbose_name = "partner"
        verbose_name_plural = "partners"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "naam", "onderdeel"], name="core_partner_uniek"
            ),
            models.CheckConstraint(
                condition=Q(onderdeel__in=ONDERDELEN), name="core_partner_bekend_onderdeel"
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class InzetQuerySet(models.QuerySet["Inzet"]):
    def on_day(self, dag: date) -> "InzetQuerySet":
        """What runs on this day."""
        return self.filter(vanaf__lte=dag).filter(Q(tot__isnull=True) | Q(tot__gte=dag))

    def not_over(self, dag: date) -> "InzetQuerySet":
        """What runs on this day, or is still to begin."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gte=dag))


class Inzet(GemeenteModel):
    """One partner works for one person, from a day, until a day; sees only its own part."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="inzetten", verbose_name="dossier"
    )
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, related_name="inzetten", verbose_name="partner"
    )
    onderdeel = models.CharField("onderdeel", max_length=30, choices=Partneronderdeel.choices())
    contactpersoon = models.CharField("wie", max_length=120, blank=True)
    vanaf = models.DateField("vanaf")
    tot = models.DateField("tot en met", null=True, blank=True)

    objects = InzetQuerySet.as_manager()

    class Meta:
        verbose_name = "inzet van een partner"
        verbose_name_plural = "inzet van partners"
        indexes = [models.Index(fields=["partner", "dossier"], name="core_inzet_partner")]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "onderdeel"],
                condition=Q(tot__isnull=True),
                name="core_inzet_een_per_onderdeel",
            ),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")),
                name="core_inzet_in_volgorde",
            ),
            models.CheckConstraint(
                condition=Q(onderdeel__in=ONDERDELEN), name="core_inzet_bekend_onderdeel"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.partner}: {self.get_onderdeel_display()}"
