# SPDX-License-Identifier: EUPL-1.2
"""What people do with a PIP: draft, save, offer, give back, decide, make known."""

from pip_plan.services.besluit import bekendmaken, vaststellen
from pip_plan.services.concept import draft_pip, offer_pip, return_pip, save_pip
from pip_plan.services.samen import AndereVersie, PipOnvolledig
from pip_plan.services.tekenen import Tekengegevens, record_together, sign_seen

__all__ = [
    "AndereVersie",
    "PipOnvolledig",
    "Tekengegevens",
    "bekendmaken",
    "draft_pip",
    "offer_pip",
    "record_together",
    "return_pip",
    "save_pip",
    "sign_seen",
    "vaststellen",
]
