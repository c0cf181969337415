# SPDX-License-Identifier: EUPL-1.2
"""What a PIP and a decision within it have in common: who decided when, and how it ended."""

from django.db import models

from inburgering.core.models import Medewerker
from pip_plan.models.inhoud import LANG


class Genomen(models.Model):
    """Who decided, on which day, under which number; empty as long as nobody did."""

    besluitvormer = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="besluitvormer",
    )
    dagtekening = models.DateField("dagtekening", null=True, blank=True)
    kenmerk = models.CharField("kenmerk", max_length=40, blank=True)

    class Meta:
        abstract = True


class Ingetrokken(models.Model):
    """From when it does not hold any more, and why; empty as long as it does."""

    ingetrokken_op = models.DateField("ingetrokken vanaf", null=True, blank=True)
    intrekreden = models.TextField("reden van intrekking", max_length=LANG, blank=True)

    class Meta:
        abstract = True
