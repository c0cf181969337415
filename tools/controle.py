# SPDX-License-Identifier: EUPL-1.2
"""Everything that must hold before a change may go in (make test).

Steps run from quick to slow; the first failure stops. `controle.py NAAM ...` runs only the
named steps, `controle.py pytest -- tests/wet` hands the rest to pytest.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from inburgering.local.ensure import ensure_environment
from tools.systeem import find_browser

ROOT = Path(__file__).resolve().parent.parent
BIN = str(Path(sys.executable).parent)

PYTHON = [sys.executable]
MANAGE = [sys.executable, "manage.py"]
CODE = ["inburgering", "intake", "leerroutes", "ontzorgen", "pip_plan", "monitoring"]
STEPS: dict[str, list[str]] = {
    "ruff": [BIN + "/ruff", "check"],
    "opmaak": [BIN + "/ruff", "format", "--check"],
    "mypy": [BIN + "/mypy", *CODE, "manage.py", "tools", "bench"],
    "djlint": [BIN + "/djlint", "templates", "--lint", "--quiet"],
    "djlint-opmaak": [BIN + "/djlint", "templates", "--check"],
    "lagen": [BIN + "/lint-imports"],
    "migraties": [*MANAGE, "makemigrations", "--check", "--dry-run"],
    "productie-instellingen": [*MANAGE, "check", "--deploy", "--fail-level", "WARNING"],
    "documenten": [*MANAGE, "wettabel", "--check"],
    "pytest": [*PYTHON, "-m", "pytest", "-n", "2", "--dist", "loadgroup", "--reuse-db"],
}


def main() -> int:
    names, extra = split(sys.argv[1:])
    unknown = [name for name in names if name not in STEPS]
    if unknown:
        sys.exit(f"Onbekende stap: {', '.join(unknown)}. Er is: {', '.join(STEPS)}.")
    os.chdir(ROOT)
    os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    os.environ.setdefault("INBURGERING_CHROMIUM", find_browser())
    # Importing our package names the settings of the application; each step chooses its own.
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)
    ensure_environment("test")  # one start of the servers for all steps
    began = time.monotonic()
    for name in names or STEPS:
        if not holds(name, extra if name == "pytest" else []):
            sys.stdout.write(f"\nGestopt: stap '{name}' is niet in orde.\n")
            return 1
    sys.stdout.write(f"\nAlles in orde ({seconds(began)}).\n")
    return 0


def split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Names of steps before --, arguments of pytest after it."""
    if "--" not in arguments:
        return arguments, []
    at = arguments.index("--")
    return arguments[:at], arguments[at + 1 :]


def holds(name: str, extra: list[str]) -> bool:
    """Run one step; say its name before and its time after."""
    sys.stdout.write(f"--- {name}\n")
    sys.stdout.flush()
    began = time.monotonic()
    done = subprocess.run([*STEPS[name], *extra], check=False)
    verdict = "goed" if done.returncode == 0 else "FOUT"
    sys.stdout.write(f"    {name}: {verdict}, {seconds(began)}\n")
    return done.returncode == 0


def seconds(began: float) -> str:
    return f"{time.monotonic() - began:.1f} s".replace(".", ",")


if __name__ == "__main__":
    sys.exit(main())
