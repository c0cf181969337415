# SPDX-License-Identifier: EUPL-1.2
"""What stands on the page of a subject, as one flat set of fields. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from intake.vragen import Vraag

SLA_OVER = "sla_over_"
TEKSTEN = ("conclusie", "interne_notitie")


class _Rij(Protocol):
    antwoorden: Any
    overgeslagen: Any
    conclusie: Any
    interne_notitie: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Inhoud:
    """Answers, questions that were passed over with the reason, conclusion and note."""

    antwoorden: Mapping[str, Any] = field(default_factory=dict)
    overgeslagen: Mapping[str, str] = field(default_factory=dict)
    conclusie: str = ""
    interne_notitie: str = ""

    @classmethod
    def from_plat(cls, plat: Mapping[str, Any]) -> "Inhoud":
        """The content of a flat set of fields; an answer takes the place of a reason."""
        answers = {
            name: value
            for name, value in plat.items()
            if value and name not in TEKSTEN and not name.startswith(SLA_OVER)
        }
        skipped = {
            name.removeprefix(SLA_OVER): value
            for name, value in plat.items()
            if value and name.startswith(SLA_OVER)
        }
        return cls(
            antwoorden=answers,
            overgeslagen={name: value for name, value in skipped.items() if name not in answers},
            conclusie=plat.get("conclusie") or "",
            interne_notitie=plat.get("interne_notitie") or "",
        )

    @property
    def gezegd(self) -> tuple[Any, Any, str]:
        """What came out of the conversation; a note for colleagues is no part of it."""
        return dict(self.antwoorden), dict(self.overgeslagen), self.conclusie

    def plat(self, vragen: Collection[Vraag] = ()) -> dict[str, Any]:
        """One value per field, named as on the page; empty ones for questions that are asked."""
        empty: dict[str, Any] = {}
        for vraag in vragen:
            empty |= {vraag.code: "", f"{SLA_OVER}{vraag.code}": ""}
        return (
            empty
            | {name: value for name, value in self.antwoorden.items() if value}
            | {f"{SLA_OVER}{name}": value for name, value in self.overgeslagen.items() if value}
            | {"conclusie": self.conclusie, "interne_notitie": self.interne_notitie}
        )

    def kolommen(self) -> dict[str, Any]:
        """The columns of the row that keeps it."""
        return {
            "antwoorden": dict(self.antwoorden),
            "overgeslagen": dict(self.overgeslagen),
            "conclusie": self.conclusie,
            "interne_notitie": self.interne_notitie,
        }

    def beperkt_tot(self, vragen: Collection[Vraag]) -> "Inhoud":
        """Only answers to questions that are asked here."""
        names = {vraag.code for vraag in vragen}
        return Inhoud(
            antwoorden={k: v for k, v in self.antwoorden.items() if k in names},
            overgeslagen={k: v for k, v in self.overgeslagen.items() if k in names},
            conclusie=self.conclusie,
            interne_notitie=self.interne_notitie,
        )

    def zonder(self, velden: Collection[str], basis: Mapping[str, Any]) -> "Inhoud":
        """The same with these fields as they were in the beginning."""
        flat = self.plat()
        return Inhoud.from_plat(flat | {name: basis.get(name, "") for name in velden})


def inhoud_of(rij: _Rij) -> Inhoud:
    """What is kept of a subject."""
    return Inhoud(
        antwoorden=rij.antwoorden,
        overgeslagen=rij.overgeslagen,
        conclusie=rij.conclusie,
        interne_notitie=rij.interne_notitie,
    )
