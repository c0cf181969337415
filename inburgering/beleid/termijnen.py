# SPDX-License-Identifier: EUPL-1.2
"""All terms of a dossier: the statutory ones and the municipality's own norms beside them."""

from datetime import date

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.beleid.lokaal import lokale_termijnen
from inburgering.wet.termijnen import Feiten, Termijn, wettelijke_termijnen
from inburgering.wet.termijnen.pip import aanvang_pip

__all__ = ["bereken_termijnen", "nog_niet_gestart"]


def bereken_termijnen(feiten: Feiten, profiel: Profiel, *, op: date) -> tuple[Termijn, ...]:
    """Every term whose start is known, statutory before local.

    ``profiel`` is the profile of the municipality on ``op``. The version of a rule of law
    follows from the day its term starts (docs/adr/0004), not from ``op``.
    """
    del op
    wettelijk = wettelijke_termijnen(
        feiten, extra=profiel.extra_feestdagen, gemeente=profiel.gemeentenaam
    )
    return wettelijk + lokale_termijnen(feiten, profiel, wettelijk)


def nog_niet_gestart(feiten: Feiten, profiel: Profiel) -> dict[str, str]:
    """Why a term that will come cannot be computed yet, per code, in plain Dutch."""
    redenen: dict[str, str] = {}
    if aanvang_pip(feiten) is None:
        redenen["pip_vaststellen"] = _reden_pip(feiten, profiel)
    if feiten.pip_dagtekening is None:
        redenen["inburgeringstermijn"] = "De inburgeringstermijn begint de dag na het PIP."
    if feiten.is_asielstatushouder and feiten.bijstand_ingang is None:
        redenen["ontzorgen"] = "Ontzorgen begint als het recht op bijstand ontstaat."
    return redenen


def _reden_pip(feiten: Feiten, profiel: Profiel) -> str:
    # with a notice only the registration can be missing: still to be housed, or the text of 2022
    if feiten.verhuizing or feiten.kennisgeving:
        return (
            "De tien weken beginnen de dag na de inschrijving in de BRP van "
            f"{profiel.gemeentenaam}. Die datum is nog niet ingevuld."
        )
    return "De tien weken beginnen de dag na de kennisgeving van DUO. Die is nog niet ingevuld."
