# SPDX-License-Identifier: EUPL-1.2
"""A decision within the PIP on its own: write it down, take it out, decide on it, withdraw it.

In a concept it goes along with the PIP. In a PIP in force it is a decision of its own, with its
own signature, kenmerk and letter; who wrote it down does not sign it.
"""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from inburgering.brieven.kenmerk import next_kenmerk
from inburgering.brieven.maken import keep
from inburgering.core.datums import datum_tekst
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Medewerker
from inburgering.core.selectors.mandaten import mandaat_of
from pip_plan import besluitrules, tekenen
from pip_plan.brief import Ondertekening
from pip_plan.deelbesluiten import relief_decision
from pip_plan.deelbrief import build_addition, build_stop
from pip_plan.enums import Deelbesluitsoort, DeelbesluitStatus
from pip_plan.models import Deelbesluit, Pip
from pip_plan.services.samen import lock, require_alive, tell, wrote

REEKS = "PIP"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelgegevens:
    """What the gemeente decides, why, on which ground, and from when until when."""

    soort: Deelbesluitsoort
    tekst: str
    reden: str
    artikel: str
    vanaf: date
    tot_en_met: date | None = None

    @property
    def kolommen(self) -> dict[str, object]:
        return {
            "soort": self.soort.value,
            "tekst": self.tekst.strip(),
            "reden": self.reden.strip(),
            "artikel": self.artikel.strip(),
            "vanaf": self.vanaf,
            "tot_en_met": self.tot_en_met,
        }


@transaction.atomic
def propose_deelbesluit(
    *, pip: Pip, gegevens: Deelgegevens, by: Medewerker, on: date
) -> Deelbesluit:
    """Write a decision down; it goes along with a concept, or waits for its own signature."""
    lock(pip)
    columns = gegevens.kolommen
    same = pip.deelbesluiten.filter(status=DeelbesluitStatus.CONCEPT.value, **columns).first()
    if same:
        return same
    require_alive(pip)
    _require_place(pip, gegevens, on)
    made = Deelbesluit.objects.create(
        gemeente_id=pip.gemeente_id, dossier=pip.dossier, pip=pip, opsteller=by, **columns
    )
    _touch(pip, by)
    tell(pip, "deelbesluit.opgesteld", by, on, soort=made.soort)
    return made


@transaction.atomic
def drop_deelbesluit(*, deelbesluit: Deelbesluit, by: Medewerker, on: date) -> None:
    """Take a decision out again as long as nobody decided on it."""
    pip = _lock(deelbesluit)
    if not deelbesluit.is_concept:
        raise ActionDenied("Dit besluit is al genomen. Een besluitvormer kan het intrekken.")
    if pip.is_waiting:
        raise ActionDenied("Dit PIP wacht op een besluit. Haal het eerst terug.")
    soort = deelbesluit.soort
    deelbesluit.delete()
    _touch(pip, by)
    tell(pip, "deelbesluit.vervallen", by, on, soort=soort)


@transaction.atomic
def add_deelbesluit(
    *, deelbesluit: Deelbesluit, dagtekening: date, by: Medewerker, on: date
) -> Deelbesluit:
    """Decide on a decision that comes beside those in the PIP. Twice is once."""
    pip = _lock(deelbesluit)
    if deelbesluit.in_force and deelbesluit.besluitvormer_id == by.pk:
        return deelbesluit
    require_alive(pip)
    _require_waiting(deelbesluit, pip)
    _require_dagtekening(deelbesluit, dagtekening, on)
    signed = _sign(deelbesluit, by, dagtekening, on)
    letter = build_addition(deelbesluit, signed)
    deelbesluit.brief = keep(dossier=pip.dossier, letter=letter, by=by, on=on)
    deelbesluit.status, deelbesluit.besluitvormer = DeelbesluitStatus.VASTGESTELD.value, by
    deelbesluit.dagtekening, deelbesluit.kenmerk = dagtekening, signed.kenmerk
    deelbesluit.save()
    tell(
        pip, "deelbesluit.vastgesteld", by, on, soort=deelbesluit.soort, dagtekening=dagtekening,
        kenmerk=signed.kenmerk,
    )  # fmt: skip
    return deelbesluit


@transaction.atomic
def withdraw_deelbesluit(
    *, deelbesluit: Deelbesluit, reden: str, op: date, by: Medewerker, on: date
) -> Deelbesluit:
    """End one decision from a day on; the rest of the PIP stays. Twice is once."""
    pip = _lock(deelbesluit)
    if deelbesluit.status == DeelbesluitStatus.INGETROKKEN:
        return deelbesluit
    _require_ending(deelbesluit, reden, op)
    signed = _sign(deelbesluit, by, on, on)
    reden = reden.strip()
    letter = build_stop(deelbesluit, signed, reden=reden, op=op)
    deelbesluit.intrekbrief = keep(dossier=pip.dossier, letter=letter, by=by, on=on)
    deelbesluit.status = DeelbesluitStatus.INGETROKKEN.value
    deelbesluit.ingetrokken_op, deelbesluit.intrekreden = op, reden
    deelbesluit.save()
    tell(
        pip, "deelbesluit.ingetrokken", by, on, soort=deelbesluit.soort, op=op,
        kenmerk=deelbesluit.kenmerk, besluit=signed.kenmerk, reden=reden,
    )  # fmt: skip
    return deelbesluit


