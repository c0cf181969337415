# SPDX-License-Identifier: EUPL-1.2
"""Numbers that nobody has: BSNs that begin with 9999 (never issued) and pass the elfproef."""

from collections.abc import Iterator

from inburgering.core.nummers import is_bsn

EERSTE_BSN, LAATSTE_BSN = 999_910_000, 999_999_999
EERSTE_V_NUMMER = 9_990_000_001


def bsns() -> Iterator[str]:
    """One fictional BSN after the other; 99990xxxx stays free for who types one in the demo."""
    return (str(number) for number in range(EERSTE_BSN, LAATSTE_BSN + 1) if is_bsn(str(number)))


def v_nummers() -> Iterator[str]:
    """Fictional V-nummers: ten digits."""
    return (str(number) for number in range(EERSTE_V_NUMMER, EERSTE_V_NUMMER + 9999))
