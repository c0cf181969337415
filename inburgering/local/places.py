# SPDX-License-Identifier: EUPL-1.2
"""Where the private servers live on disk, and as which user they run.

PostgreSQL refuses to run as root. Root therefore starts the servers as `nobody` (or as the
owner of data that is already there). When `nobody` cannot reach the checkout, data, sockets
and copied binaries move to /var/tmp.
"""

import hashlib
import os
import pwd
import re
import secrets
import shutil
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from inburgering.local.locks import holding

# sockaddr_un holds 107 bytes; PostgreSQL appends "/.s.PGSQL.5432".
MAX_SOCKET_DIR = 107 - len("/.s.PGSQL.5432")
PLAIN_PATH = re.compile(r"[A-Za-z0-9/._-]+")
PROJECT = Path(__file__).resolve().parent.parent.parent


class LocalServiceError(RuntimeError):
    """A private server could not be had; the message is Dutch and says what to do."""


class RunAs(TypedDict, total=False):
    """The arguments of subprocess that drop privileges; empty for an ordinary user."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True)
class Places:
    """The folders of one set of servers: `dev` for demo and development, `test` for tests."""

    name: str
    data: Path  # secrets, logs, locks: ours
    servers: Path  # data folders of the servers: theirs
    sockets: Path
    run_as: RunAs

    @property
    def digest(self) -> str:
        """A short mark of this data folder, for names that must differ between checkouts."""
        return _digest(self.data)

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    @property
    def suffix(self) -> str:
        return "" if self.name == "dev" else f"-{self.name}"


def data_dir(project: Path) -> Path:
    """INBURGERING_DATA, or .data in the project."""
    return Path(os.environ.get("INBURGERING_DATA") or project / ".data").absolute()


def find_places(project: Path, name: str) -> Places:
    """Choose the folders and make them, with rights that keep others out."""
    data = data_dir(project)
    (data / "logs").mkdir(parents=True, exist_ok=True)
    run_as = server_user(data)
    # Root's data folder must let `nobody` through to its own part, not let it look around.
    data.chmod(0o711 if run_as else 0o700)
    servers = data
    if run_as and not is_reachable(data, run_as):
        servers = _elsewhere(data)
    suffix = "" if name == "dev" else f"-{name}"
    sockets = servers / f"sockets{suffix}"
    if len(os.fsencode(sockets)) > MAX_SOCKET_DIR or not PLAIN_PATH.fullmatch(str(sockets)):
        sockets = Path("/tmp") / f"inb-{_digest(data)}{suffix}"  # noqa: S108
    give_to(sockets, run_as)
    return Places(name=name, data=data, servers=servers, sockets=sockets, run_as=run_as)


def server_user(data: Path) -> RunAs:
    """Nobody, when we are root; the owner of the data when an ordinary user made it."""
    if os.geteuid() != 0:
        return {}
    owner = data.stat().st_uid
    uid = owner if owner != 0 else pwd.getpwnam("nobody").pw_uid
    return {"user": uid, "group": pwd.getpwuid(uid).pw_gid, "extra_groups": []}


def is_reachable(folder: Path, run_as: RunAs) -> bool:
    """Can that user walk to this folder?"""
    done = subprocess.run(
        ["/bin/sh", "-c", 'test -x "$1/."', "sh", str(folder)], cwd="/", check=False, **run_as
    )
    return done.returncode == 0


def give_to(folder: Path, run_as: RunAs) -> None:
    """Make a folder only the server's user (and root) may enter."""
    uid = run_as.get("user", os.geteuid())
    try:
        folder.mkdir(parents=True, mode=0o700)
    except FileExistsError:
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in {uid, os.geteuid()}:
            raise LocalServiceError(
                f"De map {folder} is van een andere gebruiker. Verwijder die map en "
                "probeer het opnieuw."
            ) from None
    if run_as:
        os.chown(folder, uid, run_as["group"])
    folder.chmod(0o700)


def _elsewhere(data: Path) -> Path:
    """A folder that belongs to this data folder, and is emptied when that one is new.

    Data of a server without the secrets that lie in the data folder cannot be read.
    """
    servers = Path("/var/tmp") / f"inburgering-{_digest(data)}"  # noqa: S108
    with holding(data / "slot" / "elders"):
        _root_owned(servers)
        ours, theirs = data / "elders", servers / "van"
        if not ours.exists():
            ours.write_text(secrets.token_hex(8))
        if not theirs.exists() or theirs.read_text() != ours.read_text():
            shutil.rmtree(servers)
            _root_owned(servers)
            theirs.write_text(ours.read_text())
    return servers


def _root_owned(folder: Path) -> Path:
    """A folder in a shared place: never trust one that somebody else put there."""
    folder.mkdir(mode=0o711, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != 0:
        raise LocalServiceError(
            f"De map {folder} is niet van root. Verwijder die map en probeer het opnieuw."
        )
    folder.chmod(0o711)
    return folder


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:10]
