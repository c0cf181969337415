# SPDX-License-Identifier: EUPL-1.2
"""What runs beside the PIP and after it: ontzorgen, talks, notes, tasks, the end."""

from datetime import date, timedelta
from decimal import Decimal

from inburgering.core.enums import Sluitreden, Zichtbaarheid
from inburgering.core.services import dossiers, werk
from inburgering.wet.kalender import volgende_werkdag
from monitoring.demo.teksten import GESPREKKEN, NOTITIES, TAKEN, VOOR_INWONER, WACHTLIJST
from monitoring.demo.verhaal import Verhaal
from monitoring.enums import Kanaal, NietGehouden
from monitoring.services.gesprekken import Verslag, note_not_held, plan_gesprek, record_gesprek
from ontzorgen.enums import Eindereden, Lastsoort, Vervolg
from ontzorgen.services import (
    Eindgegevens,
    Lastgegevens,
    Startgegevens,
    end_ontzorging,
    start_ontzorging,
)

NORM_ALLEEN, NORM_SAMEN = Decimal("1331.50"), Decimal("1902.15")
BEOORDELING = (
    "Betaalt de huur en de zorgverzekering zelf, heeft de toeslagen op eigen rekening en houdt "
    "elke maand iets over. De training financieel beheer is gevolgd."
)


def start_relief(verhaal: Verhaal, on: date) -> None:
    """Inkomen pays the fixed costs out of the bijstand."""
    rng = verhaal.rng
    together = bool(verhaal.mens.huishouden)
    lasten = (
        (Lastsoort.HUUR, Decimal(rng.randint(430, 690))),
        (Lastsoort.GAS_WATER_STROOM, Decimal(rng.randint(110, 190))),
        (Lastsoort.ZORGVERZEKERING, Decimal("158.50") * (2 if together else 1)),
    )
    verhaal.periode = start_ontzorging(
        dossier=verhaal.dossier,
        gegevens=Startgegevens(
            vanaf=verhaal.dossier.bijstand_vanaf or on,
            asielvergunning=True,
            norm=NORM_SAMEN if together else NORM_ALLEEN,
            lasten=tuple(Lastgegevens(soort=soort, bedrag=bedrag) for soort, bedrag in lasten),
        ),
        by=verhaal.waar.team.inkomen,
        on=on,
    )


def end_relief(verhaal: Verhaal, on: date) -> None:
    """The six months are over."""
    if verhaal.periode is None:
        return
    end_ontzorging(
        periode=verhaal.periode,
        einde=Eindgegevens(
            reden=Eindereden.ZES_MAANDEN,
            laatste_dag=verhaal.periode.tot_en_met,
            vervolg=verhaal.rng.choice((Vervolg.ZELF, Vervolg.ZELF, Vervolg.VRIJWILLIG)),
            beoordeling=BEOORDELING,
        ),
        by=verhaal.waar.team.inkomen,
        on=on,
    )


def plan_first(verhaal: Verhaal, on: date) -> None:
    """The first voortgangsgesprek is planned when the decision is on its way."""
    days = verhaal.verloop
    day = days.gesprekken[0] if days.gesprekken else days.volgend_gesprek
    if day:
        channel = verhaal.rng.choice((Kanaal.KANTOOR, Kanaal.SCHOOL, Kanaal.HUISBEZOEK))
        plan_gesprek(
            dossier=verhaal.dossier, gepland_op=day, kanaal=channel, by=verhaal.door, on=on
        )


def talk(verhaal: Verhaal, on: date) -> None:
    """A talk is held, or once somebody does not come; the next is planned at once."""
    days = verhaal.verloop
    turn = days.gesprekken.index(on)
    following = (*days.gesprekken, days.volgend_gesprek)[turn + 1]
    missed = turn == 1 and following is not None and verhaal.nummer % 2 == 1
    if missed:
        note_not_held(
            dossier=verhaal.dossier,
            reden=verhaal.rng.choice((NietGehouden.NIET_VERSCHENEN, NietGehouden.GEEN_TOLK)),
            volgende_op=following,
            by=verhaal.door,
            on=on,
        )
        return
    texts = WACHTLIJST if _waits(verhaal, on) else GESPREKKEN
    summary, agreed = texts[(verhaal.nummer + turn) % len(texts)]
    record_gesprek(
        dossier=verhaal.dossier,
        verslag=Verslag(
            gehouden_op=on,
            kanaal=verhaal.rng.choice((Kanaal.KANTOOR, Kanaal.SCHOOL, Kanaal.TELEFOON)),
            samenvatting=summary,
            aanwezig="inburgeraar, consulent en tolk"
            if verhaal.mens.tolk
            else "inburgeraar en consulent",
            afspraken=agreed,
        ),
        volgende_op=following,
        by=verhaal.door,
        on=on,
    )


def _waits(verhaal: Verhaal, on: date) -> bool:
    """Whether the gemeente has no place in a class yet."""
    first = verhaal.dossier.taalles_start_op
    return verhaal.rol.asiel and (first is None or first > on)


def close(verhaal: Verhaal, on: date) -> None:
    """The plicht is met."""
    dossiers.close(
        dossier=verhaal.dossier,
        reden=Sluitreden.VOLDAAN,
        afgesloten_op=on,
        by=verhaal.door,
        on=on,
    )


def add_note(verhaal: Verhaal, on: date) -> None:
    """A note between colleagues, and now and then one for the person."""
    for_person = verhaal.nummer % 5 == 1
    werk.add_notitie(
        dossier=verhaal.dossier,
        tekst=VOOR_INWONER if for_person else verhaal.rng.choice(NOTITIES),
        zichtbaarheid=Zichtbaarheid.INWONER if for_person else Zichtbaarheid.INTERN,
        by=verhaal.door,
        on=on,
    )


def add_task(verhaal: Verhaal, on: date) -> None:
    """Somebody whose lessons begin: see that they really do. Others: a task for later."""
    first = verhaal.nummer == 2
    titel = "Start taalles bevestigen" if first else verhaal.rng.choice(TAKEN)
    day = verhaal.waar.vandaag + timedelta(days=9 if first else verhaal.rng.randint(40, 60))
    werk.add_taak(
        dossier=verhaal.dossier,
        titel=titel,
        uiterlijk=volgende_werkdag(day),
        voor=verhaal.door,
        by=verhaal.door,
        on=on,
    )
