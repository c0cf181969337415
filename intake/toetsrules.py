# SPDX-License-Identifier: EUPL-1.2
"""What can be true of a leerbaarheidstoets. Pure: facts in, refusals out.

Wet inburgering 2021, artikel 14 lid 3 onder a, lid 5 and lid 6. Examennummer, scores and result
have the form of DUO's interface Leerbaarheidstoets 1.2.0.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inburgering.wet.begrippen import LbtUitslag
from inburgering.wet.bron import Bron, wet
from inburgering.wet.tabel.pip import INWERKINGTREDING
from inburgering.wet.tekst import dag_tekst
from intake.enums import NietAfgenomen, NietMeegewerkt, Vrijstellingsgrond
from intake.weigering import Weigering

SCORE = r"^\d{1,3},\d{2}$"
EXAMENNUMMER_MAX = 12
_EXAMENNUMMER = re.compile(r"[0-9A-Za-z][0-9A-Za-z./-]*")
TOEKOMST = "Vul een datum in die niet in de toekomst ligt."


@dataclass(frozen=True, slots=True)
class Grond:
    """A ground of the law to do without the test, and since when it is one."""

    onderdeel: str
    vanaf: date
    bron: Bron


GRONDEN: dict[Vrijstellingsgrond, Grond] = {
    Vrijstellingsgrond.VISUEEL: Grond("a", INWERKINGTREDING, wet("14", "6")),
    # added by Stb. 2022, 487
    Vrijstellingsgrond.AUDITIEF: Grond("b", date(2023, 1, 1), wet("14", "6")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetsgegevens:
    """The test as DUO reports it; at most one of result, exemption, refusal and reason."""

    aangevraagd_op: date | None = None
    examennummer: str = ""
    gepland_op: date | None = None
    gepland_plaats: str = ""
    toetsbegeleider: str = ""
    afgenomen_op: date | None = None
    uitslag: LbtUitslag | None = None
    behaalde_score: str = ""
    benodigde_score: str = ""
    niet_meegewerkt: NietMeegewerkt | None = None
    niet_meegewerkt_op: date | None = None
    vrijgesteld_grond: Vrijstellingsgrond | None = None
    vrijgesteld_op: date | None = None
    niet_afgenomen_reden: NietAfgenomen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetsomgeving:
    """What the dossier says around the test; `geboren_vanaf` is the earliest possible birthday."""

    op: date
    geboren_vanaf: date | None = None
    verhuisd_naar_ons: bool = False
    drie_oproepen: bool = False


def read_score(typed: str) -> str:
    """31,20 as DUO writes it; 31.20, 31,2 and 31 are understood."""
    text = typed.strip().replace(".", ",")
    whole, comma, cents = text.partition(",")
    if whole.isdigit() and (not comma or cents.isdigit()):
        return f"{whole},{cents:0<2}"
    return text


def contradicts(uitslag: str, behaald: str, benodigd: str) -> bool:
    """Whether the result does not follow from the scores, as DUO explains its threshold."""
    if not (re.fullmatch(SCORE, behaald) and re.fullmatch(SCORE, benodigd)):
        return False
    enough = _cents(behaald) >= _cents(benodigd)
    if uitslag == LbtUitslag.HAALBAAR:
        return not enough
    return uitslag == LbtUitslag.NIET_HAALBAAR and enough


def refusals(toets: Toetsgegevens, omgeving: Toetsomgeving) -> Iterator[Weigering]:
    """Everything that cannot be so, the most important first."""
    yield from _outcome(toets)
    yield from _reasons(toets, omgeving)
    yield from _dates(toets, omgeving)
    yield from _order(toets)
    yield from _exemption(toets)
    yield from _number(toets)
    yield from _scores(toets)


def _outcome(toets: Toetsgegevens) -> Iterator[Weigering]:
    outcomes = (
        toets.uitslag,
        toets.vrijgesteld_grond,
        toets.niet_afgenomen_reden,
        toets.niet_meegewerkt,
    )
    if sum(outcome is not None for outcome in outcomes) > 1:
        yield Weigering(
            "Kies één uitkomst: een uitslag, een vrijstelling, of waarom er geen toets is.",
            "uitkomst",
        )
    if toets.uitslag is None and toets.afgenomen_op:
        yield Weigering("Kies de uitslag die bij deze toets hoort.", "uitslag")
    if toets.uitslag is not None and toets.afgenomen_op is None:
        yield Weigering("Vul in wanneer de toets is afgenomen.", "afgenomen_op")
    if toets.niet_meegewerkt is not None and toets.niet_meegewerkt_op is None:
        yield Weigering("Vul in op welke dag dat was.", "niet_meegewerkt_op")


def _reasons(toets: Toetsgegevens, omgeving: Toetsomgeving) -> Iterator[Weigering]:
    reason = toets.niet_afgenomen_reden
    if reason is NietAfgenomen.VERHUISD and not omgeving.verhuisd_naar_ons:
        yield Weigering(
            "In dit dossier staat niet dat deze persoon uit een andere gemeente komt. Wijzig dat "
            "eerst bij Gegevens, of kies een andere uitkomst.",
            "uitkomst",
        )
    if reason is NietAfgenomen.DRIE_OPROEPEN and not omgeving.drie_oproepen:
        yield Weigering(
            "Dit kan pas na drie oproepen waarop deze persoon niet kwam of niet genoeg meewerkte "
            f"({wet('14', '2')}). Leg de oproepen vast bij Oproepen.",
            "uitkomst",
        )


def _dates(toets: Toetsgegevens, omgeving: Toetsomgeving) -> Iterator[Weigering]:
    past = ("aangevraagd_op", "afgenomen_op", "niet_meegewerkt_op", "vrijgesteld_op")
    for name in (*past, "gepland_op"):
        day: date | None = getattr(toets, name)
        if day is None:
            continue
        if name in past and day > omgeving.op:
            yield Weigering(TOEKOMST, name)
        if omgeving.geboren_vanaf and day < omgeving.geboren_vanaf:
            yield Weigering("Deze datum ligt voor de geboorte. Controleer hem.", name)


def _order(toets: Toetsgegevens) -> Iterator[Weigering]:
    asked = toets.aangevraagd_op
    if (toets.gepland_op or toets.gepland_plaats) and asked is None:
        yield Weigering(
            "Plannen kan pas na de aanvraag bij DUO. Vul eerst in wanneer u de toets aanvroeg.",
            "aangevraagd_op",
        )
    if toets.gepland_plaats and toets.gepland_op is None:
        yield Weigering("Vul in wanneer de toets is gepland.", "gepland_op")
    if asked is None:
        return
    if toets.gepland_op and toets.gepland_op < asked:
        yield Weigering("De toets kan niet voor de aanvraag gepland zijn.", "gepland_op")
    if toets.afgenomen_op and toets.afgenomen_op < asked:
        yield Weigering(
            "De toets kan niet voor de aanvraag zijn afgenomen. Controleer beide datums.",
            "afgenomen_op",
        )
    if toets.niet_meegewerkt_op and toets.niet_meegewerkt_op < asked:
        yield Weigering("Deze dag ligt voor de aanvraag van de toets.", "niet_meegewerkt_op")


def _exemption(toets: Toetsgegevens) -> Iterator[Weigering]:
    if toets.vrijgesteld_grond is None:
        return
    ground, day = GRONDEN[toets.vrijgesteld_grond], toets.vrijgesteld_op
    if day and day < ground.vanaf:
        yield Weigering(
            f"Een {toets.vrijgesteld_grond.label} is pas sinds {dag_tekst(ground.vanaf)} een "
            f"reden om geen toets af te nemen ({ground.bron}, onder {ground.onderdeel}).",
            "vrijgesteld_op",
        )


def _number(toets: Toetsgegevens) -> Iterator[Weigering]:
    number = toets.examennummer
    if number and (len(number) > EXAMENNUMMER_MAX or not _EXAMENNUMMER.fullmatch(number)):
        yield Weigering(
            "Vul het examennummer in zoals DUO het geeft: ten hoogste 12 cijfers en letters.",
            "examennummer",
        )
    if number and toets.aangevraagd_op is None:
        yield Weigering("Vul in wanneer u dit examennummer bij DUO aanvroeg.", "aangevraagd_op")


def _scores(toets: Toetsgegevens) -> Iterator[Weigering]:
    scores = {"behaalde_score": toets.behaalde_score, "benodigde_score": toets.benodigde_score}
    if not any(scores.values()):
        return
    for name, score in scores.items():
        if not re.fullmatch(SCORE, score):
            yield Weigering("Vul beide scores in zoals DUO ze geeft, bijvoorbeeld 31,20.", name)
    if toets.uitslag is None:
        yield Weigering("Een score hoort bij een uitslag. Kies de uitslag.", "uitslag")


def _cents(score: str) -> int:
    return int(score.replace(",", ""))
