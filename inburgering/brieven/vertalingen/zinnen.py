# SPDX-License-Identifier: EUPL-1.2
"""A translated sentence with the facts of one person in it.

Dates, amounts, numbers and names stay as they stand in the Dutch letter, so that somebody can
lay the two side by side. They are set apart (bdi), so that a name or a date in our script never
turns around inside a sentence that runs from right to left.
"""

from dataclasses import dataclass
from datetime import date, time

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from inburgering.brieven.lettertypen import drukbaar
from inburgering.brieven.vertalingen import VERTALINGEN, Vertaling
from inburgering.core.datums import datum_kort
from inburgering.core.talen import Taal

Waarde = str | int | date | time | SafeString


@dataclass(frozen=True, slots=True)
class Zinnen:
    """The sentences of one language."""

    taal: Taal

    @property
    def vertaling(self) -> Vertaling:
        return VERTALINGEN[self.taal.code]

    def __call__(self, key: str, **values: Waarde) -> SafeString:
        """One sentence; a SafeString is in the language itself, all else is set apart."""
        shown = {
            name: value if isinstance(value, SafeString) else _apart(value)
            for name, value in values.items()
        }
        return format_html(self.vertaling.teksten[key] + "{leeg}", leeg="", **shown)

    def weekdag(self, day: date) -> SafeString:
        return format_html("{}", self.vertaling.dagen[day.weekday()])

    def woord(self, group: str, dutch: str) -> SafeString:
        """A word of a short list; one we have no translation of stays Dutch."""
        known = self.vertaling.teksten.get(f"{group}.{dutch}")
        return format_html("{}", known) if known else _apart(dutch)

    def rij(self, items: list[SafeString]) -> SafeString:
        """rent, gas, water."""
        return format_html_join(
            self.vertaling.teksten["algemeen.komma"], "{}", ((i,) for i in items)
        )


def _apart(value: str | int | date | time) -> SafeString:
    if isinstance(value, str):
        return format_html('<bdi dir="ltr" lang="nl">{}</bdi>', drukbaar(value))
    return format_html('<bdi dir="ltr" class="heel">{}</bdi>', _digits(value))


def _digits(value: int | date | time) -> str:
    if isinstance(value, date):
        return datum_kort(value)
    if isinstance(value, time):
        return f"{value.hour}:{value.minute:02d}"
    return str(value)
