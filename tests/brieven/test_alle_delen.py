# SPDX-License-Identifier: EUPL-1.2
"""Alles van een PIP-beschikking staat in de brief: vijf gemeenten, drie routes, twee groepen.

Alle dertig brieven worden nagelopen als HTML: dat is dezelfde tekst, en honderd keer zo snel. Van
elke gemeente wordt er een ook als PDF gelezen, zodat ook het zetten niets laat wegvallen.
"""

import io
import re
from dataclasses import replace
from html import unescape

import pikepdf
import pytest

from inburgering.brieven.huisstijl import Huisstijlgegevens, Logo
from inburgering.brieven.logo import SVG
from inburgering.brieven.pip import PipBrief
from inburgering.brieven.pip_delen import Weekregel
from inburgering.wet.begrippen import Doelgroep, Leerroute
from monitoring.demo.gemeenten import GEMEENTEN
from tests.brieven import voorbeelden
from tests.brieven.hulp import VARIANTEN, html_of, render, text_of

WAPEN = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">'
    b'<rect width="60" height="20" fill="#154273"/></svg>'
)
WEEK = (
    Weekregel(dag=1, van=540, tot=780, wat="les", kort="les", waar="de school"),
    Weekregel(dag=3, van=960, tot=1020, wat="taalmaatje", kort="taalmaatje"),
)
HUISSTIJLEN = {demo.naam: demo.huisstijl for demo in GEMEENTEN}
BESLUIT = {
    Leerroute.B1: ("u volgt de B1-route", "niveau B1", "artikel 7 (de B1-route)"),
    Leerroute.ONDERWIJS: ("u volgt de onderwijsroute", "artikel 8 (de onderwijsroute)"),
    Leerroute.Z: ("u volgt de zelfredzaamheidsroute", "artikel 9 (de zelfredzaamheidsroute)"),
}


def letterhead(gemeente: str) -> Huisstijlgegevens:
    logo = Logo(inhoud=WAPEN, mime=SVG, alt=f"Wapen van {gemeente}")
    return replace(HUISSTIJLEN[gemeente], logo=logo)


def letter(doelgroep: Doelgroep, leerroute: Leerroute) -> PipBrief:
    return voorbeelden.pip_brief(doelgroep, leerroute, week=WEEK, uitleg_in="Tigrinya")


