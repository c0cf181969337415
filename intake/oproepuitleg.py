# SPDX-License-Identifier: EUPL-1.2
"""Why a step in calling somebody in comes now, in plain sentences. Pure."""

from inburgering.wet.bron import wet
from inburgering.wet.tekst import dag_tekst
from intake.enums import Uitkomst
from intake.oproeprules import OproepFeit, Stap, Stapsoort, no_show_from

EERSTE = (
    "Roep deze persoon op en stel een termijn. "
    "De wet noemt geen lengte; wij stellen twee weken voor."
)
NIET_NODIG = "Maakte u al een afspraak en komt iemand gewoon? Dan is een oproep niet nodig."
NIEUWE_RONDE = (
    "Deze persoon kon niet komen en dat is niet te verwijten. U begint opnieuw met een gewone "
    "uitnodiging; eerdere oproepen tellen niet meer mee."
)
NOG_EENS = (
    "Deze persoon werd al eerder opgeroepen. Een nieuwe oproep is alleen nodig als iemand "
    "opnieuw niet komt of niet meewerkt, bijvoorbeeld aan de leerbaarheidstoets."
)
WAARSCHUWING = (
    "De wet vraagt nu een schriftelijke waarschuwing, samen met een nieuwe oproep en een nieuwe "
    "termijn."
)
BOETE = (
    f"De wet zegt dat het college nu ook een boete oplegt ({wet('22', '1')}), behalve als iemand "
    f"er niets aan kan doen of als de bijstand om hetzelfde is verlaagd ({wet('27')}). Een boete "
    "maakt u nog niet in dit systeem."
)
# C-158/23 makes a fine for this group uncertain; docs/adr/0018
TE_BEVESTIGEN = (
    "Te bevestigen: of een gemeente een asielstatushouder nog zo'n boete mag geven (Hof van "
    "Justitie van de EU, 4 februari 2025, C-158/23). Vraag het uw jurist."
)
TWEE_MAANDEN = (
    "De derde oproep is binnen twee maanden. Wij tellen vanaf de dag waarop de boete bekend is "
    "gemaakt, en anders vanaf vandaag."
)
AFWEZIG = (
    "Drie oproepen leverden niets op. Het college rondt de intake nu af zonder deze persoon, met "
    "wat bekend is."
)
AFGEROND = "De intake is afgerond. Een oproep is niet meer nodig."


def explain(stap: Stap, vorige: OproepFeit | None, *, asiel: bool) -> tuple[str, ...]:
    """The sentences beside a step; `vorige` is the last call."""
    match stap.soort:
        case Stapsoort.OPROEP:
            return _first(vorige)
        case Stapsoort.WAARSCHUWING:
            return (WAARSCHUWING,)
        case Stapsoort.DERDE:
            return (BOETE, *((TE_BEVESTIGEN,) if asiel else ()), TWEE_MAANDEN)
        case Stapsoort.UITKOMST:
            return _outcome(vorige)
        case Stapsoort.AFWEZIG:
            return (AFWEZIG,)
        case Stapsoort.GEEN:
            return (AFGEROND,)


def _first(vorige: OproepFeit | None) -> tuple[str, ...]:
    if vorige is None:
        return (EERSTE, NIET_NODIG)
    return (NIEUWE_RONDE if vorige.uitkomst is Uitkomst.GELDIGE_REDEN else NOG_EENS,)


def _outcome(vorige: OproepFeit | None) -> tuple[str, ...]:
    if vorige is None:
        return ()
    ends, sure = dag_tekst(vorige.uiterlijk), dag_tekst(no_show_from(vorige))
    first = f"De termijn loopt tot en met {ends}."
    return (f"{first} «Niet gekomen» kunt u vastleggen vanaf {sure}.",)
