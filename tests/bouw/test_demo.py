# SPDX-License-Identifier: EUPL-1.2
"""make demo: everything starts together, stops together, and says so when it cannot.

The database gets one medewerker beforehand, so that no demo data is made: that has its own tests.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from inburgering.local.clean import clean
from inburgering.local.places import PROJECT
from inburgering.local.processes import command_line, is_alive, wait_until

# One worker runs these: the data folder below is made once.
pytestmark = pytest.mark.xdist_group("demo")
GIVEN = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Demo:
    """One data folder, and the demo that runs in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "demo.log"
        self.port = free_port()
        self.environment = {k: v for k, v in os.environ.items() if k not in GIVEN} | {
            "INBURGERING_DATA": str(folder),
            "PORT": str(self.port),
        }

    def manage(self, *arguments: str, said: str = "") -> None:
        subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=PROJECT, env=self.environment, input=said, text=True, check=True,
            capture_output=True,
        )  # fmt: skip

    def start(self, **extra: str) -> "subprocess.Popen[bytes]":
        with self.log.open("w") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "inburgering.local", "demo"],
                cwd=PROJECT, env=self.environment | extra, stdout=log, stderr=subprocess.STDOUT,
            )  # fmt: skip

    @contextmanager
    def running(self) -> Iterator["subprocess.Popen[bytes]"]:
        process = self.start()
        try:
            assert wait_until(
                lambda: "De toepassing draait op" in self.said() or process.poll() is not None,
                seconds=120,
            )
            assert process.poll() is None, self.said()
            yield process
        finally:
            process.terminate()
            process.wait(90)

    def said(self) -> str:
        return self.log.read_text()

    def health(self) -> dict[str, str]:
        try:
            url = f"http://127.0.0.1:{self.port}/gezondheid/klaar"
            with urllib.request.urlopen(url, timeout=10) as answer:
                return dict(json.load(answer))
        except urllib.error.HTTPError as error:
            return dict(json.load(error))

    def processes(self, part: str = "") -> list[int]:
        """Everything that was started with this data folder."""
        mark = f"INBURGERING_DATA={self.folder}".encode()
        found = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit() and is_alive(int(entry.name)):
                line = command_line(int(entry.name))
                ours = str(self.folder) in line or mark in _environment(entry)
                if ours and part in line:
                    found.append(int(entry.name))
        return found


def _environment(process: Path) -> bytes:
    try:
        return (process / "environ").read_bytes()
    except OSError:
        return b""


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    folder = Path(tempfile.mkdtemp(prefix="inb-", dir="/tmp"))
    folder.chmod(0o711)
    demo = Demo(folder)
    demo.manage("migrate", "--verbosity", "0")
    demo.manage(
        "medewerker_toevoegen", "--gemeente=1734", "--gemeentenaam=Overbetuwe", "--rol=consulent",
        "--email=k@voorbeeld.nl", "--naam=K. Consulent", "--wachtwoord-stdin",
        said="een heel lang wachtwoord\n",
    )  # fmt: skip
    yield demo
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INBURGERING_DATA", str(folder))
        clean()
    shutil.rmtree(folder)


@pytest.mark.celery
def test_alles_start_samen_en_stopt_samen(demo: Demo) -> None:
    with demo.running() as process:
        healthy = {"database": "ok", "broker": "ok", "hartslag": "ok"}
        assert wait_until(lambda: demo.health() == healthy, seconds=30, step=0.5)

        second = demo.start(PORT=str(free_port()))
        assert second.wait(30) == 1
        assert "De demo draait al vanuit deze map" in demo.said()

        process.send_signal(signal.SIGTERM)
        assert process.wait(90) == 0
    assert demo.processes() == []


@pytest.mark.celery
def test_valt_de_worker_uit_dan_stopt_alles_met_een_duidelijke_reden(demo: Demo) -> None:
    with demo.running() as process:
        os.kill(min(demo.processes("inburgering worker")), signal.SIGKILL)
        assert process.wait(90) == 1
    assert "De achtergrondverwerking (worker) is onverwacht gestopt" in demo.said()
    assert demo.processes() == []


def test_een_bezette_poort_wordt_gemeld_met_wat_u_kunt_doen(demo: Demo) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        assert demo.start(PORT=port).wait(30) == 1
    assert f"Poort {port} kan niet worden gebruikt" in demo.said()
    assert "PORT=8001 make demo" in demo.said()
    assert demo.processes() == []
