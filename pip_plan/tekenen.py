# SPDX-License-Identifier: EUPL-1.2
"""Reads around signing: who may sign what, the tray, and what somebody has seen."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date

from django.core.serializers.json import DjangoJSONEncoder
from django.urls import reverse

from inburgering.core.enums import Besluittype, Rolsoort
from inburgering.core.models import Dossier, Gemeente, Medewerker, Rol
from inburgering.core.selectors.mandaten import against_mandaat
from pip_plan import besluitrules
from pip_plan.enums import Deelbesluitsoort
from pip_plan.models import INHOUD, Deelbesluit, Ingezien, Pip, Tekenmoment

AFSPRAAK = ("tekst", "reden", "artikel", "vanaf", "tot_en_met")
ROUTE = ("doelgroep", "leerroute", "niveau", "alfabetisering", "leerroutekeuze_id")


def is_besluitvormer(medewerker: Medewerker, gemeente: Gemeente, *, on: date) -> bool:
    """Whether somebody has the role of signer in this gemeente on a day."""
    roles = Rol.objects.in_force(on).filter(medewerker=medewerker, gemeente=gemeente)
    return roles.filter(rol=Rolsoort.BESLUITVORMER.value).exists()


def besluittype_of(pip: Pip) -> Besluittype:
    """Which mandate this version asks for: a first PIP here, or a change of one."""
    before = Pip.objects.filter(dossier=pip.dossier_id, dagtekening__isnull=False)
    return Besluittype.WIJZIGING if before.exclude(pk=pip.pk).exists() else Besluittype.PIP


def against_signing(
    pip: Pip, medewerker: Medewerker, *, on: date, soort: Besluittype | None = None
) -> str | None:
    """Why this medewerker may not sign this PIP; the page and the service say the same.

    `soort` is the mandate it asks for, when that is another one than to set this version.
    """
    needed = soort or besluittype_of(pip)
    return Tekenaar(medewerker, pip.gemeente, on).against_pip(pip, needed) or None


def mandate_for(deelbesluit: Deelbesluit) -> Besluittype:
    """Which mandate a decision within the PIP asks for when it comes or goes on its own."""
    relief = deelbesluit.soort == Deelbesluitsoort.ONTZORGEN
    return Besluittype.ONTZORGEN if relief else Besluittype.WIJZIGING


class Tekenaar:
    """A signer in a gemeente on a day: role and mandates, each asked once for all rows.

    The mandate must hold on the dagtekening, which need not be that day.
    """

    def __init__(
        self, wie: Medewerker, gemeente: Gemeente, on: date, *, dagtekening: date | None = None
    ) -> None:
        self.wie, self.gemeente, self.mandaat_op = wie, gemeente, dagtekening or on
        self.signs = is_besluitvormer(wie, gemeente, on=on)
        self._mandaten: dict[Besluittype, str] = {}

    def tegen_mandaat(self, soort: Besluittype) -> str:
        if soort not in self._mandaten:
            self._mandaten[soort] = against_mandaat(
                self.wie, self.gemeente, soort, on=self.mandaat_op
            )
        return self._mandaten[soort]

    def against_pip(self, pip: Pip, soort: Besluittype) -> str:
        refused = besluitrules.may_sign(
            wie=self.wie.pk,
            opsteller=pip.opsteller_id,
            bewerkers=tuple(pip.bewerkers),
            is_besluitvormer=self.signs,
            tegen_mandaat=self.tegen_mandaat(soort),
        )
        return refused or ""

    def against_deelbesluit(self, deelbesluit: Deelbesluit) -> str:
        """Who wrote it down may not, and neither may who wrote the plan it was decided with."""
        refused = besluitrules.may_sign(
            wie=self.wie.pk,
            opsteller=deelbesluit.opsteller_id,
            wat="besluit",
            is_besluitvormer=self.signs,
            tegen_mandaat=self.tegen_mandaat(mandate_for(deelbesluit)),
        )
        return refused or ""


def against_deelbesluit(
    deelbesluit: Deelbesluit, medewerker: Medewerker, *, on: date, dagtekening: date | None = None
) -> str:
    """Why this medewerker may not sign this decision; empty when they may."""
    signer = Tekenaar(medewerker, deelbesluit.gemeente, on, dagtekening=dagtekening)
    return signer.against_deelbesluit(deelbesluit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trayregel:
    """A PIP that waits for a signature. `kiesbaar` when it can be signed with others."""

    pip: Pip
    naam: str
    uiterlijk: date | None
    dagen: int | None
    tegen: str
    gezien: bool
    url: str
    termijn: str

    @property
    def kiesbaar(self) -> bool:
        return self.gezien and not self.tegen

    @property
    def sleutel(self) -> str:
        """The row and its version: what was seen is what is signed."""
        return f"{self.pip.pk}-{self.pip.versie}"


def waiting_for_signature(
    gemeente: Gemeente, medewerker: Medewerker, *, on: date
) -> list[Trayregel]:
    """The tray of this gemeente: what is due first comes first."""
    rows = (
        Pip.objects.waiting()
        .filter(gemeente=gemeente)
        .select_related("dossier__persoon", "opsteller", "gemeente")
        .prefetch_related("dossier__termijnen")
    )
    against = _Oordeel(gemeente, medewerker, on)
    found = [_tray_row(pip, on, against) for pip in rows]
    return sorted(found, key=lambda row: (row.uiterlijk or date.max, row.pip.pk))


class _Oordeel:
    """Everything about the signer that holds for all rows, asked once."""

    def __init__(self, gemeente: Gemeente, wie: Medewerker, on: date) -> None:
        self.tekenaar = Tekenaar(wie, gemeente, on)
        decided = Pip.objects.filter(gemeente=gemeente, dagtekening__isnull=False)
        waiting = Pip.objects.waiting().filter(gemeente=gemeente).values("dossier")
        self.earlier = set(decided.filter(dossier__in=waiting).values_list("dossier", flat=True))
        seen = Ingezien.objects.filter(medewerker=wie, pip__status="ter_toetsing")
        self.seen = set(seen.values_list("pip", "versie"))

    def against(self, pip: Pip) -> str:
        later = pip.dossier_id in self.earlier
        soort = Besluittype.WIJZIGING if later else Besluittype.PIP
        return self.tekenaar.against_pip(pip, soort)


def _tray_row(pip: Pip, on: date, oordeel: _Oordeel) -> Trayregel:
    terms = [term for term in pip.dossier.termijnen.all() if term.code == "pip_vaststellen"]
    first = min(terms, key=lambda term: term.uiterlijk, default=None)
    due = first.uiterlijk if first else None
    against = oordeel.against(pip)
    page = "pip_plan:overzicht" if against else "pip_plan:vaststellen"
    return Trayregel(
        pip=pip,
        naam=pip.dossier.persoon.naam,
        uiterlijk=due,
        dagen=(due - on).days if due else None,
        tegen=against,
        gezien=(pip.pk, pip.versie) in oordeel.seen,
        url=reverse(page, args=[pip.dossier_id]),
        termijn=f"{first.code}-{first.norm}" if first else "",
    )


def has_seen(pip: Pip, medewerker: Medewerker) -> bool:
    """Whether somebody opened this PIP as it is now."""
    return Ingezien.objects.filter(pip=pip, medewerker=medewerker, versie=pip.versie).exists()


def remember_seen(pip: Pip, medewerker: Medewerker) -> None:
    """Somebody opened the plan or its letter; a look, so a page that only shows may do it."""
    seen = Ingezien(gemeente_id=pip.gemeente_id, pip=pip, medewerker=medewerker, versie=pip.versie)
    Ingezien.objects.bulk_create([seen], ignore_conflicts=True)


def content_sha(pip: Pip) -> str:
    """The text of a plan and of the decisions in it as one number; the same text, the same one.

    What is empty does not count, so that a field that comes later changes no earlier number. A
    decision that was added after the PIP was decided is no part of what was explained.
    """
    content = {name: getattr(pip, name) for name in (*INHOUD, *ROUTE) if getattr(pip, name)}
    rows = pip.deelbesluiten.filter(soort=Deelbesluitsoort.PARTICIPATIEWET.value, brief=pip.brief)
    agreed = list(rows.order_by("pk").values(*AFSPRAAK))
    if agreed:
        content["deelbesluiten"] = agreed
    stored = json.dumps(content, cls=DjangoJSONEncoder, sort_keys=True)
    return hashlib.sha256(stored.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Getekend:
    """A record of signing together; `zelfde` when the plan still says what was explained."""

    moment: Tekenmoment
    zelfde: bool


def signed_together(dossier: Dossier, pip: Pip | None) -> list[Getekend]:
    """Every time the plan was explained to be signed, newest first."""
    if pip is None:
        return []
    now = content_sha(pip)
    rows = Tekenmoment.objects.filter(pip__dossier=dossier).select_related(
        "vastgelegd_door", "scan"
    )
    return [Getekend(row, row.inhoud_sha == now) for row in rows.defer("scan__inhoud")]
