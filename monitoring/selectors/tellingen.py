# SPDX-License-Identifier: EUPL-1.2
"""What each number counts. A number and the list behind it are the same condition."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q

from inburgering.core.enums import Rolsoort, TermijnStatus
from inburgering.core.models import Medewerker, Termijn
from inburgering.core.rules import VENSTERS, ZONDER_UITLEG
from inburgering.wet.begrippen import Norm
from monitoring import rules
from monitoring.enums import Werk
from monitoring.rules import Venster

LOOPT = (TermijnStatus.OPEN.value, TermijnStatus.OVERSCHREDEN.value)
VENSTER_LABELS = {
    Venster.TE_LAAT: "te laat",
    Venster.DEZE_WEEK: "deze week",
    Venster.VIER_WEKEN: "binnen vier weken",
    Venster.LATER: "later of zonder datum",
}
VENSTER_UITLEG = {
    Venster.TE_LAAT: "De volgende stap had gisteren of eerder klaar moeten zijn.",
    Venster.DEZE_WEEK: "De volgende stap moet vandaag of in de zeven dagen daarna klaar zijn.",
    Venster.VIER_WEKEN: "De volgende stap moet over 8 tot en met 28 dagen klaar zijn.",
    Venster.LATER: "De volgende stap moet over meer dan 28 dagen klaar zijn, of heeft geen datum.",
}
WERK_UITLEG = {
    Werk.BESLUIT: "Het PIP is ter toetsing aangeboden en nog niet vastgesteld.",
    Werk.PIP_DEZE_WEEK: "De wettelijke termijn of de eigen norm voor het PIP eindigt vandaag of "
    "in de zeven dagen daarna, en het PIP is nog niet vastgesteld.",
    Werk.OVER_WETTELIJK: "Een wettelijke termijn van de gemeente, of de inburgeringstermijn zelf, "
    "is voorbij en niet gehaald. De boete die iemand zelf moet betalen telt niet mee.",
    Werk.OVER_LOKAAL: "Een eigen norm van de gemeente, zoals voor PIP of voortgangsgesprek, "
    "is voorbij en niet gehaald. De wettelijke termijn kan nog lopen.",
    Werk.ZONDER_REDEN: "Een wettelijke termijn is niet of te laat gehaald, en er is nog niet "
    "vastgelegd waarom. Dat doet u bij de termijnen van het dossier.",
}
EIGEN_WERK = frozenset({Rolsoort.CONSULENT, Rolsoort.TEAMLEIDER})


@dataclass(frozen=True, slots=True)
class Definitie:
    """A number in words."""

    label: str
    tekst: str


def definitions() -> list[Definitie]:
    """What the numbers above a list count."""
    rows = [Definitie(VENSTER_LABELS[code], text) for code, text in VENSTER_UITLEG.items()]
    return [*rows, Definitie(Werk.BESLUIT.label, WERK_UITLEG[Werk.BESLUIT])]


def due_in(venster: Venster, op: date) -> Q:
    """Dossiers whose next step falls in this window."""
    days = rules.period_of(venster, op)
    found = Q()
    if days.vanaf:
        found &= Q(volgende_op__gte=days.vanaf)
    if days.tot_en_met:
        found &= Q(volgende_op__lte=days.tot_en_met)
    return found | Q(volgende_op__isnull=True) if venster is Venster.LATER else found


def in_work(werk: Werk, op: date) -> Q:
    """Dossiers that fall under what a teamleider watches."""
    match werk:
        case Werk.BESLUIT:
            return Q(pip_aangeboden_op__isnull=False, pip_vastgesteld_op__isnull=True)
        case Werk.PIP_DEZE_WEEK:
            week = (op, op + timedelta(days=rules.WEEK))
            return _term(code="pip_vaststellen", uiterlijk__range=week)
        case Werk.OVER_WETTELIJK:
            return _over(Norm.WETTELIJK, op)
        case Werk.OVER_LOKAAL:
            return _over(Norm.LOKAAL, op)
        case Werk.ZONDER_REDEN:
            return _missed_unexplained(op)
    raise ValueError(f"Unknown kind of work: {werk}")


def _over(norm: Norm, op: date) -> Q:
    return _term(norm=norm.value, code__in=rules.BEWAAKT, uiterlijk__lt=op)


def _missed_unexplained(op: date) -> Q:
    """As core asks for a reason: statutory, missed, nothing recorded; windows simply pass."""
    passed = Q(status__in=LOOPT, uiterlijk__lt=op) & ~Q(code__in=VENSTERS)
    late = Q(status__in=[TermijnStatus.OVERSCHREDEN.value, TermijnStatus.TE_LAAT_GEHAALD.value])
    missed = Termijn.objects.filter(
        passed | late, dossier=OuterRef("pk"), norm=Norm.WETTELIJK.value, reden=""
    )
    return Q(Exists(missed.exclude(code__in=ZONDER_UITLEG)))


def _term(**which: object) -> Q:
    """There is a running term like this; looks at the date, not at when the status was set."""
    running = Termijn.objects.filter(
        dossier=OuterRef("pk"), status__in=LOOPT, gehaald_op__isnull=True, **which
    )
    return Q(Exists(running))


def own_work(rollen: frozenset[Rolsoort], medewerker: Medewerker) -> Q:
    """What belongs on the worklist of this medewerker, by role."""
    if not EIGEN_WERK.isdisjoint(rollen):
        return Q(regisseur=medewerker)
    found = Q(pk__in=[])
    if Rolsoort.BESLUITVORMER in rollen:
        found |= Q(pip_aangeboden_op__isnull=False, pip_vastgesteld_op__isnull=True)
    if Rolsoort.INKOMEN in rollen:
        found |= Q(volgende_stap__startswith="ontzorgen_")
        found |= Q(ontzorgen_vanaf__isnull=False, ontzorgen_beeindigd_op__isnull=True)
    return found
