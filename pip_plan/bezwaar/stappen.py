# SPDX-License-Identifier: EUPL-1.2
"""The steps of a bezwaar as pages: title, explanation, form, and the service that does it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pip_plan.bezwaar import forms, services
from pip_plan.bezwaar.enums import Bezwaarstatus, NietHoren, Uitkomst
from pip_plan.bezwaar.models import Bezwaar

Waarden = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stap:
    """One step. `tekent` is for signers; `omzetten` turns what was typed into arguments."""

    titel: str
    knop: str
    form: type[forms.Stapform]
    service: Callable[..., Bezwaar]
    klaar: str
    uitleg: str = ""
    tekent: bool = False
    omzetten: Callable[[Waarden], dict[str, Any]] = dict


def _outcome(values: Waarden) -> dict[str, Any]:
    chosen = values.get("verschoonbaar", "")
    return {
        "versie": values["versie"],
        "uitkomst": Uitkomst(values["uitkomst"]),
        "motivering": values["motivering"],
        "verschoonbaar": {"ja": True, "nee": False}.get(chosen),
    }


def _ground(values: Waarden) -> dict[str, Any]:
    return {**values, "grond": NietHoren(values["grond"])}


STAPPEN: dict[str, Stap] = {
    "aanvullen": Stap(
        titel="Om aanvulling vragen", knop="Brief maken", form=forms.AanvullenForm,
        service=services.request_completion, klaar="De brief is gemaakt. De termijn wacht.",
        uitleg="De indiener krijgt een brief. Tot de aanvulling staat uw termijn stil (Awb 6:6 en "
        "7:10, lid 2).",
    ),
    "aangevuld": Stap(
        titel="Aanvulling vastleggen", knop="Vastleggen", form=forms.AangevuldForm,
        service=services.complete, klaar="De aanvulling is vastgelegd.",
    ),
    "hoorzitting": Stap(
        titel="Hoorzitting plannen", knop="Uitnodigen", form=forms.ZittingForm,
        service=services.invite, klaar="De uitnodiging is gemaakt.",
        uitleg="De indiener mag tot tien dagen voor de zitting stukken sturen. Plan dus ruim "
        "vooruit.",
    ),
    "gehoord": Stap(
        titel="Hoorzitting vastleggen", knop="Vastleggen", form=forms.GehoordForm,
        service=services.record_hearing, klaar="Het verslag is vastgelegd.",
        uitleg="Alleen wie niet aan het besluit meewerkte, kan het gesprek leiden (Awb 7:5).",
    ),
    "niet-horen": Stap(
        titel="Niet horen", knop="Vastleggen", form=forms.NietHorenForm,
        service=services.waive_hearing, klaar="De reden is vastgelegd.", omzetten=_ground,
        uitleg="De wet noemt vijf redenen om iemand niet te horen (Awb 7:3).",
    ),
    "verdagen": Stap(
        titel="Verdagen", knop="Zes weken verdagen", form=forms.Stapform,
        service=services.adjourn, klaar="De beslissing is zes weken verdaagd.",
        uitleg="U krijgt één keer zes weken extra. De indiener krijgt een brief (Awb 7:10, lid "
        "3).",
    ),
    "uitstellen": Stap(
        titel="Uitstel met instemming", knop="Vastleggen", form=forms.UitstelForm,
        service=services.extend_with_consent, klaar="Het uitstel is vastgelegd.",
        uitleg="Meer uitstel kan alleen als de indiener daarmee instemt (Awb 7:10, lid 4).",
    ),
    "besluit": Stap(
        titel="Besluit op bezwaar schrijven", knop="Ter ondertekening aanbieden",
        form=forms.BesluitForm, service=services.offer, omzetten=_outcome,
        klaar="Het besluit wacht op ondertekening.",
    ),
    "teruggeven": Stap(
        titel="Teruggeven aan de opsteller", knop="Teruggeven", form=forms.RedenForm,
        service=services.give_back, klaar="Het besluit is teruggegeven.", tekent=True,
    ),
    "ondertekenen": Stap(
        titel="Besluit op bezwaar ondertekenen", knop="Ondertekenen", form=forms.DagForm,
        service=services.decide, klaar="Het besluit op bezwaar is genomen.", tekent=True,
        uitleg="Na het ondertekenen verandert het besluit niet meer.",
    ),
    "intrekken": Stap(
        titel="Bezwaar intrekken", knop="Intrekking vastleggen", form=forms.IntrekForm,
        service=services.withdraw, klaar="Het bezwaar is ingetrokken.",
        uitleg="Dit kan alleen als de indiener het schriftelijk vraagt, of het bij de hoorzitting "
        "zegt (Awb 6:21).",
    ),
}  # fmt: skip


def steps_for(bezwaar: Bezwaar) -> tuple[str, ...]:
    """What can be done now; the first one is the next step."""
    if not bezwaar.is_open:
        return ()
    if bezwaar.status == Bezwaarstatus.TER_ONDERTEKENING:
        return ("ondertekenen", "teruggeven", *_more_time(bezwaar), "intrekken")
    if bezwaar.status == Bezwaarstatus.AANVULLEN:
        return ("aangevuld", "intrekken")
    rest = (*_more_time(bezwaar), "intrekken")
    ask = () if bezwaar.aanvullen_gevraagd_op else ("aanvullen",)
    if bezwaar.gehoord_op or bezwaar.niet_horen:
        return ("besluit", *ask, *rest)
    first = ("gehoord", "hoorzitting") if bezwaar.zitting_op else ("hoorzitting",)
    return (*first, "niet-horen", *ask, *rest)


def _more_time(bezwaar: Bezwaar) -> tuple[str, ...]:
    return ("uitstellen",) if bezwaar.verdaagd_op else ("verdagen",)
