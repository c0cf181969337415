# SPDX-License-Identifier: EUPL-1.2
"""Voortgangsgesprekken, reminders, and the mailbox of the demo."""

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


class Herinnering(GemeenteModel):
    """One reminder of one moment before one date. Its `sleutel` can exist only once."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="herinneringen", verbose_name="dossier"
    )
    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="herinneringen", verbose_name="voor"
    )
    soort = models.CharField("soort", max_length=40)
    norm = models.CharField("norm", max_length=10)
    titel = models.CharField("wat", max_length=120)
    uiterlijk = models.DateField("uiterlijk")
    moment = models.CharField("moment", max_length=12)
    sleutel = models.CharField("sleutel", max_length=140)
    te_laat_verzonden = models.BooleanField("te laat verzonden", default=False)
    per_mail = models.BooleanField("ook per e-mail", default=True)
    gemaakt_at = models.DateTimeField("gemaakt")
    gemaild_at = models.DateTimeField("gemaild", null=True, blank=True)
    gezien_at = models.DateTimeField("gezien", null=True, blank=True)

    class Meta:
        verbose_name = "herinnering"
        verbose_name_plural = "herinneringen"
        indexes = [
            models.Index(
                fields=["medewerker", "uiterlijk"],
                condition=Q(gezien_at__isnull=True),
                name="monitoring_herinnering_nieuw",
            ),
            models.Index(
                fields=["medewerker", "id"],
                condition=Q(gemaild_at__isnull=True, per_mail=True),
                name="monitoring_herinnering_te_mail",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "sleutel"], name="monitoring_herinnering_eenmaal"
            ),
            models.CheckConstraint(
                condition=Q(norm__in=["wettelijk", "lokaal", "stap"]),
                name="monitoring_herinnering_norm",
            ),
        ]

    def __str__(self) -> str:
        return self.sleutel


class Herinnerronde(GemeenteModel):
    """When this gemeente was last asked what is due; tells a late reminder from a new term."""

    laatst_op = models.DateField("laatst op")
    laatst_at = models.DateTimeField("laatst")

    class Meta:
        verbose_name = "herinnerronde"
        verbose_name_plural = "herinnerrondes"
        constraints = [
            models.UniqueConstraint(fields=["gemeente"], name="monitoring_ronde_een_per_gemeente")
        ]

    def __str__(self) -> str:
        return f"ronde van {self.laatst_op}"


class DemoMail(models.Model):
    """A mail that the demo shows on a page instead of sending it."""

    aan = models.CharField("aan", max_length=400)
    onderwerp = models.CharField("onderwerp", max_length=200)
    tekst = models.TextField("tekst")
    verzonden_at = models.DateTimeField("verzonden", auto_now_add=True)

    class Meta:
        verbose_name = "demomail"
        verbose_name_plural = "demomails"
        indexes = [models.Index(fields=["-verzonden_at"], name="monitoring_demomail_nieuwste")]

    def __str__(self) -> str:
        return self.onderwerp
