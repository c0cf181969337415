# SPDX-License-Identifier: EUPL-1.2
"""Settings for the type checker and other tools that read code without running services."""

import os

os.environ.setdefault("INBURGERING_ZONDER_DIENSTEN", "1")

from inburgering.settings.base import *  # noqa: F403 - the environment must stand first
