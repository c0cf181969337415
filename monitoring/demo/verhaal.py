# SPDX-License-Identifier: EUPL-1.2
"""What one story carries along, and its first chapter: koppeling, notice, housing."""

from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import Any, TypeVar

from inburgering.beleid.profiel import Profiel
from inburgering.core.enums import Partneronderdeel
from inburgering.core.models import Dossier, Gemeente, Medewerker, Partner, Persoon
from inburgering.core.services import dossiers, personen
from inburgering.core.services.dossiers import Feitgegevens, change_feiten, feiten_of
from inburgering.wet.begrippen import Doelgroep
from intake.models import Intake
from leerroutes.models import Aanbieder
from monitoring.demo.gemeenten import DemoGemeente
from monitoring.demo.medewerkers import Team
from monitoring.demo.mensen import Mens
from monitoring.demo.rolverdeling import Rol
from monitoring.demo.teksten import SOORTEN, Levensloop, Soort
from monitoring.demo.traject import Traject
from monitoring.demo.verloop import Verloop
from ontzorgen.models import Ontzorgperiode
from pip_plan.models import Pip

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Omgeving:
    """Where the stories happen: one municipality, its people and providers."""

    demo: DemoGemeente
    gemeente: Gemeente
    profiel: Profiel
    team: Team
    aanbieders: dict[str, Aanbieder]
    partners: dict[Partneronderdeel, Partner]
    vandaag: date


@dataclass(slots=True, kw_only=True)
class Verhaal:
    """One person, their part, and what the services made so far."""

    waar: Omgeving
    nummer: int
    rol: Rol
    mens: Mens
    verloop: Verloop
    traject: Traject
    regisseur: Medewerker | None
    vorige: Medewerker | None
    persoon: Persoon
    leven: Levensloop
    rng: Random
    bijstand: bool
    _dossier: Dossier | None = None
    _intake: Intake | None = None
    _pip: Pip | None = None
    periode: Ontzorgperiode | None = None

    @property
    def soort(self) -> Soort:
        return SOORTEN[self.mens.achtergrond]

    @property
    def door(self) -> Medewerker:
        """Who does the work; a teamleider where nobody has it yet."""
        return self.regisseur or self.waar.team.teamleider

    @property
    def dossier(self) -> Dossier:
        return _made(self._dossier)

    @property
    def intake(self) -> Intake:
        return _made(self._intake)

    @property
    def pip(self) -> Pip:
        return _made(self._pip)

    def set_intake(self, intake: Intake) -> None:
        self._intake = intake

    def set_pip(self, pip: Pip) -> None:
        self._pip = pip

    def set_dossier(self, dossier: Dossier) -> None:
        self._dossier = dossier


def _made(thing: T | None) -> T:
    if thing is None:
        raise ValueError("This chapter comes before the one it needs.")
    return thing


def open_dossier(verhaal: Verhaal, on: date) -> None:
    """The koppeling; of a gezinsmigrant the registration and notice are known at once."""
    days, asiel = verhaal.verloop, verhaal.rol.asiel
    feiten = Feitgegevens(gekoppeld_op=days.gekoppeld)
    if asiel:
        feiten = replace(feiten, azc=verhaal.rng.choice(verhaal.waar.demo.azc))
    else:
        feiten = replace(feiten, kennisgeving_op=days.kennisgeving, brp_op=days.brp)
    verhaal.set_dossier(
        dossiers.open_dossier(
            gemeente=verhaal.waar.gemeente,
            persoon=verhaal.persoon,
            doelgroep=Doelgroep.ASIELSTATUSHOUDER if asiel else Doelgroep.GEZINSMIGRANT,
            feiten=feiten,
            regisseur=verhaal.vorige or verhaal.regisseur,
            by=verhaal.vorige or verhaal.door,
            on=on,
        )
    )


def hand_over(verhaal: Verhaal, on: date) -> None:
    """The teamleider gives the dossier to another consultant."""
    dossiers.reassign(
        dossiers=[verhaal.dossier],
        naar=verhaal.door,
        reden="Het werk is opnieuw verdeeld",
        by=verhaal.waar.team.teamleider,
        on=on,
    )


def record_notice(verhaal: Verhaal, on: date) -> None:
    """The kennisgeving of DUO comes in."""
    _change(verhaal, on, kennisgeving_op=verhaal.verloop.kennisgeving)


def settle(verhaal: Verhaal, on: date) -> None:
    """A house, an address, the registration in the BRP, and mostly bijstand."""
    home = address(verhaal.waar, verhaal.mens, verhaal.nummer)
    personen.change_persoon(dossier=verhaal.dossier, gegevens=home, by=verhaal.door, on=on)
    brp = verhaal.verloop.brp
    _change(
        verhaal,
        on,
        huisvesting_op=brp,
        brp_op=brp,
        bijstand_vanaf=brp if verhaal.bijstand else None,
    )


def _change(verhaal: Verhaal, on: date, **days: date | None) -> None:
    dossier = verhaal.dossier
    change_feiten(
        dossier=dossier,
        feiten=Feitgegevens(**dict(feiten_of(dossier)) | days),
        versie=dossier.versie,
        by=verhaal.door,
        on=on,
    )


def address(waar: Omgeving, mens: Mens, nummer: int) -> dict[str, Any]:
    """An address in one of the villages; people of one household share it."""
    seed = mens.huishouden or str(nummer)
    rng = Random(f"adres {waar.demo.code} {seed}")  # noqa: S311 - invented data
    place = rng.choice(waar.demo.plaatsen)
    letters = "".join(rng.choice("ABCDEGHJKLMNPRTVWXZ") for _ in range(2))
    return {
        "straat": rng.choice(place.straten),
        "huisnummer": str(rng.randint(1, 180)),
        "postcode": f"{place.cijfers} {letters}",
        "woonplaats": place.naam,
        "geheim_adres": mens.geheim_adres,
    }


def contact(waar: Omgeving, mens: Mens, nummer: int) -> dict[str, Any]:
    """A number and an address that nobody has; not everybody has both."""
    given = mens.voornamen.split()[0].lower()
    known = given.isascii() and nummer % 3 != 0
    return {
        "telefoon": f"06 00 00 1{nummer // 100 % 10} {nummer % 100:02d}",
        "email": f"{given}{nummer}@post.{waar.demo.domein}" if known else "",
    }
