# SPDX-License-Identifier: EUPL-1.2
"""What people add to a dossier themselves: tasks and notes."""

from django.db import models

from inburgering.core.enums import Zichtbaarheid
from inburgering.core.models.base import GemeenteModel
from inburgering.core.models.dossier import Dossier
from inburgering.core.models.medewerker import Medewerker


class Taak(GemeenteModel):
    """Something somebody must do in a dossier before a day."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="taken", verbose_name="dossier"
    )
    titel = models.CharField("wat", max_length=120)
    uiterlijk = models.DateField("uiterlijk")
    voor = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="taken", verbose_name="voor"
    )
    gedaan_op = models.DateField("gedaan op", null=True, blank=True)

    class Meta:
        verbose_name = "taak"
        verbose_name_plural = "taken"
        indexes = [
            models.Index(
                fields=["dossier", "uiterlijk"],
                condition=models.Q(gedaan_op__isnull=True),
                name="core_taak_open",
            )
        ]

    def __str__(self) -> str:
        return self.titel


class Notitie(GemeenteModel):
    """A note: intern, or one the inwoner may read. Intern unless said otherwise."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="notities", verbose_name="dossier"
    )
    tekst = models.TextField("notitie", max_length=10_000)
    zichtbaarheid = models.CharField(
        "wie mag dit lezen",
        max_length=10,
        choices=Zichtbaarheid.choices(),
        default=Zichtbaarheid.INTERN.value,
    )
    auteur = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="auteur"
    )
    gemaakt_at = models.DateTimeField("gemaakt", auto_now_add=True)

    class Meta:
        verbose_name = "notitie"
        verbose_name_plural = "notities"
        indexes = [models.Index(fields=["dossier", "-gemaakt_at"], name="core_notitie_dossier")]

    def __str__(self) -> str:
        return f"notitie {self.pk}"
