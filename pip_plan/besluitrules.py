# SPDX-License-Identifier: EUPL-1.2
"""Who may sign a PIP, on which day, and how it reaches the person. Pure: facts in, reasons out.

Sources: Awb 3:41 and 10:3; the rules by which DUO refuses a PIP (PIP API 1.2.0).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from inburgering.wet.tekst import dag_tekst

DAGEN_VOORUIT = 14


def may_sign(
    *,
    wie: int,
    opsteller: int,
    bewerkers: tuple[int, ...] = (),
    is_besluitvormer: bool,
    tegen_mandaat: str = "",
    wat: str = "PIP",
) -> str | None:
    """Why this medewerker may not sign; None when they may. The role, four eyes, a mandate.

    `wat` is what they would sign, a PIP or a besluit.
    """
    if not is_besluitvormer:
        return f"Alleen een besluitvormer van deze gemeente kan een {wat} vaststellen."
    if wie == opsteller or wie in bewerkers:
        return (
            f"U hebt zelf aan dit {wat} geschreven. Een andere besluitvormer moet het "
            "vaststellen (vier ogen)."
        )
    return tegen_mandaat or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dagfeiten:
    """The days a dagtekening is held against."""

    vandaag: date
    aangeboden_op: date
    gekoppeld_op: date
    kennisgeving_op: date | None = None
    brp_op: date | None = None
    vorige_dagtekening: date | None = None


def against_dagtekening(dag: date, feiten: Dagfeiten) -> str | None:
    """Why this day cannot be the dagtekening; None when it can. DUO checks most of these too."""
    settled = feiten.brp_op if feiten.brp_op and feiten.brp_op <= feiten.vandaag else None
    earliest = (
        (feiten.gekoppeld_op, "de koppeling aan de gemeente"),
        (feiten.kennisgeving_op, "de kennisgeving van DUO"),
        (settled, "de inschrijving in de gemeente"),
        (feiten.vorige_dagtekening, "de dagtekening van het vorige PIP"),
        (feiten.aangeboden_op, "de dag waarop het PIP is aangeboden"),
    )
    for first, what in earliest:
        if first and dag < first:
            return f"De dagtekening kan niet liggen voor {what}: {dag_tekst(first)}."
    last = feiten.vandaag + timedelta(days=DAGEN_VOORUIT)
    if dag > last:
        return (
            f"De dagtekening kan ten hoogste {DAGEN_VOORUIT} dagen vooruit liggen: uiterlijk "
            f"{dag_tekst(last)}."
        )
    return None


def against_early_duty(vanaf: date, dagtekening: date) -> str:
    """What to do about a duty under the Participatiewet that begins before its decision."""
    return (
        f"Een besluit volgens de Participatiewet begint op {dag_tekst(vanaf)}. Een verplichting "
        f"kan niet beginnen voor de dagtekening, {dag_tekst(dagtekening)}. Haal het besluit weg "
        "en voeg het opnieuw toe met een later begin."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bekendmaking:
    """How and when the decision reaches the person, and what is known about them."""

    op: date
    per_post: bool
    dagtekening: date
    vandaag: date
    overleden: bool
    heeft_adres: bool


def against_bekendmaking(feiten: Bekendmaking) -> tuple[str, str] | None:
    """Why this cannot be, with the field it is about; None when it can (Awb 3:41)."""
    if feiten.overleden:
        return "Deze persoon is overleden. Maak het besluit niet bekend.", ""
    if feiten.op < feiten.dagtekening:
        day = dag_tekst(feiten.dagtekening)
        return f"De dagtekening is {day}. Het besluit kan niet eerder bekend zijn gemaakt.", "op"
    if feiten.op > feiten.vandaag:
        return "Deze dag ligt in de toekomst. Vul in wanneer het is verzonden of uitgereikt.", "op"
    if feiten.per_post and not feiten.heeft_adres:
        text = "Er is geen adres bekend. Vul het adres in bij Gegevens, of reik het besluit uit."
        return text, "wijze"
    return None
