# SPDX-License-Identifier: EUPL-1.2
"""What a consultant can do here: assign a leerroute, enrol somebody with a provider."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.feiten import intake_facts_of, pip_withdrawn
from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.core.services.mijlpalen import reach
from inburgering.wet.begrippen import Alfabetisering, Doelgroep, Leerroute, Niveau
from leerroutes import selectors
from leerroutes.enums import Aanbiedersoort, Keurmerk
from leerroutes.models import Aanbieder, Leerroutekeuze
from leerroutes.rules import Bezwaar, Keuzefeiten, reasons_against


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    """A route with a reason for each of the three."""

    leerroute: Leerroute
    redenen: Mapping[Leerroute, str]
    niveau: Niveau | None = None
    alfabetisering: Alfabetisering = Alfabetisering.NVT
    uren_per_week: int | None = None


class KeuzeGeweigerd(ActionDenied):
    """The choice cannot be made like this; `bezwaren` are all reasons, each with its field."""

    def __init__(self, bezwaren: list[Bezwaar]) -> None:
        super().__init__(" ".join(item.tekst for item in bezwaren), field=bezwaren[0].veld)
        self.bezwaren = tuple(bezwaren)


@transaction.atomic
def assign_leerroute(
    *, dossier: Dossier, keuze: Keuze, by: Medewerker, on: date
) -> Leerroutekeuze:
    """Assign a route; before the PIP is vastgesteld a new choice takes the place of the old."""
    _lock(dossier)
    _require_moment(dossier)
    _require_choice(dossier, keuze)
    before = Leerroutekeuze.objects.select_for_update().current().filter(dossier=dossier).first()
    if before and _same(before, keuze):
        return before
    if before:
        before.geldig = False
        before.save(update_fields=["geldig"])
    made = Leerroutekeuze.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        toegewezen_op=on,
        toegewezen_door=by,
        vorige=before,
        **_values(keuze),
    )
    _tell(dossier, made, before, by, on)
    reach(
        dossier=dossier,
        by=by,
        on=on,
        leerroute_op=on,
        leerroute=keuze.leerroute.value,
        aanmelding_aanbieder_op=None,
        taalles_start_op=None,
    )
    return made


def _lock(dossier: Dossier) -> None:
    """Bring the caller's own object up to date and keep the row until the transaction ends."""
    rows = Dossier.objects.select_for_update(of=("self",))
    dossier.refresh_from_db(
        from_queryset=rows.select_related("persoon__huishouden", "gemeente", "regisseur")
    )


def _require_moment(dossier: Dossier) -> None:
    if not dossier.is_open:
        raise ActionDenied("Dit dossier is afgesloten en kan niet meer worden gewijzigd.")
    if dossier.intake_afgerond_op is None:
        raise ActionDenied("Rond eerst de brede intake af. De leerroute volgt uit de intake.")
    if dossier.pip_vastgesteld_op and not pip_withdrawn(dossier.pk):
        raise ActionDenied(
            "Het PIP is al vastgesteld. Daarmee staat de leerroute vast: een andere leerroute "
            "vraagt een nieuw besluit, waartegen bezwaar mogelijk is."
        )


def _require_choice(dossier: Dossier, keuze: Keuze, *, herziening: bool = False) -> None:
    facts = intake_facts_of(dossier)
    found = reasons_against(
        Keuzefeiten(
            leerroute=keuze.leerroute,
            niveau=keuze.niveau,
            redenen=keuze.redenen,
            uren_per_week=keuze.uren_per_week,
            wil_opleiding=facts.wil_opleiding if facts else "",
            doelgroep=Doelgroep(dossier.doelgroep),
            verhuisd_naar_ons=dossier.verhuisd_naar_ons,
            herziening=herziening,
            lbt_uitslag=facts.lbt_uitslag if facts else None,
        )
    )
    if found:
        raise KeuzeGeweigerd(found)


def _values(keuze: Keuze) -> dict[str, object]:
    return {
        "leerroute": keuze.leerroute.value,
        "niveau": keuze.niveau.value if keuze.niveau else "",
        "alfabetisering": keuze.alfabetisering.value,
        "uren_per_week": keuze.uren_per_week,
        "reden_b": keuze.redenen[Leerroute.B1].strip(),
        "reden_o": keuze.redenen[Leerroute.ONDERWIJS].strip(),
        "reden_z": keuze.redenen[Leerroute.Z].strip(),
    }


def _same(before: Leerroutekeuze, keuze: Keuze) -> bool:
    return all(getattr(before, name) == value for name, value in _values(keuze).items())


