# SPDX-License-Identifier: EUPL-1.2
"""leerroutes."""

from django.apps import AppConfig


class LeerroutesConfig(AppConfig):
    name = "leerroutes"
    label = "leerroutes"
    verbose_name = "leerroutes"
