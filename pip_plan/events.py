# SPDX-License-Identifier: EUPL-1.2
"""What can happen in this room, and the sentence for each."""

from collections.abc import Callable, Mapping
from typing import Any

PRESENTERS: dict[str, Callable[[Mapping[str, Any]], str]] = {}
