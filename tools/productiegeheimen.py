# SPDX-License-Identifier: EUPL-1.2
"""Make the secrets of a production installation in docker/geheimen/, once.

The folder is closed to others on this machine (0700); the files in it can be read, because
in a container another user opens them. Existing files are never touched.
"""

import base64
import secrets
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "docker" / "geheimen"
KEY_BYTES = 32


def new_secrets() -> dict[str, str]:
    """Passwords without characters that mean something in an address."""
    passwords = ("postgres", "eigenaar", "app", "broker")
    return {f"{name}_wachtwoord": secrets.token_hex(24) for name in passwords} | {
        "secret_key": secrets.token_urlsafe(64),
        "veldsleutels": f"1:{_key()}",
        "indexsleutel": _key(),
        "mail_wachtwoord": "",
    }


def write(folder: Path) -> list[str]:
    """Write what is missing; say what was written."""
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)
    written = []
    for name, value in new_secrets().items():
        path = folder / name
        if not path.exists():
            path.write_text(value + "\n" if value else "")
            path.chmod(0o444)
            written.append(name)
    return written


def _key() -> str:
    return base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()


if __name__ == "__main__":
    names = write(FOLDER)
    sys.stdout.write(f"{FOLDER}: {', '.join(names) or 'alles stond er al'}\n")
    sys.stdout.write("Bewaar een kopie op een veilige plaats: zonder de veldsleutels zijn ")
    sys.stdout.write("BSN en V-nummer niet meer te lezen.\n")
