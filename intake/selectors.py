# SPDX-License-Identifier: EUPL-1.2
"""Page-shaped reads of the intake, and the summary that siblings may use."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from inburgering.core.feiten import IntakeSamenvatting
from inburgering.core.models import Dossier
from inburgering.wet.begrippen import Alfabetisering, LbtUitslag
from intake import vragen
from intake.enums import NietAfgenomen, Status
from intake.models import Intake, Leerbaarheidstoets, Onderwerp
from intake.onderwerpen import OVERSLAAN_LABELS, SOORTEN, Code, Overslaan
from intake.rules import IntakeFeiten, OnderwerpFeit, Ontbreekt, missing_for_completion

JONG = 6  # groep 3 begins at six; voor- en vroegschoolse educatie is what comes before it

# How each status looks in a task list: kind of mark, none for a plain word.
MERK = {
    Status.NOG_NIET_GESTART.value: "rust",
    Status.BEZIG.value: "bijna",
    Status.KLAAR.value: "",
    Status.OVERGESLAGEN.value: "",
}


@dataclass(frozen=True, slots=True)
class TaakRegel:
    """One subject in the task list."""

    code: str
    titel: str
    url: str
    soort: str
    status: str
    actief: bool


@dataclass(frozen=True, slots=True)
class OntbreektRegel:
    """Something that misses, with the way to it."""

    tekst: str
    artikel: str
    url: str


def intake_of(dossier: Dossier) -> Intake | None:
    """The intake of a dossier with its test, if it was started."""
    rows = Intake.objects.select_related("toets", "afgerond_door")
    return rows.filter(dossier=dossier).first()


def subjects_of(intake: Intake) -> dict[Code, Onderwerp]:
    """The subjects in the order of a conversation."""
    found = {Code(row.code): row for row in intake.onderwerpen.select_related("gewijzigd_door")}
    return {code: found[code] for code in SOORTEN}


def has_young_child(dossier: Dossier, *, on: date) -> bool:
    """Whether the household has a child that does not go to groep 3 yet."""
    household = dossier.persoon.huishouden
    if household is None:
        return False
    ages = (kind.leeftijd_op(on) for kind in household.kinderen.all())
    return any(age is not None and age < JONG for age in ages)


def facts_of(
    intake: Intake, dossier: Dossier, rows: Iterable[Onderwerp], *, on: date
) -> IntakeFeiten:
    """The facts of an intake as the rules take them."""
    subjects = {Code(row.code): row for row in rows}
    answered_young = subjects[Code.VVE].antwoorden.get("jonge_kinderen") == "ja"
    return IntakeFeiten(
        onderwerpen={
            code: OnderwerpFeit(
                klaar=row.status == Status.KLAAR.value,
                overgeslagen=Overslaan(row.overslaan_reden) if row.overslaan_reden else None,
            )
            for code, row in subjects.items()
        },
        gesprek_op=intake.gestart_op,
        aanwezigen=len(intake.aanwezigen),
        alleen_horen_gewezen_op=intake.alleen_horen_gewezen_op,
        toets_geregeld=intake.toets.geregeld,
        verhuisd_naar_ons=dossier.verhuisd_naar_ons,
        jong_kind=answered_young or has_young_child(dossier, on=on),
    )


def missing(
    intake: Intake, dossier: Dossier, rows: Iterable[Onderwerp], *, on: date
) -> list[Ontbreekt]:
    """What the law still asks of this intake."""
    return missing_for_completion(facts_of(intake, dossier, rows, on=on))


def missing_rows(found: Iterable[Ontbreekt], dossier_id: int) -> list[OntbreektRegel]:
    """The same, each with the page where it is done."""
    return [
        OntbreektRegel(item.tekst, item.artikel, _page(dossier_id, item.anchor)) for item in found
    ]


def _page(dossier_id: int, anchor: str) -> str:
    if anchor in set(Code):
        return reverse("intake:onderwerp", args=[dossier_id, anchor])
    return reverse("intake:gesprek", args=[dossier_id])


def task_list(
    rows: Iterable[Onderwerp], dossier_id: int, *, current: Code | None = None
) -> list[TaakRegel]:
    """The subjects as a task list."""
    return [
        TaakRegel(
            code=row.code,
            titel=SOORTEN[Code(row.code)].titel,
            url=_page(dossier_id, row.code),
            soort=MERK[row.status],
            status=_status_text(row),
            actief=row.code == current,
        )
        for row in rows
    ]


def _status_text(row: Onderwerp) -> str:
    if row.overslaan_reden == Overslaan.NVT:
        return "Niet van toepassing"
    if row.overslaan_reden:
        return f"Overgeslagen: {OVERSLAAN_LABELS[Overslaan(row.overslaan_reden)]}"
    return str(row.get_status_display())


def samenvatting(dossier: Dossier) -> IntakeSamenvatting | None:
    """What the intake found, as plain data for leerroute and PIP (settings.INTAKE_FEITEN)."""
    intake = intake_of(dossier)
    if intake is None:
        return None
    subjects = subjects_of(intake)
    origin = subjects[Code.OPLEIDING].antwoorden
    language = subjects[Code.TAALNIVEAU].antwoorden
    toets = intake.toets
    script = language.get("alfabetisering")
    return IntakeSamenvatting(
        afgerond_op=intake.afgerond_op,
        gesprekken=intake.gesprekken,
        aanwezigen=tuple(intake.aanwezigen),
        tolk=intake.tolk,
        alleen_gewezen_op=intake.alleen_horen_gewezen_op,
        alleen_gehoord=intake.alleen_gehoord,
        lbt_uitslag=LbtUitslag(toets.uitslag) if toets.uitslag else None,
        lbt_score=toets.behaalde_score,
        lbt_benodigd=toets.benodigde_score,
        lbt_op=toets.afgenomen_op,
        lbt_niet_afgenomen_reden=no_test_because(toets, dossier),
        wil_opleiding=origin.get("wil_opleiding", ""),
        jaren_onderwijs=origin.get("jaren_onderwijs", ""),
        taalniveau=vragen.taalniveau(language),
        alfabetisering=Alfabetisering(script) if script else None,
        jonge_kinderen=subjects[Code.VVE].antwoorden.get("jonge_kinderen") == "ja",
        wens=wish_of(subjects),
        feiten=tuple(_facts_in_words(subjects)),
        conclusies=tuple(
            (SOORTEN[code].titel, row.conclusie) for code, row in subjects.items() if row.conclusie
        ),
    )


def no_test_because(toets: Leerbaarheidstoets, dossier: Dossier) -> str:
    """Why there is no test; after a move the law itself is the reason."""
    if not toets.geregeld and dossier.verhuisd_naar_ons:
        return NietAfgenomen.VERHUISD.label
    return toets.zonder_toets_omdat


def wish_of(subjects: dict[Code, Onderwerp]) -> str:
    """What the person wants, in a sentence to the person; empty when not asked."""
    work = subjects[Code.ARBEID].antwoorden.get("wensberoep", "").strip()
    study = subjects[Code.OPLEIDING].antwoorden.get("wil_opleiding", "")
    wish = f"U wilt graag dit werk doen: {work.rstrip('.')}." if work else ""
    return " ".join(part for part in (wish, STUDIE.get(study, "")) if part)


STUDIE = {
    "ja": "U wilt in Nederland een opleiding volgen.",
    "nee": "U wilt nu geen opleiding volgen in Nederland.",
    "weet_niet": "U weet nog niet of u in Nederland een opleiding wilt volgen.",
}
# What the choice of a leerroute looks at first.
KERNVRAGEN = (
    (Code.OPLEIDING, "jaren_onderwijs", "Jaren naar school"),
    (Code.OPLEIDING, "hoogste_opleiding", "Afgemaakte opleiding"),
    (Code.OPLEIDING, "wil_opleiding", "Wil een opleiding volgen"),
    (Code.OPLEIDING, "werk", "Werk in het land van herkomst"),
    (Code.ARBEID, "wensberoep", "Wil werken als"),
    (Code.TAALNIVEAU, "alfabetisering", "Leest en schrijft"),
    (Code.OMSTANDIGHEDEN, "gezondheid", "Gezondheid maakt leren moeilijk"),
)


def _facts_in_words(subjects: dict[Code, Onderwerp]) -> Iterator[tuple[str, str]]:
    for code, name, label in KERNVRAGEN:
        answers = vragen.answered(code, subjects[code].antwoorden)
        found = {vraag.code: tekst for vraag, tekst in answers}
        if name in found:
            yield label, found[name]


@dataclass(frozen=True, slots=True)
class Overzicht:
    """The page of the intake as a whole."""

    taken: list[TaakRegel]
    aantal_klaar: int
    ontbreekt: list[OntbreektRegel]
    verder_titel: str
    verder_url: str


DONE = frozenset({Status.KLAAR.value, Status.OVERGESLAGEN.value})


def count_done(rows: Iterable[Onderwerp]) -> int:
    """How many subjects need no more attention now."""
    return sum(row.status in DONE for row in rows)


def overview(intake: Intake, rows: Iterable[Onderwerp], found: Iterable[Ontbreekt]) -> Overzicht:
    """The overview, with the one thing to go on with."""
    subjects, missing_here = list(rows), missing_rows(found, intake.dossier_id)
    open_subjects = [row for row in subjects if row.status not in DONE]
    titel = "Rond de intake af"
    url = reverse("intake:afronden", args=[intake.dossier_id])
    if missing_here:
        titel, url = missing_here[0].tekst.rstrip("."), missing_here[0].url
        if open_subjects and not url.endswith("/gesprek/"):
            first = open_subjects[0]
            titel = f"Ga verder met «{SOORTEN[Code(first.code)].titel}»"
            url = _page(intake.dossier_id, first.code)
    return Overzicht(
        taken=task_list(subjects, intake.dossier_id),
        aantal_klaar=count_done(subjects),
        ontbreekt=missing_here,
        verder_titel=titel,
        verder_url=url,
    )
