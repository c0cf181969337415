# SPDX-License-Identifier: EUPL-1.2
"""File locks: the kernel frees them when a process dies, however it dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class FileLock:
    """One flock on one file."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    def share(self) -> None:
        """Wait until we may use it together with others."""
        fcntl.flock(self._fd, fcntl.LOCK_SH)

    def take(self) -> None:
        """Wait until it is ours alone."""
        fcntl.flock(self._fd, fcntl.LOCK_EX)

    def try_take(self) -> bool:
        """Take it when nobody has it."""
        try:
            fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(self) -> None:
        fcntl.flock(self._fd, fcntl.LOCK_UN)

    def close(self) -> None:
        os.close(self._fd)


@contextmanager
def holding(path: Path) -> Iterator[None]:
    """Do something nobody else does at the same time."""
    lock = FileLock(path)
    lock.take()
    try:
        yield
    finally:
        lock.close()


def is_free(path: Path) -> bool:
    """Does nobody hold this lock now?"""
    lock = FileLock(path)
    try:
        return lock.try_take()
    finally:
        lock.close()
