-- SPDX-License-Identifier: EUPL-1.2
-- Een consulent heeft zo'n 75 open dossiers, elke gemeente een teamleider.

CREATE TEMP TABLE zaad_regisseur AS
SELECT nr, dense_rank() OVER (ORDER BY gemeente_id, koppel) AS medewerker_id
FROM (SELECT nr, gemeente_id,
             (row_number() OVER (PARTITION BY gemeente_id, is_open ORDER BY nr) - 1) / 75 AS koppel
      FROM zaad_dossier) rij;
CREATE UNIQUE INDEX ON zaad_regisseur (nr);
ANALYZE zaad_regisseur;

INSERT INTO core_medewerker (id, password, email, naam, functie, telefoon, is_active,
                             mail_herinneringen, sneltoetsen, sessie_versie)
SELECT nr, '!', 'consulent' || nr || '@voorbeeld.nl', 'Consulent ' || nr, '', '', true, true, true, gen_random_uuid()
FROM generate_series(1, (SELECT max(medewerker_id) FROM zaad_regisseur)) nr
UNION ALL
SELECT 1000000 + id, '!', 'teamleider' || id || '@voorbeeld.nl', 'Teamleider ' || id, '', '', true, true, true,
       gen_random_uuid()
FROM core_gemeente;

INSERT INTO core_rol (rol, vanaf, gemeente_id, medewerker_id)
SELECT DISTINCT 'consulent', date '2022-01-01', d.gemeente_id, r.medewerker_id
FROM zaad_dossier d JOIN zaad_regisseur r USING (nr)
UNION ALL
SELECT 'teamleider', date '2022-01-01', id, 1000000 + id FROM core_gemeente;
