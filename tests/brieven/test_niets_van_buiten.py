# SPDX-License-Identifier: EUPL-1.2
"""Een adres van buiten of een bestand in een tekst: de brief haalt of leest het niet."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.brieven import voorbeelden
from tests.brieven.hulp import render, text_of

PROJECT = Path(__file__).resolve().parents[2]
GEZIEN: list[tuple[str, str]] = []
AAN: list[bool] = []
GEHEIM = "dit-staat-in-een-bestand-op-de-schijf"


def _listen(event: str, args: tuple[Any, ...]) -> None:
    if AAN and event in {"open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen"}:
        GEZIEN.append((event, str(args[0])))


sys.addaudithook(_listen)  # cannot be taken away again; it listens only when asked


@contextmanager
def listening() -> Iterator[list[tuple[str, str]]]:
    """What Python opens, connects to or starts in this block."""
    GEZIEN.clear()
    AAN.append(True)
    try:
        yield GEZIEN
    finally:
        AAN.clear()


def test_de_echte_renderer_komt_niet_aan_netwerk_of_vreemde_bestanden(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text(GEHEIM)
    attack = (
        f"<img src={secret.as_uri()}> url({secret.as_uri()}) <link rel=attachment "
        f'href="{secret.as_uri()}"> <iframe src="http://169.254.169.254/"> '
        "@import 'https://voorbeeld.nl/x.css'; \\\\server\\share"
    )
    brief = voorbeelden.pip_brief(
        hoofddoel=attack,
        intake=replace(voorbeelden.pip_brief().intake, wens=attack),
        geadresseerde=replace(voorbeelden.GEADRESSEERDE, naam=attack, aanhef=attack),
    )
    huisstijl = replace(voorbeelden.HUISSTIJL, website=attack[:100], afdeling=attack[:60])
    render(voorbeelden.pip_brief())  # modules, fonts and profiles are read once per process
    with listening() as seen:
        pdf = render(brief, huisstijl=huisstijl)
    assert [what for what in seen if what[0] != "open"] == []
    assert not [path for event, path in seen if str(tmp_path) in path or "passwd" in path]
    text = text_of(pdf).replace(" ", "")
    assert "http://169.254.169.254/" in text, "wat iemand typt staat er letterlijk"
    assert GEHEIM not in text
    assert GEHEIM.encode() not in pdf
