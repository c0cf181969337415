# SPDX-License-Identifier: EUPL-1.2
"""Letters as they were sent, and their numbers."""

from typing import Any, NoReturn

from django.db import models
from django.db.models import F, Q

from inburgering.brieven.enums import Briefsoort, Verzendwijze
from inburgering.brieven.rechtsmiddel import is_decision, until_when
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.models.base import GemeenteModel


class Onveranderlijk(TypeError):
    """Code tried to change or remove a letter; the database would refuse it as well."""


class BriefQuerySet(models.QuerySet["Brief"]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise Onveranderlijk("Een brief verandert niet. Gebruik services.mark_sent.")

    def delete(self) -> NoReturn:
        raise Onveranderlijk("Een brief wordt niet verwijderd.")

    def without_pdf(self) -> "BriefQuerySet":
        """For lists: everything but the bytes."""
        return self.defer("pdf")

    def of_dossier(self, dossier: Dossier) -> "BriefQuerySet":
        return self.filter(dossier=dossier)

    def set_sent(self, *, pk: int, verzonden_op: Any, wijze: Verzendwijze) -> int:
        """The one change a letter knows: from not sent to sent. For services.mark_sent only."""
        waiting = self.filter(pk=pk, verzonden_op__isnull=True)
        return models.QuerySet.update(waiting, verzonden_op=verzonden_op, verzendwijze=wijze.value)


class Brief(GemeenteModel):
    """A letter exactly as it was made: its bytes, its hash, and when it was sent."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="brieven", verbose_name="dossier"
    )
    soort = models.CharField("soort", max_length=30, choices=Briefsoort.choices())
    kenmerk = models.CharField("kenmerk", max_length=40)
    titel = models.CharField("titel", max_length=200)
    dagtekening = models.DateField("dagtekening")
    pdf = models.BinaryField("pdf")
    sha256 = models.CharField("SHA-256", max_length=64)
    bladzijden = models.PositiveSmallIntegerField("aantal bladzijden")
    gemaakt_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="gemaakt door"
    )
    gemaakt_at = models.DateTimeField("gemaakt", auto_now_add=True)
    verzonden_op = models.DateField("verzonden op", null=True, blank=True)
    verzendwijze = models.CharField(
        "verzendwijze", max_length=12, choices=Verzendwijze.choices(), blank=True
    )

    objects = BriefQuerySet.as_manager()

    class Meta:
        verbose_name = "brief"
        verbose_name_plural = "brieven"
        indexes = [
            models.Index(fields=["dossier", "-dagtekening", "-id"], name="brieven_brief_dossier")
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "kenmerk"], name="brieven_brief_kenmerk_uniek"
            ),
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="brieven_brief_sha256_vorm"
            ),
            models.CheckConstraint(
                condition=Q(bladzijden__gte=1), name="brieven_brief_minstens_een_bladzijde"
            ),
            models.CheckConstraint(
                condition=Q(verzonden_op__isnull=True, verzendwijze="")
                | Q(verzonden_op__isnull=False, verzendwijze__in=[w.value for w in Verzendwijze]),
                name="brieven_brief_verzonden_met_wijze",
            ),
            models.CheckConstraint(
                condition=Q(verzonden_op__isnull=True) | Q(verzonden_op__gte=F("dagtekening")),
                name="brieven_brief_niet_voor_dagtekening_verzonden",
            ),
        ]

    @property
    def is_besluit(self) -> bool:
        """Whether sending this letter begins a term to object."""
        return is_decision(Briefsoort(self.soort))

    @property
    def rechtsmiddel(self) -> str:
        """Until when bezwaar or beroep is open, now that it was sent; else empty."""
        return until_when(Briefsoort(self.soort), self.verzonden_op) if self.verzonden_op else ""

    def __str__(self) -> str:
        return self.kenmerk

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise Onveranderlijk("Een brief verandert niet. Gebruik services.mark_sent.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise Onveranderlijk("Een brief wordt niet verwijderd.")

    @property
    def bestandsnaam(self) -> str:
        """Says what it is, and nothing about the person."""
        return f"{self.kenmerk}.pdf"


class Kenmerkreeks(GemeenteModel):
    """The last number given out in one series of one year."""

    reeks = models.CharField("reeks", max_length=8)
    jaar = models.PositiveSmallIntegerField("jaar")
    laatste = models.PositiveIntegerField("laatste nummer")

    class Meta:
        verbose_name = "kenmerkreeks"
        verbose_name_plural = "kenmerkreeksen"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "reeks", "jaar"], name="brieven_kenmerkreeks_een_per_jaar"
            ),
            models.CheckConstraint(
                condition=Q(reeks__regex=r"^[A-Z]{2,8}$"), name="brieven_kenmerkreeks_letters"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reeks}-{self.jaar}"
