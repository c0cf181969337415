# SPDX-License-Identifier: EUPL-1.2
"""Checking an import, in steps that each commit: read the file once, then judge per batch.

A worker that is killed between two steps loses nothing: the next one goes on with the rows
that have no verdict yet. Nothing here touches a dossier.
"""

import base64
from collections.abc import Mapping
from datetime import date

from django.db import transaction

from inburgering.core.models import Gemeente
from inburgering.invoer import selectors
from inburgering.invoer.begrippen import Oordeel, Status
from inburgering.invoer.bestand import csv_lezen, xlsx_lezen
from inburgering.invoer.bestand.soort import Bestandssoort
from inburgering.invoer.bestand.tabel import Tabel
from inburgering.invoer.models import Invoer, InvoerRij
from inburgering.invoer.rijen import GelezenRij, parse_cells, read_row
from inburgering.invoer.rules import Bekende, Fout, Gezien, Uitkomst, Waarden, judge

PORTIE = 250
ONBEKENDE_REGISSEUR = (
    "Dit e-mailadres is niet van een consulent of teamleider in uw gemeente. Vul een ander adres "
    "in, of maak de cel leeg."
)


@transaction.atomic
def step(*, invoer_id: int, on: date) -> bool:
    """Do the next portion; tells whether there is more. Raises LeesFout."""
    invoer = Invoer.objects.select_for_update(of=("self",)).defer("inhoud").get(pk=invoer_id)
    if invoer.status == Status.ONTVANGEN:
        _read(invoer, on)
        return True
    if invoer.status != Status.CONTROLEREN:
        return False
    rows = list(invoer.rijen.to_judge()[:PORTIE])
    if rows:
        _judge(invoer, rows, on)
    else:
        invoer.status = Status.GECONTROLEERD.value
    invoer.save(update_fields=["status", "rijen_gedaan", "teken_at"])
    return bool(rows)


def read_content(soort: str, inhoud: bytes) -> Tabel:
    """The table in a file of this kind."""
    reader = xlsx_lezen.read if soort == Bestandssoort.XLSX else csv_lezen.read
    return reader(inhoud)


def _read(invoer: Invoer, on: date) -> None:
    """From file to rows; what is wrong within a row is known from here on."""
    table = read_content(invoer.soort, base64.b64decode(invoer.inhoud or ""))
    seen = Gezien()
    rows = [_row(invoer, read_row(rij, seen, vandaag=on)) for rij in table.rijen]
    InvoerRij.objects.bulk_create(rows, batch_size=500)
    invoer.rijen_totaal = len(rows)
    invoer.rijen_te_doen = sum(1 for row in rows if not row.oordeel)
    invoer.rijen_gedaan = 0
    invoer.opmerkingen = list(table.meldingen)
    invoer.status, invoer.inhoud = Status.CONTROLEREN.value, None
    invoer.save()


def _row(invoer: Invoer, read: GelezenRij) -> InvoerRij:
    row = InvoerRij(
        invoer=invoer,
        gemeente_id=invoer.gemeente_id,
        nummer=read.nummer,
        oordeel=Oordeel.FOUT.value if read.fouten else "",
        fouten=[wrong.as_dict() for wrong in read.fouten],
    )
    row.set_cellen(read.cellen)
    return row


def _judge(invoer: Invoer, rows: list[InvoerRij], on: date) -> None:
    verdicts = judge_rows(rows, gemeente=invoer.gemeente, on=on)
    for row, (_, verdict) in zip(rows, verdicts, strict=True):
        row.oordeel, row.dossier_id = verdict.oordeel.value, verdict.dossier_id
        row.fouten = [wrong.as_dict() for wrong in verdict.fouten]
        row.verschillen = [change.as_dict() for change in verdict.verschillen]
        row.save(update_fields=["oordeel", "dossier", "fouten", "verschillen"])
    invoer.rijen_gedaan += len(rows)


def judge_rows(
    rows: list[InvoerRij], *, gemeente: Gemeente, on: date, lock: bool = False
) -> list[tuple[Waarden, Uitkomst]]:
    """The values of each row and the verdict on it, against the dossiers as they are now."""
    parsed = [parse_cells(row.cellen, vandaag=on) for row in rows]
    known = selectors.candidates([values for values, _ in parsed], gemeente=gemeente, lock=lock)
    people = selectors.regisseurs(gemeente, on=on)
    return [
        (values, _verdict(values, wrong, bekenden, people))
        for (values, wrong), bekenden in zip(parsed, known, strict=True)
    ]


def _verdict(
    values: Waarden, wrong: list[Fout], known: list[Bekende], people: Mapping[str, int]
) -> Uitkomst:
    if values.get("regisseur") and values["regisseur"] not in people:
        wrong = [*wrong, Fout("regisseur", ONBEKENDE_REGISSEUR)]
    if wrong:
        return Uitkomst(Oordeel.FOUT, fouten=tuple(wrong))
    return judge(values, known)
