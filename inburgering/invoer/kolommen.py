# SPDX-License-Identifier: EUPL-1.2
"""The columns of a caseload list, and which column a heading in a file stands for. Pure."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from inburgering.core.enums import Aanspreekvorm
from inburgering.core.namen import sort_key
from inburgering.wet.begrippen import Doelgroep

WAT_MOET_ANDERS = "Wat moet anders"
JA_NEE = ("ja", "nee")
GELIJKENIS = 0.78


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: its heading, what to put in it, and other headings people use for it."""

    code: str
    label: str
    uitleg: str
    voorbeeld: str
    namen: tuple[str, ...] = ()
    keuzes: tuple[str, ...] = ()
    tekens: int = 0


KOLOMMEN = (
    Kolom("bsn", "BSN", "Negen cijfers. Nog geen BSN? Laat de cel leeg.", "999990019",
          ("burgerservicenummer", "sofinummer", "bsn nummer", "bsnnr")),
    Kolom("v_nummer", "V-nummer", "Tien cijfers.", "2812345678",
          ("vnr", "vreemdelingennummer", "v nr", "vreemdelingnummer", "ind nummer")),
    Kolom("voornamen", "Voornamen", "Zoals in de BRP. Iemand met één naam: vul alleen die in.",
          "Selam", ("voornaam", "roepnaam", "voor namen"), tekens=200),
    Kolom("voorvoegsel", "Voorvoegsel", "Bijvoorbeeld al, van der.", "al",
          ("tussenvoegsel", "tussenvoegsels", "voorvoegsels", "voorvoegsel achternaam"),
          tekens=20),
    Kolom("achternaam", "Achternaam", "Zonder voorvoegsel.", "Tesfay",
          ("geslachtsnaam", "familienaam", "achter naam"), tekens=650),
    Kolom("aanspreekvorm", "Aanspreekvorm", "Hoe een brief begint: mevrouw, heer of neutraal.",
          "mevrouw", ("aanhef", "geslacht", "m v", "mv"),
          keuzes=tuple(vorm.value for vorm in Aanspreekvorm)),
    Kolom("geboortedatum", "Geboortedatum",
          "Dag-maand-jaar. Weet u alleen het jaar, of maand en jaar? Vul dat in.", "4-3-1997",
          ("geboren", "geb datum", "gebdatum", "geboren op", "geboortejaar", "geboorte datum")),
    Kolom("taal", "Taal", "De taal die deze persoon het best spreekt.", "Tigrinya",
          ("moedertaal", "voorkeurstaal", "spreektaal", "eerste taal"), tekens=40),
    Kolom("tolk_nodig", "Tolk nodig", "ja of nee.", "ja", ("tolk",), keuzes=JA_NEE),
    Kolom("telefoon", "Telefoon", "Met 0 of + vooraan.", "06 00000000",
          ("telefoonnummer", "tel", "mobiel", "tel nr", "telnr", "mobiele telefoon", "gsm"),
          tekens=30),
    Kolom("email", "E-mail", "Het e-mailadres van de inburgeraar.", "naam@voorbeeld.nl",
          ("e mailadres", "mail", "emailadres", "mailadres"), tekens=254),
    Kolom("straat", "Straat", "Zonder huisnummer.", "Dorpsstraat",
          ("straatnaam",), tekens=120),
    Kolom("huisnummer", "Huisnummer", "Met de toevoeging erbij.", "12a",
          ("huisnr", "huis nr", "huisnummer en toevoeging"), tekens=20),
    Kolom("postcode", "Postcode", "Vier cijfers en twee letters.", "6661 EK", ("pc",), tekens=7),
    Kolom("woonplaats", "Woonplaats", "De plaats van het adres.", "Elst",
          ("plaats", "plaatsnaam", "woon plaats"), tekens=80),
    Kolom("doelgroep", "Doelgroep",
          "asielstatushouder, gezinsmigrant of overige migrant. Nodig voor een nieuw dossier.",
          "asielstatushouder", ("groep", "soort inburgeraar", "type inburgeraar"),
          keuzes=("asielstatushouder", "gezinsmigrant", "overige migrant")),
    Kolom("gekoppeld_op", "Gekoppeld op",
          "De dag van koppeling aan uw gemeente. Nodig voor een nieuw dossier.", "24-9-2026",
          ("koppeling", "koppeldatum", "datum koppeling", "gekoppeld", "koppelingsdatum")),
    Kolom("azc", "Azc", "Waar deze persoon woont tot de huisvesting.", "Azc Nijmegen",
          ("coa locatie", "opvanglocatie", "asielzoekerscentrum"), tekens=80),
    Kolom("kennisgeving_op", "Kennisgeving op",
          "De dag waarop DUO meldde dat deze persoon moet inburgeren.", "1-10-2026",
          ("kennisgeving", "kennisgeving duo", "datum kennisgeving", "kennisgeving duo op")),
    Kolom("huisvesting_op", "Huisvesting op", "De dag van huisvesting in uw gemeente.",
          "15-10-2026", ("huisvesting", "gehuisvest op", "datum huisvesting", "gehuisvest")),
    Kolom("brp_op", "BRP op", "De dag van inschrijving in de BRP van uw gemeente.", "16-10-2026",
          ("brp", "brp datum", "inschrijving brp", "datum brp", "ingeschreven brp",
           "inschrijfdatum brp", "inschrijfdatum")),
    Kolom("bijstand_vanaf", "Bijstand vanaf", "De eerste dag van het recht op bijstand.",
          "15-10-2026", ("bijstand", "ingang bijstand", "uitkering vanaf", "ingangsdatum bijstand",
                         "start bijstand", "bijstand ingang", "bijstand per")),
    Kolom("regisseur", "Regisseur", "Het e-mailadres van de consulent in uw gemeente.",
          "naam@gemeente.nl", ("consulent", "klantmanager", "casemanager",
                               "inburgeringsconsulent", "e mail consulent"), tekens=254),
)  # fmt: skip

