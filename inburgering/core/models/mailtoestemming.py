# SPDX-License-Identifier: EUPL-1.2
"""That somebody agreed to letters by e-mail (Awb 2:8), and took it back."""

from django.db import models
from django.db.models import F, Q

from inburgering.core.enums import Toestemmingswijze
from inburgering.core.models.base import GemeenteModel
from inburgering.core.models.medewerker import Medewerker
from inburgering.core.models.persoon import Persoon


class Mailtoestemming(GemeenteModel):
    """One consent, for one address; at most one is in force."""

    persoon = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, related_name="mailtoestemmingen", verbose_name="persoon"
    )
    adres = models.EmailField("e-mailadres")
    gegeven_op = models.DateField("gegeven op")
    wijze = models.CharField("hoe gegeven", max_length=12, choices=Toestemmingswijze.choices())
    vastgelegd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )
    vastgelegd_at = models.DateTimeField("vastgelegd", auto_now_add=True)
    ingetrokken_op = models.DateField("ingetrokken op", null=True)
    ingetrokken_door = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="intrekking vastgelegd door",
    )

    class Meta:
        verbose_name = "toestemming voor e-mail"
        verbose_name_plural = "toestemmingen voor e-mail"
        constraints = [
            models.UniqueConstraint(
                fields=["persoon"],
                condition=Q(ingetrokken_op__isnull=True),
                name="core_mailtoestemming_een_geldig",
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True, ingetrokken_door__isnull=True)
                | Q(
                    ingetrokken_op__gte=F("gegeven_op"),
                    ingetrokken_op__isnull=False,
                    ingetrokken_door__isnull=False,
                ),
                name="core_mailtoestemming_ingetrokken",
            ),
            models.CheckConstraint(
                condition=Q(wijze__in=[wijze.value for wijze in Toestemmingswijze]),
                name="core_mailtoestemming_wijze",
            ),
        ]

    def __str__(self) -> str:
        return f"toestemming {self.pk}"
