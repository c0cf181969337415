# SPDX-License-Identifier: EUPL-1.2
"""One cell of a caseload list: the text in it becomes a value, or a sentence that says what
to do. Pure; the words never repeat a number that could be a BSN."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

from inburgering.core.datums import datum_kort, parse_datum
from inburgering.core.enums import Aanspreekvorm
from inburgering.core.namen import MAANDEN
from inburgering.core.nummers import BSN_LENGTH, is_bsn, is_v_nummer, normalise
from inburgering.invoer.kolommen import KOLOM, doelgroep_of
from inburgering.wet.begrippen import Doelgroep

EERSTE_GEBOORTEJAAR = 1900
EERSTE_FEITJAAR = 2000
VOORUIT = timedelta(days=730)
MAX_TELEFOON = 15  # digits of an international number
EXCEL_NUL = date(1899, 12, 30)

_WEG = dict.fromkeys(map(ord, "\u200b\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"))
_BESCHADIGD = re.compile("[ÂÃÄÅ][\u0080-\u00bf\u2013-\u2122€ƒžŸ]|\ufffd")
_AFGEKAPT = re.compile(r"^\d([.,]\d+)?E\+?\d+$", re.IGNORECASE)
_TWEE_CIJFERS = re.compile(r"^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}$")
_MAAND_JAAR = re.compile(r"^(?:0{1,2}[-/. ])?(\d{1,2})[-/. ](\d{4})$")
_WOORD_JAAR = re.compile(r"^([a-z]{3,9})\.?[- ](\d{4})$")
_NUL_JAAR = re.compile(r"^0{1,2}[-/. ]0{1,2}[-/. ](\d{4})$|^(\d{4})(?:-00-00)?$")
_BRP = re.compile(r"^(\d{4})-?(\d{2})-?(\d{2})$")
_SERIE = re.compile(r"^\d{5}$")
_POSTCODE = re.compile(r"^[1-9]\d{3}[A-Z]{2}$")
_MAIL = re.compile(r"^[^@\s,;:<>()\[\]\\\"]+@[^@\s,;:<>()\[\]\\\"]+\.[a-z]{2,}$", re.IGNORECASE)
_TELEFOON = re.compile(r"^\+?[\d\s()\-./]{8,29}$")


class CelFout(ValueError):
    """A cell cannot be read; the message says what to do."""


Geboorte = tuple[int, int | None, int | None]


def clean(text: str) -> str:
    """Without invisible marks and double spaces; a control character is refused."""
    text = unicodedata.normalize("NFC", text.translate(_WEG))
    text = re.sub(r"[\s\u00a0]+", " ", text).strip()
    if any(unicodedata.category(char) == "Cc" for char in text):
        raise CelFout("In deze cel staat een onzichtbaar teken. Typ de inhoud opnieuw.")
    if _BESCHADIGD.search(text):
        raise CelFout(
            "De letters in deze cel zijn beschadigd geraakt bij het opslaan. Typ de cel "
            "opnieuw, of sla het bestand op als Excel-werkmap (.xlsx)."
        )
    if len(text) > 1 and text[0] == "'" and text[1] in "=+-@":
        return text[1:]
    return text


def parse(code: str, text: str, *, vandaag: date) -> Any:
    """The value of a filled cell of this column; raises CelFout."""
    limit = KOLOM[code].tekens
    if limit and len(text) > limit:
        raise CelFout(f"Hier passen ten hoogste {limit} tekens; er staan er {len(text)}.")
    if code in _MET_VANDAAG:
        return _MET_VANDAAG[code](text, vandaag)
    return _ZONDER_VANDAAG[code](text)


def _bsn(text: str) -> str:
    digits = _digits(text)
    if BSN_LENGTH - 2 <= len(digits) < BSN_LENGTH:
        digits = digits.zfill(BSN_LENGTH)
    if not is_bsn(digits):
        raise CelFout(
            "Dit is geen geldig BSN. Een BSN heeft negen cijfers; controleer of er geen cijfer "
            "is verwisseld of weggevallen."
        )
    return digits


def _v_nummer(text: str) -> str:
    digits = _digits(text)
    if not is_v_nummer(digits):
        raise CelFout("Dit is geen geldig V-nummer. Een V-nummer heeft tien cijfers.")
    return digits


def _digits(text: str) -> str:
    if _AFGEKAPT.match(text.replace(" ", "")):
        raise CelFout(
            "Excel heeft dit nummer afgekort. Maak de kolom op als tekst en typ het nummer "
            "opnieuw."
        )
    digits = normalise(text)
    return digits if digits.isascii() else ""


def _word(text: str) -> str:
    if any(char.isdigit() for char in text):
        raise CelFout("Hier horen geen cijfers. Staan de kolommen van deze rij op hun plaats?")
    return text


def _aanspreekvorm(text: str) -> str:
    key = text.lower().strip(". ")
    for vorm, names in _AANSPREEKVORMEN.items():
        if key in names:
            return vorm.value
    raise CelFout("Kies mevrouw, heer of neutraal.")


_AANSPREEKVORMEN = {
    Aanspreekvorm.MEVROUW: {"mevrouw", "mevr", "mw", "vrouw", "v", "f"},
    Aanspreekvorm.HEER: {"heer", "de heer", "dhr", "meneer", "man", "m"},
    Aanspreekvorm.NEUTRAAL: {"neutraal", "zonder", "zonder aanspreekvorm", "x", "onbekend", "o"},
}


def _ja_nee(text: str) -> bool:
    key = text.lower().strip(".")
    if key in {"ja", "j", "x", "1", "waar", "true", "yes", "y"}:
        return True
    if key in {"nee", "n", "0", "onwaar", "false", "no", "neen"}:
        return False
    raise CelFout("Vul ja of nee in.")


def _telefoon(text: str) -> str:
    if re.fullmatch(r"[1-9]\d{8}", text):  # a spreadsheet dropped the zero in front
        return f"0{text}"
    if not _TELEFOON.match(text) or sum(char.isdigit() for char in text) > MAX_TELEFOON:
        raise CelFout("Dit is geen telefoonnummer. Vul één nummer in, met 0 of + vooraan.")
    return text


def _email(text: str) -> str:
    if not _MAIL.match(text):
        raise CelFout("Dit is geen e-mailadres. Vul één adres in, zoals naam@voorbeeld.nl.")
    return text


def _regisseur(text: str) -> str:
    if not _MAIL.match(text):
        raise CelFout("Vul het e-mailadres van de consulent in, niet de naam.")
    return text.lower()


def _postcode(text: str) -> str:
    joined = text.replace(" ", "").upper()
    if not _POSTCODE.match(joined):
        raise CelFout("Dit is geen postcode. Vul vier cijfers en twee letters in, zoals 6661 EK.")
    return f"{joined[:4]} {joined[4:]}"


def _huisnummer(text: str) -> str:
    if re.fullmatch(r"\d{1,2}-\d{1,2}-\d{4}", text):
        raise CelFout(
            "Excel heeft dit huisnummer als datum gelezen. Maak de cel op als tekst en typ het "
            "huisnummer opnieuw."
        )
    return text


def _doelgroep(text: str) -> Doelgroep:
    found = doelgroep_of(text)
    if found is None:
        raise CelFout("Kies asielstatushouder, gezinsmigrant of overige migrant.")
    return found


def _feit(text: str, vandaag: date, *, niet_na_vandaag: bool = False) -> date:
    found = _day(text)
    if found.year < EERSTE_FEITJAAR or found > vandaag + VOORUIT:
        raise CelFout(f"Het jaar {found.year} kan hier niet kloppen. Controleer de datum.")
    if niet_na_vandaag and found > vandaag:
        raise CelFout("Deze datum ligt in de toekomst. Vul een datum in tot en met vandaag.")
    return found


def _day(text: str) -> date:
    found = parse_datum(text)
    if found:
        return found
    if _TWEE_CIJFERS.match(text):
        raise CelFout("Schrijf het jaar met vier cijfers, zoals 22-11-2026.")
    if _SERIE.match(text):
        meant = datum_kort(EXCEL_NUL + timedelta(days=int(text)))
        raise CelFout(f"Dit is een getal. Bedoelt u {meant}? Maak de cel op als datum.")
    raise CelFout("Deze datum bestaat niet. Vul dag, maand en jaar in, zoals 22-11-2026.")


def _geboortedatum(text: str, vandaag: date) -> Geboorte:
    year, month, day = _birth_parts(text.lower())
    if not EERSTE_GEBOORTEJAAR <= year <= vandaag.year:
        raise CelFout(
            f"Het jaar {year} kan niet kloppen. Vul een geboortejaar in tussen "
            f"{EERSTE_GEBOORTEJAAR} en {vandaag.year}."
        )
    if month is not None and not 1 <= month <= len(MAANDEN):
        raise CelFout(f"Maand {month} bestaat niet. Vul maand en jaar in, zoals 3-1997.")
    if date(year, month or 1, day or 1) > vandaag:
        raise CelFout("Deze geboortedatum ligt in de toekomst. Controleer de datum.")
    return year, month, day


def _birth_parts(text: str) -> Geboorte:
    if match := _NUL_JAAR.match(text):
        return int(match[1] or match[2]), None, None
    if match := _MAAND_JAAR.match(text):
        return int(match[2]), int(match[1]), None
    if (match := _WOORD_JAAR.match(text)) and (named := parse_datum(f"1 {text}")):
        return named.year, named.month, None
    if match := _BRP.match(text):
        return _brp_parts(match)
    found = _day(text)
    return found.year, found.month, found.day


def _brp_parts(match: re.Match[str]) -> Geboorte:
    """19880304, 1988-03-04, and zeros where the BRP knows no more."""
    year, month, day = (int(part) for part in match.groups())
    if not month or not day:
        return year, month or None, None
    found = _day(f"{day}-{month}-{year}")
    return found.year, found.month, found.day


_ZONDER_VANDAAG: Mapping[str, Callable[[str], Any]] = {
    "bsn": _bsn,
    "v_nummer": _v_nummer,
    "voornamen": _word,
    "voorvoegsel": _word,
    "achternaam": _word,
    "aanspreekvorm": _aanspreekvorm,
    "taal": _word,
    "tolk_nodig": _ja_nee,
    "telefoon": _telefoon,
    "email": _email,
    "straat": str,
    "huisnummer": _huisnummer,
    "postcode": _postcode,
    "woonplaats": _word,
    "doelgroep": _doelgroep,
    "azc": str,
    "regisseur": _regisseur,
}
_MET_VANDAAG: Mapping[str, Callable[[str, date], Any]] = {
    "geboortedatum": _geboortedatum,
    "gekoppeld_op": _feit,
    "kennisgeving_op": partial(_feit, niet_na_vandaag=True),
    "huisvesting_op": _feit,
    "brp_op": _feit,
    "bijstand_vanaf": _feit,
}
