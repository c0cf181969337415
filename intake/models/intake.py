# SPDX-License-Identifier: EUPL-1.2
"""The brede intake of a dossier and its subjects."""

from django.db import models
from django.db.models import F, Q

from inburgering.core.models import Dossier, GemeenteModel, Medewerker
from intake.enums import Status
from intake.onderwerpen import OVERSLAAN_LABELS, SOORTEN, Code, Overslaan

CONCLUSIE_MAX = 10_000
# The test has its result; a subject of our own is finished with its answers.
ZONDER_CONCLUSIE = [
    soort.code.value
    for soort in SOORTEN.values()
    if soort.wettelijk is None or soort.code is Code.LEERBAARHEIDSTOETS
]


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
    # The college completed it alone, after three calls (Wet inburgering 2021, 14 lid 2).
    bij_afwezigheid = models.BooleanField("afgerond in afwezigheid", default=False)
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
                condition=Q(bij_afwezigheid=False) | Q(afgerond_op__isnull=False),
                name="intake_afwezig_is_afgerond",
            ),
        ]

    def __str__(self) -> str:
        return f"intake van {self.dossier_id}"

    @property
    def is_open(self) -> bool:
        return self.afgerond_op is None


class Onderwerp(GemeenteModel):
    """One subject: answers, a conclusion for the report, and a note for colleagues."""

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
    # question -> why it was passed over
    overgeslagen = models.JSONField("overgeslagen vragen", default=dict, blank=True)
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
    # field -> the open page that saved it: a page never conflicts with its own autosave
    paginas = models.JSONField("bewaard door", default=dict, blank=True, editable=False)

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
                condition=~Q(status="klaar") | ~Q(conclusie="") | Q(code__in=ZONDER_CONCLUSIE),
                name="intake_onderwerp_klaar_met_conclusie",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_code_display()}: {self.get_status_display()}"
