# SPDX-License-Identifier: EUPL-1.2
"""One talk of the intake: held or planned, with everybody who was at the table."""

from dataclasses import dataclass

from django.db import models
from django.db.models import F, Q

from inburgering.core.models import GemeenteModel, Medewerker
from intake.enums import Hoedanigheid, Kanaal, Plaats
from intake.models.intake import Intake


@dataclass(frozen=True, slots=True)
class Aanwezige:
    """Somebody at the table."""

    naam: str
    hoedanigheid: Hoedanigheid

    def __str__(self) -> str:
        return f"{self.naam} ({self.hoedanigheid.label})"


class Gesprek(GemeenteModel):
    """A talk. `gehouden` is false as long as it is only planned."""

    intake = models.ForeignKey(
        Intake, on_delete=models.PROTECT, related_name="gesprekken", verbose_name="intake"
    )
    nummer = models.PositiveSmallIntegerField("nummer")
    deel = models.PositiveSmallIntegerField("deel van de intake", default=1)
    op = models.DateField("datum")
    gehouden = models.BooleanField("gehouden", default=True)
    kanaal = models.CharField("hoe", max_length=12, choices=Kanaal.choices(), blank=True)
    plaats = models.CharField("waar", max_length=10, choices=Plaats.choices(), blank=True)
    taal = models.CharField("taal van het gesprek", max_length=40, blank=True)
    met_tolk = models.BooleanField("met tolk", default=False)
    tolk_naam = models.CharField("naam of nummer van de tolk", max_length=80, blank=True)
    # [{"naam": ..., "hoedanigheid": ...}], in the order they were typed
    aanwezigen = models.JSONField("aanwezigen", default=list, blank=True)
    met_naasten = models.BooleanField("partner of familie erbij", default=False)
    alleen_gewezen_op = models.DateField(
        "gewezen op het recht om alleen te praten op", null=True, blank=True
    )
    alleen_gehoord = models.BooleanField("alleen gesproken", default=False)
    versie = models.PositiveIntegerField("versie", default=1)
    gewijzigd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="gewijzigd door"
    )

    class Meta:
        verbose_name = "gesprek"
        verbose_name_plural = "gesprekken"
        ordering = ["nummer"]
        constraints = [
            models.UniqueConstraint(fields=["intake", "nummer"], name="intake_gesprek_uniek"),
            models.CheckConstraint(
                condition=Q(nummer__gte=1, deel__range=(1, 9)), name="intake_gesprek_telt"
            ),
            models.CheckConstraint(
                condition=Q(gehouden=False) | ~Q(aanwezigen=[]),
                name="intake_met_iemand_gesproken",
            ),
            models.CheckConstraint(
                condition=Q(met_naasten=False) | Q(alleen_gewezen_op__isnull=False),
                name="intake_naasten_na_recht_op_alleen",
            ),
            models.CheckConstraint(
                condition=Q(alleen_gewezen_op__isnull=True) | Q(alleen_gewezen_op__lte=F("op")),
                name="intake_recht_op_alleen_voor_einde",
            ),
            models.CheckConstraint(
                condition=Q(kanaal__in=["", *(kanaal.value for kanaal in Kanaal)])
                & Q(plaats__in=["", *(plaats.value for plaats in Plaats)]),
                name="intake_gesprek_bekende_codes",
            ),
        ]

    def __str__(self) -> str:
        return f"gesprek {self.nummer} op {self.op}"

    @property
    def aan_tafel(self) -> tuple[Aanwezige, ...]:
        """Who was there."""
        return tuple(
            Aanwezige(row["naam"], Hoedanigheid(row["hoedanigheid"])) for row in self.aanwezigen
        )

    @property
    def tolk(self) -> str:
        """Arabisch (4711); empty when nobody interpreted."""
        if not self.met_tolk:
            return ""
        parts = (self.taal or "tolk", f"({self.tolk_naam})" if self.tolk_naam else "")
        return " ".join(part for part in parts if part)
