# SPDX-License-Identifier: EUPL-1.2
"""The PIP: one row is one version of the plan, and the decision on it.

Goals and agreements live in the row itself, so that a version is one thing: one lock while
two people draft it, and one thing that never changes after it is vastgesteld. What must never
be is refused by the database: constraints here, and a trigger in migration 0005.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.models import Brief
from inburgering.core.datums import datum_tekst
from inburgering.core.models import Dossier, GemeenteModel, Medewerker
from pip_plan.constraints import CONSTRAINTS
from pip_plan.doelen import Doel
from pip_plan.enums import GELDEND, IN_BEWERKING, Aanleiding, Hoofddoel, PipStatus
from pip_plan.models.besluit import Genomen, Ingetrokken
from pip_plan.models.inhoud import LANG, Onderdeel, Planinhoud, Route
from pip_plan.roosterrules import Roosterregel, Totaal, Weekbeeld, picture, totals

URENDELEN = {"knm": "KNM", "pvt": "PVT", "map": "MAP", "participatie": "Participatie"}


class Besluit(Genomen):
    """Who decided what, when, and how it reached the person."""

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


class Opvolging(Ingetrokken):
    """Why this version came after another one, and how it ended if it was withdrawn."""

    herziet = models.ForeignKey(
        "pip_plan.Pip",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="herzieningen",
        verbose_name="wijzigt",
    )
    aanleiding = models.CharField(
        "aanleiding", max_length=20, choices=Aanleiding.choices(), blank=True
    )
    aanleiding_reden = models.TextField("waarom het verandert", max_length=LANG, blank=True)
    nt2_uren = models.PositiveSmallIntegerField("gevolgde uren NT2", null=True, blank=True)
    ingetrokken_door = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ingetrokken door",
    )
    intrekbrief = models.OneToOneField(
        Brief,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="besluit tot intrekking",
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


class Pip(Route, Planinhoud, Besluit, Opvolging, GemeenteModel):
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
    def in_force(self) -> bool:
        return self.status in GELDEND

    @property
    def lessen_lang(self) -> str:
        """Pace and duration of the lessons in words."""
        return ", ".join(part for part in (self.taal_tempo, self.taal_duur) if part)

    @property
    def lessen_tekst(self) -> str:
        """The lessons in one line: where, how many hours, from when, how fast."""
        hours = f"{self.taal_uren_per_week} uur per week" if self.taal_uren_per_week else ""
        start = f"vanaf {datum_tekst(self.taal_start_op)}" if self.taal_start_op else ""
        return ", ".join(filter(None, (self.taal_aanbieder, hours, start, self.lessen_lang)))

    @property
    def uren_delen(self) -> tuple[Onderdeel, ...]:
        """KNM, PVT, MAP and participation, each in one line; what is not asked is left out."""
        found = ((label, self._part_line(code)) for code, label in URENDELEN.items())
        return tuple(Onderdeel(label, line) for label, line in found if line)

    def _part_line(self, code: str) -> str:
        hours, start = getattr(self, f"{code}_uren"), getattr(self, f"{code}_start_op")
        words = (
            f"{hours} uur" if hours else "",
            getattr(self, f"{code}_wie"),
            f"vanaf {datum_tekst(start)}" if start else "",
            getattr(self, f"{code}_ritme", ""),
        )
        return ", ".join(filter(None, words))

    @property
    def rooster(self) -> tuple[Roosterregel, ...]:
        """The week, in the order of the days."""
        return tuple(sorted(Roosterregel.from_dict(row) for row in self.weekrooster))

    @property
    def weekbeeld(self) -> Weekbeeld | None:
        return picture(self.rooster)

    @property
    def weektotalen(self) -> list[Totaal]:
        return totals(self.rooster, self.taal_uren_per_week)

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
            Onderdeel("Cultuur en sport", self.sport_cultuur),
            Onderdeel("Eigen bedrijf", self.ondernemen),
            Onderdeel("Telt al mee", counted),
            Onderdeel("Examens", self.z_examens),
        )
        return tuple(part for part in parts if part.tekst.strip())
