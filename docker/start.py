# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: INP001 - programs of the image, not a package
"""Entrance of the container: read secrets from files, then become the program asked for.

NAME_FILE=/run/secrets/x sets NAME to the content of that file. Addresses may then use it:
DATABASE_URL=postgres://inburgering_app:${APP_WACHTWOORD}@postgres/inburgering
"""

import os
import sys
from pathlib import Path
from string import Template

ADDRESSES = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL")
SUFFIX = "_FILE"


def read_secrets(environment: dict[str, str]) -> dict[str, str]:
    """The environment with the content of every secret file in it."""
    secrets = {
        name.removesuffix(SUFFIX): Path(path).read_text().strip()
        for name, path in environment.items()
        if name.endswith(SUFFIX) and path
    }
    addresses = {
        name: Template(environment[name]).substitute(secrets)
        for name in ADDRESSES
        if environment.get(name)
    }
    return environment | secrets | addresses


def main() -> None:
    try:
        environment = read_secrets(dict(os.environ))
    except OSError as error:
        sys.exit(f"Een geheim kan niet worden gelezen: {error.filename} ({error.strerror}).")
    except KeyError as error:
        sys.exit(f"Een adres vraagt om {error}, maar {error.args[0]}_FILE is niet gezet.")
    os.execvpe(sys.argv[1], sys.argv[1:], environment)  # noqa: S606 - that is what it is for


if __name__ == "__main__":
    main()
