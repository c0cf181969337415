# SPDX-License-Identifier: EUPL-1.2
"""make demo: database, broker, web server, worker and beat, together, on this machine only."""

import contextlib
import hashlib
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import environ
import psycopg2

from inburgering.local.borrow import Urls, local_database, missing_services
from inburgering.local.children import Family, Program
from inburgering.local.keeper import lock_path
from inburgering.local.locks import FileLock, is_free
from inburgering.local.places import PROJECT, LocalServiceError, Places, find_places
from inburgering.local.processes import tail, wait_until
from inburgering.local.secrets_file import load_secrets

HOST = "127.0.0.1"
BIN = Path(sys.executable).parent
SERVICE_TITLES = {"postgres": "De database", "broker": "De broker"}
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class StoppedError(BaseException):
    """Somebody asked us to stop; no error, but everything above must be left."""


def run() -> int:
    """Everything from nothing to a running demo, and back to nothing."""
    try:
        with stopping_on_signals():
            port = chosen_port()
            places = find_places(PROJECT, "dev")
            with only_one(places), local_database() as urls:
                serve(places, port, urls)
    except StoppedError:
        say("Alles is gestopt.")
        return 0
    except LocalServiceError as error:
        say(f"\n{error}\n")
    return 1


def serve(places: Places, port: int, urls: Urls) -> None:
    environment = demo_environment(places, port, urls)
    borrowed = missing_services()
    new = prepare(places, environment, urls)
    with Family(places.logs, environment) as family:
        for program in programs(port):
            family.start(program)
        if not new:  # load_demo named the accounts
            manage("demo_accounts", environment, "--skip-checks")
        wait_for_web(family, port)
        say(f"\nDe toepassing draait op http://{HOST}:{port}  (stoppen: Ctrl-C)")
        say(f"Logboeken staan in {places.logs}")
        try:
            family.watch(lambda: check_services(places, borrowed))
        except StoppedError:
            say("\nStoppen ...")
            raise


def programs(port: int) -> list[Program]:
    celery = (str(BIN / "celery"), "-A", "inburgering")
    return [
        Program("worker", "De achtergrondverwerking (worker)",
                (*celery, "worker", "--concurrency", "2", "--loglevel", "INFO",
                 "--without-gossip", "--without-mingle")),
        Program("beat", "De klok van de achtergrondverwerking (beat)",
                (*celery, "beat", "--pidfile=", "--loglevel", "INFO")),
        Program("web", "De webserver",
                (str(BIN / "gunicorn"), "inburgering.wsgi", "--bind", f"{HOST}:{port}",
                 "--workers", "2", "--threads", "4", "--access-logfile", "-",
                 "--graceful-timeout", "10", "--preload", "--no-control-socket")),
    ]  # fmt: skip


def demo_environment(places: Places, port: int, urls: Urls) -> dict[str, str]:
    """What the settings read; the same names as in production."""
    if not urls.owner_url:
        raise LocalServiceError(
            "DATABASE_URL is gezet, maar DATABASE_OWNER_URL niet. Zet die op het adres waarmee "
            "de eigenaar van de tabellen inlogt (zie docs/productie.md)."
        )
    os.environ.setdefault("INBURGERING_DATA", str(places.data))
    load_secrets(places.data)
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "inburgering.settings.base",
        "DATABASE_URL": urls.app_url,
        "DATABASE_OWNER_URL": urls.owner_url,
        "REDIS_URL": urls.broker_url,
        "INBURGERING_DEMO": "1",
        "INBURGERING_HTTPS": "0",
        "INBURGERING_WEBADRES": f"http://{HOST}:{port}",
        "PYTHONUNBUFFERED": "1",
    }


def prepare(places: Places, environment: dict[str, str], urls: Urls) -> bool:
    """Tables, static files, and demo data when there is none; was it made now?"""
    say("Database bijwerken ...")
    manage("migrate", environment, "--noinput", "--verbosity", "0", "--skip-checks")
    collect_static(places, environment)
    new = is_empty(urls.owner_url)
    if new:
        say("Demogegevens maken (dit duurt een à twee minuten, alleen de eerste keer) ...")
        manage("load_demo", environment)
    return new


