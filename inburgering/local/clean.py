# SPDX-License-Identifier: EUPL-1.2
"""Throw away the private servers and everything in the data folder (make clean)."""

import shutil

from inburgering.local.keeper import SERVERS, lock_path
from inburgering.local.locks import is_free
from inburgering.local.places import PROJECT, LocalServiceError, find_places

OURS = ("postgres-*", "sockets*", "bin*", "logs", "slot", "static*", "geheimen.env", "beat-*",
        "elders", "van")  # fmt: skip


def clean() -> None:
    """Refuse while somebody still uses a server."""
    for name in ("dev", "test"):
        places = find_places(PROJECT, name)
        if not all(is_free(lock_path(places, kind, "users")) for kind in SERVERS):
            raise LocalServiceError("De demo of een test draait nog. Stop die eerst.")
        if places.sockets.parent != places.servers:
            shutil.rmtree(places.sockets)
    for folder in {places.data, places.servers}:
        for pattern in OURS:
            for path in folder.glob(pattern):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
    if places.servers != places.data:
        places.servers.rmdir()
