# SPDX-License-Identifier: EUPL-1.2
"""Secrets for demo, development and tests: made once on this machine, never committed."""

import base64
import os
import secrets
from pathlib import Path

from inburgering.local.locks import holding

NAMES = ("SECRET_KEY", "INBURGERING_SLEUTELS", "INBURGERING_INDEX_SLEUTEL")


def load_secrets(data: Path) -> None:
    """Fill what the environment lacks from .data/geheimen.env; make that file when needed."""
    if all(os.environ.get(name) for name in NAMES):
        return
    path = data / "geheimen.env"
    with holding(data / "slot" / "geheimen"):
        if not path.exists():
            _write(path)
        lines = path.read_text().splitlines()
    for line in lines:
        name, _, value = line.partition("=")
        if name in NAMES and not os.environ.get(name):
            os.environ[name] = value


def _write(path: Path) -> None:
    values = {
        "SECRET_KEY": secrets.token_urlsafe(64),
        "INBURGERING_SLEUTELS": f"1:{_key()}",
        "INBURGERING_INDEX_SLEUTEL": _key(),
    }
    fresh = path.with_suffix(".nieuw")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.writelines(f"{name}={value}\n" for name, value in values.items())
    fresh.rename(path)


def _key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()
