# SPDX-License-Identifier: EUPL-1.2
"""The decision: vaststellen by somebody who did not write it, and bekendmaken."""

from datetime import date

from django.db import transaction

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.kenmerk import next_kenmerk
from inburgering.brieven.services import Stuk, archive
from inburgering.brieven.verzending.geheim import NIETS_GEZEGD, Geheimzorg, send_one
from inburgering.brieven.verzending.gevolgen import Verzending
from inburgering.core.datums import datum_tekst
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Mandaat, Medewerker
from inburgering.core.selectors.mandaten import against_mandaat, mandaat_of
from inburgering.core.services.mijlpalen import reach
from pip_plan import besluitrules, tekenen
from pip_plan.brief import Ondertekening, render_letter, title_of
from pip_plan.enums import PipStatus
from pip_plan.models import Pip
from pip_plan.services.meebesluiten import decide_with
from pip_plan.services.opvolgen import letter_kind, replace_former
from pip_plan.services.samen import lock, require_complete, tell

REEKS = "PIP"


@transaction.atomic
def vaststellen(*, pip: Pip, dagtekening: date, by: Medewerker, on: date) -> Pip:
    """Decide: four eyes, one kenmerk, the PDF archived with its hash. Twice is once."""
    lock(pip)
    if pip.is_decided and pip.besluitvormer_id == by.pk:
        return pip
    _require_signer(pip, by, on)
    _require_dagtekening(pip, dagtekening, on)
    held = _mandaat(pip, by, dagtekening)
    require_complete(pip, dagtekening)
    dossier = pip.dossier
    first = dossier.pip_vastgesteld_op or dagtekening
    replace_former(pip, by, on)
    reach(
        dossier=dossier, by=by, on=on, pip_vastgesteld_op=first, leerroute=pip.leerroute,
        pip_te_verzenden_op=dagtekening, pip_ingetrokken_op=None,
    )  # fmt: skip
    kenmerk = next_kenmerk(gemeente=pip.gemeente, reeks=REEKS, jaar=dagtekening.year)
    signed = Ondertekening(
        dagtekening=dagtekening, kenmerk=kenmerk, besluitvormer=by, functie=held.functie
    )
    stuk = Stuk(
        soort=letter_kind(pip),
        kenmerk=kenmerk,
        titel=title_of(pip),
        dagtekening=dagtekening,
        pdf=render_letter(pip, signed, concept=False),
    )
    pip.brief = archive(dossier=dossier, stuk=stuk, by=by, on=on)
    pip.status, pip.besluitvormer = PipStatus.VASTGESTELD.value, by
    pip.dagtekening, pip.kenmerk = dagtekening, kenmerk
    pip.versie += 1
    pip.save()
    decide_with(pip)
    tell(pip, "pip.vastgesteld", by, on, dagtekening=dagtekening, kenmerk=kenmerk)
    return pip


def _require_signer(pip: Pip, by: Medewerker, on: date) -> None:
    if pip.is_decided:
        raise ActionDenied(f"Dit PIP is al {pip.get_status_display()}, met kenmerk {pip.kenmerk}.")
    if not pip.is_waiting:
        raise ActionDenied("Dit PIP is nog niet ter toetsing aangeboden.")
    refused = tekenen.against_signing(pip, by, on=on)
    if refused:
        raise ActionDenied(refused)


def _mandaat(pip: Pip, by: Medewerker, dagtekening: date) -> Mandaat:
    """The mandate that holds on the day of the decision; the letter names its function."""
    soort = tekenen.besluittype_of(pip)
    held = mandaat_of(by, pip.gemeente, soort, on=dagtekening)
    if held is None:
        refused = against_mandaat(by, pip.gemeente, soort, on=dagtekening)
        raise ActionDenied(refused, field="dagtekening")
    return held


def _require_dagtekening(pip: Pip, dagtekening: date, on: date) -> None:
    dossier = pip.dossier
    decided = Pip.objects.filter(dossier=dossier, dagtekening__isnull=False)
    latest = decided.order_by("-dagtekening").first()
    facts = besluitrules.Dagfeiten(
        vandaag=on,
        aangeboden_op=pip.aangeboden_op or on,
        gekoppeld_op=dossier.gekoppeld_op,
        kennisgeving_op=dossier.kennisgeving_op,
        brp_op=dossier.brp_op,
        vorige_dagtekening=latest.dagtekening if latest else None,
    )
    refused = besluitrules.against_dagtekening(dagtekening, facts)
    if refused:
        raise ActionDenied(refused, field="dagtekening")


@transaction.atomic
def bekendmaken(
    *,
    pip: Pip,
    op: date,
    wijze: Verzendwijze,
    by: Medewerker,
    on: date,
    geheim: Geheimzorg = NIETS_GEZEGD,
) -> Pip:
    """Record on which day and how the decision reached the person (Awb 3:41)."""
    lock(pip)
    if (pip.bekendgemaakt_op, pip.bekendgemaakt_wijze) == (op, wijze.value):
        return pip
    if pip.status == PipStatus.BEKENDGEMAAKT:
        raise ActionDenied(f"Dit PIP is al bekendgemaakt op {_words(pip.bekendgemaakt_op)}.")
    if pip.status != PipStatus.VASTGESTELD or pip.dagtekening is None or pip.brief is None:
        raise ActionDenied("Dit PIP is nog niet vastgesteld. Er is nog niets bekend te maken.")
    persoon = pip.dossier.persoon
    refused = besluitrules.against_bekendmaking(
        besluitrules.Bekendmaking(
            op=op,
            per_post=wijze is Verzendwijze.POST,
            dagtekening=pip.dagtekening,
            vandaag=on,
            overleden=persoon.overleden_op is not None,
            heeft_adres=bool(persoon.adresregels),
        )
    )
    if refused:
        raise ActionDenied(refused[0], field=refused[1] or None)
    dossier = pip.brief.dossier = pip.dossier  # one object, so that the caller sees what changed
    send_one(brief=pip.brief, op=op, wijze=wijze, by=by, on=on, geheim=geheim)
    pip.refresh_from_db()
    pip.dossier = dossier
    return pip


def follow_sent(verzending: Verzending) -> None:
    """The letter of a PIP left, from whichever page or run: the PIP is bekendgemaakt."""
    rows = Pip.objects.select_for_update(of=("self",)).filter(brief=verzending.brief)
    pip = rows.filter(status=PipStatus.VASTGESTELD).first()
    if pip is None:
        return
    op, wijze, by, on = verzending.op, verzending.wijze, verzending.by, verzending.on
    pip.dossier = verzending.brief.dossier
    pip.status = PipStatus.BEKENDGEMAAKT.value
    pip.bekendgemaakt_op, pip.bekendgemaakt_wijze = op, wijze.value
    pip.versie += 1
    pip.save()
    tell(pip, "pip.bekendgemaakt", by, on, op=op, wijze=wijze.value)
    reach(dossier=pip.dossier, by=by, on=on, pip_bekendgemaakt_op=op, pip_te_verzenden_op=None)


def _words(day: date | None) -> str:
    return datum_tekst(day) if day else ""
