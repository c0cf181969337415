# SPDX-License-Identifier: EUPL-1.2
"""A process that measures in one database, seen from outside: ask it for a round."""

import json
import subprocess
import sys
from types import TracebackType
from typing import Self

from bench.plaats import PROJECT, Plaats
from bench.uitslag import Tijden


class Meter:
    """`bench.meten` for one size."""

    def __init__(self, place: Plaats) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bench.meten"],
            cwd=PROJECT, env=place.environment(), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def round(self, number: int) -> Tijden:
        """The times of one round, in milliseconds."""
        reading, writing = self._process.stdout, self._process.stdin
        assert reading is not None
        assert writing is not None
        writing.write(f"{number}\n")
        writing.flush()
        line = reading.readline()
        if not line:
            sys.exit("\nHet meten is gestopt; de melding staat hierboven.")
        found: Tijden = json.loads(line)
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.communicate()
