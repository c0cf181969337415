# SPDX-License-Identifier: EUPL-1.2
"""Two logs that only grow: what happened in a dossier, and who looked at it."""

from django.db import models

from inburgering.core.models.base import GemeenteModel
from inburgering.core.models.dossier import Dossier
from inburgering.core.models.medewerker import Medewerker


class Gebeurtenis(GemeenteModel):
    """One thing that happened. `data` holds ids, dates and codes, and at most a short reason."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="gebeurtenissen", verbose_name="dossier"
    )
    soort = models.CharField("soort", max_length=60)
    gebeurd_op = models.DateField("gebeurd op")
    vastgelegd_at = models.DateTimeField("vastgelegd", auto_now_add=True)
    door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="door"
    )
    door_naam = models.CharField("door (naam toen)", max_length=120)
    data = models.JSONField("gegevens", default=dict)

    class Meta:
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"
        indexes = [
            models.Index(
                fields=["dossier", "-gebeurd_op", "-id"], name="core_gebeurtenis_tijdlijn"
            )
        ]

    def __str__(self) -> str:
        return f"{self.soort} op {self.gebeurd_op}"


class InzageLog(GemeenteModel):
    """Somebody opened something about a person."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier"
    )
    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="medewerker"
    )
    onderdeel = models.CharField("onderdeel", max_length=80)
    bekeken_at = models.DateTimeField("bekeken", auto_now_add=True)

    class Meta:
        verbose_name = "inzage"
        verbose_name_plural = "inzagen"
        indexes = [models.Index(fields=["dossier", "-bekeken_at"], name="core_inzage_dossier")]

    def __str__(self) -> str:
        return f"{self.medewerker_id} in {self.dossier_id}: {self.onderdeel}"
