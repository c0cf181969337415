# SPDX-License-Identifier: EUPL-1.2
"""What must come from the operating system: found by using it, installed by apt for root."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

# a browser for tests and pictures: no GPU, and nothing it asks of the network by itself
CHROMIUM_ARGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(frozen=True)
class SystemPart:
    """One thing the machine must have, how to see that it is there, and its Debian packages."""

    name: str
    is_there: Callable[[], bool]
    packages: tuple[str, ...]
    only_tests: bool = False


def find_browser() -> str:
    """INBURGERING_CHROMIUM, or a Chromium of the machine, or one that Playwright fetched."""
    given = os.environ.get("INBURGERING_CHROMIUM")
    if given:
        return given
    on_path = next((found for found in map(shutil.which, BROWSERS) if found), "")
    if on_path and _runs(on_path):
        return on_path
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or "~/.cache/ms-playwright")
    fetched = sorted(map(str, cache.expanduser().glob("chromium-*/chrome-linux*/chrome")))
    return next((found for found in reversed(fetched) if _runs(found)), "")


def is_ubuntu() -> bool:
    """There the chromium package only asks the snap store; Playwright fetches one instead."""
    about = Path("/etc/os-release")
    return about.is_file() and "ID=ubuntu" in about.read_text().splitlines()


def _runs(program: str) -> bool:
    done = subprocess.run([program, "--version"], capture_output=True, check=False)
    return done.returncode == 0


def _loads(*libraries: str) -> bool:
    try:
        for library in libraries:
            ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_font() -> bool:
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("~/.fonts"))
    return any(
        path.suffix.lower() in {".ttf", ".otf", ".ttc"}
        for folder in folders
        for path in folder.expanduser().rglob("*")
    )


PARTS = (
    SystemPart(
        "Python-omgevingen (venv)",
        lambda: importlib.util.find_spec("ensurepip") is not None,
        ("python3-venv",),
    ),
    SystemPart(
        "Pango (voor brieven)",
        lambda: _loads("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0"),
        ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
    ),
    SystemPart(
        "libatomic (voor Playwright)",
        lambda: _loads("libatomic.so.1"),
        ("libatomic1",),
        only_tests=True,
    ),
    SystemPart("lettertypen", _has_font, ("fonts-noto-core",), only_tests=True),
    SystemPart(
        "poppler", lambda: bool(shutil.which("pdftoppm")), ("poppler-utils",), only_tests=True
    ),
    SystemPart(
        "Chromium", lambda: is_ubuntu() or bool(find_browser()), ("chromium",), only_tests=True
    ),
)


def missing_parts(for_tests: bool) -> list[SystemPart]:
    """What is not there yet."""
    return [part for part in PARTS if (for_tests or not part.only_tests) and not part.is_there()]


def install_parts(parts: list[SystemPart]) -> None:
    """Install as root, else stop with the one command to give."""
    packages = [package for part in parts for package in part.packages]
    if not shutil.which("apt-get"):
        names = ", ".join(part.name for part in parts)
        sys.exit(
            f"\nEr ontbreekt iets op deze machine: {names}.\nInstalleer dit met het "
            f"pakketbeheer van uw systeem (op Debian heten de pakketten {' '.join(packages)})."
        )
    if os.geteuid() != 0:
        sys.exit(
            "\nEr ontbreken onderdelen van het systeem. Geef eerst deze opdracht en probeer "
            f"het daarna opnieuw:\n\n    sudo apt-get update && sudo apt-get install -y "
            f"--no-install-recommends {' '.join(packages)}\n"
        )
    if not _apt("install", *packages):
        _apt("update")
        if not _apt("install", *packages, show=True):
            sys.exit(f"\nHet installeren lukte niet: {' '.join(packages)}.")


def _apt(action: str, *packages: str, show: bool = False) -> bool:
    options = ["-y", "-qq", "--no-install-recommends"] if packages else ["-qq"]
    done = subprocess.run(
        ["apt-get", action, *options, *packages],
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        capture_output=not show,
        check=False,
    )
    return done.returncode == 0
