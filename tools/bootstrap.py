# SPDX-License-Identifier: EUPL-1.2
"""Set up everything that `make demo` or `make test` needs, then hand over to it.

Needs only Python's standard library. Every part leaves a stamp, so that a second run skips
what already stands. Root gets missing system libraries installed; an ordinary user gets the
one command that does it.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tools.systeem import SystemPart, find_browser, install_parts, missing_parts

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UV = VENV / "bin" / "uv"
REQUIREMENTS = ROOT / "requirements"
DATA = Path(os.environ.get("INBURGERING_DATA") or ROOT / ".data").absolute()
DEMO = [str(PYTHON), "-m", "inburgering.local", "demo"]
TEST = [str(PYTHON), "-m", "tools.controle"]
NEXT = {"demo": DEMO, "test": TEST, "alleen": None}


def main() -> None:
    """Bring this machine so far that the goal can run, and run it."""
    use_new_python()
    goal, *arguments = sys.argv[1:] or ["alleen"]
    if goal not in NEXT:
        sys.exit("Gebruik: bootstrap.py demo | test | alleen")
    os.chdir(ROOT)
    for_tests = goal != "demo"
    DATA.mkdir(parents=True, exist_ok=True)
    with (DATA / "bootstrap.slot").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        set_up_system(for_tests)
        set_up_python("ontwikkel" if for_tests else "lokaal")
        set_up_front_end()
        if for_tests and not find_browser():
            timed("Chromium", fetch_browser)
    command = NEXT[goal]
    if command:
        os.execv(command[0], [*command, *arguments])  # noqa: S606 - a program of our own


def use_new_python() -> None:
    """Go on with a newer Python of this machine when `python3` is too old."""
    if sys.version_info[:2] >= OLDEST:
        return
    for minor in range(OLDEST[1] + 5, OLDEST[1] - 1, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer:
            os.execv(newer, [newer, "-m", "tools.bootstrap", *sys.argv[1:]])  # noqa: S606
    sys.exit(f"Er is Python 3.11 of nieuwer nodig; dit is {sys.version.split()[0]}.")


def set_up_system(for_tests: bool) -> None:
    """Pango for letters; for tests also a browser, poppler and a font."""
    missing = missing_parts(for_tests)
    if missing:
        names = ", ".join(part.name for part in missing)
        timed(f"Systeemonderdelen ({names})", lambda: install_system(missing, for_tests))


def install_system(missing: list[SystemPart], for_tests: bool) -> None:
    """Root installs; anybody else is told the one command."""
    install_parts(missing)
    still = missing_parts(for_tests)
    if still:
        names = ", ".join(part.name for part in still)
        sys.exit(f"\nNa het installeren ontbreekt nog steeds: {names}.")


def set_up_python(lock: str) -> None:
    """A virtual environment with exactly the locked packages."""
    stamp = VENV / f"stempel-{lock}"
    wanted = fingerprint(f"{lock}.txt", str(VENV), sys.version)
    if PYTHON.exists() and _read(stamp) == wanted:
        return
    made_here = VENV / "stempel-plaats"
    if _read(made_here) != f"{VENV} {sys.version}" or not _works(PYTHON):
        timed("Python-omgeving", lambda: run([sys.executable, "-m", "venv", "--clear", str(VENV)]))
        made_here.write_text(f"{VENV} {sys.version}")
    if not _works(UV):
        timed("Installatieprogramma", lambda: run([*pip(), "-r", str(REQUIREMENTS / "uv.txt")]))
    timed("Python-pakketten", lambda: install_packages(lock))
    stamp.write_text(wanted)


def install_packages(lock: str) -> None:
    """With uv; with pip (slower) where uv cannot reach the index but pip is set up to."""
    file = str(REQUIREMENTS / f"{lock}.txt")
    fast = [str(UV), "pip", "install", "--quiet", "--python", str(PYTHON), "--require-hashes"]
    if subprocess.run([*fast, "-r", file], check=False).returncode:
        say("uv lukte niet; nu met pip (dat duurt een minuut).")
        run([*pip(), "-r", file])


def fetch_browser() -> None:
    """Where the system offers no usable Chromium, as on Ubuntu without snap."""
    playwright = [str(PYTHON), "-m", "playwright"]
    with_libraries = ["--with-deps"] if os.geteuid() == 0 else []
    subprocess.run([*playwright, "install", *with_libraries, "chromium"], check=False)
    if not find_browser():
        sys.exit(
            "\nEr is geen bruikbare Chromium. Geef deze opdracht en probeer het opnieuw:\n\n"
            f"    sudo {' '.join(playwright)} install-deps chromium\n\n"
            "Of zet INBURGERING_CHROMIUM op het pad van een Chromium die u al hebt."
        )


def pip() -> list[str]:
    quiet = ["-qq", "--disable-pip-version-check", "--no-input"]
    return [str(PYTHON), "-m", "pip", "install", *quiet, "--require-hashes"]


def set_up_front_end() -> None:
    """Bootstrap and the fonts, by the npm of the machine or the one in the wheel."""
    stamp = ROOT / "node_modules" / ".stempel"
    wanted = fingerprint("../package-lock.json")
    if _read(stamp) != wanted:
        timed("Stijlbladen en lettertypen", npm_ci)
        stamp.write_text(wanted)


def npm_ci() -> None:
    programs = [found for found in (shutil.which("npm"), str(VENV / "bin" / "npm")) if found]
    for npm in programs:
        path = f"{Path(npm).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
        done = subprocess.run(
            [npm, "ci", "--silent"], env=os.environ | {"PATH": path}, cwd=ROOT, check=False
        )
        if done.returncode == 0:
            return
    sys.exit("\nDe stijlbladen zijn niet opgehaald. Controleer de verbinding met het register.")


def fingerprint(*parts: str) -> str:
    """Changes when one of the named lock files, or one of the other texts, changes."""
    digest = hashlib.sha256()
    for part in parts:
        file = REQUIREMENTS / part
        digest.update(file.read_bytes() if file.is_file() else part.encode())
    return digest.hexdigest()


def timed(what: str, do: Callable[[], None]) -> None:
    started = time.monotonic()
    say(f"{what} ...")
    do()
    say(f"{what}: klaar ({time.monotonic() - started:.1f} s)".replace(".", ","))


def run(command: list[str]) -> None:
    if subprocess.run(command, check=False).returncode:
        sys.exit(f"\nDit lukte niet: {' '.join(command)}")


def say(text: str) -> None:
    sys.stdout.write(f"[opzet] {text}\n")
    sys.stdout.flush()


def _read(path: Path) -> str:
    return path.read_text() if path.is_file() else ""


def _works(program: Path) -> bool:
    try:
        return (
            subprocess.run([program, "--version"], capture_output=True, check=False).returncode
            == 0
        )
    except OSError:
        return False


if __name__ == "__main__":
    main()