def _lock(deelbesluit: Deelbesluit) -> Pip:
    """Hold the PIP, then the row as it is now."""
    pip = deelbesluit.pip
    lock(pip)
    rows = Deelbesluit.objects.select_for_update(of=("self",))
    deelbesluit.refresh_from_db(from_queryset=rows.select_related("opsteller"))
    deelbesluit.pip = pip
    return pip


def _touch(pip: Pip, by: Medewerker) -> None:
    """A concept that changes is another version of the row, and its writer may not sign it."""
    if pip.is_concept:
        wrote(pip, by)
        pip.save()


def _require_place(pip: Pip, gegevens: Deelgegevens, on: date) -> None:
    if not (pip.is_concept or pip.in_force):
        raise ActionDenied(
            f"Dit PIP is {pip.get_status_display()}. U kunt nu geen besluit toevoegen."
        )
    if gegevens.soort is Deelbesluitsoort.LEERROUTE:
        raise ActionDenied(
            "De leerroute staat al in het PIP. Kies PIP wijzigen voor een andere leerroute.",
            field="soort",
        )
    if gegevens.tot_en_met and gegevens.tot_en_met < gegevens.vanaf:
        raise ActionDenied("Het einde ligt voor het begin. Controleer beide.", field="tot_en_met")
    if gegevens.soort is Deelbesluitsoort.ONTZORGEN:
        _require_relief(pip, on)


def _require_relief(pip: Pip, on: date) -> None:
    """Ontzorgen follows the period: one decision, and none without a period."""
    if pip.is_concept:
        raise ActionDenied("Ontzorgen komt vanzelf in dit PIP als het loopt.", field="soort")
    if relief_decision(pip.dossier, on) is None:
        raise ActionDenied(
            "Er loopt geen ontzorgen zonder besluit. Start eerst het ontzorgen.", field="soort"
        )
    open_or_decided = [DeelbesluitStatus.CONCEPT.value, DeelbesluitStatus.VASTGESTELD.value]
    soort = Deelbesluitsoort.ONTZORGEN.value
    if pip.deelbesluiten.filter(soort=soort, status__in=open_or_decided).exists():
        raise ActionDenied("Dit PIP heeft al een besluit over ontzorgen.", field="soort")


def _require_waiting(deelbesluit: Deelbesluit, pip: Pip) -> None:
    if not deelbesluit.is_concept:
        raise ActionDenied(f"Dit besluit is al {deelbesluit.get_status_display()}.")
    if not pip.in_force:
        raise ActionDenied("Dit besluit wordt samen met het PIP vastgesteld.")


def _require_dagtekening(deelbesluit: Deelbesluit, dagtekening: date, on: date) -> None:
    pip = deelbesluit.pip
    if pip.dagtekening and not pip.dagtekening <= dagtekening <= on:
        raise ActionDenied(
            f"Kies een dag vanaf {datum_tekst(pip.dagtekening)} tot en met vandaag.",
            field="dagtekening",
        )
    burden = deelbesluit.soort == Deelbesluitsoort.PARTICIPATIEWET
    if burden and deelbesluit.vanaf < dagtekening:
        raise ActionDenied(
            besluitrules.against_early_duty(deelbesluit.vanaf, dagtekening), field="dagtekening"
        )


def _require_ending(deelbesluit: Deelbesluit, reden: str, op: date) -> None:
    if deelbesluit.soort == Deelbesluitsoort.LEERROUTE:
        raise ActionDenied("De leerroute hoort bij het PIP zelf. Wijzig het PIP of trek het in.")
    if not deelbesluit.in_force or deelbesluit.dagtekening is None:
        raise ActionDenied(
            f"Dit besluit is {deelbesluit.get_status_display()} en kan niet worden ingetrokken."
        )
    if not reden.strip():
        raise ActionDenied("Schrijf waarom dit besluit stopt.", field="reden")
    if op < deelbesluit.dagtekening:
        raise ActionDenied(
            f"Het besluit is van {datum_tekst(deelbesluit.dagtekening)}. Het kan niet eerder "
            "stoppen.",
            field="op",
        )


def _sign(deelbesluit: Deelbesluit, by: Medewerker, dagtekening: date, on: date) -> Ondertekening:
    """Who decides, with the mandate on the day of the letter, and the number it gets."""
    refused = tekenen.against_deelbesluit(deelbesluit, by, on=on, dagtekening=dagtekening)
    if refused:
        raise ActionDenied(refused)
    gemeente = deelbesluit.pip.gemeente
    held = mandaat_of(by, gemeente, tekenen.mandate_for(deelbesluit), on=dagtekening)
    return Ondertekening(
        dagtekening=dagtekening,
        kenmerk=next_kenmerk(gemeente=gemeente, reeks=REEKS, jaar=dagtekening.year),
        besluitvormer=by,
        functie=held.functie if held else "",
    )
