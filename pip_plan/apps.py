# SPDX-License-Identifier: EUPL-1.2
"""persoonlijk plan inburgering en participatie."""

from django.apps import AppConfig


class PipPlanConfig(AppConfig):
    name = "pip_plan"
    label = "pip_plan"
    verbose_name = "persoonlijk plan inburgering en participatie"
