# SPDX-License-Identifier: EUPL-1.2
"""What can happen to letters, and the sentence for each."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from inburgering.brieven.enums import Briefsoort, Verzendwijze
from inburgering.core.datums import datum_tekst


class Soort(StrEnum):
    """The kinds of this room in the timeline."""

    GEMAAKT = "brief.gemaakt"
    VERZONDEN = "brief.verzonden"


def _made(data: Mapping[str, Any]) -> str:
    return f"Brief vastgelegd: {Briefsoort(data['soort']).label}, kenmerk {data['kenmerk']}"


def _sent(data: Mapping[str, Any]) -> str:
    day = datum_tekst(date.fromisoformat(data["verzonden_op"]))
    how = Verzendwijze(data["wijze"]).label
    return f"Brief {data['kenmerk']} op {day} {how}"


PRESENTERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    Soort.GEMAAKT: _made,
    Soort.VERZONDEN: _sent,
}
