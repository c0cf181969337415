# SPDX-License-Identifier: EUPL-1.2
"""What follows from the talk: where somebody stands on the ladder, and who can help."""

from django.db import models
from django.db.models import F, Q

from inburgering.core.models import Dossier, GemeenteModel, Medewerker, Taak
from intake.enums import Naar, Trede


class Ladderstand(GemeenteModel):
    """A measurement on the participatieladder; the first one is the baseline."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="ladder", verbose_name="dossier"
    )
    op = models.DateField("gemeten op")
    trede = models.CharField("trede", max_length=1, choices=Trede.choices())
    toelichting = models.CharField("toelichting", max_length=300, blank=True)
    gemeten_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="gemeten door"
    )

    class Meta:
        verbose_name = "stand op de participatieladder"
        verbose_name_plural = "standen op de participatieladder"
        ordering = ["op", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "op"], name="intake_ladder_een_per_dag"),
            models.CheckConstraint(
                condition=Q(trede__in=[trede.value for trede in Trede]), name="intake_ladder_trede"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_trede_display()} op {self.op}"


class Verwijzing(GemeenteModel):
    """A help question that went to somebody else, with consent and with follow-up.

    It says what is asked and of whom; never a diagnosis.
    """

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="verwijzingen", verbose_name="dossier"
    )
    naar = models.CharField("naar", max_length=12, choices=Naar.choices())
    hulpvraag = models.CharField("wat is de vraag", max_length=300)
    signaal = models.BooleanField("signaal over gezondheid", default=False)
    toestemming_op = models.DateField("toestemming gegeven op", null=True, blank=True)
    verwezen_op = models.DateField("verwezen op", null=True, blank=True)
    opvolgen = models.OneToOneField(
        Taak, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    resultaat = models.CharField("wat kwam eruit", max_length=300, blank=True)
    afgerond_op = models.DateField("afgerond op", null=True, blank=True)
    vastgelegd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "verwijzing"
        verbose_name_plural = "verwijzingen"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(naar__in=[naar.value for naar in Naar]) & ~Q(hulpvraag=""),
                name="intake_verwijzing_volledig",
            ),
            models.CheckConstraint(
                condition=Q(verwezen_op__isnull=True)
                | Q(toestemming_op__isnull=False, verwezen_op__gte=F("toestemming_op")),
                name="intake_verwijzing_na_toestemming",
            ),
            models.CheckConstraint(
                condition=Q(afgerond_op__isnull=True) | ~Q(resultaat=""),
                name="intake_verwijzing_afgerond_met_resultaat",
            ),
        ]

    def __str__(self) -> str:
        return f"verwijzing naar {self.get_naar_display()}"
