# SPDX-License-Identifier: EUPL-1.2
"""Six months in which the gemeente pays the fixed costs out of the bijstand (PW 56a).

Amounts are dated: a new rent or a new norm is a new row from its first day. What was, stays.
"""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from inburgering.core.models import Dossier, GemeenteModel, Medewerker
from ontzorgen.enums import Eindereden, Lastsoort, PeriodeStatus, Vervolg

GRONDSLAG = "PW 56a"


class DateRange(Func):
    """daterange(vanaf, tot_en_met, '[]') in PostgreSQL."""

    function = "DATERANGE"
    output_field = DateRangeField()


class Ontzorgperiode(GemeenteModel):
    """One period of ontzorgen; the migration bounds it to six months from its first day."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="ontzorgperiodes", verbose_name="dossier"
    )
    vanaf = models.DateField("vanaf")
    tot_en_met = models.DateField("tot en met")
    grondslag = models.CharField("grondslag", max_length=20, default=GRONDSLAG)
    status = models.CharField(
        "status",
        max_length=10,
        choices=PeriodeStatus.choices(),
        default=PeriodeStatus.LOPEND.value,
    )
    vergunning_bevestigd_op = models.DateField("verblijfsvergunning gezien op")
    negatief_besluit = models.CharField("besluit bij een tekort", max_length=500, blank=True)
    beeindigd_op = models.DateField("beëindigd op", null=True, blank=True)
    einde_reden = models.CharField(
        "reden van het einde", max_length=20, choices=Eindereden.choices(), blank=True
    )
    vervolg = models.CharField("vervolg", max_length=12, choices=Vervolg.choices(), blank=True)
    beoordeling = models.TextField("beoordeling", max_length=4000, blank=True)
    gestart_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="gestart door"
    )

    class Meta:
        verbose_name = "ontzorgperiode"
        verbose_name_plural = "ontzorgperiodes"
        ordering = ["-vanaf"]
        constraints = [
            ExclusionConstraint(
                name="ontzorgen_periode_geen_overlap",
                expressions=[
                    (F("dossier"), RangeOperators.EQUAL),
                    (
                        DateRange(
                            "vanaf",
                            "tot_en_met",
                            RangeBoundary(inclusive_lower=True, inclusive_upper=True),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
            models.UniqueConstraint(
                fields=["dossier"],
                condition=Q(status=PeriodeStatus.LOPEND.value),
                name="ontzorgen_periode_een_lopende",
            ),
            models.CheckConstraint(
                condition=Q(tot_en_met__gte=F("vanaf")), name="ontzorgen_periode_in_volgorde"
            ),
            models.CheckConstraint(
                condition=Q(grondslag=GRONDSLAG), name="ontzorgen_periode_grondslag"
            ),
            models.CheckConstraint(
                condition=Q(status="lopend", beeindigd_op=None, einde_reden="", vervolg="")
                | (
                    Q(status="beeindigd", beeindigd_op__isnull=False)
                    & ~Q(einde_reden="")
                    & ~Q(vervolg="")
                    & ~Q(beoordeling="")
                ),
                name="ontzorgen_periode_einde_met_reden",
            ),
        ]

    def __str__(self) -> str:
        return f"ontzorgen {self.vanaf} tot en met {self.tot_en_met}"

    @property
    def loopt(self) -> bool:
        return self.status == PeriodeStatus.LOPEND


class VasteLast(GemeenteModel):
    """What one fixed cost amounts to per month, from a day; nought means it stopped."""

    periode = models.ForeignKey(
        Ontzorgperiode,
        on_delete=models.PROTECT,
        related_name="vaste_lasten",
        verbose_name="ontzorgperiode",
    )
    soort = models.CharField("soort", max_length=20, choices=Lastsoort.choices())
    omschrijving = models.CharField("omschrijving", max_length=80, blank=True)
    bedrag = models.DecimalField("bedrag per maand", max_digits=8, decimal_places=2)
    vanaf = models.DateField("vanaf")

    class Meta:
        verbose_name = "vaste last"
        verbose_name_plural = "vaste lasten"
        ordering = ["soort", "vanaf"]
        constraints = [
            models.UniqueConstraint(
                fields=["periode", "soort", "vanaf"], name="ontzorgen_vastelast_een_per_dag"
            ),
            models.CheckConstraint(
                condition=Q(bedrag__gte=0), name="ontzorgen_vastelast_niet_negatief"
            ),
            models.CheckConstraint(
                condition=Q(soort__in=[soort.value for soort in Lastsoort]),
                name="ontzorgen_vastelast_bekende_soort",
            ),
            models.CheckConstraint(
                condition=~Q(soort="anders") | ~Q(omschrijving=""),
                name="ontzorgen_vastelast_anders_met_omschrijving",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.naam} vanaf {self.vanaf}"

    @property
    def naam(self) -> str:
        """Huur; or for another cost its own name."""
        return self.omschrijving or Lastsoort(self.soort).label


class Uitkeringsnorm(GemeenteModel):
    """The bijstand really paid per month, without holiday pay, from a day."""

    periode = models.ForeignKey(
        Ontzorgperiode,
        on_delete=models.PROTECT,
        related_name="normen",
        verbose_name="ontzorgperiode",
    )
    bedrag = models.DecimalField("uitbetaalde norm per maand", max_digits=8, decimal_places=2)
    vanaf = models.DateField("vanaf")

    class Meta:
        verbose_name = "uitkeringsnorm"
        verbose_name_plural = "uitkeringsnormen"
        ordering = ["vanaf"]
        constraints = [
            models.UniqueConstraint(
                fields=["periode", "vanaf"], name="ontzorgen_norm_een_per_dag"
            ),
            models.CheckConstraint(condition=Q(bedrag__gt=0), name="ontzorgen_norm_positief"),
        ]

    def __str__(self) -> str:
        return f"norm vanaf {self.vanaf}"
