# SPDX-License-Identifier: EUPL-1.2
"""The PIP: one row is one version of the plan, and the decision on it.

Goals and agreements live in the row itself, so that a version is one thing: one lock while
two people draft it, and one thing that never changes after it is vastgesteld. What must never
be is refused by the database: constraints here, and a trigger in migration 0002.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.models import Brief
from inburgering.core.models import Dossier, GemeenteModel, Medewerker
from inburgering.wet.begrippen import Alfabetisering, Doelgroep, Leerroute, Niveau
from leerroutes.models import Leerroutekeuze
from pip_plan.besluitmodellen import Ingezien, Tekenmoment
from pip_plan.bezwaar.models import Bezwaar
from pip_plan.constraints import CONSTRAINTS
from pip_plan.doelen import Doel
from pip_plan.enums import GELDEND, IN_BEWERKING, Hoofddoel, PipStatus

__all__ = ["INHOUD", "Bezwaar", "Ingezien", "Onderdeel", "Pip", "Tekenmoment", "afspraak_dag"]
LANG = 2000


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A part of the plan in words, for a summary."""

    label: str
    tekst: str


class Route(models.Model):
    """The leerroute as it is decided: a copy, so that the decision stands on its own."""

    leerroutekeuze = models.ForeignKey(
        Leerroutekeuze, on_delete=models.PROTECT, related_name="+", verbose_name="leerroutekeuze"
    )
    doelgroep = models.CharField("doelgroep", max_length=20, choices=Doelgroep.choices())
    leerroute = models.CharField("leerroute", max_length=1, choices=Leerroute.choices())
    niveau = models.CharField("niveau", max_length=2, choices=Niveau.choices(), blank=True)
    alfabetisering = models.CharField(
        "alfabetisering", max_length=3, choices=Alfabetisering.choices(), default="NVT"
    )
    eerste_pip = models.BooleanField("eerste PIP van deze persoon", default=True)

    class Meta:
        abstract = True


class Planinhoud(models.Model):
    """What the plan says; everything here can be typed while it is a concept."""

    hoofddoel = models.CharField(
        "hoofddoel", max_length=40, choices=Hoofddoel.choices(), blank=True
    )
    hoofddoel_tekst = models.CharField("hoofddoel in eigen woorden", max_length=200, blank=True)
    doelen = models.JSONField("doelen", default=list, blank=True)
    afspraken = models.JSONField("afspraken", default=list, blank=True)
    taal_aanbieder = models.CharField("taalschool", max_length=120, blank=True)
    taal_uren_per_week = models.PositiveSmallIntegerField(
        "lesuren per week", null=True, blank=True
    )
    taal_start_op = models.DateField("lessen vanaf", null=True, blank=True)
    geschatte_uren_b1 = models.PositiveSmallIntegerField(
        "geschatte uren voor de hele B1-route", null=True, blank=True
    )
    pvt_uren = models.PositiveSmallIntegerField("uren PVT", default=12)
    pvt_wie = models.CharField("PVT waar", max_length=120, blank=True)
    pvt_start_op = models.DateField("PVT vanaf", null=True, blank=True)
    map_uren = models.PositiveSmallIntegerField("uren MAP", null=True, blank=True)
    map_wie = models.CharField("MAP waar", max_length=120, blank=True)
    map_start_op = models.DateField("MAP vanaf", null=True, blank=True)
    participatie_uren = models.PositiveSmallIntegerField(
        "uren participatie", null=True, blank=True
    )
    participatie_wie = models.CharField("participatie waar", max_length=120, blank=True)
    participatie_start_op = models.DateField("participatie vanaf", null=True, blank=True)
    aantal_gesprekken = models.PositiveSmallIntegerField("aantal voortgangsgesprekken", default=0)
    ritme = models.CharField("ritme van de gesprekken", max_length=120, blank=True)
    eerste_gesprek_op = models.DateField("eerste gesprek", null=True, blank=True)
    begeleiding = models.TextField("begeleiding", max_length=LANG, blank=True)
    mb_aanbieder = models.CharField(
        "maatschappelijke begeleiding door", max_length=120, blank=True
    )
    mb_duur = models.CharField("duur van die begeleiding", max_length=80, blank=True)
    wens = models.TextField("wens van de inwoner", max_length=LANG, blank=True)
    wijkt_af = models.BooleanField("het plan wijkt af van de wens", default=False)
    afwijking = models.TextField("waarom het plan afwijkt", max_length=LANG, blank=True)
    vve_afspraak = models.TextField("afspraak over VVE", max_length=LANG, blank=True)
    kinderopvang_reis = models.TextField("kinderopvang en reizen", max_length=LANG, blank=True)
    geen_ontzorgen_reden = models.CharField("waarom niet ontzorgen", max_length=300, blank=True)
    derde = models.CharField("gewacht op informatie van", max_length=120, blank=True)
    telt_mee_uren = models.PositiveSmallIntegerField(
        "uren die al meetellen", null=True, blank=True
    )
    telt_mee = models.CharField("wat al meetelt", max_length=200, blank=True)
    z_examens = models.CharField("examens in de Z-route", max_length=200, blank=True)

    class Meta:
        abstract = True


