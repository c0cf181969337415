# SPDX-License-Identifier: EUPL-1.2
"""The task list of the intake, and the one thing to go on with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from intake.enums import Status
from intake.indeling import Indeling
from intake.models import Intake, Onderwerp
from intake.onderwerpen import OVERSLAAN_LABELS, SOORTEN, Code, Overslaan, by_theme
from intake.rules import IntakeFeiten, Ontbreekt, asked_by_law, not_yet

# How each status looks in a task list: kind of mark, none for a plain word.
MERK = {
    Status.NOG_NIET_GESTART.value: "rust",
    Status.BEZIG.value: "bijna",
    Status.KLAAR.value: "",
    Status.OVERGESLAGEN.value: "",
}
DONE = frozenset({Status.KLAAR.value, Status.OVERGESLAGEN.value})


@dataclass(frozen=True, slots=True)
class TaakRegel:
    """One subject in the task list; `wettelijk` when the law asks it of this person."""

    code: str
    titel: str
    url: str
    soort: str
    status: str
    actief: bool
    wettelijk: bool


@dataclass(frozen=True, slots=True)
class Taakthema:
    """The subjects of one theme within a part."""

    titel: str
    taken: tuple[TaakRegel, ...]


@dataclass(frozen=True, slots=True)
class Taakgroep:
    """One part of the intake, by theme."""

    titel: str
    themas: tuple[Taakthema, ...]
    klaar: int
    totaal: int


@dataclass(frozen=True, slots=True)
class OntbreektRegel:
    """Something that misses, with the way to it."""

    tekst: str
    artikel: str
    url: str


@dataclass(frozen=True, slots=True)
class Taaklijst:
    """The task list as a whole."""

    groepen: tuple[Taakgroep, ...]
    klaar: int
    totaal: int


@dataclass(frozen=True, slots=True)
class Overzicht:
    """The page of the intake as a whole."""

    taken: Taaklijst
    ontbreekt: list[OntbreektRegel]
    verder_titel: str
    verder_url: str


def missing_rows(found: Iterable[Ontbreekt], dossier_id: int) -> list[OntbreektRegel]:
    """What misses, each with the page where it is done."""
    return [
        OntbreektRegel(item.tekst, item.artikel, _page(dossier_id, item.anchor)) for item in found
    ]


def _page(dossier_id: int, anchor: str) -> str:
    if anchor in set(Code):
        return reverse("intake:onderwerp", args=[dossier_id, anchor])
    return reverse("intake:gesprek", args=[dossier_id])


def task_list(
    rows: Mapping[Code, Onderwerp],
    dossier_id: int,
    indeling: Indeling,
    feiten: IntakeFeiten,
    *,
    current: Code | None = None,
) -> Taaklijst:
    """The subjects as a task list: one group per part of the intake, and themes within it."""
    tasks = {code: _task(row, dossier_id, feiten, current=current) for code, row in rows.items()}
    several = len(indeling.delen) > 1
    parts = {deel.nummer: [code for code in rows if indeling.deel_van(code) == deel.nummer]
             for deel in indeling.delen}  # fmt: skip
    return Taaklijst(
        groepen=tuple(
            Taakgroep(
                titel=f"Deel {number}" if several else "Onderwerpen",
                themas=tuple(
                    Taakthema(theme.label, tuple(tasks[code] for code in group))
                    for theme, group in by_theme(codes).items()
                ),
                klaar=count_done(rows[code] for code in codes),
                totaal=len(codes),
            )
            for number, codes in parts.items()
            if codes
        ),
        klaar=count_done(rows.values()),
        totaal=len(rows),
    )


def _task(
    row: Onderwerp, dossier_id: int, feiten: IntakeFeiten, *, current: Code | None
) -> TaakRegel:
    soort = SOORTEN[Code(row.code)]
    waits = not_yet(soort.code, feiten)
    blocked = bool(waits) and row.status == Status.NOG_NIET_GESTART.value
    return TaakRegel(
        code=row.code,
        titel=soort.titel,
        url=_page(dossier_id, row.code),
        soort="" if blocked else MERK[row.status],
        status=f"Kan nog niet: {waits}" if blocked else status_text(row),
        actief=row.code == current,
        wettelijk=asked_by_law(soort, verhuisd=feiten.verhuisd_naar_ons),
    )


def status_text(row: Onderwerp) -> str:
    """How far a subject is, in words."""
    if row.overslaan_reden == Overslaan.NVT:
        return "Niet van toepassing"
    if row.overslaan_reden:
        return f"Overgeslagen: {OVERSLAAN_LABELS[Overslaan(row.overslaan_reden)]}"
    return str(row.get_status_display())


def count_done(rows: Iterable[Onderwerp]) -> int:
    """How many subjects need no more attention now."""
    return sum(row.status in DONE for row in rows)


def overview(
    intake: Intake,
    rows: Mapping[Code, Onderwerp],
    found: Iterable[Ontbreekt],
    indeling: Indeling,
    feiten: IntakeFeiten,
) -> Overzicht:
    """The overview, with the one thing to go on with."""
    missing_here = missing_rows(found, intake.dossier_id)
    waiting = [
        code for code, row in rows.items() if row.status not in DONE and not not_yet(code, feiten)
    ]
    titel = "Rond de intake af"
    url = reverse("intake:afronden", args=[intake.dossier_id])
    if missing_here:
        titel, url = missing_here[0].tekst.rstrip("."), missing_here[0].url
        if waiting and not url.endswith("/gesprek/"):
            titel = f"Ga verder met «{SOORTEN[waiting[0]].titel}»"
            url = _page(intake.dossier_id, waiting[0])
    return Overzicht(
        taken=task_list(rows, intake.dossier_id, indeling, feiten),
        ontbreekt=missing_here,
        verder_titel=titel,
        verder_url=url,
    )
