# SPDX-License-Identifier: EUPL-1.2
"""The parts a PIP letter is put together from. Pure: facts that others decided, ready to print."""

from dataclasses import dataclass
from datetime import date

from inburgering.brieven.woorden import klok
from inburgering.core.datums import WEEKDAGEN
from inburgering.wet.begrippen import Leerroute


@dataclass(frozen=True, kw_only=True)
class Geadresseerde:
    """Who the letter is for. `naamregel` stands above the address, `naam` is the full name."""

    naam: str
    naamregel: str
    adresregels: tuple[str, ...]
    aanhef: str
    geboren: str

    @property
    def vensterregels(self) -> tuple[str, ...]:
        """At most five lines that fit the window; the full name stands in the letter itself."""
        return (*_wrap(self.naamregel, lines=2), *(_cut(line) for line in self.adresregels[:3]))


WINDOW_CHARACTERS = 42  # what fits in 85 mm at the size of the address


def _cut(line: str) -> str:
    # two spaces between postcode and town stay two
    clean = line.strip().replace("  ", "\N{NO-BREAK SPACE} ")
    return clean if len(clean) <= WINDOW_CHARACTERS else clean[: WINDOW_CHARACTERS - 1] + "…"


def _wrap(text: str, *, lines: int) -> tuple[str, ...]:
    """Break at a space where there is one; what does not fit in the lines is cut."""
    rest = " ".join(text.split())
    found: list[str] = []
    while len(rest) > WINDOW_CHARACTERS and len(found) < lines - 1:
        at = rest.rfind(" ", 0, WINDOW_CHARACTERS + 1)
        at = at if at > 0 else WINDOW_CHARACTERS
        found.append(rest[:at])
        rest = rest[at:].strip()
    return (*found, _cut(rest))


@dataclass(frozen=True, kw_only=True)
class Contactpersoon:
    """Whom the person can call about this letter."""

    naam: str
    telefoon: str
    email: str = ""


@dataclass(frozen=True, kw_only=True)
class Actie:
    """One row of "Wat moet u doen?"."""

    wat: str
    waar: str
    hoeveel: str
    vanaf: str


@dataclass(frozen=True, kw_only=True)
class Afspraak:
    """Who does what, and when."""

    wat: str
    wie: str
    wanneer: str


@dataclass(frozen=True, kw_only=True)
class Steun:
    """One kind of help: kinderopvang, VVE, reiskosten, begeleiding."""

    onderwerp: str
    tekst: str


@dataclass(frozen=True, kw_only=True)
class Taalles:
    """Lessons in Dutch and KNM. Without `aanbieder` the person chooses the school."""

    uren_per_week: int
    vanaf: str
    aanbieder: str = ""
    dagen_per_week: int | None = None
    uren_totaal: int | None = None
    alfabetisering: bool = False


@dataclass(frozen=True, kw_only=True)
class Onderdeel:
    """KNM, PVT, MAP or participation: how many hours and how often, where, from when."""

    uren: int
    waar: str
    vanaf: str
    ritme: str = ""

    @property
    def omvang(self) -> str:
        """12 uur, een ochtend per week."""
        return ", ".join(filter(None, (f"{self.uren} uur", self.ritme)))


@dataclass(frozen=True, kw_only=True)
class Gesprekken:
    """The voortgangsgesprekken the plan fixes (Besluit inburgering 2021, 5.3 lid 4)."""

    aantal: int
    ritme: str
    eerste: str


@dataclass(frozen=True, kw_only=True)
class MaatschappelijkeBegeleiding:
    """Practical help in the first period, asielstatushouders only (Wi2021, 13)."""

    aanbieder: str
    duur: str


@dataclass(frozen=True, kw_only=True)
class Ontzorging:
    """The costs the gemeente pays out of the bijstand (Participatiewet, 56a)."""

    vanaf: date
    tot_en_met: date
    duur: str
    posten: tuple[str, ...]
    leefgeld: str = ""


@dataclass(frozen=True, kw_only=True)
class Leerbaarheidstoets:
    """The result, or why the test was not taken."""

    afgenomen_op: date | None = None
    uitslag: str = ""
    score: str = ""
    nodig: str = ""
    niet_afgenomen_omdat: str = ""


@dataclass(frozen=True, kw_only=True)
class RouteOverweging:
    """What was looked at for one route, and why it was chosen or not."""

    leerroute: Leerroute
    gekozen: bool
    reden: str


@dataclass(frozen=True, kw_only=True)
class Intake:
    """What the decision rests on: conversations, test, wish, information of others."""

    gesproken_op: tuple[date, ...]
    leerbaarheidstoets: Leerbaarheidstoets
    wens: str
    met_tolk: bool = False
    alleen_gewezen_op: date | None = None
    afwijking: str = ""
    derde: str = ""
    derde_ontvangen_op: date | None = None
    meetellend: tuple[str, ...] = ()
    bekeken: tuple[tuple[str, str], ...] = ()  # (what was looked at, what it said)


@dataclass(frozen=True, kw_only=True)
class Deelbesluit:
    """One numbered decision of the letter, with its own ground, days and bezwaar."""

    nummer: int
    onderwerp: str
    tekst: str
    reden: str
    artikel: str
    vanaf: date
    tot_en_met: date | None = None
    los: bool = False  # the first sentences of the letter do not say it in other words


@dataclass(frozen=True, kw_only=True)
class Weekregel:
    """One activity in the week: day 1 is Monday, `van` and `tot` are minutes since midnight.

    `kort` is what fits in a picture.
    """

    dag: int
    van: int
    tot: int
    wat: str
    kort: str
    waar: str = ""

    @property
    def dagnaam(self) -> str:
        return WEEKDAGEN[self.dag - 1]

    @property
    def tijd(self) -> str:
        """9:00 tot 13:00."""
        return f"{klok(self.van)} tot {klok(self.tot)}"


@dataclass(frozen=True, kw_only=True)
class Wijzigingsbesluit:
    """What changes in an earlier PIP; `regels` are (what, before, after)."""

    kenmerk: str
    dagtekening: date
    reden: str
    artikel: str
    regels: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Hulp:
    """Where help with bezwaar is free."""

    naam: str
    bereikbaar: str


VASTE_HULP = (
    Hulp(naam="Juridisch Loket", bereikbaar="juridischloket.nl"),
    Hulp(naam="VluchtelingenWerk", bereikbaar="vluchtelingenwerk.nl"),
    Hulp(naam="sociaal raadslieden", bereikbaar="vraag ons waar zij zitten"),
)


@dataclass(frozen=True, kw_only=True)
class Bezwaar:
    """The computed last day, and who helps."""

    uiterlijk: date
    termijn: str = "zes weken"
    hulp: tuple[Hulp, ...] = VASTE_HULP


@dataclass(frozen=True, kw_only=True)
class Ondertekenaar:
    """Who decides for the college, with the mandate."""

    naam: str
    functie: str
