# SPDX-License-Identifier: EUPL-1.2
"""Elke brief die wij maken: geldig, leesbaar, steeds dezelfde bytes, met hoofdzaak vooraan."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inburgering.brieven import engine
from inburgering.brieven.boete import HOLD
from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.feiten import Besluitfeiten, Brieffeiten
from inburgering.brieven.maken import REEKSEN, render_letter
from inburgering.brieven.voorbeelden import examples
from tests.brieven import voorbeelden
from tests.brieven.hulp import failures, pages_of, text_of
from tests.brieven.test_leesbaar import VERBODEN, blocks, sentences, words

ALLE = examples(huisstijl=voorbeelden.HUISSTIJL, dagtekening=voorbeelden.DAGTEKENING)
SOORTEN = list(ALLE)


def html(brief: Brieffeiten) -> str:
    return engine.render_html(
        template=brief.TEMPLATE,
        context=brief.context,
        huisstijl=voorbeelden.HUISSTIJL,
        titel=brief.TITEL,
        dagtekening=brief.dagtekening,
    )


def changed(soort: Briefsoort, **anders: Any) -> Brieffeiten:
    brief = ALLE[soort]
    return type(brief)(**{name: getattr(brief, name) for name in brief.__dataclass_fields__
                          if name not in {"SOORT", "TEMPLATE", "TITEL"}} | anders)  # fmt: skip


@pytest.mark.usefixtures("elke_brief_opnieuw")
@pytest.mark.parametrize("soort", SOORTEN)
def test_elke_brief_voldoet_en_is_steeds_dezelfde(soort: Briefsoort, tmp_path: Path) -> None:
    pdf = render_letter(ALLE[soort], voorbeelden.HUISSTIJL)
    assert failures(pdf, "2a", tmp_path) == []
    assert failures(pdf, "ua1", tmp_path) == []
    assert render_letter(ALLE[soort], voorbeelden.HUISSTIJL) == pdf
    assert len(pages_of(pdf)) <= 2
    assert REEKSEN[soort].isupper()


@pytest.mark.parametrize("soort", SOORTEN)
def test_elke_brief_leest_gemakkelijk(soort: Briefsoort) -> None:
    page = html(ALLE[soort])
    law = ("Ik verklaar",)  # the words of the law itself are not ours to shorten
    found = [sentence for sentence in sentences(page) if not sentence.startswith(law)]
    assert [sentence for sentence in found if words(sentence) > 20] == []
    assert sum(map(words, found)) / len(found) <= 12
    assert [heading for heading in blocks(page, "h2") if not heading.endswith("?")] == []
    assert VERBODEN.findall(" ".join(blocks(page, "p", "li", "h2"))) == []
    assert "ONBEKENDE VARIABELE" not in page


@pytest.mark.parametrize("soort", SOORTEN)
def test_alleen_een_besluit_legt_bezwaar_uit(soort: Briefsoort) -> None:
    brief, text = ALLE[soort], text_of(render_letter(ALLE[soort], voorbeelden.HUISSTIJL))
    assert ("Bent u het niet eens met dit besluit?" in text) is isinstance(brief, Besluitfeiten)


def test_ontzorgen_zegt_eerst_wat_tot_wanneer_en_hoeveel() -> None:
    text = text_of(render_letter(ALLE[Briefsoort.ONTZORGEN_BESLUIT], voorbeelden.HUISSTIJL))
    start = text.partition("Wat betalen wij voor u?")[0]
    for proof in ("24 november 2026", "24 mei 2027", "€ 387,43"):
        assert proof in start.replace("\N{NO-BREAK SPACE}", " "), proof
    with pytest.raises(ValueError, match="Zonder leefgeld"):
        changed(Briefsoort.ONTZORGEN_BESLUIT, leefgeld="")


def test_doorgaan_met_betalen_vraagt_een_eigen_besluit() -> None:
    brief = changed(Briefsoort.ONTZORGEN_EINDE, verplicht_volgt=True)
    assert "Over die hulp krijgt u een apart besluit." in text_of(
        render_letter(brief, voorbeelden.HUISSTIJL)
    )


def test_het_certificaat_noemt_acht_themas_en_genoeg_uren() -> None:
    text = text_of(render_letter(ALLE[Briefsoort.MAP_CERTIFICAAT], voorbeelden.HUISSTIJL))
    assert "beroepenoriëntatie" in text
    assert "werkcultuur" in text
    with pytest.raises(ValueError, match="40 uren"):
        changed(Briefsoort.MAP_CERTIFICAAT, praktijkuren=39)
    with pytest.raises(ValueError, match="acht"):
        changed(Briefsoort.MAP_CERTIFICAAT, themas=("netwerk opbouwen",))


def test_de_participatieverklaring_heeft_de_woorden_van_de_wet() -> None:
    text = text_of(render_letter(ALLE[Briefsoort.PVT_ONDERTEKENING], voorbeelden.HUISSTIJL))
    assert (
        "dat ik de universele mensenrechten eerbiedig en niet daarmee in strijd zal handelen."
        in text
    )
    assert "Uw handtekening" in text


def test_een_boete_voor_een_asielstatushouder_kan_niet_zonder_uitleg() -> None:
    for soort in (Briefsoort.BOETE_VOORNEMEN, Briefsoort.BOETE_BESLUIT):
        with pytest.raises(ValueError, match=HOLD[:40]):
            changed(soort, asiel=True)
        brief = changed(soort, asiel=True, asiel_toelichting="De jurist keek hiernaar")
        assert "Te bevestigen:" in text_of(render_letter(brief, voorbeelden.HUISSTIJL))


def test_wie_het_rapport_maakte_tekent_niet_en_elk_verhaal_krijgt_antwoord() -> None:
    with pytest.raises(ValueError, match="tekent het besluit niet"):
        changed(Briefsoort.BOETE_BESLUIT, rapporteur="C. Besluitvormer")
    with pytest.raises(ValueError, match="antwoordt"):
        changed(Briefsoort.BOETE_BESLUIT, antwoord="")
    brief = changed(Briefsoort.BOETE_BESLUIT, nieuwe_termijn=date(2027, 1, 24))
    assert "Dat kan tot en met 24 januari 2027." in text_of(
        render_letter(brief, voorbeelden.HUISSTIJL)
    )
