# SPDX-License-Identifier: EUPL-1.2
"""An import of a caseload, and its rows. What the rows hold is encrypted, for it has BSNs."""

import json
from collections.abc import Mapping

from django.db import models
from django.db.models import Case, Q, Value, When

from inburgering.core.modelfields import EncryptedField
from inburgering.core.models import Dossier, GemeenteModel, Medewerker
from inburgering.invoer.begrippen import BEZIG, Oordeel, Status


class Invoer(GemeenteModel):
    """One uploaded file and where it stands. The file itself goes as soon as it was read."""

    bestandsnaam = models.CharField("bestandsnaam", max_length=200)
    soort = models.CharField("soort bestand", max_length=4)
    inhoud = EncryptedField("inhoud van het bestand", null=True)
    status = models.CharField(
        "status", max_length=15, choices=Status.choices(), default=Status.ONTVANGEN.value
    )
    melding = models.CharField("waarom het niet lukte", max_length=400, blank=True)
    opnieuw_mogelijk = models.BooleanField("opnieuw proberen kan helpen", default=False)
    opmerkingen = models.JSONField("opmerkingen bij het bestand", default=list)
    door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="door"
    )
    gemaakt_at = models.DateTimeField("gemaakt", auto_now_add=True)
    regisseur_bij_leeg = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="regisseur waar het bestand er geen noemt",
    )
    bevestigd_door = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="bevestigd door",
    )
    bevestigd_at = models.DateTimeField("bevestigd", null=True)
    teken_at = models.DateTimeField("laatste teken van leven", auto_now=True)
    rijen_totaal = models.PositiveIntegerField("rijen", default=0)
    rijen_te_doen = models.PositiveIntegerField("rijen te doen", default=0)
    rijen_gedaan = models.PositiveIntegerField("rijen gedaan", default=0)

    class Meta:
        verbose_name = "invoer"
        verbose_name_plural = "invoeren"
        indexes = [
            models.Index(fields=["gemeente", "-gemaakt_at"], name="invoer_invoer_lijst"),
            models.Index(
                fields=["teken_at"],
                condition=Q(status__in=sorted(status.value for status in BEZIG)),
                name="invoer_invoer_bezig",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=[status.value for status in Status]),
                name="invoer_invoer_bekende_status",
            ),
            models.CheckConstraint(
                condition=Q(bevestigd_at__isnull=True, bevestigd_door__isnull=True)
                | Q(bevestigd_at__isnull=False, bevestigd_door__isnull=False),
                name="invoer_invoer_bevestigd_door_en_wanneer",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[Status.VERWERKEN.value, Status.KLAAR.value])
                | Q(bevestigd_at__isnull=False),
                name="invoer_invoer_niets_zonder_bevestiging",
            ),
        ]

    def __str__(self) -> str:
        return self.bestandsnaam

    @property
    def bezig(self) -> bool:
        return self.status in BEZIG


class InvoerRijQuerySet(models.QuerySet["InvoerRij"]):
    """Rows by what has to happen with them."""

    def to_judge(self) -> "InvoerRijQuerySet":
        return self.filter(oordeel="").order_by("nummer")

    def to_process(self) -> "InvoerRijQuerySet":
        return self.filter(verwerkt=False).exclude(oordeel=Oordeel.FOUT).order_by("nummer")

    def worst_first(self) -> "InvoerRijQuerySet":
        """What needs a person first: wrong, then changed, then new."""
        rank = Case(
            *(When(oordeel=oordeel.value, then=Value(i)) for i, oordeel in enumerate(Oordeel)),
            default=Value(len(Oordeel)),
        )
        return self.order_by(rank, "nummer")


class InvoerRij(GemeenteModel):
    """One row: its cells as typed, the verdict, and whether it reached the dossiers."""

    invoer = models.ForeignKey(
        Invoer, on_delete=models.CASCADE, related_name="rijen", verbose_name="invoer"
    )
    nummer = models.PositiveIntegerField("rijnummer in het bestand")
    gegevens = EncryptedField("cellen", null=True)
    oordeel = models.CharField("oordeel", max_length=12, choices=Oordeel.choices(), blank=True)
    fouten = models.JSONField("fouten", default=list)
    verschillen = models.JSONField("verschillen", default=list)
    dossier = models.ForeignKey(
        Dossier,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="dossier",
    )
    verwerkt = models.BooleanField("verwerkt", default=False)

    objects = InvoerRijQuerySet.as_manager()

    class Meta:
        verbose_name = "rij"
        verbose_name_plural = "rijen"
        indexes = [models.Index(fields=["invoer", "oordeel", "nummer"], name="invoer_rij_oordeel")]
        constraints = [
            models.UniqueConstraint(fields=["invoer", "nummer"], name="invoer_rij_uniek"),
            models.CheckConstraint(
                condition=Q(verwerkt=False) | ~Q(oordeel__in=["", Oordeel.FOUT.value]),
                name="invoer_rij_fout_wordt_niet_verwerkt",
            ),
        ]

    def __str__(self) -> str:
        return f"rij {self.nummer}"

    @property
    def cellen(self) -> dict[str, str]:
        """Column code to the text in the file; empty once the row was processed."""
        found: dict[str, str] = json.loads(self.gegevens) if self.gegevens else {}
        return found

    def set_cellen(self, cellen: Mapping[str, str]) -> None:
        self.gegevens = json.dumps(dict(cellen), ensure_ascii=False)