def check_services(places: Places, kinds: list[str]) -> None:
    """The database and the broker are not our children; their keepers guard them."""
    for kind in kinds:
        if is_free(lock_path(places, kind, "alive")):
            log = places.logs / f"{kind}{places.suffix}.log"
            raise LocalServiceError(
                f"{SERVICE_TITLES[kind]} is onverwacht gestopt. "
                f"De laatste regels van {log}:\n\n{tail(log)}"
            )


def manage(command: str, environment: dict[str, str], *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", command, *arguments],
        cwd=PROJECT, env=environment, check=False,
    )  # fmt: skip
    if done.returncode:
        raise LocalServiceError(f"`manage.py {command}` lukte niet; de melding staat hierboven.")


def collect_static(places: Places, environment: dict[str, str]) -> None:
    """Only when a source of static files changed: compressing them takes seconds."""
    stamp = places.data / "static.stempel"
    wanted = static_fingerprint()
    if not stamp.is_file() or stamp.read_text() != wanted:
        say("Stijlbladen klaarzetten ...")
        manage("collectstatic", environment, "--noinput", "--clear", "--verbosity", "0")
        stamp.write_text(wanted)


def static_fingerprint() -> str:
    """Own files by name, size and time; packages by their locks."""
    digest = hashlib.sha256()
    for lock in ("package-lock.json", "requirements/productie.txt"):
        digest.update((PROJECT / lock).read_bytes())
    folders = [
        PROJECT / "static",
        *PROJECT.glob("*/static"),
        *PROJECT.glob("inburgering/*/static"),
    ]
    for path in sorted(path for folder in folders for path in folder.rglob("*")):
        seen = path.stat()
        digest.update(f"{path.relative_to(PROJECT)} {seen.st_size} {seen.st_mtime_ns}".encode())
    return digest.hexdigest()


def is_empty(owner_url: str) -> bool:
    """No user yet: nothing was ever loaded."""
    found = environ.Env.db_url_config(owner_url)
    with contextlib.closing(
        psycopg2.connect(
            dbname=found["NAME"], user=found["USER"], password=found["PASSWORD"] or None,
            host=found["HOST"] or None, port=found["PORT"] or None,
        )
    ) as link:  # fmt: skip
        cursor = link.cursor()
        cursor.execute("SELECT NOT EXISTS (SELECT FROM core_medewerker)")
        return bool(cursor.fetchone() == (True,))


def wait_for_web(family: Family, port: int) -> None:
    def answers() -> bool:
        family.check()
        try:
            url = f"http://{HOST}:{port}/gezondheid/live"
            urllib.request.urlopen(url, timeout=5).close()
        except OSError:
            return False
        return True

    if not wait_until(answers, seconds=60, step=0.2):
        raise LocalServiceError("De webserver geeft na een minuut nog geen antwoord.")


def chosen_port() -> int:
    """PORT or 8000, when nobody else listens there."""
    text = os.environ.get("PORT") or "8000"
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise LocalServiceError(f"PORT moet een getal van 1 tot en met 65535 zijn, niet '{text}'.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
        except OSError as error:
            raise LocalServiceError(
                f"Poort {text} kan niet worden gebruikt ({error.strerror}). Stop het programma "
                "dat die poort gebruikt, of kies een andere: PORT=8001 make demo"
            ) from None
    return int(text)


@contextlib.contextmanager
def only_one(places: Places) -> Iterator[None]:
    """Two clocks on one database would send everything twice."""
    lock = FileLock(places.data / "slot" / "demo")
    if not lock.try_take():
        raise LocalServiceError("De demo draait al vanuit deze map. Stop die eerst met Ctrl-C.")
    try:
        yield
    finally:
        lock.close()


@contextlib.contextmanager
def stopping_on_signals() -> Iterator[None]:
    """The first signal ends the work; later ones must not disturb the stopping."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        raise StoppedError

    for number in SIGNALS:
        nohup = number == signal.SIGHUP and signal.getsignal(number) == signal.SIG_IGN
        if not nohup:
            signal.signal(number, stop)
    yield


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
