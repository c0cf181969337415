# SPDX-License-Identifier: EUPL-1.2
"""What the worklist asks, in plain SQL: of one consulent, and of a whole gemeente."""

RIJEN = """SELECT d.id, d.fase, d.doelgroep, d.volgende_stap, d.volgende_titel, d.volgende_op,
        d.volgende_waarom, p.voornamen, p.voorvoegsel, p.achternaam,
        p.geboortejaar, p.geboortemaand, p.geboortedag, p.taal, p.tolk_nodig, d.volgende_termijn
    FROM core_dossier d JOIN core_persoon p ON p.id = d.persoon_id
    WHERE d.gemeente_id = %(gemeente)s AND d.regisseur_id = %(regisseur)s
        AND d.afgesloten_op IS NULL
    ORDER BY d.volgende_op, d.id LIMIT 51
"""
RIJEN_GEMEENTE = """SELECT d.id, d.fase, d.doelgroep, d.volgende_stap, d.volgende_titel,
        d.volgende_op, d.volgende_waarom, p.voornamen, p.voorvoegsel, p.achternaam,
        p.geboortejaar, p.geboortemaand, p.geboortedag, p.taal, p.tolk_nodig, m.naam,
        d.volgende_termijn
    FROM core_dossier d JOIN core_persoon p ON p.id = d.persoon_id
    LEFT JOIN core_medewerker m ON m.id = d.regisseur_id
    WHERE d.id IN (
        SELECT id FROM core_dossier WHERE gemeente_id = %(gemeente)s AND afgesloten_op IS NULL
        ORDER BY volgende_op, id LIMIT 51)
    ORDER BY d.volgende_op, d.id
"""
_GETALLEN = """SELECT count(*),
        count(*) FILTER (WHERE pip_aangeboden_op IS NOT NULL AND pip_vastgesteld_op IS NULL),
        count(*) FILTER (WHERE volgende_op < %(op)s),
        count(*) FILTER (WHERE volgende_op BETWEEN %(op)s AND %(op)s + 7),
        count(*) FILTER (WHERE volgende_op BETWEEN %(op)s + 8 AND %(op)s + 28),
        count(*) FILTER (WHERE volgende_op > %(op)s + 28 OR volgende_op IS NULL)
    FROM core_dossier WHERE gemeente_id = %(gemeente)s AND afgesloten_op IS NULL
"""
GETALLEN = f"{_GETALLEN} AND regisseur_id = %(regisseur)s"
GETALLEN_GEMEENTE = _GETALLEN
REGISSEURS = """SELECT id, naam FROM core_medewerker WHERE id IN (
        SELECT regisseur_id FROM core_dossier WHERE gemeente_id = %(gemeente)s
        UNION
        SELECT medewerker_id FROM core_rol
        WHERE gemeente_id = %(gemeente)s AND rol IN ('consulent', 'teamleider')
            AND vanaf <= %(op)s AND (tot IS NULL OR tot >= %(op)s))
    ORDER BY naam, id
"""
VERVANGT = """SELECT medewerker_id FROM monitoring_afwezigheid
    WHERE gemeente_id = %(gemeente)s AND vervanger_id = %(regisseur)s
        AND vanaf <= %(op)s AND (tot IS NULL OR tot >= %(op)s)
"""
HERINNERINGEN = """SELECT count(*) FROM (
        SELECT DISTINCT h.dossier_id, h.soort, h.norm, h.uiterlijk
        FROM monitoring_herinnering h JOIN core_dossier d ON d.id = h.dossier_id
        WHERE h.gemeente_id = %(gemeente)s AND h.medewerker_id = %(regisseur)s
            AND h.gezien_at IS NULL AND d.afgesloten_op IS NULL
            AND (h.norm = 'stap' AND d.volgende_stap = h.soort AND d.volgende_op = h.uiterlijk
                 OR EXISTS (SELECT FROM core_termijn t
                            WHERE t.dossier_id = h.dossier_id AND t.code = h.soort
                                AND t.norm = h.norm AND t.uiterlijk = h.uiterlijk
                                AND t.status IN ('open', 'overschreden')
                                AND t.gehaald_op IS NULL))
    ) nieuw
"""
WERKVOORRAAD = (VERVANGT, RIJEN, GETALLEN, HERINNERINGEN)
GEMEENTE = (REGISSEURS, RIJEN_GEMEENTE, GETALLEN_GEMEENTE)
