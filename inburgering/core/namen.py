# SPDX-License-Identifier: EUPL-1.2
"""How a name and a partial date of birth are read, written and sorted. Pure."""

import unicodedata
from datetime import date

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


# Letters that are no plain letter with a mark on it, as people type them without.
GEWOON = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae"}
)


def sort_key(*parts: str) -> str:
    """Lower case without diacritics, so that Élan sorts and is found beside eland."""
    text = unicodedata.normalize("NFKD", " ".join(part for part in parts if part).lower())
    plain = "".join(char for char in text if not unicodedata.combining(char))
    return plain.translate(GEWOON).strip()


def geboren_tekst(jaar: int | None, maand: int | None, dag: int | None) -> str:
    """A partial date as people say it: 4 maart 1997, maart 1997, in 1997, onbekend."""
    if jaar is None:
        return "onbekend"
    if maand is None:
        return f"in {jaar}"
    if dag is None:
        return f"{MAANDEN[maand - 1]} {jaar}"
    return f"{dag} {MAANDEN[maand - 1]} {jaar}"


def leeftijd(jaar: int | None, maand: int | None, dag: int | None, op: date) -> int | None:
    """Full years on a day; with a partial date the age the person has certainly reached."""
    if jaar is None:
        return None
    birthday = (maand or 12, dag or 31)
    return op.year - jaar - (0 if (op.month, op.day) >= birthday else 1)


def initialen(voornamen: str) -> str:
    """S.M. for Selam Miriam; Nour al-Din gives N.A."""
    return "".join(f"{name[0].upper()}." for name in voornamen.split() if name[0].isalpha())
