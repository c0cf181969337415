# SPDX-License-Identifier: EUPL-1.2
"""The person and the household."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from inburgering.core.enums import Aanspreekvorm
from inburgering.core.modelfields import BlindIndexField, EncryptedField
from inburgering.core.models.base import GemeenteModel
from inburgering.core.namen import geboren_tekst, initialen, leeftijd, sort_key
from inburgering.core.versleuteling import blind_index


class Huishouden(GemeenteModel):
    """People who live together; each adult has a dossier of their own."""

    class Meta:
        verbose_name = "huishouden"
        verbose_name_plural = "huishoudens"

    def __str__(self) -> str:
        return f"huishouden {self.pk}"


class GeboorteMixin(models.Model):
    """A date of birth of which only the year, or nothing, may be known."""

    geboortejaar = models.PositiveSmallIntegerField("geboortejaar", null=True, blank=True)
    geboortemaand = models.PositiveSmallIntegerField("geboortemaand", null=True, blank=True)
    geboortedag = models.PositiveSmallIntegerField("geboortedag", null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def geboren_tekst(self) -> str:
        return geboren_tekst(self.geboortejaar, self.geboortemaand, self.geboortedag)

    def leeftijd_op(self, dag: date) -> int | None:
        return leeftijd(self.geboortejaar, self.geboortemaand, self.geboortedag, dag)


def _geboorte_constraints(prefix: str) -> list[models.BaseConstraint]:
    return [
        models.CheckConstraint(
            condition=(Q(geboortemaand__isnull=True) | Q(geboortejaar__isnull=False))
            & (Q(geboortedag__isnull=True) | Q(geboortemaand__isnull=False)),
            name=f"{prefix}_geboorte_van_grof_naar_fijn",
        ),
        models.CheckConstraint(
            condition=(Q(geboortejaar__isnull=True) | Q(geboortejaar__range=(1900, 2100)))
            & (Q(geboortemaand__isnull=True) | Q(geboortemaand__range=(1, 12)))
            & (Q(geboortedag__isnull=True) | Q(geboortedag__range=(1, 31))),
            name=f"{prefix}_geboorte_bestaat",
        ),
    ]


def bsn_index(bsn: str) -> str:
    """What stands in the index for this BSN."""
    return blind_index(bsn, column="core.persoon.bsn")


def v_nummer_index(v_nummer: str) -> str:
    """What stands in the index for this V-nummer."""
    return blind_index(v_nummer, column="core.persoon.v_nummer")


class PersoonQuerySet(models.QuerySet["Persoon"]):
    """Finds people by what is encrypted, through the blind index."""

    def with_bsn(self, bsn: str) -> "PersoonQuerySet":
        return self.filter(bsn_index=bsn_index(bsn))

    def with_v_nummer(self, v_nummer: str) -> "PersoonQuerySet":
        return self.filter(v_nummer_index=v_nummer_index(v_nummer))


class Persoon(GeboorteMixin, GemeenteModel):
    """An inburgeraar. One name is enough; a BSN may not be there yet."""

    bsn = EncryptedField("BSN", null=True, blank=True)
    bsn_index = BlindIndexField(source="bsn")
    v_nummer = EncryptedField("V-nummer", null=True, blank=True)
    v_nummer_index = BlindIndexField(source="v_nummer")
    voornamen = models.CharField("voornamen", max_length=200, blank=True)
    voorvoegsel = models.CharField("voorvoegsel", max_length=20, blank=True)
    achternaam = models.CharField("achternaam", max_length=650, blank=True)
    zoeknaam = models.CharField("zoeknaam", max_length=900, editable=False)
    aanspreekvorm = models.CharField(
        "aanspreekvorm",
        max_length=10,
        choices=Aanspreekvorm.choices(),
        default=Aanspreekvorm.NEUTRAAL.value,
    )
    taal = models.CharField("taal", max_length=40, blank=True)
    andere_talen = ArrayField(
        models.CharField(max_length=40), verbose_name="andere talen", default=list, blank=True
    )
    tolk_nodig = models.BooleanField("tolk nodig", default=False)
    telefoon = models.CharField("telefoon", max_length=30, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    straat = models.CharField("straat", max_length=120, blank=True)
    huisnummer = models.CharField("huisnummer", max_length=20, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True)
    woonplaats = models.CharField("woonplaats", max_length=80, blank=True)
    geheim_adres = models.BooleanField("geheim adres", default=False)
    overleden_op = models.DateField("overleden op", null=True, blank=True)
    huishouden = models.ForeignKey(
        Huishouden,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="personen",
        verbose_name="huishouden",
    )

    objects = PersoonQuerySet.as_manager()

    class Meta:
        verbose_name = "persoon"
        verbose_name_plural = "personen"
        indexes = [models.Index(fields=["gemeente", "zoeknaam", "id"], name="core_persoon_naam")]
        constraints = [
            *_geboorte_constraints("core_persoon"),
            models.CheckConstraint(
                condition=~Q(voornamen="") | ~Q(achternaam=""),
                name="core_persoon_ten_minste_een_naam",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "bsn_index"], name="core_persoon_bsn_uniek"
            ),
            models.UniqueConstraint(
                fields=["gemeente", "v_nummer_index"], name="core_persoon_v_nummer_uniek"
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def save(self, *args: object, **kwargs: object) -> None:
        self.zoeknaam = sort_key(self.achternaam, self.voorvoegsel, self.voornamen)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    @property
    def naam(self) -> str:
        """The full name, as people say it."""
        return " ".join(p for p in (self.voornamen, self.voorvoegsel, self.achternaam) if p)

    @property
    def aanhef(self) -> str:
        """How a letter begins: Beste mevrouw Tesfay; Beste Amanuel for one name."""
        surname = " ".join(p for p in (self.voorvoegsel, self.achternaam) if p)
        if self.aanspreekvorm == Aanspreekvorm.NEUTRAAL or not surname:
            return f"Beste {self.naam}"
        title = "mevrouw" if self.aanspreekvorm == Aanspreekvorm.MEVROUW else "meneer"
        return f"Beste {title} {surname[0].upper()}{surname[1:]}"

    @property
    def briefnaam(self) -> str:
        """The name above the address: Mevrouw S. Tesfay."""
        if not self.achternaam:
            name = self.naam
        else:
            parts = (initialen(self.voornamen), self.voorvoegsel, self.achternaam)
            name = " ".join(p for p in parts if p)
        title = {Aanspreekvorm.MEVROUW.value: "Mevrouw ", Aanspreekvorm.HEER.value: "De heer "}
        return title.get(self.aanspreekvorm, "") + name

    @property
    def adresregels(self) -> tuple[str, ...]:
        """The address lines of a letter; empty when there is no address yet."""
        lines = (f"{self.straat} {self.huisnummer}", f"{self.postcode}  {self.woonplaats.upper()}")
        return tuple(line.strip() for line in lines if line.strip())


class Kind(GeboorteMixin, GemeenteModel):
    """A child in a household, for VVE, kinderopvang and the family picture."""

    huishouden = models.ForeignKey(
        Huishouden, on_delete=models.CASCADE, related_name="kinderen", verbose_name="huishouden"
    )
    naam = models.CharField("naam", max_length=200)

    class Meta:
        verbose_name = "kind"
        verbose_name_plural = "kinderen"
        constraints = _geboorte_constraints("core_kind")

    def __str__(self) -> str:
        return self.naam
