# SPDX-License-Identifier: EUPL-1.2
"""How a term explains itself, and when it says that it is not sure."""

from datetime import date

import pytest

from inburgering.wet.begrippen import Alfabetisering, Doelgroep, LbtUitslag, Leerroute, Zekerheid
from inburgering.wet.tekst import duur_tekst, hoofdletter, weekdag_tekst
from inburgering.wet.termijnen import Feiten, Stap, Termijn, Verlenging, wettelijke_termijnen
from inburgering.wet.termijnen.verlenging import Grond

DAARNA = "de termijn begint de dag daarna"


def _pip(**feiten: object) -> Termijn:
    alle = Feiten(doelgroep=Doelgroep.ASIELSTATUSHOUDER, **feiten)  # type: ignore[arg-type]
    return wettelijke_termijnen(alle, gemeente="Overbetuwe")[0]


def test_the_steps_read_as_whole_sentences() -> None:
    pip = _pip(kennisgeving=date(2026, 10, 1), brp_inschrijving=date(2026, 10, 8))
    assert [stap.tekst for stap in pip.stappen] == [
        "Kennisgeving van DUO op 1 oktober 2026; toen nog niet ingeschreven in Overbetuwe.",
        f"Ingeschreven in de BRP van Overbetuwe op 8 oktober 2026: {DAARNA}.",
        "Tien weken later is donderdag 17 december 2026.",
        "Geen weekend of feestdag, dus niet verschoven.",
    ]


def test_a_moved_end_names_every_day_that_was_skipped() -> None:
    pip = _pip(kennisgeving=date(2026, 10, 16), brp_inschrijving=date(2026, 10, 1))
    assert pip.stappen[-1].tekst == (
        "Vrijdag 25 december 2026 is eerste kerstdag, zaterdag 26 december 2026 is tweede "
        "kerstdag en 27 december 2026 is een zondag. Daarom is de laatste dag maandag 28 "
        "december 2026."
    )
    assert str(pip.stappen[-1].bron) == "Algemene termijnenwet, artikel 3"


def test_a_weekend_alone_cites_the_rule_for_weekends() -> None:
    pip = _pip(kennisgeving=date(2026, 3, 7), brp_inschrijving=date(2026, 3, 2))
    assert pip.uiterlijk == date(2026, 5, 18)
    assert str(pip.stappen[-1].bron) == "Algemene termijnenwet, artikel 1, lid 1"


def test_a_late_start_through_a_third_party_cites_the_deviation() -> None:
    pip = _pip(kennisgeving=date(2026, 3, 2), brp_inschrijving=date(2026, 3, 2),
               derde_informatie_ontvangen=date(2026, 5, 6))  # fmt: skip
    assert str(pip.bron) == "Besluit inburgering 2021, artikel 5.3, lid 2"


def test_a_day_added_by_royal_decree_moves_the_pip() -> None:
    feiten = Feiten(doelgroep=Doelgroep.GEZINSMIGRANT, kennisgeving=date(2026, 3, 2))
    (pip,) = wettelijke_termijnen(feiten, extra={date(2026, 5, 11)})
    assert pip.uiterlijk == date(2026, 5, 12)
    assert "koninklijk besluit" in pip.stappen[-1].tekst


def test_steps_survive_storage_with_their_link() -> None:
    pip = _pip(kennisgeving=date(2026, 10, 1), brp_inschrijving=date(2026, 10, 8))
    bewaard = [stap.to_dict() for stap in pip.stappen]
    assert bewaard[1]["url"].startswith("https://wetten.overheid.nl/jci1.3:c:BWBR0045555")
    assert bewaard[0]["bron"] is None
    assert tuple(Stap.from_dict(waarden) for waarden in bewaard) == pip.stappen


def test_a_step_without_a_day_survives_storage() -> None:
    assert Stap.from_dict(Stap("Let op.").to_dict()) == Stap("Let op.")


def test_only_the_inburgeringstermijn_has_an_end_date_of_duo() -> None:
    termijnen = wettelijke_termijnen(
        Feiten(doelgroep=Doelgroep.GEZINSMIGRANT, pip_dagtekening=date(2026, 4, 28))
    )
    assert [t.code for t in termijnen if t.duo_einddatum] == ["inburgeringstermijn"]


def test_the_onderwijsroute_names_the_day_the_schakeltraject_must_have_begun() -> None:
    feiten = Feiten(doelgroep=Doelgroep.ASIELSTATUSHOUDER, pip_dagtekening=date(2026, 4, 28),
                    leerroute=Leerroute.ONDERWIJS)  # fmt: skip
    (aanbod,) = (t for t in wettelijke_termijnen(feiten) if t.code == "aanbod")
    assert aanbod.stappen[-1].datum == date(2026, 10, 28)


def test_every_term_has_a_short_dutch_name() -> None:
    pip = _pip(kennisgeving=date(2026, 10, 1), brp_inschrijving=date(2026, 10, 8))
    assert pip.label == "PIP vaststellen"


