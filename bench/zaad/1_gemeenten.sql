-- SPDX-License-Identifier: EUPL-1.2
-- Gemeenten van zeer verschillende grootte: bij 340 gemeenten heeft de grootste vijf procent van alle
-- dossiers. De eerste vijf hebben een eigen profiel, dus eigen normen naast die van de wet.

INSERT INTO core_gemeente (id, code, naam)
SELECT nr, coalesce((%(codes)s::text[])[nr], lpad((9000 + nr)::text, 4, '0')), 'Gemeente ' || nr
FROM generate_series(1, %(gemeenten)s) nr;

-- Welk deel van de rij dossiers bij welke gemeente hoort.
CREATE TEMP TABLE zaad_verdeling AS
WITH gewicht AS (SELECT nr AS gemeente_id, 1 / (nr + 3.5) AS w FROM generate_series(1, %(gemeenten)s) nr),
lopend AS (SELECT gemeente_id, sum(w) OVER (ORDER BY gemeente_id) / sum(w) OVER () AS tot FROM gewicht)
SELECT gemeente_id,
       round(%(dossiers)s * coalesce(lag(tot) OVER (ORDER BY gemeente_id), 0))::int AS van,
       round(%(dossiers)s * tot)::int - 1 AS tot
FROM lopend;

-- Toeval dat elke keer hetzelfde is: een getal van 0 tot `uit`, per dossier en per doel.
CREATE FUNCTION pg_temp.worp(nr bigint, doel bigint, uit int) RETURNS int
LANGUAGE sql IMMUTABLE AS 'SELECT (hashint8extended(nr, doel) & 2147483647)::int %% uit';

-- Het geraamte van elk dossier. De nummers van een gemeente liggen door elkaar, zoals in het echt.
CREATE TEMP TABLE zaad_dossier AS
SELECT nr, v.gemeente_id, 1 + plaats - v.van AS volgnummer,
       pg_temp.worp(nr, 1, 100) < 65 AS is_open,
       CASE WHEN pg_temp.worp(nr, 1, 100) < 65 THEN 1 + pg_temp.worp(nr, 2, 1100)
            ELSE 400 + pg_temp.worp(nr, 2, 1300) END AS dagen
FROM (SELECT nr, nr * 1299709 %% %(dossiers)s AS plaats FROM generate_series(1, %(dossiers)s::bigint) nr) rij
JOIN zaad_verdeling v ON plaats BETWEEN v.van AND v.tot;
CREATE UNIQUE INDEX ON zaad_dossier (nr);
ANALYZE zaad_dossier;
