# SPDX-License-Identifier: EUPL-1.2
"""Who cannot see the letter hears it: every word, once, in the order in which one reads it."""

from functools import cache
from itertools import pairwise

import pytest

from inburgering.wet.begrippen import Doelgroep, Leerroute
from tests.brieven import voorbeelden
from tests.brieven.hulp import example_pdf, render, text_of
from tests.brieven.voorlezen import Stukje, voorgelezen

ASIEL, B1 = Doelgroep.ASIELSTATUSHOUDER, Leerroute.B1


@cache
def brief(naam: str) -> bytes:
    if naam == "intakeverslag":
        return render(voorbeelden.intakeverslag())
    return example_pdf(ASIEL, B1)


BRIEVEN = pytest.mark.parametrize("naam", ["intakeverslag", "pip"])


def koppen(gehoord: list[Stukje]) -> list[Stukje]:
    return [stukje for stukje in gehoord if stukje.soort in {"H1", "H2", "H3"}]


@BRIEVEN
def test_de_afzender_en_de_ontvanger_komen_eerst_en_dan_waar_de_brief_over_gaat(naam: str) -> None:
    gehoord = voorgelezen(brief(naam))
    voor_de_titel = [stukje.tekst for stukje in gehoord[: [s.soort for s in gehoord].index("H1")]]
    for deel in ("Overbetuwe", "Mevrouw S.M. Tesfay", "24 november 2026", "Kenmerk"):
        assert any(deel in tekst for tekst in voor_de_titel), deel
    assert koppen(gehoord)[0].soort == "H1"


@BRIEVEN
def test_een_kop_slaat_geen_niveau_over_en_heeft_altijd_iets_onder_zich(naam: str) -> None:
    gehoord = voorgelezen(brief(naam))
    niveaus = [int(kop.soort[1]) for kop in koppen(gehoord)]
    assert niveaus.count(1) == 1
    assert all(na <= voor + 1 for voor, na in pairwise(niveaus))
    for stukje, volgende in zip(gehoord, [*gehoord[1:], Stukje("", "")], strict=True):
        if stukje.soort in {"H2", "H3"}:
            assert volgende.soort not in {"", "H1", stukje.soort}, stukje.tekst


@BRIEVEN
def test_wat_er_staat_wordt_gehoord_en_niets_staat_er_alleen_voor_het_oor(naam: str) -> None:
    gehoord = " ".join(stukje.tekst for stukje in voorgelezen(brief(naam))).split()
    gezien = text_of(brief(naam)).split()
    assert set(gehoord) <= set(gezien)
    # the line at the foot of each page is not read again on every page
    assert len(set(gezien) - set(gehoord)) <= 12, set(gezien) - set(gehoord)


@BRIEVEN
def test_een_keuzehokje_of_los_teken_wordt_niet_als_alinea_voorgelezen(naam: str) -> None:
    assert not [s for s in voorgelezen(brief(naam)) if s.soort == "P" and len(s.tekst) < 3]


def test_het_verslag_vertelt_in_de_volgorde_van_het_gesprek() -> None:
    hoofdstukken = [s.tekst for s in voorgelezen(brief("intakeverslag")) if s.soort == "H2"]
    assert hoofdstukken == [
        "Wie waren erbij?",
        "Waar spraken wij over?",
        "Wat is de uitslag van de leerbaarheidstoets?",
        "Hoe ging de Taalstart?",
        "Wat wilt u zelf?",
        "Welke hulp vroegen wij voor u?",
        "Hoe gaat het verder?",
        "Hebt u vragen?",
    ]


def test_een_tabel_wordt_voorgelezen_met_haar_koppen_eerst() -> None:
    gehoord = [s.soort for s in voorgelezen(brief("pip"))]
    assert gehoord.index("TH") < gehoord.index("TD")
