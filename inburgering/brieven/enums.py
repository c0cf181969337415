# SPDX-License-Identifier: EUPL-1.2
"""Codes of the letters. Plain StrEnums."""

from inburgering.wet.keuze import Keuze


class Briefsoort(Keuze):
    """What kind of letter was made."""

    PIP_BESCHIKKING = "pip_beschikking", "PIP-beschikking"
    INTAKEVERSLAG = "intakeverslag", "verslag van de brede intake"
    UITNODIGING_INTAKE = "uitnodiging_intake", "uitnodiging brede intake"
    WAARSCHUWING_INTAKE = "waarschuwing_intake", "waarschuwing en tweede oproep"
    DERDE_OPROEP = "derde_oproep_intake", "derde oproep"
    WIJZIGINGSBESLUIT = "wijzigingsbesluit", "besluit tot wijziging van het PIP"
    INTREKKINGSBESLUIT = "intrekkingsbesluit", "besluit tot intrekking"
    ONTZORGEN_BESLUIT = "ontzorgen_besluit", "besluit ontzorgen"
    ONTZORGEN_EINDE = "ontzorgen_einde", "einde van het ontzorgen"
    VOORTGANGSVERSLAG = "voortgangsverslag", "verslag van een voortgangsgesprek"
    MAP_CERTIFICAAT = "map_certificaat", "certificaat MAP"
    PVT_ONDERTEKENING = "pvt_ondertekening", "ondertekening participatieverklaring"
    Z_AFRONDING = "z_afronding", "afronding Z-route"
    BOETE_VOORNEMEN = "boete_voornemen", "voornemen tot een boete"
    BOETE_BESLUIT = "boete_besluit", "besluit boete"
    GEEN_BOETE = "geen_boete", "besluit geen boete"
    BEZWAAR_ONTVANGST = "bezwaar_ontvangst", "ontvangstbevestiging bezwaar"
    BEZWAAR_VERDAGING = "bezwaar_verdaging", "verdaging beslissing op bezwaar"
    BEZWAAR_HOORZITTING = "bezwaar_hoorzitting", "uitnodiging hoorzitting"
    BEZWAAR_BESLUIT = "bezwaar_besluit", "besluit op bezwaar"


class Verzendwijze(Keuze):
    """How a letter reached the person (Awb 3:41: sent or handed over)."""

    POST = "post", "per post verzonden"
    UITGEREIKT = "uitgereikt", "persoonlijk uitgereikt"
    EMAIL = "email", "per e-mail verzonden, met toestemming"


class Plek(Keuze):
    """Where in a letter a gemeente may put a text of its own."""

    INLEIDING = "inleiding", "na de aanhef"
    CONTACT = "contact", "bij 'Hebt u vragen?'"
    SLOT = "slot", "boven de ondertekening"
    VERKLARING = "verklaring", "van de participatieverklaring"
