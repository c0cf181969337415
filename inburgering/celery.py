# SPDX-License-Identifier: EUPL-1.2
"""The Celery application: work that must happen later.

Due dates live in the database; beat only asks "what is due?". Tasks take ids and dates,
are idempotent, and may run twice without harm.
"""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inburgering.settings.base")

app = Celery("inburgering", include=["inburgering.hartslag"])
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
