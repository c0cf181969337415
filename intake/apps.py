# SPDX-License-Identifier: EUPL-1.2
"""brede intake."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "intake"
    label = "intake"
    verbose_name = "brede intake"
