# SPDX-License-Identifier: EUPL-1.2
"""Recompile the locks from pyproject.toml and package.json (make locks).

A lock holds versions and hashes and no address, so it works behind any index.
"""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements"
UV = ROOT / ".venv" / "bin" / "uv"
OPTIONS = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header",
           "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]  # fmt: skip
# Largest first: the smaller locks may only choose versions that are in it.
LOCKS = {
    "ontwikkel": ["lokaal", "test", "controle"],
    "lokaal": ["lokaal"],
    "productie": [],
}


def main() -> None:
    for name, groups in LOCKS.items():
        options = [part for group in groups for part in ("--group", group)]
        if name != "ontwikkel":
            options += ["--constraint", str(REQUIREMENTS / "ontwikkel.txt")]
        compile_lock(name, "pyproject.toml", options)
    compile_lock("uv", "-", ["--constraint", str(REQUIREMENTS / "ontwikkel.txt")], "uv\n")
    lock_front_end()


def compile_lock(name: str, source: str, options: list[str], text: str | None = None) -> None:
    """One requirements file."""
    goal = REQUIREMENTS / f"{name}.txt"
    goal.unlink(missing_ok=True)  # an old lock must not steer the new one
    subprocess.run(
        [UV, "pip", "compile", source, *options, *OPTIONS, "--output-file", goal],
        cwd=ROOT, check=True, input=text, text=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    sys.stdout.write(f"requirements/{name}.txt\n")


def lock_front_end() -> None:
    """npm writes where a package asks for money; that is an address too."""
    subprocess.run(["npm", "install", "--package-lock-only"], cwd=ROOT, check=True)
    path = ROOT / "package-lock.json"
    lock = json.loads(path.read_text())
    for package in lock["packages"].values():
        package.pop("funding", None)
        package.pop("resolved", None)
    path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n")
    sys.stdout.write("package-lock.json\n")


if __name__ == "__main__":
    main()
