# SPDX-License-Identifier: EUPL-1.2
"""The heartbeat of the background work: beat asks, a worker answers, the broker remembers.

The mark expires by itself after two missed beats, so whoever finds it knows that beat, broker
and worker were all alive a moment ago.
"""

import redis
from celery import shared_task
from celery.signals import beat_init
from django.conf import settings

PERIOD = 60
MARK = "inburgering:hartslag"


def broker_client() -> redis.Redis:
    """A client of the broker that gives up quickly: health checks may not hang."""
    url = settings.CELERY_BROKER_URL.replace("redis+socket://", "unix://", 1)
    return redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=2)


@shared_task(name="inburgering.hartslag")  # type: ignore[untyped-decorator]
def heartbeat() -> None:
    """Leave the mark."""
    with broker_client() as client:
        client.set(MARK, "1", ex=2 * PERIOD)


def is_beating() -> bool:
    """Was there a beat lately?"""
    with broker_client() as client:
        return bool(client.exists(MARK))


@beat_init.connect  # type: ignore[untyped-decorator]
def beat_at_once(**_signal: object) -> None:
    """Do not let a fresh start wait a whole period for its first beat."""
    heartbeat.delay()
