-- SPDX-License-Identifier: EUPL-1.2
-- Wat deze en vorige week moet of moest, staat als nieuwe herinnering boven de werkvoorraad.

INSERT INTO monitoring_herinnering (
    gemeente_id, dossier_id, medewerker_id, soort, norm, titel, uiterlijk, moment, sleutel,
    te_laat_verzonden, per_mail, gemaakt_at, gemaild_at, gezien_at)
SELECT gemeente_id, id, regisseur_id, volgende_stap, 'stap', volgende_titel, volgende_op, '7', id || ':stap:7',
       false, true, volgende_op - 7, volgende_op - 7,
       CASE WHEN volgende_op NOT BETWEEN %(op)s::date - 7 AND %(op)s::date + 7 THEN volgende_op - 6 END
FROM core_dossier
WHERE regisseur_id IS NOT NULL AND afgesloten_op IS NULL AND volgende_op <= %(op)s::date + 7;
