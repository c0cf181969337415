# SPDX-License-Identifier: EUPL-1.2
"""`make demo` fills an empty database with true stories, and never a real one."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from inburgering.core.enums import Fase
from inburgering.core.models import (
    Dossier,
    Gebeurtenis,
    Gemeente,
    Medewerker,
    Persoon,
    Termijn,
)
from inburgering.core.nummers import is_bsn
from inburgering.core.selectors.kop import TABS
from inburgering.core.selectors.profielen import profielen_op
from inburgering.core.services.termijnen.zegel import count_broken
from monitoring.demo.medewerkers import WACHTWOORD
from monitoring.models import Herinnering
from ontzorgen.models import Ontzorgperiode
from pip_plan.models import Bezwaar, Deelbesluit, Pip
from tests.demo.opzet import VANDAAG, Demo, loaded

CODES = ["1734", "0437"]
PER_GEMEENTE = 15
ERBIJ_OVERBETUWE = 2
STAPPEN = {
    "intake_starten",
    "intake_afronden",
    "leerroute_toewijzen",
    "pip_opstellen",
    "pip_aanbieden",
    "pip_vaststellen",
    "pip_bekendmaken",
    "gesprek_houden",
    "ontzorgen_beeindigen",
    "",
}
PIP_STATUSSEN = {"concept", "ter_toetsing", "vastgesteld", "bekendgemaakt"}
PAGINAS = (*(tab[2] for tab in TABS), "core:tijdlijn", "core:termijnen", "core:taken")


pytestmark = pytest.mark.xdist_group("demo")


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[Demo]:
    """Two municipalities, loaded once for all tests here and rolled back after them."""
    with django_db_blocker.unblock(), loaded(CODES, per_gemeente=PER_GEMEENTE) as made:
        yield made


def consulent(demo: Demo) -> Medewerker:
    return Medewerker.objects.get(email="consulent@overbetuwe.example")


def test_van_elk_stadium_is_er_iemand(demo: Demo) -> None:
    for gemeente in demo.gemeenten:
        rows = Dossier.objects.filter(gemeente=gemeente)
        assert set(rows.values_list("fase", flat=True)) == set(Fase)
        assert set(rows.values_list("volgende_stap", flat=True)) >= STAPPEN
        pips = Pip.objects.filter(gemeente=gemeente)
        assert set(pips.values_list("status", flat=True)) >= PIP_STATUSSEN


def test_overal_loopt_en_eindigt_ontzorgen(demo: Demo) -> None:
    soon = VANDAAG + timedelta(days=28)
    for gemeente in demo.gemeenten:
        running = Ontzorgperiode.objects.filter(gemeente=gemeente, status="lopend")
        assert running.filter(tot_en_met__gt=soon).exists()
        assert running.filter(tot_en_met__range=(VANDAAG, soon)).exists()


def test_in_elke_gemeente_is_iets_te_laat_en_moet_iets_deze_week(demo: Demo) -> None:
    for gemeente in demo.gemeenten:
        open_rows = Dossier.objects.open().filter(gemeente=gemeente)
        week = (VANDAAG, VANDAAG + timedelta(days=7))
        assert open_rows.overdue(VANDAAG).exists()
        assert open_rows.filter(volgende_op__range=week).exists()
        assert Herinnering.objects.filter(gemeente=gemeente).exists()


def test_geen_bsn_van_een_mens(demo: Demo) -> None:
    numbers = [str(persoon.bsn) for persoon in Persoon.objects.all()]
    assert len(set(numbers)) == PER_GEMEENTE * len(CODES) + ERBIJ_OVERBETUWE
    assert all(is_bsn(number) and number.startswith("9999") for number in numbers)


def test_wie_schreef_tekende_niet(demo: Demo) -> None:
    decided = list(Pip.objects.filter(dagtekening__isnull=False))
    assert decided
    assert all(pip.besluitvormer_id not in pip.bewerkers for pip in decided)


def test_het_verhaal_kent_bezwaar_een_besluit_naast_de_leerroute_en_een_week(demo: Demo) -> None:
    overbetuwe = next(gemeente for gemeente in demo.gemeenten if gemeente.code == "1734")
    assert Bezwaar.objects.filter(gemeente=overbetuwe, op_tijd=True).exists()
    agreed = Deelbesluit.objects.filter(gemeente=overbetuwe, soort="participatiewet")
    assert agreed.in_force().exists()
    for gemeente in demo.gemeenten:
        decided = Pip.objects.filter(gemeente=gemeente, dagtekening__isnull=False)
        assert decided.exclude(weekrooster=[]).exists()


def test_de_tijdlijn_loopt_van_koppeling_tot_vandaag(demo: Demo) -> None:
    for dossier in Dossier.objects.all():
        days = [row.gebeurd_op for row in dossier.gebeurtenissen.order_by("pk")]
        assert days[0] == dossier.gekoppeld_op
        assert days[-1] <= VANDAAG


def test_de_werkvoorraad_van_de_consulent_is_gevuld(
    demo: Demo, client_van: Callable[[Medewerker], Client]
) -> None:
    answer = client_van(consulent(demo)).get(reverse("monitoring:werkvoorraad"))
    for naam in ("Selam Tesfay", "Amanuel", "Nour al-Din Mustafa-van der Heijden"):
        assert naam in answer.content.decode()


def test_elke_bladzijde_van_elk_dossier_opent(
    demo: Demo, client_van: Callable[[Medewerker], Client]
) -> None:
    client = client_van(consulent(demo))
    gemeente = Gemeente.objects.get(code="1734")
    for dossier in Dossier.objects.filter(gemeente=gemeente):
        for name in PAGINAS:
            address = reverse(name, args=[dossier.pk])
            assert client.get(address).status_code == 200, address


def test_het_laden_noemt_de_accounts_en_een_keer_het_wachtwoord(demo: Demo) -> None:
    assert "consulent@overbetuwe.example" in demo.tekst
    assert "duo@ouder-amstel.example" in demo.tekst
    assert demo.tekst.count(WACHTWOORD) == 1


def test_de_accounts_werken_met_dat_wachtwoord(demo: Demo) -> None:
    assert consulent(demo).check_password(WACHTWOORD)


def test_een_tweede_keer_laden_wordt_geweigerd(demo: Demo) -> None:
    with pytest.raises(CommandError, match="al dossiers"):
        call_command("load_demo", stdout=StringIO())


def test_wie_is_ingeschreven_heeft_een_adres(demo: Demo) -> None:
    housed = Dossier.objects.filter(brp_op__isnull=False).select_related("persoon")
    assert housed.exists()
    assert all(dossier.persoon.adresregels for dossier in housed)


def test_een_dossier_ging_van_hand_tot_hand_met_een_reden(demo: Demo) -> None:
    moved = Gebeurtenis.objects.filter(soort="dossier.overgedragen")
    assert moved.filter(data__reden__gt="").count() == moved.count() == 2 * len(CODES)


def test_alle_termijnen_kloppen_op_de_dag_van_laden(demo: Demo) -> None:
    assert count_broken(profielen_op(demo.gemeenten, VANDAAG), VANDAAG) == 0
    assert not Termijn.objects.filter(status="open", uiterlijk__lt=VANDAAG).exists()
