# SPDX-License-Identifier: EUPL-1.2
"""Tests that share something costly stay with one worker.

The stories in the browser start a whole application. Spread over two workers they start it
twice, which costs minutes and shows nowhere.
"""

import os

import pytest


@pytest.mark.xdist_group("groepen")
def test_wat_bij_elkaar_hoort_gaat_naar_dezelfde_werker(request: pytest.FixtureRequest) -> None:
    alone = "PYTEST_XDIST_WORKER" not in os.environ
    assert alone or request.node.nodeid.endswith("@groepen")
