# SPDX-License-Identifier: EUPL-1.2
"""personen, dossiers en toegang."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "inburgering.core"
    label = "core"
    verbose_name = "personen, dossiers en toegang"
