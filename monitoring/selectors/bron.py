# SPDX-License-Identifier: EUPL-1.2
"""What there is to remind of, in SQL: said once, for reminders, calendars and the week.

Every fragment here is made of constants; values come as parameters.
"""

LOOPT = "t.status IN ('open', 'overschreden') AND t.gehaald_op IS NULL"

# MAP and PVT end by law with the inburgeringstermijn itself. One day asks for one reminder, so
# the inburgeringstermijn speaks for all three; an own norm for MAP or PVT ends earlier and
# does count. In the same way a local norm that ends with the law is silent, and one that
# outlives the law has nothing left to say.
EENMAAL = """
    NOT (t.norm = 'wettelijk' AND t.code IN ('map', 'pvt') AND EXISTS (
        SELECT FROM core_termijn w WHERE w.dossier_id = t.dossier_id
        AND w.code = 'inburgeringstermijn' AND w.uiterlijk = t.uiterlijk))
    AND NOT (t.norm = 'lokaal' AND EXISTS (
        SELECT FROM core_termijn w WHERE w.dossier_id = t.dossier_id AND w.code = t.code
        AND w.norm = 'wettelijk' AND (w.uiterlijk = t.uiterlijk OR w.uiterlijk < %(op)s)))
"""

# Terms, and next steps whose date no term has already. A talk that is planned in time needs no
# reminder of its norm. Retention runs on in a closed dossier.
TERMIJNEN = f"""
    SELECT t.dossier_id, t.code AS soort, t.code AS ritme, t.norm,
        CASE t.code WHEN 'bewaren' THEN 'Bewaartermijn loopt af' ELSE t.label END AS titel,
        t.uiterlijk, '' AS waarom,
        -- the step with which it is met, where the next step is due on the same day
        CASE WHEN d.volgende_op = t.uiterlijk AND d.volgende_stap NOT IN ('taak', t.code)
            THEN d.volgende_titel ELSE '' END AS stap
    FROM core_termijn t
    JOIN core_dossier d ON d.id = t.dossier_id
    WHERE t.gemeente_id = ANY(%(gemeenten)s) AND t.code = ANY(%(bewaakt)s)
      AND (d.afgesloten_op IS NULL OR t.code = ANY(%(van_teamleider)s))
      AND {LOOPT} AND t.uiterlijk <= %(horizon)s AND {EENMAAL}
      AND NOT coalesce(t.code = 'voortgangsgesprek'
          AND d.gesprek_gepland_op BETWEEN %(op)s AND t.uiterlijk, false)
"""  # noqa: S608 - constants of this module only
STAPPEN = f"""
    SELECT d.id, d.volgende_stap, 'stap', 'stap', d.volgende_titel, d.volgende_op,
        d.volgende_waarom, ''
    FROM core_dossier d
    WHERE d.gemeente_id = ANY(%(gemeenten)s) AND d.afgesloten_op IS NULL
      AND d.volgende_stap <> '' AND d.volgende_op <= %(horizon)s
      AND NOT EXISTS (SELECT FROM core_termijn t
          WHERE t.dossier_id = d.id AND t.uiterlijk = d.volgende_op AND {LOOPT}
          AND t.code = ANY(%(bewaakt)s))
"""  # noqa: S608 - constants of this module only
ALLES = f"{TERMIJNEN} UNION ALL {STAPPEN}"
VAN_MENSEN = "AND d.regisseur_id = ANY(%(mensen)s)"
ALLES_VAN_MENSEN = f"{TERMIJNEN} {VAN_MENSEN} UNION ALL {STAPPEN} {VAN_MENSEN}"

# Who acts on the dossiers of whom today, per gemeente. `team` can open a dossier; `leider` is
# the teamleider, or whoever stands in; `wie` turns a regisseur into who is reminded: the
# regisseur, during absence the deputy if that one is there, else the teamleider. When there is
# nobody else it stays with the regisseur: an alarm lives somewhere.
WIE = """
team AS (
    SELECT m.id, m.mail_herinneringen, bool_or(r.rol = 'teamleider') AS leidt,
        a.id IS NOT NULL AS weg, a.vervanger_id
    FROM core_medewerker m
    JOIN core_rol r ON r.medewerker_id = m.id AND r.gemeente_id = %(gemeente)s
     AND r.rol IN ('consulent', 'teamleider')
     AND r.vanaf <= %(op)s AND (r.tot IS NULL OR r.tot >= %(op)s)
    LEFT JOIN monitoring_afwezigheid a ON a.medewerker_id = m.id
     AND a.gemeente_id = %(gemeente)s
     AND a.vanaf <= %(op)s AND (a.tot IS NULL OR a.tot >= %(op)s)
    WHERE m.is_active
    GROUP BY m.id, a.id
), leider AS (
    SELECT coalesce(v.id, t.id) AS id
    FROM team t
    LEFT JOIN team v ON t.weg AND v.id = t.vervanger_id AND NOT v.weg
    WHERE t.leidt
    ORDER BY t.weg, v.id IS NULL, t.id
    LIMIT 1
), wie AS (
    SELECT t.id AS regisseur_id,
        CASE WHEN t.weg THEN coalesce(v.id, leider.id, t.id) ELSE t.id END AS medewerker_id
    FROM team t
    LEFT JOIN team v ON v.id = t.vervanger_id AND NOT v.weg
    LEFT JOIN leider ON true
)
"""
# After a dossier d: who is reminded of this kind, and for whom that is.
BIJ_DOSSIER = """
    LEFT JOIN wie ON wie.regisseur_id = d.regisseur_id
    LEFT JOIN leider ON true
    CROSS JOIN LATERAL (SELECT
        CASE WHEN {soort} = ANY(%(van_teamleider)s) THEN coalesce(leider.id, wie.medewerker_id)
            ELSE coalesce(wie.medewerker_id, leider.id) END AS aan,
        CASE WHEN {soort} <> ALL(%(van_teamleider)s) AND wie.medewerker_id <> wie.regisseur_id
            THEN wie.regisseur_id END AS vervangt) v
"""
