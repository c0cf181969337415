# SPDX-License-Identifier: EUPL-1.2
"""The seal of a dossier: a number over its facts, its terms and the rules that made them.

The rules are pure: the same facts under the same rules give the same terms. So a dossier
whose seal still fits needs no computing, and PostgreSQL can compare two hundred thousand of
them in one read. Whatever changed on either side (a date typed past the services, a term
altered by hand, a new profile, a new version of the law package) breaks the seal. A seal
that breaks for no reason, after an upgrade of PostgreSQL say, costs work and never truth.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db import connection

from inburgering.beleid.profiel import Profiel
from inburgering.beleid.regelversie import regelversie
from inburgering.core.models import Dossier

# Who works on it and how it reads say nothing about the terms.
BUITEN_ZEGEL = frozenset({"id", "zegel", "versie", "persoon_id", "regisseur_id", "azc"})
_KOLOMMEN = ", ".join(
    f"d.{field.column}"
    for field in Dossier._meta.concrete_fields
    if field.column not in BUITEN_ZEGEL
)

# A lesson planned for later meets its term on the day itself.
_BEREKEND = f"""
    SELECT d.id, d.zegel IS DISTINCT FROM nu.zegel
        OR (t.les_open AND d.taalles_start_op <= %(op)s) AS gebroken, nu.zegel AS nu
    FROM unnest(%(gemeenten)s::bigint[], %(regels)s::bigint[]) AS r (gemeente_id, regels)
    JOIN core_dossier d ON d.gemeente_id = r.gemeente_id {{dossiers}}
    LEFT JOIN (
        SELECT dossier_id,
            bit_xor(hash_record_extended((code, norm, uiterlijk, gehaald_op), 0)) AS som,
            bool_or(code = 'taalles_start' AND gehaald_op IS NULL) AS les_open
        FROM core_termijn WHERE gemeente_id = ANY(%(gemeenten)s) {{termijnen}}
        GROUP BY dossier_id
    ) t ON t.dossier_id = d.id
    LEFT JOIN (
        SELECT dossier_id,
            bit_xor(hash_record_extended((id, grond, aantal, eenheid, ingetrokken_op), 0)) AS som
        FROM core_verlenging WHERE gemeente_id = ANY(%(gemeenten)s) {{termijnen}}
        GROUP BY dossier_id
    ) v ON v.dossier_id = d.id
    CROSS JOIN LATERAL (
        SELECT hash_record_extended((r.regels, {_KOLOMMEN}, t.som, v.som), 0) AS zegel
    ) nu
"""  # noqa: S608 - names of columns of this model only
_ALLE = _BEREKEND.format(dossiers="", termijnen="")
_DEZE = _BEREKEND.format(
    dossiers="AND d.id = ANY(%(dossiers)s)", termijnen="AND dossier_id = ANY(%(dossiers)s)"
)
_VERZEGEL = f"UPDATE core_dossier o SET zegel = z.nu FROM ({_DEZE}) z WHERE z.id = o.id"  # noqa: S608
_GEBROKEN = f"SELECT z.id FROM ({_ALLE}) z WHERE z.gebroken ORDER BY z.id"  # noqa: S608
_AANTAL = f"SELECT count(*) FROM ({_ALLE}) z WHERE z.gebroken"  # noqa: S608


def rules_of(profiel: Profiel) -> int:
    """The rules a gemeente works with, as one number: the law package and its own profile."""
    text = json.dumps(profiel.to_dict(), sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(f"{regelversie()}\n{text}".encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


def seal(dossiers: Sequence[Dossier], profiel: Profiel, on: date) -> None:
    """Seal dossiers of one gemeente whose terms were just brought in line and written."""
    if not dossiers:
        return
    values = _values({dossiers[0].gemeente_id: profiel}, on)
    with connection.cursor() as cursor:
        cursor.execute(_VERZEGEL, values | {"dossiers": [row.pk for row in dossiers]})


def broken(profielen: Mapping[int, Profiel], on: date) -> list[int]:
    """The dossiers of these gemeenten (by number) that no longer agree with the rules."""
    with connection.cursor() as cursor:
        cursor.execute(_GEBROKEN, _values(profielen, on))
        return [row[0] for row in cursor.fetchall()]


def count_broken(profielen: Mapping[int, Profiel], on: date) -> int:
    """How many dossiers still have to be brought in line."""
    with connection.cursor() as cursor:
        cursor.execute(_AANTAL, _values(profielen, on))
        return int(cursor.fetchone()[0])


def _values(profielen: Mapping[int, Profiel], on: date) -> dict[str, Any]:
    rules: Iterable[int] = (rules_of(profiel) for profiel in profielen.values())
    return {"op": on, "gemeenten": list(profielen), "regels": list(rules)}
