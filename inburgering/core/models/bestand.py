# SPDX-License-Identifier: EUPL-1.2
"""A file that came in with a dossier: checked, encrypted, served only through the loader."""

from django.db import models
from django.db.models import Q

from inburgering.core.enums import Deel, Mediatype
from inburgering.core.models.base import GemeenteModel
from inburgering.core.models.dossier import Dossier
from inburgering.core.models.medewerker import Medewerker
from inburgering.core.nummers import dossiernummer

EXTENSIES = {Mediatype.PDF: "pdf", Mediatype.PNG: "png", Mediatype.JPEG: "jpg"}


class Bestand(GemeenteModel):
    """The bytes of a PDF or picture, as they were after the check."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="bestanden", verbose_name="dossier"
    )
    deel = models.CharField("deel", max_length=12, choices=[(d.value, d.value) for d in Deel])
    omschrijving = models.CharField("wat is het", max_length=120)
    mediatype = models.CharField("soort", max_length=20, choices=Mediatype.choices())
    grootte = models.PositiveIntegerField("grootte in bytes")
    sha256 = models.CharField("sha-256", max_length=64)
    inhoud = models.BinaryField("inhoud, versleuteld")
    geplaatst_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="geplaatst door"
    )
    geplaatst_at = models.DateTimeField("geplaatst", auto_now_add=True)

    class Meta:
        verbose_name = "bestand"
        verbose_name_plural = "bestanden"
        constraints = [
            models.CheckConstraint(
                condition=Q(mediatype__in=[soort.value for soort in Mediatype]),
                name="core_bestand_bekende_soort",
            ),
            models.CheckConstraint(
                condition=Q(deel__in=[deel.value for deel in Deel]), name="core_bestand_deel"
            ),
        ]

    def __str__(self) -> str:
        return self.omschrijving

    @property
    def bestandsnaam(self) -> str:
        """The name it is served with; says nothing about the person or what is in it."""
        extensie = EXTENSIES[Mediatype(self.mediatype)]
        return f"{dossiernummer(self.dossier_id)}-rapport.{extensie}"
