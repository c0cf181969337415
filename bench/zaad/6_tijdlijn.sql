-- SPDX-License-Identifier: EUPL-1.2
-- Zes regels geschiedenis per dossier, in de volgorde waarin ze gebeurden.

INSERT INTO core_gebeurtenis (soort, gebeurd_op, vastgelegd_at, door_id, door_naam, data, dossier_id, gemeente_id)
SELECT t.soort, t.op, t.op::timestamptz, d.regisseur_id, coalesce('Consulent ' || d.regisseur_id, 'het systeem'), t.data, d.id, d.gemeente_id
FROM core_dossier d CROSS JOIN LATERAL (VALUES
    ('dossier.aangemaakt', gekoppeld_op, jsonb_build_object('gekoppeld_op', gekoppeld_op)),
    ('termijn.gewijzigd', gekoppeld_op + 1, jsonb_build_object(
        'label', 'PIP vaststellen', 'norm', 'wettelijk', 'was', NULL, 'wordt', brp_op + 70)),
    ('dossier.gewijzigd', gekoppeld_op + 7, jsonb_build_object('velden', jsonb_build_array('kennisgeving_op'))),
    ('persoon.gewijzigd', brp_op, '{}'::jsonb),
    ('taak.toegevoegd', brp_op + 3, jsonb_build_object('uiterlijk', brp_op + 20)),
    ('taak.gedaan', brp_op + 9, '{}'::jsonb)
) t (soort, op, data);
