# SPDX-License-Identifier: EUPL-1.2
"""The chapter of the PIP: drafted, offered, decided by somebody else, and posted."""

from datetime import date, timedelta
from typing import Any

from inburgering.brieven.enums import Verzendwijze
from inburgering.core.feiten import intake_facts_of
from inburgering.wet.begrippen import Leerroute
from inburgering.wet.kalender import volgende_werkdag
from monitoring.demo.rolverdeling import Stadium
from monitoring.demo.verhaal import Verhaal
from monitoring.demo.weekrooster import week_of
from pip_plan import services
from pip_plan.enums import Deelbesluitsoort

GELD = "ik_heb_hulp_bij_het_regelen_van_mijn_financien"
PARTICIPATIEWET = ("1734", 4)  # code of the gemeente and number of the story
WEEKROOSTERS = 16  # so many people, the first ones, have their week in the plan
TERUG = "Beschrijf nog hoe de reis naar de taalschool wordt vergoed, en bied het PIP opnieuw aan."


def draft(verhaal: Verhaal, on: date) -> None:
    """The concept; of somebody whose PIP is due this week only a part is filled in."""
    pip = services.draft_pip(dossier=verhaal.dossier, by=verhaal.door, on=on)
    verhaal.set_pip(pip)
    unfinished = verhaal.rol.stadium is Stadium.CONCEPT and verhaal.rol.over > 0
    content = _goals(verhaal) if unfinished else _goals(verhaal) | _plan(verhaal, on)
    services.save_pip(pip=pip, inhoud=content, versie=pip.versie, by=verhaal.door, on=on)


def _goals(verhaal: Verhaal) -> dict[str, Any]:
    return {
        "hoofddoel": verhaal.soort.hoofddoel,
        "hoofddoel_tekst": verhaal.leven.doel,
        "doelen": [
            {"sleutel": "taal:ik_weet_wat_mijn_nederlands_taalniveau_is", "tekst": ""},
            {"sleutel": "betaald_werken:ik_weet_welk_werk_bij_mij_past", "tekst": ""},
            {"sleutel": f"financien:{GELD}", "tekst": ""},
            {"sleutel": "", "tekst": "Ik kan praten met de huisarts en met de school."},
        ],
    }


def _plan(verhaal: Verhaal, on: date) -> dict[str, Any]:
    pip, demo, soort = verhaal.pip, verhaal.waar.demo, verhaal.soort
    first = pip.eerste_gesprek_op or on + timedelta(days=60)
    plan: dict[str, Any] = {
        "afspraken": _agreements(verhaal, on),
        "taal_start_op": pip.taal_start_op or volgende_werkdag(on + timedelta(days=35)),
        "taal_uren_per_week": pip.taal_uren_per_week or soort.uren,
        "pvt_wie": "VluchtelingenWerk",
        "pvt_ritme": "vier ochtenden",
        "pvt_start_op": volgende_werkdag(on + timedelta(days=70)),
        "eerste_gesprek_op": volgende_werkdag(first),
        "begeleiding": f"{verhaal.door.naam} helpt u bij uw plan en bij vragen over school en "
        "werk. U kunt bellen of langskomen.",
        "kinderopvang_reis": "De reiskosten naar de taalschool krijgt u vergoed.",
    }
    if verhaal.nummer < WEEKROOSTERS:
        plan["weekrooster"] = week_of(
            soort.route,
            lesuren=plan["taal_uren_per_week"],
            school=pip.taal_aanbieder or demo.taalschool,
            praktijk=demo.praktijk,
        )
    if soort.route is not Leerroute.ONDERWIJS:
        plan |= {"map_wie": demo.praktijk, "map_start_op": on + timedelta(days=180)}
    facts = intake_facts_of(verhaal.dossier)
    if facts and facts.jonge_kinderen:
        plan["vve_afspraak"] = "Uw jongste kind gaat twee ochtenden per week naar de voorschool."
    if verhaal.rol.asiel:
        plan |= _for_asiel(verhaal, on)
    return plan


def _for_asiel(verhaal: Verhaal, on: date) -> dict[str, Any]:
    pip = verhaal.pip
    plan: dict[str, Any] = {
        "mb_aanbieder": pip.mb_aanbieder or "VluchtelingenWerk",
        "mb_duur": pip.mb_duur or "ongeveer twaalf maanden",
    }
    if verhaal.soort.route is Leerroute.Z:
        plan |= {
            "participatie_wie": verhaal.waar.demo.praktijk,
            "participatie_start_op": volgende_werkdag(on + timedelta(days=60)),
        }
    return plan


def _agreements(verhaal: Verhaal, on: date) -> list[dict[str, Any]]:
    what = {
        "papier": "Diploma laten waarderen",
        "kwijt": "Opleiding laten beschrijven (indicatie onderwijsniveau)",
        "nee": "Kennismaken met de werkplaats",
    }[verhaal.soort.diploma]
    return [
        {
            "wat": what,
            "wie": "u, met hulp van ons",
            "uiterlijk": volgende_werkdag(on + timedelta(days=90)).isoformat(),
            "uren_per_week": None,
        },
        {
            "wat": "Oefenen met een taalmaatje",
            "wie": "u",
            "uiterlijk": None,
            "uren_per_week": 1,
        },
    ]


def offer(verhaal: Verhaal, on: date) -> None:
    """To the besluitvormer; now and then it comes back first."""
    if (verhaal.waar.demo.code, verhaal.nummer) == PARTICIPATIEWET:
        _agree_on_work(verhaal, on)
    services.offer_pip(pip=verhaal.pip, by=verhaal.door, on=on)
    if verhaal.nummer % 8 == 3:
        by = verhaal.waar.team.besluitvormer
        services.return_pip(pip=verhaal.pip, reden=TERUG, by=by, on=on)
        services.offer_pip(pip=verhaal.pip, by=verhaal.door, on=on)


def _agree_on_work(verhaal: Verhaal, on: date) -> None:
    """What this person does for the bijstand: a second decision in the same letter."""
    start = volgende_werkdag((verhaal.verloop.dagtekening or on) + timedelta(days=28))
    gegevens = services.Deelgegevens(
        soort=Deelbesluitsoort.PARTICIPATIEWET,
        tekst="U zoekt naast uw lessen werk voor twaalf uur per week. Wij helpen u daarbij.",
        reden="Uw lessen zijn in de ochtend. In de middag kunt u werken.",
        artikel="Participatiewet, artikel 9, eerste lid",
        vanaf=start,
    )
    services.propose_deelbesluit(pip=verhaal.pip, gegevens=gegevens, by=verhaal.door, on=on)


def decide(verhaal: Verhaal, on: date) -> None:
    """The besluitvormer signs, never the drafter."""
    day = verhaal.verloop.dagtekening or on
    signer = verhaal.waar.team.besluitvormer
    services.vaststellen(pip=verhaal.pip, dagtekening=day, by=signer, on=on)


def post(verhaal: Verhaal, on: date) -> None:
    """By post, or handed over in the office."""
    handed = verhaal.mens.geheim_adres or not verhaal.dossier.persoon.adresregels
    way = Verzendwijze.UITGEREIKT if handed else Verzendwijze.POST
    services.bekendmaken(pip=verhaal.pip, op=on, wijze=way, by=verhaal.door, on=on)
