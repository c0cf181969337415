# SPDX-License-Identifier: EUPL-1.2
"""Make the reminders that are due: one pass in the database per gemeente, safe to run twice.

The terms and next steps are read as they stand now, so what was met, moved or closed a
minute ago reminds nobody. The key of a reminder is unique in the database: two runs at once
make it once.
"""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection, transaction

from inburgering.core.models import Gemeente
from inburgering.core.services.termijnen.nalopen import turn_states
from monitoring import rules
from monitoring.models import Herinnerronde

# Who acts on a dossier: its regisseur, or a teamleider when there is none (any more).
VERANTWOORDELIJK = """
    SELECT m.id, m.mail_herinneringen
    FROM core_medewerker m
    JOIN core_rol r ON r.medewerker_id = m.id AND r.gemeente_id = %(gemeente)s
     AND r.vanaf <= %(op)s AND (r.tot IS NULL OR r.tot >= %(op)s)
    WHERE m.is_active AND (m.id = d.regisseur_id OR r.rol = 'teamleider')
    ORDER BY m.id IS NOT DISTINCT FROM d.regisseur_id DESC, m.id
    LIMIT 1
"""

LOOPT = "t.status IN ('open', 'overschreden') AND t.gehaald_op IS NULL"

# Terms, and next steps whose date no term has already. A local norm that ends with the law or
# after the law was passed, and a talk that is planned in time, need no reminder of their own.
BRON = f"""
    SELECT t.dossier_id, t.code AS soort, t.code AS ritme, t.norm, t.label AS titel, t.uiterlijk
    FROM core_termijn t
    JOIN core_dossier d ON d.id = t.dossier_id AND d.afgesloten_op IS NULL
    WHERE t.gemeente_id = %(gemeente)s AND {LOOPT} AND t.uiterlijk <= %(horizon)s
      AND NOT (t.norm = 'lokaal' AND EXISTS (
          SELECT FROM core_termijn w WHERE w.dossier_id = t.dossier_id AND w.code = t.code
          AND w.norm = 'wettelijk'
          AND (w.uiterlijk = t.uiterlijk OR w.uiterlijk < %(op)s)))
      AND NOT coalesce(t.code = 'voortgangsgesprek'
          AND d.gesprek_gepland_op BETWEEN %(op)s AND t.uiterlijk, false)
    UNION ALL
    SELECT d.id, d.volgende_stap, 'stap', 'stap', d.volgende_titel, d.volgende_op
    FROM core_dossier d
    WHERE d.gemeente_id = %(gemeente)s AND d.afgesloten_op IS NULL
      AND d.volgende_stap <> '' AND d.volgende_op <= %(horizon)s
      AND NOT EXISTS (SELECT FROM core_termijn t
          WHERE t.dossier_id = d.id AND t.uiterlijk = d.volgende_op AND {LOOPT})
"""  # noqa: S608 - constants of this module only

MAAK = f"""
WITH moment AS (
    SELECT * FROM unnest(%(soorten)s::text[], %(codes)s::text[], %(van)s::int[], %(tot)s::int[])
        AS m (soort, code, van, tot)
), nodig AS (
    SELECT b.*, m.code AS moment, b.uiterlijk - m.tot AS gevallen_op,
        concat_ws(':', b.dossier_id, b.soort, b.norm, b.uiterlijk, m.code) AS sleutel
    FROM ({BRON}) b
    JOIN moment m ON m.soort = b.ritme AND b.uiterlijk - %(op)s::date BETWEEN m.van AND m.tot
)
INSERT INTO monitoring_herinnering (gemeente_id, dossier_id, medewerker_id, soort, norm, titel,
    uiterlijk, moment, sleutel, te_laat_verzonden, per_mail, gemaakt_at)
SELECT %(gemeente)s, n.dossier_id, v.id, n.soort, n.norm, n.titel, n.uiterlijk, n.moment,
    n.sleutel,
    coalesce(n.gevallen_op < %(op)s AND n.gevallen_op > %(vorige)s::date, false),
    v.mail_herinneringen, %(at)s
FROM nodig n
JOIN core_dossier d ON d.id = n.dossier_id
CROSS JOIN LATERAL ({VERANTWOORDELIJK}) v
WHERE NOT EXISTS (SELECT FROM monitoring_herinnering h
    WHERE h.gemeente_id = %(gemeente)s AND h.sleutel = n.sleutel)
ON CONFLICT (gemeente_id, sleutel) DO NOTHING
"""  # noqa: S608 - constants of this module only

# A dossier that changed hands takes its unread reminders along.
GEEF_DOOR = f"""
UPDATE monitoring_herinnering h
SET medewerker_id = v.id, per_mail = h.per_mail AND v.mail_herinneringen
FROM core_dossier d CROSS JOIN LATERAL ({VERANTWOORDELIJK}) v
WHERE h.gemeente_id = %(gemeente)s AND h.gezien_at IS NULL
  AND d.id = h.dossier_id AND d.afgesloten_op IS NULL AND h.medewerker_id <> v.id
"""  # noqa: S608 - constants of this module only

RONDE = """
INSERT INTO monitoring_herinnerronde (gemeente_id, laatst_op, laatst_at)
VALUES (%(gemeente)s, %(op)s, %(at)s)
ON CONFLICT (gemeente_id) DO UPDATE SET
    laatst_op = greatest(excluded.laatst_op, monitoring_herinnerronde.laatst_op),
    laatst_at = greatest(excluded.laatst_at, monitoring_herinnerronde.laatst_at)
"""


@transaction.atomic
def remind(*, gemeente: Gemeente, on: date, at: datetime) -> int:
    """Remind of everything in this gemeente that has come due. Returns how many are new."""
    turn_states([gemeente.pk], on)
    values = _values(gemeente, on, at)
    with connection.cursor() as cursor:
        cursor.execute(GEEF_DOOR, values)
        cursor.execute(MAAK, values)
        made = int(cursor.rowcount)
        cursor.execute(RONDE, values)
    return made


def _values(gemeente: Gemeente, on: date, at: datetime) -> dict[str, Any]:
    profiel = gemeente.profiel_op(on)
    ritme = rules.Ritme(profiel.herinnering_dagen, profiel.herinnering_te_laat_dagen)
    moments = rules.all_moments(ritme)
    before = Herinnerronde.objects.filter(gemeente=gemeente).first()
    return {
        "gemeente": gemeente.pk,
        "op": on,
        "at": at,
        "vorige": before.laatst_op if before else None,
        "horizon": on + timedelta(days=max(row.tot for row in moments)),
        "soorten": [row.soort for row in moments],
        "codes": [row.code for row in moments],
        "van": [row.van for row in moments],
        "tot": [row.tot for row in moments],
    }
