# SPDX-License-Identifier: EUPL-1.2
"""Two profiles side by side, and three of them made one: who changed which row."""

from dataclasses import dataclass, replace
from typing import Any

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.beleid.in_woorden import waarde_regels
from inburgering.beleid.velden import Veld


@dataclass(frozen=True, slots=True)
class Verandering:
    """One row that differs, in words; no lines means: nothing of its own."""

    veld: Veld
    was: tuple[str, ...]
    wordt: tuple[str, ...]


def veranderingen(oud: Profiel, nieuw: Profiel) -> tuple[Verandering, ...]:
    """The rows in which two profiles differ, in the order of the screen."""
    return tuple(
        Verandering(
            veld,
            waarde_regels(getattr(oud, veld.naam), veld.eenheid),
            waarde_regels(getattr(nieuw, veld.naam), veld.eenheid),
        )
        for veld in Profiel.velden()
        if getattr(oud, veld.naam) != getattr(nieuw, veld.naam)
    )


@dataclass(frozen=True, slots=True)
class Samengevoegd:
    """What somebody typed, on top of what meanwhile became policy."""

    profiel: Profiel
    overgenomen: tuple[Veld, ...]
    """Rows changed by somebody else only: theirs is kept."""
    botsingen: tuple[Veld, ...]
    """Rows both changed, to different values: what was typed last wins, and is shown."""


def voeg_samen(*, begin: Profiel, getypt: Profiel, nu: Profiel) -> Samengevoegd:
    """Only the rows that were changed since `begin` replace those of `nu`."""
    eigen: dict[str, Any] = {}
    overgenomen, botsingen = [], []
    for veld in Profiel.velden():
        was, mijn, geldt = (getattr(profiel, veld.naam) for profiel in (begin, getypt, nu))
        if mijn != was:
            eigen[veld.naam] = mijn
            if geldt not in (was, mijn):
                botsingen.append(veld)
        elif geldt != was:
            overgenomen.append(veld)
    return Samengevoegd(replace(nu, **eigen), tuple(overgenomen), tuple(botsingen))
