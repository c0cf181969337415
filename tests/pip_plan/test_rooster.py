# SPDX-License-Identifier: EUPL-1.2
"""The week of the plan: no two things at once, and the totals beside the plan."""

from pip_plan.roosterrules import Roosterregel, against_week, picture, totals

LES_MA = Roosterregel(1, 9 * 60, 12 * 60, "les", "ROC")
LES_DO = Roosterregel(4, 9 * 60, 11 * 60 + 30, "les", "ROC")
WERK_MA = Roosterregel(1, 11 * 60 + 30, 15 * 60, "werk")


def test_twee_dingen_tegelijk_worden_met_dag_en_tijd_genoemd() -> None:
    (wrong,) = against_week([WERK_MA, LES_DO, LES_MA])
    assert "Op maandag is er twee keer iets tegelijk" in wrong
    assert "tot 12:00 en werk vanaf 11:30" in wrong


def test_iets_dat_aansluit_overlapt_niet() -> None:
    assert against_week([LES_MA, Roosterregel(1, 12 * 60, 13 * 60, "pvt"), LES_DO]) == []


def test_het_einde_ligt_na_het_begin() -> None:
    (wrong,) = against_week([Roosterregel(2, 600, 600, "map")])
    assert "Zet het einde na het begin" in wrong


def test_de_lesuren_staan_naast_die_van_het_plan() -> None:
    (lessen,) = totals([LES_MA, LES_DO], 6)
    assert (lessen.uren, lessen.afgesproken, lessen.verschilt) == ("5,5 uur", "6 uur", True)


def test_het_plaatje_laat_elke_regel_zien_binnen_het_vlak() -> None:
    beeld = picture([LES_MA, LES_DO])
    assert beeld is not None
    assert len(beeld.blokken) == 2
    assert all(blok.x + beeld.vak <= beeld.breedte for blok in beeld.blokken)
    assert all(blok.y + blok.hoogte <= beeld.hoogte for blok in beeld.blokken)
