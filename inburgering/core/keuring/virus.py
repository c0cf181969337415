# SPDX-License-Identifier: EUPL-1.2
"""Ask a ClamAV daemon about a file, when the beheerder has one.

The protocol is four lines (INSTREAM, clamd(8)); the packages for it are no longer kept.
Address: `unix:/run/clamav/clamd.ctl`, or `naam:3310`.
"""

import socket
import struct

from inburgering.core.keuring.soort import Geweigerd

SECONDEN = 20
BLOK = 64 * 1024
ANTWOORD = 4096
ONBEREIKBAAR = (
    "De viruscontrole is nu niet te bereiken. Daarom nemen wij het bestand niet aan. Probeer het "
    "later opnieuw, of bel uw functioneel beheerder."
)
BESMET = (
    "De viruscontrole vond iets gevaarlijks in dit bestand. Het is niet bewaard. Bel uw "
    "functioneel beheerder en open het bestand niet meer."
)


def scan(content: bytes, address: str) -> None:
    """Raise Geweigerd when the daemon finds something, or cannot be asked."""
    try:
        verdict = _ask(content, address)
    except (OSError, ValueError) as unreachable:
        raise Geweigerd(ONBEREIKBAAR) from unreachable
    if verdict.endswith("FOUND"):
        raise Geweigerd(BESMET)
    if verdict != "stream: OK":
        raise Geweigerd(ONBEREIKBAAR)


def _ask(content: bytes, address: str) -> str:
    with _connect(address) as line:
        line.sendall(b"zINSTREAM\0")
        for start in range(0, len(content), BLOK):
            block = content[start : start + BLOK]
            line.sendall(struct.pack("!L", len(block)) + block)
        line.sendall(struct.pack("!L", 0))
        answer = b""
        while not answer.endswith(b"\0") and len(answer) < ANTWOORD:
            received = line.recv(ANTWOORD)
            if not received:
                break
            answer += received
    return answer.rstrip(b"\0").decode(errors="replace").strip()


def _connect(address: str) -> socket.socket:
    if address.startswith("unix:"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(SECONDEN)
        try:
            line.connect(address.removeprefix("unix:"))
        except OSError:
            line.close()
            raise
        return line
    host, _, port = address.rpartition(":")
    return socket.create_connection((host, int(port)), timeout=SECONDEN)
