# SPDX-License-Identifier: EUPL-1.2
"""Make the reminders that are due: one pass in the database per gemeente, safe to run twice.

The terms and next steps are read as they stand now, so what was met, moved or closed a
minute ago reminds nobody. The key of a reminder is unique in the database: two runs at once
make it once. docs/adr/0017 says who is reminded.
"""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection, transaction

from inburgering.beleid.profiel import Profiel
from inburgering.core.models import Gemeente
from inburgering.core.services.termijnen.nalopen import turn_states
from monitoring import rules
from monitoring.models import Herinnerronde
from monitoring.selectors.bron import ALLES, BIJ_DOSSIER, WIE

MAAK = f"""
WITH {WIE}, moment AS (
    SELECT * FROM unnest(%(soorten)s::text[], %(codes)s::text[], %(van)s::int[], %(tot)s::int[])
        AS m (soort, code, van, tot)
), nodig AS (
    SELECT b.*, m.code AS moment, b.uiterlijk - m.tot AS gevallen_op,
        concat_ws(':', b.dossier_id, b.soort, b.norm, b.uiterlijk, m.code) AS sleutel
    FROM ({ALLES}) b
    JOIN moment m ON m.soort = b.ritme AND b.uiterlijk - %(op)s::date BETWEEN m.van AND m.tot
), nieuw AS (
    SELECT n.*, v.aan, v.vervangt
    FROM nodig n
    JOIN core_dossier d ON d.id = n.dossier_id
    {BIJ_DOSSIER.format(soort="n.soort")}
    WHERE NOT EXISTS (SELECT FROM monitoring_herinnering h
        WHERE h.gemeente_id = %(gemeente)s AND h.sleutel = n.sleutel)
)
INSERT INTO monitoring_herinnering (gemeente_id, dossier_id, medewerker_id, vervangt_id, soort,
    norm, titel, uiterlijk, moment, sleutel, te_laat_verzonden, per_mail, gemaakt_at)
SELECT %(gemeente)s, n.dossier_id, team.id, n.vervangt, n.soort, n.norm, n.titel, n.uiterlijk,
    n.moment, n.sleutel,
    coalesce(n.gevallen_op < %(op)s AND n.gevallen_op > %(vorige)s::date, false),
    -- without a teamleider nobody else would hear that the law was passed
    team.mail_herinneringen OR (n.norm = 'wettelijk' AND n.uiterlijk < %(op)s
        AND NOT EXISTS (SELECT FROM leider)),
    %(at)s
FROM nieuw n
JOIN team ON team.id = n.aan
ON CONFLICT (gemeente_id, sleutel) DO NOTHING
"""  # noqa: S608 - constants only

# Unread reminders go to whoever acts on the dossier now: the new regisseur, the deputy during
# absence, and back. Who gets them gets them in the next mail.
GEEF_DOOR = f"""
WITH {WIE}, gericht AS (
    SELECT h.id, v.aan, v.vervangt
    FROM monitoring_herinnering h
    JOIN core_dossier d ON d.id = h.dossier_id
    {BIJ_DOSSIER.format(soort="h.soort")}
    WHERE h.gemeente_id = %(gemeente)s AND h.gezien_at IS NULL
      AND (d.afgesloten_op IS NULL OR h.soort = ANY(%(van_teamleider)s))
      AND (h.medewerker_id, h.vervangt_id) IS DISTINCT FROM (v.aan, v.vervangt)
)
UPDATE monitoring_herinnering h
SET medewerker_id = g.aan, vervangt_id = g.vervangt,
    per_mail = CASE WHEN h.medewerker_id = g.aan THEN h.per_mail
        ELSE team.mail_herinneringen END,
    gemaild_at = CASE WHEN h.medewerker_id = g.aan THEN h.gemaild_at END
FROM gericht g
JOIN team ON team.id = g.aan
WHERE h.id = g.id
"""  # noqa: S608 - constants only

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


@transaction.atomic
def hand_on(*, gemeente: Gemeente, on: date) -> int:
    """Give unread reminders to whoever acts on the dossier now. Returns how many moved."""
    with connection.cursor() as cursor:
        cursor.execute(GEEF_DOOR, _who(gemeente, on))
        return int(cursor.rowcount)


def rhythm_of(profiel: Profiel, soort: str) -> rules.Ritme:
    """When to remind of this kind in a gemeente with this profile."""
    own = {row.code for row in profiel.herinnering_per_soort}
    if soort in rules.STANDAARD and soort not in own:
        return rules.STANDAARD[soort]
    found = profiel.ritme(soort)
    return rules.Ritme(found.dagen, found.te_laat_dagen or 0)


def _who(gemeente: Gemeente, on: date) -> dict[str, Any]:
    return {"gemeente": gemeente.pk, "op": on, "van_teamleider": list(rules.VAN_TEAMLEIDER)}


def _values(gemeente: Gemeente, on: date, at: datetime) -> dict[str, Any]:
    profiel = gemeente.profiel_op(on)
    moments = rules.all_moments(lambda soort: rhythm_of(profiel, soort))
    before = Herinnerronde.objects.filter(gemeente=gemeente).first()
    return _who(gemeente, on) | {
        "gemeenten": [gemeente.pk],
        "at": at,
        "vorige": before.laatst_op if before else None,
        "horizon": on + timedelta(days=max(row.tot for row in moments)),
        "bewaakt": sorted({row.soort for row in moments}),
        "soorten": [row.soort for row in moments],
        "codes": [row.code for row in moments],
        "van": [row.van for row in moments],
        "tot": [row.tot for row in moments],
    }
