# SPDX-License-Identifier: EUPL-1.2
"""The door for a file: start the process that opens it, and believe only a whole answer."""

import subprocess
import sys
from pathlib import Path

from inburgering.core.enums import Mediatype
from inburgering.core.keuring.apart import GOED
from inburgering.core.keuring.soort import Geweigerd, recognise

PROJECT = Path(__file__).resolve().parents[3]
OPDRACHT = (sys.executable, "-B", "-m", "inburgering.core.keuring.apart")
WACHTTIJD = 40
ONVEILIG = (
    "Dit bestand kan niet veilig worden geopend. Maak er een nieuwe PDF of scan van en kies dat "
    "bestand."
)


def examine(content: bytes) -> tuple[Mediatype, bytes]:
    """The kind of file and its clean content; raises Geweigerd with what to do."""
    recognise(content)  # most mistakes need no process
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, fixed arguments, no shell
            OPDRACHT,
            input=content,
            capture_output=True,
            cwd=PROJECT,
            env={"PATH": "/usr/bin:/bin"},
            timeout=WACHTTIJD,
            check=False,
        )
    except subprocess.TimeoutExpired as slow:
        raise Geweigerd(ONVEILIG) from slow
    if done.returncode != 0:
        raise Geweigerd(ONVEILIG)
    head, _, clean = done.stdout.partition(b"\n")
    verdict, _, rest = head.partition(b" ")
    if verdict != GOED:
        raise Geweigerd(rest.decode() or ONVEILIG)
    return Mediatype(rest.decode()), clean
