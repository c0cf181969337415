# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this room."""

from django.urls import URLPattern

app_name = "pip_plan"

urlpatterns: list[URLPattern] = []
