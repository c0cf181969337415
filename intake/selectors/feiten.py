# SPDX-License-Identifier: EUPL-1.2
"""The summary of an intake that siblings may use: plain data, nothing to retype."""

from collections.abc import Iterator, Mapping
from typing import Any

from inburgering.core.feiten import IntakeSamenvatting
from inburgering.core.models import Dossier
from inburgering.wet.begrippen import Alfabetisering, LbtUitslag
from intake import vragen
from intake.enums import NietAfgenomen
from intake.models import Intake, Leerbaarheidstoets, Onderwerp, Taalstart
from intake.onderwerpen import SOORTEN, Code
from intake.selectors.stand import (
    held_talks,
    intake_of,
    interpreter_of,
    present_at,
    subjects_of,
    told_alone_on,
)
from intake.selectors.taalstart import advies_in_woorden, taalstart_of

Onderwerpen = Mapping[Code, Onderwerp]

# What the choice of a leerroute looks at first.
KERNVRAGEN = (
    (Code.OPLEIDING, "jaren_onderwijs", "Jaren naar school"),
    (Code.OPLEIDING, "hoogste_opleiding", "Afgemaakte opleiding"),
    (Code.OPLEIDING, "wil_opleiding", "Wil een opleiding volgen"),
    (Code.WERK, "werk", "Werk in het land van herkomst"),
    (Code.TOEKOMST, "wensberoep", "Wil werken als"),
    (Code.TAALNIVEAU, "alfabetisering", "Leest en schrijft"),
    (Code.FYSIEK, "invloed", "Lichaam maakt leren moeilijk"),
    (Code.MENTAAL, "invloed", "Zorgen maken leren moeilijk"),
)
STUDIE = {
    "ja": "U wilt in Nederland een opleiding volgen.",
    "nee": "U wilt nu geen opleiding volgen in Nederland.",
    "weet_niet": "U weet nog niet of u in Nederland een opleiding wilt volgen.",
}
VVE = {
    "gaat": "Uw kind gaat naar de voorschool.",
    "wil": "U wilt dat uw kind naar de voorschool gaat. Wij helpen u met de aanmelding.",
    "nee": "U wilt niet dat uw kind naar de voorschool gaat.",
    "weet_niet": "U weet nog niet of uw kind naar de voorschool gaat. Wij praten er later "
    "weer over.",
}
OPVANG = {
    "ja": "Als u les hebt, is er opvang voor uw kind nodig.",
    "geregeld": "De opvang voor uw kind tijdens de lessen is geregeld.",
}


def samenvatting(dossier: Dossier) -> IntakeSamenvatting | None:
    """What the intake found, as plain data for leerroute and PIP (settings.INTAKE_FEITEN)."""
    intake = intake_of(dossier)
    if intake is None:
        return None
    subjects = subjects_of(intake)
    held = held_talks(intake)
    school = taalstart_of(dossier)
    return IntakeSamenvatting(
        afgerond_op=intake.afgerond_op,
        gesprekken=tuple(talk.op for talk in held),
        aanwezigen=present_at(intake),
        tolk=interpreter_of(intake),
        alleen_gewezen_op=told_alone_on(intake),
        alleen_gehoord=any(talk.alleen_gehoord for talk in held),
        wens=wish_of(subjects),
        feiten=(*_facts_in_words(subjects), *_taalstart_in_words(school)),
        conclusies=tuple(
            (SOORTEN[code].titel, row.conclusie) for code, row in subjects.items() if row.conclusie
        ),
        taalstart_uren=school.uren if school else 0,
        taalstart_advies=advies_in_woorden(school),
        **_test(intake, dossier),
        **_learning(subjects),
        **_living(subjects),
    )


def _taalstart_in_words(school: Taalstart | None) -> Iterator[tuple[str, str]]:
    if advice := advies_in_woorden(school):
        yield "Advies van de Taalstart", advice


def _test(intake: Intake, dossier: Dossier) -> dict[str, Any]:
    toets = intake.toets
    return {
        "lbt_uitslag": LbtUitslag(toets.uitslag) if toets.uitslag else None,
        "lbt_score": toets.behaalde_score,
        "lbt_benodigd": toets.benodigde_score,
        "lbt_op": toets.afgenomen_op,
        "lbt_niet_afgenomen_reden": no_test_because(toets, dossier),
    }


