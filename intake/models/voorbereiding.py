# SPDX-License-Identifier: EUPL-1.2
"""What is known and arranged before the talk: handover, facts with a source, checklist, tolk."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from inburgering.core.models import Dossier, GemeenteModel, Medewerker, Partner
from intake.enums import Eigenaar, Herkomst, Rubriek, Tolksoort

TEKST_MAX = 5000


class Overdracht(GemeenteModel):
    """The warme overdracht with COA, and the driegesprek when there was one."""

    dossier = models.OneToOneField(
        Dossier, on_delete=models.PROTECT, related_name="overdracht", verbose_name="dossier"
    )
    coa_contact = models.CharField("contact bij COA", max_length=120, blank=True)
    coa_telefoon = models.CharField("telefoon", max_length=30, blank=True)
    coa_email = models.EmailField("e-mail", blank=True)
    overgedragen_op = models.DateField("warme overdracht op", null=True, blank=True)
    driegesprek_op = models.DateField("driegesprek op", null=True, blank=True)
    driegesprek_plaats = models.CharField("waar", max_length=120, blank=True)
    driegesprek_aanwezigen = ArrayField(
        models.CharField(max_length=120), default=list, blank=True, verbose_name="wie erbij waren"
    )
    driegesprek_afspraken = models.TextField("afspraken", max_length=TEKST_MAX, blank=True)
    versie = models.PositiveIntegerField("versie", default=1)
    gewijzigd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="gewijzigd door"
    )

    class Meta:
        verbose_name = "overdracht"
        verbose_name_plural = "overdrachten"
        constraints = [
            models.CheckConstraint(
                condition=Q(driegesprek_op__isnull=False)
                | Q(driegesprek_plaats="", driegesprek_afspraken=""),
                name="intake_driegesprek_heeft_dag",
            )
        ]

    def __str__(self) -> str:
        return f"overdracht van {self.dossier_id}"


class Klantfeit(GemeenteModel):
    """One rubric of what others knew already, with its source and the day of that source."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="klantfeiten", verbose_name="dossier"
    )
    rubriek = models.CharField("rubriek", max_length=12, choices=Rubriek.choices())
    tekst = models.TextField("wat staat er", max_length=TEKST_MAX)
    bron = models.CharField("bron", max_length=10, choices=Herkomst.choices())
    bron_op = models.DateField("datum van de bron")
    vastgelegd_op = models.DateField("vastgelegd op")
    vastgelegd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "klantfeit"
        verbose_name_plural = "klantfeiten"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "rubriek", "bron"], name="intake_klantfeit_een_per_bron"
            ),
            models.CheckConstraint(
                condition=Q(rubriek__in=[rubriek.value for rubriek in Rubriek])
                & Q(bron__in=[bron.value for bron in Herkomst])
                & ~Q(tekst=""),
                name="intake_klantfeit_volledig",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_rubriek_display()} ({self.get_bron_display()})"


class Introductiepunt(GemeenteModel):
    """One item of the introductieweek: who does it, when, and how we know."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="introductiepunten", verbose_name="dossier"
    )
    volgorde = models.PositiveSmallIntegerField("volgorde")
    tekst = models.CharField("wat", max_length=200)
    eigenaar = models.CharField(
        "wie doet dit", max_length=8, choices=Eigenaar.choices(), default=Eigenaar.TEAM.value
    )
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    gepland_op = models.DateField("gepland op", null=True, blank=True)
    gedaan_op = models.DateField("gedaan op", null=True, blank=True)
    gedaan_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    bewijs = models.CharField("hoe weten wij dat", max_length=200, blank=True)
    niet_nodig = models.CharField("niet nodig omdat", max_length=200, blank=True)
    versie = models.PositiveIntegerField("versie", default=1)

    class Meta:
        verbose_name = "punt van de introductieweek"
        verbose_name_plural = "punten van de introductieweek"
        ordering = ["volgorde"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "tekst"], name="intake_introductiepunt_uniek"
            ),
            models.CheckConstraint(
                condition=Q(eigenaar="partner", partner__isnull=False)
                | (~Q(eigenaar="partner") & Q(partner__isnull=True)),
                name="intake_introductiepunt_partner",
            ),
            models.CheckConstraint(
                condition=Q(gedaan_op__isnull=True) | Q(niet_nodig=""),
                name="intake_introductiepunt_gedaan_of_niet_nodig",
            ),
        ]

    def __str__(self) -> str:
        return self.tekst

    @property
    def is_klaar(self) -> bool:
        """Done, or found to be unnecessary."""
        return self.gedaan_op is not None or bool(self.niet_nodig)


class Tolkboeking(GemeenteModel):
    """An interpreter who was booked; what it cost counts to the budget of the person."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="tolkboekingen", verbose_name="dossier"
    )
    op = models.DateField("op")
    taal = models.CharField("taal", max_length=40)
    soort = models.CharField("hoe", max_length=12, choices=Tolksoort.choices())
    kenmerk = models.CharField("nummer van de tolk of de boeking", max_length=80, blank=True)
    bedrag = models.DecimalField("kosten", max_digits=8, decimal_places=2)
    geannuleerd_op = models.DateField("geannuleerd op", null=True, blank=True)
    geboekt_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="geboekt door"
    )

    class Meta:
        verbose_name = "tolkboeking"
        verbose_name_plural = "tolkboekingen"
        ordering = ["op", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(bedrag__gte=0), name="intake_tolk_kost_niet_minder_dan_niets"
            ),
            models.CheckConstraint(
                condition=Q(soort__in=[soort.value for soort in Tolksoort]),
                name="intake_tolk_bekende_soort",
            ),
        ]

    def __str__(self) -> str:
        return f"tolk {self.taal} op {self.op}"
