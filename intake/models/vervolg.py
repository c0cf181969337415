# SPDX-License-Identifier: EUPL-1.2
"""What follows from the talk: where somebody stands on the ladder, and who can help."""

from django.db import models
from django.db.models import F, Q

from inburgering.core.models import Dossier, GemeenteModel, Medewerker, Taak
from intake.enums import Naar, Trede

HULPVRAAG_MAX = 300
# Room for what it means for learning and working, not for what somebody has.
SIGNAAL_MAX = 120


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
    versie = models.PositiveIntegerField("versie", default=1)

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

    It says what is asked and of whom; never a diagnosis. The task for its follow-up stands in
    the part of the dossier that everybody reads, so its title says nothing of either.
    """

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="verwijzingen", verbose_name="dossier"
    )
    naar = models.CharField("naar", max_length=12, choices=Naar.choices())
    naar_wie = models.CharField("naar wie", max_length=80, blank=True)
    hulpvraag = models.CharField("wat is de vraag", max_length=HULPVRAAG_MAX)
    signaal = models.BooleanField("signaal over gezondheid", default=False)
    toestemming_op = models.DateField("toestemming gegeven op", null=True, blank=True)
    ingetrokken_op = models.DateField("toestemming ingetrokken op", null=True, blank=True)
    verwezen_op = models.DateField("verwezen op", null=True, blank=True)
    opvolgen = models.OneToOneField(
        Taak, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    resultaat = models.CharField("wat kwam eruit", max_length=300, blank=True)
    afgerond_op = models.DateField("afgerond op", null=True, blank=True)
    vastgelegd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )
    versie = models.PositiveIntegerField("versie", default=1)

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
            models.CheckConstraint(
                condition=~Q(naar="anders") | ~Q(naar_wie=""),
                name="intake_verwijzing_heeft_naam",
            ),
            models.CheckConstraint(
                condition=Q(signaal=False) | Q(hulpvraag__regex=f"^.{{1,{SIGNAAL_MAX}}}$"),
                name="intake_verwijzing_signaal_is_kort",
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True)
                | Q(
                    toestemming_op__isnull=False,
                    ingetrokken_op__gte=F("toestemming_op"),
                    afgerond_op__isnull=False,
                ),
                name="intake_verwijzing_intrekken_sluit",
            ),
        ]

    def __str__(self) -> str:
        return f"verwijzing naar {self.bij}"

    @property
    def is_open(self) -> bool:
        return self.afgerond_op is None

    @property
    def bij(self) -> str:
        """To whom, in words: huisarts, or the name of somebody else."""
        return self.naar_wie or str(self.get_naar_display())
