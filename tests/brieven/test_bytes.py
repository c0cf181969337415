# SPDX-License-Identifier: EUPL-1.2
"""The same input gives the same bytes, in every process; other input gives other bytes."""

import hashlib
import os
import subprocess
import sys
from datetime import date, datetime

import pytest
import time_machine

from inburgering.brieven import engine
from inburgering.wet.begrippen import Leerroute
from tests.brieven import voorbeelden
from tests.brieven.hulp import DOELGROEPEN, example_pdf, render

pytestmark = pytest.mark.usefixtures("elke_brief_opnieuw")

ELSEWHERE = """
import django; django.setup()
import hashlib
from tests.brieven import voorbeelden
from tests.brieven.hulp import render
print(hashlib.sha256(render(voorbeelden.pip_brief())).hexdigest())
"""


def test_the_same_letter_twice_is_the_same_file() -> None:
    brief = voorbeelden.pip_brief()
    render(voorbeelden.pip_brief(DOELGROEPEN[1], Leerroute.Z))
    with time_machine.travel(datetime(2031, 5, 6, 7, 8)):
        later = render(brief)
    assert later == render(brief)


def test_another_process_makes_the_same_file() -> None:
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        env={**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == hashlib.sha256(render(voorbeelden.pip_brief())).hexdigest()


def test_another_date_is_another_file() -> None:
    one = example_pdf(DOELGROEPEN[0], Leerroute.B1)
    assert render(voorbeelden.pip_brief(dagtekening=date(2026, 11, 25))) != one


def test_pages_are_counted() -> None:
    assert engine.count_pages(render(voorbeelden.intakeverslag())) == 2
