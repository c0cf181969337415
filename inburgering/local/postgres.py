# SPDX-License-Identifier: EUPL-1.2
"""A private PostgreSQL cluster: unix socket only, two roles, and only for this user.

Who may log in: nobody but the operating system user who started it (peer authentication
with a map of one line per role). There is no password, and no network port.
"""

import contextlib
import getpass
import os
import pwd
import shutil
import signal
import subprocess
from pathlib import Path
from urllib.parse import quote

import psycopg2
from psycopg2 import sql
from psycopg2.extensions import connection as Connection  # noqa: N812 - it is a class

from inburgering.local.binaries import Postgres, find_postgres
from inburgering.local.places import LocalServiceError, Places, give_to
from inburgering.local.processes import (
    command_line,
    die_with_parent,
    find_by_title,
    is_alive,
    tail,
    wait_until,
)

OWNER = "inburgering"
RUNTIME = "inburgering_app"
SUPERUSER = "postgres"
DATABASE = "inburgering"
EXTENSIONS = ("unaccent", "pg_trgm", "btree_gist")
MAP = "inburgering"
# Short queries gain nothing from jit; it is off on every server we use.
SETTINGS = {
    "listen_addresses": "",
    "jit": "off",
    "max_connections": "100",
    "unix_socket_permissions": "0700",
    "timezone": "Europe/Amsterdam",
    "log_timezone": "Europe/Amsterdam",
}
# A test database may be lost with the machine's power.
QUICK = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class PostgresServer:
    """One cluster, started in the foreground as our child."""

    kind = "postgres"

    def __init__(self, places: Places) -> None:
        self.places = places
        self.programs: Postgres = find_postgres(places)
        # The version is in the name: data of one version cannot be opened by another.
        self.data = places.servers / f"postgres-{self.programs.major}{places.suffix}"
        self.log = places.logs / f"postgres{places.suffix}.log"
        self.cluster = f"inb-{places.digest}{places.suffix}"

    def start(self) -> "subprocess.Popen[bytes]":
        """Initialise when new, clear what a crash left, start, and make roles and database."""
        give_to(self.places.sockets, self.places.run_as)
        if not (self.data / "PG_VERSION").exists():
            self._initialise()
        self._clear_remains()
        self._allow_only_us()
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                [self.programs.folder / "postgres", "-D", self.data, *self._settings()],
                cwd="/",
                env=_clean_environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                preexec_fn=die_with_parent(signal.SIGINT),
                **self.places.run_as,
            )
        try:
            self._wait_for(process)
            self._furnish()
        except BaseException:
            self.stop(process)
            raise
        return process

    def urls(self) -> dict[str, str]:
        """Addresses in the form django-environ reads."""
        path = quote(f"{self.places.sockets}/{DATABASE}")
        return {
            "DATABASE_URL": f"postgres://{RUNTIME}@/{path}",
            "DATABASE_OWNER_URL": f"postgres://{OWNER}@/{path}",
        }

    def stop(self, process: "subprocess.Popen[bytes]") -> None:
        """Fast shutdown: roll back, write, go."""
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGQUIT)
            process.wait(10)

    def _initialise(self) -> None:
        """Make the cluster beside its place and move it there when it is whole."""
        fresh = self.data.with_name(self.data.name + ".nieuw")
        shutil.rmtree(fresh, ignore_errors=True)
        give_to(fresh, self.places.run_as)
        done = subprocess.run(
            [self.programs.folder / "initdb", "-D", fresh, "-U", SUPERUSER, "--auth=peer",
             "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"],
            cwd="/", env=_clean_environment(), capture_output=True, text=True, check=False,
            **self.places.run_as,
        )  # fmt: skip
        if done.returncode:
            raise LocalServiceError(
                f"PostgreSQL kon zijn gegevensmap niet maken ({self.data}). "
                f"De melding was:\n{done.stderr.strip()}"
            )
        fresh.rename(self.data)

    def _allow_only_us(self) -> None:
        """Peer authentication: the kernel says who connects, we say who that may be."""
        user = _our_name().replace('"', '""')
        roles = (OWNER, RUNTIME, SUPERUSER)
        (self.data / "pg_hba.conf").write_text(f"local all all peer map={MAP}\n")
        (self.data / "pg_ident.conf").write_text(
            "".join(f'{MAP} "{user}" {role}\n' for role in roles)
        )

    def _settings(self) -> list[str]:
        settings = SETTINGS | {
            "unix_socket_directories": str(self.places.sockets),
            "cluster_name": self.cluster,
        }
        if self.places.name != "dev":
            settings |= QUICK
        return [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]

    def _clear_remains(self) -> None:
        """After kill -9 the pid file stays, and its number may be a zombie or a stranger."""
        pid_file = self.data / "postmaster.pid"
        with contextlib.suppress(FileNotFoundError, ValueError, IndexError):
            pid = int(pid_file.read_text().splitlines()[0])
            if is_alive(pid) and str(self.data) in command_line(pid):
                os.kill(pid, signal.SIGINT)
                if not wait_until(lambda: not is_alive(pid), seconds=20):
                    raise LocalServiceError(
                        f"Er draait nog een PostgreSQL (proces {pid}) op {self.data}. "
                        f"Stop die met `kill {pid}` en probeer het opnieuw."
                    )
        # Its backends notice that it died; two servers on one folder would ruin the data.
        title = f"postgres: {self.cluster}: "
        if not wait_until(lambda: not find_by_title(title), seconds=20):
            pids = " ".join(map(str, find_by_title(title)))
            raise LocalServiceError(
                f"Er zijn nog processen van een gestopte PostgreSQL. Stop ze met `kill {pids}`."
            )
        pid_file.unlink(missing_ok=True)
        for name in (".s.PGSQL.5432", ".s.PGSQL.5432.lock"):
            (self.places.sockets / name).unlink(missing_ok=True)

    def _wait_for(self, process: "subprocess.Popen[bytes]") -> None:
        def settled() -> bool:
            return process.poll() is not None or self._answers()

        if not wait_until(settled, seconds=60, step=0.03) or process.poll() is not None:
            raise LocalServiceError(
                f"PostgreSQL start niet. De laatste regels van {self.log}:\n{tail(self.log)}"
            )

    def _answers(self) -> bool:
        try:
            self._connect(SUPERUSER).close()
        except psycopg2.OperationalError:
            return False
        return True

    def _connect(self, database: str) -> Connection:
        found = psycopg2.connect(
            host=str(self.places.sockets), user=SUPERUSER, dbname=database, connect_timeout=5
        )
        found.autocommit = True
        return found

    def _furnish(self) -> None:
        """Roles, extensions (also for test databases) and the database; safe to repeat."""
        with contextlib.closing(self._connect("template1")) as template:
            cursor = template.cursor()
            cursor.execute("SELECT rolname FROM pg_roles")
            roles = {row[0] for row in cursor.fetchall()}
            if OWNER not in roles:
                cursor.execute(f"CREATE ROLE {OWNER} LOGIN CREATEDB")
            if RUNTIME not in roles:
                cursor.execute(f"CREATE ROLE {RUNTIME} LOGIN")
            for extension in EXTENSIONS:
                cursor.execute(f"CREATE EXTENSION IF NOT EXISTS {extension}")
        with contextlib.closing(self._connect("postgres")) as server:
            cursor = server.cursor()
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
            if cursor.fetchone() is None:
                cursor.execute(
                    sql.SQL("CREATE DATABASE {} OWNER {}").format(
                        sql.Identifier(DATABASE), sql.Identifier(OWNER)
                    )
                )


def _our_name() -> str:
    """The name the kernel's answer will be translated to."""
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        raise LocalServiceError(
            f"Gebruiker {os.geteuid()} heeft geen naam op deze machine ({getpass.getuser()}). "
            "PostgreSQL vraagt om een gebruiker die in /etc/passwd staat."
        ) from None


def _clean_environment() -> dict[str, str]:
    """PG* variables of the user must not steer our server."""
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def remove(places: Places) -> None:
    """Throw the data away (make clean)."""
    for folder in Path(places.servers).glob("postgres-*"):
        shutil.rmtree(folder)
