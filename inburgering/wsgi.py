# SPDX-License-Identifier: EUPL-1.2
"""The WSGI entrance for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inburgering.settings.base")

application = get_wsgi_application()
