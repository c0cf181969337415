# SPDX-License-Identifier: EUPL-1.2
"""What the law still misses before an intake can be completed. Pure: facts in, reasons out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from inburgering.wet.bron import besluit, wet
from intake.onderwerpen import SOORTEN, Code, Overslaan, Soort, Wettelijk

# A new college does not do these again for somebody who moved (Wi2021, 15 lid 4).
NIET_OPNIEUW = frozenset({Wettelijk.TOETS, Wettelijk.OPLEIDING_EN_WERK})


@dataclass(frozen=True, slots=True)
class OnderwerpFeit:
    """How far one subject is."""

    klaar: bool = False
    overgeslagen: Overslaan | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeFeiten:
    """The facts that decide whether an intake is complete."""

    onderwerpen: Mapping[Code, OnderwerpFeit]
    gesprek_op: date | None = None
    aanwezigen: int = 0
    alleen_gewezen_op: date | None = None
    toets_aangevraagd: bool = False
    toets_geregeld: bool = False
    verhuisd_naar_ons: bool = False
    jong_kind: bool = False


@dataclass(frozen=True, slots=True)
class Ontbreekt:
    """One thing that misses: what to do, the article, and the page where it is done."""

    tekst: str
    artikel: str
    anchor: str


GESPREK = "gesprek"


def missing_for_completion(feiten: IntakeFeiten) -> list[Ontbreekt]:
    """Everything the law asks of this intake that is not there yet, in order.

    Each statutory subject must be covered by all its leefgebieden; local ones never block.
    """
    return [*_missing_talk(feiten), *_missing_subjects(feiten)]


def may_skip(code: Code, reden: Overslaan, *, jong_kind: bool, verhuisd: bool) -> bool:
    """Whether a subject may be passed over for this reason.

    The law names its subjects for everyone; "niet van toepassing" is left for voorschool
    without young children, and for what a new college does not do again. A subject of our own
    may go for any reason.
    """
    soort = SOORTEN[code]
    if soort.wettelijk is None:
        return True
    if reden is not Overslaan.NVT:
        return code is not Code.LEERBAARHEIDSTOETS or reden is Overslaan.NIET_BESPROKEN
    if code is Code.VVE:
        return not jong_kind
    return verhuisd and soort.wettelijk in NIET_OPNIEUW


def asked_by_law(soort: Soort, *, verhuisd: bool) -> bool:
    """Whether the law asks this subject of this person; local ones never block."""
    return soort.wettelijk is not None and not (verhuisd and soort.wettelijk in NIET_OPNIEUW)


def not_yet(code: Code, feiten: IntakeFeiten) -> str:
    """Why a subject cannot be finished now; empty when it can."""
    waits = not (feiten.toets_aangevraagd or feiten.toets_geregeld or feiten.verhuisd_naar_ons)
    if code is Code.LEERBAARHEIDSTOETS and waits:
        return "vraag de toets eerst aan"
    return ""


def _missing_talk(feiten: IntakeFeiten) -> Iterator[Ontbreekt]:
    report = str(besluit("5.2", "3"))
    if feiten.gesprek_op is None:
        yield Ontbreekt("Vul in wanneer u het gesprek had.", report, GESPREK)
    if not feiten.aanwezigen:
        yield Ontbreekt("Vul in wie er bij het gesprek waren.", report, GESPREK)
    if feiten.alleen_gewezen_op is None:
        yield Ontbreekt(
            "Vul in wanneer u vertelde dat iemand alleen met u mag praten, zonder partner "
            "of familie.",
            str(besluit("5.2", "2")),
            GESPREK,
        )


def _missing_subjects(feiten: IntakeFeiten) -> Iterator[Ontbreekt]:
    for code, soort in SOORTEN.items():
        if not asked_by_law(soort, verhuisd=feiten.verhuisd_naar_ons):
            continue
        tekst = _missing_in(soort, feiten)
        if tekst:
            yield Ontbreekt(tekst, soort.artikel, code.value)


def _missing_in(soort: Soort, feiten: IntakeFeiten) -> str:
    feit = feiten.onderwerpen.get(soort.code, OnderwerpFeit())
    titel = soort.titel
    if soort.code is Code.LEERBAARHEIDSTOETS:
        if feiten.toets_geregeld:
            return ""
        return "Vul de uitslag van de leerbaarheidstoets in, of waarom er geen toets is."
    if feit.klaar:
        return ""
    if feit.overgeslagen is None:
        return f"Maak het onderwerp «{titel}» af."
    if feit.overgeslagen is Overslaan.NIET_BESPROKEN:
        return f"Bespreek het onderwerp «{titel}» nog; het is overgeslagen."
    if not may_skip(
        soort.code,
        feit.overgeslagen,
        jong_kind=feiten.jong_kind,
        verhuisd=feiten.verhuisd_naar_ons,
    ):
        return f"Bespreek het onderwerp «{titel}» nog; het geldt wel voor deze persoon."
    return ""


def moved_note(verhuisd: bool) -> str:
    """What a consultant may leave out for somebody who moved, with the article."""
    if not verhuisd:
        return ""
    return (
        "Deze persoon komt uit een andere gemeente. De leerbaarheidstoets en de opleiding en "
        f"het werk in het land van herkomst hoeft u niet opnieuw te doen ({wet('15', '4')})."
    )
