# SPDX-License-Identifier: EUPL-1.2
"""Merging what two people typed on the same page, field by field. Pure.

A page sends what it began with (`basis`) beside what is on it now. What somebody left as it
was, keeps the value a colleague saved; what only this person changed, is taken over. A field
that both changed, differently, is a conflict: nobody's words are thrown away.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

Inhoud = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Samenvoeging:
    """The page as it will be kept, and the fields that two people changed differently."""

    inhoud: dict[str, Any]
    botsingen: tuple[str, ...]


def merge(
    *, basis: Inhoud, getypt: Inhoud, bewaard: Inhoud, eigen: Collection[str] = ()
) -> Samenvoeging:
    """Merge per field; in `eigen` fields this page itself saved last, so its word counts."""
    merged, conflicts = dict(bewaard), []
    for name, typed in getypt.items():
        stored, began = bewaard.get(name), basis.get(name)
        if _same(typed, stored):
            continue
        if name in eigen or _same(stored, began):
            merged[name] = typed
        elif not _same(typed, began):
            conflicts.append(name)
    return Samenvoeging(merged, tuple(conflicts))


def _same(one: Any, other: Any) -> bool:
    """Nothing is nothing, whether it is empty text, an empty list or not there."""
    return one == other or (not one and not other)
