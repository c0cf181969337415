# SPDX-License-Identifier: EUPL-1.2
"""Who may be sent a letter, and how. Pure: facts in, a refusal with what to do out."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontvanger:
    """What is known about who a letter is for."""

    overleden: bool = False
    gesloten: str = ""  # why the dossier was closed; empty while it is open
    heeft_adres: bool = True
    geheim_adres: bool = False


@dataclass(frozen=True, slots=True)
class Weigering:
    """Why not, with what to do, and the field of the form it belongs to."""

    tekst: str
    veld: str = ""


OVERLEDEN = Weigering("Deze persoon is overleden. Verstuur geen brieven meer.")
GEEN_ADRES = Weigering(
    "Er is geen adres bekend. Vul het adres in bij Gegevens, of reik de brief uit.", "wijze"
)
GEHEIM = Weigering(
    "Het adres is geheim. Bevestig dat deze brief apart de deur uit gaat en schrijf waarom.",
    "geheim_bevestigd",
)
GEHEIM_ZONDER_REDEN = Weigering(
    "Schrijf kort waarom een brief naar een geheim adres de deur uit mag.", "geheim_reden"
)
GEEN_TOESTEMMING = Weigering(
    "Deze persoon gaf geen toestemming voor e-mail. Leg de toestemming vast bij Gegevens, of "
    "kies post of uitreiken.",
    "wijze",
)
ANDER_MAILADRES = Weigering(
    "De toestemming is voor een ander e-mailadres dan er nu bij Gegevens staat. Vraag de "
    "persoon opnieuw, of kies post of uitreiken.",
    "wijze",
)


def refuse_person(who: Ontvanger) -> Weigering | None:
    """Nobody writes to the dead, nor from a dossier that was closed."""
    if who.overleden:
        return OVERLEDEN
    if who.gesloten:
        return Weigering(
            f"Dit dossier is afgesloten ({who.gesloten}). Stuur niets meer. Moet de brief toch "
            "weg? Overleg met uw teamleider."
        )
    return None


def refuse_post(who: Ontvanger) -> Weigering | None:
    """Why this letter cannot go by post."""
    return refuse_person(who) or (None if who.heeft_adres else GEEN_ADRES)


def refuse_printrun(who: Ontvanger, *, geheim_reden: str) -> Weigering | None:
    """Why this letter cannot be in a print run; a secret address needs a reason."""
    refused = refuse_post(who)
    if refused:
        return refused
    return GEHEIM if who.geheim_adres and not geheim_reden.strip() else None


def refuse_secret(*, gekozen: bool, bevestigd: bool, reden: str) -> Weigering | None:
    """Letters to a secret address were chosen: confirmed, and said why?"""
    if not gekozen:
        return None
    if not bevestigd:
        return GEHEIM
    return None if reden.strip() else GEHEIM_ZONDER_REDEN


def refuse_day(*, op: date, dagtekening: date, vandaag: date) -> Weigering | None:
    """A letter leaves between its dagtekening and today (Awb 3:41)."""
    if op > vandaag:
        return Weigering("De verzenddatum ligt in de toekomst.", "verzonden_op")
    if op < dagtekening:
        return Weigering(
            "Een brief kan niet vóór zijn dagtekening verzonden zijn.", "verzonden_op"
        )
    return None


def refuse_mail(*, toegestaan_adres: str | None, adres: str) -> Weigering | None:
    """A gemeente mails only who said to be reachable that way, at that address (Awb 2:8)."""
    if not toegestaan_adres:
        return GEEN_TOESTEMMING
    same = toegestaan_adres.strip().lower() == adres.strip().lower()
    return None if same else ANDER_MAILADRES
