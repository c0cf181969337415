# SPDX-License-Identifier: EUPL-1.2
"""The process in which a file is opened: bytes in, clean bytes or a refusal out.

Started by `openen` without environment, so there is nothing here to be stolen; memory and
processor time end by themselves.
"""

import resource
import sys

from inburgering.core.enums import Mediatype
from inburgering.core.keuring import beeld, pdf
from inburgering.core.keuring.soort import MAX_BYTES, Geweigerd, recognise

GEHEUGEN = 1536 * 1024 * 1024
SECONDEN = 20
GOED, NEE = b"goed", b"nee"


def examine(content: bytes) -> tuple[Mediatype, bytes]:
    """The kind of file and its clean content."""
    soort = recognise(content)
    if soort is Mediatype.PDF:
        return soort, pdf.rewrite(content)
    return soort, beeld.reencode(content, soort)


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDEN, SECONDEN))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    content = sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        soort, clean = examine(content)
        answer = b" ".join((GOED, soort.value.encode())) + b"\n" + clean
    except Geweigerd as refused:
        answer = b" ".join((NEE, str(refused).encode())) + b"\n"
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main()
