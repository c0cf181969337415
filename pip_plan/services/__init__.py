# SPDX-License-Identifier: EUPL-1.2
"""What people do with a PIP: draft, save, offer, give back, decide, make known."""

from pip_plan.services.besluit import bekendmaken, vaststellen
from pip_plan.services.concept import draft_pip, offer_pip, return_pip, save_pip
from pip_plan.services.deelbesluit import (
    Deelgegevens,
    add_deelbesluit,
    drop_deelbesluit,
    propose_deelbesluit,
    withdraw_deelbesluit,
)
from pip_plan.services.herzien import HerzieningGeweigerd, start_revision
from pip_plan.services.intrekken import intrekken
from pip_plan.services.samen import AndereVersie, PipOnvolledig
from pip_plan.services.tekenen import Tekengegevens, record_together, sign_seen

__all__ = [
    "AndereVersie",
    "Deelgegevens",
    "HerzieningGeweigerd",
    "PipOnvolledig",
    "Tekengegevens",
    "add_deelbesluit",
    "bekendmaken",
    "draft_pip",
    "drop_deelbesluit",
    "intrekken",
    "offer_pip",
    "propose_deelbesluit",
    "record_together",
    "return_pip",
    "save_pip",
    "sign_seen",
    "start_revision",
    "vaststellen",
    "withdraw_deelbesluit",
]
