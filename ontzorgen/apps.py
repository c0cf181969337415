# SPDX-License-Identifier: EUPL-1.2
"""ontzorgen."""

from django.apps import AppConfig


class OntzorgenConfig(AppConfig):
    name = "ontzorgen"
    label = "ontzorgen"
    verbose_name = "ontzorgen"
