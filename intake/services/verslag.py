# SPDX-License-Identifier: EUPL-1.2
"""What goes into the written report (Besluit inburgering 2021, 5.2 lid 3).

Notes for colleagues never do; of health only what it means for the route.
"""

from collections.abc import Iterator
from datetime import date

from inburgering.brieven.intakeverslag import Gesprek as VerslagGesprek
from inburgering.brieven.intakeverslag import IntakeVerslag, Rubriek, Taalstart
from inburgering.brieven.intakeverslag import Onderwerp as VerslagOnderwerp
from inburgering.brieven.pip_delen import Contactpersoon, Geadresseerde
from inburgering.brieven.pip_delen import Leerbaarheidstoets as VerslagToets
from inburgering.brieven.selectors import huisstijl_of
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from intake import selectors
from intake.enums import Hoedanigheid, Status
from intake.indeling import Indeling
from intake.models import Gesprek, Intake, Onderwerp
from intake.onderwerpen import SOORTEN, Code, Overslaan
from intake.vragen import answered

Regels = dict[Code, tuple[tuple[str, str], ...]]


def report_of(
    intake: Intake, dossier: Dossier, by: Medewerker, on: date, kenmerk: str
) -> IntakeVerslag:
    """The report as facts, for the letter; refused as long as nobody talked."""
    talks = tuple(_talk(talk) for talk in selectors.held_talks(intake))
    if not talks:
        raise ActionDenied("Leg eerst een gesprek vast. Daarna is er een verslag.")
    huisstijl = huisstijl_of(dossier.gemeente)
    indeling = selectors.indeling_for(dossier, on=on)
    subjects = selectors.subjects_of(intake)
    toets = intake.toets
    return IntakeVerslag(
        geadresseerde=_addressee(dossier),
        dagtekening=on,
        kenmerk=kenmerk,
        contact=Contactpersoon(
            naam=by.naam, telefoon=by.telefoon or huisstijl.telefoon, email=by.email
        ),
        gesprekken=talks,
        onderwerpen=tuple(_sections(intake, selectors.used_of(subjects, indeling), indeling)),
        leerbaarheidstoets=VerslagToets(
            afgenomen_op=toets.afgenomen_op,
            uitslag=toets.uitslag,
            score=toets.behaalde_score,
            nodig=toets.benodigde_score,
            niet_afgenomen_omdat=selectors.no_test_because(toets, dossier),
        ),
        alleen_gewezen_op=selectors.told_alone_on(intake),
        wens=selectors.wish_of(subjects),
        taalstart=_school(dossier),
        hulp=tuple(selectors.referred_to(dossier)),
    )


def _school(dossier: Dossier) -> Taalstart | None:
    """What the Taalstart brought; nothing where nobody went or advised."""
    row = selectors.taalstart_of(dossier)
    advies = selectors.advies_in_woorden(row)
    if row is None or not (row.uren or advies):
        return None
    return Taalstart(uren=row.uren, advies=advies)


def _addressee(dossier: Dossier) -> Geadresseerde:
    persoon = dossier.persoon
    return Geadresseerde(
        naam=persoon.naam,
        naamregel=persoon.briefnaam,
        adresregels=persoon.adresregels,
        aanhef=persoon.aanhef,
        geboren=persoon.geboren_tekst,
    )


def _talk(talk: Gesprek) -> VerslagGesprek:
    return VerslagGesprek(
        op=talk.op,
        aanwezig=tuple(
            "u" if person.hoedanigheid is Hoedanigheid.INBURGERAAR else str(person)
            for person in talk.aan_tafel
        ),
        tolk=talk.tolk,
    )


def _sections(
    intake: Intake, subjects: dict[Code, Onderwerp], indeling: Indeling
) -> Iterator[VerslagOnderwerp]:
    lines: Regels = selectors.lines_in_words(intake)
    for code, row in subjects.items():
        if not _in_report(code, row):
            continue
        yield VerslagOnderwerp(
            titel=SOORTEN[code].titel,
            conclusie=_outcome(row, lines.get(code, ())),
            regels=lines.get(code, ()),
            gezegd=tuple(_said(row, indeling)),
        )


def _in_report(code: Code, row: Onderwerp) -> bool:
    # the test has a heading of its own; what was not discussed of our own subjects is left out
    soort = SOORTEN[code]
    if code is Code.LEERBAARHEIDSTOETS:
        return bool(row.conclusie)
    return (
        soort.wettelijk is not None
        or row.status in {Status.KLAAR, Status.BEZIG}
        or (row.overslaan_reden == Overslaan.WIL_NIET_ZEGGEN)
    )


def _outcome(row: Onderwerp, lines: tuple[tuple[str, str], ...]) -> str:
    if row.overslaan_reden == Overslaan.WIL_NIET_ZEGGEN:
        return "U wilde hier niets over zeggen."
    if row.overslaan_reden == Overslaan.NVT:
        return "Dit was voor u niet van toepassing."
    if row.conclusie or row.antwoorden or lines:
        return row.conclusie
    return "Hierover spraken wij nog niet."


def _said(row: Onderwerp, indeling: Indeling) -> Iterator[Rubriek]:
    """What was answered, where nobody wrote a conclusion; never about health."""
    code = Code(row.code)
    if row.conclusie or SOORTEN[code].medisch or row.overslaan_reden:
        return
    for vraag, antwoord in answered(code, row.antwoorden, indeling.extra_vragen(code)):
        if not vraag.oordeel:
            yield Rubriek(vraag.tekst, antwoord)
