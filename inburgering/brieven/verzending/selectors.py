# SPDX-License-Identifier: EUPL-1.2
"""What the pages of sending read."""

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.models import Brief, Briefmail, BriefQuerySet, Printregel, Printrun
from inburgering.brieven.verzending import rules
from inburgering.brieven.verzending.bakken import not_for_post
from inburgering.brieven.verzending.enums import VAST, Bak, Bestemming, Regelstatus
from inburgering.brieven.verzending.sturen import recipient_of
from inburgering.core.models import Gemeente
from inburgering.core.selectors import consulenten_of

PER_PAGINA = 100
ZICHTBAAR = 20


@dataclass(frozen=True, slots=True)
class Wachtend:
    """A letter that waits, and what stands in the way."""

    brief: Brief
    geheim: bool
    bezwaar: str

    @property
    def kan_mee(self) -> bool:
        return not self.bezwaar


@dataclass(frozen=True, slots=True)
class Bakstand:
    """A tray of a run: how many letters, and whether its file can be fetched."""

    bak: Bak
    brieven: int
    bladzijden: int
    sha256: str
    bewaard: bool


def waiting_letters(
    gemeente: Gemeente, *, soort: str = "", consulent: int | None = None, tot: date | None = None
) -> BriefQuerySet:
    """Letters that were not sent and stand in no open run, the oldest first.

    A kind that is not meant to be sent only shows when it is asked for.
    """
    rows = Brief.objects.without_pdf().filter(gemeente=gemeente, verzonden_op__isnull=True)
    rows = rows.exclude(pk__in=_in_open_run(gemeente)).exclude(mail__status="wacht")
    rows = rows.filter(soort=soort) if soort else rows.exclude(soort__in=not_for_post(gemeente))
    if consulent:
        rows = rows.filter(dossier__regisseur_id=consulent)
    if tot:
        rows = rows.filter(dagtekening__lte=tot)
    related = rows.select_related("dossier__persoon", "dossier__regisseur")
    return related.order_by("dagtekening", "pk")


def _in_open_run(gemeente: Gemeente) -> "QuerySet[Printregel, int]":
    rows = Printregel.objects.filter(
        gemeente=gemeente, status__in=[status.value for status in VAST]
    )
    return rows.values_list("brief_id", flat=True)


def page_of_waiting(rows: BriefQuerySet, page: str) -> Page[Brief]:
    return Paginator(rows, PER_PAGINA).get_page(page)


def judged(page: Page[Brief]) -> list[Wachtend]:
    """The letters of a page, each with the reason that keeps it out of a run."""
    found = []
    for brief in page.object_list:
        who = recipient_of(brief.dossier)
        refused = rules.refuse_post(who)
        found.append(Wachtend(brief, who.geheim_adres, refused.tekst if refused else ""))
    return found


def kinds_waiting(gemeente: Gemeente) -> list[tuple[str, str]]:
    """The kinds of letters that wait, for the filter."""
    rows = Brief.objects.filter(gemeente=gemeente, verzonden_op__isnull=True)
    codes = set(rows.values_list("soort", flat=True).distinct().order_by())
    apart = not_for_post(gemeente)
    return [
        (code, f"{label} ({Bestemming.NIET.label})" if code in apart else label)
        for code, label in Briefsoort.choices()
        if code in codes
    ]


def colleagues(gemeente: Gemeente, *, on: date) -> list[tuple[int, str]]:
    """Who can be regisseur here, for the filter."""
    return list(consulenten_of(gemeente, on=on).values_list("pk", "naam"))


def runs_of(gemeente: Gemeente) -> QuerySet[Printrun]:
    """The runs of a gemeente, newest first."""
    rows = Printrun.objects.filter(gemeente=gemeente).select_related("door", "verzonden_door")
    return rows.order_by("-gemaakt_at", "-pk")


def rows_of(run: Printrun) -> QuerySet[Printregel]:
    """The letters of a run, what needs a person first, without their bytes."""
    rows = run.regels.select_related("brief__dossier__persoon").defer("brief__pdf")
    return rows.order_by("bak", "volgnummer")


def trays_of(run: Printrun) -> list[Bakstand]:
    """The files of a run, without their bytes."""
    rows = run.bestanden.annotate(bewaard=Count("pk", filter=Q(pdf__isnull=False)))
    found = rows.values_list("bak", "brieven", "bladzijden", "sha256", "bewaard").order_by("bak")
    return [Bakstand(Bak(b), n, pages, sha, bool(kept)) for b, n, pages, sha, kept in found]


def counts_of(run: Printrun) -> dict[Regelstatus, int]:
    """How many letters of a run stand where."""
    found = dict(run.regels.values_list("status").annotate(n=Count("pk")).order_by())
    return {status: found.get(status.value, 0) for status in Regelstatus}


def mail_of(brief: Brief) -> Briefmail | None:
    """What became of a letter by e-mail."""
    return Briefmail.objects.filter(brief=brief).first()
