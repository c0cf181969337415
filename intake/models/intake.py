# SPDX-License-Identifier: EUPL-1.2
"""The brede intake of a dossier: the talks, the seven subjects, the leerbaarheidstoets."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from inburgering.core.models import Dossier, GemeenteModel, Medewerker
from inburgering.wet.begrippen import LbtUitslag
from intake.enums import Kanaal, NietAfgenomen, Plaats, Status, Vrijstellingsgrond
from intake.onderwerpen import OVERSLAAN_LABELS, SOORTEN, Code, Overslaan

CONCLUSIE_MAX = 10_000
SCORE = r"^\d{1,3},\d{2}$"


class Intake(GemeenteModel):
    """The conversation with one person, held in one talk or two."""

    dossier = models.OneToOneField(
        Dossier, on_delete=models.PROTECT, related_name="intake", verbose_name="dossier"
    )
    gestart_op = models.DateField("eerste gesprek op")
    afgerond_op = models.DateField("afgerond op", null=True, blank=True)
    afgerond_door = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="afgerond door",
    )
    tweede_gesprek_op = models.DateField("tweede gesprek op", null=True, blank=True)
    kanaal = models.CharField("hoe", max_length=12, choices=Kanaal.choices(), blank=True)
    plaats = models.CharField("waar", max_length=10, choices=Plaats.choices(), blank=True)
    aanwezigen = ArrayField(models.CharField(max_length=120), verbose_name="aanwezigen")
    tolk_taal = models.CharField("taal van de tolk", max_length=40, blank=True)
    tolk_naam = models.CharField("naam of nummer van de tolk", max_length=80, blank=True)
    alleen_horen_gewezen_op = models.DateField("gewezen op het recht om alleen te praten op")
    alleen_gehoord = models.BooleanField("alleen gesproken", default=False)
    gewijzigd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="gewijzigd door"
    )
    versie = models.PositiveIntegerField("versie", default=1)

    class Meta:
        verbose_name = "intake"
        verbose_name_plural = "intakes"
        constraints = [
            models.CheckConstraint(
                condition=Q(afgerond_op__isnull=True, afgerond_door__isnull=True)
                | Q(afgerond_op__isnull=False, afgerond_door__isnull=False),
                name="intake_afgerond_door_iemand",
            ),
            models.CheckConstraint(
                condition=Q(afgerond_op__isnull=True) | Q(afgerond_op__gte=F("gestart_op")),
                name="intake_afgerond_na_start",
            ),
            models.CheckConstraint(
                condition=Q(alleen_horen_gewezen_op__lte=F("gestart_op"))
                | Q(
                    tweede_gesprek_op__isnull=False,
                    alleen_horen_gewezen_op__lte=F("tweede_gesprek_op"),
                ),
                name="intake_recht_op_alleen_voor_einde",
            ),
            models.CheckConstraint(
                condition=Q(tweede_gesprek_op__isnull=True)
                | Q(tweede_gesprek_op__gte=F("gestart_op")),
                name="intake_gesprekken_in_volgorde",
            ),
            models.CheckConstraint(
                condition=Q(aanwezigen__len__gte=1), name="intake_met_iemand_gesproken"
            ),
            models.CheckConstraint(
                condition=Q(kanaal__in=["", *(kanaal.value for kanaal in Kanaal)])
                & Q(plaats__in=["", *(plaats.value for plaats in Plaats)]),
                name="intake_bekende_codes",
            ),
        ]

    def __str__(self) -> str:
        return f"intake van {self.dossier_id}"

    @property
    def is_open(self) -> bool:
        return self.afgerond_op is None

    @property
    def gesprekken(self) -> tuple[date, ...]:
        """The days of the talks."""
        second = self.tweede_gesprek_op
        return (self.gestart_op, second) if second else (self.gestart_op,)

    @property
    def tolk(self) -> str:
        """Arabisch (tolk 4711); empty when nobody interpreted."""
        if not self.tolk_taal:
            return self.tolk_naam
        return f"{self.tolk_taal} ({self.tolk_naam})" if self.tolk_naam else self.tolk_taal


class Onderwerp(GemeenteModel):
    """One statutory subject: answers, a conclusion for the report, and a note for colleagues."""

    intake = models.ForeignKey(
        Intake, on_delete=models.PROTECT, related_name="onderwerpen", verbose_name="intake"
    )
    code = models.CharField(
        "onderwerp",
        max_length=30,
        choices=[(soort.code.value, soort.titel) for soort in SOORTEN.values()],
    )
    status = models.CharField(
        "status",
        max_length=20,
        choices=Status.choices(),
        default=Status.NOG_NIET_GESTART.value,
    )
    antwoorden = models.JSONField("antwoorden", default=dict)
    conclusie = models.TextField("conclusie", max_length=CONCLUSIE_MAX, blank=True)
    overslaan_reden = models.CharField(
        "reden van overslaan",
        max_length=20,
        choices=[(reden.value, label) for reden, label in OVERSLAAN_LABELS.items()],
        blank=True,
    )
    interne_notitie = models.TextField("notitie voor collega's", max_length=10_000, blank=True)
    gewijzigd_door = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="gewijzigd door",
    )
    versie = models.PositiveIntegerField("versie", default=1)
    # The page that saved last: its own autosave never conflicts with itself.
    pagina = models.CharField("pagina", max_length=32, blank=True, editable=False)

    class Meta:
        verbose_name = "onderwerp"
        verbose_name_plural = "onderwerpen"
        constraints = [
            models.UniqueConstraint(fields=["intake", "code"], name="intake_onderwerp_uniek"),
            models.CheckConstraint(
                condition=Q(code__in=[code.value for code in Code])
                & Q(status__in=[status.value for status in Status])
                & Q(overslaan_reden__in=["", *(reden.value for reden in Overslaan)]),
                name="intake_onderwerp_bekende_codes",
            ),
            models.CheckConstraint(
                condition=(Q(status="overgeslagen") & ~Q(overslaan_reden=""))
                | (~Q(status="overgeslagen") & Q(overslaan_reden="")),
                name="intake_onderwerp_overslaan_met_reden",
            ),
            models.CheckConstraint(
                condition=~Q(status="klaar")
                | ~Q(conclusie="")
                | Q(code=Code.LEERBAARHEIDSTOETS.value),
                name="intake_onderwerp_klaar_met_conclusie",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_code_display()}: {self.get_status_display()}"


class Leerbaarheidstoets(GemeenteModel):
    """The test as DUO reports it, or the ground of the law for doing without."""

    intake = models.OneToOneField(
        Intake, on_delete=models.PROTECT, related_name="toets", verbose_name="intake"
    )
    aangevraagd_op = models.DateField("aangevraagd op", null=True, blank=True)
    examennummer = models.CharField("examennummer", max_length=12, blank=True)
    afgenomen_op = models.DateField("afgenomen op", null=True, blank=True)
    uitslag = models.CharField("uitslag", max_length=25, choices=LbtUitslag.choices(), blank=True)
    behaalde_score = models.CharField("behaalde score", max_length=6, blank=True)
    benodigde_score = models.CharField("benodigde score", max_length=6, blank=True)
    vrijgesteld_grond = models.CharField(
        "vrijgesteld wegens", max_length=10, choices=Vrijstellingsgrond.choices(), blank=True
    )
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
                condition=Q(uitslag__in=["", *(uitslag.value for uitslag in LbtUitslag)])
                & Q(vrijgesteld_grond__in=["", *(grond.value for grond in Vrijstellingsgrond)])
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
    def geregeld(self) -> bool:
        """Whether the law is satisfied: a result, an exemption, or a ground for none."""
        return bool(self.uitslag or self.zonder_toets_omdat)
