# SPDX-License-Identifier: EUPL-1.2
"""What every verb on a PIP shares: the lock, completeness, the timeline."""

from datetime import date
from typing import Any

from inburgering.brieven.pip import BriefOnvolledig
from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from pip_plan import besluitrules, rules, selectors
from pip_plan.brief import Ondertekening, build_letter
from pip_plan.enums import Deelbesluitsoort, DeelbesluitStatus
from pip_plan.models import Pip

WAT_EN_WANNEER = ("tekst", "artikel", "vanaf")


class PipOnvolledig(ActionDenied):
    """The PIP cannot be offered or decided yet; `redenen` are all the reasons."""

    def __init__(self, redenen: list[str]) -> None:
        super().__init__("Dit PIP is nog niet compleet. " + " ".join(redenen))
        self.redenen = tuple(redenen)


class AndereVersie(ActionDenied):
    """A colleague saved in between; `pip` is what stands there now."""

    def __init__(self, pip: Pip) -> None:
        super().__init__(
            "Een collega heeft dit PIP gewijzigd terwijl u bezig was. Hieronder staat wat u typte "
            "en wat er nu staat. Controleer het verschil en sla daarna opnieuw op."
        )
        self.pip = pip


def require_complete(pip: Pip, day: date) -> None:
    """Nothing misses for the law, and nothing misses for the letter."""
    missing = [item.tekst for item in rules.missing_parts(selectors.facts_of(pip))]
    missing += [
        besluitrules.against_early_duty(start, day) for start in new_duties(pip) if start < day
    ]
    if missing:
        raise PipOnvolledig(missing)
    try:
        build_letter(pip, Ondertekening(dagtekening=day))
    except BriefOnvolledig as incomplete:
        raise PipOnvolledig(list(incomplete.redenen)) from incomplete


def require_alive(pip: Pip) -> None:
    """Nothing is decided about somebody who died."""
    if pip.dossier.persoon.overleden_op:
        raise ActionDenied("Deze persoon is overleden. Neem geen besluiten meer.")


def new_duties(pip: Pip) -> list[date]:
    """From when what is new under the Participatiewet holds; what went along from the former
    version began in its own time."""
    rows = pip.deelbesluiten.filter(
        soort=Deelbesluitsoort.PARTICIPATIEWET.value, status=DeelbesluitStatus.CONCEPT.value
    )
    former = set()
    if pip.herziet:
        former = set(pip.herziet.deelbesluiten.decided().values_list(*WAT_EN_WANNEER))
    return [row[-1] for row in rows.values_list(*WAT_EN_WANNEER) if row not in former]


def lock_dossier(dossier: Dossier) -> None:
    """Bring the caller's dossier up to date and hold it; a closed one is refused."""
    rows = Dossier.objects.select_for_update(of=("self",))
    dossier.refresh_from_db(
        from_queryset=rows.select_related("gemeente", "persoon__huishouden", "regisseur")
    )
    if not dossier.is_open:
        raise ActionDenied("Dit dossier is afgesloten en kan niet meer worden gewijzigd.")


def lock(pip: Pip) -> None:
    """Bring the caller's PIP up to date and hold it; its dossier first, so all lock alike."""
    dossier = pip.dossier
    lock_dossier(dossier)
    rows = Pip.objects.select_for_update(of=("self",))
    pip.refresh_from_db(
        from_queryset=rows.select_related("gemeente", "opsteller", "leerroutekeuze", "brief")
    )
    pip.dossier = dossier
    if pip.brief:
        pip.brief.dossier = dossier


def wrote(pip: Pip, by: Medewerker) -> None:
    """Remember who wrote: they may not sign. And move the version on."""
    if by.pk not in pip.bewerkers:
        pip.bewerkers = [*pip.bewerkers, by.pk]
    pip.versie += 1


def tell(pip: Pip, kind: str, by: Medewerker, on: date, **data: Any) -> None:
    timeline.record(
        dossier=pip.dossier, kind=kind, by=by, occurred_on=on, versie=pip.versienummer, **data
    )
