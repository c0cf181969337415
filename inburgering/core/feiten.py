# SPDX-License-Identifier: EUPL-1.2
"""Facts that one room gives to its siblings, without either importing the other.

settings.INTAKE_FEITEN names the function of the intake room that answers, and
settings.BEZWAAR_FEITEN and settings.PIP_FEITEN those of the PIP room.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from django.conf import settings

from inburgering.core.models import Dossier
from inburgering.wet.begrippen import Alfabetisering, LbtUitslag


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeSamenvatting:
    """What the brede intake found, as plain data for leerroute and PIP.

    `wil_opleiding` is "ja", "nee", "weet_niet" or "" (not asked); `jaren_onderwijs` is "0",
    "1-6", "7-12", "13+" or "". `feiten` and `conclusies` are (label, text) in the order of
    the intake, ready to show. `wens`, `ondernemerschap`, `sport_cultuur`, `vve`, `kinderopvang`,
    `netwerk` and `financien` are sentences to the person, empty when it was not discussed.
    `taalstart_uren` are the hours attended, `taalstart_advies` is route and pace in words.
    """

    afgerond_op: date | None = None
    gesprekken: tuple[date, ...] = ()
    aanwezigen: tuple[str, ...] = ()
    tolk: str = ""
    alleen_gewezen_op: date | None = None
    alleen_gehoord: bool = False
    lbt_uitslag: LbtUitslag | None = None
    lbt_score: str = ""
    lbt_benodigd: str = ""
    lbt_op: date | None = None
    lbt_niet_afgenomen_reden: str = ""
    wil_opleiding: str = ""
    jaren_onderwijs: str = ""
    taalniveau: str = ""
    alfabetisering: Alfabetisering | None = None
    jonge_kinderen: bool = False
    wens: str = ""
    wensberoep: str = ""
    ondernemerschap: str = ""
    sport_cultuur: str = ""
    vve: str = ""
    kinderopvang: str = ""
    netwerk: str = ""
    financien: str = ""
    taalstart_uren: int = 0
    taalstart_advies: str = ""
    feiten: tuple[tuple[str, str], ...] = ()
    conclusies: tuple[tuple[str, str], ...] = ()

    @property
    def gesprek_op(self) -> date | None:
        """The first talk."""
        return self.gesprekken[0] if self.gesprekken else None


class IntakeFeiten(Protocol):
    """The function that settings.INTAKE_FEITEN names."""

    def __call__(self, dossier: Dossier) -> IntakeSamenvatting | None: ...


@cache
def _provider() -> IntakeFeiten:
    module, _, name = settings.INTAKE_FEITEN.rpartition(".")
    return cast("IntakeFeiten", getattr(import_module(module), name))


def intake_facts_of(dossier: Dossier) -> IntakeSamenvatting | None:
    """The facts of the intake of this dossier; None when it was not started."""
    return _provider()(dossier)


class Dossiervraag(Protocol):
    """The functions that settings.BEZWAAR_FEITEN and settings.PIP_FEITEN name."""

    def __call__(self, dossier_id: int) -> bool: ...


@cache
def _bezwaar_provider() -> Dossiervraag:
    module, _, name = settings.BEZWAAR_FEITEN.rpartition(".")
    return cast("Dossiervraag", getattr(import_module(module), name))


@cache
def _pip_provider() -> Dossiervraag:
    module, _, name = settings.PIP_FEITEN.rpartition(".")
    return cast("Dossiervraag", getattr(import_module(module), name))


def pip_withdrawn(dossier_id: int) -> bool:
    """Whether the latest PIP that was decided on is ingetrokken: a new one starts afresh."""
    return _pip_provider()(dossier_id)


def has_bezwaar(dossier_id: int) -> bool:
    """Whether somebody ever made bezwaar in this dossier: what opens it to a jurist."""
    return _bezwaar_provider()(dossier_id)
