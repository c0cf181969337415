# SPDX-License-Identifier: EUPL-1.2
"""Fill an empty database with dossiers and their history: `python -m bench.zaaien 20000`.

The rows are made by the SQL in zaad/, in sets. Only what SQL cannot make comes from here: names
with their search key, encrypted numbers, and the explanations that the rules of the law give.
"""

import io
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402 - needs the settings
from django.db import connection, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from bench.plaats import vacuum  # noqa: E402
from inburgering.beleid.profiel import profiel_voor  # noqa: E402
from inburgering.beleid.profielen import MEEGELEVERD  # noqa: E402
from inburgering.beleid.termijnen import bereken_termijnen  # noqa: E402
from inburgering.core.models.persoon import bsn_index, v_nummer_index  # noqa: E402
from inburgering.core.namen import sort_key  # noqa: E402
from inburgering.core.nummers import is_bsn  # noqa: E402
from inburgering.core.versleuteling import encrypt  # noqa: E402
from inburgering.wet.begrippen import Doelgroep, Leerroute  # noqa: E402
from inburgering.wet.termijnen import Feiten  # noqa: E402
from monitoring.demo.namen import ASIEL, GEZIN  # noqa: E402

ZAAD = Path(__file__).parent / "zaad"
DOSSIERS_PER_GEMEENTE, MINST, LAND = 588, 5, 340
EERSTE_BSN, EERSTE_V = 999_000_000, 9_000_000_000
"""Nobody has these numbers: the series that stays free for tests."""
Rij = tuple[Any, ...]


def main() -> None:
    dossiers, on = int(sys.argv[1]), timezone.localdate()
    call_command("migrate", verbosity=0, skip_checks=True)
    with transaction.atomic():
        sow(dossiers, on)
    vacuum()


def sow(dossiers: int, on: date) -> None:
    """All rows, in the order in which they lean on each other."""
    gemeenten = min(LAND, max(MINST, dossiers // DOSSIERS_PER_GEMEENTE))
    voornamen, achternamen = list(given_names()), list(surnames())
    values: dict[str, Any] = {
        "dossiers": dossiers,
        "gemeenten": gemeenten,
        "op": on,
        "codes": list(MEEGELEVERD),
        "voornamen": len(voornamen),
        "achternamen": len(achternamen),
    }
    staging("voornaam", "nr int, tekst text, sleutel text", voornamen)
    staging("achternaam", "nr int, tekst text, sleutel text, taal text", achternamen)
    staging("nummer", "nr int, bsn bytea, bsn_index text, v_nummer bytea, v_nummer_index text",
            numbers(dossiers // MINST * 2))  # fmt: skip
    staging("uitleg", "code text, norm text, label text, bron text, zekerheid text, stappen jsonb",
            explanations(on))  # fmt: skip
    with connection.cursor() as cursor:
        for script in sorted(ZAAD.glob("*.sql")):
            cursor.execute(script.read_text(), values)


def staging(name: str, columns: str, rows: Iterable[Rij]) -> None:
    """A temporary table `zaad_...`, filled with COPY."""
    text = io.StringIO("".join("\t".join(map(_field, row)) + "\n" for row in rows))
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE zaad_{name} ({columns})")
        cursor.copy_expert(f"COPY zaad_{name} FROM STDIN", text)


def _field(value: Any) -> str:
    """One value as COPY reads it."""
    plain = f"\\x{value.hex()}" if isinstance(value, bytes) else str(value)
    return plain.replace("\\", "\\\\").replace("\t", " ").replace("\n", " ")


def given_names() -> Iterator[Rij]:
    """The given names of the demo, alone and in pairs."""
    own = [name for origin in _origins() for name in (*origin.vrouwen, *origin.mannen)]
    pairs = [f"{first} {second}" for first in own[::3] for second in own[1::3]]
    for number, name in enumerate([*own, *pairs]):
        yield number, name, sort_key(name)


def surnames() -> Iterator[Rij]:
    """The surnames of the demo, alone and after the name of somebody else."""
    own = [(name, origin.talen[0]) for origin in _origins() for name in origin.achternamen]
    pairs = [(f"{first} {second}", taal) for first, taal in own for second, _ in own[::2]]
    for number, (name, taal) in enumerate([*own, *pairs]):
        yield number, name, sort_key(name), taal


def _origins() -> list[Any]:
    return [*ASIEL.values(), *GEZIN.values()]


def numbers(count: int) -> Iterator[Rij]:
    """A BSN and a V-nummer per place in a gemeente; they need to differ only within one."""
    valid = (str(n) for n in range(EERSTE_BSN, EERSTE_BSN + 30 * count) if is_bsn(str(n)))
    for number, digits in zip(range(1, count + 1), valid, strict=False):
        v = str(EERSTE_V + number)
        yield (
            number,
            encrypt(digits, column="core.persoon.bsn"), bsn_index(digits),
            encrypt(v, column="core.persoon.v_nummer"), v_nummer_index(v),
        )  # fmt: skip


def explanations(on: date) -> Iterator[Rij]:
    """What the rules write beside a term, once per kind of term."""
    facts = Feiten(
        doelgroep=Doelgroep.ASIELSTATUSHOUDER, kennisgeving=on, brp_inschrijving=on,
        huisvesting=on, bijstand_ingang=on, pip_dagtekening=on, bekendmaking_besluit=on,
        laatste_voortgangsgesprek=on, leerroute=Leerroute.B1,
    )  # fmt: skip
    found: dict[tuple[str, str], Rij] = {}
    for code in MEEGELEVERD:
        for term in bereken_termijnen(facts, profiel_voor(code, on), op=on):
            steps = json.dumps([step.to_dict() for step in term.stappen])
            source = str(term.bron)[:200]
            found[term.code, term.norm.value] = (
                term.code, term.norm.value, term.label, source, term.zekerheid.value, steps,
            )  # fmt: skip
    yield from found.values()


if __name__ == "__main__":
    main()
