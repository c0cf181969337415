# SPDX-License-Identifier: EUPL-1.2
"""The subjects of the intake: leefgebieden, and what each answers of the law. Pure."""

from inburgering.beleid.leefgebieden import Leefgebied as Code
from intake.onderwerpen.overslaan import OVERSLAAN_LABELS, Overslaan
from intake.onderwerpen.soorten import SOORTEN, Soort
from intake.onderwerpen.themas import THEMA_VAN, Thema, by_theme
from intake.onderwerpen.wettelijk import EISEN, Eis, Wettelijk

__all__ = [
    "EISEN",
    "OVERSLAAN_LABELS",
    "SOORTEN",
    "THEMA_VAN",
    "Code",
    "Eis",
    "Overslaan",
    "Soort",
    "Thema",
    "Wettelijk",
    "by_theme",
]
