# SPDX-License-Identifier: EUPL-1.2
"""Somebody who is signed in and asks for pages, through the same door as gunicorn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.test import Client, RequestFactory

from inburgering.core.models import Dossier, Medewerker

GELUKT = 200
FORM = "application/x-www-form-urlencoded"
TOKEN = "b" * 32
VAN_HIER = {"HTTP_ORIGIN": "https://testserver"}
_application = get_wsgi_application()


@dataclass(slots=True)
class Bezoeker:
    """A medewerker at work in one gemeente, a dossier that is asked for, and the day."""

    medewerker: Medewerker
    gemeente_id: int
    dossier: Dossier
    bsn: str
    op: date
    _factory: RequestFactory = field(default_factory=RequestFactory)

    def __post_init__(self) -> None:
        client = Client()
        client.force_login(self.medewerker, backend=settings.AUTHENTICATION_BACKENDS[-1])
        cookie = settings.SESSION_COOKIE_NAME
        self._factory.cookies[cookie] = client.cookies[cookie].value
        self._factory.cookies[settings.CSRF_COOKIE_NAME] = TOKEN

    def get(self, path: str, **query: object) -> bytes:
        """The page at this address; anything but a page is an error in the bench."""
        return self._ask("GET", path, QUERY_STRING=urlencode(query))

    def post(self, path: str, data: Mapping[str, str]) -> bytes:
        """What comes back when this form is sent."""
        body = urlencode({**data, "csrfmiddlewaretoken": TOKEN}).encode()
        return self._ask("POST", path, body, **VAN_HIER)

    def _ask(self, method: str, path: str, body: bytes = b"", **extra: Any) -> bytes:
        request = self._factory.generic(method, path, body, FORM, secure=True, **extra)
        status: list[str] = []

        def start(line: str, *_: object) -> Any:
            status.append(line)

        response = _application(request.environ, start)
        page = b"".join(response)
        response.close()
        if not status[0].startswith(str(GELUKT)):
            raise RuntimeError(f"{path}: {status[0]}")
        return page
