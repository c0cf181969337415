# SPDX-License-Identifier: EUPL-1.2
"""On which days a story happened: counted back from today, on working days. Pure."""

from dataclasses import dataclass
from datetime import date, timedelta

from inburgering.beleid.profiel import Profiel
from inburgering.wet.kalender import add_maanden, is_werkdag, volgende_werkdag
from monitoring.demo.rolverdeling import Rol, Stadium

WETTELIJKE_WEKEN = 10
DOORLOOPTIJD = timedelta(days=8)  # how long before the last day a PIP was decided
JAAR = 12
AFGESLOTEN_NA = 31  # months after the PIP


def dagen(aantal: int) -> timedelta:
    return timedelta(days=aantal)


def werkdag(dag: date) -> date:
    """This day, or the working day before it."""
    while not is_werkdag(dag):
        dag -= dagen(1)
    return dag


@dataclass(frozen=True, slots=True, kw_only=True)
class Verloop:
    """The days of one story; None is what did not happen (yet)."""

    gekoppeld: date
    kennisgeving: date | None = None
    brp: date | None = None
    intake: date | None = None
    toets: date | None = None
    intake_klaar: date | None = None
    leerroute: date | None = None
    concept: date | None = None
    aangeboden: date | None = None
    vastgesteld: date | None = None
    dagtekening: date | None = None
    bekendgemaakt: date | None = None
    gesprekken: tuple[date, ...] = ()
    volgend_gesprek: date | None = None
    afgesloten: date | None = None


def verloop_van(rol: Rol, profiel: Profiel, vandaag: date) -> Verloop:
    """The days of this part, in this municipality, as seen today."""
    if rol.stadium is Stadium.ZONDER_KENNISGEVING:
        return Verloop(gekoppeld=werkdag(vandaag - dagen(6)))
    if rol.stadium.stap < Stadium.VASTGESTELD.stap:
        return _before_pip(rol, profiel, vandaag)
    return _after_pip(rol, profiel, vandaag)


def term_of(profiel: Profiel) -> timedelta:
    """From the day that starts the term of the PIP until its last day."""
    return timedelta(weeks=profiel.pip_weken or WETTELIJKE_WEKEN)


def _begin(start: date, rol: Rol, profiel: Profiel) -> Verloop:
    """The days around the start of the term: housing, or for a gezinsmigrant the notice."""
    if not rol.asiel:
        brp = start if profiel.pip_weken else start - dagen(6)
        return Verloop(gekoppeld=start, kennisgeving=start, brp=brp)
    noticed, coupled = werkdag(start - dagen(8)), werkdag(start - dagen(20))
    return Verloop(gekoppeld=coupled, kennisgeving=noticed, brp=start)


STAPPEN = ("intake", "toets", "intake_klaar", "leerroute", "concept", "aangeboden")
# How many of these steps were taken in each stage.
GEZET = {
    Stadium.KOPPELING: 0,
    Stadium.INTAKE: 2,
    Stadium.INTAKE_KLAAR: 3,
    Stadium.LEERROUTE: 4,
    Stadium.CONCEPT: 5,
    Stadium.TOETSING: 6,
}


def _before_pip(rol: Rol, profiel: Profiel, vandaag: date) -> Verloop:
    begin = _begin(werkdag(vandaag + dagen(rol.over) - term_of(profiel)), rol, profiel)
    return _with_steps(begin, GEZET[rol.stadium], werkdag(vandaag - dagen(1)))


def _with_steps(begin: Verloop, number: int, last: date) -> Verloop:
    """Spread the steps over the days between the start and the last day."""
    if not number:
        return begin
    first = min(werkdag((begin.kennisgeving or begin.gekoppeld) + dagen(7)), last)
    room = (last - first) / max(number - 1, 1)
    days = [max(werkdag(first + room * turn), begin.gekoppeld) for turn in range(number)]
    return _replace(begin, **dict(zip(STAPPEN, days, strict=False)))


def _replace(before: Verloop, **days: date | tuple[date, ...] | None) -> Verloop:
    known = {name: getattr(before, name) for name in Verloop.__slots__}
    return Verloop(**known | days)


def _after_pip(rol: Rol, profiel: Profiel, vandaag: date) -> Verloop:
    decided = _decided_on(rol, profiel, vandaag)
    start = werkdag(decided - term_of(profiel) + DOORLOOPTIJD)
    if rol.stadium is Stadium.ONTZORGEN_EINDE:
        start = _ended_six_months_later(rol, vandaag)
    last = werkdag(min(decided, vandaag) - dagen(2))
    before = _with_steps(_begin(start, rol, profiel), len(STAPPEN), last)
    if rol.stadium is Stadium.VASTGESTELD:
        signed = werkdag(vandaag - dagen(1))
        return _replace(before, vastgesteld=signed, dagtekening=decided)
    after = _replace(before, vastgesteld=decided, dagtekening=decided, bekendgemaakt=decided)
    return _with_talks(after, rol, profiel, vandaag)


def _ended_six_months_later(rol: Rol, vandaag: date) -> date:
    """The first day of six months that end so many days from now."""
    return add_maanden(vandaag + dagen(rol.over + 1), -6)


def _decided_on(rol: Rol, profiel: Profiel, vandaag: date) -> date:
    rhythm = profiel.gesprek_maanden or profiel.gesprek_voorstel_maanden
    match rol.stadium:
        case Stadium.VASTGESTELD:
            return volgende_werkdag(vandaag + dagen(rol.over))
        case Stadium.BEKENDGEMAAKT:
            return werkdag(add_maanden(vandaag + dagen(rol.over), -rhythm))
        case Stadium.ONTZORGEN:
            return werkdag(vandaag - dagen(9))
        case Stadium.ONTZORGEN_EINDE:
            start = _ended_six_months_later(rol, vandaag)
            return werkdag(start + term_of(profiel) - DOORLOOPTIJD)
        case Stadium.AFGESLOTEN:
            return werkdag(add_maanden(vandaag, -AFGESLOTEN_NA))
        case _:
            # a day more, so that the norm for the next talk has passed
            return werkdag(add_maanden(vandaag, -rol.maanden) - dagen(1))


def _with_talks(before: Verloop, rol: Rol, profiel: Profiel, vandaag: date) -> Verloop:
    """The talks that were held at the rhythm of the municipality, and the one that is next."""
    if rol.stadium is Stadium.BEKENDGEMAAKT:
        return before
    closed = werkdag(vandaag - dagen(18)) if rol.stadium is Stadium.AFGESLOTEN else None
    until = (closed or vandaag) - dagen(10)
    held = tuple(_talks(before.dagtekening or vandaag, profiel, until))
    over = max(rol.over, 21) + 9 if rol.stadium is Stadium.ONTZORGEN_EINDE else rol.over
    planned = vandaag + dagen(over)
    following = None if closed else volgende_werkdag(planned) if over > 0 else werkdag(planned)
    return _replace(before, gesprekken=held, volgend_gesprek=following, afgesloten=closed)


def _talks(decided: date, profiel: Profiel, until: date) -> list[date]:
    rhythm = profiel.gesprek_maanden or profiel.gesprek_voorstel_maanden
    later = profiel.gesprek_maanden_later or 6
    found, months = [], rhythm
    while (day := werkdag(add_maanden(decided, months))) < until:
        found.append(day)
        months += rhythm if months < JAAR else later
    return found
