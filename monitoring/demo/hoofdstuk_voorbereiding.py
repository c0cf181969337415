# SPDX-License-Identifier: EUPL-1.2
"""The chapter before the talk: COA hands over, the introductieweek, a begeleider, a Taalstart."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from inburgering.core.enums import Partneronderdeel
from inburgering.wet.kalender import add_maanden, volgende_werkdag
from intake.enums import Eigenaar, Rubriek, Tolksoort
from intake.models import Introductiepunt, Taalstart
from intake.services import introductieweek, inzetten, tolken
from intake.services.introductieweek import Puntgegevens
from intake.services.taalstart import Taalstartgegevens, save_taalstart
from intake.services.tolken import Boeking
from intake.services.voorbereiding import Overdrachtgegevens, save_overdracht
from monitoring.demo.medewerkers import PARTNERNAMEN
from monitoring.demo.teksten_voorbereiding import (
    ADVIES,
    BEWIJZEN,
    COA,
    GEZIN,
    KLANTPROFIEL,
    OBSERVATIES,
    UREN,
)
from monitoring.demo.verhaal import Verhaal

Hoofdstuk = Callable[[Verhaal, date], None]
BEGELEIDING, TAALSTART = (
    Partneronderdeel.MAATSCHAPPELIJKE_BEGELEIDING,
    Partneronderdeel.TAALSTART,
)
OVERDRACHT_NA, PUNTEN_NA = timedelta(days=6), timedelta(days=10)
BEGELEIDING_MAANDEN = 14
GESPREK_TOLK, PER_PUNT = Decimal("62.50"), 3
ZONDER_BEGELEIDER = 5  # one in five has none yet


def chapters(verhaal: Verhaal) -> Iterator[tuple[date, Hoofdstuk]]:
    """Everything around the intake of an asielstatushouder, each on its day."""
    if not verhaal.rol.asiel:
        return
    days = verhaal.verloop
    last = min(days.afgesloten or verhaal.waar.vandaag, verhaal.waar.vandaag)
    wanted: list[tuple[date | None, Hoofdstuk]] = [
        (volgende_werkdag(days.gekoppeld + OVERDRACHT_NA), hand_over),
        (days.brp, welcome),
        (volgende_werkdag(days.brp + PUNTEN_NA) if days.brp else None, tick_off),
        (days.intake if verhaal.mens.tolk else None, book),
        *_guidance(verhaal),
        *_taalstart(verhaal),
    ]
    yield from ((day, chapter) for day, chapter in wanted if day and day <= last)


def _guidance(verhaal: Verhaal) -> Iterator[tuple[date, Hoofdstuk]]:
    brp = verhaal.verloop.brp
    if brp and _is_guided(verhaal):
        yield brp, partial(assign, part=BEGELEIDING)
        yield add_maanden(brp, BEGELEIDING_MAANDEN), end_guidance


def _is_guided(verhaal: Verhaal) -> bool:
    return verhaal.nummer % ZONDER_BEGELEIDER != ZONDER_BEGELEIDER - 1


def _taalstart(verhaal: Verhaal) -> Iterator[tuple[date, Hoofdstuk]]:
    days = verhaal.traject.datums
    for name, chapter in (
        ("taalstart_aanmelding_op", partial(assign, part=TAALSTART)),
        ("taalstart_einde_op", observe),
        ("taalstart_rapport_op", advise),
    ):
        if day := days.get(name):
            yield day, chapter


def hand_over(verhaal: Verhaal, on: date) -> None:
    """COA hands over, with the klantprofiel."""
    facts = dict(KLANTPROFIEL[verhaal.mens.achtergrond])
    if children := len(verhaal.mens.kinderen):
        many = "1 kind" if children == 1 else f"{children} kinderen"
        facts[Rubriek.GEZIN] = GEZIN.format(aantal=many)
    contact = COA[verhaal.nummer % len(COA)]
    save_overdracht(
        dossier=verhaal.dossier,
        gegevens=Overdrachtgegevens(
            azc=verhaal.dossier.azc,
            azc_was=verhaal.dossier.azc,
            coa_contact=contact,
            coa_telefoon=f"06 00 00 02 {verhaal.nummer % 100:02d}",
            coa_email=f"{contact.split()[0].lower()}@coa.example",
            overgedragen_op=on,
            bron_op=verhaal.dossier.gekoppeld_op,
            feiten=facts,
        ),
        versie=0,
        by=verhaal.door,
        on=on,
    )


def welcome(verhaal: Verhaal, on: date) -> None:
    """The checklist of the introductieweek, where the gemeente has one."""
    if not verhaal.waar.profiel.introductieweek:
        return
    introductieweek.make_checklist(dossier=verhaal.dossier, by=verhaal.door, on=on)
    for number, punt in enumerate(_items(verhaal)):
        helped = _is_guided(verhaal) and number % PER_PUNT == 1
        partner = verhaal.waar.partners[BEGELEIDING] if helped else None
        facts = Puntgegevens(
            eigenaar=Eigenaar.PARTNER if helped else Eigenaar.TEAM,
            partner=partner,
            gepland_op=volgende_werkdag(on + timedelta(days=3 + number)),
        )
        _change(verhaal, punt, facts, on)


def tick_off(verhaal: Verhaal, on: date) -> None:
    """After some days all is done; with one in three people one item takes longer."""
    items = _items(verhaal)
    for number, punt in enumerate(items):
        if verhaal.nummer % PER_PUNT == 0 and number == verhaal.nummer % len(items):
            continue
        facts = Puntgegevens(
            eigenaar=Eigenaar(punt.eigenaar),
            partner=punt.partner,
            gepland_op=punt.gepland_op,
            gedaan_op=on,
            bewijs=BEWIJZEN[(number + verhaal.nummer) % len(BEWIJZEN)],
        )
        _change(verhaal, punt, facts, on)


def _items(verhaal: Verhaal) -> list[Introductiepunt]:
    return list(verhaal.dossier.introductiepunten.select_related("partner"))


def _change(verhaal: Verhaal, punt: Introductiepunt, facts: Puntgegevens, on: date) -> None:
    punt.dossier = verhaal.dossier
    introductieweek.change_punt(
        punt=punt, gegevens=facts, versie=punt.versie, by=verhaal.door, on=on
    )


def book(verhaal: Verhaal, on: date) -> None:
    """An interpreter for the first talk."""
    boeking = Boeking(op=on, taal=verhaal.mens.taal, soort=Tolksoort.TELEFOON, bedrag=GESPREK_TOLK)
    tolken.book_tolk(dossier=verhaal.dossier, boeking=boeking, by=verhaal.door, on=on)


def assign(verhaal: Verhaal, on: date, *, part: Partneronderdeel) -> None:
    """A partner begins."""
    key = "taalstart" if part is TAALSTART else "partner"
    inzetten.assign_partner(
        dossier=verhaal.dossier,
        partner=verhaal.waar.partners[part],
        contactpersoon=PARTNERNAMEN[verhaal.waar.demo.code][key],
        vanaf=on,
        by=verhaal.door,
        on=on,
    )


def end_guidance(verhaal: Verhaal, on: date) -> None:
    """The maatschappelijke begeleiding ends as agreed."""
    row = verhaal.dossier.inzetten.select_related("partner").get(onderdeel=BEGELEIDING.value)
    row.dossier = verhaal.dossier
    inzetten.end_inzet(inzet=row, tot=on, by=verhaal.door, on=on)


def observe(verhaal: Verhaal, on: date) -> None:
    """What the school saw in four weeks."""
    _record(verhaal, on, Taalstartgegevens(uren=_hours(), observaties=_seen(verhaal)))


def advise(verhaal: Verhaal, on: date) -> None:
    """The end report comes in."""
    route, pace, words = ADVIES[verhaal.mens.achtergrond]
    facts = Taalstartgegevens(
        uren=_hours(),
        observaties=_seen(verhaal),
        advies_route=route,
        advies_tempo=pace,
        samenvatting=words,
    )
    _record(verhaal, on, facts)


def _hours() -> dict[int, int | None]:
    return dict(enumerate(UREN, start=1))


def _seen(verhaal: Verhaal) -> dict[str, str]:
    elements = verhaal.waar.profiel.taalstart_elementen
    return dict(zip(elements, OBSERVATIES[verhaal.mens.achtergrond], strict=False))


def _record(verhaal: Verhaal, on: date, facts: Taalstartgegevens) -> None:
    row = Taalstart.objects.filter(dossier=verhaal.dossier).first()
    save_taalstart(
        dossier=verhaal.dossier,
        gegevens=facts,
        versie=row.versie if row else 0,
        by=verhaal.door,
        on=on,
    )
