# SPDX-License-Identifier: EUPL-1.2
"""Parameters of the law: asked for on a day, with a source and a certainty."""

from datetime import date

import pytest

from inburgering.wet.begrippen import Zekerheid
from inburgering.wet.bron import Bron, besluit, wet
from inburgering.wet.parameters import GeenVersie, Parameter, Versie
from inburgering.wet.tabel.alle import ONDERWERPEN, alle_parameters, parameters_van
from inburgering.wet.tabel.geld import NORM_ALLEENSTAANDE
from inburgering.wet.tabel.pip import PIP_START, PipStart
from inburgering.wet.termijnen.verlenging import GRONDEN, Grond, grond_van

TWEE = Parameter(
    "proef",
    "Proef",
    "weken",
    (Versie(8, date(2022, 1, 1), wet("1")), Versie(6, date(2024, 7, 1), wet("1"))),
)


def test_a_new_value_counts_from_its_first_day() -> None:
    assert TWEE.op(date(2024, 6, 30)).waarde == 8
    assert TWEE.op(date(2024, 7, 1)).waarde == 6


def test_before_the_law_there_is_no_value() -> None:
    with pytest.raises(GeenVersie, match="31-12-2021"):
        TWEE.op(date(2021, 12, 31))


def test_a_fact_older_than_the_law_takes_its_first_version() -> None:
    assert TWEE.op_of_eerste(date(2015, 1, 1)).waarde == 8


@pytest.mark.parametrize("versies", [(), (TWEE.versies[1], TWEE.versies[0])])
def test_versions_must_exist_and_stand_in_order(versies: tuple[Versie[int], ...]) -> None:
    with pytest.raises(ValueError, match="proef"):
        Parameter("proef", "Proef", "weken", versies)


def test_the_start_of_the_ten_weeks_has_versions_of_its_own() -> None:
    assert PIP_START.op(date(2022, 12, 31)).waarde is PipStart.INSCHRIJVING
    nieuw = PIP_START.op(date(2023, 1, 1))
    assert (nieuw.waarde, nieuw.zekerheid) == (PipStart.KENNISGEVING, Zekerheid.TE_BEVESTIGEN)
    assert PIP_START.op(date(2026, 1, 1)).zekerheid is Zekerheid.ZEKER


def test_an_amount_past_its_half_year_has_to_be_confirmed() -> None:
    juli = NORM_ALLEENSTAANDE.op(date(2025, 7, 1))
    assert juli.zekerheid_op(date(2025, 7, 1)) is Zekerheid.ZEKER
    januari = Versie(1, date(2026, 1, 1), wet("1"), nakijken_vanaf=date(2026, 7, 1))
    assert januari.zekerheid_op(date(2026, 6, 30)) is Zekerheid.ZEKER
    assert januari.zekerheid_op(date(2026, 7, 1)) is Zekerheid.TE_BEVESTIGEN


def test_every_parameter_has_its_own_name_and_a_source() -> None:
    aantal = sum(len(parameters_van(module)) for _, module in ONDERWERPEN)
    assert len(alle_parameters()) == aantal > 80
    for parameter in alle_parameters().values():
        assert parameter.label
        assert all(str(versie.bron) for versie in parameter.versies)


def test_an_uncertain_value_says_why() -> None:
    for parameter in alle_parameters().values():
        for versie in parameter.versies:
            assert versie.zekerheid is Zekerheid.ZEKER or versie.toelichting, parameter.naam


def test_a_source_links_to_the_text_of_one_day() -> None:
    bron = besluit("5.3", "1")
    assert str(bron) == "Besluit inburgering 2021, artikel 5.3, lid 1"
    assert bron.url(date(2026, 11, 22)) == (
        "https://wetten.overheid.nl/jci1.3:c:BWBR0045555&artikel=5.3&lid=1"
        "&z=2026-11-22&g=2026-11-22"
    )
    assert bron.url() == bron.url(date(2026, 4, 2))


def test_a_part_of_a_lid_links_to_the_lid() -> None:
    assert "&lid=2&" in (wet("15", "2, onderdeel c").url() or "")


def test_a_source_outside_the_law_has_no_link() -> None:
    bron = Bron("Selectielijst gemeenten 2020", None, "")
    assert str(bron) == "Selectielijst gemeenten 2020"
    assert bron.url(date(2026, 1, 1)) is None
    assert Bron("Een wet", "BWBR0000001", "").url() is None


def test_a_source_survives_storage() -> None:
    for bron in (besluit("5.3", "1"), Bron("Selectielijst gemeenten 2020", None, "")):
        assert Bron.from_dict(bron.to_dict()) == bron


@pytest.mark.parametrize("grond", list(Grond))
def test_every_ground_is_found_by_its_code_and_by_its_label(grond: Grond) -> None:
    assert grond_van(grond.value) is grond
    assert grond_van(grond.value.replace("_", " ").title()) is grond


@pytest.mark.parametrize(
    ("woorden", "grond"),
    [("langdurige ziekte", Grond.ZIEKTE), ("Blijf-van-mijn-Lijfhuis", Grond.BLIJF_VAN_MIJN_LIJF),
     ("geen tijdig aanbod", Grond.GEEN_AANBOD),
     ("aanzienlijke inspanningen", Grond.BIJNA_AFGEROND),
     ("niet-vrijstellende opleiding", Grond.OPLEIDING), ("zomaar", None),
     ("overlijden van de moeder", Grond.OVERLIJDEN), ("partner is overleden", Grond.OVERLIJDEN),
     ("overleg met DUO", None), ("verblijf in het buitenland", Grond.ONDERBREKING),
     ("verblijfsvergunning", None)],
)  # fmt: skip
def test_a_ground_is_found_by_the_words_a_municipality_uses(
    woorden: str, grond: Grond | None
) -> None:
    assert grond_van(woorden) is grond


def test_the_law_is_written_for_every_ground() -> None:
    assert set(GRONDEN) == set(Grond)
