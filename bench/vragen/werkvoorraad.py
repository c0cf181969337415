# SPDX-License-Identifier: EUPL-1.2
"""The worklist of a consulent, and the list of a whole gemeente as a teamleider opens it."""

from bench.bezoek import Bezoeker
from bench.lijst_sql import GEMEENTE, WERKVOORRAAD
from bench.vragen.vraag import BEHEER, LICHT_BEHEER, PAGINA, SQL, VLOER, Vraag, ask


def pagina(bezoeker: Bezoeker) -> object:
    return bezoeker.get("/")


def vloer(bezoeker: Bezoeker) -> object:
    return bezoeker.get("/bench/vloer/")


def beheer(bezoeker: Bezoeker) -> object:
    return _admin(bezoeker, "/bench/beheer/core/dossier/")


def licht_beheer(bezoeker: Bezoeker) -> object:
    return _admin(bezoeker, "/bench/beheer-licht/core/dossier/")


def _admin(bezoeker: Bezoeker, path: str) -> object:
    return bezoeker.get(
        path,
        gemeente__id__exact=bezoeker.gemeente_id,
        regisseur__id__exact=bezoeker.medewerker.pk,
        afgesloten_op__isnull=True,
    )


def sql(bezoeker: Bezoeker) -> object:
    return _ask(bezoeker, *WERKVOORRAAD)


def gemeente(bezoeker: Bezoeker) -> object:
    return bezoeker.get("/dossiers/")


def gemeente_sql(bezoeker: Bezoeker) -> object:
    return _ask(bezoeker, *GEMEENTE)


def _ask(bezoeker: Bezoeker, *queries: str) -> object:
    values = {
        "gemeente": bezoeker.gemeente_id,
        "regisseur": bezoeker.medewerker.pk,
        "op": bezoeker.op,
    }
    return ask(bezoeker.gemeente_id, *((query, values) for query in queries))


VRAGEN = (
    Vraag(
        "Werkvoorraad",
        {PAGINA: pagina, VLOER: vloer, SQL: sql, BEHEER: beheer, LICHT_BEHEER: licht_beheer},
    ),
    Vraag("Dossiers van een hele gemeente", {PAGINA: gemeente, SQL: gemeente_sql}),
)
