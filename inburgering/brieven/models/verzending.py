# SPDX-License-Identifier: EUPL-1.2
"""Print runs with their letters and files, the tray of each kind, and letters by e-mail."""

from django.db import models
from django.db.models import Q

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.models.brief import Brief
from inburgering.brieven.verzending.enums import (
    BEZIG,
    VAST,
    Bak,
    Bestemming,
    Mailstatus,
    Regelstatus,
    Runstatus,
)
from inburgering.core.models import Mailtoestemming, Medewerker
from inburgering.core.models.base import GemeenteModel


class Bakkeuze(GemeenteModel):
    """Where a kind of letter goes here; without a row it goes the usual way."""

    soort = models.CharField("soort", max_length=30, choices=Briefsoort.choices())
    bak = models.CharField("bak", max_length=12, choices=Bestemming.choices())

    class Meta:
        verbose_name = "bak van een briefsoort"
        verbose_name_plural = "bakken per briefsoort"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "soort"], name="brieven_bakkeuze_een_per_soort"
            ),
            models.CheckConstraint(
                condition=Q(bak__in=[where.value for where in Bestemming]),
                name="brieven_bakkeuze_bak",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} in {self.bak}"


class Printrun(GemeenteModel):
    """Letters that go to the printer together. `sleutel` makes a double click one run."""

    sleutel = models.UUIDField("sleutel", unique=True)
    status = models.CharField(
        "status", max_length=12, choices=Runstatus.choices(), default=Runstatus.KLAARMAKEN.value
    )
    geheim_reden = models.CharField(
        "waarom naar een geheim adres", max_length=200, blank=True, default=""
    )
    door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="gestart door"
    )
    gemaakt_at = models.DateTimeField("gestart", auto_now_add=True)
    teken_at = models.DateTimeField("laatste teken van leven", auto_now=True)
    totaal = models.PositiveIntegerField("te doen")
    gedaan = models.PositiveIntegerField("gedaan", default=0)
    verzonden_op = models.DateField("verzonden op", null=True)
    verzonden_door = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="verzending vastgelegd door",
    )

    class Meta:
        verbose_name = "printrun"
        verbose_name_plural = "printruns"
        indexes = [
            models.Index(
                fields=["teken_at"],
                condition=Q(status__in=sorted(status.value for status in BEZIG)),
                name="brieven_printrun_bezig",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=[status.value for status in Runstatus]),
                name="brieven_printrun_status",
            ),
            models.CheckConstraint(
                condition=Q(verzonden_op__isnull=True, verzonden_door__isnull=True)
                | Q(verzonden_op__isnull=False, verzonden_door__isnull=False),
                name="brieven_printrun_verzonden_op_en_door",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[Runstatus.VERZENDEN.value, Runstatus.VERZONDEN.value])
                | Q(verzonden_op__isnull=False),
                name="brieven_printrun_verzonden_met_dag",
            ),
        ]

    def __str__(self) -> str:
        return f"printrun {self.pk}"

    @property
    def bezig(self) -> bool:
        return self.status in BEZIG


class Printregel(GemeenteModel):
    """One letter in a run: in which tray, and what became of it."""

    run = models.ForeignKey(
        Printrun, on_delete=models.CASCADE, related_name="regels", verbose_name="printrun"
    )
    brief = models.ForeignKey(
        Brief, on_delete=models.PROTECT, related_name="printregels", verbose_name="brief"
    )
    volgnummer = models.PositiveIntegerField("volgnummer")
    bak = models.CharField("bak", max_length=12, choices=Bak.choices())
    status = models.CharField(
        "status", max_length=10, choices=Regelstatus.choices(), default=Regelstatus.WACHT.value
    )
    reden = models.CharField("reden", max_length=300, blank=True)

    class Meta:
        verbose_name = "brief in een printrun"
        verbose_name_plural = "brieven in printruns"
        constraints = [
            models.UniqueConstraint(fields=["run", "brief"], name="brieven_printregel_uniek"),
            models.UniqueConstraint(
                fields=["run", "volgnummer"], name="brieven_printregel_nummer"
            ),
            models.UniqueConstraint(
                fields=["brief"],
                condition=Q(status__in=sorted(status.value for status in VAST)),
                name="brieven_printregel_in_een_open_run",
            ),
            models.CheckConstraint(
                condition=Q(bak__in=[bak.value for bak in Bak])
                & Q(status__in=[status.value for status in Regelstatus]),
                name="brieven_printregel_bekend",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[Regelstatus.GEWEIGERD.value, Regelstatus.TERUG.value])
                | ~Q(reden=""),
                name="brieven_printregel_met_reden",
            ),
        ]

    def __str__(self) -> str:
        return f"regel {self.volgnummer}"


class Printbestand(GemeenteModel):
    """The merged PDF of one tray; the bytes go after a while, the hash stays."""

    run = models.ForeignKey(
        Printrun, on_delete=models.CASCADE, related_name="bestanden", verbose_name="printrun"
    )
    bak = models.CharField("bak", max_length=12, choices=Bak.choices())
    pdf = models.BinaryField("pdf", null=True)
    sha256 = models.CharField("SHA-256", max_length=64)
    bladzijden = models.PositiveIntegerField("aantal bladzijden")
    brieven = models.PositiveIntegerField("aantal brieven")
    gemaakt_at = models.DateTimeField("gemaakt", auto_now_add=True)

    class Meta:
        verbose_name = "printbestand"
        verbose_name_plural = "printbestanden"
        constraints = [
            models.UniqueConstraint(
                fields=["run", "bak"], name="brieven_printbestand_een_per_bak"
            ),
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="brieven_printbestand_sha256"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bak} van printrun {self.run_id}"


class Briefmail(GemeenteModel):
    """A letter that goes by e-mail: once, to the address of the consent."""

    brief = models.OneToOneField(
        Brief, on_delete=models.PROTECT, related_name="mail", verbose_name="brief"
    )
    toestemming = models.ForeignKey(
        Mailtoestemming, on_delete=models.PROTECT, related_name="+", verbose_name="toestemming"
    )
    status = models.CharField(
        "status", max_length=10, choices=Mailstatus.choices(), default=Mailstatus.WACHT.value
    )
    door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="door"
    )
    gevraagd_at = models.DateTimeField("gevraagd", auto_now_add=True)
    pogingen = models.PositiveSmallIntegerField("pogingen", default=0)
    weer_at = models.DateTimeField("volgende poging", null=True)
    fout = models.CharField("waarom het niet lukte", max_length=300, blank=True)

    class Meta:
        verbose_name = "brief per e-mail"
        verbose_name_plural = "brieven per e-mail"
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=[status.value for status in Mailstatus]),
                name="brieven_briefmail_status",
            )
        ]

    def __str__(self) -> str:
        return f"e-mail van brief {self.brief_id}"
