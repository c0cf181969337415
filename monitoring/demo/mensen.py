# SPDX-License-Identifier: EUPL-1.2
"""One invented inburgeraar: the particulars, and the background the story follows."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from random import Random
from typing import Any

from monitoring.demo.namen import ASIEL, GEZIN, KINDEREN


class Achtergrond(StrEnum):
    """How much school somebody had; most of the story follows from it."""

    HOOG = "hoog"
    MIDDEN = "midden"
    LAAG = "laag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mens:
    """Somebody as the consultant gets to know them."""

    voornamen: str
    achternaam: str = ""
    voorvoegsel: str = ""
    aanspreekvorm: str = "mevrouw"
    geboren: tuple[int | None, int | None, int | None] = (None, None, None)
    taal: str = "Arabisch"
    andere_talen: tuple[str, ...] = ()
    tolk: bool = True
    asiel: bool = True
    achtergrond: Achtergrond = Achtergrond.MIDDEN
    huishouden: str = ""
    kinderen: tuple[tuple[str, int], ...] = ()
    geheim_adres: bool = False
    zonder_regisseur: bool = False

    @property
    def gegevens(self) -> dict[str, Any]:
        """The fields of the person."""
        jaar, maand, dag = self.geboren
        return {
            "voornamen": self.voornamen,
            "voorvoegsel": self.voorvoegsel,
            "achternaam": self.achternaam,
            "aanspreekvorm": self.aanspreekvorm,
            "geboortejaar": jaar,
            "geboortemaand": maand,
            "geboortedag": dag,
            "taal": self.taal,
            "andere_talen": list(self.andere_talen),
            "tolk_nodig": self.tolk,
        }


@dataclass(slots=True)
class Bevolking:
    """Draws people; a name is used once per municipality."""

    rng: Random
    gebruikt: set[str] = field(default_factory=set)

    def draw(self, index: int, *, asiel: bool, jaar: int) -> Mens:
        """Somebody nobody saw before; some have something out of the ordinary."""
        for _ in range(200):
            mens = self._draw(asiel=asiel, jaar=jaar)
            if (name := f"{mens.voornamen} {mens.achternaam}") not in self.gebruikt:
                self.gebruikt.add(name)
                break
        return _unusual(mens, index)

    def _draw(self, *, asiel: bool, jaar: int) -> Mens:
        rng = self.rng
        origins = ASIEL if asiel else GEZIN
        herkomst = origins[rng.choice(sorted(origins))]
        woman = rng.random() < 0.5
        background = rng.choices(list(Achtergrond), weights=(2, 5, 3))[0]
        age = rng.randint(19, 27) if background is Achtergrond.HOOG else rng.randint(21, 58)
        return Mens(
            voornamen=rng.choice(herkomst.vrouwen if woman else herkomst.mannen),
            achternaam=rng.choice(herkomst.achternamen),
            aanspreekvorm="mevrouw" if woman else "heer",
            geboren=(jaar - age, rng.randint(1, 12), rng.randint(1, 28)),
            taal=rng.choice(herkomst.talen),
            andere_talen=("Engels",) if background is Achtergrond.HOOG else (),
            tolk=rng.random() < (0.8 if asiel else 0.3),
            asiel=asiel,
            achtergrond=background,
            kinderen=_children(rng, jaar) if age > 28 and rng.random() < 0.3 else (),
        )


def _children(rng: Random, jaar: int) -> tuple[tuple[str, int], ...]:
    names = rng.sample(KINDEREN, rng.randint(1, 3))
    return tuple((name, jaar - rng.randint(1, 13)) for name in names)


# What a case list in practice is never without.
LANG = "Mohamed Abdulrahman Abdullahi Ibrahim", "Sheikh Abdulkadir Mohamud Hassan Al-Husseini"


def _with_voorvoegsel(mens: Mens) -> Mens:
    return replace(mens, voorvoegsel="van der", achternaam=f"Heijden-{mens.achternaam}")


def _very_long(mens: Mens) -> Mens:
    voornamen, achternaam = LANG
    return replace(mens, voornamen=voornamen, achternaam=achternaam, aanspreekvorm="heer")


ONGEWOON: dict[int, Callable[[Mens], Mens]] = {
    2: lambda mens: replace(mens, achternaam="", geboren=(mens.geboren[0], None, None)),
    3: _with_voorvoegsel,
    7: lambda mens: replace(mens, geboren=(*mens.geboren[:2], None)),
    9: lambda mens: replace(mens, geheim_adres=True),
    11: _very_long,
    15: lambda mens: replace(mens, zonder_regisseur=True),
    17: lambda mens: replace(mens, geboren=(None, None, None)),
    18: lambda mens: replace(mens, aanspreekvorm="neutraal"),
}


def _unusual(mens: Mens, index: int) -> Mens:
    change = ONGEWOON.get(index)
    return change(mens) if change else mens