def test_a_housed_person_without_a_notice_is_counted_with_a_warning() -> None:
    pip = _pip(brp_inschrijving=date(2026, 10, 8))
    assert pip.zekerheid is Zekerheid.TE_BEVESTIGEN
    assert "niet vastgelegd" in pip.stappen[0].tekst


def test_a_date_from_before_the_law_says_what_was_counted_instead() -> None:
    pip = _pip(kennisgeving=date(2022, 12, 15), brp_inschrijving=date(2020, 6, 1))
    assert pip.stappen[0].tekst == (
        "Ingeschreven in de BRP van Overbetuwe op 1 juni 2020, toen deze wet nog niet gold. "
        "Gerekend is vanaf de kennisgeving van DUO, 15 december 2022."
    )
    zonder = _pip(brp_inschrijving=date(2020, 6, 1))
    assert "vanaf de eerste dag van de wet, 1 januari 2022" in zonder.stappen[0].tekst


def _verlengd(leerroute: Leerroute | None, *verlengingen: Verlenging) -> Termijn:
    feiten = Feiten(doelgroep=Doelgroep.GEZINSMIGRANT, pip_dagtekening=date(2026, 4, 28),
                    leerroute=leerroute, verlengingen=verlengingen)  # fmt: skip
    return wettelijke_termijnen(feiten)[0]


def test_an_extension_that_does_not_fit_the_route_of_now_sends_to_the_decision_of_duo() -> None:
    alfabetisering = Verlenging(Grond.ALFABETISERING, 4)
    stap = _verlengd(Leerroute.Z, alfabetisering).stappen[-2]
    assert stap.tekst.endswith(
        "Deze grond geldt alleen bij de B1-route en de onderwijsroute; de leerroute is nu de "
        "Z-route. Kijk het besluit van DUO na."
    )
    assert stap.datum == date(2029, 8, 28)
    for past in (None, Leerroute.B1, Leerroute.ONDERWIJS):
        assert _verlengd(past, alfabetisering).zekerheid is Zekerheid.ZEKER


def test_a_doubtful_extension_keeps_the_term_doubtful_after_the_next_one() -> None:
    termijn = _verlengd(Leerroute.Z, Verlenging(Grond.BIJNA_AFGEROND), Verlenging(Grond.BEVALLING))
    assert termijn.zekerheid is Zekerheid.TE_BEVESTIGEN


def test_a_gap_of_more_than_a_year_names_the_rule_that_ends_the_duty() -> None:
    stap = _verlengd(None, Verlenging(Grond.ONDERBREKING, 53, "weken")).stappen[-2]
    assert stap.tekst == (
        "Tijdelijke onderbreking van de plicht: langer dan twaalf maanden, dan is de "
        "inburgeringsplicht geëindigd, dus geen verlenging."
    )
    assert str(stap.bron) == "Besluit inburgering 2021, artikel 2.1, lid 2"


@pytest.mark.parametrize(("aantal", "eenheid"), [(-1, "maanden"), (1, "jaren")])
def test_an_extension_has_a_length_in_days_weeks_or_months(aantal: int, eenheid: str) -> None:
    with pytest.raises(ValueError, match="dagen, weken of maanden"):
        Verlenging(Grond.ZIEKTE, aantal, eenheid)


def test_lists_offer_choices_with_labels() -> None:
    assert Doelgroep.choices()[0] == ("asielstatushouder", "Asielstatushouder")
    assert Leerroute.B1.label == "B1-route"
    assert Zekerheid.TE_BEVESTIGEN.label == "te bevestigen"
    assert LbtUitslag.HAALBAAR.label == "B1-route haalbaar"
    assert Alfabetisering.NVT.label == "Niet van toepassing"


def test_dutch_words_for_days_and_lengths() -> None:
    assert weekdag_tekst(date(2026, 12, 17)) == "donderdag 17 december 2026"
    assert hoofdletter(duur_tekst(1, "weken")) == "Eén week"
    assert hoofdletter("tien weken") == "Tien weken"
    assert duur_tekst(1, "weken") == "één week"
    assert duur_tekst(3, "jaren") == "drie jaar"
    assert duur_tekst(24, "maanden") == "24 maanden"


@pytest.mark.parametrize(
    ("doelgroep", "rapport", "waarschuwt"),
    [(Doelgroep.ASIELSTATUSHOUDER, date(2026, 1, 24), True),
     (Doelgroep.ASIELSTATUSHOUDER, date(2025, 2, 3), False),
     (Doelgroep.GEZINSMIGRANT, date(2026, 1, 24), False)],
)  # fmt: skip
def test_a_fine_for_a_statushouder_warns_that_the_law_is_open(
    doelgroep: Doelgroep, rapport: date, waarschuwt: bool
) -> None:
    (boete,) = wettelijke_termijnen(Feiten(doelgroep=doelgroep, boete_rapport=rapport))
    assert boete.stappen[-1].tekst.startswith("Let op") is waarschuwt
