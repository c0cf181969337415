# SPDX-License-Identifier: EUPL-1.2
"""Small questions about processes, and a child that cannot outlive its parent."""

import ctypes
import signal
import time
from collections.abc import Callable
from pathlib import Path

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)


def die_with_parent(with_signal: signal.Signals) -> Callable[[], None]:
    """For preexec_fn: the kernel sends this signal to the child when its parent is gone."""

    def set_signal() -> None:
        _libc.prctl(PR_SET_PDEATHSIG, int(with_signal))

    return set_signal


def is_alive(pid: int) -> bool:
    """A zombie is dead: in a container without init it would otherwise live for ever."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return fields[0] not in {"Z", "X"}


def command_line(pid: int) -> str:
    """What the process says it is; empty when it is gone."""
    try:
        raw = Path(f"/proc/{pid}/cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return ""
    return raw.replace(b"\0", b" ").decode(errors="replace").strip()


def find_by_title(start: str) -> list[int]:
    """Living processes whose title begins with this text."""
    pids = (int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit())
    return [pid for pid in pids if command_line(pid).startswith(start) and is_alive(pid)]


def wait_until(true: Callable[[], bool], seconds: float, step: float = 0.05) -> bool:
    """Ask again until it is true or the time is up."""
    until = time.monotonic() + seconds
    while not true():
        if time.monotonic() > until:
            return False
        time.sleep(step)
    return True


def tail(path: Path, lines: int = 15) -> str:
    """The last lines of a log file."""
    try:
        text = path.read_text(errors="replace")
    except FileNotFoundError:
        return "(geen logregels)"
    return "\n".join(text.splitlines()[-lines:]) or "(geen logregels)"
