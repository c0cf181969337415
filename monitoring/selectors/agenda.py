# SPDX-License-Identifier: EUPL-1.2
"""The own calendar as an iCalendar file (RFC 5545): days, steps and dossier numbers.

Nothing in it is about a person: a calendar is copied to telephones and to servers elsewhere.
"""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from icalendar import Calendar, Event

from inburgering.core.models import Gemeente, Medewerker, Rol
from inburgering.core.scope import scope
from monitoring.models import Agendalink
from monitoring.rules import STAP
from monitoring.selectors.punten import GESPREK, Punt, points_of
from monitoring.selectors.vervanging import REGIE, replaced_by

JAREN_VOORUIT = timedelta(days=5 * 366)


def link_with(sleutel_hash: str) -> Agendalink | None:
    """The calendar behind a secret: found by the index on its hash, for who still works here."""
    rows = Agendalink.objects.select_related("medewerker")
    return rows.filter(sleutel_hash=sleutel_hash, medewerker__is_active=True).first()


def link_of(medewerker: Medewerker) -> Agendalink | None:
    """The link of this medewerker, if there is one."""
    return Agendalink.objects.filter(medewerker=medewerker).first()


def points_for(medewerker: Medewerker, *, on: date) -> list[Punt]:
    """Own dossiers and those of whom one replaces, in every gemeente with a role today.

    Sets the scope itself: a calendar programme comes without a session.
    """
    roles = Rol.objects.in_force(on).filter(medewerker=medewerker, rol__in=list(REGIE))
    found: list[Punt] = []
    for gemeente in Gemeente.objects.filter(pk__in=roles.values("gemeente")).order_by("pk"):
        with scope([gemeente.pk]):
            people = [medewerker, *replaced_by(gemeente, medewerker, on=on)]
            until = on + JAREN_VOORUIT
            found += points_of(gemeente, [row.pk for row in people], until=until, on=on)
    return found


def content_hash(points: Sequence[Punt]) -> str:
    """A mark of what the calendar says."""
    said = [(_uid(point), _title(point), point.dag) for point in points]
    return hashlib.sha256(repr([settings.WEBADRES, *said]).encode()).hexdigest()


def as_ical(points: Sequence[Punt], *, changed_at: datetime) -> bytes:
    """The file; `changed_at` is since when it reads like this."""
    calendar = Calendar()
    calendar.add("prodid", "-//Inburgering//Agenda//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", "Inburgering")
    calendar.add("x-published-ttl", "PT1H")
    for point in points:
        calendar.add_component(_event(point, changed_at.astimezone(UTC)))
    return bytes(calendar.to_ical())


def _event(point: Punt, changed_at: datetime) -> Event:
    page = settings.WEBADRES.rstrip("/") + reverse("core:dossier", args=[point.dossier])
    event = Event()
    event.add("uid", _uid(point))
    event.add("dtstamp", changed_at)
    event.add("summary", _title(point))
    event.add("dtstart", point.dag)
    event.add("dtend", point.dag + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    event.add("url", page)
    event.add("description", page)
    return event


def _uid(point: Punt) -> str:
    """The same for as long as it is the same thing, also when its day moves."""
    site = urlsplit(settings.WEBADRES).hostname
    return f"{point.norm}-{point.soort}-{point.dossier}@{site}"


def _title(point: Punt) -> str:
    """PIP vaststellen (wettelijk) D-000123."""
    norm = "" if point.norm in (STAP, GESPREK) else f" ({point.norm})"
    return f"{point.titel}{norm} {point.nummer}"
