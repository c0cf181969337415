# SPDX-License-Identifier: EUPL-1.2
"""A term of the law or of local policy, with the steps that explain its date."""

from django.db import models
from django.db.models import Q

from inburgering.core.enums import RedenTeLaat, TermijnStatus
from inburgering.core.models.base import GemeenteModel
from inburgering.core.models.dossier import Dossier
from inburgering.core.models.medewerker import Medewerker
from inburgering.wet.termijnen import Grond
from inburgering.wet.termijnen.verlenging import EENHEDEN, GRONDEN

GEHAALD = ("gehaald", "te_laat_gehaald")
LOOPT = ("open", "overschreden")


class Termijn(GemeenteModel):
    """The last day that is in time (inclusive), as computed when a fact last changed."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="termijnen", verbose_name="dossier"
    )
    code = models.CharField("code", max_length=40)
    label = models.CharField("termijn", max_length=80)
    norm = models.CharField("norm", max_length=10)
    start_op = models.DateField("begint op")
    uiterlijk = models.DateField("uiterlijk")
    bron = models.CharField("bron", max_length=200)
    zekerheid = models.CharField("zekerheid", max_length=20)
    stappen = models.JSONField("stappen", default=list)
    status = models.CharField(
        "status",
        max_length=16,
        choices=TermijnStatus.choices(),
        default=TermijnStatus.OPEN.value,
    )
    status_op = models.DateField("status sinds")
    gehaald_op = models.DateField("gehaald op", null=True, blank=True)
    reden = models.CharField(
        "reden van te laat", max_length=20, choices=RedenTeLaat.choices(), blank=True
    )
    reden_toelichting = models.CharField("toelichting", max_length=500, blank=True)
    reden_op = models.DateField("reden vastgelegd op", null=True, blank=True)
    reden_door = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="reden vastgelegd door",
    )

    class Meta:
        verbose_name = "termijn"
        verbose_name_plural = "termijnen"
        indexes = [
            models.Index(
                fields=["gemeente", "code", "uiterlijk"],
                condition=Q(status__in=LOOPT),
                name="core_termijn_loopt",
            ),
            models.Index(
                fields=["gemeente", "uiterlijk"],
                condition=Q(status="open"),
                name="core_termijn_open",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "code", "norm"], name="core_termijn_een_per_norm"
            ),
            models.CheckConstraint(
                condition=Q(norm__in=["wettelijk", "lokaal"]), name="core_termijn_bekende_norm"
            ),
            models.CheckConstraint(
                condition=Q(status__in=GEHAALD, gehaald_op__isnull=False)
                | (~Q(status__in=GEHAALD) & Q(gehaald_op__isnull=True)),
                name="core_termijn_gehaald_heeft_dag",
            ),
            models.CheckConstraint(
                condition=Q(reden="", reden_op__isnull=True, reden_door__isnull=True)
                | (Q(reden__in=[reden.value for reden in RedenTeLaat], reden_op__isnull=False)),
                name="core_termijn_reden_met_dag",
            ),
            models.CheckConstraint(
                condition=~Q(reden=RedenTeLaat.ANDERS.value) | ~Q(reden_toelichting=""),
                name="core_termijn_andere_reden_toegelicht",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label} ({self.norm}) uiterlijk {self.uiterlijk}"


class Verlenging(GemeenteModel):
    """An extension of the inburgeringstermijn that DUO granted; it only ever lengthens.

    Wet inburgering 2021, artikel 12; the grounds stand in `inburgering.wet`. A mistake is
    withdrawn, not removed, so that the dossier can tell why a date was what it was.
    """

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="verlengingen", verbose_name="dossier"
    )
    grond = models.CharField(
        "grond",
        max_length=40,
        choices=[(grond.value, regel.label) for grond, regel in GRONDEN.items()],
    )
    aantal = models.PositiveSmallIntegerField("duur", null=True, blank=True)
    eenheid = models.CharField(
        "eenheid", max_length=8, choices=[(name, name) for name in EENHEDEN], default="maanden"
    )
    besluit_op = models.DateField("besluit van DUO op")
    vastgelegd_op = models.DateField("vastgelegd op")
    vastgelegd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)
    intrekking = models.CharField("waarom ingetrokken", max_length=200, blank=True)

    class Meta:
        verbose_name = "verlenging"
        verbose_name_plural = "verlengingen"
        constraints = [
            models.CheckConstraint(
                condition=Q(grond__in=[grond.value for grond in Grond]),
                name="core_verlenging_bekende_grond",
            ),
            models.CheckConstraint(
                condition=Q(eenheid__in=EENHEDEN), name="core_verlenging_bekende_eenheid"
            ),
            models.CheckConstraint(
                condition=Q(aantal__isnull=True) | Q(aantal__gte=1),
                name="core_verlenging_duurt_iets",
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True, intrekking="")
                | (Q(ingetrokken_op__isnull=False) & ~Q(intrekking="")),
                name="core_verlenging_intrekken_met_reden",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_grond_display()}, besluit van {self.besluit_op}"
