# SPDX-License-Identifier: EUPL-1.2
"""What surrounds the decision on a PIP: who saw which version, and who signed it together."""

from django.db import models
from django.db.models import Q

from inburgering.core.models import Bestand, GemeenteModel, Medewerker
from pip_plan.enums import Tekenuitkomst


class Ingezien(GemeenteModel):
    """A signer opened the plan or the letter of this version; needed to sign several at once."""

    pip = models.ForeignKey(
        "pip_plan.Pip", on_delete=models.CASCADE, related_name="ingezien", verbose_name="PIP"
    )
    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="wie"
    )
    versie = models.PositiveIntegerField("versie van de rij")
    ingezien_at = models.DateTimeField("wanneer", auto_now_add=True)

    class Meta:
        verbose_name = "ingezien PIP"
        verbose_name_plural = "ingeziene PIP's"
        constraints = [
            models.UniqueConstraint(
                fields=["pip", "medewerker", "versie"], name="pip_plan_ingezien_eens"
            )
        ]

    def __str__(self) -> str:
        return f"{self.medewerker_id} zag versie {self.versie}"


class Tekenmoment(GemeenteModel):
    """The plan was explained, and the person signed it or did not.

    It says that they know the plan. It does not make the decision valid: that is the
    beschikking (Wi2021, 15 lid 3). `inhoud_sha` ties it to the text that was explained.
    """

    pip = models.ForeignKey(
        "pip_plan.Pip", on_delete=models.PROTECT, related_name="tekenmomenten", verbose_name="PIP"
    )
    inhoud_sha = models.CharField("SHA-256 van de inhoud", max_length=64)
    op = models.DateField("op")
    uitkomst = models.CharField("uitkomst", max_length=12, choices=Tekenuitkomst.choices())
    uitgelegd = models.CharField("wat is uitgelegd", max_length=1000)
    taal = models.CharField("in welke taal", max_length=60)
    tolk = models.CharField("met welke tolk", max_length=120, blank=True)
    aanwezig = models.CharField("wie was erbij", max_length=300, blank=True)
    reden = models.CharField("waarom niet getekend", max_length=1000, blank=True)
    scan = models.ForeignKey(
        Bestand, on_delete=models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="scan",
    )  # fmt: skip
    vastgelegd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "tekenmoment"
        verbose_name_plural = "tekenmomenten"
        ordering = ["-op", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(uitkomst="papier") & Q(scan__isnull=False))
                | (Q(uitkomst="tablet") & Q(scan__isnull=True))
                | (Q(uitkomst="niet") & ~Q(reden="") & Q(scan__isnull=True)),
                name="pip_plan_tekenmoment_naar_uitkomst",
            ),
            models.CheckConstraint(
                condition=~Q(uitgelegd="") & ~Q(taal=""), name="pip_plan_tekenmoment_uitgelegd"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_uitkomst_display()} op {self.op}"
