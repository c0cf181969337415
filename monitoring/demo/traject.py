# SPDX-License-Identifier: EUPL-1.2
"""On which days the terms beside and after the PIP were met, missed or extended. Pure.

Most go well. What does not is drawn per person, so that the same people are late every time;
a few parts are fixed, so that every state of a term can be seen in the first case lists.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from random import Random

from inburgering.beleid.profiel import Profiel
from inburgering.wet.kalender import add_maanden, volgende_werkdag
from monitoring.demo.rolverdeling import Rol, Stadium
from monitoring.demo.taalstart import taalstart_van
from monitoring.demo.verloop import Verloop, dagen, werkdag

AANBOD_MAANDEN, ONTZORGEN_MAANDEN = 3, 6
EERSTE_LES = timedelta(days=28)  # after the enrolment
PVT_MAANDEN, MAP_MAANDEN = (4, 5), (12, 13)
REDEN_NA = timedelta(days=3)  # somebody explains it some days later

# Who plays which fixed part: code of the gemeente and number of the story.
NOUR = ("1734", 3)
IN_GEBREKE = ("1734", 20)  # keeps no agreement: MAP not done, PVT late, a report for a fine
INGETROKKEN = ("0415", 4)
VERLENGD = (("1734", 39), ("0415", 3), ("0437", 3), ("1708", 39), ("1621", 4))
ONTZORGEN_LAAT = (NOUR, ("1708", 3), ("0437", 39), ("1621", 12))
VRAAGT_NOG = (13, 33)  # stories in which nobody wrote down yet why a term was missed


class Aanbod(Enum):
    """How soon the person was offered a place with a provider."""

    DIRECT = auto()
    WACHTLIJST = auto()
    LAAT = auto()
    NOG_NIET = auto()


AANBOD_VAST = {
    NOUR: Aanbod.LAAT,
    ("1734", 4): Aanbod.DIRECT,
    ("0415", 3): Aanbod.LAAT,
    ("0415", 4): Aanbod.WACHTLIJST,
}
NIET_AANGEBODEN = 33
GEWICHTEN = (5, 3, 2)  # direct, waiting list, late
KANS_ONTZORGEN_LAAT = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Persoonlijk:
    """What of one story the days depend on."""

    nummer: int
    rol: Rol
    verloop: Verloop
    profiel: Profiel
    onderwijsroute: bool
    vandaag: date

    @property
    def sleutel(self) -> tuple[str, int]:
        """Which story of which gemeente this is."""
        return self.profiel.gemeentecode, self.nummer

    def draw(self, subject: str) -> Random:
        """The same draws on whatever day; each subject has its own."""
        return Random(f"{subject} {self.sleutel}")  # noqa: S311 - invented data

    def passed(self, days: Mapping[str, date | None]) -> dict[str, date]:
        """What happened already, and happened while the dossier was open."""
        last = min(self.verloop.afgesloten or self.vandaag, self.vandaag)
        return {name: day for name, day in days.items() if day and day <= last}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verlengd:
    """DUO extended: when it decided, how many days for a late offer, whether it holds."""

    besluit: date
    vastgelegd: date
    vertraging: int = 0
    ingetrokken: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Traject:
    """The days beside and after the PIP; only days that have passed."""

    datums: Mapping[str, date]  # dates of the dossier by name
    redenen: Mapping[str, date]  # code of a missed term -> day on which the reason was recorded
    vroeg_aangemeld: bool = True  # with the provider, together with the leerroute
    ontzorgen_klaar: date | None = None
    verlengd: Verlengd | None = None


def traject_van(wie: Persoonlijk) -> Traject:
    """The days of this story, as seen today."""
    offer = _offer(wie)
    offered = _offered_on(wie, offer)
    relieved = _relieved_on(wie)
    met = {
        **dict(taalstart_van(wie.rol, wie.verloop.brp, wie.profiel, wie.draw("taalstart"))),
        "aanbod_op": offered,
        **dict(_map_pvt(wie)),
        "boete_rapport_op": werkdag(wie.vandaag - dagen(24)) if _at_fault(wie) else None,
    }
    return Traject(
        datums=wie.passed(met),
        redenen=wie.passed(dict(_reasons(wie, offered, relieved))),
        vroeg_aangemeld=_enrolled_early(wie),
        ontzorgen_klaar=relieved if relieved and relieved <= wie.vandaag else None,
        verlengd=_extended(wie, offered),
    )


def _at_fault(wie: Persoonlijk) -> bool:
    return wie.sleutel == IN_GEBREKE


def _enrolled_early(wie: Persoonlijk) -> bool:
    """Who has no PIP yet, or hardly, was enrolled when the leerroute was assigned."""
    fresh = wie.rol.stadium in (Stadium.BEKENDGEMAAKT, Stadium.ONTZORGEN)
    return wie.verloop.bekendgemaakt is None or fresh


def _offer(wie: Persoonlijk) -> Aanbod:
    if _enrolled_early(wie):
        return Aanbod.DIRECT
    if wie.nummer == NIET_AANGEBODEN:
        return Aanbod.NOG_NIET
    drawn = wie.draw("aanbod").choices(list(Aanbod)[:3], weights=GEWICHTEN)[0]
    return AANBOD_VAST.get(wie.sleutel, drawn)


def _offered_on(wie: Persoonlijk, offer: Aanbod) -> date | None:
    """The day of the offer; the law asks it for an asielstatushouder only."""
    decided, route = wie.verloop.dagtekening, wie.verloop.leerroute
    if decided is None or route is None or not wie.rol.asiel:
        return None
    rng = wie.draw("dag van het aanbod")
    match offer:
        case Aanbod.DIRECT:
            soon = volgende_werkdag(decided + dagen(rng.randint(1, 9)))
            lessons = werkdag(route + EERSTE_LES)
            return max(decided, min(soon, lessons)) if _enrolled_early(wie) else soon
        case Aanbod.WACHTLIJST:
            return volgende_werkdag(decided + dagen(rng.randint(35, 77)))
        case Aanbod.LAAT:
            return volgende_werkdag(_offer_due(decided) + dagen(rng.randint(9, 20)))
        case _:
            return None


def _offer_due(decided: date) -> date:
    return add_maanden(decided, AANBOD_MAANDEN)


def _map_pvt(wie: Persoonlijk) -> Iterator[tuple[str, date | None]]:
    """PVT in the first half year, MAP in the second year; the onderwijsroute has no MAP."""
    decided = wie.verloop.dagtekening
    if decided is None or wie.verloop.bekendgemaakt is None:
        return
    rng = wie.draw("map en pvt")
    late = wie.rol.stadium is Stadium.AFGESLOTEN  # found work first, and did the MAP after it
    pvt = 19 if _at_fault(wie) else rng.choice(PVT_MAANDEN)
    yield "pvt_afgerond_op", werkdag(add_maanden(decided, pvt) - dagen(rng.randint(0, 9)))
    if not wie.onderwijsroute and not _at_fault(wie):
        months = 20 if late else rng.choice(MAP_MAANDEN)
        yield "map_afgerond_op", werkdag(add_maanden(decided, months) + dagen(8))


def _relieved_on(wie: Persoonlijk) -> date | None:
    """The assessment in the last weeks of the six months; now and then some days too late."""
    brp = wie.verloop.brp
    if brp is None or not wie.rol.asiel:
        return None
    rng = wie.draw("ontzorgen")
    over = add_maanden(brp, ONTZORGEN_MAANDEN)
    if wie.sleutel in ONTZORGEN_LAAT or rng.random() < KANS_ONTZORGEN_LAAT:
        return volgende_werkdag(over + dagen(4))
    return werkdag(over - dagen(rng.randint(2, 9)))


def _reasons(
    wie: Persoonlijk, offered: date | None, relieved: date | None
) -> Iterator[tuple[str, date]]:
    """When it was written down why a term was missed; of some it still is asked."""
    decided, brp = wie.verloop.dagtekening, wie.verloop.brp
    if wie.nummer in VRAAGT_NOG:
        return
    if decided is None and wie.rol.over < 0:
        passed = wie.vandaag + dagen(wie.rol.over)
        yield "pip_vaststellen", werkdag(min(passed + REDEN_NA, wie.vandaag))
    if decided and offered and offered > _offer_due(decided):
        yield "aanbod", volgende_werkdag(offered + REDEN_NA)
    if (
        brp
        and relieved
        and relieved >= add_maanden(brp, ONTZORGEN_MAANDEN)
        and wie.sleutel != NOUR
    ):
        yield "ontzorgen", volgende_werkdag(relieved + REDEN_NA)


def _extended(wie: Persoonlijk, offered: date | None) -> Verlengd | None:
    """What DUO granted: the delay of a late offer, or months for a ground of the person."""
    decided = wie.verloop.dagtekening
    if decided is None:
        return None
    if wie.sleutel == NOUR and offered:
        delay = (offered - _offer_due(decided)).days
        return _in_time(wie, werkdag(offered + dagen(21)), delay)
    if wie.sleutel in (*VERLENGD, INGETROKKEN):
        return _in_time(wie, werkdag(decided + dagen(65)))
    return None


def _in_time(wie: Persoonlijk, granted: date, delay: int = 0) -> Verlengd | None:
    """The letter comes some days later; nothing that is still to come."""
    recorded = volgende_werkdag(granted + dagen(4))
    back = volgende_werkdag(recorded + dagen(12)) if wie.sleutel == INGETROKKEN else None
    if max(recorded, back or recorded) > wie.vandaag:
        return None
    return Verlengd(besluit=granted, vastgelegd=recorded, vertraging=delay, ingetrokken=back)
