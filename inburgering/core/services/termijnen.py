# SPDX-License-Identifier: EUPL-1.2
"""Terms live in the dossier: computed when a fact changes, kept with their explanation."""

from collections.abc import Mapping
from datetime import date

from inburgering.beleid.profiel import Profiel
from inburgering.beleid.termijnen import bereken_termijnen
from inburgering.core import rules, timeline
from inburgering.core.models import Dossier, Medewerker, Termijn
from inburgering.wet.begrippen import Doelgroep, Leerroute
from inburgering.wet.termijnen import Feiten
from inburgering.wet.termijnen import Termijn as BerekendeTermijn

# Which milestone meets which term.
GEHAALD_DOOR: Mapping[str, str] = {
    "pip_vaststellen": "pip_vastgesteld_op",
    "ontzorgen": "ontzorgen_beeindigd_op",
}
# Terms the dossier follows; later rooms add theirs when they record the facts.
GEVOLGD = frozenset(
    {
        "pip_vaststellen",
        "inburgeringstermijn",
        "leerroute_wijzigen",
        "ontzorgen",
        "bezwaar",
        "maatschappelijke_begeleiding",
        "voortgangsgesprek",
    }
)


def facts_of(dossier: Dossier) -> Feiten:
    """The facts of a dossier as the rules take them."""
    return Feiten(
        doelgroep=Doelgroep(dossier.doelgroep),
        kennisgeving=dossier.kennisgeving_op,
        brp_inschrijving=dossier.brp_op,
        huisvesting=dossier.huisvesting_op,
        bijstand_ingang=dossier.bijstand_vanaf,
        verhuizing=dossier.verhuisd_naar_ons,
        derde_informatie_ontvangen=dossier.derde_informatie_op,
        pip_dagtekening=dossier.pip_vastgesteld_op,
        bekendmaking_besluit=dossier.pip_bekendgemaakt_op or dossier.pip_vastgesteld_op,
        laatste_voortgangsgesprek=dossier.laatste_gesprek_op,
        leerroute=Leerroute(dossier.leerroute) if dossier.leerroute else None,
    )


def recompute(
    *, dossier: Dossier, by: Medewerker | None, on: date, profiel: Profiel
) -> dict[tuple[str, str], Termijn]:
    """Bring the terms of a dossier in line with its facts; what moved goes on the timeline."""
    computed = {
        (term.code, term.norm.value): term
        for term in bereken_termijnen(facts_of(dossier), profiel, op=on)
        if term.code in GEVOLGD
    }
    stored = {(row.code, row.norm): row for row in dossier.termijnen.all()}
    for key in stored.keys() - computed.keys():
        gone = stored.pop(key)
        _tell(dossier, by, on, gone.label, gone.norm, gone.uiterlijk, None)
        gone.delete()
    for key, term in computed.items():
        stored[key] = _store(dossier, by, on, term, stored.get(key))
    return stored


def _store(
    dossier: Dossier,
    by: Medewerker | None,
    on: date,
    term: BerekendeTermijn,
    row: Termijn | None,
) -> Termijn:
    before = row.uiterlijk if row else None
    row = row or Termijn(
        gemeente_id=dossier.gemeente_id, dossier=dossier, code=term.code, norm=term.norm.value
    )
    met_on = getattr(dossier, GEHAALD_DOOR[term.code]) if term.code in GEHAALD_DOOR else None
    row.label, row.start_op, row.uiterlijk = term.label, term.start, term.uiterlijk
    row.bron, row.zekerheid = str(term.bron), term.zekerheid.value
    row.stappen = [stap.to_dict() for stap in term.stappen]
    row.gehaald_op = met_on
    row.status = rules.status(
        code=term.code, uiterlijk=term.uiterlijk, gehaald_op=met_on, op=on
    ).value
    row.save()
    if before != row.uiterlijk:
        _tell(dossier, by, on, row.label, row.norm, before, row.uiterlijk)
    return row


def _tell(
    dossier: Dossier,
    by: Medewerker | None,
    on: date,
    label: str,
    norm: str,
    was: date | None,
    wordt: date | None,
) -> None:
    timeline.record(
        dossier=dossier,
        kind="termijn.gewijzigd",
        by=by,
        occurred_on=on,
        label=label,
        norm=norm,
        was=was,
        wordt=wordt,
    )