def _tell(
    dossier: Dossier,
    made: Leerroutekeuze,
    before: Leerroutekeuze | None,
    by: Medewerker,
    on: date,
) -> None:
    was = {"was": before.leerroute, "was_niveau": before.niveau} if before else {}
    timeline.record(
        dossier=dossier,
        kind="leerroute.gewijzigd" if before else "leerroute.toegewezen",
        by=by,
        occurred_on=on,
        keuze=made.pk,
        leerroute=made.leerroute,
        niveau=made.niveau,
        **was,
    )


@transaction.atomic
def add_aanbieder(
    *, gemeente: Gemeente, naam: str, soort: Aanbiedersoort, keurmerk: Keurmerk
) -> Aanbieder:
    """Add a provider that this gemeente works with."""
    naam = " ".join(naam.split())
    if Aanbieder.objects.filter(gemeente=gemeente, naam__iexact=naam, soort=soort.value).exists():
        raise ActionDenied(f"{naam} staat al in de lijst. Kies deze aanbieder daar.", field="naam")
    return Aanbieder.objects.create(
        gemeente=gemeente, naam=naam, soort=soort.value, keurmerk=keurmerk.value
    )


@transaction.atomic
def record_aanmelding(
    *,
    dossier: Dossier,
    aanbieder: Aanbieder | None,
    aangemeld_op: date | None,
    start_op: date | None,
    by: Medewerker,
    on: date,
) -> Leerroutekeuze:
    """Record with whom and when the lessons are; no provider takes the enrolment back."""
    _lock(dossier)
    if not dossier.is_open:
        raise ActionDenied("Dit dossier is afgesloten en kan niet meer worden gewijzigd.")
    choice = selectors.current_choice(dossier)
    if choice is None:
        raise ActionDenied("Wijs eerst een leerroute toe.")
    _check_enrolment(aanbieder, aangemeld_op, start_op, on)
    wanted = (aanbieder, aangemeld_op, start_op)
    before = (choice.aanbieder, choice.aangemeld_op, choice.start_op)
    if wanted == before:
        return choice
    choice.aanbieder, choice.aangemeld_op, choice.start_op = wanted
    choice.save(update_fields=["aanbieder", "aangemeld_op", "start_op"])
    named = aanbieder or before[0]
    timeline.record(
        dossier=dossier,
        kind="leerroute.aanmelding" if aanbieder else "leerroute.aanmelding_ingetrokken",
        by=by,
        occurred_on=aangemeld_op or on,
        aanbieder=named.naam if named else "",
        aangemeld_op=aangemeld_op,
        start_op=start_op,
    )
    reach(
        dossier=dossier,
        by=by,
        on=on,
        aanmelding_aanbieder_op=aangemeld_op,
        taalles_start_op=start_op,
    )
    return choice


def _check_enrolment(
    aanbieder: Aanbieder | None, aangemeld_op: date | None, start_op: date | None, on: date
) -> None:
    if aanbieder is None and (aangemeld_op or start_op):
        raise ActionDenied("Kies eerst de aanbieder.", field="aanbieder")
    if aangemeld_op and aangemeld_op > on:
        raise ActionDenied("Vul een datum in die niet in de toekomst ligt.", field="aangemeld_op")
    if start_op and aangemeld_op and start_op < aangemeld_op:
        raise ActionDenied(
            "De lessen kunnen niet voor de aanmelding beginnen. Controleer beide datums.",
            field="start_op",
        )


@transaction.atomic
def prepare_leerroute(
    *, dossier: Dossier, keuze: Keuze, by: Medewerker, on: date
) -> Leerroutekeuze:
    """Write down another route for a revision of the PIP; it counts once that is decided."""
    _require_choice(dossier, keuze, herziening=True)
    current = selectors.current_choice(dossier)
    return Leerroutekeuze.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        toegewezen_op=on,
        toegewezen_door=by,
        geldig=False,
        aanbieder=current.aanbieder if current else None,
        **_values(keuze),
    )


@transaction.atomic
def activate_leerroute(*, keuze: Leerroutekeuze, by: Medewerker, on: date) -> None:
    """Let a prepared route take the place of the one before it."""
    if keuze.geldig:
        return
    dossier = keuze.dossier
    before = Leerroutekeuze.objects.select_for_update().current().filter(dossier=dossier).first()
    if before:
        before.geldig = False
        before.save(update_fields=["geldig"])
    keuze.geldig, keuze.vorige = True, before
    keuze.save(update_fields=["geldig", "vorige"])
    _tell(dossier, keuze, before, by, on)
