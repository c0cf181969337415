# SPDX-License-Identifier: EUPL-1.2
"""Whom a row is about, and what it would change. Pure: facts in, one verdict out.

Somebody is recognised by BSN, else by V-nummer, else by name, birth year and day of koppeling
together. What cannot be decided is said, never guessed. Only filled cells change anything.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from inburgering.core.datums import datum_kort
from inburgering.core.enums import Aanspreekvorm
from inburgering.core.namen import geboren_tekst, sort_key
from inburgering.invoer.begrippen import Oordeel
from inburgering.invoer.kolommen import KOLOM, VOOR_NIEUW
from inburgering.wet.begrippen import Doelgroep

Waarden = Mapping[str, Any]
NUMMERS = ("bsn", "v_nummer")
# Codes whose content is never repeated on a page, not even as a difference.
GEHEIM = frozenset(NUMMERS)


@dataclass(frozen=True, slots=True)
class Fout:
    """What is wrong: in which column (empty: the whole row), and what to do."""

    kolom: str
    melding: str

    def as_dict(self) -> dict[str, str]:
        return {"kolom": self.kolom, "melding": self.melding}


@dataclass(frozen=True, slots=True)
class Verschil:
    """One filled cell that differs from the dossier, in words."""

    kolom: str
    was: str
    wordt: str

    def as_dict(self) -> dict[str, str]:
        return {"kolom": self.kolom, "was": self.was, "wordt": self.wordt}


@dataclass(frozen=True, slots=True)
class Bekende:
    """A dossier that a row may be about."""

    dossier_id: int
    nummer: str
    zoeknaam: str
    waarden: Waarden
    afgesloten_op: date | None = None


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """The verdict on one row."""

    oordeel: Oordeel
    dossier_id: int | None = None
    fouten: tuple[Fout, ...] = ()
    verschillen: tuple[Verschil, ...] = field(default=())


@dataclass(slots=True)
class Gezien:
    """The rows of one file so far, to notice somebody who is in it twice."""

    nummers: dict[tuple[str, str], int] = field(default_factory=dict)
    namen: dict[tuple[str, int, date], list[tuple[int, Waarden]]] = field(default_factory=dict)

    def add(self, rij: int, waarden: Waarden) -> Fout | None:
        """Remember a row; tells when the same person stood in an earlier one."""
        earlier: int | None = None
        for code in NUMMERS:
            if value := waarden.get(code):
                earlier = earlier or self.nummers.get((code, value))
                self.nummers.setdefault((code, value), rij)
        if key := name_key(waarden):
            same = self.namen.setdefault(key, [])
            namesakes = (number for number, other in same if not _conflict(waarden, other))
            earlier = earlier or next(namesakes, None)
            same.append((rij, waarden))
        if earlier is None:
            return None
        return Fout(
            "",
            f"Deze persoon staat ook in rij {earlier}. Laat één van de twee rijen staan. Zijn "
            "het twee personen? Vul dan van beiden het BSN of het V-nummer in.",
        )


def name_of(waarden: Waarden) -> str:
    """The name as it is sorted and compared."""
    parts = ("achternaam", "voorvoegsel", "voornamen")
    return sort_key(*(waarden.get(part, "") for part in parts))


def name_key(waarden: Waarden) -> tuple[str, int, date] | None:
    """Name, birth year and koppeling; None when one of the three is not known."""
    name, born, since = name_of(waarden), waarden.get("geboortedatum"), waarden.get("gekoppeld_op")
    return (name, born[0], since) if name and born and since else None


def judge(waarden: Waarden, bekenden: Sequence[Bekende]) -> Uitkomst:
    """What would happen with a row whose cells are all in order."""
    known, wrong = _recognise(waarden, bekenden)
    if wrong:
        return Uitkomst(Oordeel.FOUT, fouten=(wrong,))
    if known is None:
        missing = tuple(_missing_for_new(waarden))
        return Uitkomst(Oordeel.FOUT if missing else Oordeel.NIEUW, fouten=missing)
    against = tuple(_against(waarden, known))
    if against:
        return Uitkomst(Oordeel.FOUT, known.dossier_id, against)
    changes = tuple(_differences(waarden, known.waarden))
    verdict = Oordeel.GEWIJZIGD if changes else Oordeel.ONGEWIJZIGD
    return Uitkomst(verdict, known.dossier_id, (), changes)


def _recognise(
    waarden: Waarden, bekenden: Sequence[Bekende]
) -> tuple[Bekende | None, Fout | None]:
    found = {}
    for code in NUMMERS:
        same = [one for one in bekenden if waarden.get(code, "") == one.waarden.get(code)]
        if waarden.get(code) and same:
            found[code] = _open_first(same)
    by_bsn, by_v_nummer = found.get("bsn"), found.get("v_nummer")
    if by_bsn and by_v_nummer and by_bsn.dossier_id != by_v_nummer.dossier_id:
        return None, Fout(
            "v_nummer",
            f"Het BSN hoort bij dossier {by_bsn.nummer}, het V-nummer bij "
            f"{by_v_nummer.nummer}. Controleer welk nummer klopt.",
        )
    return (by_bsn or by_v_nummer, None) if found else _by_name(waarden, bekenden)


def _by_name(waarden: Waarden, bekenden: Sequence[Bekende]) -> tuple[Bekende | None, Fout | None]:
    key = name_key(waarden)
    if key is None:
        return None, None
    same = [
        one
        for one in bekenden
        if (one.zoeknaam, *_year_and_koppeling(one)) == key and not _conflict(waarden, one.waarden)
    ]
    if len(same) <= 1:
        return (same[0] if same else None), None
    numbers = ", ".join(one.nummer for one in same)
    return None, Fout(
        "achternaam",
        f"Er zijn {len(same)} dossiers met deze naam, dit geboortejaar en deze koppeldatum "
        f"({numbers}). Vul het BSN of het V-nummer in.",
    )


def _year_and_koppeling(one: Bekende) -> tuple[int | None, date]:
    born = one.waarden.get("geboortedatum")
    return (born[0] if born else None), one.waarden["gekoppeld_op"]


def _open_first(same: Iterable[Bekende]) -> Bekende:
    return min(same, key=lambda one: (one.afgesloten_op is not None, -one.dossier_id))


def _conflict(waarden: Waarden, other: Waarden) -> bool:
    """Both have a number of the same kind, and these differ: two people."""
    pairs = ((waarden.get(code), other.get(code)) for code in NUMMERS)
    return any(here and there and here != there for here, there in pairs)


def _missing_for_new(waarden: Waarden) -> Iterable[Fout]:
    if not waarden.get("voornamen") and not waarden.get("achternaam"):
        yield Fout("achternaam", "Vul een naam in. Deze persoon heeft nog geen dossier.")
    for code in VOOR_NIEUW:
        if not waarden.get(code):
            label = KOLOM[code].label.lower()
            yield Fout(code, f"Vul {label} in. Deze persoon heeft nog geen dossier.")


def _against(waarden: Waarden, known: Bekende) -> Iterable[Fout]:
    """Why a row must not touch the dossier it was recognised as."""
    if known.afgesloten_op:
        yield Fout(
            "",
            f"Dossier {known.nummer} van deze persoon is afgesloten op "
            f"{datum_kort(known.afgesloten_op)}. Haal deze rij uit het bestand.",
        )
        return
    for code in NUMMERS:
        here, there = waarden.get(code), known.waarden.get(code)
        if here and there and here != there:
            yield Fout(
                code,
                f"In dossier {known.nummer} staat een ander {KOLOM[code].label}. Controleer "
                "welk nummer klopt en wijzig dat zo nodig in het dossier.",
            )
    if _someone_else(waarden, known):
        yield Fout(
            "achternaam",
            f"Dit nummer hoort bij dossier {known.nummer}, met een andere naam en een ander "
            "geboortejaar. Controleer het nummer.",
        )
    doelgroep = waarden.get("doelgroep")
    if doelgroep and doelgroep != known.waarden["doelgroep"]:
        was = Doelgroep(known.waarden["doelgroep"]).label.lower()
        yield Fout(
            "doelgroep",
            f"In dossier {known.nummer} staat {was}. Wijzig de doelgroep in het dossier, met "
            "de datum waarop zij ingaat, of maak deze cel leeg.",
        )


def _someone_else(waarden: Waarden, known: Bekende) -> bool:
    born, known_born = waarden.get("geboortedatum"), known.waarden.get("geboortedatum")
    name = set(name_of(waarden).split())
    if not (born and known_born and name) or born[0] == known_born[0]:
        return False
    return name.isdisjoint(known.zoeknaam.split())


def _differences(waarden: Waarden, now: Waarden) -> Iterable[Verschil]:
    for code, new in waarden.items():
        old = now.get(code)
        if new == old or (code == "geboortedatum" and _less_precise(new, old)):
            continue
        if code in GEHEIM:
            yield Verschil(code, "leeg", "ingevuld")
        else:
            yield Verschil(code, show(code, old), show(code, new))


def _less_precise(new: tuple[Any, ...], old: tuple[Any, ...] | None) -> bool:
    """1988 says nothing new beside 4 March 1988."""
    return old is not None and all(part is None or part == old[i] for i, part in enumerate(new))


def show(code: str, value: Any) -> str:
    """A value in words."""
    if value in (None, "", ()):
        return "leeg"
    if code == "geboortedatum":
        return geboren_tekst(*value)
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return datum_kort(value)
    if code == "aanspreekvorm":
        return Aanspreekvorm(value).label
    return str(value)
