# SPDX-License-Identifier: EUPL-1.2
"""All settings, from the environment only.

The application logs in to PostgreSQL with a role that owns nothing and cannot bypass
row-level security (DATABASE_URL). Migrations run as the owner (DATABASE_OWNER_URL).
"""

from pathlib import Path

import environ
from celery.schedules import crontab
from csp.constants import NONE, SELF

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = environ.Env()

# --- what this process is ---------------------------------------------------------------
ZONDER_DIENSTEN = env.bool("INBURGERING_ZONDER_DIENSTEN", default=False)
ALS_EIGENAAR = env.bool("INBURGERING_ALS_EIGENAAR", default=False)
DEBUG = env.bool("DEBUG", default=False)
DEMO = env.bool("INBURGERING_DEMO", default=False)
DATA_DIR = Path(env.str("INBURGERING_DATA", default=str(BASE_DIR / ".data")))

# --- secrets ----------------------------------------------------------------------------
# "versie:base64 van 32 bytes", oldest first; the last one encrypts, all of them decrypt.
SECRET_KEY = env.str(
    "SECRET_KEY", default="zonder-diensten" if ZONDER_DIENSTEN else environ.Env.NOTSET
)
VELDSLEUTELS = env.list("INBURGERING_SLEUTELS", default=[])
INDEXSLEUTEL = env.str("INBURGERING_INDEX_SLEUTEL", default="")

# --- web --------------------------------------------------------------------------------
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
# Loopback demo has no TLS; production keeps the default.
HTTPS = env.bool("INBURGERING_HTTPS", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^gezondheid/"]
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
ROOT_URLCONF = "inburgering.urls"
WSGI_APPLICATION = "inburgering.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django_filters",
    "django_htmx",
    "inburgering.core",
    "inburgering.brieven",
    "inburgering.invoer",
    "intake",
    "leerroutes",
    "ontzorgen",
    "pip_plan",
    "monitoring",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "inburgering.core.middleware.SessieduurMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
    "inburgering.core.middleware.NietBewarenMiddleware",
    "inburgering.core.middleware.GemeenteMiddleware",
    "intake.middleware.MeekijkMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "inburgering.core.context.schil",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
INSTALLED_APPS += ["django.forms"]
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

# --- database ---------------------------------------------------------------------------
if ZONDER_DIENSTEN:
    DATABASES = {}
else:
    _url = "DATABASE_OWNER_URL" if ALS_EIGENAAR else "DATABASE_URL"
    DATABASES = {"default": env.db_url(_url)}
    DATABASES["default"].setdefault("OPTIONS", {})
    # jit costs more than it gives on short queries
    DATABASES["default"]["OPTIONS"]["options"] = "-c jit=off"
    DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    DATABASES["default"]["ATOMIC_REQUESTS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# The role the application logs in with; migrations grant to it.
RUNTIME_ROL = env.str("INBURGERING_RUNTIME_ROL", default="inburgering_app")

# --- signing in -------------------------------------------------------------------------
AUTH_USER_MODEL = "core.Medewerker"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "core:inloggen"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "core:inloggen"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 1  # hour
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address", "user_agent"]]
AXES_USERNAME_FORM_FIELD = "username"
AXES_USERNAME_CALLABLE = "inburgering.core.inlognaam.username_for_lockout"
AXES_LOCKOUT_TEMPLATE = "registration/geblokkeerd.html"
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_NAME = "__Host-sessie" if HTTPS else "sessie"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSIE_STIL_SECONDEN = env.int("SESSIE_STIL_SECONDEN", default=30 * 60)
SESSIE_MAX_SECONDEN = env.int("SESSIE_MAX_SECONDEN", default=12 * 60 * 60)

# --- content security policy --------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}

# --- language and time --------------------------------------------------------------------
LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

# --- the timeline: where each room lists its kinds and their sentences ----------------------
TIJDLIJNEN = [
    "inburgering.core.events",
    "inburgering.brieven.events",
    "inburgering.brieven.verzending.geheim",
    "inburgering.invoer.events",
    "intake.events",
    "leerroutes.events",
    "ontzorgen.events",
    "pip_plan.events",
    "pip_plan.bezwaar.events",
    "monitoring.events",
]

# --- facts that a room gives to its siblings (inburgering.core.feiten) ------------------------
INTAKE_FEITEN = "intake.selectors.samenvatting"
BEZWAAR_FEITEN = "pip_plan.bezwaar.selectors.has_bezwaar"
PIP_FEITEN = "pip_plan.selectors.pip_withdrawn"

# --- static files -------------------------------------------------------------------------
NODE_MODULES = Path(env.str("INBURGERING_NODE_MODULES", default=str(BASE_DIR / "node_modules")))
STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(DATA_DIR / "static")))
STATICFILES_DIRS = [
    BASE_DIR / "static",
    # only what pages use: hashing and compressing whole packages takes most of a minute
    ("bootstrap/css", NODE_MODULES / "bootstrap" / "dist" / "css"),
    ("fira-sans/files", NODE_MODULES / "@fontsource" / "fira-sans" / "files"),
]
# compressed already, or never asked for by a page
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ("woff", "woff2", "png", "jpg", "map")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
# a ClamAV daemon that looks at files before they are opened: unix:/pad, or naam:3310
CLAMD = env.str("INBURGERING_CLAMD", default="")

# --- mail ---------------------------------------------------------------------------------
# The demo keeps mails in the database and shows them on a page of its own.
EMAIL_BACKEND = env.str(
    "EMAIL_BACKEND",
    default="monitoring.mailpostvak.DatabaseBackend"
    if DEMO
    else "django.core.mail.backends.smtp.EmailBackend",
)
EMAIL_HOST = env.str("EMAIL_HOST", default="localhost")
EMAIL_PORT = env.int("EMAIL_PORT", default=25)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", default="")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", default="")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", default=False)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="inburgering@localhost")
WEBADRES = env.str("INBURGERING_WEBADRES", default="http://127.0.0.1:8000")

# --- background work ------------------------------------------------------------------------
REDIS_URL = env.str("REDIS_URL", default="redis://127.0.0.1:6379/0")
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True  # a killed worker hands its task to the next; tasks are idempotent
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 15 * 60
CELERY_TASK_SOFT_TIME_LIMIT = 10 * 60
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {
    # every minute: /gezondheid/klaar says so when this stops
    "hartslag": {"task": "inburgering.hartslag", "schedule": 60.0},
    # every minute: an import whose worker was killed goes on
    "invoer_hervatten": {"task": "invoer.hervatten", "schedule": 60.0},
    # every minute: a print run whose worker was killed goes on, a mail that waits is tried again
    "brieven_hervatten": {"task": "brieven.hervatten", "schedule": 60.0},
    # every night: what do the rules say today? (after midnight: new norms start on their day)
    "termijnen_nalopen": {
        "task": "core.termijnen_nalopen",
        "schedule": crontab(hour="1", minute="15"),
    },
    # every quarter of an hour: consultants notice missing reminders
    "herinneringen": {"task": "monitoring.herinneringen", "schedule": 15 * 60.0},
    # Monday from six, and every quarter after: sent once a week, so a missed Monday is made up;
    # teamleiders notice when it does not come
    "weekoverzicht": {
        "task": "monitoring.weekoverzicht",
        "schedule": crontab(minute="*/15", hour="6-20"),
    },
}

# --- logging --------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"kort": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "kort"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    # their INFO tells every step, or repeats personal data of the one who typed
    "loggers": {
        "weasyprint": {"level": "WARNING"},
        "fontTools": {"level": "WARNING"},
        "pikepdf": {"level": "WARNING"},
    },
}
