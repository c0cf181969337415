# SPDX-License-Identifier: EUPL-1.2
"""werkvoorraad en voortgang."""

from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    name = "monitoring"
    label = "monitoring"
    verbose_name = "werkvoorraad en voortgang"