def parts(brief: PipBrief, huisstijl: Huisstijlgegevens) -> dict[str, tuple[str, ...]]:
    """Per part of a beschikking the words that prove it."""
    asiel, onderwijs = brief.asiel, brief.is_onderwijs
    reasons = [weging.reden for weging in brief.overwegingen]
    return {
        "1 afzender": (f"Retour: {huisstijl.retouradres}", huisstijl.website),
        "2 geadresseerde": ("Mevrouw S.M. Tesfay", "Dorpsstraat 12", "6661 EK"),
        "3 plaats en datum": (f"{huisstijl.plaats}, 24 november 2026",),
        "4 kenmerk": ("Kenmerk PIP-2026-000417",),
        "5 contactpersoon": ("Uw contactpersoon S. de Wit 0481 00 00 00",),
        "6 onderwerp": ("Besluit: uw persoonlijk plan inburgering en participatie (PIP)",),
        "7 aanhef": ("Beste mevrouw Tesfay,",),
        "8 besluit": (
            *BESLUIT[brief.leerroute],
            "van 25 november 2026 tot en met 24 november 2029",
        ),
        "9 wat moet u doen": ("Wat moet u doen?", "7 december 2026", "januari 2027"),
        "10 plan": (
            "24 uur per week, 4 dagen" if asiel else "ons advies: 12 uur per week",
            "ROC Rijn IJssel" if asiel else "een school met keurmerk die u zelf kiest",
            "(KNM)",
            "Participatieverklaring (PVT)",
            "Een MAP hoort niet bij deze route" if onderwijs else "Werken en meedoen (MAP)",
            "minstens 18 keer",
            "Hoe ziet uw week eruit?",
            "maandag 9:00 tot 13:00 uur les de school",
        ),
        "11 hulp": (
            "Hoe helpen wij u?",
            "Kinderopvang:",
            "Voorschool (VVE):",
            "Reiskosten:",
            *(("Maatschappelijke begeleiding:", "€ 412,50 per maand") if asiel else ()),
        ),
        "12 doelen": ("betaald werken in de zorg", "Ik heb overzicht over mijn geld"),
        "13 waarom": (
            "Wij spraken met u en een tolk op 6 november 2026",
            "Op 12 november 2026 deed u de leerbaarheidstoets. De uitslag is: B1-route haalbaar",
            "Uw score is 31,20; voor de B1-route is 28,00 nodig",
            "Wij keken naar alle drie de routes",
            *reasons,
            "Uw wens: U wilt werken als verzorgende. Daar past dit plan bij.",
            "Wij hoefden niet te wachten op informatie van anderen.",
            "telt mee: 4 uur taalles in het azc",
        ),
        "14 grondslag": (
            "artikel 14 (de intake)",
            "artikel 15 (het PIP)",
            "artikel 17 (begeleiding en wijziging)",
            "Besluit inburgering 2021: artikel 5.3",
            "Beleidsregels inburgering Overbetuwe 2025",
            huisstijl.mandaatbesluit,
            *(("Participatiewet: artikel 56a",) if asiel else ("artikel 19 (de lening)",)),
        ),
        "15 niet lukken": ("Wat als het niet lukt?", "U mag altijd uw verhaal vertellen."),
        "16 wijzigen": ("Wanneer verandert dit plan?", "24 mei 2028", "Verhuist u"),
        "17 gegevens": ("DUO krijgt uw leerroute", huisstijl.privacycontact),
        "18 bezwaar": (
            "tot zes weken na verzending: tot en met 5 januari 2027",
            f"burgemeester en wethouders, {huisstijl.bezwaar_post}",
            huisstijl.bezwaar_digitaal,
            "Schrijf uw naam en adres op, de datum en het kenmerk PIP-2026-000417",
            "Schrijf op waarom u het niet eens bent. Zet uw handtekening.",
            "Het kost geen geld.",
            "Dit besluit geldt ook als u bezwaar maakt.",
            f"voorlopige voorziening. Dat doet u bij {huisstijl.rechtbank}",
            "Juridisch Loket",
            "VluchtelingenWerk",
            "sociaal raadslieden",
        ),
        "19 ondertekening": (
            f"{huisstijl.ondertekening} {huisstijl.mandaatregel} M. Jansen teamleider Inburgering",
        ),
        "20 bijlagen": ("Welke bijlagen krijgt u?", "Uw week in beeld", "Zo is uw einddatum"),
        "21 uitleg": ("uitleg in het Tigrinya. Vraag erom. Alleen dit Nederlandse besluit telt.",),
    }


def missing(text: str, brief: PipBrief, huisstijl: Huisstijlgegevens) -> list[tuple[str, str]]:
    tight = text.replace(" ", "")
    return [
        (part, proof)
        for part, proofs in parts(brief, huisstijl).items()
        for proof in proofs
        if not proof or "".join(proof.split()) not in tight
    ]


@pytest.mark.parametrize("gemeente", HUISSTIJLEN)
@pytest.mark.parametrize(("doelgroep", "leerroute"), VARIANTEN)
def test_alle_delen_staan_in_de_brief(
    gemeente: str, doelgroep: Doelgroep, leerroute: Leerroute
) -> None:
    brief, huisstijl = letter(doelgroep, leerroute), letterhead(gemeente)
    html = html_of(brief, huisstijl=huisstijl)
    body = re.sub(r"<(svg|style|title)\b.*?</\1>", "", html, flags=re.DOTALL)
    text = unescape(re.sub(r"<[^>]+>", "", body)) + html[html.index("data-voet") :][:200]
    assert missing("".join(text.split()) + huisstijl.website, brief, huisstijl) == []
    assert f'alt="Wapen van {gemeente}"' in html


@pytest.mark.parametrize(
    ("gemeente", "doelgroep", "leerroute"),
    [(naam, *variant) for naam, variant in zip(HUISSTIJLEN, VARIANTEN, strict=False)],
)
def test_alle_delen_staan_ook_in_de_pdf(
    gemeente: str, doelgroep: Doelgroep, leerroute: Leerroute
) -> None:
    brief, huisstijl = letter(doelgroep, leerroute), letterhead(gemeente)
    pdf = render(brief, huisstijl=huisstijl)
    assert missing(text_of(pdf), brief, huisstijl) == []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        figures = [
            str(obj.get("/Alt", ""))
            for obj in document.objects
            if isinstance(obj, pikepdf.Dictionary) and obj.get("/S") == "/Figure"
        ]
    assert sorted(figures) == sorted(
        [
            f"Wapen van {gemeente}",
            "Plaatje van uw week. Dezelfde week staat in de tabel hieronder.",
        ]
    )
