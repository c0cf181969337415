# SPDX-License-Identifier: EUPL-1.2
"""The letterhead that letters are sent with."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length

from inburgering.brieven.huisstijl import HuisstijlFout, Huisstijlgegevens, Logo
from inburgering.brieven.logo import MAX_BYTES, PNG, SVG
from inburgering.core.models import Gemeente
from inburgering.core.models.base import GemeenteModel

HEX = r"^#[0-9a-fA-F]{6}$"
# how bytea columns can be measured in a constraint
models.BinaryField.register_lookup(Length)

TEKSTVELDEN = (
    "afdeling", "kleur_merk", "kleur_accent", "retouradres", "postadres", "bezoekadres",
    "telefoon", "website", "bezwaar_post", "bezwaar_digitaal", "mandaatregel", "mandaatbesluit",
    "ondertekening", "rechtbank", "privacycontact",
)  # fmt: skip


class Huisstijl(GemeenteModel):
    """The letterhead of a gemeente: what every letter says about its sender."""

    gemeente = models.OneToOneField(
        Gemeente, on_delete=models.PROTECT, related_name="huisstijl", verbose_name="gemeente"
    )
    afdeling = models.CharField("afdeling", max_length=80, blank=True)
    kleur_merk = models.CharField("merkkleur", max_length=7, default="#154273")
    kleur_accent = models.CharField("accentkleur", max_length=7, default="#ffb612")
    logo = models.BinaryField("logo", default=bytes, blank=True)
    logo_mime = models.CharField("soort logo", max_length=20, blank=True)
    logo_alt = models.CharField("beschrijving van het logo", max_length=120, blank=True)
    retouradres = models.CharField("retouradres", max_length=120)
    postadres = models.CharField("postadres", max_length=200, blank=True)
    bezoekadres = models.CharField("bezoekadres", max_length=200, blank=True)
    telefoon = models.CharField("telefoonnummer", max_length=30)
    website = models.CharField("website", max_length=120, blank=True)
    bezwaar_post = models.CharField("postadres voor bezwaar", max_length=200)
    bezwaar_digitaal = models.CharField("digitaal adres voor bezwaar", max_length=200, blank=True)
    mandaatregel = models.CharField("mandaatregel", max_length=160)
    mandaatbesluit = models.CharField("mandaatbesluit", max_length=160, blank=True)
    ondertekening = models.CharField(
        "groet boven de ondertekening", max_length=80, default="Met vriendelijke groet,"
    )
    rechtbank = models.CharField("rechtbank", max_length=120, blank=True)
    privacycontact = models.CharField("contact over privacy", max_length=120, blank=True)

    class Meta:
        verbose_name = "huisstijl"
        verbose_name_plural = "huisstijlen"
        constraints = [
            models.CheckConstraint(
                condition=Q(kleur_merk__regex=HEX) & Q(kleur_accent__regex=HEX),
                name="brieven_huisstijl_kleuren_als_hex",
            ),
            models.CheckConstraint(
                condition=Q(logo__length=0, logo_mime="", logo_alt="")
                | (
                    Q(logo__length__gt=0, logo__length__lte=MAX_BYTES, logo_mime__in=[PNG, SVG])
                    & ~Q(logo_alt="")
                ),
                name="brieven_huisstijl_logo_met_soort_en_beschrijving",
            ),
        ]

    def __str__(self) -> str:
        return f"huisstijl van {self.gemeente}"

    def clean(self) -> None:
        """Refuse a colour that cannot be read and a logo that is no plain picture."""
        try:
            _ = self.gegevens
        except HuisstijlFout as fout:
            raise ValidationError({fout.field: str(fout)}) from fout

    @property
    def gegevens(self) -> Huisstijlgegevens:
        """The facts as the engine prints them."""
        content = bytes(self.logo)
        picture = Logo(inhoud=content, mime=self.logo_mime, alt=self.logo_alt) if content else None
        texts = {field: getattr(self, field) for field in TEKSTVELDEN}
        return Huisstijlgegevens(gemeente_naam=self.gemeente.naam, logo=picture, **texts)
