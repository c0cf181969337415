# SPDX-License-Identifier: EUPL-1.2
"""What happened around terms is possible on whatever day somebody starts the demo."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inburgering.beleid.profiel import profiel_voor
from inburgering.wet.kalender import add_maanden
from monitoring.demo.gemeenten import GEMEENTEN
from monitoring.demo.rolverdeling import Stadium, parts
from monitoring.demo.traject import NOUR, Persoonlijk, Traject, traject_van
from monitoring.demo.verloop import verloop_van

DAGEN = st.dates(date(2026, 1, 1), date(2032, 12, 31))
CODES = [demo.code for demo in GEMEENTEN]
NA_PIP = ("aanbod_op", "map_afgerond_op", "pvt_afgerond_op")
TAALSTART = ("taalstart_aanmelding_op", "taalstart_intake_op", "taalstart_start_op",
             "taalstart_einde_op", "taalstart_rapport_op")  # fmt: skip


def people(code: str, today: date, *, number: int = 40) -> Iterator[Persoonlijk]:
    profiel = profiel_voor(code, today)
    for index, rol in enumerate(parts(number)):
        yield Persoonlijk(
            nummer=index,
            rol=rol,
            verloop=verloop_van(rol, profiel, today),
            profiel=profiel,
            onderwijsroute=index % 5 == 0,
            vandaag=today,
        )


def nour(today: date) -> tuple[Persoonlijk, Traject]:
    code, number = NOUR
    wie = next(wie for wie in people(code, today) if wie.nummer == number)
    return wie, traject_van(wie)


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=20, deadline=None)
@given(vandaag=DAGEN)
def test_alles_gebeurde_terwijl_het_dossier_open_was(code: str, vandaag: date) -> None:
    for wie in people(code, vandaag):
        days = traject_van(wie)
        until = wie.verloop.afgesloten or vandaag
        happened = [*days.datums.values(), *days.redenen.values()]
        if days.verlengd:
            happened += [days.verlengd.besluit, days.verlengd.vastgelegd]
        assert all(wie.verloop.gekoppeld <= day <= until for day in happened), wie.rol


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=20, deadline=None)
@given(vandaag=DAGEN)
def test_wat_op_het_pip_volgt_komt_niet_voor_het_pip(code: str, vandaag: date) -> None:
    for wie in people(code, vandaag):
        happened = traject_van(wie).datums
        after = [day for name, day in happened.items() if name in NA_PIP]
        decided = wie.verloop.dagtekening
        assert all(decided and day >= decided for day in after), wie.rol


@settings(max_examples=20, deadline=None)
@given(vandaag=DAGEN)
def test_een_taalstart_verloopt_op_volgorde(vandaag: date) -> None:
    for wie in people("0415", vandaag):
        found = traject_van(wie).datums
        days = [found[name] for name in TAALSTART if name in found]
        assert days == sorted(days)
        assert list(TAALSTART[: len(days)]) == [name for name in TAALSTART if name in found]


@settings(max_examples=60, deadline=None)
@given(vandaag=DAGEN)
def test_nour_kreeg_altijd_een_te_laat_aanbod_een_reden_en_een_verlenging(vandaag: date) -> None:
    wie, days = nour(vandaag)
    assert wie.verloop.dagtekening is not None
    due = add_maanden(wie.verloop.dagtekening, 3)
    assert days.datums["aanbod_op"] > due
    assert days.redenen["aanbod"] > days.datums["aanbod_op"]
    assert days.verlengd is not None
    assert due + timedelta(days.verlengd.vertraging) == days.datums["aanbod_op"]


@settings(max_examples=60, deadline=None)
@given(vandaag=DAGEN)
def test_de_norm_voor_het_gesprek_met_nour_is_altijd_voorbij(vandaag: date) -> None:
    wie, _ = nour(vandaag)
    assert add_maanden(wie.verloop.gesprekken[-1], wie.profiel.gesprek_maanden or 0) < vandaag


@settings(max_examples=20, deadline=None)
@given(vandaag=DAGEN)
def test_er_is_een_boeterapport_en_nooit_van_een_asielstatushouder(vandaag: date) -> None:
    found = [
        wie
        for code in CODES
        for wie in people(code, vandaag)
        if "boete_rapport_op" in traject_van(wie).datums
    ]
    assert [wie.rol.asiel for wie in found] == [False]
    assert found[0].rol.stadium is Stadium.VOORTGANG
