# SPDX-License-Identifier: EUPL-1.2
"""Page-shaped reads of the imports, and the dossiers a batch of rows may be about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet

from inburgering.core.models import Dossier, Gemeente, Persoon
from inburgering.core.selectors import consulenten_of
from inburgering.core.versleuteling import blind_index
from inburgering.invoer.begrippen import Oordeel
from inburgering.invoer.kolommen import KOLOM
from inburgering.invoer.models import Invoer, InvoerRij
from inburgering.invoer.rules import NUMMERS, Bekende, Waarden, name_of
from inburgering.wet.begrippen import Doelgroep

PER_PAGINA = 50
DIRECT = (
    "bsn", "v_nummer", "voornamen", "voorvoegsel", "achternaam", "aanspreekvorm", "taal",
    "tolk_nodig", "telefoon", "email", "straat", "huisnummer", "postcode", "woonplaats",
)  # fmt: skip
FEITEN = ("gekoppeld_op", "azc", "kennisgeving_op", "huisvesting_op", "brp_op", "bijstand_vanaf")


@dataclass(frozen=True, slots=True)
class Teller:
    """How many rows got a verdict, with the filter that shows exactly those."""

    oordeel: Oordeel
    aantal: int
    soort: str
    url: str
    actief: bool


@dataclass(frozen=True, slots=True)
class Cel:
    """A remark about one cell, with the heading of its column."""

    kolom: str
    tekst: str
    was: str = ""
    wordt: str = ""


@dataclass(frozen=True, slots=True)
class Regel:
    """One row of the preview."""

    nummer: int
    naam: str
    oordeel: Oordeel
    soort: str
    fouten: tuple[Cel, ...]
    verschillen: tuple[Cel, ...]
    dossier_id: int | None
    verwerkt: bool


# The kind of mark each verdict gets.
SOORT = {
    Oordeel.FOUT: "laat",
    Oordeel.GEWIJZIGD: "bijna",
    Oordeel.NIEUW: "info",
    Oordeel.ONGEWIJZIGD: "rust",
}


def imports_of(gemeente: Gemeente) -> QuerySet[Invoer]:
    """The imports of a gemeente, newest first, without the file itself."""
    rows = Invoer.objects.filter(gemeente=gemeente).select_related("door").defer("inhoud")
    return rows.order_by("-gemaakt_at", "-pk")


def counts(invoer: Invoer, *, gekozen: str) -> list[Teller]:
    """How many rows are wrong, changed, new and unchanged; what is chosen links to all rows."""
    judged = invoer.rijen.exclude(oordeel="").values_list("oordeel")
    found = dict(judged.annotate(aantal=Count("pk")).order_by())
    return [
        Teller(
            oordeel=oordeel,
            aantal=found.get(oordeel.value, 0),
            soort=SOORT[oordeel],
            url="?" if oordeel == gekozen else f"?oordeel={oordeel.value}",
            actief=oordeel == gekozen,
        )
        for oordeel in Oordeel
    ]


def preview(invoer: Invoer, *, oordeel: str, page: str) -> Page[InvoerRij]:
    """A page of rows, what needs attention first."""
    rows = invoer.rijen.select_related("dossier__persoon").worst_first()
    if oordeel in set(Oordeel):
        rows = rows.filter(oordeel=oordeel)
    return Paginator(rows, PER_PAGINA).get_page(page)


def lines(rows: Iterable[InvoerRij]) -> list[Regel]:
    """Rows as the preview shows them."""
    return [
        Regel(
            nummer=row.nummer,
            naam=_name(row),
            oordeel=(oordeel := Oordeel(row.oordeel)),
            soort=SOORT[oordeel],
            fouten=tuple(Cel(_label(fout["kolom"]), fout["melding"]) for fout in row.fouten),
            verschillen=tuple(
                Cel(_label(one["kolom"]), "", one["was"], one["wordt"]) for one in row.verschillen
            ),
            dossier_id=row.dossier_id,
            verwerkt=row.verwerkt,
        )
        for row in rows
        if row.oordeel
    ]


def _label(code: str) -> str:
    return KOLOM[code].label if code in KOLOM else ""


def _name(row: InvoerRij) -> str:
    cells = row.cellen
    parts = (cells.get(part, "") for part in ("voornamen", "voorvoegsel", "achternaam"))
    typed = " ".join(part for part in parts if part)
    if typed or row.dossier is None:
        return typed or "geen naam"
    return row.dossier.persoon.naam


def wrong_rows(invoer: Invoer) -> Iterator[tuple[int, Mapping[str, str], Sequence[str]]]:
    """The wrong rows as they stood in the file, with what must change."""
    for row in invoer.rijen.filter(oordeel=Oordeel.FOUT).order_by("nummer").iterator(500):
        reasons = [
            f"{label}: {fout['melding']}" if (label := _label(fout["kolom"])) else fout["melding"]
            for fout in row.fouten
        ]
        yield row.nummer, row.cellen, reasons


def candidates(
    batch: Sequence[Waarden], *, gemeente: Gemeente, lock: bool = False
) -> list[list[Bekende]]:
    """For each row of a batch the dossiers it may be about; one query for all of them."""
    by: dict[tuple[str, str], dict[int, Bekende]] = defaultdict(dict)
    possible = _possible(batch, gemeente)
    for dossier in possible.select_for_update(of=("self",)) if lock else possible:
        known = bekende(dossier)
        for key in _keys(known.waarden, known.zoeknaam):
            by[key][known.dossier_id] = known
    found = []
    for values in batch:
        own: dict[int, Bekende] = {}
        for key in _keys(values, name_of(values)):
            own |= by.get(key, {})
        found.append(list(own.values()))
    return found


def _keys(values: Waarden, name: str) -> list[tuple[str, str]]:
    keys = [(code, values[code]) for code in NUMMERS if values.get(code)]
    return [*keys, ("naam", name)] if name else keys


def _possible(batch: Sequence[Waarden], gemeente: Gemeente) -> QuerySet[Dossier]:
    wanted = Q(persoon__zoeknaam__in={name for values in batch if (name := name_of(values))})
    for code in NUMMERS:
        label = f"core.persoon.{code}"
        typed = {values[code] for values in batch if values.get(code)}
        indexes = {blind_index(number, column=label) for number in typed}
        wanted |= Q(**{f"persoon__{code}_index__in": indexes})
    rows = Dossier.objects.filter(wanted, gemeente=gemeente)
    return rows.select_related("persoon", "regisseur", "gemeente").order_by("pk")


def bekende(dossier: Dossier) -> Bekende:
    """A dossier as the rules compare it: the same codes as the columns of a file."""
    persoon = dossier.persoon
    values: dict[str, Any] = {code: getattr(persoon, code) for code in DIRECT}
    values |= {code: getattr(dossier, code) for code in FEITEN}
    values["geboortedatum"] = _born(persoon)
    values["doelgroep"] = Doelgroep(dossier.doelgroep)
    values["regisseur"] = dossier.regisseur.email if dossier.regisseur else None
    return Bekende(dossier.pk, dossier.nummer, persoon.zoeknaam, values, dossier.afgesloten_op)


def _born(persoon: Persoon) -> tuple[int, int | None, int | None] | None:
    if persoon.geboortejaar is None:
        return None
    return persoon.geboortejaar, persoon.geboortemaand, persoon.geboortedag


def regisseurs(gemeente: Gemeente, *, on: date) -> Mapping[str, int]:
    """E-mail address to medewerker, for those who can be regisseur here."""
    rows = consulenten_of(gemeente, on=on).values_list("email", "pk")
    return {email.lower(): pk for email, pk in rows}
