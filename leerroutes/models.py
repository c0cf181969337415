# SPDX-License-Identifier: EUPL-1.2
"""The leerroute of a person with a reason for each of the three, and the providers."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThanOrEqual

from inburgering.core.models import Dossier, GemeenteModel, Medewerker
from inburgering.wet.begrippen import Alfabetisering, Leerroute, Niveau
from leerroutes.enums import Aanbiedersoort, Keurmerk
from leerroutes.rules import REDEN_MIN, ROUTENAAM, UREN_MAX

REDEN_MAX = 5000


class Aanbieder(GemeenteModel):
    """A school or organisation where people follow (part of) their leerroute."""

    naam = models.CharField("naam", max_length=120)
    keurmerk = models.CharField(
        "keurmerk", max_length=5, choices=Keurmerk.choices(), default=Keurmerk.GEEN.value
    )
    soort = models.CharField("soort aanbod", max_length=15, choices=Aanbiedersoort.choices())
    actief = models.BooleanField("in gebruik", default=True)

    class Meta:
        verbose_name = "aanbieder"
        verbose_name_plural = "aanbieders"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "naam", "soort"], name="leerroutes_aanbieder_uniek"
            ),
            models.CheckConstraint(condition=~Q(naam=""), name="leerroutes_aanbieder_met_naam"),
            models.CheckConstraint(
                condition=Q(keurmerk__in=[keurmerk.value for keurmerk in Keurmerk])
                & Q(soort__in=[soort.value for soort in Aanbiedersoort]),
                name="leerroutes_aanbieder_bekende_codes",
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class LeerroutekeuzeQuerySet(models.QuerySet["Leerroutekeuze"]):
    def current(self) -> "LeerroutekeuzeQuerySet":
        """The choices that count now; at most one per dossier."""
        return self.filter(geldig=True)


class Leerroutekeuze(GemeenteModel):
    """Which route, and why this one and not the others. A new choice is a new row."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="leerroutekeuzes", verbose_name="dossier"
    )
    leerroute = models.CharField("leerroute", max_length=1, choices=Leerroute.choices())
    niveau = models.CharField("examenniveau", max_length=2, choices=Niveau.choices(), blank=True)
    alfabetisering = models.CharField(
        "alfabetisering",
        max_length=3,
        choices=Alfabetisering.choices(),
        default=Alfabetisering.NVT.value,
    )
    uren_per_week = models.PositiveSmallIntegerField("uren per week", null=True, blank=True)
    reden_b = models.TextField("reden B1-route", max_length=REDEN_MAX)
    reden_o = models.TextField("reden onderwijsroute", max_length=REDEN_MAX)
    reden_z = models.TextField("reden Z-route", max_length=REDEN_MAX)
    toegewezen_op = models.DateField("toegewezen op")
    toegewezen_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="toegewezen door"
    )
    vastgelegd_at = models.DateTimeField("vastgelegd", auto_now_add=True)
    geldig = models.BooleanField("geldig", default=True)
    vorige = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="volgende",
        verbose_name="vorige keuze",
    )
    aanbieder = models.ForeignKey(
        Aanbieder,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="keuzes",
        verbose_name="aanbieder",
    )
    aangemeld_op = models.DateField("aangemeld op", null=True, blank=True)
    start_op = models.DateField("start van de lessen op", null=True, blank=True)

    objects = LeerroutekeuzeQuerySet.as_manager()

    class Meta:
        verbose_name = "leerroutekeuze"
        verbose_name_plural = "leerroutekeuzes"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=Q(geldig=True),
                name="leerroutes_keuze_een_geldig_per_dossier",
            ),
            models.CheckConstraint(
                condition=Q(leerroute=Leerroute.B1.value, niveau__in=[n.value for n in Niveau])
                | Q(leerroute__in=[Leerroute.ONDERWIJS.value, Leerroute.Z.value], niveau=""),
                name="leerroutes_keuze_niveau_alleen_b1_route",
            ),
            models.CheckConstraint(
                condition=Q(alfabetisering__in=[code.value for code in Alfabetisering]),
                name="leerroutes_keuze_bekende_alfabetisering",
            ),
            models.CheckConstraint(
                condition=Q(uren_per_week__isnull=True) | Q(uren_per_week__range=(1, UREN_MAX)),
                name="leerroutes_keuze_uren_bestaan",
            ),
            *(
                models.CheckConstraint(
                    condition=GreaterThanOrEqual(Length(F(field)), REDEN_MIN),
                    name=f"leerroutes_keuze_{field}_ingevuld",
                )
                for field in ("reden_b", "reden_o", "reden_z")
            ),
            models.CheckConstraint(
                condition=Q(aanbieder__isnull=False)
                | Q(aangemeld_op__isnull=True, start_op__isnull=True),
                name="leerroutes_keuze_aanmelding_bij_aanbieder",
            ),
            models.CheckConstraint(
                condition=Q(start_op__isnull=True)
                | Q(aangemeld_op__isnull=True)
                | Q(start_op__gte=F("aangemeld_op")),
                name="leerroutes_keuze_start_na_aanmelding",
            ),
        ]

    def __str__(self) -> str:
        return self.get_leerroute_display()

    @property
    def redenen_in_woorden(self) -> list[tuple[str, str]]:
        """Waarom de B1-route, and the reason; waarom niet de Z-route, and the reason."""
        return [
            (f"Waarom {'' if route == self.leerroute else 'niet '}de {ROUTENAAM[route]}", reden)
            for route, reden in self.redenen.items()
        ]

    @property
    def redenen(self) -> dict[Leerroute, str]:
        """The reason per route."""
        return {
            Leerroute.B1: self.reden_b,
            Leerroute.ONDERWIJS: self.reden_o,
            Leerroute.Z: self.reden_z,
        }
