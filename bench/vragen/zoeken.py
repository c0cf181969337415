# SPDX-License-Identifier: EUPL-1.2
"""Finding somebody: by a part of the name, by the number of the dossier, by BSN."""

from functools import partial

from django.db import transaction

from bench.bezoek import Bezoeker
from bench.vragen.vraag import PAGINA, SELECTOR, SQL, Manier, Vraag, ask
from inburgering.core import selectors
from inburgering.core.models import Gemeente
from inburgering.core.models.persoon import bsn_index
from inburgering.core.scope import set_scope

GEVONDEN = """
    SELECT d.id, d.fase, m.naam, p.voornamen, p.voorvoegsel, p.achternaam,
           p.geboortejaar, p.geboortemaand, p.geboortedag
    FROM core_dossier d JOIN core_persoon p ON p.id = d.persoon_id
    LEFT JOIN core_medewerker m ON m.id = d.regisseur_id
    WHERE d.gemeente_id = %(gemeente)s AND {}
    ORDER BY p.zoeknaam, d.id LIMIT 50
"""
OP_NAAM = GEVONDEN.format("""d.persoon_id IN (
        SELECT id FROM core_persoon
        WHERE gemeente_id = %(gemeente)s AND zoeknaam LIKE ALL (%(gezocht)s)
        ORDER BY zoeknaam, id LIMIT 50)""")
OP_NUMMER = GEVONDEN.format("d.id = %(gezocht)s")
OP_BSN = GEVONDEN.format("p.bsn_index = %(gezocht)s")


def name_part(bezoeker: Bezoeker) -> str:
    """What somebody types: the middle of a surname and the beginning of a given name."""
    persoon = bezoeker.dossier.persoon
    return f"{persoon.achternaam[1:5]} {persoon.voornamen[:3]}"


def number(bezoeker: Bezoeker) -> str:
    return bezoeker.dossier.nummer


def bsn(bezoeker: Bezoeker) -> str:
    return bezoeker.bsn


def sql_name(bezoeker: Bezoeker) -> object:
    return _sql(OP_NAAM, bezoeker, [f"%{word}%" for word in name_part(bezoeker).lower().split()])


def sql_number(bezoeker: Bezoeker) -> object:
    return _sql(OP_NUMMER, bezoeker, bezoeker.dossier.pk)


def sql_bsn(bezoeker: Bezoeker) -> object:
    return _sql(OP_BSN, bezoeker, bsn_index(bezoeker.bsn))


def _sql(query: str, bezoeker: Bezoeker, gezocht: object) -> object:
    values = {"gemeente": bezoeker.gemeente_id, "gezocht": gezocht}
    return ask(bezoeker.gemeente_id, (query, values))


def _page(term: Manier, bezoeker: Bezoeker) -> object:
    return bezoeker.post("/zoeken/", {"zoekterm": str(term(bezoeker))})


def _selector(term: Manier, bezoeker: Bezoeker) -> object:
    with transaction.atomic():
        set_scope([bezoeker.gemeente_id])
        return selectors.search(str(term(bezoeker)), gemeente=Gemeente(pk=bezoeker.gemeente_id))


def _vraag(naam: str, term: Manier, sql: Manier) -> Vraag:
    return Vraag(
        naam, {PAGINA: partial(_page, term), SELECTOR: partial(_selector, term), SQL: sql}
    )


VRAGEN = (
    _vraag("Zoeken op deel van de naam", name_part, sql_name),
    _vraag("Zoeken op dossiernummer", number, sql_number),
    _vraag("Zoeken op BSN", bsn, sql_bsn),
)
