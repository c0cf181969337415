# SPDX-License-Identifier: EUPL-1.2
"""Every address, for everybody: nobody, a stranger, each role of the own gemeente.

A new address without its row here fails. A row says which part of a dossier the address
shows, or which roles may come, and whether it is meant for POST.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from inburgering.core.access import DOSSIERROLLEN, LEZEN, SCHRIJVEN
from inburgering.core.enums import Deel, Rolsoort
from inburgering.core.models import Dossier, Medewerker

CONSULENT, TEAM = Rolsoort.CONSULENT, Rolsoort.TEAMLEIDER
BESLIST, BEHEER = Rolsoort.BESLUITVORMER, Rolsoort.BEHEERDER
JURIST = Rolsoort.JURIST
IEDEREEN = frozenset(Rolsoort)
FORBIDDEN, NOT_FOUND, LOGIN = 403, 404, 302
REGIE = frozenset({CONSULENT, TEAM})
PARTNER = frozenset({Rolsoort.KETENPARTNER})


@dataclass(frozen=True)
class Rij:
    """What one address is for."""

    deel: Deel | None = None  # the part of a dossier it shows or changes
    rollen: frozenset[Rolsoort] = IEDEREEN  # who may come, where it is no dossier
    open: bool = False  # no login needed
    post: bool = False  # answers to POST only
    schrijft: bool = False  # the page is only for who may change this part
    besluit: bool = False  # only the holder of a mandate
    ook_besluit: bool = False  # who signs may too, beside who may change this part
    anders: int = FORBIDDEN  # what a role gets that may not come
    stand: bool = False  # answers 302 or 404 as long as the dossier is not that far


def lees(deel: Deel, *, stand: bool = False) -> Rij:
    return Rij(deel=deel, stand=stand)


def schrijf(deel: Deel, *, stand: bool = False) -> Rij:
    return Rij(deel=deel, schrijft=True, stand=stand)


ALG, INT, LEE, PIP = Deel.ALGEMEEN, Deel.INTAKE, Deel.LEERROUTE, Deel.PIP
BEZ, ONT, VOO, BRI = Deel.BEZWAAR, Deel.ONTZORGEN, Deel.VOORTGANG, Deel.BRIEVEN

RIJEN: dict[str, Rij] = {
    "gezondheid_live": Rij(open=True),
    "gezondheid_klaar": Rij(open=True),
    "core:inloggen": Rij(open=True),
    "core:uitloggen": Rij(post=True),
    "core:overal_uitloggen": Rij(post=True),
    "core:sessie_verlengen": Rij(post=True),
    "core:gemeente_kiezen": Rij(post=True),
    "core:bewaard": Rij(stand=True),
    "core:mijn_account": Rij(),
    "core:zoeken": Rij(rollen=DOSSIERROLLEN),
    "core:beheer": Rij(rollen=frozenset({BEHEER})),
    "core:profiel": Rij(rollen=frozenset({BEHEER})),
    "core:profiel_wijzigen": Rij(rollen=frozenset({BEHEER})),
    "core:profiel_bijwerken": Rij(rollen=frozenset({BEHEER})),
    "core:profiel_versie": Rij(rollen=frozenset({BEHEER})),
    "core:profiel_intrekken": Rij(rollen=frozenset({BEHEER}), stand=True),
    "core:partners": Rij(rollen=frozenset({BEHEER})),
    "core:partner_actief": Rij(rollen=frozenset({BEHEER}), post=True),
    "core:mandaten": Rij(rollen=frozenset({BEHEER})),
    "core:mandaat_einde": Rij(rollen=frozenset({BEHEER}), stand=True),
    "core:dossier_nieuw": Rij(rollen=REGIE),
    "core:dossier": lees(ALG),
    "core:tijdlijn": lees(ALG),
    "core:termijnen": lees(ALG),
    "core:termijnen_afdrukken": lees(ALG),
    "core:termijn_reden": schrijf(ALG, stand=True),
    "core:verlengingen": lees(ALG),
    "core:verlenging_intrekken": schrijf(ALG, stand=True),
    "core:traject": schrijf(ALG),
    "core:dossier_sluiten": schrijf(ALG),
    "core:gegevens": lees(ALG),
    "core:persoon": schrijf(ALG),
    "core:mailtoestemming": schrijf(ALG),
    "core:datums": schrijf(ALG),
    "core:doelgroep": schrijf(ALG),
    "core:gezin": schrijf(ALG),
    "core:notities": lees(Deel.NOTITIES),
    "core:taken": lees(ALG),
    "core:bestand": lees(ALG, stand=True),
    "core:taak_gedaan": Rij(deel=ALG, post=True),
    "brieven:huisstijl_css": Rij(),
    "brieven:huisstijl": Rij(rollen=frozenset({BEHEER})),
    "brieven:huisstijl_voorbeeld": Rij(rollen=frozenset({BEHEER}), stand=True),
    "ontzorgen:brief": Rij(deel=ONT, post=True, ook_besluit=True),
    "monitoring:gespreksbrief": Rij(deel=VOO, post=True),
    "brieven:teksten": Rij(rollen=frozenset({BEHEER})),
    "brieven:tekst": Rij(rollen=frozenset({BEHEER})),
    "brieven:tekst_voorbeeld": Rij(rollen=frozenset({BEHEER}), stand=True),
    "brieven:tekst_terugzetten": Rij(rollen=frozenset({BEHEER}), post=True),
    "brieven:leeshulp": Rij(rollen=DOSSIERROLLEN | {BEHEER}, post=True),
    "brieven:overzicht": lees(BRI),
    "brieven:pdf": lees(BRI, stand=True),
    "brieven:participatieverklaring": Rij(deel=BRI, post=True),
    "brieven:uitleg": lees(BRI, stand=True),
    "brieven:verzenden": schrijf(BRI, stand=True),
    "brieven:bakken": Rij(rollen=frozenset({BEHEER})),
    "brieven:post": Rij(rollen=REGIE),
    "brieven:printrun": Rij(rollen=REGIE, stand=True),
    "brieven:printrun_voortgang": Rij(rollen=REGIE, stand=True),
    "brieven:printrun_verzonden": Rij(rollen=REGIE, stand=True),
    "brieven:printrun_annuleren": Rij(rollen=REGIE, stand=True),
    "brieven:printrun_opnieuw": Rij(rollen=REGIE, post=True),
    "brieven:printrun_lijst": Rij(rollen=REGIE, stand=True),
    "brieven:printrun_bestand": Rij(rollen=REGIE, stand=True),
    "invoer:overzicht": Rij(rollen=REGIE),
    "invoer:sjabloon_xlsx": Rij(rollen=REGIE),
    "invoer:sjabloon_csv": Rij(rollen=REGIE),
    "invoer:controle": Rij(rollen=REGIE, stand=True),
    "invoer:voortgang": Rij(rollen=REGIE, stand=True),
    "invoer:bevestigen": Rij(rollen=REGIE, post=True),
    "invoer:opnieuw": Rij(rollen=REGIE, post=True),
    "invoer:wissen": Rij(rollen=REGIE, stand=True),
    "invoer:te_verbeteren": Rij(rollen=REGIE, stand=True),
    "intake:overzicht": lees(INT),
    "intake:gesprek": schrijf(INT, stand=True),
    "intake:gesprek_nieuw": schrijf(INT, stand=True),
    "intake:gesprek_plannen": schrijf(INT, stand=True),
    "intake:gesprek_wijzigen": schrijf(INT, stand=True),
    "intake:gesprek_vervallen": Rij(deel=INT, post=True),
    "intake:gezin": lees(INT),
    "intake:adres_overnemen": Rij(deel=INT, post=True),
    "intake:kind_toevoegen": schrijf(INT, stand=True),
    "intake:kind": schrijf(INT, stand=True),
    "intake:kind_verwijderen": schrijf(INT, stand=True),
    "intake:regel_toevoegen": schrijf(INT, stand=True),
    "intake:regel": schrijf(INT, stand=True),
    "intake:regel_verwijderen": schrijf(INT, stand=True),
    "intake:verslag": lees(INT, stand=True),
    "intake:afronden": schrijf(INT, stand=True),
    "intake:heropenen": schrijf(INT, stand=True),
    "intake:oproepen": lees(INT),
    "intake:oproep_versturen": schrijf(INT, stand=True),
    "intake:oproep_uitkomst": schrijf(INT, stand=True),
    "intake:oproep_afwezig": schrijf(INT, stand=True),
    "intake:oproep_verslag": lees(INT, stand=True),
    "intake:onderwerp": lees(INT, stand=True),
    "intake:meekijken": Rij(deel=INT, post=True),
    "intake:voorbereiding": lees(INT),
    "intake:overdracht": schrijf(INT),
    "intake:driegesprek": schrijf(INT),
    "intake:introductieweek": Rij(deel=INT, post=True),
    "intake:punt_nieuw": schrijf(INT),
    "intake:punt": schrijf(INT, stand=True),
    "intake:tolk": schrijf(INT),
    "intake:tolk_annuleren": Rij(deel=INT, post=True),
    "intake:inzet": schrijf(INT),
    "intake:inzet_stoppen": schrijf(INT, stand=True),
    "intake:taalstart": lees(INT, stand=True),
    "intake:taalstart_wijzigen": schrijf(INT, stand=True),
    "intake:partner": Rij(rollen=PARTNER),
    "intake:partner_persoon": Rij(rollen=PARTNER, anders=NOT_FOUND, stand=True),
    "intake:partner_bericht": Rij(rollen=PARTNER, anders=NOT_FOUND, stand=True),
    "intake:partner_punt": Rij(rollen=PARTNER, anders=NOT_FOUND, stand=True),
    "intake:partner_taalstart": Rij(rollen=PARTNER, anders=NOT_FOUND, stand=True),
    "intake:instrumenten": lees(INT),
    "intake:instrument": schrijf(INT, stand=True),
    "intake:instrument_verwijderen": schrijf(INT, stand=True),
    "intake:vervolg": lees(INT),
    "intake:ladder": schrijf(INT),
    "intake:meting": schrijf(INT, stand=True),
    "intake:hulpvraag": schrijf(INT),
    "intake:signaal": schrijf(INT),
    "intake:hulpvraag_wijzigen": schrijf(INT, stand=True),
    "intake:hulpvraag_afronden": schrijf(INT, stand=True),
    "intake:toestemming_intrekken": schrijf(INT, stand=True),
    "leerroutes:overzicht": lees(LEE),
    "leerroutes:aanmelding": schrijf(LEE, stand=True),
    "leerroutes:aanbieder": schrijf(LEE, stand=True),
    "ontzorgen:overzicht": lees(ONT),
    "ontzorgen:starten": schrijf(ONT, stand=True),
    "ontzorgen:vaste_last": schrijf(ONT, stand=True),
    "ontzorgen:norm": schrijf(ONT, stand=True),
    "ontzorgen:eigen_brief": lees(ONT, stand=True),
    "ontzorgen:beeindigen": schrijf(ONT, stand=True),
    "pip_plan:besluiten": Rij(rollen=frozenset({BESLIST, TEAM})),
    "pip_plan:samen_vaststellen": Rij(rollen=frozenset({BESLIST}), stand=True),
    "pip_plan:samen_tekenen": schrijf(PIP, stand=True),
    "pip_plan:bezwaren": Rij(rollen=frozenset({BESLIST, TEAM, JURIST})),
    "pip_plan:bezwaar_overzicht": lees(BEZ),
    "pip_plan:bezwaar_nieuw": schrijf(PIP, stand=True),
    "pip_plan:bezwaar": lees(BEZ, stand=True),
    "pip_plan:bezwaar_stap": lees(BEZ, stand=True),
    "pip_plan:overzicht": lees(PIP),
    "pip_plan:opstellen": Rij(deel=PIP, post=True),
    "pip_plan:bewerken": schrijf(PIP, stand=True),
    "pip_plan:onderdeel": schrijf(PIP, stand=True),
    "pip_plan:voorbeeld": lees(PIP, stand=True),
    "pip_plan:aanbieden": schrijf(PIP, stand=True),
    "pip_plan:vaststellen": Rij(deel=PIP, besluit=True, stand=True),
    "pip_plan:teruggeven": Rij(deel=PIP, besluit=True, stand=True),
    "pip_plan:versies": lees(PIP, stand=True),
    "pip_plan:herzien": schrijf(PIP, stand=True),
    "pip_plan:intrekken": Rij(deel=PIP, besluit=True, stand=True),
    "pip_plan:deelbesluit_nieuw": schrijf(PIP, stand=True),
    "pip_plan:deelbesluit_voorbeeld": lees(PIP, stand=True),
    "pip_plan:deelbesluit_verwijderen": Rij(deel=PIP, post=True),
    "pip_plan:deelbesluit_vaststellen": Rij(deel=PIP, besluit=True, stand=True),
    "pip_plan:deelbesluit_intrekken": Rij(deel=PIP, besluit=True, stand=True),
    "pip_plan:bekendmaken": schrijf(PIP, stand=True),
    "monitoring:werkvoorraad": Rij(rollen=DOSSIERROLLEN, anders=LOGIN),
    "monitoring:dossiers": Rij(rollen=DOSSIERROLLEN),
    "monitoring:team": Rij(rollen=frozenset({TEAM})),
    "monitoring:overdragen": Rij(rollen=frozenset({TEAM}), stand=True),
    "monitoring:voortgang": lees(VOO),
    "monitoring:verslag": schrijf(VOO, stand=True),
    "monitoring:verplaatsen": schrijf(VOO, stand=True),
    "monitoring:niet_gehouden": schrijf(VOO, stand=True),
    "monitoring:herinneringen": Rij(rollen=DOSSIERROLLEN),
    "monitoring:gezien": Rij(rollen=DOSSIERROLLEN, post=True),
    "monitoring:postvak": Rij(stand=True),
    "monitoring:week": Rij(rollen=REGIE),
    "monitoring:afwezigheid": Rij(rollen=REGIE),
    "monitoring:afwezigheid_beeindigen": Rij(rollen=REGIE, post=True),
    "monitoring:team_afwezigheid": Rij(rollen=frozenset({TEAM})),
    "monitoring:team_afwezigheid_beeindigen": Rij(rollen=frozenset({TEAM}), post=True),
    "monitoring:agenda": Rij(rollen=REGIE),
    "monitoring:agenda_vernieuwen": Rij(rollen=REGIE, post=True),
    "monitoring:agenda_intrekken": Rij(rollen=REGIE, post=True),
    "monitoring:agenda_bestand": Rij(open=True, stand=True),
}  # fmt: skip


def patterns(node: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in node.url_patterns:
        if isinstance(entry, URLResolver):
            yield from patterns(entry, f"{entry.namespace}:" if entry.namespace else prefix)
        else:
            yield f"{prefix}{entry.name}", entry


ADDRESSES = dict(patterns(get_resolver()))


def address(name: str, dossier: Dossier) -> str:
    given = {
        "dossier_id": dossier.pk, "taak_id": 1, "pk": 1, "invoer_id": 1,
        "run_id": 1, "bak": "gewoon",
        "vanaf": "2022-01-01",
        "afwezigheid_id": 1, "sleutel": "geraden",
        "oproep_id": 1, "nummer": 1, "van": dossier.pk, "soort": "talen",
        "mandaat_id": 1, "taal": "ar", "deel": "doelen",
        "termijn_id": 1, "verlenging_id": 1, "partner_id": 1, "inzet_id": 1, "punt_id": 1,
        "boeking_id": 1, "onderdeel": "maatschappelijke_begeleiding",
        "code": dossier.gemeente.code if name == "brieven:huisstijl_css" else "taalniveau",
    }  # fmt: skip
    if name.startswith("brieven:tekst"):
        given |= {"soort": "alle", "plek": "slot"}
    needed = ADDRESSES[name].pattern.converters
    return reverse(name, kwargs={key: given[key] for key in needed})


def visit(client: Client, name: str, dossier: Dossier) -> int:
    url = address(name, dossier)
    return (client.post(url, {}) if RIJEN[name].post else client.get(url)).status_code


def expected(rij: Rij, rol: Rolsoort) -> set[int]:
    """What a colleague with this one role in the own gemeente gets."""
    fits = {200, 204, LOGIN, NOT_FOUND, 409} if rij.stand or rij.post else {200}
    if rij.deel is None:
        return fits if rol in rij.rollen else {rij.anders}
    if not LEZEN[rol] or rol is JURIST:  # this dossier has no bezwaar
        return {NOT_FOUND}
    if rij.deel not in LEZEN[rol]:
        return {FORBIDDEN}
    if rij.besluit:
        return fits if rol is BESLIST else {FORBIDDEN, NOT_FOUND}
    if rij.ook_besluit and rol is BESLIST:
        return fits
    if (rij.schrijft or rij.post) and rij.deel not in SCHRIJVEN[rol]:
        return {FORBIDDEN}
    return fits


@pytest.fixture
def team(
    amina: Medewerker, carla: Medewerker, maria: Medewerker, ivo: Medewerker, bea: Medewerker,
    eva: Medewerker, jos: Medewerker,
) -> dict[Rolsoort, Medewerker]:  # fmt: skip
    return {
        CONSULENT: amina, TEAM: carla, BESLIST: maria, Rolsoort.INKOMEN: ivo, BEHEER: bea,
        Rolsoort.PRIVACY_OFFICER: eva, JURIST: jos,
    }  # fmt: skip


def test_elk_adres_heeft_een_rij() -> None:
    assert set(ADDRESSES) == set(RIJEN)


@pytest.mark.parametrize("name", RIJEN)
def test_niemand_komt_binnen_zonder_in_te_loggen(name: str, dossier: Dossier) -> None:
    status = visit(Client(), name, dossier)
    if RIJEN[name].open:
        assert status in ({NOT_FOUND} if RIJEN[name].stand else {200, 503})
    else:
        assert status == LOGIN


@pytest.mark.parametrize("name", [name for name, rij in RIJEN.items() if rij.deel])
def test_voor_een_vreemde_bestaat_het_dossier_niet(
    name: str, dossier: Dossier, daan: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    assert visit(client_van(daan), name, dossier) == NOT_FOUND


@pytest.mark.parametrize(
    "rol",
    [CONSULENT, TEAM, BESLIST, Rolsoort.INKOMEN, BEHEER, Rolsoort.PRIVACY_OFFICER, JURIST],
)
def test_een_collega_komt_precies_waar_de_rol_dat_zegt(
    rol: Rolsoort,
    team: dict[Rolsoort, Medewerker],
    dossier: Dossier,
    client_van: Callable[[Medewerker], Client],
) -> None:
    wrong = {}
    for name, rij in RIJEN.items():
        if rij.open or name in {"core:uitloggen", "core:overal_uitloggen"}:
            continue
        status = visit(client_van(team[rol]), name, dossier)
        if status not in expected(rij, rol):
            wrong[name] = (status, expected(rij, rol))
    assert not wrong


@pytest.mark.parametrize("name", [name for name, rij in RIJEN.items() if not rij.post])
def test_kijken_verandert_niets(
    name: str, dossier: Dossier, amina: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    before = (dossier.versie, dossier.gebeurtenissen.count())
    visit(client_van(amina), name, dossier)
    dossier.refresh_from_db()
    assert (dossier.versie, dossier.gebeurtenissen.count()) == before
