# SPDX-License-Identifier: EUPL-1.2
"""Use a private server together with others; the last to leave lets it stop."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from inburgering.local.keeper import READY, lock_path, state_path
from inburgering.local.locks import FileLock, holding, is_free
from inburgering.local.places import PROJECT, LocalServiceError, Places, find_places
from inburgering.local.processes import wait_until

URL_NAMES = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL")


@dataclass(frozen=True)
class Urls:
    """Addresses of the services, as the settings read them from the environment."""

    app_url: str  # DATABASE_URL: the runtime role, owner of nothing
    owner_url: str  # DATABASE_OWNER_URL: migrations and test databases
    broker_url: str  # REDIS_URL


class Loan:
    """One server in use by this process, until `give_back`."""

    def __init__(self, places: Places, kind: str) -> None:
        self._places = places
        self._kind = kind
        with holding(lock_path(places, kind, "start")):
            if is_free(lock_path(places, kind, "alive")):
                _start_keeper(places, kind)
            self._users = FileLock(lock_path(places, kind, "users"))
            self._users.share()
            state = json.loads(state_path(places, kind).read_text())
        self.urls: dict[str, str] = state["urls"]

    def give_back(self) -> None:
        """Let go; when nobody else uses the server, wait until it has stopped."""
        # As long as we share the lock nobody can have it alone, so this fails only when
        # somebody else shares it too. Either way our share is gone.
        last = self._users.try_take()
        self._users.close()
        if last:
            wait_until(self._settled, seconds=30, step=0.03)

    def _settled(self) -> bool:
        """Stopped, or taken into use again by a newcomer."""
        users = lock_path(self._places, self._kind, "users")
        # The keeper too holds it now and then, for some microseconds.
        in_use = not is_free(users) and not wait_until(lambda: is_free(users), seconds=0.05)
        return in_use or is_free(lock_path(self._places, self._kind, "alive"))


def _start_keeper(places: Places, kind: str) -> None:
    """Start the keeper in a session of its own and wait for its word."""
    reading, writing = os.pipe()
    with (places.logs / f"bewaker-{kind}{places.suffix}.log").open("ab") as log:
        keeper = subprocess.Popen(
            [sys.executable, "-m", "inburgering.local.keeper",
             PROJECT, places.name, kind, str(writing)],
            cwd=PROJECT, env=os.environ | {"INBURGERING_DATA": str(places.data)},
            stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            pass_fds=(writing,), start_new_session=True,
        )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read().decode()
    if answer != READY:
        keeper.wait(10)
        raise LocalServiceError(answer or f"De bewaker van {kind} stopte; zie {places.logs}.")
    # It outlives us; without this Python warns that a child was left alone.
    keeper.returncode = 0


def borrow(places: Places, kinds: list[str]) -> list[Loan]:
    """Borrow several servers; they start side by side."""
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda kind: Loan(places, kind), kinds))


def missing_services() -> list[str]:
    """The services the environment names no address for."""
    keys = {"postgres": "DATABASE_URL", "broker": "REDIS_URL"}
    return [kind for kind, key in keys.items() if not os.environ.get(key)]


@contextmanager
def local_database(project: Path = PROJECT, *, name: str = "dev") -> Iterator[Urls]:
    """Addresses of a database and a broker: those in the environment, else our own."""
    urls = {name: os.environ.get(name, "") for name in URL_NAMES}
    with ExitStack() as stack:
        if missing := missing_services():
            for loan in borrow(find_places(project, name), missing):
                stack.callback(loan.give_back)
                urls |= loan.urls
        yield Urls(*(urls[name] for name in URL_NAMES))
