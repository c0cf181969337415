# SPDX-License-Identifier: EUPL-1.2
"""The overview of one dossier."""

from bench.bezoek import Bezoeker
from bench.vragen.vraag import PAGINA, SQL, Vraag, ask

DOSSIER = """
    SELECT d.*, p.*, m.naam, g.naam
    FROM core_dossier d
    JOIN core_persoon p ON p.id = d.persoon_id
    JOIN core_gemeente g ON g.id = d.gemeente_id
    LEFT JOIN core_medewerker m ON m.id = d.regisseur_id
    WHERE d.id = %s
"""
PROFIEL = """
    SELECT * FROM core_gemeenteprofiel
    WHERE gemeente_id = %s AND geldig_vanaf <= %s ORDER BY geldig_vanaf DESC LIMIT 1
"""
TERMIJNEN = "SELECT * FROM core_termijn WHERE dossier_id = %s"
TAKEN = """
    SELECT t.*, m.naam FROM core_taak t JOIN core_medewerker m ON m.id = t.voor_id
    WHERE t.dossier_id = %s AND gedaan_op IS NULL ORDER BY uiterlijk, t.id
"""
TIJDLIJN = """
    SELECT * FROM core_gebeurtenis WHERE dossier_id = %s AND soort <> 'termijn.gewijzigd'
    ORDER BY gebeurd_op DESC, id DESC LIMIT 8
"""


def pagina(bezoeker: Bezoeker) -> object:
    return bezoeker.get(f"/dossiers/{bezoeker.dossier.pk}/")


def sql(bezoeker: Bezoeker) -> object:
    pk = bezoeker.dossier.pk
    queries = [(text, [pk]) for text in (DOSSIER, TERMIJNEN, TAKEN, TIJDLIJN)]
    profile = (PROFIEL, [bezoeker.gemeente_id, bezoeker.op])
    return ask(bezoeker.gemeente_id, *queries, profile)


VRAGEN = (Vraag("Dossierpagina", {PAGINA: pagina, SQL: sql}),)
