# SPDX-License-Identifier: EUPL-1.2
"""Page-shaped reads of the ontzorgen room."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from inburgering.core.models import Dossier
from inburgering.wet.begrippen import Doelgroep
from ontzorgen import rules
from ontzorgen.models import Ontzorgperiode


@dataclass(frozen=True, slots=True)
class Beeld:
    """The page of ontzorgen: the period if there is one, its months, or why not."""

    periode: Ontzorgperiode | None
    maanden: tuple[rules.Maand, ...]
    nu: rules.Maand | None
    lasten: tuple[rules.Bedrag, ...]
    dagen: int | None
    weigeringen: tuple[rules.Weigering, ...]
    stappen: tuple[dict[str, Any], ...]
    start_op: date | None
    uiterlijk: date | None
    eerdere: tuple[Ontzorgperiode, ...]

    @property
    def tekort(self) -> bool:
        return any(month.tekort for month in self.maanden)

    @property
    def einde_klopt_niet(self) -> bool:
        """Whether the right to bijstand was corrected after the period was started."""
        return (
            self.periode is not None
            and self.periode.loopt
            and self.periode.tot_en_met != self.uiterlijk
        )

    @property
    def mag_starten(self) -> bool:
        return not self.weigeringen and (self.periode is None or not self.periode.loopt)


def facts_of(dossier: Dossier, *, asielvergunning: bool) -> rules.Doelgroepfeiten:
    """The facts that decide whether this person is ontzorgd."""
    earlier = (period.tot_en_met for period in dossier.ontzorgperiodes.all())
    return rules.Doelgroepfeiten(
        doelgroep=Doelgroep(dossier.doelgroep),
        bijstand_vanaf=dossier.bijstand_vanaf,
        asielvergunning=asielvergunning,
        eerder_tot=max(earlier, default=None),
    )


def first_day(dossier: Dossier) -> date | None:
    """The day the bijstand arose, or the day after an earlier period that ended sooner."""
    if dossier.bijstand_vanaf is None:
        return None
    ends = [period.tot_en_met for period in dossier.ontzorgperiodes.all()]
    return max([dossier.bijstand_vanaf, *(day + timedelta(days=1) for day in ends)])


def current_period(dossier: Dossier) -> Ontzorgperiode | None:
    """The period that runs, else the latest that was."""
    rows = list(dossier.ontzorgperiodes.order_by("-vanaf"))
    return next((row for row in rows if row.loopt), rows[0] if rows else None)


def lasten_of(period: Ontzorgperiode) -> tuple[rules.Bedrag, ...]:
    return tuple(
        rules.Bedrag(row.soort, row.naam, row.bedrag, row.vanaf)
        for row in period.vaste_lasten.order_by("vanaf", "pk")
    )


def normen_of(period: Ontzorgperiode) -> tuple[rules.Bedrag, ...]:
    return tuple(
        rules.Bedrag("norm", "Bijstand", row.bedrag, row.vanaf)
        for row in period.normen.order_by("vanaf", "pk")
    )


def months_of(period: Ontzorgperiode) -> tuple[rules.Maand, ...]:
    """The picture per month of a period."""
    return rules.months(period.vanaf, period.tot_en_met, normen_of(period), lasten_of(period))


def leefgeld_on(period: Ontzorgperiode, dag: date) -> Decimal | None:
    """What is left per month on a day of the period."""
    found = next((m for m in months_of(period) if m.eerste == dag.replace(day=1)), None)
    return found.leefgeld if found else None


def beeld_of(dossier: Dossier, *, on: date) -> Beeld:
    """Everything the page shows."""
    period = current_period(dossier)
    term = rules.term_of(dossier.bijstand_vanaf) if dossier.bijstand_vanaf else None
    months = months_of(period) if period else ()
    refused = rules.refusals(facts_of(dossier, asielvergunning=True))
    others = dossier.ontzorgperiodes.exclude(pk=period.pk) if period else ()
    return Beeld(
        periode=period,
        maanden=months,
        nu=next((month for month in months if month.eerste == on.replace(day=1)), None),
        lasten=lasten_of(period) if period else (),
        dagen=(period.tot_en_met - on).days if period and period.loopt else None,
        weigeringen=refused,
        stappen=tuple(step.to_dict() for step in term.stappen) if term else (),
        start_op=first_day(dossier),
        uiterlijk=term.uiterlijk if term else None,
        eerdere=tuple(others),
    )
