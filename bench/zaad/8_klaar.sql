-- SPDX-License-Identifier: EUPL-1.2
-- De tellers van de sleutels staan op het laatste nummer, zodat de toepassing hierna gewoon kan schrijven.

SELECT setval(pg_get_serial_sequence(naam, 'id'), hoogste)
FROM (SELECT 'core_gemeente' AS naam, max(id) AS hoogste FROM core_gemeente
      UNION ALL SELECT 'core_medewerker', max(id) FROM core_medewerker
      UNION ALL SELECT 'core_huishouden', max(id) FROM core_huishouden
      UNION ALL SELECT 'core_persoon', max(id) FROM core_persoon
      UNION ALL SELECT 'core_dossier', max(id) FROM core_dossier) tabel;
