# SPDX-License-Identifier: EUPL-1.2
"""The settings of production, plus what it is compared with: Django's admin and a floor."""

from inburgering.settings.base import *  # noqa: F403
from inburgering.settings.base import INSTALLED_APPS, LOGGING

DEBUG = False
DEMO = False
INSTALLED_APPS = [*INSTALLED_APPS, "django.contrib.admin.apps.SimpleAdminConfig"]
ROOT_URLCONF = "bench.urls"
ALLOWED_HOSTS = ["testserver"]
LOGGING["root"]["level"] = "WARNING"  # type: ignore[index]
