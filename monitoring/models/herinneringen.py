# SPDX-License-Identifier: EUPL-1.2
"""Reminders, when they were asked for and mailed, and the mailbox of the demo."""

from django.db import models
from django.db.models import Q

from inburgering.core.models import Dossier, GemeenteModel, Medewerker


class Herinnering(GemeenteModel):
    """One reminder of one moment before one date. Its `sleutel` can exist only once."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="herinneringen", verbose_name="dossier"
    )
    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="herinneringen", verbose_name="voor"
    )
    # the colleague who is absent and for whom `medewerker` stands in
    vervangt = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="in plaats van",
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


class Dagmail(models.Model):
    """This medewerker had the mail with reminders of this day, for all gemeenten together."""

    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="dagmails", verbose_name="aan"
    )
    dag = models.DateField("dag")

    class Meta:
        verbose_name = "dagmail"
        verbose_name_plural = "dagmails"
        constraints = [
            models.UniqueConstraint(
                fields=["medewerker", "dag"], name="monitoring_dagmail_een_per_dag"
            )
        ]

    def __str__(self) -> str:
        return f"mail van {self.dag}"


class Weekoverzicht(GemeenteModel):
    """This teamleider had the overview of this week, known by its Monday."""

    teamleider = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="teamleider"
    )
    week = models.DateField("week van maandag")
    verzonden_at = models.DateTimeField("verzonden")

    class Meta:
        verbose_name = "weekoverzicht"
        verbose_name_plural = "weekoverzichten"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "teamleider", "week"], name="monitoring_weekoverzicht_eenmaal"
            ),
            models.CheckConstraint(
                condition=Q(week__iso_week_day=1), name="monitoring_weekoverzicht_op_maandag"
            ),
        ]

    def __str__(self) -> str:
        return f"weekoverzicht van {self.week}"


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
