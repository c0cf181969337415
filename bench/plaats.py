# SPDX-License-Identifier: EUPL-1.2
"""Where a bench happens: a database of its own per size, never the one of the demo."""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import environ
import psycopg2
from psycopg2 import sql

PROJECT = Path(__file__).resolve().parent.parent
URLS = ("DATABASE_URL", "DATABASE_OWNER_URL")


@dataclass(frozen=True, slots=True)
class Plaats:
    """The database of one number of dossiers."""

    dossiers: int

    @property
    def naam(self) -> str:
        return f"inburgering_bench_{self.dossiers}"

    def environment(self, **anders: str) -> dict[str, str]:
        """What a process reads to work in this database; the same names as in production."""
        urls = {name: _renamed(os.environ[name], self.naam) for name in URLS}
        return os.environ | urls | {"DJANGO_SETTINGS_MODULE": "bench.instellingen"} | anders


def _renamed(url: str, naam: str) -> str:
    """The same server and role, another database."""
    address, mark, options = url.partition("?")
    return f"{address.rpartition('/')[0]}/{naam}{mark}{options}"


@contextlib.contextmanager
def made(places: list[Plaats]) -> Iterator[None]:
    """Empty databases for these sizes; whatever happens, they are gone afterwards."""
    with contextlib.closing(_owner()) as server:
        for place in places:
            _drop(server, place)
            _do(server, "CREATE DATABASE {}", place)
        try:
            yield
        finally:
            for place in places:
                _drop(server, place)


def _drop(server: "psycopg2.extensions.connection", place: Plaats) -> None:
    _do(server, "DROP DATABASE IF EXISTS {} WITH (FORCE)", place)


def _do(server: "psycopg2.extensions.connection", command: str, place: Plaats) -> None:
    with server.cursor() as cursor:
        cursor.execute(sql.SQL(command).format(sql.Identifier(place.naam)))


def vacuum() -> None:
    """Tidy the database this process works in, as the owner: what autovacuum does in time."""
    with contextlib.closing(_owner()) as server, server.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _owner() -> "psycopg2.extensions.connection":
    """A connection of the role that may make databases, outside any of them."""
    found = environ.Env.db_url_config(os.environ["DATABASE_OWNER_URL"])
    server = psycopg2.connect(
        dbname=found["NAME"], user=found["USER"], password=found["PASSWORD"] or None,
        host=found["HOST"] or None, port=found["PORT"] or None,
    )  # fmt: skip
    server.autocommit = True
    return server
