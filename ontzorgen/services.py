# SPDX-License-Identifier: EUPL-1.2
"""What the gemeente does about ontzorgen: start, change an amount, end."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.datums import datum_tekst
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.mijlpalen import reach
from ontzorgen import rules, selectors
from ontzorgen.enums import Eindereden, Lastsoort, PeriodeStatus, Vervolg
from ontzorgen.models import Ontzorgperiode, Uitkeringsnorm, VasteLast

TEKORT = (
    "De vaste lasten zijn hoger dan de norm. Er is dan geen leefgeld. Overleg met Inkomen en "
    "schrijf op wat er is besloten."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lastgegevens:
    """One fixed cost as it is typed."""

    soort: Lastsoort
    bedrag: Decimal
    omschrijving: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Startgegevens:
    """What a consultant gives to start the ontzorgen."""

    vanaf: date
    asielvergunning: bool
    norm: Decimal
    lasten: tuple[Lastgegevens, ...]
    negatief_besluit: str = ""


@transaction.atomic
def start_ontzorging(
    *, dossier: Dossier, gegevens: Startgegevens, by: Medewerker, on: date
) -> Ontzorgperiode:
    """Start paying the fixed costs out of the bijstand, until six months after it arose."""
    _lock(dossier)
    _refuse_who_is_not_meant(dossier, gegevens.asielvergunning)
    ends_on = _check_start(dossier, gegevens)
    period = Ontzorgperiode.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        vanaf=gegevens.vanaf,
        tot_en_met=ends_on,
        vergunning_bevestigd_op=on,
        negatief_besluit=gegevens.negatief_besluit.strip(),
        gestart_door=by,
    )
    _set_norm(period, gegevens.norm, gegevens.vanaf)
    for last in gegevens.lasten:
        _set_last(period, last, gegevens.vanaf)
    timeline.record(
        dossier=dossier,
        kind="ontzorgen.gestart",
        by=by,
        occurred_on=gegevens.vanaf,
        vanaf=gegevens.vanaf,
        tot_en_met=ends_on,
    )
    reach(
        dossier=dossier,
        by=by,
        on=on,
        ontzorgen_vanaf=gegevens.vanaf,
        ontzorgen_tot=ends_on,
        ontzorgen_beeindigd_op=None,
    )
    return period


def _refuse_who_is_not_meant(dossier: Dossier, asielvergunning: bool) -> None:
    found = rules.refusals(selectors.facts_of(dossier, asielvergunning=asielvergunning))
    if found:
        field = "asielvergunning" if found[0].feit == "asielvergunning" else None
        raise ActionDenied(found[0].tekst, field=field)


def _check_start(dossier: Dossier, gegevens: Startgegevens) -> date:
    """The last day of the six months, when the first day and the amounts are right."""
    arose, first = dossier.bijstand_vanaf, selectors.first_day(dossier)
    if arose is None or first is None:
        raise ValueError("Whoever is not refused has a day on which the bijstand arose.")
    ends_on = rules.term_of(arose).uiterlijk
    if not first <= gegevens.vanaf <= ends_on:
        raise ActionDenied(
            f"Het ontzorgen kan lopen van {datum_tekst(first)} tot en met {datum_tekst(ends_on)}: "
            "zes maanden vanaf het recht op bijstand. Kies een dag daartussen.",
            field="vanaf",
        )
    if gegevens.norm <= 0:
        raise ActionDenied("Vul in hoeveel bijstand er per maand wordt uitbetaald.", field="norm")
    if not any(last.bedrag for last in gegevens.lasten):
        raise ActionDenied(
            "Vul ten minste één vaste last in. Zonder vaste lasten is er niets te betalen."
        )
    left = rules.leefgeld(gegevens.norm, (last.bedrag for last in gegevens.lasten))
    if left < 0 and not gegevens.negatief_besluit.strip():
        raise ActionDenied(TEKORT, field="negatief_besluit")
    return ends_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Lastwijziging:
    """Another amount for a fixed cost, from a day on."""

    last: Lastgegevens
    vanaf: date
    negatief_besluit: str = ""


@transaction.atomic
def change_vaste_last(
    *, periode: Ontzorgperiode, wijziging: Lastwijziging, by: Medewerker, on: date
) -> Ontzorgperiode:
    """Let a fixed cost be another amount from a day on; nought ends it."""
    last = wijziging.last
    period = _running(periode, wijziging.vanaf)
    _set_last(period, last, wijziging.vanaf)
    timeline.record(
        dossier=period.dossier,
        kind="ontzorgen.last_gewijzigd",
        by=by,
        occurred_on=on,
        soort=last.soort.value,
        vanaf=wijziging.vanaf,
        gestopt=last.bedrag == 0,
    )
    _require_decision_on_tekort(period, wijziging.negatief_besluit, by, on)
    return period


@transaction.atomic
def change_norm(
    *,
    periode: Ontzorgperiode,
    bedrag: Decimal,
    vanaf: date,
    negatief_besluit: str = "",
    by: Medewerker,
    on: date,
) -> Ontzorgperiode:
    """Let the bijstand paid out be another amount from a day on, as on 1 January and 1 July."""
    period = _running(periode, vanaf)
    if bedrag <= 0:
        raise ActionDenied(
            "Vul in hoeveel bijstand er per maand wordt uitbetaald.", field="bedrag"
        )
    _set_norm(period, bedrag, vanaf)
    timeline.record(
        dossier=period.dossier,
        kind="ontzorgen.norm_gewijzigd",
        by=by,
        occurred_on=on,
        vanaf=vanaf,
    )
    _require_decision_on_tekort(period, negatief_besluit, by, on)
    return period


@dataclass(frozen=True, slots=True, kw_only=True)
class Eindgegevens:
    """Why it ends, on which last day, and how the person goes on."""

    reden: Eindereden
    laatste_dag: date
    vervolg: Vervolg
    beoordeling: str


@transaction.atomic
def end_ontzorging(
    *, periode: Ontzorgperiode, einde: Eindgegevens, by: Medewerker, on: date
) -> Ontzorgperiode:
    """End the ontzorgen with an assessment of how the person goes on."""
    period = _running(periode, einde.laatste_dag, field="laatste_dag")
    if einde.reden is Eindereden.ZES_MAANDEN and einde.laatste_dag != period.tot_en_met:
        raise ActionDenied(
            f"De zes maanden lopen tot en met {datum_tekst(period.tot_en_met)}. Eindigt het "
            "eerder, kies dan een andere reden.",
            field="laatste_dag",
        )
    if not einde.beoordeling.strip():
        raise ActionDenied(
            "Schrijf hoe deze persoon er financieel voor staat.", field="beoordeling"
        )
    period.status = PeriodeStatus.BEEINDIGD.value
    period.tot_en_met, period.beeindigd_op = einde.laatste_dag, on
    period.einde_reden, period.vervolg = einde.reden.value, einde.vervolg.value
    period.beoordeling = einde.beoordeling.strip()
    period.save()
    timeline.record(
        dossier=period.dossier,
        kind="ontzorgen.beeindigd",
        by=by,
        occurred_on=on,
        reden=einde.reden.value,
        vervolg=einde.vervolg.value,
        laatste_dag=einde.laatste_dag,
    )
    reach(
        dossier=period.dossier,
        by=by,
        on=on,
        ontzorgen_tot=einde.laatste_dag,
        ontzorgen_beeindigd_op=on,
    )
    return period


def _lock(dossier: Dossier) -> None:
    """Bring the caller's dossier up to date and hold it; a closed one is refused."""
    rows = Dossier.objects.select_for_update(of=("self",))
    dossier.refresh_from_db(
        from_queryset=rows.select_related("gemeente", "persoon__huishouden", "regisseur")
    )
    if not dossier.is_open:
        raise ActionDenied("Dit dossier is afgesloten en kan niet meer worden gewijzigd.")


