# SPDX-License-Identifier: EUPL-1.2
"""Codes of the core room: roles, stages, states. Plain StrEnums, so that rules stay pure."""

from enum import StrEnum

from inburgering.wet.keuze import Keuze


class Rolsoort(Keuze):
    """What somebody may be within one gemeente."""

    CONSULENT = "consulent", "consulent"
    TEAMLEIDER = "teamleider", "teamleider"
    BESLUITVORMER = "besluitvormer", "besluitvormer"
    INKOMEN = "inkomen", "medewerker inkomen"
    BEHEERDER = "beheerder", "functioneel beheerder"
    KETENPARTNER = "ketenpartner", "ketenpartner"
    PRIVACY_OFFICER = "privacy_officer", "privacy officer"
    JURIST = "jurist", "jurist bezwaar"


class Besluittype(Keuze):
    """The kinds of decision for which the college grants a mandate (Awb 10:3)."""

    PIP = "pip", "PIP vaststellen"
    WIJZIGING = "wijziging", "PIP wijzigen of intrekken"
    ONTZORGEN = "ontzorgen", "ontzorgen beginnen of beëindigen"
    BOETE = "boete", "boete opleggen of daarvan afzien"
    BEZWAAR = "bezwaar", "beslissen op bezwaar"


class Deel(StrEnum):
    """The parts of a dossier to which a role can have access."""

    ALGEMEEN = "algemeen"
    INTAKE = "intake"
    LEERROUTE = "leerroute"
    PIP = "pip"
    BEZWAAR = "bezwaar"
    ONTZORGEN = "ontzorgen"
    VOORTGANG = "voortgang"
    BRIEVEN = "brieven"
    NOTITIES = "notities"


class Fase(Keuze):
    """The stages of the klantreis, in order."""

    KOPPELING = "koppeling", "Koppeling"
    INTAKE = "intake", "Intake"
    PIP = "pip", "PIP"
    LEERROUTE = "leerroute", "Leerroute"
    VOORTGANG = "voortgang", "Voortgang"
    AFRONDING = "afronding", "Afronding"


class TermijnStatus(Keuze):
    """Where a term stands; the date it happened stands beside it."""

    OPEN = "open", "open"
    GEHAALD = "gehaald", "gehaald"
    TE_LAAT_GEHAALD = "te_laat_gehaald", "te laat gehaald"
    OVERSCHREDEN = "overschreden", "overschreden"
    VERVALLEN = "vervallen", "vervallen"


class Waardoor(Keuze):
    """What made a term move."""

    FEIT = "feit", ""
    PROFIEL = "profiel", "door een nieuw gemeenteprofiel"
    NALOPEN = "nalopen", "bij het nalopen van alle termijnen"


class RedenTeLaat(Keuze):
    """Why a statutory term was missed; asked once it has passed."""

    DERDE = "derde", "wachten op informatie van een derde"
    TOETS = "toets", "leerbaarheidstoets niet op tijd afgenomen"
    NIET_VERSCHENEN = "niet_verschenen", "inburgeraar niet verschenen of niet meegewerkt"
    ZIEKTE = "ziekte", "ziekte of zwangerschap van de inburgeraar"
    GEEN_TOLK = "geen_tolk", "geen tolk beschikbaar"
    HUISVESTING = "huisvesting", "late huisvesting of verhuizing"
    LATE_MELDING = "late_melding", "kennisgeving of koppeling kwam laat bij ons"
    AANBIEDER = "aanbieder", "aanbieder of andere partner was niet op tijd"
    CAPACITEIT = "capaciteit", "te weinig tijd of mensen bij de gemeente"
    REGISTRATIE = "registratie", "op tijd gedaan, te laat vastgelegd"
    ANDERS = "anders", "andere reden"


class Partneronderdeel(Keuze):
    """What a ketenpartner does for a person, and so what it may see."""

    MAATSCHAPPELIJKE_BEGELEIDING = "maatschappelijke_begeleiding", "maatschappelijke begeleiding"
    TAALSTART = "taalstart", "Taalstart"


class Mediatype(Keuze):
    """The kinds of file we take in; nothing that can run."""

    PDF = "application/pdf", "PDF"
    PNG = "image/png", "PNG"
    JPEG = "image/jpeg", "JPEG"


class Aanspreekvorm(Keuze):
    """How a letter addresses a person."""

    MEVROUW = "mevrouw", "mevrouw"
    HEER = "heer", "de heer"
    NEUTRAAL = "neutraal", "zonder aanspreekvorm"


class Toestemmingswijze(Keuze):
    """How somebody agreed to letters by e-mail."""

    GESPREK = "gesprek", "in een gesprek"
    FORMULIER = "formulier", "op een ondertekend formulier"
    EMAIL = "email", "in een e-mail aan ons"


class Zichtbaarheid(Keuze):
    """Who may read a note."""

    INTERN = "intern", "intern"
    INWONER = "inwoner", "zichtbaar voor inwoner"


class Sluitreden(Keuze):
    """Why a dossier was closed."""

    VOLDAAN = "voldaan", "plicht voldaan"
    VERHUISD = "verhuisd", "verhuisd naar een andere gemeente"
    OVERLEDEN = "overleden", "overleden"
    PLICHT_VERVALLEN = "plicht_vervallen", "plicht vervallen"
    ONTERECHT = "onterecht", "dossier onterecht aangemaakt"
