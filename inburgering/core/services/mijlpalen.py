# SPDX-License-Identifier: EUPL-1.2
"""One door for every change of a date: set it, recompute the terms, the stage, the next step."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction

from inburgering.beleid.in_woorden import gesprek_ritme
from inburgering.beleid.profiel import Profiel, volgende_gesprek
from inburgering.core import rules
from inburgering.core.enums import Waardoor
from inburgering.core.models import Dossier, Medewerker, Taak
from inburgering.core.models.dossier import Trajectdatums
from inburgering.core.services.termijnen import zegel
from inburgering.core.services.termijnen.bijwerken import Lopend, Ronde, bring_in_line
from inburgering.wet.begrippen import Doelgroep

STAND_FIELDS = (
    "intake_gestart_op",
    "intake_afgerond_op",
    "leerroute_op",
    "pip_concept_op",
    "pip_aangeboden_op",
    "pip_vastgesteld_op",
    "pip_bekendgemaakt_op",
    "pip_te_verzenden_op",
    "pip_ingetrokken_op",
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
    *(field.name for field in Trajectdatums._meta.fields),
}

# What follows from the dates and the terms.
POSITIE = ("fase", "volgende_stap", "volgende_titel", "volgende_op", "volgende_waarom",
           "volgende_termijn")  # fmt: skip


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
    _settle([dossier], Ronde(profiel, on, by, Waardoor.FEIT))
    dossier.versie += 1
    dossier.save()
    zegel.seal([dossier], profiel, on)
    return dossier


@transaction.atomic
def refresh(
    *,
    dossiers: Sequence[Dossier],
    by: Medewerker | None,
    on: date,
    profiel: Profiel,
    waardoor: Waardoor,
) -> int:
    """Bring locked dossiers of one gemeente along with rules that changed.

    No fact changes, so `versie` stays and nobody who is typing is disturbed. Returns how
    many dossiers got another stage or next step.
    """
    moved = _settle(dossiers, Ronde(profiel, on, by, waardoor))
    # the rows exist: one upsert takes a tenth of the time of bulk_update
    Dossier.objects.bulk_create(
        moved, update_conflicts=True, unique_fields=["id"], update_fields=POSITIE
    )
    zegel.seal(dossiers, profiel, on)
    return len(moved)


def _settle(dossiers: Sequence[Dossier], ronde: Ronde) -> list[Dossier]:
    """Terms first, then the position that follows from them; the dossiers that moved."""
    running = bring_in_line(dossiers=dossiers, ronde=ronde)
    tasks = _first_tasks(dossiers)
    moved = []
    for dossier in dossiers:
        before = [getattr(dossier, name) for name in POSITIE]
        stand = position(dossier, running[dossier.pk], tasks.get(dossier.pk), ronde.profiel)
        _set_position(dossier, stand)
        if before != [getattr(dossier, name) for name in POSITIE]:
            moved.append(dossier)
    return moved


def _first_tasks(dossiers: Sequence[Dossier]) -> Mapping[int, Taak]:
    """The open task of each dossier that is due first."""
    open_ones = Taak.objects.filter(dossier__in=dossiers, gedaan_op__isnull=True)
    rows = open_ones.order_by("dossier", "uiterlijk", "pk").distinct("dossier")
    return {row.dossier_id: row for row in rows}


def position(dossier: Dossier, terms: Lopend, task: Taak | None, profiel: Profiel) -> rules.Stand:
    """The facts that decide stage and next step."""
    return rules.Stand(
        afgesloten=not dossier.is_open,
        ontzorgen_mogelijk=dossier.doelgroep == Doelgroep.ASIELSTATUSHOUDER
        and dossier.bijstand_vanaf is not None,
        pip_wettelijk=_due(terms, "pip_vaststellen", "wettelijk"),
        pip_lokaal=_due(terms, "pip_vaststellen", "lokaal"),
        gesprek_uiterlijk=_talk_due(dossier, terms, profiel),
        gesprek_ritme=gesprek_ritme(profiel),
        gesprek_is_norm=("voortgangsgesprek", "lokaal") in terms,
        taak_titel=task.titel if task else "",
        taak_uiterlijk=task.uiterlijk if task else None,
        **{name: getattr(dossier, name) for name in STAND_FIELDS},
    )


def _talk_due(dossier: Dossier, terms: Lopend, profiel: Profiel) -> date | None:
    """The norm of the gemeente; where it has none, the day it would propose."""
    if dossier.pip_vastgesteld_op is None:
        return None
    return _due(terms, "voortgangsgesprek", "lokaal") or volgende_gesprek(
        profiel,
        pip_vastgesteld=dossier.pip_vastgesteld_op,
        laatste_gesprek=dossier.laatste_gesprek_op,
        op=dossier.pip_vastgesteld_op,
    )


def _due(terms: Lopend, code: str, norm: str) -> date | None:
    term = terms.get((code, norm))
    return term.uiterlijk if term else None


def _set_position(dossier: Dossier, stand: rules.Stand) -> None:
    step = rules.volgende_stap(stand)
    dossier.fase = rules.fase(stand).value
    dossier.volgende_stap = step.code if step else ""
    dossier.volgende_titel = step.titel if step else ""
    dossier.volgende_op = step.uiterlijk if step else None
    dossier.volgende_waarom = step.waarom if step else ""
    dossier.volgende_termijn = step.termijn if step else ""
