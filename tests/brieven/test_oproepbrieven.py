# SPDX-License-Identifier: EUPL-1.2
"""The letters that call somebody in, and the report made without them: whole, valid, plain."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from inburgering.brieven import afwezigverslag, engine
from inburgering.brieven.afwezigverslag import AfwezigVerslag
from inburgering.brieven.intakeverslag import Onderwerp
from inburgering.brieven.oproep import EerdereOproep, Gespreksafspraak, OproepBrief
from inburgering.brieven.pip_delen import Contactpersoon, Leerbaarheidstoets
from tests.brieven import voorbeelden
from tests.brieven.hulp import failures, pages_of, text_of
from tests.brieven.test_leesbaar import VERBODEN, blocks, sentences, words

CONTACT = Contactpersoon(
    naam="S. de Wit", telefoon="0481 00 00 00", email="s.dewit@overbetuwe.example"
)
AFSPRAAK = Gespreksafspraak(
    dag=date(2026, 12, 7),
    tijd=time(9, 5),
    plaats="Gemeentehuis Overbetuwe, Dorpsstraat 67 in Elst, balie 3",
    uiterlijk=date(2026, 12, 10),
    tolk_taal="Tigrinya",
)
EERDERE = (
    EerdereOproep(gesprek_op=date(2026, 11, 3), verschenen=False),
    EerdereOproep(gesprek_op=date(2026, 11, 17), verschenen=True),
)


def oproep(nummer: int, **anders: Any) -> OproepBrief:
    facts: dict[str, Any] = {
        "nummer": nummer,
        "geadresseerde": voorbeelden.GEADRESSEERDE,
        "dagtekening": voorbeelden.DAGTEKENING,
        "kenmerk": f"OPR-2026-00000{nummer}",
        "contact": CONTACT,
        "afspraak": AFSPRAAK,
        "eerdere": EERDERE[: nummer - 1],
        "boete": 250,
    }
    return OproepBrief(**facts | anders)


def verslag(**anders: Any) -> AfwezigVerslag:
    facts: dict[str, Any] = {
        "geadresseerde": voorbeelden.GEADRESSEERDE,
        "dagtekening": voorbeelden.DAGTEKENING,
        "kenmerk": "INT-2026-000009",
        "contact": CONTACT,
        "oproepen": (*EERDERE, EERDERE[0]),
        "leerbaarheidstoets": Leerbaarheidstoets(niet_afgenomen_omdat="u kwam niet"),
        "bekend": (Onderwerp(titel="Taal", conclusie="U spreekt Tigrinya."),),
        "niet_besproken": ("School en opleiding", "Zelfredzaamheid"),
    }
    return AfwezigVerslag(**facts | anders)


def wishes(brief: OproepBrief | AfwezigVerslag) -> dict[str, Any]:
    absent = isinstance(brief, AfwezigVerslag)
    return {
        "template": afwezigverslag.TEMPLATE if absent else brief.vorm.template,
        "context": brief.context,
        "huisstijl": voorbeelden.HUISSTIJL,
        "titel": afwezigverslag.TITEL if absent else brief.vorm.titel,
        "dagtekening": brief.dagtekening,
    }


def render(brief: OproepBrief | AfwezigVerslag, **anders: Any) -> bytes:
    return engine.render_pdf(**wishes(brief) | anders)


def html(brief: OproepBrief | AfwezigVerslag) -> str:
    return engine.render_html(**wishes(brief))


ALLE = [oproep(1), oproep(2), oproep(3), oproep(2, boete_onzeker=True), verslag()]
NAMEN = ["uitnodiging", "waarschuwing", "derde", "asiel", "verslag"]
OPROEPEN = ALLE[:4]


@pytest.mark.parametrize("profile", ["2a", "ua1"])
@pytest.mark.parametrize("brief", ALLE, ids=NAMEN)
def test_each_conforms(brief: OproepBrief | AfwezigVerslag, profile: str, tmp_path: Path) -> None:
    assert failures(render(brief), profile, tmp_path) == []
    assert failures(render(brief, concept=True), profile, tmp_path) == []


@pytest.mark.parametrize("brief", OPROEPEN, ids=NAMEN[:4])
def test_each_call_says_when_where_what_to_bring_and_whom_to_phone(brief: OproepBrief) -> None:
    text = text_of(render(brief))
    for proof in (
        "maandag 7 december 2026, 9.05 uur",
        "balie 3",
        "Er is een tolk: Tigrinya.",
        "Dat kost u niets.",
        "U mag alleen met ons praten, zonder uw partner of familie.",
        "verblijfsdocument",
        "diploma's",
        "Bel ons: 0481 00 00 00.",
        "tot en met donderdag 10 december 2026",
        "artikel 14 van de Wet inburgering 2021",
        f"OPR-2026-00000{brief.nummer}",
    ):
        assert proof in text, proof
    assert "bezwaar" not in text.lower()
    assert "ONBEKENDE VARIABELE" not in html(brief)


@pytest.mark.parametrize("brief", OPROEPEN, ids=NAMEN[:4])
def test_a_call_fits_on_one_sheet_and_says_so(brief: OproepBrief) -> None:
    pages = pages_of(render(brief))
    assert len(pages) == 1
    assert "Pagina 1 van 1" in pages[0]


def test_the_warning_says_what_happens_and_why() -> None:
    text = text_of(render(oproep(2)))
    assert "Dit is een waarschuwing. Op 3 november 2026 verwachtten wij u." in text
    assert "Dan roepen wij u nog één keer op. U krijgt dan ook een boete van € 250." in text
    assert "Dan vervalt deze waarschuwing." in text


def test_the_third_call_is_the_last_and_says_what_was_missing() -> None:
    text = text_of(render(oproep(3, aanleiding="U gaf geen antwoord")))
    assert "Dit is de laatste oproep." in text
    assert "Op 17 november 2026 werkte u niet genoeg mee. U gaf geen antwoord." in text
    assert "Dan ronden wij de brede intake af zonder u." in text


@pytest.mark.parametrize("nummer", [2, 3])
def test_a_fine_that_is_uncertain_is_not_threatened_with(nummer: int) -> None:
    text = text_of(render(oproep(nummer, boete_onzeker=True)))
    assert "€ 250" not in text
    assert "Wij zoeken eerst uit of die voor u geldt." in text


def test_without_interpreter_the_letter_offers_one() -> None:
    text = text_of(render(oproep(1, afspraak=replace(AFSPRAAK, tolk_taal=""))))
    assert "Wilt u een tolk? Bel ons." in text
    assert "Er is een tolk" not in text


def test_a_term_that_ends_on_the_day_itself_promises_no_later_day() -> None:
    text = text_of(render(oproep(1, afspraak=replace(AFSPRAAK, uiterlijk=AFSPRAAK.dag))))
    assert "Komen kan nog" not in text


def test_a_second_call_without_a_first_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="elke eerdere oproep"):
        oproep(2, eerdere=())


def test_the_report_says_that_it_was_made_alone_and_how_to_be_heard_after_all() -> None:
    text = text_of(render(verslag()))
    for proof in (
        "Verslag van uw brede intake, gemaakt zonder u",
        "Voor 3 november 2026. U bent niet gekomen.",
        "Voor 17 november 2026. U werkte toen niet genoeg mee.",
        "U spreekt Tigrinya.",
        "School en opleiding",
        "De reden: u kwam niet.",
        "zolang het plan nog niet vaststaat",
    ):
        assert proof in text, proof
    nothing = text_of(render(verslag(bekend=(), gesproken_op=(date(2026, 10, 1),))))
    assert "Wij weten nog weinig van u." in nothing
    assert "Wij spraken u wel op 1 oktober 2026." in nothing


def test_a_report_needs_its_three_calls() -> None:
    with pytest.raises(ValueError, match="drie oproepen"):
        verslag(oproepen=EERDERE)


@pytest.mark.parametrize("brief", ALLE, ids=NAMEN)
def test_each_reads_easily(brief: OproepBrief | AfwezigVerslag) -> None:
    page = html(brief)
    found = sentences(page)
    assert [sentence for sentence in found if words(sentence) > 20] == []
    assert sum(map(words, found)) / len(found) <= 12
    assert [heading for heading in blocks(page, "h2") if not heading.endswith("?")] == []
    assert VERBODEN.findall(" ".join(blocks(page, "p", "li", "h2"))) == []
