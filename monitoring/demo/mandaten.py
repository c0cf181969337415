# SPDX-License-Identifier: EUPL-1.2
"""The mandate register of the demo: who signs what, and one who stood in for another."""

from datetime import date

from inburgering.core.enums import Besluittype
from inburgering.core.models import Gemeente, Mandaat, Medewerker
from inburgering.core.services.mandaten import Mandaatgegevens, grant_mandaat
from monitoring.demo.medewerkers import SINDS, Team

GRONDSLAG = "Mandaatbesluit sociaal domein 2022"


def grant_all(gemeente: Gemeente, team: Team) -> None:
    """The manager signs all but bezwaar, the director plans and bezwaar, inkomen its own."""
    if Mandaat.objects.filter(gemeente=gemeente).exists():
        return
    for soort in Besluittype:
        if soort is not Besluittype.BEZWAAR:
            _grant(gemeente, team.besluitvormer, soort, team.beheerder)
    for soort in (Besluittype.PIP, Besluittype.WIJZIGING, Besluittype.BEZWAAR):
        _grant(gemeente, team.besluitvormer2, soort, team.beheerder)
    _grant(gemeente, team.inkomen, Besluittype.ONTZORGEN, team.beheerder)
    held = Mandaat.objects.get(
        gemeente=gemeente, medewerker=team.besluitvormer, besluittype=Besluittype.ONTZORGEN.value
    )
    grant_mandaat(
        gemeente=gemeente,
        gegevens=Mandaatgegevens(
            medewerker=team.besluitvormer2,
            besluittype=Besluittype.ONTZORGEN,
            functie="waarnemend afdelingsmanager",
            grondslag=f"{GRONDSLAG}, artikel 5",
            vanaf=date(2026, 7, 20),
            tot=date(2026, 8, 14),
        ),
        vervangt=held,
        by=team.beheerder,
    )


def _grant(gemeente: Gemeente, who: Medewerker, soort: Besluittype, by: Medewerker) -> None:
    grant_mandaat(
        gemeente=gemeente,
        gegevens=Mandaatgegevens(
            medewerker=who,
            besluittype=soort,
            functie=who.functie,
            grondslag=GRONDSLAG,
            vanaf=SINDS,
        ),
        by=by,
    )
