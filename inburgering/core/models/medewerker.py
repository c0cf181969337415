# SPDX-License-Identifier: EUPL-1.2
"""Who signs in, and what they may be in which gemeente."""

import uuid
from datetime import date, time
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from inburgering.core.enums import Rolsoort
from inburgering.core.models.gemeente import Gemeente


class MedewerkerManager(BaseUserManager["Medewerker"]):
    """Creates medewerkers with a hashed password."""

    def create_user(self, *, email: str, naam: str, password: str, **extra: Any) -> "Medewerker":
        medewerker = self.model(email=self.normalize_email(email).lower(), naam=naam, **extra)
        medewerker.set_password(password)
        medewerker.save()
        return medewerker

    def get_by_natural_key(self, username: str | None) -> "Medewerker":
        return self.get(email__iexact=username)


class Medewerker(AbstractBaseUser):
    """A person who works with the system; rights come only from a Rol."""

    email = models.EmailField("e-mailadres", unique=True)
    naam = models.CharField("naam", max_length=120)
    functie = models.CharField("functie", max_length=120, blank=True)
    telefoon = models.CharField("telefoon", max_length=30, blank=True)
    is_active = models.BooleanField("actief", default=True)
    mail_herinneringen = models.BooleanField("herinneringen per e-mail", default=True)
    mail_moment = models.TimeField("e-mail vanaf", default=time(7, 30), db_default=time(7, 30))
    sneltoetsen = models.BooleanField("sneltoetsen", default=True)
    sessie_versie = models.UUIDField("sessieversie", default=uuid.uuid4, editable=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["naam"]

    objects = MedewerkerManager()

    class Meta:
        verbose_name = "medewerker"
        verbose_name_plural = "medewerkers"
        constraints = [models.UniqueConstraint(Lower("email"), name="core_medewerker_email_uniek")]

    def __str__(self) -> str:
        return self.naam

    def get_session_auth_hash(self) -> str:
        """Changing `sessie_versie` ends every session of this medewerker at once."""
        return f"{super().get_session_auth_hash()}{self.sessie_versie.hex}"


class RolQuerySet(models.QuerySet["Rol"]):
    def in_force(self, dag: date) -> "RolQuerySet":
        """Roles held on this day."""
        return self.filter(vanaf__lte=dag).filter(
            models.Q(tot__isnull=True) | models.Q(tot__gte=dag)
        )


class Rol(models.Model):
    """A role of a medewerker in one gemeente, from a day, until a day."""

    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="rollen", verbose_name="medewerker"
    )
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="rollen", verbose_name="gemeente"
    )
    rol = models.CharField("rol", max_length=20, choices=Rolsoort.choices())
    partner = models.ForeignKey(
        "core.Partner",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="rollen",
        verbose_name="namens partner",
    )
    vanaf = models.DateField("vanaf")
    tot = models.DateField("tot en met", null=True, blank=True)

    objects = RolQuerySet.as_manager()

    class Meta:
        verbose_name = "rol"
        verbose_name_plural = "rollen"
        constraints = [
            models.UniqueConstraint(
                fields=["medewerker", "gemeente", "rol", "vanaf"],
                condition=models.Q(partner__isnull=True),
                name="core_rol_uniek",
            ),
            models.UniqueConstraint(
                fields=["medewerker", "gemeente", "rol", "partner", "vanaf"],
                name="core_rol_uniek_per_partner",
            ),
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("vanaf")),
                name="core_rol_tot_na_vanaf",
            ),
            models.CheckConstraint(
                condition=models.Q(rol__in=[rol.value for rol in Rolsoort]),
                name="core_rol_bekende_rol",
            ),
            models.CheckConstraint(
                condition=models.Q(partner__isnull=True)
                | models.Q(rol=Rolsoort.KETENPARTNER.value),
                name="core_rol_alleen_ketenpartner_voor_partner",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.medewerker}: {self.get_rol_display()} in {self.gemeente}"
