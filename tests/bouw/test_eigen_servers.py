# SPDX-License-Identifier: EUPL-1.2
"""The private PostgreSQL and broker: there for whoever needs them, gone afterwards."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import environ
import psycopg2
import pytest

from inburgering.local.borrow import borrow
from inburgering.local.clean import clean
from inburgering.local.places import PROJECT, find_places
from inburgering.local.processes import command_line, is_alive, wait_until

pytestmark = pytest.mark.xdist_group("eigen_servers")
USER = """
import json, os, sys
from inburgering.local.ensure import ensure_environment
ensure_environment("dev")
names = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "SECRET_KEY")
print(json.dumps({name: os.environ[name] for name in names}), flush=True)
sys.stdin.read()
"""
Gebruiker = Callable[[], tuple["subprocess.Popen[str]", dict[str, str]]]


@contextmanager
def own_folder() -> Iterator[Path]:
    """A data folder where `nobody` may come when the tests run as root; emptied afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="inb-", dir="/tmp"))
    folder.chmod(0o711)
    yield folder
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INBURGERING_DATA", str(folder))
        clean()
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def map_van_de_servers() -> Iterator[Path]:
    with own_folder() as folder:
        yield folder


@pytest.fixture
def gebruiker(map_van_de_servers: Path) -> Iterator[Gebruiker]:
    """Start a program that uses the servers until its input closes."""
    clean_environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "SECRET_KEY"}
    } | {"INBURGERING_DATA": str(map_van_de_servers)}
    with ExitStack() as stack:

        def start() -> tuple["subprocess.Popen[str]", dict[str, str]]:
            process = subprocess.Popen(
                [sys.executable, "-c", USER], cwd=PROJECT, env=clean_environment, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            )  # fmt: skip
            stack.callback(leave, process)
            assert process.stdout
            return process, json.loads(process.stdout.readline())

        yield start


def leave(process: "subprocess.Popen[str]") -> None:
    process.communicate()
    process.wait(30)


def servers(folder: Path) -> list[int]:
    """Everything that still runs for this folder."""
    pids = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return [
        pid
        for pid in pids
        if str(folder) in command_line(pid) and "pytest" not in command_line(pid) and is_alive(pid)
    ]


def postmaster(folder: Path) -> int:
    return next(pid for pid in servers(folder) if "/postgres -D" in command_line(pid))


@contextmanager
def session(url: str) -> Iterator[Any]:
    found = environ.Env.db_url_config(url)
    with closing(
        psycopg2.connect(host=found["HOST"], user=found["USER"], dbname=found["NAME"])
    ) as connection:
        yield connection.cursor()


def ask(url: str, question: str) -> Any:
    with session(url) as cursor:
        cursor.execute(question)
        return cursor.fetchone()


def test_de_laatste_die_weggaat_laat_niets_achter(
    gebruiker: Gebruiker, map_van_de_servers: Path
) -> None:
    first, urls = gebruiker()
    second, same = gebruiker()
    assert urls == same  # also the secrets: made once
    assert (map_van_de_servers / "geheimen.env").stat().st_mode & 0o777 == 0o600
    leave(first)
    assert ask(urls["DATABASE_URL"], "SELECT 1") == (1,)
    leave(second)
    assert servers(map_van_de_servers) == []


def test_wie_wordt_afgebroken_laat_de_servers_ook_niet_achter(
    gebruiker: Gebruiker, map_van_de_servers: Path
) -> None:
    process, _urls = gebruiker()
    process.kill()
    process.wait(10)
    assert wait_until(lambda: servers(map_van_de_servers) == [], seconds=20)


def test_na_een_afgebroken_database_start_zij_gewoon_weer(
    gebruiker: Gebruiker, map_van_de_servers: Path
) -> None:
    first, urls = gebruiker()
    os.kill(postmaster(map_van_de_servers), signal.SIGKILL)
    leave(first)
    second, _urls = gebruiker()
    assert ask(urls["DATABASE_URL"], "SELECT 1") == (1,)
    leave(second)


