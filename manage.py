#!/usr/bin/env python
# SPDX-License-Identifier: EUPL-1.2
"""Django's command line; without DATABASE_URL it borrows the project's own PostgreSQL."""

import os
import sys

from django.core.management import execute_from_command_line

from inburgering.local.ensure import ensure_environment

# The rules can be asked without a database, a broker or a secret.
WITHOUT_SERVICES = {"bereken", "wettabel", "help", "--help", "--version"}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inburgering.settings.base")
    command = sys.argv[1] if len(sys.argv) > 1 else "help"
    if command in WITHOUT_SERVICES:
        os.environ.setdefault("INBURGERING_ZONDER_DIENSTEN", "1")
    else:
        ensure_environment()
    if command in {"migrate", "makemigrations", "sqlmigrate", "flush"}:
        os.environ["INBURGERING_ALS_EIGENAAR"] = "1"
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
