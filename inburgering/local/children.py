# SPDX-License-Identifier: EUPL-1.2
"""The processes of the application, started together and stopped together."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from inburgering.local.places import PROJECT, LocalServiceError
from inburgering.local.processes import die_with_parent, tail, wait_until

PATIENCE = 20


@dataclass(frozen=True)
class Program:
    """What to run, and how Dutch messages call it."""

    name: str
    title: str
    command: tuple[str, ...]


class Child:
    """One running program with its own log."""

    def __init__(self, program: Program, logs: Path, environment: dict[str, str]) -> None:
        self.program = program
        self.log = logs / f"{program.name}.log"
        with self.log.open("wb") as log:
            # A session of its own: Ctrl-C reaches only the supervisor, which stops in order.
            self.process = subprocess.Popen(
                program.command, cwd=PROJECT, env=environment, stdin=subprocess.DEVNULL,
                stdout=log, stderr=log, start_new_session=True,
                preexec_fn=die_with_parent(signal.SIGTERM),
            )  # fmt: skip

    def check(self) -> None:
        """Complain, with the end of its log, when it is not running any more."""
        code = self.process.poll()
        if code is not None:
            raise LocalServiceError(
                f"{self.program.title} is onverwacht gestopt (code {code}). "
                f"De laatste regels van {self.log}:\n\n{tail(self.log)}"
            )

    def ask(self) -> None:
        """Ask it to finish what it is doing."""
        if self.process.poll() is None:
            self.process.terminate()

    def stop(self) -> None:
        """Wait until it has finished; after a while take it and everything it started."""
        if self.process.poll() is None:
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self._kill_group()
        if not wait_until(lambda: not self._group_lives(), seconds=5):
            self._kill_group()

    def _group_lives(self) -> bool:
        try:
            os.killpg(self.process.pid, 0)
        except (ProcessLookupError, PermissionError):
            return False
        return True

    def _kill_group(self) -> None:
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        self.process.wait(5)


class Family:
    """All children: start in order, stop in the opposite order, one for all."""

    def __init__(self, logs: Path, environment: dict[str, str]) -> None:
        self._logs = logs
        self._environment = environment
        self._children: list[Child] = []

    def __enter__(self) -> "Family":
        return self

    def __exit__(self, *_error: object) -> None:
        for child in reversed(self._children):
            child.ask()
        while self._children:
            self._children.pop().stop()

    def start(self, program: Program) -> None:
        self._children.append(Child(program, self._logs, self._environment))

    def check(self) -> None:
        for child in self._children:
            child.check()

    def watch(self, check_others: Callable[[], None]) -> None:
        """Until something stops, which is always wrong; signals end this with an exception."""
        while True:
            self.check()
            check_others()
            time.sleep(0.3)
