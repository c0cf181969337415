# SPDX-License-Identifier: EUPL-1.2
"""The letterhead of a gemeente as plain facts, with the checks a colour and a logo must pass.

Pure: no Django. The model `Huisstijl` stores these facts, the engine prints them.
"""

import base64
import re
from dataclasses import dataclass

from inburgering.brieven.blokken import Blok
from inburgering.brieven.logo import check_logo

MINIMAL_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3, text of normal size
_HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_PLAATS = re.compile(r"\b\d{4} ?[A-Z]{2},? +(\S.*)$")


class HuisstijlFout(ValueError):
    """A fact of the letterhead cannot be used; the message is a Dutch sentence."""

    def __init__(self, message: str, *, field: str) -> None:
        super().__init__(message)
        self.field = field


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str = "#ffffff") -> float:
    """The contrast ratio of two colours written as #rrggbb (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def check_kleur(colour: str, *, field: str, als_tekst: bool) -> None:
    """Refuse what is no colour, and a text colour that is too light on white paper."""
    if not _HEX.fullmatch(colour):
        raise HuisstijlFout(
            "Schrijf de kleur als # met zes tekens, bijvoorbeeld #154273.", field=field
        )
    if als_tekst and contrast(colour) < MINIMAL_CONTRAST:
        ratio = f"{contrast(colour):.1f}".replace(".", ",")
        raise HuisstijlFout(
            f"Deze kleur is te licht om te lezen op wit papier (contrast {ratio}, "
            "minstens 4,5 is nodig). Kies een donkerder kleur.",
            field=field,
        )


@dataclass(frozen=True, kw_only=True)
class Logo:
    """The picture in the letterhead; `alt` is what a screen reader says."""

    inhoud: bytes
    mime: str
    alt: str

    def __post_init__(self) -> None:
        reason = check_logo(self.inhoud, self.mime)
        if reason:
            raise HuisstijlFout(reason, field="logo")
        if not self.alt.strip():
            raise HuisstijlFout("Beschrijf het logo in een paar woorden.", field="logo_alt")

    @property
    def data_uri(self) -> str:
        return f"data:{self.mime};base64,{base64.b64encode(self.inhoud).decode('ascii')}"


@dataclass(frozen=True, kw_only=True)
class Huisstijlgegevens:
    """Everything about the sender that a letter prints."""

    gemeente_naam: str
    afdeling: str
    kleur_merk: str
    kleur_accent: str
    retouradres: str
    postadres: str
    bezoekadres: str
    telefoon: str
    website: str
    bezwaar_post: str
    bezwaar_digitaal: str
    mandaatregel: str
    mandaatbesluit: str = ""
    ondertekening: str = "Met vriendelijke groet,"
    rechtbank: str = ""
    privacycontact: str = ""
    logo: Logo | None = None
    tekstblokken: tuple[Blok, ...] = ()

    def __post_init__(self) -> None:
        check_kleur(self.kleur_merk, field="kleur_merk", als_tekst=True)
        check_kleur(self.kleur_accent, field="kleur_accent", als_tekst=False)
        for field in ("gemeente_naam", "retouradres", "bezwaar_post", "mandaatregel", "telefoon"):
            if not getattr(self, field).strip():
                raise HuisstijlFout("Vul dit in: een brief kan niet zonder.", field=field)

    @property
    def plaats(self) -> str:
        """Where the letter is dated: what follows the postcode in the return address."""
        found = _PLAATS.search(self.retouradres.strip())
        return found[1] if found else ""

    @property
    def bezwaar_aan(self) -> str:
        """Which body bezwaar goes to, and where (Awb 3:45 lid 1)."""
        address = self.bezwaar_post.strip()
        named = any(word in address.lower() for word in ("college", "burgemeester"))
        return address if named else f"burgemeester en wethouders, {address}"
