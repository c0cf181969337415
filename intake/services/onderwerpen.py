# SPDX-License-Identifier: EUPL-1.2
"""Recording one subject: two colleagues may work in the same intake and lose no word.

A page that saves says what it began with. Fields that only one of them touched are merged;
for a field that both changed, nothing is written and the page shows both texts. The page that
saved a field last itself (autosave, then the button) is recognised and never conflicts with
itself.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Medewerker
from intake import selectors
from intake.enums import Status
from intake.inhoud import Inhoud, inhoud_of
from intake.models import Intake, Onderwerp
from intake.onderwerpen import SOORTEN, Code, Overslaan
from intake.rules import may_skip
from intake.samenvoegen import Samenvoeging, merge
from intake.services.gesprek import CONFLICT, lock, require_changeable
from intake.vragen import Vraag


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoer:
    """What a page sends: what it began with, and everything that was typed.

    Without `status` the subject keeps the status that still fits. `autosave` means that the
    page stays open and will save again. `basis` is the content the page began with; without
    it the version decides.
    """

    versie: int
    pagina: str = ""
    autosave: bool = False
    basis: Mapping[str, Any] | None = None
    antwoorden: Mapping[str, Any] = field(default_factory=dict)
    overgeslagen: Mapping[str, Overslaan] = field(default_factory=dict)
    conclusie: str = ""
    interne_notitie: str = ""
    status: Status | None = None
    overslaan: Overslaan | None = None

    @property
    def inhoud(self) -> Inhoud:
        return Inhoud(
            antwoorden=self.antwoorden,
            overgeslagen={name: reden.value for name, reden in self.overgeslagen.items()},
            conclusie=self.conclusie.strip(),
            interne_notitie=self.interne_notitie.strip(),
        )


class Botsing(ActionDenied):
    """Two people changed the same fields; `velden` names them as the page does."""

    def __init__(self, velden: Collection[str]) -> None:
        super().__init__(CONFLICT)
        self.velden = tuple(velden)


@transaction.atomic
def save_onderwerp(
    *, intake: Intake, code: Code, invoer: Invoer, by: Medewerker, on: date
) -> Onderwerp:
    """Save a subject; raises Botsing, and writes nothing, where a colleague changed the same."""
    lock(intake)
    require_changeable(intake)
    row = Onderwerp.objects.select_for_update().get(intake=intake, code=code.value)
    vragen = selectors.questions_of(intake, code, on=on)
    before = row.status
    merged = _merge(row, invoer, vragen)
    if merged.botsingen:
        raise Botsing(merged.botsingen)
    content = Inhoud.from_plat(merged.inhoud)
    status, reden = _status(intake, row, invoer, content, vragen, on)
    _check(intake, code, invoer, content, vragen, on)
    wanted = content.kolommen() | {
        "status": status.value,
        "overslaan_reden": reden.value if reden else "",
    }
    if all(getattr(row, name) == value for name, value in wanted.items()):
        return row
    row.paginas = _marks(row, invoer, merged.inhoud)
    for name, value in wanted.items():
        setattr(row, name, value)
    row.gewijzigd_door = by
    row.versie += 1
    row.save()
    if row.status != before:
        _tell(intake, row, before, by, on)
    return row


def _merge(row: Onderwerp, invoer: Invoer, vragen: Collection[Vraag]) -> Samenvoeging:
    stored = inhoud_of(row).plat()
    typed = invoer.inhoud.beperkt_tot(vragen).plat(vragen)
    basis = invoer.basis
    if basis is None:
        # an old page without its beginning: the version tells whether it is still true
        same = row.versie == invoer.versie
        basis = stored if same else dict.fromkeys(typed, object())
    mine = {name for name, page in row.paginas.items() if page and page == invoer.pagina}
    return merge(basis=basis, getypt=typed, bewaard=stored, eigen=mine)


def _marks(row: Onderwerp, invoer: Invoer, merged: Mapping[str, Any]) -> dict[str, str]:
    """Which open page saved which field; a page that closes takes its marks away."""
    stored = inhoud_of(row).plat()
    changed = {name for name, value in merged.items() if value != stored.get(name)}
    kept = {
        name: page
        for name, page in row.paginas.items()
        if name not in changed and page != invoer.pagina
    }
    if not invoer.autosave:
        return kept
    own = {name for name, page in row.paginas.items() if page == invoer.pagina}
    return kept | dict.fromkeys(changed | own, invoer.pagina)


def _status(
    intake: Intake,
    row: Onderwerp,
    invoer: Invoer,
    content: Inhoud,
    vragen: Collection[Vraag],
    on: date,
) -> tuple[Status, Overslaan | None]:
    """The status that was asked, or the one that still fits what is there now."""
    if invoer.status is not None:
        skipped = invoer.status is Status.OVERGESLAGEN
        return invoer.status, invoer.overslaan if skipped else None
    said = content.gezegd
    if row.status == Status.OVERGESLAGEN.value and said == inhoud_of(row).gezegd:
        return Status.OVERGESLAGEN, Overslaan(row.overslaan_reden)
    if row.status == Status.KLAAR.value and _unfinished(intake, row, content, vragen, on) is None:
        return Status.KLAAR, None
    empty = not any(said) and not content.interne_notitie
    if empty and row.status == Status.NOG_NIET_GESTART.value:
        return Status.NOG_NIET_GESTART, None
    return Status.BEZIG, None


def _check(
    intake: Intake,
    code: Code,
    invoer: Invoer,
    content: Inhoud,
    vragen: Collection[Vraag],
    on: date,
) -> None:
    if invoer.status is Status.OVERGESLAGEN:
        _check_skip(intake, code, invoer, on)
    if invoer.status is Status.KLAAR:
        row = Onderwerp(code=code.value)
        refusal = _unfinished(intake, row, content, vragen, on)
        if refusal:
            raise refusal


def _check_skip(intake: Intake, code: Code, invoer: Invoer, on: date) -> None:
    if invoer.overslaan is None:
        raise ActionDenied("Kies waarom u dit onderwerp overslaat.", field="overslaan")
    dossier = intake.dossier
    young = invoer.antwoorden.get("jonge_kinderen") == "ja"
    young = young or selectors.has_young_child(dossier, on=on)
    allowed = may_skip(code, invoer.overslaan, jong_kind=young, verhuisd=dossier.verhuisd_naar_ons)
    if not allowed:
        raise ActionDenied(
            "Dit onderwerp geldt voor deze persoon. Bespreek het, of kies een andere reden.",
            field="overslaan",
        )


def _unfinished(
    intake: Intake, row: Onderwerp, content: Inhoud, vragen: Collection[Vraag], on: date
) -> ActionDenied | None:
    """Why this subject cannot be called finished yet; None when it can."""
    code = Code(row.code)
    for vraag in selectors.needed(code, vragen, content.antwoorden, intake.dossier, on=on):
        if not _settled(vraag, content):
            why = "De wet vraagt dit." if vraag.bron else "Dit hoort bij het onderwerp."
            return ActionDenied(f"Kies een antwoord. {why}", field=vraag.code)
    if code is Code.LEERBAARHEIDSTOETS:
        if intake.toets.geregeld:
            return None
        return ActionDenied(
            "Kies een uitslag, of waarom er geen toets is, voordat het onderwerp klaar is.",
            field="uitkomst",
        )
    if content.conclusie:
        return None
    if SOORTEN[code].wettelijk is None:
        if content.antwoorden or content.overgeslagen or _has_lines(intake, code):
            return None
        return ActionDenied("Beantwoord een vraag of schrijf een conclusie.", field="conclusie")
    return ActionDenied(
        "Schrijf een conclusie. Die komt in het verslag voor deze persoon.", field="conclusie"
    )


def _settled(vraag: Vraag, content: Inhoud) -> bool:
    """Answered, or the person does not want to say it."""
    refused = content.overgeslagen.get(vraag.code) == Overslaan.WIL_NIET_ZEGGEN
    return bool(content.antwoorden.get(vraag.code)) or refused


def _has_lines(intake: Intake, code: Code) -> bool:
    return bool(selectors.lines_on(intake, code))


def _tell(intake: Intake, row: Onderwerp, before: str, by: Medewerker, on: date) -> None:
    kind = {
        Status.KLAAR.value: "intake.onderwerp_klaar",
        Status.OVERGESLAGEN.value: "intake.onderwerp_overgeslagen",
    }.get(row.status)
    if kind is None and before == Status.NOG_NIET_GESTART.value:
        return
    timeline.record(
        dossier=intake.dossier,
        kind=kind or "intake.onderwerp_heropend",
        by=by,
        occurred_on=on,
        onderwerp=row.code,
        reden=row.overslaan_reden,
    )


def without(invoer: Invoer, velden: Collection[str]) -> Invoer:
    """The same input with these fields left as the page began: what does merge is saved."""
    basis = dict(invoer.basis or {})
    content = invoer.inhoud.zonder(velden, basis)
    return replace(
        invoer,
        antwoorden=content.antwoorden,
        overgeslagen={name: Overslaan(value) for name, value in content.overgeslagen.items()},
        conclusie=content.conclusie,
        interne_notitie=content.interne_notitie,
        status=None,
        overslaan=None,
    )
