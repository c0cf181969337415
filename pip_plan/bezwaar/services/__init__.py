# SPDX-License-Identifier: EUPL-1.2
"""What people do with a bezwaar: record, complete, hear, adjourn, offer, decide, withdraw."""

from pip_plan.bezwaar.services.beslissen import decide, give_back, offer
from pip_plan.bezwaar.services.horen import (
    adjourn,
    extend_with_consent,
    invite,
    record_hearing,
    waive_hearing,
)
from pip_plan.bezwaar.services.ontvangen import (
    Ontvangstgegevens,
    complete,
    register,
    request_completion,
    withdraw,
)

__all__ = [
    "Ontvangstgegevens",
    "adjourn",
    "complete",
    "decide",
    "extend_with_consent",
    "give_back",
    "invite",
    "offer",
    "record_hearing",
    "register",
    "request_completion",
    "waive_hearing",
    "withdraw",
]
