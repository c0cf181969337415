# SPDX-License-Identifier: EUPL-1.2
"""What can happen in this room, and the sentence for each."""

from collections.abc import Callable, Mapping
from typing import Any

from inburgering.core.events import dag
from inburgering.wet.begrippen import Leerroute
from pip_plan.enums import Aanleiding, Deelbesluitsoort, Tekenuitkomst

WIJZEN = {"post": "per post", "uitgereikt": "persoonlijk uitgereikt"}


def _drafted(data: Mapping[str, Any]) -> str:
    return f"Concept-PIP gemaakt, {Leerroute(data['leerroute']).label}"


def _decided(data: Mapping[str, Any]) -> str:
    return f"PIP vastgesteld met dagtekening {dag(data, 'dagtekening')}, kenmerk {data['kenmerk']}"


def _published(data: Mapping[str, Any]) -> str:
    return f"PIP bekendgemaakt op {dag(data, 'op')}, {WIJZEN[data['wijze']]}"


def _revised(data: Mapping[str, Any]) -> str:
    cause = Aanleiding(data["aanleiding"]).label
    return f"Wijziging van het PIP begonnen ({cause}). Reden: {data['reden']}"


def _withdrawn(data: Mapping[str, Any]) -> str:
    return (
        f"PIP {data['kenmerk']} ingetrokken vanaf {dag(data, 'op')}, met besluit "
        f"{data['besluit']}. Reden: {data['reden']}"
    )


def _part(data: Mapping[str, Any]) -> str:
    return Deelbesluitsoort(data["soort"]).label


def _part_decided(data: Mapping[str, Any]) -> str:
    return (
        f"Besluit in het PIP genomen ({_part(data)}) met dagtekening {dag(data, 'dagtekening')}, "
        f"kenmerk {data['kenmerk']}"
    )


def _part_withdrawn(data: Mapping[str, Any]) -> str:
    return (
        f"Besluit {data['kenmerk']} in het PIP ingetrokken vanaf {dag(data, 'op')} "
        f"({_part(data)}), met besluit {data['besluit']}. Reden: {data['reden']}"
    )


PRESENTERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "pip.opgesteld": _drafted,
    "pip.gewijzigd": lambda data: "Concept-PIP gewijzigd",
    "pip.aangeboden": lambda data: "PIP ter toetsing aangeboden",
    "pip.teruggegeven": lambda data: f"PIP teruggegeven aan de opsteller. Reden: {data['reden']}",
    "pip.vastgesteld": _decided,
    "pip.bekendgemaakt": _published,
    "pip.herzien": _revised,
    "pip.vervangen": lambda data: f"PIP {data['kenmerk']} vervangen door een nieuwe versie",
    "pip.ingetrokken": _withdrawn,
    "deelbesluit.opgesteld": lambda data: f"Besluit in het PIP opgesteld: {_part(data)}",
    "deelbesluit.vervallen": lambda data: f"Concept-besluit uit het PIP gehaald: {_part(data)}",
    "deelbesluit.vastgesteld": _part_decided,
    "deelbesluit.ingetrokken": _part_withdrawn,
    "pip.samen_getekend": lambda data: (
        f"PIP samen besproken op {dag(data, 'op')}: {Tekenuitkomst(data['uitkomst']).label}"
    ),
}
