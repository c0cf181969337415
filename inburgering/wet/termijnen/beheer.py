# SPDX-License-Identifier: EUPL-1.2
"""Terms of accounting and retention: delivery to CBS and keeping the file."""

from datetime import date

from inburgering.wet.begrippen import Norm
from inburgering.wet.kalender import add_jaren, add_weken
from inburgering.wet.tabel.beheer import BEWAREN_JAREN, SWI_WEKEN
from inburgering.wet.tekst import dag_tekst, duur_tekst, hoofdletter, weekdag_tekst
from inburgering.wet.termijnen.termijn import Stap, Termijn


def swi_levering(kwartaal_einde: date) -> Termijn:
    """Four weeks after the quarter; a ministerial regulation, so not moved (docs/adr/0003)."""
    regel = SWI_WEKEN.op_of_eerste(kwartaal_einde)
    uiterlijk = add_weken(kwartaal_einde, regel.waarde)
    duur = hoofdletter(duur_tekst(regel.waarde, "weken"))
    stappen = (
        Stap(f"Het kwartaal eindigt op {dag_tekst(kwartaal_einde)}.", kwartaal_einde),
        Stap(f"{duur} later is {weekdag_tekst(uiterlijk)}.", uiterlijk, regel.bron),
        Stap("Deze termijn staat in een ministeriële regeling en schuift daarom niet op bij een "
             "weekend of feestdag.", uiterlijk),
    )  # fmt: skip
    return Termijn("swi_levering", Norm.WETTELIJK, kwartaal_einde, uiterlijk, regel.bron,
                   regel.zekerheid, stappen)  # fmt: skip


def bewaren(plicht_beeindigd: date) -> Termijn:
    """The file is kept five years after the end of the duty or after death (Besluit 9.9)."""
    regel = BEWAREN_JAREN.op_of_eerste(plicht_beeindigd)
    uiterlijk = add_jaren(plicht_beeindigd, regel.waarde)
    duur = hoofdletter(duur_tekst(regel.waarde, "jaren"))
    stappen = (
        Stap(f"De inburgeringsplicht is geëindigd op {dag_tekst(plicht_beeindigd)}.",
             plicht_beeindigd),
        Stap(f"{duur} later is {weekdag_tekst(uiterlijk)}.", uiterlijk, regel.bron),
        Stap(regel.toelichting, None, regel.bron),
    )  # fmt: skip
    return Termijn("bewaren", Norm.WETTELIJK, plicht_beeindigd, uiterlijk, regel.bron,
                   regel.zekerheid, stappen)  # fmt: skip
