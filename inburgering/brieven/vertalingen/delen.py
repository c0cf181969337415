# SPDX-License-Identifier: EUPL-1.2
"""A heading with its sentences: what an explanation is made of."""

from dataclasses import dataclass

from django.utils.html import format_html_join
from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True)
class Deel:
    """One part; `lijst` says that the sentences are things to do, one by one."""

    kop: SafeString
    regels: tuple[SafeString, ...]
    lijst: bool = False
    besluit: bool = False  # the part that stands out


def section(
    kop: SafeString, *regels: SafeString | None, lijst: bool = False, besluit: bool = False
) -> Deel:
    """A part without the sentences that do not hold for this person."""
    return Deel(kop, tuple(r for r in regels if r), lijst=lijst, besluit=besluit)


def sentence(*parts: SafeString | None) -> SafeString:
    """Short sentences that belong together, as one line."""
    return format_html_join(" ", "{}", ((part,) for part in parts if part))
