# SPDX-License-Identifier: EUPL-1.2
"""Give this process a database, a broker and secrets when the environment names none.

Used by manage.py and the test settings. Child processes inherit the addresses, so only the
first process of a tree borrows the servers.
"""

import atexit
import os
import sys

from inburgering.local.borrow import Loan, borrow, missing_services
from inburgering.local.places import PROJECT, LocalServiceError, data_dir, find_places
from inburgering.local.secrets_file import load_secrets

_loans: list[Loan] = []


def ensure_environment(name: str = "dev") -> None:
    """Set DATABASE_URL, DATABASE_OWNER_URL, REDIS_URL, INBURGERING_DATA and the secrets.

    Does nothing in production (INBURGERING_PRODUCTIE=1): there everything must be given.
    """
    if os.environ.get("INBURGERING_PRODUCTIE") == "1":
        return
    os.environ.setdefault("INBURGERING_DATA", str(data_dir(PROJECT)))
    try:
        places = find_places(PROJECT, name)
        load_secrets(places.data)
        if missing := missing_services():
            _loans.extend(borrow(places, missing))
            atexit.register(_give_back, os.getpid())
    except LocalServiceError as error:
        sys.exit(f"\n{error}")
    for loan in _loans:
        os.environ.update(loan.urls)


def _give_back(owner: int) -> None:
    """At exit; a forked child must not give back what its parent still uses."""
    if os.getpid() == owner:
        for loan in reversed(_loans):
            loan.give_back()
