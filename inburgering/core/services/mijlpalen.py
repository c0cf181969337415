# SPDX-License-Identifier: EUPL-1.2
"""One door for every change of a date: set it, recompute the terms, the stage, the next step."""

from datetime import date

from django.db import transaction

from inburgering.beleid.in_woorden import gesprek_ritme
from inburgering.beleid.profiel import Profiel, volgende_gesprek
from inburgering.core import rules
from inburgering.core.models import Dossier, Medewerker, Termijn
from inburgering.core.services import termijnen
from inburgering.wet.begrippen import Doelgroep

STAND_FIELDS = (
    "intake_gestart_op",
    "intake_afgerond_op",
    "leerroute_op",
    "pip_concept_op",
    "pip_aangeboden_op",
    "pip_vastgesteld_op",
    "pip_bekendgemaakt_op",
    "bijstand_vanaf",
    "ontzorgen_vanaf",
    "ontzorgen_tot",
    "ontzorgen_beeindigd_op",
    "gesprek_gepland_op",
    "laatste_gesprek_op",
)

# What may change along with it: the facts people type, and the state of the dossier.
CHANGEABLE = frozenset(STAND_FIELDS) | {
    "gekoppeld_op",
    "azc",
    "kennisgeving_op",
    "huisvesting_op",
    "brp_op",
    "verhuisd_naar_ons",
    "derde_informatie_op",
    "doelgroep",
    "leerroute",
    "afgesloten_op",
    "sluitreden",
}


@transaction.atomic
def reach(*, dossier: Dossier, by: Medewerker | None, on: date, **changes: object) -> Dossier:
    """Record dates reached (or withdrawn) and bring everything that follows from them along.

    The row is locked and read anew first, so an object that was loaded a while ago never
    undoes what a colleague recorded in between.
    """
    if unknown := changes.keys() - CHANGEABLE:
        raise ValueError(f"Unknown milestones: {', '.join(sorted(unknown))}")
    locked = Dossier.objects.select_for_update(of=("self",))
    dossier.refresh_from_db(from_queryset=locked)
    for name, value in changes.items():
        setattr(dossier, name, value)
    profiel = dossier.gemeente.profiel_op(on)
    terms = termijnen.recompute(dossier=dossier, by=by, on=on, profiel=profiel)
    _set_position(dossier, position(dossier, terms, profiel))
    dossier.versie += 1
    dossier.save()
    return dossier


def position(
    dossier: Dossier, terms: dict[tuple[str, str], Termijn], profiel: Profiel
) -> rules.Stand:
    """The facts that decide stage and next step."""
    task = dossier.taken.filter(gedaan_op__isnull=True).order_by("uiterlijk", "pk").first()
    return rules.Stand(
        afgesloten=not dossier.is_open,
        ontzorgen_mogelijk=dossier.doelgroep == Doelgroep.ASIELSTATUSHOUDER
        and dossier.bijstand_vanaf is not None,
        pip_wettelijk=_due(terms, "pip_vaststellen", "wettelijk"),
        pip_lokaal=_due(terms, "pip_vaststellen", "lokaal"),
        gesprek_uiterlijk=_talk_due(dossier, terms, profiel),
        gesprek_ritme=gesprek_ritme(profiel),
        taak_titel=task.titel if task else "",
        taak_uiterlijk=task.uiterlijk if task else None,
        **{name: getattr(dossier, name) for name in STAND_FIELDS},
    )


def _talk_due(
    dossier: Dossier, terms: dict[tuple[str, str], Termijn], profiel: Profiel
) -> date | None:
    """The norm of the gemeente; where it has none, the day it would propose."""
    if dossier.pip_vastgesteld_op is None:
        return None
    return _due(terms, "voortgangsgesprek", "lokaal") or volgende_gesprek(
        profiel,
        pip_vastgesteld=dossier.pip_vastgesteld_op,
        laatste_gesprek=dossier.laatste_gesprek_op,
        op=dossier.pip_vastgesteld_op,
    )


def _due(terms: dict[tuple[str, str], Termijn], code: str, norm: str) -> date | None:
    term = terms.get((code, norm))
    return term.uiterlijk if term else None


def _set_position(dossier: Dossier, stand: rules.Stand) -> None:
    step = rules.volgende_stap(stand)
    dossier.fase = rules.fase(stand).value
    dossier.volgende_stap = step.code if step else ""
    dossier.volgende_titel = step.titel if step else ""
    dossier.volgende_op = step.uiterlijk if step else None
    dossier.volgende_waarom = step.waarom if step else ""
