# SPDX-License-Identifier: EUPL-1.2
"""Terms in the demo look as they do in practice: mostly met, some late, some extended."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inburgering.core.enums import RedenTeLaat, TermijnStatus
from inburgering.core.models import Dossier, Gebeurtenis, Medewerker, Termijn, Verlenging
from inburgering.core.models.dossier import Trajectdatums
from inburgering.core.services.termijnen.reden import asks_reason
from inburgering.wet.begrippen import Doelgroep
from tests.demo.opzet import VANDAAG, Demo, loaded

OVERBETUWE, LANDSMEER = "1734", "0415"
PER_GEMEENTE = 21
TAALSTART = ("taalstart_intake", "taalstart_start", "taalstart_einde", "taalstart_rapport")
GEHAALD, TE_LAAT = TermijnStatus.GEHAALD.value, TermijnStatus.TE_LAAT_GEHAALD.value
OPEN, OVERSCHREDEN = TermijnStatus.OPEN.value, TermijnStatus.OVERSCHREDEN.value
# Where the first people of the worklist are in the klantreis.
HOOFDROLLEN = {
    "Selam": "pip_aanbieden",
    "Fatima": "pip_aanbieden",
    "Yusuf": "pip_vaststellen",
    "Mohammad": "intake_afronden",
    "Nasrin": "leerroute_toewijzen",
    "Hawa": "ontzorgen_beeindigen",
    "Nour al-Din": "gesprek_houden",
    "Farid": "",
}

pytestmark = pytest.mark.xdist_group("demo")


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[Demo]:
    """Overbetuwe has norms for MAP and PVT, Landsmeer has a Taalstart."""
    codes = [OVERBETUWE, LANDSMEER]
    with django_db_blocker.unblock(), loaded(codes, per_gemeente=PER_GEMEENTE) as made:
        yield made


def states(**chosen: str) -> Counter[str]:
    """How many terms are in which state."""
    return Counter(Termijn.objects.filter(**chosen).values_list("status", flat=True))


def nour() -> Dossier:
    return Dossier.objects.get(persoon__voornamen="Nour al-Din")


def missed() -> list[Termijn]:
    """The terms for which a reason is asked or given."""
    return [term for term in Termijn.objects.all() if asks_reason(term, VANDAAG)]


def test_het_aanbod_komt_meestal_op_tijd_soms_te_laat_en_soms_nog_niet(demo: Demo) -> None:
    found = states(code="aanbod")
    assert found[GEHAALD] > found[TE_LAAT] >= 2
    assert found[OPEN] >= 1


def test_wie_een_aanbod_kreeg_is_aangemeld_en_begon_niet_eerder(demo: Demo) -> None:
    offered = list(Dossier.objects.filter(aanbod_op__isnull=False))
    assert offered
    assert all(dossier.aanmelding_aanbieder_op for dossier in offered)
    assert all(dossier.taalles_start_op >= dossier.aanbod_op for dossier in offered)


def test_map_en_pvt_zijn_soms_eerder_en_soms_later_klaar_dan_de_eigen_norm(demo: Demo) -> None:
    assert states(code="pvt", norm="lokaal").keys() >= {GEHAALD, TE_LAAT, OPEN}
    assert states(code="map", norm="lokaal").keys() >= {TE_LAAT, OVERSCHREDEN, OPEN}
    assert states(code="map", norm="wettelijk")[GEHAALD] >= 2


def test_in_landsmeer_blijft_de_taalstart_meestal_binnen_de_norm(demo: Demo) -> None:
    found = states(code__in=TAALSTART)
    assert found[GEHAALD] > 2 * found[TE_LAAT] > 0
    for code in TAALSTART:
        assert states(code=code)[GEHAALD] >= 3, code


def test_in_landsmeer_loopt_een_taalstart_nog(demo: Demo) -> None:
    busy = Dossier.objects.filter(taalstart_start_op__isnull=False, taalstart_einde_op=None)
    assert busy.filter(gemeente__code=LANDSMEER).exists()


def test_alleen_landsmeer_heeft_een_taalstart(demo: Demo) -> None:
    with_one = Dossier.objects.filter(taalstart_aanmelding_op__isnull=False)
    assert set(with_one.values_list("gemeente__code", flat=True)) == {LANDSMEER}


def test_van_de_meeste_gemiste_wettelijke_termijnen_staat_de_reden_erbij(demo: Demo) -> None:
    explained = [term for term in missed() if term.reden]
    asked = [term for term in missed() if not term.reden]
    assert len(explained) > len(asked) >= 1


def test_de_redenen_verschillen_en_een_andere_reden_heeft_woorden(demo: Demo) -> None:
    explained = Termijn.objects.exclude(reden="")
    assert len(set(explained.values_list("reden", flat=True))) >= 3
    others = explained.filter(reden=RedenTeLaat.ANDERS.value)
    assert others.exists()
    assert not others.filter(reden_toelichting="").exists()


def test_een_reden_is_vastgelegd_nadat_de_termijn_voorbij_was(demo: Demo) -> None:
    for term in Termijn.objects.exclude(reden=""):
        assert term.reden_op is not None
        assert term.uiterlijk < term.reden_op <= VANDAAG


def test_duo_verlengde_bij_enkele_mensen_en_een_keer_is_het_ingetrokken(demo: Demo) -> None:
    rows = Verlenging.objects.all()
    grounds = set(rows.values_list("grond", flat=True))
    assert grounds >= {"geen_aanbod", "bevalling", "ziekte"}
    assert rows.filter(ingetrokken_op__isnull=False).count() == 1
    assert all(row.dossier.pip_vastgesteld_op < row.besluit_op for row in rows)


def test_een_verlenging_is_te_zien_aan_de_laatste_dag(demo: Demo) -> None:
    for row in Verlenging.objects.filter(ingetrokken_op=None):
        moved = Gebeurtenis.objects.filter(
            dossier=row.dossier, soort="termijn.gewijzigd", data__code="inburgeringstermijn"
        )
        last = moved.order_by("pk").last()
        assert last is not None
        assert last.data["was"] < last.data["wordt"]


def test_een_boeterapport_van_enkele_weken_en_niet_van_een_asielstatushouder(demo: Demo) -> None:
    dossier = Dossier.objects.get(boete_rapport_op__isnull=False)
    assert dossier.doelgroep != Doelgroep.ASIELSTATUSHOUDER.value
    ago = VANDAAG - dossier.boete_rapport_op
    assert timedelta(weeks=2) <= ago <= timedelta(weeks=6)
    assert dossier.termijnen.get(code="boete_besluit").status == OPEN


def test_bij_nour_is_elke_toestand_van_een_termijn_te_zien(demo: Demo) -> None:
    assert set(nour().termijnen.values_list("status", flat=True)) == set(TermijnStatus)


def test_nour_kreeg_het_aanbod_te_laat_met_een_reden_en_de_vertraging_van_duo(demo: Demo) -> None:
    offer = nour().termijnen.get(code="aanbod")
    assert (offer.status, offer.reden) == (TE_LAAT, RedenTeLaat.AANBIEDER.value)
    extended = nour().verlengingen.get()
    assert extended.grond == "geen_aanbod"
    assert extended.aantal == (offer.gehaald_op - offer.uiterlijk).days


def test_de_bladzijden_over_termijnen_van_nour_openen(
    demo: Demo, client_van: Callable[[Medewerker], Client]
) -> None:
    client = client_van(Medewerker.objects.get(email="consulent@overbetuwe.example"))
    answer = client.get(reverse("core:termijnen", args=[nour().pk]))
    assert "aanbieder of andere partner was niet op tijd" in answer.content.decode()
    answer = client.get(reverse("core:verlengingen", args=[nour().pk]))
    assert "Geen inburgeringsaanbod" in answer.content.decode()


def test_de_hoofdrollen_zijn_waar_zij_waren_in_de_klantreis(demo: Demo) -> None:
    mine = Dossier.objects.filter(gemeente__code=OVERBETUWE, persoon__voornamen__in=HOOFDROLLEN)
    steps = mine.order_by("pk").values_list("persoon__voornamen", "volgende_stap")
    assert dict(steps) == HOOFDROLLEN


def test_niets_na_het_pip_ligt_in_de_toekomst(demo: Demo) -> None:
    names = {field.name for field in Trajectdatums._meta.fields} - {"taalles_start_op"}
    for dossier in Dossier.objects.all():
        days = {name: getattr(dossier, name) for name in names if getattr(dossier, name)}
        assert all(dossier.gekoppeld_op <= day <= VANDAAG for day in days.values()), days
