# SPDX-License-Identifier: EUPL-1.2
"""Regie op de Wet inburgering 2021 voor gemeenten."""

from inburgering.celery import app as celery_app

__all__ = ["celery_app"]
