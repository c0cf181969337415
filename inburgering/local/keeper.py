# SPDX-License-Identifier: EUPL-1.2
"""The keeper of one private server: starts it, guards it, stops it when nobody uses it.

Started by the first process that needs the server (see `borrow`), in a session of its own, so
that Ctrl-C in a terminal does not reach it. Who uses the server holds a shared lock; the
kernel frees that lock even after kill -9, so the server never stays behind. If the keeper
itself is killed, the kernel stops its server.

Three lock files per server:
  start   held for a moment by who starts or stops it
  users   shared by everybody who uses it
  alive   held by the keeper as long as it lives
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Protocol

from inburgering.local.broker import BrokerServer
from inburgering.local.locks import FileLock
from inburgering.local.places import LocalServiceError, Places, find_places
from inburgering.local.postgres import PostgresServer

PAUSE = 0.15
READY = "klaar"


class Server(Protocol):
    """What a keeper can keep."""

    def start(self) -> "subprocess.Popen[bytes]": ...
    def urls(self) -> dict[str, str]: ...
    def stop(self, process: "subprocess.Popen[bytes]") -> None: ...


SERVERS: dict[str, Callable[[Places], Server]] = {
    "postgres": PostgresServer,
    "broker": BrokerServer,
}


def lock_path(places: Places, kind: str, which: str) -> Path:
    """start, users or alive."""
    return places.data / "slot" / f"{kind}{places.suffix}.{which}"


def state_path(places: Places, kind: str) -> Path:
    """Where the keeper writes the addresses of its server."""
    return places.data / "slot" / f"{kind}{places.suffix}.json"


def keep(places: Places, kind: str, report: int) -> int:
    """The life of a keeper; tells through the pipe `report` how the start went."""
    alive = FileLock(lock_path(places, kind, "alive"))
    if not alive.try_take():
        _tell(report, "Er is al een bewaker van deze server.")
        return 1
    try:
        server = SERVERS[kind](places)
        process = server.start()
    except LocalServiceError as error:
        _tell(report, str(error))
        return 1
    state = {"pid": os.getpid(), "urls": server.urls()}
    state_path(places, kind).write_text(json.dumps(state))
    _tell(report, READY)
    try:
        _guard(places, kind, process)
    finally:
        state_path(places, kind).unlink(missing_ok=True)
        if process.poll() is None:
            server.stop(process)
    return 0


def _guard(places: Places, kind: str, process: "subprocess.Popen[bytes]") -> None:
    """Return, holding the start lock, when the server died or the last user left."""
    start = FileLock(lock_path(places, kind, "start"))
    users = FileLock(lock_path(places, kind, "users"))
    while process.poll() is None:
        time.sleep(PAUSE)
        if not users.try_take():
            continue
        arriving = not start.try_take()
        users.release()
        if not arriving:
            return


def _tell(report: int, message: str) -> None:
    """The starter may be gone already; then there is nobody to tell."""
    try:
        os.write(report, message.encode())
    except BrokenPipeError:
        pass
    finally:
        os.close(report)


def _stop_quietly(_number: int, _frame: FrameType | None) -> None:
    sys.exit(0)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop_quietly)
    _project, _name, _kind, _report = sys.argv[1:5]
    sys.exit(keep(find_places(Path(_project), _name), _kind, int(_report)))
