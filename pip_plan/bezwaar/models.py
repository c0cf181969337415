# SPDX-License-Identifier: EUPL-1.2
"""A bezwaar: one row from receipt to decision.

It is against a letter that is a decision, and against one or more decisions within it. What
must never be is refused here; the trigger of migration 0011 asks for a mandate, and for
another signer than the one who took the decision (Awb 10:3 lid 3).
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from inburgering.brieven.models import Brief
from inburgering.core.models import Dossier, GemeenteModel, Medewerker
from pip_plan.bezwaar.enums import OPEN, Bezwaarstatus, NietHoren, Ontvangstwijze, Uitkomst
from pip_plan.enums import Deelbesluitsoort

TEKST, KORT = 6000, 300
OPEN_CODES = [status.value for status in OPEN]


def _brief(name: str) -> "models.OneToOneField[Brief | None, Brief | None]":
    return models.OneToOneField(
        Brief, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=name
    )


class Ontvangst(models.Model):
    """What came in, when, and whether it was in time and complete (Awb 6:4 to 6:11)."""

    ontvangen_op = models.DateField("ontvangen op")
    wijze = models.CharField("hoe", max_length=10, choices=Ontvangstwijze.choices())
    gepost_op = models.DateField("poststempel", null=True, blank=True)
    gronden = models.TextField("waarom", max_length=TEKST, blank=True)
    indienen_uiterlijk = models.DateField("indienen kon tot en met")
    op_tijd = models.BooleanField("op tijd")
    te_laat_reden = models.TextField("waarom te laat", max_length=TEKST, blank=True)
    verschoonbaar = models.BooleanField("te laat, maar verschoonbaar", null=True, blank=True)
    aanvullen_gevraagd_op = models.DateField("aanvulling gevraagd op", null=True, blank=True)
    aanvullen_wat = models.CharField("wat ontbreekt", max_length=KORT, blank=True)
    aanvullen_uiterlijk = models.DateField("aanvullen uiterlijk", null=True, blank=True)
    aangevuld_op = models.DateField("aangevuld op", null=True, blank=True)
    ontvangstbrief = _brief("ontvangstbevestiging")
    aanvulbrief = _brief("brief om aanvulling")

    class Meta:
        abstract = True


class Behandeling(models.Model):
    """The term and the hearing (Awb 7:2 to 7:10)."""

    commissie = models.BooleanField("met een commissie", default=False)
    beslissen_uiterlijk = models.DateField("beslissen uiterlijk")
    verdaagd_op = models.DateField("verdaagd op", null=True, blank=True)
    uitstel_tot = models.DateField("uitstel tot en met", null=True, blank=True)
    uitstel_ingestemd_op = models.DateField("ingestemd op", null=True, blank=True)
    zitting_op = models.DateField("hoorzitting op", null=True, blank=True)
    zitting_tijd = models.TimeField("tijd", null=True, blank=True)
    zitting_plaats = models.CharField("plaats", max_length=KORT, blank=True)
    gehoord_op = models.DateField("gehoord op", null=True, blank=True)
    gehoord_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="gehoord door",
    )  # fmt: skip
    hoorverslag = models.TextField("verslag van het horen", max_length=TEKST, blank=True)
    niet_horen = models.CharField(
        "niet horen omdat", max_length=1, choices=NietHoren.choices(), blank=True
    )
    niet_horen_toelichting = models.CharField("toelichting", max_length=KORT, blank=True)
    zittingsbrief = _brief("uitnodiging hoorzitting")
    verdagingsbrief = _brief("brief over verdaging")

    class Meta:
        abstract = True


class Beslissing(models.Model):
    """The decision on the bezwaar, and who took it."""

    uitkomst = models.CharField("uitkomst", max_length=20, choices=Uitkomst.choices(), blank=True)
    motivering = models.TextField("motivering", max_length=TEKST, blank=True)
    teruggave_reden = models.CharField("reden van teruggave", max_length=1000, blank=True)
    opsteller = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="opsteller",
    )  # fmt: skip
    besluitvormer = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="besluitvormer",
    )  # fmt: skip
    dagtekening = models.DateField("dagtekening", null=True, blank=True)
    besluit = _brief("besluit op bezwaar")
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)

    class Meta:
        abstract = True


class BezwaarQuerySet(models.QuerySet["Bezwaar"]):
    def open(self) -> "BezwaarQuerySet":
        return self.filter(status__in=OPEN_CODES)


class Bezwaar(Ontvangst, Behandeling, Beslissing, GemeenteModel):
    """One bezwaar against one decision (Awb chapters 6 and 7)."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="bezwaren", verbose_name="dossier"
    )
    tegen = models.ForeignKey(
        Brief, on_delete=models.PROTECT, related_name="bezwaren", verbose_name="tegen het besluit"
    )
    onderdelen = ArrayField(
        models.CharField(max_length=20, choices=Deelbesluitsoort.choices()),
        verbose_name="tegen welk deel", default=list, blank=True,
    )  # fmt: skip
    kenmerk = models.CharField("kenmerk", max_length=40)
    status = models.CharField(
        "status", max_length=20, choices=Bezwaarstatus.choices(), default="in_behandeling"
    )
    versie = models.PositiveIntegerField("versie", default=1)

    objects = BezwaarQuerySet.as_manager()

    class Meta:
        verbose_name = "bezwaar"
        verbose_name_plural = "bezwaren"
        ordering = ["-ontvangen_op", "-pk"]
        indexes = [
            models.Index(
                fields=["gemeente", "beslissen_uiterlijk"],
                condition=Q(status__in=OPEN_CODES),
                name="pip_plan_bezwaar_open",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "kenmerk"], name="pip_plan_bezwaar_kenmerk_uniek"
            ),
            models.UniqueConstraint(
                fields=["tegen", "ontvangen_op"], name="pip_plan_bezwaar_een_per_dag"
            ),
            models.CheckConstraint(
                condition=(
                    Q(status="beslist", besluitvormer__isnull=False, dagtekening__isnull=False,
                      besluit__isnull=False, opsteller__isnull=False)
                    & ~Q(uitkomst="") & ~Q(motivering="")
                ) | (~Q(status="beslist") & Q(besluitvormer__isnull=True, besluit__isnull=True)),
                name="pip_plan_bezwaar_besluit_heel_of_niet",
            ),
            models.CheckConstraint(
                condition=Q(besluitvormer__isnull=True) | ~Q(besluitvormer=F("opsteller")),
                name="pip_plan_bezwaar_vier_ogen",
            ),
            models.CheckConstraint(
                condition=Q(gehoord_op__isnull=True) | Q(niet_horen=""),
                name="pip_plan_bezwaar_gehoord_of_niet",
            ),
            models.CheckConstraint(
                condition=Q(uitstel_tot__isnull=True) | Q(uitstel_ingestemd_op__isnull=False),
                name="pip_plan_bezwaar_uitstel_met_instemming",
            ),
            models.CheckConstraint(
                condition=~Q(status="beslist") | Q(op_tijd=True) | Q(verschoonbaar=True)
                | Q(uitkomst="niet_ontvankelijk"),
                name="pip_plan_bezwaar_te_laat_niet_ontvankelijk",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.kenmerk

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def onderdelen_tekst(self) -> str:
        """leerroute en begeleiding, ontzorgen."""
        return ", ".join(Deelbesluitsoort(code).label for code in self.onderdelen)
