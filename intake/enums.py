# SPDX-License-Identifier: EUPL-1.2
"""Codes of the intake that users read but rules do not need."""

from inburgering.wet.keuze import Keuze


class Status(Keuze):
    """Where a subject stands in the task list."""

    NOG_NIET_GESTART = "nog_niet_gestart", "Nog niet gestart"
    BEZIG = "bezig", "Bezig"
    KLAAR = "klaar", "Klaar"
    OVERGESLAGEN = "overgeslagen", "Overgeslagen"


class Kanaal(Keuze):
    """How the talk was held."""

    PERSOONLIJK = "persoonlijk", "samen aan tafel"
    VIDEO = "video", "videobellen"
    TELEFOON = "telefoon", "telefoon"


class Plaats(Keuze):
    """Where the talk was held."""

    AZC = "azc", "azc"
    THUIS = "thuis", "thuis"
    KANTOOR = "kantoor", "gemeentehuis of kantoor"
    ELDERS = "elders", "ergens anders"


class Hoedanigheid(Keuze):
    """In what capacity somebody sat at the table."""

    INBURGERAAR = "inburgeraar", "inburgeraar"
    PARTNER = "partner", "partner"
    FAMILIE = "familie", "familie"
    TOLK = "tolk", "tolk"
    CONSULENT = "consulent", "consulent"
    COA = "coa", "COA"
    ANDER = "ander", "iemand anders"


class Vrijstellingsgrond(Keuze):
    """Why the college grants ontheffing of the test (Wet inburgering 2021, 14 lid 6)."""

    VISUEEL = "visueel", "visuele beperking"
    AUDITIEF = "auditief", "auditieve beperking"


class NietAfgenomen(Keuze):
    """Why the test was not taken, as far as the law allows it."""

    VERHUISD = "verhuisd", "de vorige gemeente nam de toets al af"
    DRIE_OPROEPEN = "drie_oproepen", "niet verschenen of niet meegewerkt na drie oproepen"


class NietMeegewerkt(Keuze):
    """What came of a planned test that was not taken; the law then asks for a call."""

    NIET_VERSCHENEN = "niet_verschenen", "kwam niet naar de toets"
    GEWEIGERD = "geweigerd", "wilde de toets niet doen"


class Herkomst(Keuze):
    """Where a fact came from before anybody here asked."""

    COA = "coa", "klantprofiel van COA"
    DUO = "duo", "DUO"
    BRP = "brp", "BRP"
    GEMEENTE = "gemeente", "vorige gemeente"
    PERSOON = "persoon", "de inburgeraar zelf"


class Rubriek(Keuze):
    """The parts of a klantprofiel that matter for the intake."""

    GEZIN = "gezin", "Gezin en familie"
    OPLEIDING = "opleiding", "Opleiding"
    WERK = "werk", "Werk en ambitie"
    TAAL = "taal", "Taal en voorinburgering"
    BIJZONDER = "bijzonder", "Waar wij rekening mee houden"


class Eigenaar(Keuze):
    """Who does an item of the introductieweek."""

    TEAM = "team", "eigen team"
    PARTNER = "partner", "partner"
    INWONER = "inwoner", "de inburgeraar"


class Tolksoort(Keuze):
    """How an interpreter takes part."""

    TELEFOON = "telefoon", "per telefoon"
    TER_PLAATSE = "ter_plaatse", "ter plaatse"
    BEELD = "beeld", "met beeld"


class Uitkomst(Keuze):
    """What came of a call for the intake."""

    VERSCHENEN = "verschenen", "verschenen en meegewerkt"
    NIET_VERSCHENEN = "niet_verschenen", "niet verschenen"
    ONVOLDOENDE = "onvoldoende", "onvoldoende meegewerkt"
    GELDIGE_REDEN = "geldige_reden", "kon niet, niet verwijtbaar"


class Tempo(Keuze):
    """The pace that a Taalstart advises."""

    SNEL = "snel", "snel"
    GEMIDDELD = "gemiddeld", "gemiddeld"
    LANGZAAM = "langzaam", "langzaam"


class Instrumentsoort(Keuze):
    """Validated instruments beside the leerbaarheidstoets."""

    NOA = "noa", "NOA (PPS-V)"
    DARIUZ = "dariuz", "Dariuz Wegwijzer"
    COMPETENSYS = "competensys", "CompetenSYS"
    MATCH_CARE = "match_care", "Match-care"
    ANDERS = "anders", "een ander instrument"


class Trede(Keuze):
    """The participatieladder."""

    GEISOLEERD = "1", "1. Geïsoleerd"
    CONTACTEN = "2", "2. Sociale contacten buitenshuis"
    ACTIVITEITEN = "3", "3. Deelname aan georganiseerde activiteiten"
    ONBETAALD = "4", "4. Onbetaald werk"
    ONDERSTEUND = "5", "5. Betaald werk met ondersteuning"
    BETAALD = "6", "6. Betaald werk"


class Naar(Keuze):
    """To whom a help question is referred."""

    HUISARTS = "huisarts", "huisarts"
    WMO = "wmo", "Wmo-loket"
    JEUGD = "jeugd", "jeugdhulp"
    SCHULDHULP = "schuldhulp", "schuldhulpverlening"
    GGD = "ggd", "GGD"
    MINDFIT = "mindfit", "Mindfit"
    BEGELEIDING = "begeleiding", "maatschappelijke begeleiding"
    ANDERS = "anders", "ergens anders"
