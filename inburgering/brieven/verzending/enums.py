# SPDX-License-Identifier: EUPL-1.2
"""Codes of sending. Plain StrEnums."""

from inburgering.wet.keuze import Keuze


class Bak(Keuze):
    """What is printed and put in envelopes together."""

    GEWOON = "gewoon", "gewone post"
    AANGETEKEND = "aangetekend", "aangetekende post"
    GEHEIM = "geheim", "geheim adres, aparte envelop"


class Bestemming(Keuze):
    """What becomes of letters of a kind, as the gemeente chose."""

    GEWOON = Bak.GEWOON.value, "gewone post"
    AANGETEKEND = Bak.AANGETEKEND.value, "aangetekende post"
    NIET = "niet", "niet om te versturen"


class Runstatus(Keuze):
    """Where a print run stands."""

    KLAARMAKEN = "klaarmaken", "wordt klaargemaakt"
    KLAAR = "klaar", "klaar om te printen"
    VERZENDEN = "verzenden", "verzending wordt vastgelegd"
    VERZONDEN = "verzonden", "verzonden"
    GEANNULEERD = "geannuleerd", "geannuleerd"
    MISLUKT = "mislukt", "niet gelukt"


BEZIG = frozenset({Runstatus.KLAARMAKEN, Runstatus.VERZENDEN})


class Regelstatus(Keuze):
    """What became of one letter in a run."""

    WACHT = "wacht", "wacht"
    OPGENOMEN = "opgenomen", "in het bestand"
    GEWEIGERD = "geweigerd", "niet opgenomen"
    VERZONDEN = "verzonden", "verzonden"
    TERUG = "terug", "niet meegegaan"


# as long as a letter stands like this in a run, it cannot be in another
VAST = frozenset({Regelstatus.WACHT, Regelstatus.OPGENOMEN})


class Mailstatus(Keuze):
    """Where a letter by e-mail stands."""

    WACHT = "wacht", "wordt verstuurd"
    VERZONDEN = "verzonden", "verstuurd"
    MISLUKT = "mislukt", "niet gelukt"
