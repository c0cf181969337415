# SPDX-License-Identifier: EUPL-1.2
"""Health of the application for whoever watches over it; says only ok or niet ok per part.

live   the web process answers
klaar  it can do its work: database, broker and the heartbeat of the background work
"""

import logging
from collections.abc import Callable

import redis
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from inburgering.hartslag import broker_client, is_beating

logger = logging.getLogger(__name__)


@never_cache
@require_safe
@login_not_required
@transaction.non_atomic_requests
def live(_request: HttpRequest) -> JsonResponse:
    """The process is up."""
    return JsonResponse({"web": "ok"})


@never_cache
@require_safe
@login_not_required
@transaction.non_atomic_requests
def klaar(_request: HttpRequest) -> JsonResponse:
    """Every part the application needs; 503 as soon as one is missing."""
    parts = {name: _holds(name, check) for name, check in CHECKS.items()}
    answer = {name: "ok" if holds else "niet ok" for name, holds in parts.items()}
    return JsonResponse(answer, status=200 if all(parts.values()) else 503)


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


def _broker() -> bool:
    with broker_client() as client:
        return bool(client.ping())


CHECKS: dict[str, Callable[[], bool]] = {
    "database": _database,
    "broker": _broker,
    "hartslag": is_beating,
}


def _holds(name: str, check: Callable[[], bool]) -> bool:
    """The reason of a failure goes to our log, never into the answer."""
    try:
        return check()
    except (DatabaseError, redis.RedisError, OSError) as error:
        logger.warning("gezondheid: %s niet ok (%s)", name, type(error).__name__)
        return False
