# SPDX-License-Identifier: EUPL-1.2
"""The stories of the demo are possible on whatever day somebody starts it."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inburgering.beleid.profiel import profiel_voor
from inburgering.core.nummers import is_bsn, is_v_nummer
from monitoring.demo.gemeenten import GEMEENTEN
from monitoring.demo.medewerkers import ACCOUNTS
from monitoring.demo.nummers import bsns, v_nummers
from monitoring.demo.rolverdeling import EERSTE, VERDER, Stadium, parts
from monitoring.demo.verloop import STAPPEN, verloop_van

DAGEN = st.dates(date(2026, 1, 1), date(2032, 12, 31))
CODES = [demo.code for demo in GEMEENTEN]


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=25, deadline=None)
@given(vandaag=DAGEN)
def test_niets_gebeurde_in_de_toekomst_en_alles_op_volgorde(code: str, vandaag: date) -> None:
    for rol in {*EERSTE, *VERDER}:
        days = verloop_van(rol, profiel_voor(code, vandaag), vandaag)
        names = ("gekoppeld", *STAPPEN, "vastgesteld", "bekendgemaakt", "afgesloten")
        happened = [day for name in names if (day := getattr(days, name))]
        assert happened == sorted(happened), rol
        assert happened[-1] <= vandaag, rol
        assert all(day < vandaag for day in days.gesprekken), rol
        assert list(days.gesprekken) == sorted(set(days.gesprekken)), rol


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=25, deadline=None)
@given(vandaag=DAGEN)
def test_een_besluit_ligt_hoogstens_twee_weken_vooruit(code: str, vandaag: date) -> None:
    for rol in {*EERSTE, *VERDER}:
        days = verloop_van(rol, profiel_voor(code, vandaag), vandaag)
        if days.dagtekening and days.vastgesteld and days.aangeboden:
            assert days.aangeboden <= days.vastgesteld <= days.dagtekening
            assert days.dagtekening <= days.vastgesteld + timedelta(days=14)


def test_dertien_mensen_zijn_genoeg_voor_elk_stadium() -> None:
    assert {rol.stadium for rol in parts(len(Stadium))} == set(Stadium)


def test_ongeveer_een_op_de_vier_is_gezinsmigrant() -> None:
    share = sum(not rol.asiel for rol in parts(40)) / 40
    assert 0.2 <= share <= 0.3


def test_de_nummers_zijn_van_niemand() -> None:
    some = [number for number, _ in zip(bsns(), range(500), strict=False)]
    assert all(is_bsn(number) and number.startswith("9999") for number in some)
    assert len(set(some)) == 500
    assert is_v_nummer(next(v_nummers()))


def test_elk_account_heeft_een_adres_dat_niet_bestaat() -> None:
    addresses = [account.email for account in ACCOUNTS]
    assert len(set(addresses)) == len(addresses)
    assert all(address.endswith(".example") for address in addresses)
