# SPDX-License-Identifier: EUPL-1.2
"""The facts of a dossier from which terms follow; what is not known is None."""

from dataclasses import dataclass
from datetime import date

from inburgering.wet.begrippen import Doelgroep, Leerroute
from inburgering.wet.termijnen.verlenging import Verlenging


@dataclass(frozen=True, kw_only=True)
class Feiten:
    """Facts of one dossier, named as in ``bereken termijnen``."""

    doelgroep: Doelgroep
    kennisgeving: date | None = None
    """Day on which the Minister (DUO) notified the person of the duty in writing."""
    brp_inschrijving: date | None = None
    """Registration in this municipality (asiel: where he is housed, Huisvestingswet 28)."""
    huisvesting: date | None = None
    bijstand_ingang: date | None = None
    """Day on which the right to bijstand arose."""
    verhuizing: bool = False
    """He came from another municipality that had already set a PIP."""
    derde_informatie_ontvangen: date | None = None
    """Day on which information of a third party arrived that the PIP had to wait for."""
    pip_dagtekening: date | None = None
    """Dagtekening of the first PIP; a later PIP does not move the term (artikel 11 lid 3)."""
    verlengingen: tuple[Verlenging, ...] = ()
    taalstart_aanmelding: date | None = None
    taalstart_einde: date | None = None
    aanmelding_aanbieder: date | None = None
    bekendmaking_besluit: date | None = None
    boete_rapport: date | None = None
    laatste_voortgangsgesprek: date | None = None
    leerroute: Leerroute | None = None
    boete_bekendmaking: date | None = None
    kwartaal_einde: date | None = None
    plicht_beeindigd: date | None = None

    @property
    def is_asielstatushouder(self) -> bool:
        """Group A: Wet inburgering 2021, artikel 13 lid 1."""
        return self.doelgroep is Doelgroep.ASIELSTATUSHOUDER
