# SPDX-License-Identifier: EUPL-1.2
"""Long rows of things in parts that fit in memory and in one transaction."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def in_parts(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """The items in order, at most `size` at a time (itertools.batched of Python 3.12)."""
    rest = iter(items)
    while part := tuple(islice(rest, size)):
        yield part