KOLOM = {kolom.code: kolom for kolom in KOLOMMEN}
HERKENBAAR = frozenset({"bsn", "v_nummer", "voornamen", "achternaam"})
VOOR_NIEUW = ("doelgroep", "gekoppeld_op")


def _flat(heading: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", sort_key(heading))


_BEKEND = {
    _flat(name): kolom.code
    for kolom in KOLOMMEN
    for name in (kolom.code, kolom.label, *kolom.namen)
}
_NEGEREN = frozenset({_flat(WAT_MOET_ANDERS), _flat("rij"), _flat("rijnummer")})
_TE_VERDELEN = {
    "naam": "Voornamen, Voorvoegsel en Achternaam",
    "volledigenaam": "Voornamen, Voorvoegsel en Achternaam",
    "adres": "Straat, Huisnummer, Postcode en Woonplaats",
}


@dataclass(frozen=True, slots=True)
class Kop:
    """What the headings of a file mean: position to column code, and what to tell the user."""

    posities: dict[int, str] = field(default_factory=dict)
    meldingen: tuple[str, ...] = ()
    dubbel: tuple[str, ...] = ()


def count_known(cells: Sequence[str]) -> int:
    """How many of these cells are headings we know; to find the row with the headings."""
    return len({_BEKEND[flat] for cell in cells if (flat := _flat(cell)) in _BEKEND})


def read_headings(cells: Sequence[str]) -> Kop:
    """Which column each heading stands for; what we do not know we name, with a suggestion."""
    positions: dict[int, str] = {}
    told: list[str] = []
    double: list[str] = []
    for place, cell in enumerate(cells):
        flat = _flat(cell)
        if not flat or flat in _NEGEREN:
            continue
        code = _BEKEND.get(flat)
        if code is None:
            told.append(_unknown(cell, flat))
        elif code in positions.values():
            double.append(KOLOM[code].label)
        else:
            positions[place] = code
    return Kop(positions, (*told, *_missing(positions)), tuple(double))


def _unknown(heading: str, flat: str) -> str:
    shown = heading.strip()[:60]
    if flat in _TE_VERDELEN:
        return (
            f"De kolom “{shown}” is overgeslagen. Verdeel deze kolom over {_TE_VERDELEN[flat]} "
            "en lees het bestand opnieuw in."
        )
    close = difflib.get_close_matches(flat, _BEKEND, n=1, cutoff=GELIJKENIS)
    if close:
        meant = KOLOM[_BEKEND[close[0]]].label
        return (
            f"De kolom “{shown}” kennen wij niet en is overgeslagen. Bedoelt u “{meant}”? "
            "Verander dan de kop en lees het bestand opnieuw in."
        )
    return f"De kolom “{shown}” kennen wij niet en is overgeslagen."


def _missing(positions: dict[int, str]) -> list[str]:
    labels = [KOLOM[code].label for code in VOOR_NIEUW if code not in positions.values()]
    if not labels or not positions:
        return []
    told = (
        f"Het bestand heeft geen kolom {' en geen kolom '.join(labels)}. Bestaande dossiers "
        "kunt u zo bijwerken; voor een nieuw dossier zijn die gegevens nodig."
    )
    return [told]


DOELGROEPEN = {
    "asielstatushouder": Doelgroep.ASIELSTATUSHOUDER,
    "asiel": Doelgroep.ASIELSTATUSHOUDER,
    "statushouder": Doelgroep.ASIELSTATUSHOUDER,
    "asielmigrant": Doelgroep.ASIELSTATUSHOUDER,
    "vergunninghouder": Doelgroep.ASIELSTATUSHOUDER,
    "gezinsmigrant": Doelgroep.GEZINSMIGRANT,
    "gezin": Doelgroep.GEZINSMIGRANT,
    "gezinsvorming": Doelgroep.GEZINSMIGRANT,
    "gezinshereniging": Doelgroep.GEZINSMIGRANT,
    "overigemigrant": Doelgroep.OVERIGE_MIGRANT,
    "overige": Doelgroep.OVERIGE_MIGRANT,
    "overig": Doelgroep.OVERIGE_MIGRANT,
}


def doelgroep_of(text: str) -> Doelgroep | None:
    """The doelgroep that is meant; None when we cannot tell."""
    return DOELGROEPEN.get(_flat(text))
