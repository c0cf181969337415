-- SPDX-License-Identifier: EUPL-1.2
-- Elk dossier is zo ver als het oud is: wat na vandaag zou vallen, is nog niet gebeurd.

CREATE TEMP TABLE zaad_feiten AS
WITH stap AS (
    SELECT d.*, %(op)s::date - d.dagen AS gekoppeld,
           %(op)s::date - d.dagen + 10 + pg_temp.worp(nr, 20, 20) AS brp
    FROM zaad_dossier d
), intake AS (
    SELECT *, brp + 10 + pg_temp.worp(nr, 21, 40) AS gestart,
           brp + 55 + pg_temp.worp(nr, 22, 40) AS afgerond FROM stap
), pip AS (
    SELECT *, afgerond + 8 AS route, afgerond + 12 AS concept, afgerond + 15 AS aangeboden,
           afgerond + 18 + pg_temp.worp(nr, 23, 14) AS vastgesteld FROM intake
)
SELECT nr, gemeente_id, is_open, gekoppeld, brp,
       CASE WHEN gestart <= %(op)s::date THEN gestart END AS gestart,
       CASE WHEN afgerond <= %(op)s::date THEN afgerond END AS afgerond,
       CASE WHEN route <= %(op)s::date THEN route END AS route,
       CASE WHEN concept <= %(op)s::date THEN concept END AS concept,
       CASE WHEN aangeboden <= %(op)s::date THEN aangeboden END AS aangeboden,
       CASE WHEN vastgesteld <= %(op)s::date THEN vastgesteld END AS vastgesteld,
       CASE WHEN vastgesteld + 2 <= %(op)s::date THEN vastgesteld + 2 END AS bekend,
       brp + 184 AS ontzorgd,
       CASE WHEN vastgesteld + 100 <= %(op)s::date
            THEN %(op)s::date - least(pg_temp.worp(nr, 24, 150), %(op)s::date - vastgesteld - 100) END AS gesprek,
       pg_temp.worp(nr, 25, 100) < 70 AS asiel
FROM pip;
CREATE UNIQUE INDEX ON zaad_feiten (nr);
ANALYZE zaad_feiten;

INSERT INTO core_dossier (
    id, gemeente_id, persoon_id, regisseur_id, doelgroep, leerroute, gekoppeld_op, azc,
    kennisgeving_op, huisvesting_op, brp_op, bijstand_vanaf, verhuisd_naar_ons,
    intake_gestart_op, intake_afgerond_op, leerroute_op, pip_concept_op, pip_aangeboden_op,
    pip_vastgesteld_op, pip_bekendgemaakt_op, ontzorgen_vanaf, ontzorgen_tot,
    ontzorgen_beeindigd_op, laatste_gesprek_op, fase, volgende_stap, volgende_titel, volgende_op,
    volgende_waarom, volgende_termijn, afgesloten_op, sluitreden, versie)
SELECT nr, gemeente_id, nr, nullif(r.medewerker_id, r.medewerker_id * (pg_temp.worp(nr, 26, 100) = 0)::int),
       CASE WHEN asiel THEN 'asielstatushouder' WHEN nr %% 4 = 0 THEN 'overige_migrant' ELSE 'gezinsmigrant' END,
       CASE WHEN route IS NULL THEN '' ELSE substr('BBBZZO', 1 + pg_temp.worp(nr, 27, 6), 1) END,
       gekoppeld, '', gekoppeld + 7, brp, brp, CASE WHEN asiel THEN brp END, false,
       gestart, afgerond, route, concept, aangeboden, vastgesteld, bekend,
       CASE WHEN asiel THEN brp END, CASE WHEN asiel THEN ontzorgd END,
       CASE WHEN asiel AND ontzorgd <= %(op)s::date THEN ontzorgd END, gesprek,
       CASE WHEN NOT is_open THEN 'afronding' WHEN gesprek IS NOT NULL THEN 'voortgang'
            WHEN bekend IS NOT NULL THEN 'leerroute' WHEN afgerond IS NOT NULL THEN 'pip'
            WHEN gestart IS NOT NULL THEN 'intake' ELSE 'koppeling' END,
       coalesce(s.code, ''), coalesce(s.titel, ''),
       CASE WHEN s.code = 'gesprek_plannen' THEN coalesce(gesprek, bekend) + 90
            WHEN s.code IS NOT NULL THEN brp + 70 END,
       coalesce(s.waarom, ''),
       CASE WHEN s.gehaald < 6 THEN 'pip_vaststellen-wettelijk' ELSE '' END,
       CASE WHEN NOT is_open THEN least(%(op)s::date, gekoppeld + 380 + pg_temp.worp(nr, 28, 700)) END,
       CASE WHEN NOT is_open THEN 'voldaan' ELSE '' END, 1
FROM zaad_feiten f
JOIN zaad_regisseur r USING (nr)
LEFT JOIN (VALUES
    (0, 'intake_starten', 'Brede intake starten', 'wettelijke termijn voor het PIP'),
    (1, 'intake_afronden', 'Brede intake afronden', 'wettelijke termijn voor het PIP'),
    (2, 'leerroute_toewijzen', 'Leerroute toewijzen', 'wettelijke termijn voor het PIP'),
    (3, 'pip_opstellen', 'PIP opstellen', 'wettelijke termijn voor het PIP'),
    (4, 'pip_aanbieden', 'PIP ter toetsing aanbieden', 'wettelijke termijn voor het PIP'),
    (5, 'pip_vaststellen', 'PIP laten vaststellen', 'wettelijke termijn voor het PIP'),
    (6, 'pip_bekendmaken', 'PIP bekendmaken', 'dagtekening van het besluit'),
    (7, 'gesprek_plannen', 'Voortgangsgesprek plannen', 'elke drie maanden')
) s (gehaald, code, titel, waarom)
    ON is_open AND s.gehaald = num_nonnulls(gestart, afgerond, route, concept, aangeboden, vastgesteld, bekend);

INSERT INTO core_doelgroepperiode (doelgroep, vanaf, bron, dossier_id, gemeente_id)
SELECT doelgroep, gekoppeld_op, 'gemeente', id, gemeente_id FROM core_dossier;
