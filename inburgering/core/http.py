# SPDX-License-Identifier: EUPL-1.2
"""The request as views know it: signed in, in one gemeente; and a guard for reading views."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, ParamSpec

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from django_htmx.middleware import HtmxDetails

from inburgering.core.enums import Rolsoort
from inburgering.core.models import Gemeente, Medewerker


class ConsulentRequest(HttpRequest):
    """A request of a signed-in medewerker in the gemeente of the session."""

    user: Medewerker
    gemeente: Gemeente
    rollen: frozenset[Rolsoort]
    partners: frozenset[int]  # the organisations a ketenpartner works for here
    andere_gemeenten: list[Gemeente]
    htmx: HtmxDetails


P = ParamSpec("P")

# What a page that only shows may still write: who looked. A room adds its own in `ready`.
_LOOKS = {'INSERT INTO "core_inzagelog"'}
READING = ("SELECT", "SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO SAVEPOINT", "WITH")


def keeps_looks(table: str) -> None:
    """A room says in which table of its own it keeps who looked at what."""
    _LOOKS.add(f'INSERT INTO "{table}"')


class WritingOnGet(RuntimeError):
    """A page that only shows tried to change something."""


def _refuse_writes(
    execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
) -> Any:
    if not sql.lstrip(" (").upper().startswith(READING) and not sql.startswith(tuple(_LOOKS)):
        raise WritingOnGet(sql[:80])
    return execute(sql, params, many, context)


@contextmanager
def reading_only() -> Iterator[None]:
    """Within this block the database refuses whatever is not reading."""
    with connection.execute_wrapper(_refuse_writes):
        yield


def read_only(view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """A GET view: safe methods only, and it cannot write."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        with reading_only():
            return view(*args, **kwargs)

    return require_safe(guarded)


def own_transactions(view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """A view that opens a scope per thing it does, so that one failure undoes one thing only.

    The middleware leaves the transaction to it. Whatever it reads of a gemeente it reads
    within `inburgering.core.scope.scope`.
    """
    view.own_transactions = True  # type: ignore[attr-defined]
    return view
