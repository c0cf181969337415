# SPDX-License-Identifier: EUPL-1.2
"""Which subjects belong to which part of the intake, and what a gemeente asks more. Pure."""

from dataclasses import dataclass
from hashlib import sha256

from inburgering.beleid.leefgebieden import WETTELIJK, eigen_vraag, leefgebied
from inburgering.beleid.profiel import Profiel
from intake.onderwerpen import Code, by_theme
from intake.vragen import VRAGEN, Vraag


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of the intake with its subjects, in the order of the conversation.

    Subjects of one theme stand together; the profile says which theme comes first, and the
    order within it.
    """

    nummer: int
    onderwerpen: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Indeling:
    """The parts, and the questions that this gemeente adds to a subject."""

    delen: tuple[Deel, ...]
    extra: tuple[tuple[Code, Vraag], ...] = ()

    @property
    def codes(self) -> tuple[Code, ...]:
        """Every subject that is used here, in order."""
        return tuple(code for deel in self.delen for code in deel.onderwerpen)

    def deel_van(self, code: Code) -> int:
        """The part in which a subject comes; the last one for what is not used here."""
        for deel in self.delen:
            if code in deel.onderwerpen:
                return deel.nummer
        return self.delen[-1].nummer

    def extra_vragen(self, code: Code) -> tuple[Vraag, ...]:
        """What this gemeente asks more."""
        return tuple(vraag for onderwerp, vraag in self.extra if onderwerp is code)

    def vragen(self, code: Code) -> tuple[Vraag, ...]:
        """All questions of a subject: ours, then those of the gemeente."""
        return (*VRAGEN[code], *self.extra_vragen(code))


def indeling_of(profiel: Profiel) -> Indeling:
    """The intake as this gemeente holds it.

    What the law asks and the profile does not place comes in the last part; without a list of
    its own a gemeente uses every leefgebied.
    """
    lists = [_codes(row) for row in _placed(profiel)]
    used = {code for row in lists for code in row}
    everything = not used
    rest = tuple(code for code in Code if code not in used and (everything or code in WETTELIJK))
    lists[-1] = (*lists[-1], *rest)
    return Indeling(
        tuple(Deel(number, _together(codes)) for number, codes in enumerate(lists, start=1)),
        tuple(_local_questions(profiel)),
    )


def _together(codes: tuple[Code, ...]) -> tuple[Code, ...]:
    return tuple(code for theme in by_theme(codes).values() for code in theme)


def _placed(profiel: Profiel) -> list[tuple[str, ...]]:
    first, second = profiel.intake_deel_1, profiel.intake_deel_2
    return [first, second] if profiel.intake_delen > 1 else [(*first, *second)]


def _codes(row: tuple[str, ...]) -> tuple[Code, ...]:
    """The subjects that a row names; a name nobody knows any more is left out."""
    found = (leefgebied(name) for name in row)
    return tuple(dict.fromkeys(code for code in found if code is not None))


def _local_questions(profiel: Profiel) -> list[tuple[Code, Vraag]]:
    rows = (eigen_vraag(row) for row in profiel.intake_vragen)
    return [(code, Vraag(_code(text), text)) for code, text in (row for row in rows if row)]


def _code(tekst: str) -> str:
    """A name for the answer that stays as long as the question does."""
    return f"lokaal_{sha256(tekst.strip().lower().encode()).hexdigest()[:10]}"
