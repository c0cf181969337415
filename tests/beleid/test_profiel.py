# SPDX-License-Identifier: EUPL-1.2
"""The gemeenteprofiel: shipped, stored, checked against the law."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inburgering import beleid
from inburgering.beleid.aanbod import bereken_aanbod
from inburgering.beleid.controle import controleer
from inburgering.beleid.in_woorden import wettelijke_norm
from inburgering.beleid.overzicht import waarde_tekst
from inburgering.beleid.profiel import Profiel, ProfielFout, profiel_voor, volgende_gesprek
from inburgering.beleid.profielen import MEEGELEVERD
from inburgering.beleid.regelversie import REKENT
from inburgering.beleid.termijnen import bereken_termijnen, nog_niet_gestart
from inburgering.beleid.velden import Herinneringsritme, PipVanaf, Soort
from inburgering.beleid.vergelijken import veranderingen, voeg_samen
from inburgering.wet.begrippen import Doelgroep, Norm
from inburgering.wet.termijnen import Feiten

OP = date(2026, 11, 22)
OVERBETUWE = MEEGELEVERD["1734"]
OTHER = Herinneringsritme("aanbod", (14, 0))


@pytest.mark.parametrize("profiel", MEEGELEVERD.values(), ids=lambda p: p.gemeentenaam)
def test_a_shipped_profile_is_lawful_and_survives_storage(profiel: Profiel) -> None:
    assert controleer(profiel, op=OP) == ()
    assert Profiel.from_dict(profiel.to_dict()) == profiel


@pytest.mark.parametrize("profiel", MEEGELEVERD.values(), ids=lambda p: p.gemeentenaam)
def test_a_note_names_a_row_that_exists(profiel: Profiel) -> None:
    namen = {veld.naam for veld in Profiel.velden()}
    assert {kanttekening.veld for kanttekening in profiel.kanttekeningen} <= namen


def test_the_five_municipalities_come_with_the_product() -> None:
    assert {code: p.gemeentenaam for code, p in MEEGELEVERD.items()} == {
        "0415": "Landsmeer", "1708": "Steenwijkerland", "0437": "Ouder-Amstel",
        "1621": "Lansingerland", "1734": "Overbetuwe",
    }  # fmt: skip


def test_any_other_municipality_starts_with_the_law() -> None:
    assert profiel_voor("0363", OP) == Profiel.wettelijk("0363")
    assert profiel_voor("1734", date(2021, 12, 31)) == Profiel.wettelijk("1734")
    assert profiel_voor("1734", date(2022, 1, 1)) is OVERBETUWE


def test_an_extra_holiday_of_the_beheerder_survives_storage_and_moves_the_pip() -> None:
    profiel = replace(OVERBETUWE, extra_feestdagen=(date(2026, 12, 17),))
    assert Profiel.from_dict(profiel.to_dict()) == profiel
    feiten = Feiten(doelgroep=Doelgroep.ASIELSTATUSHOUDER, kennisgeving=date(2026, 10, 1),
                    brp_inschrijving=date(2026, 10, 8))  # fmt: skip
    assert bereken_termijnen(feiten, profiel, op=OP)[0].uiterlijk == date(2026, 12, 18)


@pytest.mark.parametrize(
    ("wijziging", "veld", "artikel"),
    [
        ({"pip_weken": 12}, "pip_weken", "Besluit inburgering 2021, artikel 5.3, lid 1"),
        ({"pip_weken": 0}, "pip_weken", "ten minste één week"),
        ({"map_maanden": 37}, "map_maanden", "Wet inburgering 2021, artikel 11, lid 1"),
        ({"pvt_maanden": 48}, "pvt_maanden", "Wet inburgering 2021, artikel 11, lid 1"),
        ({"pvt_uren": 8}, "pvt_uren", "Besluit inburgering 2021, artikel 3.1"),
        ({"pvt_activiteiten": 0}, "pvt_activiteiten", "Besluit inburgering 2021, artikel 3.1"),
        ({"map_praktijkuren": 20}, "map_praktijkuren", "Besluit inburgering 2021, artikel 3.2"),
        ({"z_taaluren": 600}, "z_taaluren", "Besluit inburgering 2021, artikel 3.14"),
        ({"z_participatie_uren": 799}, "z_participatie_uren", "artikel 3.14"),
        ({"ontzorg_maanden": 3}, "ontzorg_maanden", "Participatiewet, artikel 56a"),
        ({"ontzorg_maanden": 12}, "ontzorg_maanden", "Participatiewet, artikel 56a"),
        ({"ontzorg_kosten": ("huur",)}, "ontzorg_kosten", "gas, water, stroom, zorgverzekering"),
        ({"ontzorg_kosten": ("huur", "gas", "water", "stroom", "zorgverzekering", "telefoon")},
         "ontzorg_kosten", "telefoon"),
        ({"verdeling_b1": 90}, "verdeling_b1", "100%"),
        ({"gesprek_maanden": 0}, "gesprek_maanden", "1 of meer"),
        ({"gesprek_maanden": 121}, "gesprek_maanden", "ten hoogste 120"),
        ({"gemeentenaam": " "}, "gemeentenaam", "vul dit in"),
        ({"document": "x" * 111}, "document", "ten hoogste 110 tekens"),
        ({"herinnering_dagen": (21, 7)}, "herinnering_dagen", "de laatste dag zelf"),
        ({"herinnering_te_laat_dagen": 15}, "herinnering_te_laat_dagen", "elke 14 dagen"),
    ],
)  # fmt: skip
def test_a_norm_looser_than_the_law_is_refused_with_the_article(
    wijziging: dict[str, Any], veld: str, artikel: str
) -> None:
    (fout,) = controleer(replace(OVERBETUWE, **wijziging), op=OP)
    assert fout.veld == veld
    assert artikel in fout.melding


@pytest.mark.parametrize(
    "wijziging",
    [{"pip_weken": 4}, {"pip_weken": 10}, {"map_maanden": 36}, {"pvt_uren": 16},
     {"map_praktijkuren": 60}, {"pip_weken": None}],
)  # fmt: skip
def test_stricter_than_the_law_is_allowed(wijziging: dict[str, Any]) -> None:
    assert controleer(replace(OVERBETUWE, **wijziging), op=OP) == ()


@pytest.mark.parametrize(
    ("ritme", "melding"),
    [
        (Herinneringsritme("ontzorgen", (42, 7)), "Laat 0 erbij staan"),
        (Herinneringsritme("map", (), 0), "ten minste elke 14 dagen"),
        (Herinneringsritme("boete_besluit", (), 21), "ten minste elke 14 dagen"),
        (Herinneringsritme("inburgeringstermijn", (1500, 0)), "ten hoogste 1095 dagen"),
        (Herinneringsritme("koffie", (1, 0)), "geen termijn met de code koffie"),
    ],
)
def test_nobody_switches_off_the_alarm_of_a_statutory_term(
    ritme: Herinneringsritme, melding: str
) -> None:
    fouten = controleer(replace(OVERBETUWE, herinnering_per_soort=(OTHER, ritme)), op=OP)
    assert [(fout.veld, fout.regel) for fout in fouten] == [("herinnering_per_soort", 1)]
    assert melding in fouten[0].melding


def test_a_norm_of_the_gemeente_itself_may_be_silent_once_it_is_late() -> None:
    ritmes = (Herinneringsritme("voortgangsgesprek", (7,), 0), OTHER)
    assert controleer(replace(OVERBETUWE, herinnering_per_soort=ritmes), op=OP) == ()


def test_one_kind_of_term_has_one_rhythm() -> None:
    (fout,) = controleer(replace(OVERBETUWE, herinnering_per_soort=(OTHER, OTHER)), op=OP)
    assert "staat er vaker" in fout.melding


def test_a_rhythm_fills_its_gaps_from_the_general_one() -> None:
    own = (Herinneringsritme("map", (30, 0)), Herinneringsritme("pvt", (), 3))
    profiel = replace(OVERBETUWE, herinnering_per_soort=own)
    assert profiel.ritme("map") == Herinneringsritme("map", (30, 0), 7)
    assert profiel.ritme("pvt") == Herinneringsritme("pvt", (21, 7, 1, 0), 3)
    assert profiel.ritme("stap") == Herinneringsritme("stap", (21, 7, 1, 0), 7)
    assert OVERBETUWE.ritme("ontzorgen").dagen == (42, 21, 7, 1, 0)
    assert OVERBETUWE.ritme("inburgeringstermijn").dagen == (182, 91, 21, 7, 1, 0)


def test_a_version_stored_before_a_row_existed_keeps_the_default_of_that_row() -> None:
    old = OVERBETUWE.to_dict()
    for naam in ("herinnering_per_soort", "beslisser_naam", "verwachte_instroom"):
        del old[naam]
    assert Profiel.from_dict(old) == OVERBETUWE


def test_a_wrong_row_of_a_table_is_named_by_its_number() -> None:
    rows = [{"code": "a", "tekst": "b"}, {"code": "c", "tekst": "d", "maanden": "drie"}]
    with pytest.raises(ProfielFout, match=r"Doelen: regel 2, vul een geheel getal in\."):
        Profiel.from_dict({"kpis": rows})
    with pytest.raises(ProfielFout, match=r"regel 1, vul ook bedrag en post in"):
        Profiel.from_dict({"begroting": [{"per": "jaar"}]})


def test_every_row_that_computes_is_marked_so_that_a_preview_looks_at_it() -> None:
    """A row that moves a date without saying so would be left out of the preview."""
    map_ = Path(beleid.__file__).parent
    source = "".join((map_ / naam).read_text() for naam in REKENT if naam != "gemeenteprofiel.py")
    used = set(re.findall(r"profiel\.([a-z_]+)", source))
    rows = {veld.naam: veld for veld in Profiel.velden()}
    words_only = {"gemeentenaam", "document", "gemeentecode"}
    assert {n for n in used & rows.keys() if not rows[n].schuift} <= words_only
    assert {veld.naam for veld in rows.values() if veld.schuift} <= used


def test_two_who_change_different_rows_both_get_their_way() -> None:
    mijn = replace(OVERBETUWE, pip_weken=5, consulent_naam="regisseur")
    nu = replace(OVERBETUWE, map_maanden=12, consulent_naam="consulent")
    samen = voeg_samen(begin=OVERBETUWE, getypt=mijn, nu=nu)
    assert samen.profiel == replace(OVERBETUWE, pip_weken=5, map_maanden=12,
                                    consulent_naam="regisseur")  # fmt: skip
    assert [veld.naam for veld in samen.overgenomen] == ["map_maanden"]
    assert [veld.naam for veld in samen.botsingen] == ["consulent_naam"]


def test_what_differs_reads_in_words() -> None:
    nieuw = replace(OVERBETUWE, pip_weken=1, mb_maanden=14)
    assert [(v.veld.naam, v.was, v.wordt) for v in veranderingen(OVERBETUWE, nieuw)] == [
        ("pip_weken", ("6 weken",), ("1 week",)),
        ("mb_maanden", (), ("14 maanden vanaf BRP-inschrijving",)),
    ]


def test_the_law_stands_beside_the_rows_that_have_a_statutory_value() -> None:
    found = {veld.naam: wettelijke_norm(veld, OP) for veld in Profiel.velden()}
    with_law = {naam: norm for naam, norm in found.items() if norm}
    assert with_law["pip_weken"] == (
        "ten hoogste 10 weken", "Besluit inburgering 2021, artikel 5.3, lid 1",
    )  # fmt: skip
    assert with_law["map_maanden"].tekst == "ten hoogste 36 maanden"
    assert with_law["ontzorg_kosten"].tekst == "huur, gas, water, stroom, zorgverzekering"
    assert set(with_law) == {
        "pip_weken", "map_maanden", "pvt_maanden", "pvt_uren", "pvt_activiteiten",
        "map_praktijkuren", "z_taaluren", "z_participatie_uren", "ontzorg_maanden",
        "ontzorg_kosten",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("code", "rijen"),
    [
        ("0415", {"taalstart": True, "mb_maanden": 14, "map_theorie_uren": 15,
                  "taalles_weken_na_aanmelding": 4, "taalstart_uren_per_week": 8}),
        ("1708", {"gesprek_maanden": 3, "pvt_uren": 16, "intake_delen": 2, "verdeling_b1": 60,
                  "verwachte_instroom": 34, "partners_rapporteren_maanden": 3}),
        ("0437", {"intake_delen": 2, "kennismaking_weken": 8, "ontzorg_verlenging_maanden": 6,
                  "taalles_maanden_na_huisvesting": 6, "consulent_naam": "klantmanager"}),
        ("1621", {"startplek": True, "verdeling_b1": 50, "verdeling_onderwijs": 15,
                  "verdeling_z": 35, "consulent_naam": "consulent"}),
        ("1734", {"pip_weken": 6, "pip_vanaf": PipVanaf.BRP, "map_maanden": 18,
                  "pvt_maanden": 18, "gesprek_maanden": 1, "gesprek_eerste_jaar": True}),
    ],
)  # fmt: skip
def test_the_policy_plan_of_each_gemeente_is_in_its_profile(
    code: str, rijen: dict[str, Any]
) -> None:
    assert {naam: getattr(MEEGELEVERD[code], naam) for naam in rijen} == rijen


def test_stored_values_that_make_no_sense_are_all_named_at_once() -> None:
    with pytest.raises(ProfielFout) as gevangen:
        Profiel.from_dict({
            "pip_weken": "zes", "pvt_uren": True, "map_maanden": -1, "taalstart": "ja",
            "gemeentenaam": 4, "herinnering_dagen": "7", "extra_feestdagen": ["27-04-2026"],
            "pip_vanaf": "nooit", "kpis": ["geen regel"], "begroting": [{"soort": "x"}],
            "pip_norm": 6, "intake_delen": None,
        })  # fmt: skip
    assert {fout.veld for fout in gevangen.value.fouten} == {
        "pip_weken", "pvt_uren", "map_maanden", "taalstart", "gemeentenaam", "herinnering_dagen",
        "extra_feestdagen", "pip_vanaf", "kpis", "begroting", "pip_norm", "intake_delen",
    }  # fmt: skip
    assert "Eigen norm voor het PIP: vul een geheel getal in." in str(gevangen.value)


def test_an_empty_row_is_allowed_only_where_the_law_can_take_over() -> None:
    leeg = {veld.naam for veld in Profiel.velden() if veld.leeg_mag}
    assert {"pip_weken", "map_maanden", "mb_maanden"} <= leeg
    assert not {"pvt_uren", "ontzorg_maanden", "intake_delen"} & leeg


def test_every_row_has_a_label_and_a_group_for_the_screen() -> None:
    for veld in Profiel.velden():
        assert veld.label
        assert veld.groep
        assert (veld.soort is Soort.KEUZE) == (veld.keuzes is not None)
        assert veld.keuzes is None or all(keuze.label for keuze in veld.keuzes)  # type: ignore[attr-defined]


def test_a_norm_can_count_from_the_statutory_start() -> None:
    profiel = replace(OVERBETUWE, pip_vanaf=PipVanaf.WET, pip_weken=8)
    feiten = Feiten(doelgroep=Doelgroep.GEZINSMIGRANT, kennisgeving=date(2026, 3, 2))
    lokaal = [t for t in bereken_termijnen(feiten, profiel, op=OP) if t.norm is Norm.LOKAAL]
    assert [(t.code, t.uiterlijk) for t in lokaal] == [("pip_vaststellen", date(2026, 4, 28))]
    assert bereken_termijnen(Feiten(doelgroep=Doelgroep.GEZINSMIGRANT), profiel, op=OP) == ()


def test_a_municipality_can_choose_not_to_move_its_norms_in_weeks() -> None:
    profiel = replace(OVERBETUWE, weeknormen_schuiven=False)
    feiten = Feiten(doelgroep=Doelgroep.ASIELSTATUSHOUDER, brp_inschrijving=date(2026, 4, 2))
    lokaal = next(t for t in bereken_termijnen(feiten, profiel, op=OP) if t.norm is Norm.LOKAAL)
    assert lokaal.uiterlijk == date(2026, 5, 14)


def test_the_next_talk_follows_the_rhythm_of_the_municipality() -> None:
    def volgende(code: str, pip: date | None, laatste: date | None) -> date:
        return volgende_gesprek(profiel_voor(code, OP), pip_vastgesteld=pip,
                                laatste_gesprek=laatste, op=OP)  # fmt: skip

    pip = date(2026, 4, 28)
    assert volgende("1734", pip, None) == date(2026, 5, 28)
    assert volgende("1734", pip, date(2027, 1, 31)) == date(2027, 2, 28)
    assert volgende("1734", pip, date(2027, 5, 1)) == date(2027, 8, 1)
    assert volgende("1708", pip, date(2027, 5, 1)) == date(2027, 8, 1)
    assert volgende("0415", None, None) == date(2027, 2, 22)


def test_a_term_that_cannot_start_yet_says_what_it_waits_for() -> None:
    azc = Feiten(doelgroep=Doelgroep.ASIELSTATUSHOUDER, kennisgeving=date(2026, 10, 1))
    assert (
        "inschrijving in de BRP van Overbetuwe"
        in nog_niet_gestart(azc, OVERBETUWE)["pip_vaststellen"]
    )
    gezin = Feiten(doelgroep=Doelgroep.GEZINSMIGRANT, pip_dagtekening=date(2026, 4, 28))
    assert list(nog_niet_gestart(gezin, OVERBETUWE)) == ["pip_vaststellen"]
    assert "kennisgeving van DUO" in nog_niet_gestart(gezin, OVERBETUWE)["pip_vaststellen"]
    klaar = replace(azc, brp_inschrijving=date(2026, 10, 8), bijstand_ingang=date(2026, 10, 8),
                    pip_dagtekening=date(2026, 12, 1))  # fmt: skip
    assert nog_niet_gestart(klaar, OVERBETUWE) == {}


def test_the_offer_names_who_gives_the_guidance_and_only_where_it_is_offered() -> None:
    def uitvoerder(doelgroep: Doelgroep) -> str:
        onderdelen = bereken_aanbod(doelgroep=doelgroep, bijstand=False, leerroute=None, op=OP,
                                    profiel=OVERBETUWE)  # fmt: skip
        return next(o.uitvoerder for o in onderdelen if o.code == "maatschappelijke_begeleiding")

    assert uitvoerder(Doelgroep.ASIELSTATUSHOUDER) == "VluchtelingenWerk"
    assert uitvoerder(Doelgroep.GEZINSMIGRANT) == ""


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [(None, "-"), ((), "-"), (True, "ja"), (6, "6"), (PipVanaf.BRP, "inschrijving in de BRP"),
     ((date(2026, 12, 17), date(2027, 1, 4)), "17 december 2026; 4 januari 2027")],
)  # fmt: skip
def test_a_row_reads_as_dutch_in_the_side_by_side_table(waarde: Any, tekst: str) -> None:
    assert waarde_tekst(waarde) == tekst