def _running(period: Ontzorgperiode, dag: date, *, field: str = "vanaf") -> Ontzorgperiode:
    dossier = period.dossier
    _lock(dossier)
    period.refresh_from_db(from_queryset=Ontzorgperiode.objects.select_for_update())
    period.dossier = dossier
    if not period.loopt:
        raise ActionDenied("Het ontzorgen is al beëindigd en kan niet meer worden gewijzigd.")
    if not period.vanaf <= dag <= period.tot_en_met:
        raise ActionDenied(
            f"Kies een dag tussen {datum_tekst(period.vanaf)} en "
            f"{datum_tekst(period.tot_en_met)}.",
            field=field,
        )
    return period


def _set_norm(period: Ontzorgperiode, bedrag: Decimal, vanaf: date) -> None:
    Uitkeringsnorm.objects.update_or_create(
        periode=period,
        vanaf=vanaf,
        defaults={"gemeente_id": period.gemeente_id, "bedrag": bedrag},
    )


def _set_last(period: Ontzorgperiode, last: Lastgegevens, vanaf: date) -> None:
    if last.soort is Lastsoort.ANDERS and not last.omschrijving.strip():
        raise ActionDenied("Schrijf erbij welke vaste last dit is.", field="omschrijving")
    VasteLast.objects.update_or_create(
        periode=period,
        soort=last.soort.value,
        vanaf=vanaf,
        defaults={
            "gemeente_id": period.gemeente_id,
            "bedrag": last.bedrag,
            "omschrijving": last.omschrijving.strip(),
        },
    )


def _require_decision_on_tekort(
    period: Ontzorgperiode, besluit: str, by: Medewerker, on: date
) -> None:
    """A month with a tekort needs a decision in words; there is never a negative payment.

    A month with exactly nothing left may have one: the letter asks for it.
    """
    least = min(month.leefgeld for month in selectors.months_of(period))
    if least > 0:
        return
    if besluit.strip():
        period.negatief_besluit = besluit.strip()
        period.save(update_fields=["negatief_besluit"])
        timeline.record(
            dossier=period.dossier, kind="ontzorgen.tekort_besloten", by=by, occurred_on=on
        )
    elif least < 0 and not period.negatief_besluit:
        raise ActionDenied(TEKORT, field="negatief_besluit")
