# SPDX-License-Identifier: EUPL-1.2
"""The chapter of the terms: what met them, why one was missed, what DUO extended."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial

from inburgering.core.enums import RedenTeLaat, Zichtbaarheid
from inburgering.core.services import dossiers, werk
from inburgering.core.services.termijnen import verlengen
from inburgering.core.services.termijnen.reden import asks_reason, record_reden
from inburgering.core.services.termijnen.verlengen import Toekenning
from inburgering.wet.begrippen import Norm
from inburgering.wet.kalender import volgende_werkdag
from inburgering.wet.termijnen import Grond
from monitoring.demo.hoofdstuk_intake import enrol
from monitoring.demo.verhaal import Verhaal

Hoofdstuk = Callable[[Verhaal, date], None]
LES_NA_AANBOD = timedelta(days=14)
ZIEKTE_MAANDEN = 4
MOEDERS = range(20, 45)  # age in years
INGETROKKEN = "DUO trok het besluit in: de ziekte duurde korter dan drie maanden"
GEWAARSCHUWD = (
    "Drie keer zonder bericht niet gekomen bij de MAP en twee keer niet op gesprek. De "
    "waarschuwing is gegeven en de zienswijze gevraagd; het boeterapport is opgemaakt."
)
NIET_BEGONNEN = "pip zonder intake"
REDENEN: Mapping[str, tuple[tuple[RedenTeLaat, str], ...]] = {
    NIET_BEGONNEN: (
        (RedenTeLaat.HUISVESTING, "Woonde na de inschrijving nog weken bij familie elders."),
        (RedenTeLaat.LATE_MELDING, "De kennisgeving kwam drie weken na dagtekening binnen."),
        (RedenTeLaat.NIET_VERSCHENEN, ""),
        (RedenTeLaat.ZIEKTE, ""),
        (RedenTeLaat.CAPACITEIT, "Een collega viel uit; het gesprek staat nu gepland."),
    ),
    "pip_vaststellen": (
        (RedenTeLaat.TOETS, "De eerste afspraak bij de toetslocatie ging niet door."),
        (RedenTeLaat.DERDE, "Het COA stuurde het dossier pas na zes weken."),
        (RedenTeLaat.CAPACITEIT, ""),
        (RedenTeLaat.NIET_VERSCHENEN, "Twee gesprekken zonder bericht gemist."),
        (RedenTeLaat.ANDERS, "Na de toets is samen een andere leerroute gekozen."),
    ),
    "aanbod": (
        (RedenTeLaat.CAPACITEIT, ""),
        (RedenTeLaat.AANBIEDER, ""),
        (RedenTeLaat.AANBIEDER, "Er was geen plek in een groep op dit niveau."),
        (RedenTeLaat.ANDERS, "De aanbesteding liep uit; het nieuwe contract begon later."),
        (RedenTeLaat.HUISVESTING, "Verhuisde binnen de gemeente; de eerste school was te ver."),
    ),
    "ontzorgen": (
        (RedenTeLaat.REGISTRATIE, ""),
        (RedenTeLaat.NIET_VERSCHENEN, ""),
        (RedenTeLaat.CAPACITEIT, "De collega van Inkomen was afwezig."),
        (RedenTeLaat.ANDERS, "De budgettraining moest eerst worden afgerond."),
    ),
}


def chapters(verhaal: Verhaal) -> Iterator[tuple[date, Hoofdstuk]]:
    """Everything about terms in this story, each on its day."""
    days = verhaal.traject
    for name, day in days.datums.items():
        special = {"aanbod_op": make_offer, "boete_rapport_op": report}
        yield day, special.get(name, partial(_record, name=name))
    for code, day in days.redenen.items():
        yield day, partial(_explain, code=code)
    if days.verlengd:
        yield days.verlengd.vastgelegd, extend
    if days.verlengd and days.verlengd.ingetrokken:
        yield days.verlengd.ingetrokken, withdraw


def _record(verhaal: Verhaal, on: date, *, name: str) -> None:
    """A date of the trajectory, on the day itself."""
    dossiers.change_traject(
        dossier=verhaal.dossier,
        datums={name: on},
        versie=verhaal.dossier.versie,
        by=verhaal.door,
        on=on,
    )


def make_offer(verhaal: Verhaal, on: date) -> None:
    """A place with a provider; who waited for it is enrolled now."""
    if not verhaal.traject.vroeg_aangemeld:
        enrol(verhaal, on, start=volgende_werkdag(on + LES_NA_AANBOD))
    _record(verhaal, on, name="aanbod_op")


def report(verhaal: Verhaal, on: date) -> None:
    """The report that starts the term for a decision on a fine."""
    _record(verhaal, on, name="boete_rapport_op")
    werk.add_notitie(
        dossier=verhaal.dossier,
        tekst=GEWAARSCHUWD,
        zichtbaarheid=Zichtbaarheid.INTERN,
        by=verhaal.door,
        on=on,
    )


def _explain(verhaal: Verhaal, on: date, *, code: str) -> None:
    """Why a statutory term was missed; where only the own norm was, nobody asks."""
    term = verhaal.dossier.termijnen.filter(code=code, norm=Norm.WETTELIJK.value).first()
    if term is None or not asks_reason(term, on):
        return
    begun = code != "pip_vaststellen" or verhaal.dossier.intake_gestart_op
    reasons = REDENEN[code if begun else NIET_BEGONNEN]
    reason, words = reasons[(verhaal.nummer + int(verhaal.waar.demo.code)) % len(reasons)]
    record_reden(termijn=term, reden=reason, toelichting=words, by=verhaal.door, on=on)


def extend(verhaal: Verhaal, on: date) -> None:
    """DUO extended the inburgeringstermijn."""
    extended = verhaal.traject.verlengd
    if extended is None:
        return
    if extended.vertraging:
        granted = Toekenning(
            grond=Grond.GEEN_AANBOD,
            besluit_op=extended.besluit,
            aantal=extended.vertraging,
            eenheid="dagen",
        )
    else:
        granted = _personal(verhaal, extended.besluit)
    verlengen.grant(dossier=verhaal.dossier, toekenning=granted, by=verhaal.door, on=on)


def _personal(verhaal: Verhaal, besluit: date) -> Toekenning:
    """A birth, or an illness that lasted."""
    mens = verhaal.mens
    age = besluit.year - (mens.geboren[0] or 0)
    withdrawn = verhaal.traject.verlengd and verhaal.traject.verlengd.ingetrokken
    if mens.aanspreekvorm == "mevrouw" and age in MOEDERS and not withdrawn:
        return Toekenning(grond=Grond.BEVALLING, besluit_op=besluit)
    return Toekenning(grond=Grond.ZIEKTE, besluit_op=besluit, aantal=ZIEKTE_MAANDEN)


def withdraw(verhaal: Verhaal, on: date) -> None:
    """DUO took it back."""
    row = verhaal.dossier.verlengingen.get()
    verlengen.withdraw(verlenging=row, reden=INGETROKKEN, by=verhaal.door, on=on)
    verhaal.dossier.refresh_from_db()
