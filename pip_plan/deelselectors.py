# SPDX-License-Identifier: EUPL-1.2
"""Reads of the decisions within a PIP: for its page and for the tray of those who sign."""

from dataclasses import dataclass
from datetime import date

from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.wet.termijnen.besluiten import bezwaar
from pip_plan import tekenen
from pip_plan.brief import terms_for
from pip_plan.deelbesluiten import Deelregel, decisions_in
from pip_plan.enums import GELDEND, Deelbesluitsoort, DeelbesluitStatus
from pip_plan.models import Deelbesluit, Pip

STAND = {
    DeelbesluitStatus.VASTGESTELD: "klaar",
    DeelbesluitStatus.CONCEPT: "bijna",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluitregel:
    """A decision as the page of the PIP shows it; `besluit` when it is a row of its own."""

    soort: str
    tekst: str
    artikel: str
    vanaf: date
    tot_en_met: date | None
    status: str
    stand: str = "info"
    besluit: Deelbesluit | None = None
    bezwaar_tot: date | None = None
    weg: bool = False  # can be taken out of the concept
    wacht: bool = False  # waits for a signature of its own
    stoppen: bool = False  # can be withdrawn on its own


def decisions_for(pip: Pip | None, *, on: date) -> list[Besluitregel]:
    """What was decided in this PIP, or what will be when it is decided."""
    if pip is None:
        return []
    if not pip.is_decided:
        end = terms_for(pip.dossier, on)["inburgeringstermijn"].uiterlijk
        return [_future(row, pip) for row in decisions_in(pip, day=on, einde=end)]
    rows = pip.deelbesluiten.select_related("brief", "opsteller").defer("brief__pdf")
    return [_decided(row, pip) for row in rows.order_by("dagtekening", "pk")]


def _future(row: Deelregel, pip: Pip) -> Besluitregel:
    own = Deelbesluit(pk=row.pk) if row.pk else None
    return Besluitregel(
        soort=row.soort.label,
        tekst=row.tekst,
        artikel=row.artikel,
        vanaf=row.vanaf,
        tot_en_met=row.tot_en_met,
        status="gaat mee met het PIP",
        besluit=own,
        weg=own is not None and pip.is_concept,
    )


def _decided(row: Deelbesluit, pip: Pip) -> Besluitregel:
    status = DeelbesluitStatus(row.status)
    sent = row.brief.verzonden_op if row.brief else None
    return Besluitregel(
        soort=row.get_soort_display(),
        tekst=row.tekst,
        artikel=row.artikel,
        vanaf=row.vanaf,
        tot_en_met=row.tot_en_met,
        status="wacht op een besluit" if row.is_concept else status.label,
        stand=STAND.get(status, "info"),
        besluit=row,
        bezwaar_tot=bezwaar(sent).uiterlijk if sent else None,
        weg=row.is_concept and pip.in_force,
        wacht=row.is_concept and pip.in_force,
        stoppen=row.in_force and row.soort != Deelbesluitsoort.LEERROUTE,
    )


def deelbesluit_of(dossier: Dossier, pk: int) -> Deelbesluit | None:
    """One decision of this dossier, with the dossier that was loaded."""
    rows = Deelbesluit.objects.filter(dossier=dossier, pk=pk)
    found = rows.select_related("pip__gemeente", "pip__opsteller", "opsteller", "gemeente").first()
    if found:
        found.dossier = found.pip.dossier = dossier
    return found


@dataclass(frozen=True, slots=True)
class Deeltray:
    """A decision that waits for a signature of its own, and why not yours."""

    besluit: Deelbesluit
    tegen: str


def waiting_parts(gemeente: Gemeente, medewerker: Medewerker, *, on: date) -> list[Deeltray]:
    """Decisions beside a PIP in force that nobody decided on yet."""
    rows = Deelbesluit.objects.filter(
        gemeente=gemeente,
        status=DeelbesluitStatus.CONCEPT.value,
        pip__status__in=[status.value for status in GELDEND],
    )
    found = rows.select_related("dossier__persoon", "opsteller", "gemeente").order_by("pk")
    signer = tekenen.Tekenaar(medewerker, gemeente, on)
    return [Deeltray(row, signer.against_deelbesluit(row)) for row in found]