def test_een_oud_slot_met_het_nummer_van_een_ander_houdt_de_start_niet_tegen(
    gebruiker: Gebruiker, map_van_de_servers: Path
) -> None:
    first, _urls = gebruiker()
    data = Path(command_line(postmaster(map_van_de_servers)).split(" -D ")[1].split()[0])
    leave(first)
    (data / "postmaster.pid").write_text(f"{os.getpid()}\n{data}\n")
    second, urls = gebruiker()
    assert ask(urls["DATABASE_URL"], "SELECT 1") == (1,)
    leave(second)


@pytest.fixture(scope="module")
def urls() -> Iterator[dict[str, str]]:
    """Servers of their own that stay up for a few questions."""
    with own_folder() as folder:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("INBURGERING_DATA", str(folder))
            places = find_places(PROJECT, "dev")
        loans = borrow(places, ["postgres", "broker"])
        yield {name: url for loan in loans for name, url in loan.urls.items()}
        for loan in loans:
            loan.give_back()


def test_de_rol_van_de_toepassing_bezit_niets_en_kan_niet_om_de_muur_heen(
    urls: dict[str, str],
) -> None:
    app, owner = urls["DATABASE_URL"], urls["DATABASE_OWNER_URL"]
    rights = "SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles"
    mine = f"{rights} WHERE rolname = current_user"
    assert ask(app, mine) == ("inburgering_app", False, False, False, False)
    assert ask(owner, mine) == ("inburgering", False, False, True, False)
    with session(app) as cursor, pytest.raises(psycopg2.errors.InsufficientPrivilege):
        cursor.execute("CREATE TABLE public.iets (id int)")
    with session(owner) as cursor:
        cursor.execute("CREATE TABLE public.iets (id int)")


def test_de_database_kan_wat_de_tabellen_vragen(urls: dict[str, str]) -> None:
    url = urls["DATABASE_URL"]
    assert ask(url, "SELECT unaccent(lower('Élan')), lower('É')") == ("elan", "é")
    assert ask(url, "SELECT current_setting('jit')") == ("off",)
    assert ask(url, "SELECT current_setting('listen_addresses')") == ("",)
    installed = "SELECT array_agg(extname::text ORDER BY extname) FROM pg_extension"
    assert {"btree_gist", "pg_trgm", "unaccent"} <= set(ask(url, installed)[0])


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can try it as somebody else")
def test_een_ander_op_deze_machine_komt_er_niet_in(urls: dict[str, str]) -> None:
    found = environ.Env.db_url_config(urls["DATABASE_URL"])
    attempt = f"""
import psycopg2
psycopg2.connect(host={found["HOST"]!r}, user={found["USER"]!r}, dbname={found["NAME"]!r})
"""
    other = {"user": 1, "group": 1, "extra_groups": []}
    done = subprocess.run(
        ["/usr/bin/env", "python3", "-c", attempt], capture_output=True, text=True, check=False,
        cwd="/", env=os.environ | {"PYTHONPATH": str(Path(psycopg2.__file__).parent.parent)},
        **other,
    )  # fmt: skip
    assert done.returncode != 0
    assert "OperationalError" in done.stderr


def test_de_plaats_van_de_stekkers_is_nooit_te_lang(monkeypatch: pytest.MonkeyPatch) -> None:
    with own_folder() as folder:
        monkeypatch.setenv("INBURGERING_DATA", str(folder / ("m" * 90) / "met spatie"))
        assert len(f"{find_places(PROJECT, 'test').sockets}/.s.PGSQL.5432") <= 107
        clean()


def test_in_productie_wordt_niets_gestart_of_verzonnen() -> None:
    keep = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    program = (
        "import os\nfrom inburgering.local.ensure import ensure_environment\n"
        "ensure_environment()\nprint(sorted(n for n in os.environ if 'URL' in n or 'KEY' in n))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, env=keep | {"INBURGERING_PRODUCTIE": "1"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[]"
