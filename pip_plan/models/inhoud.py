# SPDX-License-Identifier: EUPL-1.2
"""What a plan says: the leerroute as it is decided, and everything that can be typed."""

from dataclasses import dataclass

from django.db import models

from inburgering.wet.begrippen import Alfabetisering, Doelgroep, Leerroute, Niveau
from leerroutes.models import Leerroutekeuze
from pip_plan.enums import Hoofddoel

LANG = 2000


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A part of the plan in words, for a summary."""

    label: str
    tekst: str


class Route(models.Model):
    """The leerroute as it is decided: a copy, so that the decision stands on its own."""

    leerroutekeuze = models.ForeignKey(
        Leerroutekeuze, on_delete=models.PROTECT, related_name="+", verbose_name="leerroutekeuze"
    )
    doelgroep = models.CharField("doelgroep", max_length=20, choices=Doelgroep.choices())
    leerroute = models.CharField("leerroute", max_length=1, choices=Leerroute.choices())
    niveau = models.CharField("niveau", max_length=2, choices=Niveau.choices(), blank=True)
    alfabetisering = models.CharField(
        "alfabetisering", max_length=3, choices=Alfabetisering.choices(), default="NVT"
    )
    eerste_pip = models.BooleanField("eerste PIP van deze persoon", default=True)

    class Meta:
        abstract = True


class Planinhoud(models.Model):
    """What the plan says; everything here can be typed while it is a concept."""

    hoofddoel = models.CharField(
        "hoofddoel", max_length=40, choices=Hoofddoel.choices(), blank=True
    )
    hoofddoel_tekst = models.CharField("hoofddoel in eigen woorden", max_length=200, blank=True)
    doelen = models.JSONField("doelen", default=list, blank=True)
    afspraken = models.JSONField("afspraken", default=list, blank=True)
    taal_aanbieder = models.CharField("taalschool", max_length=120, blank=True)
    taal_uren_per_week = models.PositiveSmallIntegerField(
        "lesuren per week", null=True, blank=True
    )
    taal_start_op = models.DateField("lessen vanaf", null=True, blank=True)
    geschatte_uren_b1 = models.PositiveSmallIntegerField(
        "geschatte uren voor de hele B1-route", null=True, blank=True
    )
    knm_uren = models.PositiveSmallIntegerField("uren KNM", null=True, blank=True)
    knm_wie = models.CharField("KNM waar", max_length=120, blank=True)
    knm_start_op = models.DateField("KNM vanaf", null=True, blank=True)
    pvt_uren = models.PositiveSmallIntegerField("uren PVT", default=12)
    pvt_wie = models.CharField("PVT waar", max_length=120, blank=True)
    pvt_ritme = models.CharField("PVT hoe vaak", max_length=80, blank=True)
    pvt_start_op = models.DateField("PVT vanaf", null=True, blank=True)
    map_uren = models.PositiveSmallIntegerField("uren MAP", null=True, blank=True)
    map_wie = models.CharField("MAP waar", max_length=120, blank=True)
    map_ritme = models.CharField("MAP hoe vaak", max_length=80, blank=True)
    map_start_op = models.DateField("MAP vanaf", null=True, blank=True)
    participatie_uren = models.PositiveSmallIntegerField(
        "uren participatie", null=True, blank=True
    )
    participatie_wie = models.CharField("participatie waar", max_length=120, blank=True)
    participatie_ritme = models.CharField("participatie hoe vaak", max_length=80, blank=True)
    participatie_start_op = models.DateField("participatie vanaf", null=True, blank=True)
    aantal_gesprekken = models.PositiveSmallIntegerField("aantal voortgangsgesprekken", default=0)
    ritme = models.CharField("ritme van de gesprekken", max_length=120, blank=True)
    eerste_gesprek_op = models.DateField("eerste gesprek", null=True, blank=True)
    taal_tempo = models.CharField("tempo van de lessen", max_length=80, blank=True)
    taal_duur = models.CharField("hoe lang de lessen duren", max_length=80, blank=True)
    weekrooster = models.JSONField("weekrooster", default=list, blank=True)
    begeleiding = models.TextField("begeleiding", max_length=LANG, blank=True)
    mb_aanbieder = models.CharField(
        "maatschappelijke begeleiding door", max_length=120, blank=True
    )
    mb_duur = models.CharField("duur van die begeleiding", max_length=80, blank=True)
    wens = models.TextField("wens van de inwoner", max_length=LANG, blank=True)
    wijkt_af = models.BooleanField("het plan wijkt af van de wens", default=False)
    afwijking = models.TextField("waarom het plan afwijkt", max_length=LANG, blank=True)
    vve_afspraak = models.TextField("afspraak over VVE", max_length=LANG, blank=True)
    kinderopvang_reis = models.TextField("kinderopvang en reizen", max_length=LANG, blank=True)
    sport_cultuur = models.TextField("cultuur en sport", max_length=LANG, blank=True)
    ondernemen = models.TextField("ondernemerschap", max_length=LANG, blank=True)
    geen_ontzorgen_reden = models.CharField("waarom niet ontzorgen", max_length=300, blank=True)
    derde = models.CharField("gewacht op informatie van", max_length=120, blank=True)
    telt_mee_uren = models.PositiveSmallIntegerField(
        "uren die al meetellen", null=True, blank=True
    )
    telt_mee = models.CharField("wat al meetelt", max_length=200, blank=True)
    z_examens = models.CharField("examens in de Z-route", max_length=200, blank=True)

    class Meta:
        abstract = True


INHOUD = tuple(field.name for field in Planinhoud._meta.local_fields)
