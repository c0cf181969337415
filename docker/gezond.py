# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: INP001 - programs of the image, not a package
"""Health of one container: `web` asks the web process, `hartslag` looks for the heartbeat."""

import os
import sys
import urllib.request

import redis

MARK = "inburgering:hartslag"  # the same as in inburgering/hartslag.py


def web() -> bool:
    """Live, asked under a name Django accepts."""
    host = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].lstrip(".")
    question = urllib.request.Request(
        "http://127.0.0.1:8000/gezondheid/live", headers={"Host": host}
    )
    with urllib.request.urlopen(question, timeout=5) as answer:  # noqa: S310
        return b'"ok"' in answer.read()


def heartbeat() -> bool:
    """Beat asked and a worker answered in the last two minutes."""
    with redis.Redis.from_url(os.environ["REDIS_URL"], socket_timeout=5) as client:
        return bool(client.exists(MARK))


if __name__ == "__main__":
    sys.exit(0 if {"web": web, "hartslag": heartbeat}[sys.argv[1]]() else 1)
