# SPDX-License-Identifier: EUPL-1.2
"""Page-shaped reads of the PIP, and the facts its rules take."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from inburgering.brieven.models import Huisstijl
from inburgering.core.feiten import intake_facts_of
from inburgering.core.models import Dossier, Gemeente, Termijn
from inburgering.wet.begrippen import Doelgroep, Leerroute
from leerroutes.selectors import current_choice
from ontzorgen.selectors import current_period
from pip_plan import rules
from pip_plan.doelen import Doel
from pip_plan.enums import PipStatus
from pip_plan.models import URENDELEN, Pip, afspraak_dag
from pip_plan.onderdelen import PLAATS
from pip_plan.roosterrules import Roosterregel

RECENT = 20


@dataclass(frozen=True, slots=True)
class OntbreektRegel:
    """What misses, with the page and the field where it is added."""

    tekst: str
    url: str


@dataclass(frozen=True, slots=True)
class Afspraakregel:
    """An agreement as the page shows it."""

    wat: str
    wie: str
    uiterlijk: date | None
    uren_per_week: int | None


def latest_pip(dossier: Dossier) -> Pip | None:
    """The version that counts on the page: the newest."""
    rows = Pip.objects.filter(dossier=dossier).select_related(
        "opsteller", "besluitvormer", "leerroutekeuze", "gemeente", "herziet"
    )
    found = rows.order_by("-versienummer").first()
    if found:
        found.dossier = dossier
    return found


def pip_withdrawn(dossier_id: int) -> bool:
    """Whether the latest decision was withdrawn; settings.PIP_FEITEN names this."""
    rows = Pip.objects.filter(dossier_id=dossier_id, dagtekening__isnull=False)
    latest = rows.order_by("-versienummer").values_list("status", flat=True).first()
    return latest == PipStatus.INGETROKKEN


def versions_of(dossier: Dossier) -> list[Pip]:
    """All versions, the newest first."""
    rows = Pip.objects.filter(dossier=dossier).select_related("opsteller", "besluitvormer")
    return list(rows.order_by("-versienummer"))


def facts_of(pip: Pip) -> rules.PipFeiten:
    """The facts of a concept as the rules take them."""
    dossier, intake = pip.dossier, intake_facts_of(pip.dossier)
    choice, period = current_choice(dossier), current_period(dossier)
    names = (
        "taal_aanbieder", "taal_start_op", "aantal_gesprekken", "ritme",
        "eerste_gesprek_op", "begeleiding", "mb_aanbieder", "mb_duur", "wens", "wijkt_af",
        "afwijking", "vve_afspraak", "geen_ontzorgen_reden", "derde", "telt_mee_uren", "telt_mee",
    )  # fmt: skip
    return rules.PipFeiten(
        doelgroep=Doelgroep(pip.doelgroep),
        leerroute=Leerroute(pip.leerroute),
        overleden=dossier.persoon.overleden_op is not None,
        huisstijl=Huisstijl.objects.filter(gemeente=pip.gemeente_id).exists(),
        intake_afgerond=dossier.intake_afgerond_op is not None,
        redenen=pip.leerroutekeuze.redenen,
        wil_opleiding=intake.wil_opleiding if intake else "",
        lbt_uitslag=intake.lbt_uitslag if intake else None,
        route_actueel=(
            pip.herziet_id is not None
            or (choice is not None and choice.pk == pip.leerroutekeuze_id)
        )
        and dossier.doelgroep == pip.doelgroep,
        hoofddoel=bool(pip.hoofddoel_zin),
        aantal_doelen=len(pip.doelen),
        taal_uren=pip.taal_uren_per_week,
        jonge_kinderen=intake is not None and intake.jonge_kinderen,
        bijstand=dossier.bijstand_vanaf is not None,
        ontzorgen=period is not None and period.loopt,
        gewacht_op_derde=dossier.derde_informatie_op is not None,
        **{part: _part_facts(pip, part) for part in URENDELEN},
        **{name: getattr(pip, name) for name in names},
    )


def _part_facts(pip: Pip, part: str) -> Any:
    return rules.Onderdeelfeiten(
        uren=getattr(pip, f"{part}_uren"),
        wie=getattr(pip, f"{part}_wie"),
        start_op=getattr(pip, f"{part}_start_op"),
    )


def missing_of(pip: Pip) -> list[OntbreektRegel]:
    """What still misses, each with the way to it."""
    return [
        OntbreektRegel(item.tekst, _page(pip.dossier_id, item))
        for item in rules.missing_parts(facts_of(pip))
    ]


PAGINAS = {
    rules.Plek.INTAKE: "intake:overzicht",
    rules.Plek.LEERROUTE: "leerroutes:overzicht",
    rules.Plek.PIP: "pip_plan:bewerken",
    rules.Plek.GEGEVENS: "core:gegevens",
    rules.Plek.BEHEER: "core:dossier",
}


def _page(dossier_id: int, item: rules.Ontbreekt) -> str:
    if item.plek is rules.Plek.PIP and item.veld in PLAATS:
        part = reverse("pip_plan:onderdeel", args=[dossier_id, PLAATS[item.veld]])
        return f"{part}#id_{item.veld}"
    address = reverse(PAGINAS[item.plek], args=[dossier_id])
    return f"{address}#id_{item.veld}" if item.veld else address


def agreements_of(pip: Pip) -> list[Afspraakregel]:
    """The agreements in the order in which they were made."""
    return [
        Afspraakregel(row["wat"], row["wie"], afspraak_dag(row), row["uren_per_week"])
        for row in pip.afspraken
    ]


def bezwaar_of(dossier: Dossier) -> Termijn | None:
    """The last day for bezwaar as the dossier keeps it."""
    return dossier.termijnen.filter(code="bezwaar", norm="wettelijk").first()


def term_of(dossier: Dossier) -> Termijn | None:
    """The inburgeringstermijn as the dossier keeps it."""
    return dossier.termijnen.filter(code="inburgeringstermijn", norm="wettelijk").first()


def recently_decided(gemeente: Gemeente) -> list[Pip]:
    """The latest decisions of this gemeente."""
    rows = Pip.objects.filter(gemeente=gemeente, dagtekening__isnull=False)
    return list(
        rows.select_related("dossier__persoon", "besluitvormer").order_by("-dagtekening", "-pk")[
            :RECENT
        ]
    )


@dataclass(frozen=True, slots=True)
class Verschil:
    """One field on which two people disagree."""

    label: str
    getypt: str
    opgeslagen: str


def difference(pip: Pip, typed: Mapping[str, Any], labels: Mapping[str, str]) -> list[Verschil]:
    """Field by field: what was typed, and what a colleague saved in between."""
    return [
        Verschil(label, _shown(typed.get(name)), _shown(getattr(pip, name)))
        for name, label in labels.items()
        if name in typed and typed[name] != getattr(pip, name)
    ]


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return f"{value.day}-{value.month}-{value.year}"
    if isinstance(value, list):
        return "; ".join(_row_words(row) for row in value) or "leeg"
    return str(value) if value not in (None, "") else "leeg"


def _row_words(row: Mapping[str, Any]) -> str:
    if "sleutel" in row:
        return Doel.from_dict(row).zin
    if "van" in row:
        line = Roosterregel.from_dict(row)
        return f"{line.dagnaam} {line.van_tekst} tot {line.tot_tekst} {line.naam}"
    return ", ".join(str(part) for part in row.values() if part)
