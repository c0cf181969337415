# SPDX-License-Identifier: EUPL-1.2
"""A term of the law or of local policy, with the steps that explain its date."""

from django.db import models
from django.db.models import Q

from inburgering.core.enums import TermijnStatus
from inburgering.core.models.base import GemeenteModel
from inburgering.core.models.dossier import Dossier


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
    gehaald_op = models.DateField("gehaald op", null=True, blank=True)

    class Meta:
        verbose_name = "termijn"
        verbose_name_plural = "termijnen"
        indexes = [
            models.Index(
                fields=["gemeente", "code", "uiterlijk"],
                condition=Q(status__in=["open", "overschreden"]),
                name="core_termijn_loopt",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "code", "norm"], name="core_termijn_een_per_norm"
            ),
            models.CheckConstraint(
                condition=Q(norm__in=["wettelijk", "lokaal"]), name="core_termijn_bekende_norm"
            ),
            models.CheckConstraint(
                condition=Q(status__in=["gehaald", "te_laat_gehaald"], gehaald_op__isnull=False)
                | (~Q(status__in=["gehaald", "te_laat_gehaald"]) & Q(gehaald_op__isnull=True)),
                name="core_termijn_gehaald_heeft_dag",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label} ({self.norm}) uiterlijk {self.uiterlijk}"
