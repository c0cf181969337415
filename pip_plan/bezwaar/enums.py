# SPDX-License-Identifier: EUPL-1.2
"""Codes of a bezwaar. Plain StrEnums, so that the rules stay pure."""

from inburgering.wet.keuze import Keuze


class Ontvangstwijze(Keuze):
    """How a bezwaarschrift came in (Awb 6:9, 2:13)."""

    POST = "post", "per post"
    DIGITAAL = "digitaal", "digitaal"
    BALIE = "balie", "afgegeven aan de balie"


class Bezwaarstatus(Keuze):
    """Where a bezwaar stands."""

    IN_BEHANDELING = "in_behandeling", "in behandeling"
    AANVULLEN = "aanvullen", "wacht op aanvulling"
    TER_ONDERTEKENING = "ter_ondertekening", "wacht op ondertekening"
    BESLIST = "beslist", "beslist"
    INGETROKKEN = "ingetrokken", "ingetrokken"


OPEN = (Bezwaarstatus.IN_BEHANDELING, Bezwaarstatus.AANVULLEN, Bezwaarstatus.TER_ONDERTEKENING)


class Uitkomst(Keuze):
    """What the decision on the bezwaar says (Awb 7:11)."""

    NIET_ONTVANKELIJK = "niet_ontvankelijk", "niet-ontvankelijk"
    ONGEGROND = "ongegrond", "ongegrond"
    GEGROND = "gegrond", "gegrond"
    DEELS_GEGROND = "deels_gegrond", "deels gegrond"


GEGROND = (Uitkomst.GEGROND, Uitkomst.DEELS_GEGROND)


class NietHoren(Keuze):
    """The reasons for which the law lets the hearing be left out (Awb 7:3)."""

    NIET_ONTVANKELIJK = "a", "het bezwaar is kennelijk niet-ontvankelijk (7:3 a)"
    ONGEGROND = "b", "het bezwaar is kennelijk ongegrond (7:3 b)"
    WIL_NIET = "c", "de indiener wil niet worden gehoord (7:3 c)"
    GEEN_ANTWOORD = "d", "de indiener vroeg niet op tijd om een hoorzitting (7:3 d)"
    TEGEMOET = "e", "wij komen helemaal tegemoet aan het bezwaar (7:3 e)"
