# SPDX-License-Identifier: EUPL-1.2
"""caseload inlezen."""

from django.apps import AppConfig


class InvoerConfig(AppConfig):
    name = "inburgering.invoer"
    label = "invoer"
    verbose_name = "caseload inlezen"