def _learning(subjects: Onderwerpen) -> dict[str, Any]:
    school = subjects[Code.OPLEIDING].antwoorden
    language = subjects[Code.TAALNIVEAU].antwoorden
    script = language.get("alfabetisering")
    return {
        "wil_opleiding": school.get("wil_opleiding", ""),
        "jaren_onderwijs": school.get("jaren_onderwijs", ""),
        "taalniveau": vragen.taalniveau(language),
        "alfabetisering": Alfabetisering(script) if script else None,
    }


def _living(subjects: Onderwerpen) -> dict[str, Any]:
    children = subjects[Code.VVE].antwoorden
    future = subjects[Code.TOEKOMST].antwoorden
    return {
        # a choice about voorschool is asked of parents of young children only
        "jonge_kinderen": children.get("jonge_kinderen") == "ja" or "keuze" in children,
        "wensberoep": future.get("wensberoep", "").strip(),
        "ondernemerschap": _business(future),
        "sport_cultuur": leisure_of(subjects[Code.MOTIVATIE].antwoorden),
        "vve": _with_place(VVE.get(children.get("keuze", ""), ""), children.get("keuze_waar", "")),
        "kinderopvang": _with_days(
            OPVANG.get(children.get("opvang", ""), ""), children.get("opvang_dagen", "")
        ),
        "netwerk": subjects[Code.NETWERK].conclusie,
        "financien": subjects[Code.FINANCIEN].conclusie,
    }


def _with_place(sentence: str, place: str) -> str:
    return f"{sentence} Dat is: {place.strip().rstrip('.')}." if sentence and place else sentence


def _with_days(sentence: str, days: str) -> str:
    return f"{sentence} Dagen: {days.strip().rstrip('.')}." if sentence and days else sentence


def _business(future: Mapping[str, Any]) -> str:
    """That somebody wants a business of their own, to the person; empty when not."""
    if future.get("ondernemen") != "ja" and future.get("wil") != "bedrijf":
        return ""
    what = future.get("bedrijf", "").strip().rstrip(".")
    return f"U wilt een eigen bedrijf: {what}." if what else "U wilt een eigen bedrijf."


def leisure_of(answers: Mapping[str, Any]) -> str:
    """Sport and culture, to the person; empty when nothing is done or wanted."""
    return " ".join(_leisure(answers))


def _leisure(answers: Mapping[str, Any]) -> Iterator[str]:
    doing = {"doet": "U doet aan", "wil": "U wilt graag beginnen met"}
    for name, otherwise in (("sport", "sport"), ("cultuur", "muziek, dans, theater of kunst")):
        begin = doing.get(answers.get(name, ""))
        if begin:
            what = answers.get(f"{name}_welke", "").strip().rstrip(".") or otherwise
            yield f"{begin} {what}."


def no_test_because(toets: Leerbaarheidstoets, dossier: Dossier) -> str:
    """Why there is no test; after a move the law itself is the reason."""
    if not toets.geregeld and dossier.verhuisd_naar_ons:
        return NietAfgenomen.VERHUISD.label
    return toets.zonder_toets_omdat


def wish_of(subjects: Onderwerpen) -> str:
    """What the person wants, in sentences to the person; empty when not asked."""
    future = subjects[Code.TOEKOMST].antwoorden
    work = future.get("wensberoep", "").strip().rstrip(".")
    study = subjects[Code.OPLEIDING].antwoorden.get("wil_opleiding", "")
    parts = (
        f"U wilt graag dit werk doen: {work}." if work else "",
        STUDIE.get(study, ""),
        _business(future),
        leisure_of(subjects[Code.MOTIVATIE].antwoorden),
    )
    return " ".join(part for part in parts if part)


def _facts_in_words(subjects: Onderwerpen) -> Iterator[tuple[str, str]]:
    for code, name, label in KERNVRAGEN:
        answers = vragen.answered(code, subjects[code].antwoorden)
        found = {vraag.code: tekst for vraag, tekst in answers}
        if name in found:
            yield label, found[name]
