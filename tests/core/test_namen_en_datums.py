# SPDX-License-Identifier: EUPL-1.2
"""People with one name, a birth year alone, and dates as people type them."""

from datetime import date

import pytest

from inburgering.core.datums import datum_tekst, parse_datum
from inburgering.core.models import Persoon
from inburgering.core.namen import geboren_tekst, leeftijd, sort_key
from inburgering.core.nummers import is_bsn, is_v_nummer, normalise


@pytest.mark.parametrize(
    ("getypt", "datum"),
    [
        ("1-2-2026", date(2026, 2, 1)),
        ("01/02/2026", date(2026, 2, 1)),
        ("1 feb 2026", date(2026, 2, 1)),
        ("1 februari 2026", date(2026, 2, 1)),
        (" 12  mrt 2026 ", date(2026, 3, 12)),
        ("2026-02-01", date(2026, 2, 1)),
        ("31-2-2026", None),
        ("29-2-2026", None),
        ("29-2-2028", date(2028, 2, 29)),
        ("morgen", None),
        ("1-2-26", None),
        ("", None),
    ],
)
def test_een_datum_mag_op_veel_manieren_getypt_worden(getypt: str, datum: date | None) -> None:
    assert parse_datum(getypt) == datum


def test_een_datum_staat_voluit_in_gewone_taal() -> None:
    assert datum_tekst(date(2026, 11, 22)) == "22 november 2026"


@pytest.mark.parametrize(
    ("delen", "tekst"),
    [
        ((1997, 3, 4), "4 maart 1997"),
        ((1997, 3, None), "maart 1997"),
        ((1997, None, None), "in 1997"),
        ((None, None, None), "onbekend"),
    ],
)
def test_een_geboortedatum_mag_gedeeltelijk_bekend_zijn(
    delen: tuple[int | None, int | None, int | None], tekst: str
) -> None:
    assert geboren_tekst(*delen) == tekst


def test_met_alleen_een_jaar_telt_de_leeftijd_die_zeker_bereikt_is() -> None:
    assert leeftijd(2001, None, None, date(2026, 11, 22)) == 24
    assert leeftijd(2001, 11, 22, date(2026, 11, 22)) == 25
    assert leeftijd(None, None, None, date(2026, 11, 22)) is None


def test_namen_worden_gevonden_zonder_accenten() -> None:
    assert sort_key("Élan", "van der", "Åse") == "elan van der ase"
    assert sort_key("Barış", "Łukasz", "Đinh", "İsmail") == "baris lukasz dinh ismail"


@pytest.mark.parametrize(
    ("velden", "briefnaam", "aanhef"),
    [
        (
            {"voornamen": "Selam Miriam", "achternaam": "Tesfay", "aanspreekvorm": "mevrouw"},
            "Mevrouw S.M. Tesfay",
            "Beste mevrouw Tesfay",
        ),
        ({"voornamen": "Amanuel"}, "Amanuel", "Beste Amanuel"),
        (
            {"voornamen": "Jan", "voorvoegsel": "van der", "achternaam": "Berg",
             "aanspreekvorm": "heer"},
            "De heer J. van der Berg",
            "Beste meneer Van der Berg",
        ),
    ],
)  # fmt: skip
def test_een_brief_spreekt_iemand_aan_zoals_die_heet(
    velden: dict[str, str], briefnaam: str, aanhef: str
) -> None:
    persoon = Persoon(**velden)
    assert (persoon.briefnaam, persoon.aanhef) == (briefnaam, aanhef)


@pytest.mark.parametrize(
    ("bsn", "geldig"),
    [
        ("999993653", True),
        ("111222333", True),
        ("123456789", False),
        ("000000000", False),
        ("99999365", False),
        ("99999365a", False),
        ("١١١٢٢٢٣٣٣", False),
    ],
)
def test_een_bsn_moet_de_elfproef_doorstaan(bsn: str, geldig: bool) -> None:
    assert is_bsn(bsn) is geldig


def test_spaties_en_punten_in_een_nummer_mogen() -> None:
    assert normalise(" 9999.93 653 ") == "999993653"
    assert is_v_nummer("1234567890")
    assert not is_v_nummer("123456789")
