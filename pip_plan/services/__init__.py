# SPDX-License-Identifier: EUPL-1.2
"""What people do with a PIP: draft, save, offer, give back, decide, make known."""

from pip_plan.services.besluit import bekendmaken, vaststellen
from pip_plan.services.concept import draft_pip, offer_pip, return_pip, save_pip
from pip_plan.services.samen import AndereVersie, PipOnvolledig

__all__ = [
    "AndereVersie",
    "PipOnvolledig",
    "bekendmaken",
    "draft_pip",
    "offer_pip",
    "return_pip",
    "save_pip",
    "vaststellen",
]
