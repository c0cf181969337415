# SPDX-License-Identifier: EUPL-1.2
"""`python -m inburgering.local demo` runs the demo; `... wis` throws its data away."""

import sys

from inburgering.local.clean import clean
from inburgering.local.demo import run
from inburgering.local.places import LocalServiceError


def main() -> int:
    if sys.argv[1:] == ["demo"]:
        return run()
    if sys.argv[1:] == ["wis"]:
        try:
            clean()
        except LocalServiceError as error:
            sys.exit(str(error))
        return 0
    sys.exit("Gebruik: python -m inburgering.local demo | wis")


if __name__ == "__main__":
    sys.exit(main())
