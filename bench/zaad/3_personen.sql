-- SPDX-License-Identifier: EUPL-1.2
-- Mensen met namen waarop te zoeken valt, nummers, en voor een deel een huishouden met kinderen.

INSERT INTO core_huishouden (id, gemeente_id)
SELECT nr, gemeente_id FROM zaad_dossier WHERE pg_temp.worp(nr, 3, 100) < 40;

INSERT INTO core_kind (geboortejaar, naam, gemeente_id, huishouden_id)
SELECT 2012 + pg_temp.worp(h.id, 4 + kind, 14), 'Kind ' || kind, h.gemeente_id, h.id
FROM core_huishouden h CROSS JOIN generate_series(1, 2) kind;

INSERT INTO core_persoon (
    id, gemeente_id, voornamen, voorvoegsel, achternaam, zoeknaam, aanspreekvorm,
    geboortejaar, geboortemaand, geboortedag, bsn, bsn_index, v_nummer, v_nummer_index,
    taal, andere_talen, tolk_nodig, telefoon, email, straat, huisnummer, postcode, woonplaats,
    geheim_adres, huishouden_id)
SELECT d.nr, d.gemeente_id, v.tekst, '', a.tekst, a.sleutel || ' ' || v.sleutel,
       CASE pg_temp.worp(d.nr, 7, 2) WHEN 0 THEN 'mevrouw' ELSE 'heer' END,
       1962 + pg_temp.worp(d.nr, 8, 44), 1 + pg_temp.worp(d.nr, 9, 12), 1 + pg_temp.worp(d.nr, 10, 28),
       n.bsn, n.bsn_index, n.v_nummer, n.v_nummer_index,
       a.taal, '{}', pg_temp.worp(d.nr, 11, 3) < 2, '', '', 'Dorpsstraat',
       (1 + d.nr %% 180)::text, '1234 AB', 'Gemeente ' || d.gemeente_id, pg_temp.worp(d.nr, 12, 200) = 0, h.id
FROM zaad_dossier d
JOIN zaad_voornaam v ON v.nr = pg_temp.worp(d.nr, 5, %(voornamen)s)
JOIN zaad_achternaam a ON a.nr = pg_temp.worp(d.nr, 6, %(achternamen)s)
LEFT JOIN zaad_nummer n ON n.nr = d.volgnummer
LEFT JOIN core_huishouden h ON h.id = d.nr;
