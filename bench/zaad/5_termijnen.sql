-- SPDX-License-Identifier: EUPL-1.2
-- De termijnen die uit de feiten volgen, met een uitleg zo lang als een echte. Tot en met de
-- nachtelijke ronde staan hier de datums van het zaad, niet die van de rekenregels.

INSERT INTO core_termijn (
    dossier_id, gemeente_id, code, norm, label, bron, zekerheid, stappen, start_op, uiterlijk,
    gehaald_op, reden, reden_toelichting, status_op, status)
SELECT dossier_id, gemeente_id, code, norm, u.label, u.bron, u.zekerheid, u.stappen, start_op, uiterlijk, gehaald_op,
       '', '', coalesce(gehaald_op, CASE WHEN uiterlijk >= %(op)s::date THEN start_op ELSE uiterlijk + 1 END),
       CASE WHEN gehaald_op <= uiterlijk THEN 'gehaald' WHEN gehaald_op > uiterlijk THEN 'te_laat_gehaald'
            WHEN uiterlijk >= %(op)s::date THEN 'open'
            WHEN code IN ('bezwaar', 'leerroute_wijzigen', 'maatschappelijke_begeleiding') THEN 'vervallen'
            ELSE 'overschreden' END
FROM (
    SELECT d.id AS dossier_id, d.gemeente_id, t.code, t.norm, t.start_op, t.uiterlijk, t.gehaald_op
    FROM core_dossier d CROSS JOIN LATERAL (VALUES
        ('pip_vaststellen', 'wettelijk', brp_op, brp_op + 70, pip_vastgesteld_op),
        ('pip_vaststellen', 'lokaal', brp_op, brp_op + 42, pip_vastgesteld_op),
        ('ontzorgen', 'wettelijk', ontzorgen_vanaf, ontzorgen_tot, ontzorgen_beeindigd_op),
        ('maatschappelijke_begeleiding', 'wettelijk', brp_op, brp_op + 548, NULL),
        ('bezwaar', 'wettelijk', pip_bekendgemaakt_op, pip_bekendgemaakt_op + 42, NULL),
        ('inburgeringstermijn', 'wettelijk', pip_vastgesteld_op, pip_vastgesteld_op + 1095, NULL),
        ('leerroute_wijzigen', 'wettelijk', pip_vastgesteld_op, pip_vastgesteld_op + 548, NULL),
        ('voortgangsgesprek', 'lokaal', pip_vastgesteld_op,
         coalesce(laatste_gesprek_op, pip_vastgesteld_op) + 90, NULL)
    ) t (code, norm, start_op, uiterlijk, gehaald_op)
    WHERE t.start_op IS NOT NULL
) rij JOIN zaad_uitleg u USING (code, norm);

INSERT INTO core_taak (titel, uiterlijk, gedaan_op, dossier_id, gemeente_id, voor_id)
SELECT 'Bellen over de afspraak', %(op)s::date - 20 + pg_temp.worp(id, 30, 60),
       CASE WHEN pg_temp.worp(id, 31, 3) > 0 THEN %(op)s::date - 21 END, id, gemeente_id, regisseur_id
FROM core_dossier WHERE regisseur_id IS NOT NULL AND pg_temp.worp(id, 32, 2) = 0;
