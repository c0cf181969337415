# SPDX-License-Identifier: EUPL-1.2
"""The whole application as `make demo` runs it, for the stories and for the screenshots.

Web server, worker, beat, PostgreSQL and broker are real and have a data folder of their own.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
START_SECONDS = 420
# The stories start their own servers, whatever this process uses.
NOT_OURS = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def data_folder(name: str) -> Path:
    base = os.environ.get("INBURGERING_DATA")
    return Path(base or PROJECT / ".data") / name


@contextmanager
def running_application(
    name: str, *, per_gemeente: int, gemeenten: tuple[str, ...] = ()
) -> Iterator[str]:
    """Start from nothing, give the address, stop, and fail when something stays behind."""
    data = data_folder(name)
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    port = free_port()
    environment = {key: value for key, value in os.environ.items() if key not in NOT_OURS} | {
        "INBURGERING_DATA": str(data),
        "INBURGERING_DEMO_PER_GEMEENTE": str(per_gemeente),
        "INBURGERING_DEMO_GEMEENTEN": ",".join(gemeenten),
        "PORT": str(port),
        "PYTHONWARNINGS": "default",
    }
    log = data / "applicatie.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "inburgering.local", "demo"],
            cwd=PROJECT,
            env=environment,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for_line(process, log, "De toepassing draait op")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            code = process.wait(60)
    assert code == 0, log.read_text()[-3000:]


def wait_for_line(process: "subprocess.Popen[bytes]", log: Path, line: str) -> None:
    """Until the supervisor says it runs; its own words when it does not."""
    for _ in range(START_SECONDS * 5):
        if line in log.read_text():
            return
        try:
            process.wait(0.2)
        except subprocess.TimeoutExpired:
            continue
        raise RuntimeError(f"The application did not start:\n{log.read_text()[-3000:]}")
    raise RuntimeError(f"The application did not start in time:\n{log.read_text()[-3000:]}")


def answers(url: str) -> int:
    with urllib.request.urlopen(url, timeout=10) as response:  # noqa: S310 - our own address
        return int(response.status)
