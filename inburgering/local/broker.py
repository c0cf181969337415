# SPDX-License-Identifier: EUPL-1.2
"""A private Valkey or Redis on a unix socket: the broker of demo and tests.

It keeps nothing on disk: what must not be lost stands in PostgreSQL, and beat asks again.
"""

import signal
import socket
import subprocess

from inburgering.local.binaries import find_broker
from inburgering.local.places import LocalServiceError, Places, give_to
from inburgering.local.processes import die_with_parent, tail, wait_until


class BrokerServer:
    """One broker, started in the foreground as our child."""

    kind = "broker"

    def __init__(self, places: Places) -> None:
        self.places = places
        self.program = find_broker(places)
        self.socket = places.sockets / "broker.sock"
        self.log = places.logs / f"broker{places.suffix}.log"

    def start(self) -> "subprocess.Popen[bytes]":
        """Start it and wait until it answers."""
        give_to(self.places.sockets, self.places.run_as)
        self.socket.unlink(missing_ok=True)
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                [self.program, "--port", "0", "--unixsocket", self.socket,
                 "--unixsocketperm", "700", "--save", "", "--appendonly", "no",
                 "--dir", self.places.sockets, "--daemonize", "no"],
                cwd="/", stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                preexec_fn=die_with_parent(signal.SIGTERM), **self.places.run_as,
            )  # fmt: skip

        def settled() -> bool:
            return process.poll() is not None or self._answers()

        if not wait_until(settled, seconds=20, step=0.02) or process.poll() is not None:
            self.stop(process)
            raise LocalServiceError(
                f"De broker start niet. De laatste regels van {self.log}:\n{tail(self.log)}"
            )
        return process

    def urls(self) -> dict[str, str]:
        """The address in the form Celery reads."""
        return {"REDIS_URL": f"redis+socket://{self.socket}"}

    def stop(self, process: "subprocess.Popen[bytes]") -> None:
        """Ask, and insist when it does not listen."""
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(5)

    def _answers(self) -> bool:
        try:
            with socket.socket(socket.AF_UNIX) as link:
                link.settimeout(1)
                link.connect(str(self.socket))
                link.sendall(b"PING\r\n")
                return link.recv(16).startswith(b"+PONG")
        except OSError:
            return False
