# SPDX-License-Identifier: EUPL-1.2
"""Settings of the tests: the same house, with quick passwords and strict templates."""

import os

from inburgering.local.ensure import ensure_environment

ensure_environment("test")

from inburgering.settings.base import *  # noqa: E402, F403 - the environment must stand first
from inburgering.settings.base import DATA_DIR, DATABASES, STORAGES, TEMPLATES  # noqa: E402

DEMO = False
HTTPS = False
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME = "sessie"
CSRF_COOKIE_NAME = "csrf"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
STATIC_ROOT = DATA_DIR / "static-test"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = "ONBEKENDE VARIABELE %s"  # type: ignore[index]

# Engineers beside each other on one machine each take a database of their own.
_own = os.environ.get("INBURGERING_TESTDB", "")
DATABASES["default"]["TEST"] = {"NAME": f"test_inburgering_{_own}" if _own else "test_inburgering"}
DATABASES["default"]["CONN_MAX_AGE"] = 0
