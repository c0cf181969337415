# SPDX-License-Identifier: EUPL-1.2
"""The dossier: one per person per gemeente per plicht, with the dates everything follows from."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from inburgering.core.enums import Fase, Sluitreden
from inburgering.core.models.base import GemeenteModel
from inburgering.core.models.medewerker import Medewerker
from inburgering.core.models.persoon import Persoon
from inburgering.core.nummers import dossiernummer
from inburgering.wet.begrippen import Doelgroep, Leerroute


class DossierQuerySet(models.QuerySet["Dossier"]):
    def open(self) -> "DossierQuerySet":
        """Dossiers somebody still works on."""
        return self.filter(afgesloten_op__isnull=True)

    def of_regisseur(self, medewerker: Medewerker) -> "DossierQuerySet":
        return self.filter(regisseur=medewerker)

    def by_urgency(self) -> "DossierQuerySet":
        """What is due first comes first; what has no date comes last."""
        return self.order_by(F("volgende_op").asc(nulls_last=True), "pk")

    def overdue(self, dag: date) -> "DossierQuerySet":
        return self.filter(volgende_op__lt=dag)


class Feitdatums(models.Model):
    """The dates that start, stop and mark terms; the database keeps them in order."""

    gekoppeld_op = models.DateField("gekoppeld op")
    azc = models.CharField("azc", max_length=80, blank=True)
    kennisgeving_op = models.DateField("kennisgeving van DUO op", null=True, blank=True)
    huisvesting_op = models.DateField("gehuisvest op", null=True, blank=True)
    brp_op = models.DateField("ingeschreven in de BRP op", null=True, blank=True)
    bijstand_vanaf = models.DateField("recht op bijstand vanaf", null=True, blank=True)
    verhuisd_naar_ons = models.BooleanField("verhuisd uit een andere gemeente", default=False)
    derde_informatie_op = models.DateField(
        "informatie van een derde ontvangen op", null=True, blank=True
    )
    intake_gestart_op = models.DateField("intake gestart op", null=True, blank=True)
    intake_afgerond_op = models.DateField("intake afgerond op", null=True, blank=True)
    leerroute_op = models.DateField("leerroute toegewezen op", null=True, blank=True)
    pip_concept_op = models.DateField("concept-PIP gemaakt op", null=True, blank=True)
    pip_aangeboden_op = models.DateField("PIP ter toetsing op", null=True, blank=True)
    pip_vastgesteld_op = models.DateField("dagtekening PIP", null=True, blank=True)
    pip_bekendgemaakt_op = models.DateField("PIP bekendgemaakt op", null=True, blank=True)
    pip_te_verzenden_op = models.DateField(
        "dagtekening van een PIP dat nog weg moet", null=True, blank=True
    )
    pip_ingetrokken_op = models.DateField(
        "PIP ingetrokken vanaf, zonder nieuw PIP", null=True, blank=True
    )
    ontzorgen_vanaf = models.DateField("ontzorgen vanaf", null=True, blank=True)
    ontzorgen_tot = models.DateField("ontzorgen tot en met", null=True, blank=True)
    ontzorgen_beeindigd_op = models.DateField("ontzorgen afgerond op", null=True, blank=True)
    gesprek_gepland_op = models.DateField("voortgangsgesprek gepland op", null=True, blank=True)
    laatste_gesprek_op = models.DateField("laatste voortgangsgesprek", null=True, blank=True)

    class Meta:
        abstract = True


class Trajectdatums(models.Model):
    """What happens after (or beside) the PIP, each date meeting or starting a term."""

    taalstart_aanmelding_op = models.DateField(
        "aangemeld voor de Taalstart op", null=True, blank=True
    )
    taalstart_intake_op = models.DateField("intake bij de taalschool op", null=True, blank=True)
    taalstart_start_op = models.DateField("eerste les Taalstart op", null=True, blank=True)
    taalstart_einde_op = models.DateField("Taalstart geëindigd op", null=True, blank=True)
    taalstart_rapport_op = models.DateField(
        "eindrapportage Taalstart ontvangen op", null=True, blank=True
    )
    aanbod_op = models.DateField("inburgeringsaanbod gedaan op", null=True, blank=True)
    aanmelding_aanbieder_op = models.DateField(
        "aangemeld bij de taalaanbieder op", null=True, blank=True
    )
    taalles_start_op = models.DateField("eerste taalles op", null=True, blank=True)
    map_afgerond_op = models.DateField("MAP afgerond op", null=True, blank=True)
    pvt_afgerond_op = models.DateField("PVT afgerond op", null=True, blank=True)
    boete_rapport_op = models.DateField("boeterapport met dagtekening", null=True, blank=True)
    boete_bekendgemaakt_op = models.DateField("boete bekendgemaakt op", null=True, blank=True)
    boete_betaald_op = models.DateField("boete betaald op", null=True, blank=True)

    class Meta:
        abstract = True


class Dossier(Feitdatums, Trajectdatums, GemeenteModel):
    """The case of one person in one gemeente, from koppeling until the plicht is met."""

    persoon = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, related_name="dossiers", verbose_name="persoon"
    )
    doelgroep = models.CharField("doelgroep", max_length=20, choices=Doelgroep.choices())
    leerroute = models.CharField(
        "leerroute", max_length=1, choices=Leerroute.choices(), blank=True
    )
    regisseur = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="dossiers",
        verbose_name="regisseur",
    )
    fase = models.CharField(
        "fase", max_length=12, choices=Fase.choices(), default=Fase.KOPPELING.value
    )
    volgende_stap = models.CharField("volgende stap", max_length=40, blank=True)
    volgende_titel = models.CharField("volgende stap in woorden", max_length=120, blank=True)
    volgende_op = models.DateField("volgende stap uiterlijk", null=True, blank=True)
    volgende_waarom = models.CharField("waarom die datum", max_length=200, blank=True)
    volgende_termijn = models.CharField(
        "termijn achter die datum", max_length=60, blank=True, default="", db_default=""
    )
    afgesloten_op = models.DateField("afgesloten op", null=True, blank=True)
    sluitreden = models.CharField(
        "reden van sluiten", max_length=20, choices=Sluitreden.choices(), blank=True
    )
    versie = models.PositiveIntegerField("versie", default=1)
    zegel = models.BigIntegerField(
        "zegel", null=True, editable=False, help_text="Zie services/termijnen/zegel.py."
    )

    objects = DossierQuerySet.as_manager()

    class Meta:
        verbose_name = "dossier"
        verbose_name_plural = "dossiers"
        indexes = [
            models.Index(
                fields=["gemeente", "regisseur", "volgende_op", "id"],
                condition=Q(afgesloten_op__isnull=True),
                name="core_dossier_regisseur",
            ),
            models.Index(
                fields=["gemeente", "volgende_op", "id"],
                condition=Q(afgesloten_op__isnull=True),
                name="core_dossier_team",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "persoon"],
                condition=Q(afgesloten_op__isnull=True),
                name="core_dossier_een_open_per_persoon",
            ),
            models.CheckConstraint(
                condition=Q(doelgroep__in=[doelgroep.value for doelgroep in Doelgroep]),
                name="core_dossier_bekende_doelgroep",
            ),
            models.CheckConstraint(
                condition=Q(leerroute="") | Q(leerroute__in=[route.value for route in Leerroute]),
                name="core_dossier_bekende_leerroute",
            ),
            models.CheckConstraint(
                condition=Q(afgesloten_op__isnull=True, sluitreden="")
                | (Q(afgesloten_op__isnull=False) & ~Q(sluitreden="")),
                name="core_dossier_sluiten_met_reden",
            ),
            models.CheckConstraint(
                condition=Q(intake_afgerond_op__isnull=True)
                | Q(intake_afgerond_op__gte=F("intake_gestart_op")),
                name="core_dossier_intake_in_volgorde",
            ),
            models.CheckConstraint(
                condition=Q(pip_bekendgemaakt_op__isnull=True)
                | Q(pip_bekendgemaakt_op__gte=F("pip_vastgesteld_op")),
                name="core_dossier_bekendmaking_na_dagtekening",
            ),
            models.CheckConstraint(
                condition=Q(ontzorgen_tot__isnull=True)
                | Q(ontzorgen_tot__gte=F("ontzorgen_vanaf")),
                name="core_dossier_ontzorgen_in_volgorde",
            ),
            models.CheckConstraint(
                condition=Q(taalstart_einde_op__isnull=True)
                | Q(taalstart_start_op__isnull=True)
                | Q(taalstart_einde_op__gte=F("taalstart_start_op")),
                name="core_dossier_taalstart_in_volgorde",
            ),
        ]

    def __str__(self) -> str:
        return self.nummer

    @property
    def nummer(self) -> str:
        """The number people mention on the phone; says nothing about the person."""
        return dossiernummer(self.pk)

    @property
    def is_open(self) -> bool:
        return self.afgesloten_op is None


class DoelgroepPeriode(GemeenteModel):
    """The doelgroep from a day on; the latest is the doelgroep of the dossier."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="doelgroepen", verbose_name="dossier"
    )
    doelgroep = models.CharField("doelgroep", max_length=20, choices=Doelgroep.choices())
    vanaf = models.DateField("vanaf")
    bron = models.CharField("bron", max_length=80, default="gemeente")

    class Meta:
        verbose_name = "doelgroepperiode"
        verbose_name_plural = "doelgroepperiodes"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "vanaf"], name="core_doelgroepperiode_een_per_dag"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_doelgroep_display()} vanaf {self.vanaf}"
