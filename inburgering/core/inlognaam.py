# SPDX-License-Identifier: EUPL-1.2
"""Whose failed attempts are counted: capitals and spaces make no new user."""

from collections.abc import Mapping

from django.http import HttpRequest


def username_for_lockout(request: HttpRequest, credentials: Mapping[str, str] | None) -> str:
    """The e-mail address as typed in the form or given to authenticate, in lower case."""
    given = (credentials or {}).get("username") or request.POST.get("username", "")
    return given.strip().lower()
