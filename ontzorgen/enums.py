# SPDX-License-Identifier: EUPL-1.2
"""Codes of the ontzorgen room. Plain StrEnums, so that the rules stay pure."""

from inburgering.wet.keuze import Keuze


class PeriodeStatus(Keuze):
    """Whether the gemeente still pays."""

    LOPEND = "lopend", "loopt"
    BEEINDIGD = "beeindigd", "beëindigd"


class Lastsoort(Keuze):
    """What the gemeente pays out of the bijstand; the first three stand in PW 56a."""

    HUUR = "huur", "Huur"
    GAS_WATER_STROOM = "gas_water_stroom", "Gas, water en stroom"
    ZORGVERZEKERING = "zorgverzekering", "Zorgverzekering"
    ANDERS = "anders", "Anders"


class Eindereden(Keuze):
    """Why the gemeente stops paying."""

    ZES_MAANDEN = "zes_maanden", "De zes maanden zijn voorbij"
    BIJSTAND_GESTOPT = "bijstand_gestopt", "De bijstand is gestopt"
    VERHUISD = "verhuisd", "Verhuisd naar een andere gemeente"
    ANDERS = "anders", "Anders"


class Vervolg(Keuze):
    """How the person goes on after the ontzorgen."""

    ZELF = "zelf", "Betaalt de vaste lasten zelf"
    VRIJWILLIG = "vrijwillig", "Vrijwillig budgetbeheer"
    PW57 = "pw57", "De gemeente betaalt verplicht door (Participatiewet 57, eigen besluit)"
