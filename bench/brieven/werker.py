# SPDX-License-Identifier: EUPL-1.2
"""The Celery application of the product with one task more: make a letter and say how it went.

`celery -A bench.brieven.werker worker` does what the worker of production does, on a queue of
its own.
"""

import json
import os
import resource
import time
from pathlib import Path

import django

django.setup()

from bench.brieven.plannen import make_letter  # noqa: E402 - needs the settings
from inburgering.celery import app  # noqa: E402

UITKOMST = "BENCH_BRIEVEN_UITKOMST"
"""Names the file to which each letter adds a line."""


@app.task(name="bench.brief")  # type: ignore[untyped-decorator]
def brief(plan_id: int) -> None:
    """Make the letter of this plan; when, in which process, and the highest memory in MiB."""
    began = time.time()
    size = len(make_letter(plan_id))
    told = {
        "begon": began,
        "klaar": time.time(),
        "proces": os.getpid(),
        "geheugen": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "bytes": size,
    }
    with Path(os.environ[UITKOMST]).open("a") as lines:
        lines.write(json.dumps(told) + "\n")