INHOUD = tuple(field.name for field in Planinhoud._meta.local_fields)


class Besluit(models.Model):
    """Who decided what, when, and how it reached the person."""

    besluitvormer = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="besluitvormer",
    )
    dagtekening = models.DateField("dagtekening", null=True, blank=True)
    kenmerk = models.CharField("kenmerk", max_length=40, blank=True)
    brief = models.OneToOneField(
        Brief,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="pip",
        verbose_name="brief",
    )
    bekendgemaakt_op = models.DateField("bekendgemaakt op", null=True, blank=True)
    bekendgemaakt_wijze = models.CharField(
        "wijze", max_length=12, choices=Verzendwijze.choices(), blank=True
    )

    class Meta:
        abstract = True


class PipQuerySet(models.QuerySet["Pip"]):
    def being_drafted(self) -> "PipQuerySet":
        return self.filter(status__in=[status.value for status in IN_BEWERKING])

    def waiting(self) -> "PipQuerySet":
        """What waits for a signature."""
        return self.filter(status=PipStatus.TER_TOETSING.value)

    def in_force(self) -> "PipQuerySet":
        return self.filter(status__in=[status.value for status in GELDEND])


class Pip(Route, Planinhoud, Besluit, GemeenteModel):
    """One version of the persoonlijk plan inburgering en participatie (Wi2021, 15)."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="pips", verbose_name="dossier"
    )
    versienummer = models.PositiveSmallIntegerField("versienummer")
    status = models.CharField(
        "status",
        max_length=14,
        choices=PipStatus.choices(),
        default=PipStatus.CONCEPT.value,
    )
    opsteller = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="opsteller"
    )
    bewerkers = ArrayField(
        models.BigIntegerField(), verbose_name="wie eraan schreven", default=list, blank=True
    )
    opgesteld_op = models.DateField("opgesteld op")
    aangeboden_op = models.DateField("ter toetsing aangeboden op", null=True, blank=True)
    teruggave_reden = models.CharField("reden van teruggave", max_length=1000, blank=True)
    versie = models.PositiveIntegerField("versie van de rij", default=1)

    objects = PipQuerySet.as_manager()

    class Meta:
        verbose_name = "PIP"
        verbose_name_plural = "PIP's"
        indexes = [
            models.Index(
                fields=["gemeente", "aangeboden_op"],
                condition=models.Q(status="ter_toetsing"),
                name="pip_plan_pip_ter_toetsing",
            )
        ]
        constraints = CONSTRAINTS

    def __str__(self) -> str:
        return f"PIP {self.versienummer} van {self.dossier_id}"

    @property
    def is_concept(self) -> bool:
        return self.status == PipStatus.CONCEPT

    @property
    def is_waiting(self) -> bool:
        return self.status == PipStatus.TER_TOETSING

    @property
    def is_decided(self) -> bool:
        """Whether a decision was taken on it; from then on it never changes."""
        return self.status not in IN_BEWERKING

    @property
    def hoofddoel_zin(self) -> str:
        """The main goal as the inburgeraar reads it."""
        label = Hoofddoel(self.hoofddoel).label if self.hoofddoel else ""
        return self.hoofddoel_tekst or label

    @property
    def doelen_lijst(self) -> tuple[Doel, ...]:
        return tuple(Doel.from_dict(row) for row in self.doelen)

    @property
    def overig(self) -> tuple[Onderdeel, ...]:
        """The other parts that were filled in, for who reads before deciding."""
        counted = f"{self.telt_mee_uren} uur {self.telt_mee}" if self.telt_mee_uren else ""
        care = ", ".join(part for part in (self.mb_aanbieder, self.mb_duur) if part)
        parts = (
            Onderdeel("Begeleiding", self.begeleiding),
            Onderdeel("Maatschappelijke begeleiding", care),
            Onderdeel("Niet ontzorgen omdat", self.geen_ontzorgen_reden),
            Onderdeel("Voorschool (VVE)", self.vve_afspraak),
            Onderdeel("Kinderopvang en reizen", self.kinderopvang_reis),
            Onderdeel("Telt al mee", counted),
            Onderdeel("Examens", self.z_examens),
        )
        return tuple(part for part in parts if part.tekst.strip())


def afspraak_dag(row: Mapping[str, Any]) -> date | None:
    """The last day of an agreement, as stored."""
    return date.fromisoformat(row["uiterlijk"]) if row.get("uiterlijk") else None
