# SPDX-License-Identifier: EUPL-1.2
"""The profiles that come with the product, by CBS code."""

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.beleid.profielen.landsmeer import LANDSMEER
from inburgering.beleid.profielen.lansingerland import LANSINGERLAND
from inburgering.beleid.profielen.ouder_amstel import OUDER_AMSTEL
from inburgering.beleid.profielen.overbetuwe import OVERBETUWE
from inburgering.beleid.profielen.steenwijkerland import STEENWIJKERLAND

MEEGELEVERD: dict[str, Profiel] = {
    profiel.gemeentecode: profiel
    for profiel in (LANDSMEER, STEENWIJKERLAND, OUDER_AMSTEL, LANSINGERLAND, OVERBETUWE)
}
