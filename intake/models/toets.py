# SPDX-License-Identifier: EUPL-1.2
"""The leerbaarheidstoets: Wet inburgering 2021, artikel 14 lid 3 onder a, lid 5 and lid 6."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from inburgering.core.models import GemeenteModel
from inburgering.wet.begrippen import LbtUitslag
from intake.enums import NietAfgenomen, NietMeegewerkt, Vrijstellingsgrond
from intake.models.intake import Intake
from intake.toetsrules import EXAMENNUMMER_MAX, SCORE, contradicts


class Leerbaarheidstoets(GemeenteModel):
    """The test from request to result as DUO reports it, or the ground for doing without."""

    intake = models.OneToOneField(
        Intake, on_delete=models.PROTECT, related_name="toets", verbose_name="intake"
    )
    aangevraagd_op = models.DateField("aangevraagd op", null=True, blank=True)
    examennummer = models.CharField("examennummer", max_length=EXAMENNUMMER_MAX, blank=True)
    gepland_op = models.DateField("gepland op", null=True, blank=True)
    gepland_plaats = models.CharField("waar", max_length=120, blank=True)
    toetsbegeleider = models.CharField("toetsbegeleider", max_length=120, blank=True)
    afgenomen_op = models.DateField("afgenomen op", null=True, blank=True)
    uitslag = models.CharField("uitslag", max_length=25, choices=LbtUitslag.choices(), blank=True)
    behaalde_score = models.CharField("behaalde score", max_length=6, blank=True)
    benodigde_score = models.CharField("benodigde score", max_length=6, blank=True)
    niet_meegewerkt = models.CharField(
        "niet meegewerkt", max_length=16, choices=NietMeegewerkt.choices(), blank=True
    )
    niet_meegewerkt_op = models.DateField("niet meegewerkt op", null=True, blank=True)
    vrijgesteld_grond = models.CharField(
        "vrijgesteld wegens", max_length=10, choices=Vrijstellingsgrond.choices(), blank=True
    )
    vrijgesteld_op = models.DateField("vrijgesteld op", null=True, blank=True)
    niet_afgenomen_reden = models.CharField(
        "niet afgenomen omdat", max_length=20, choices=NietAfgenomen.choices(), blank=True
    )

    class Meta:
        verbose_name = "leerbaarheidstoets"
        verbose_name_plural = "leerbaarheidstoetsen"
        constraints = [
            models.CheckConstraint(
                condition=Q(uitslag="", afgenomen_op__isnull=True)
                | (Q(afgenomen_op__isnull=False) & ~Q(uitslag="")),
                name="intake_toets_uitslag_met_dag",
            ),
            models.CheckConstraint(
                condition=Q(behaalde_score="", benodigde_score="")
                | (
                    Q(behaalde_score__regex=SCORE)
                    & Q(benodigde_score__regex=SCORE)
                    & ~Q(uitslag="")
                ),
                name="intake_toets_scores_bij_uitslag",
            ),
            models.CheckConstraint(
                condition=(Q(uitslag="") & Q(vrijgesteld_grond=""))
                | (Q(uitslag="") & Q(niet_afgenomen_reden=""))
                | (Q(vrijgesteld_grond="") & Q(niet_afgenomen_reden="")),
                name="intake_toets_een_uitkomst",
            ),
            models.CheckConstraint(
                condition=Q(afgenomen_op__isnull=True)
                | Q(aangevraagd_op__isnull=True)
                | Q(afgenomen_op__gte=F("aangevraagd_op")),
                name="intake_toets_na_aanvraag",
            ),
            models.CheckConstraint(
                condition=Q(gepland_op__isnull=True, gepland_plaats="")
                | Q(
                    gepland_op__isnull=False,
                    aangevraagd_op__isnull=False,
                    gepland_op__gte=F("aangevraagd_op"),
                ),
                name="intake_toets_gepland_na_aanvraag",
            ),
            models.CheckConstraint(
                condition=Q(niet_meegewerkt="", niet_meegewerkt_op__isnull=True)
                | (
                    Q(niet_meegewerkt_op__isnull=False, uitslag="", vrijgesteld_grond="")
                    & ~Q(niet_meegewerkt="")
                ),
                name="intake_toets_niet_meegewerkt_met_dag",
            ),
            models.CheckConstraint(
                condition=Q(vrijgesteld_op__isnull=True) | ~Q(vrijgesteld_grond=""),
                name="intake_toets_vrijgesteld_met_grond",
            ),
            models.CheckConstraint(
                condition=Q(uitslag__in=["", *(uitslag.value for uitslag in LbtUitslag)])
                & Q(vrijgesteld_grond__in=["", *(grond.value for grond in Vrijstellingsgrond)])
                & Q(niet_meegewerkt__in=["", *(wat.value for wat in NietMeegewerkt)])
                & Q(niet_afgenomen_reden__in=["", *(reden.value for reden in NietAfgenomen)]),
                name="intake_toets_bekende_codes",
            ),
        ]

    def __str__(self) -> str:
        return self.get_uitslag_display() or "nog geen uitslag"

    @property
    def zonder_toets_omdat(self) -> str:
        """Why there is no test, in words; empty when there is a result, or nothing yet."""
        if self.vrijgesteld_grond:
            return f"vrijgesteld wegens een {self.get_vrijgesteld_grond_display()}"
        return self.get_niet_afgenomen_reden_display() if self.niet_afgenomen_reden else ""

    @property
    def uitkomst_op(self) -> date | None:
        """The day that belongs to the outcome, whichever it is."""
        return self.afgenomen_op or self.niet_meegewerkt_op or self.vrijgesteld_op

    @property
    def geregeld(self) -> bool:
        """Whether the law is satisfied: a result, an exemption, or a ground for none."""
        return bool(self.uitslag or self.zonder_toets_omdat)

    @property
    def wacht_op_aanvraag(self) -> bool:
        """Nobody can take a test without an examennummer: the subject cannot be done yet."""
        return self.aangevraagd_op is None and not self.geregeld

    @property
    def spreekt_zich_tegen(self) -> bool:
        """The result says one thing and the scores another: worth a second look."""
        return contradicts(self.uitslag, self.behaalde_score, self.benodigde_score)

    @property
    def nummer_over(self) -> bool:
        """DUO still waits for a test that will not be taken."""
        return bool(self.examennummer and self.zonder_toets_omdat)
