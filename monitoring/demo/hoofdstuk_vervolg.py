# SPDX-License-Identifier: EUPL-1.2
"""What followed the talk, here and there: an instrument, the ladder, help questions, a signal."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from inburgering.wet.kalender import add_maanden, volgende_werkdag
from intake.enums import Instrumentsoort, Naar, Trede
from intake.services.instrumenten import Instrumentgegevens, add_instrument
from intake.services.ladder import Meting, measure_trede
from intake.services.vervolg import (
    Hulpvraag,
    finish_verwijzing,
    note_hulpvraag,
    record_signaal,
)
from intake.vervolgrules import METEN_MAANDEN
from monitoring.demo.mensen import Achtergrond
from monitoring.demo.verhaal import Verhaal

Hoofdstuk = Callable[[Verhaal, date], None]
OPVOLGEN = timedelta(days=28)
A4 = (1240, 1754)  # at 150 dpi
MET_RAPPORT = (9, 12, 18)
# Which stories: every so many, beginning with.
INSTRUMENT, HULPVRAAG, SIGNAAL = (3, 0), (4, 2), (9, 2)
TREDE = {
    Achtergrond.HOOG: (Trede.CONTACTEN, Trede.ONBETAALD),
    Achtergrond.MIDDEN: (Trede.CONTACTEN, Trede.ACTIVITEITEN),
    Achtergrond.LAAG: (Trede.GEISOLEERD, Trede.ACTIVITEITEN),
}
INSTRUMENTEN = (
    (Instrumentsoort.NOA, "Leert goed van voorbeelden. Heeft weinig ervaring met de computer."),
    (Instrumentsoort.DARIUZ, "Werkt graag met de handen. Wil duidelijke opdrachten."),
    (Instrumentsoort.COMPETENSYS, "Sterk: zorgvuldig en betrouwbaar. Nog leren: hulp vragen."),
)
VRAGEN = (
    (
        Naar.SCHULDHULP,
        "Schuld uit de eerste maanden; wil een regeling",
        "Er is een regeling voor twaalf maanden",
    ),
    (Naar.JEUGD, "Oudste kind vindt school moeilijk", "De school en jeugdhulp helpen samen"),
    (Naar.WMO, "Heeft vervoer nodig om naar de les te komen", "Er is vervoer tot de zomer"),
    (
        Naar.BEGELEIDING,
        "Begrijpt de post van de Belastingdienst niet",
        "De begeleider helpt elke week met de post",
    ),
)
BETEKENIS = "Kan nu alleen in de middag les volgen"
CONTACT = "Contact gehad. Les in de middag is geregeld"


def chapters(story: Verhaal) -> Iterator[tuple[date, Hoofdstuk]]:
    """The days of this chapter; only of stories whose leerroute is known."""
    days, today = story.verloop, story.waar.vandaag
    held, last = days.intake_klaar, days.afgesloten or story.waar.vandaag
    if held is None or days.leerroute is None:
        return
    yield held, measure
    again = volgende_werkdag(add_maanden(held, METEN_MAANDEN) - timedelta(days=9))
    if again <= min(today, last):
        yield again, measure_again
    if _turn(story, INSTRUMENT):
        yield held, take_instrument
    if _turn(story, HULPVRAAG):
        yield held, refer
    if _turn(story, SIGNAAL):
        yield held, signal


def _turn(story: Verhaal, which: tuple[int, int]) -> bool:
    every, first = which
    return story.nummer % every == first


def measure(verhaal: Verhaal, on: date) -> None:
    """The baseline."""
    _measure(verhaal, on, TREDE[verhaal.mens.achtergrond][0])


def measure_again(verhaal: Verhaal, on: date) -> None:
    """Half a year later: most came a step further."""
    _measure(verhaal, on, TREDE[verhaal.mens.achtergrond][int(verhaal.nummer % 3 != 0)])


def _measure(verhaal: Verhaal, on: date, trede: Trede) -> None:
    measure_trede(
        dossier=verhaal.dossier, meting=Meting(op=on, trede=trede), by=verhaal.door, on=on
    )


def take_instrument(verhaal: Verhaal, on: date) -> None:
    """An instrument beside the leerbaarheidstoets; some with the report."""
    soort, resultaat = INSTRUMENTEN[verhaal.nummer // 3 % len(INSTRUMENTEN)]
    report = None
    if verhaal.nummer in MET_RAPPORT:
        report = SimpleUploadedFile("rapport.pdf", example_report(soort.label))
    add_instrument(
        intake=verhaal.intake,
        gegevens=Instrumentgegevens(soort=soort, afgenomen_op=on, resultaat=resultaat),
        rapport=report,
        by=verhaal.door,
        on=on,
    )


def example_report(title: str) -> bytes:
    """A PDF of one page that says it is only an example."""
    page = Image.new("L", A4, 255)
    pen = ImageDraw.Draw(page)
    pen.text((120, 140), f"Voorbeeld van een rapport: {title}", fill=0, font_size=40)
    pen.text((120, 220), "Dit hoort bij de demo. Er staat niemand in.", fill=60, font_size=28)
    made = BytesIO()
    page.save(made, "PDF", resolution=150)
    return made.getvalue()


def refer(verhaal: Verhaal, on: date) -> None:
    """A help question that went to somebody else, and what came of it when that is over."""
    naar, vraag, resultaat = VRAGEN[verhaal.nummer // 4 % len(VRAGEN)]
    until = volgende_werkdag(on + OPVOLGEN)
    row = note_hulpvraag(
        dossier=verhaal.dossier,
        vraag=Hulpvraag(
            naar=naar, hulpvraag=vraag, toestemming_op=on, verwezen_op=on, opvolgen_op=until
        ),
        by=verhaal.door,
        on=on,
    )
    if until < verhaal.waar.vandaag:
        finish_verwijzing(verwijzing=row, resultaat=resultaat, by=verhaal.door, on=until)


def signal(verhaal: Verhaal, on: date) -> None:
    """A sign that health stands in the way, followed up the next working day."""
    row = record_signaal(
        dossier=verhaal.dossier,
        vraag=Hulpvraag(naar=Naar.HUISARTS, hulpvraag=BETEKENIS),
        by=verhaal.door,
        on=on,
    )
    next_day = volgende_werkdag(on + timedelta(days=1))
    if next_day <= verhaal.waar.vandaag:
        finish_verwijzing(verwijzing=row, resultaat=CONTACT, by=verhaal.door, on=next_day)
