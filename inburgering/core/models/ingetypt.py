# SPDX-License-Identifier: EUPL-1.2
"""What somebody had typed when the session ended: kept, encrypted, until they are back."""

from django.db import models

from inburgering.core.modelfields import EncryptedField
from inburgering.core.models.base import GemeenteModel
from inburgering.core.models.medewerker import Medewerker


class Ingetypt(GemeenteModel):
    """One form that was sent after the session had ended."""

    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.CASCADE, related_name="+", verbose_name="medewerker"
    )
    pad = models.CharField("pagina", max_length=300)
    velden = EncryptedField("velden")
    bewaard_at = models.DateTimeField("bewaard", auto_now_add=True)

    class Meta:
        verbose_name = "ingetypt formulier"
        verbose_name_plural = "ingetypte formulieren"

    def __str__(self) -> str:
        return f"{self.medewerker_id}: {self.pad}"
