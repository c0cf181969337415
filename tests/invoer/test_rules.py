# SPDX-License-Identifier: EUPL-1.2
"""Whom a row is about. No database."""

from datetime import date
from typing import Any

from inburgering.invoer.begrippen import Oordeel
from inburgering.invoer.rules import Bekende, Gezien, Uitkomst, judge, name_of
from inburgering.wet.begrippen import Doelgroep

GEKOPPELD = date(2026, 9, 24)
SELAM: dict[str, Any] = {
    "bsn": "999990019",
    "v_nummer": "2812345678",
    "voornamen": "Selam",
    "achternaam": "Tesfay",
    "geboortedatum": (1997, 3, 4),
    "telefoon": "06 00000001",
    "doelgroep": Doelgroep.ASIELSTATUSHOUDER,
    "gekoppeld_op": GEKOPPELD,
}


def bekende(pk: int = 1, *, afgesloten_op: date | None = None, **anders: Any) -> Bekende:
    waarden = SELAM | anders
    return Bekende(pk, f"D-{pk:06d}", name_of(waarden), waarden, afgesloten_op)


def rij(*weg: str, **anders: Any) -> dict[str, Any]:
    return {key: value for key, value in (SELAM | anders).items() if key not in weg}


def reden(uitkomst: Uitkomst) -> str:
    assert uitkomst.oordeel == Oordeel.FOUT
    return " ".join(fout.melding for fout in uitkomst.fouten)


def test_nobody_known_makes_a_new_dossier() -> None:
    assert judge(rij(), []).oordeel == Oordeel.NIEUW


def test_a_new_dossier_needs_doelgroep_and_koppeling() -> None:
    fouten = judge(rij("doelgroep", "gekoppeld_op"), []).fouten
    assert [fout.kolom for fout in fouten] == ["doelgroep", "gekoppeld_op"]


def test_a_new_dossier_needs_a_name() -> None:
    assert "Vul een naam in" in reden(judge(rij("voornamen", "achternaam"), []))


def test_the_same_row_again_changes_nothing() -> None:
    assert judge(rij(), [bekende()]) == Uitkomst(Oordeel.ONGEWIJZIGD, 1)


def test_a_filled_cell_that_differs_is_shown_as_was_and_wordt() -> None:
    uitkomst = judge(rij(telefoon="06 00000002"), [bekende()])
    assert uitkomst.oordeel == Oordeel.GEWIJZIGD
    assert [change.as_dict() for change in uitkomst.verschillen] == [
        {"kolom": "telefoon", "was": "06 00000001", "wordt": "06 00000002"}
    ]


def test_an_empty_cell_never_erases() -> None:
    assert judge(rij("telefoon"), [bekende()]).oordeel == Oordeel.ONGEWIJZIGD


def test_a_bsn_is_never_shown_as_a_difference() -> None:
    uitkomst = judge(rij(), [bekende(bsn=None)])
    assert [change.as_dict() for change in uitkomst.verschillen] == [
        {"kolom": "bsn", "was": "leeg", "wordt": "ingevuld"}
    ]


def test_without_bsn_the_v_nummer_counts() -> None:
    assert judge(rij("bsn"), [bekende()]).dossier_id == 1


def test_without_numbers_name_birth_year_and_koppeling_count_together() -> None:
    assert judge(rij("bsn", "v_nummer"), [bekende()]).dossier_id == 1
    later = rij("bsn", "v_nummer", gekoppeld_op=date(2026, 10, 1))
    assert judge(later, [bekende()]).oordeel == Oordeel.NIEUW


def test_two_namesakes_are_not_guessed() -> None:
    same = [bekende(1, bsn=None, v_nummer=None), bekende(2, bsn=None, v_nummer=None)]
    assert "2 dossiers met deze naam" in reden(judge(rij("bsn", "v_nummer"), same))


def test_a_namesake_with_another_bsn_is_another_person() -> None:
    assert judge(rij("v_nummer"), [bekende(bsn="999990032")]).oordeel == Oordeel.NIEUW


def test_bsn_of_one_and_v_nummer_of_another_is_refused() -> None:
    known = [bekende(1, v_nummer=None), bekende(2, bsn=None)]
    assert "Het BSN hoort bij dossier D-000001" in reden(judge(rij(), known))


def test_another_bsn_than_in_the_dossier_is_refused() -> None:
    assert "een ander BSN" in reden(judge(rij(bsn="999990032"), [bekende()]))


def test_a_number_that_belongs_to_someone_else_is_refused() -> None:
    other = rij("v_nummer", voornamen="Idris", achternaam="Haile", geboortedatum=(1970, 1, 1))
    assert "met een andere naam en een ander geboortejaar" in reden(judge(other, [bekende()]))


def test_a_married_name_is_a_change_and_no_one_else() -> None:
    assert judge(rij(achternaam="Haile"), [bekende()]).oordeel == Oordeel.GEWIJZIGD


def test_a_closed_dossier_is_left_alone() -> None:
    assert "afgesloten op 1-11-2026" in reden(
        judge(rij(), [bekende(afgesloten_op=date(2026, 11, 1))])
    )


def test_somebody_who_came_back_is_matched_on_the_open_dossier() -> None:
    known = [bekende(1, afgesloten_op=date(2026, 1, 1)), bekende(2)]
    assert judge(rij(), known).dossier_id == 2


def test_the_doelgroep_is_changed_in_the_dossier_itself() -> None:
    uitkomst = judge(rij(doelgroep=Doelgroep.GEZINSMIGRANT), [bekende()])
    assert "staat asielstatushouder" in reden(uitkomst)


def test_a_birth_year_says_nothing_new_beside_the_full_date() -> None:
    assert judge(rij(geboortedatum=(1997, None, None)), [bekende()]).oordeel == Oordeel.ONGEWIJZIGD
    assert judge(rij(geboortedatum=(1998, None, None)), [bekende()]).oordeel == Oordeel.GEWIJZIGD


def test_the_later_of_two_equal_rows_is_wrong() -> None:
    gezien = Gezien()
    assert gezien.add(2, rij("v_nummer")) is None
    twice = gezien.add(7, rij("v_nummer", voornamen="S."))
    assert twice is not None
    assert "ook in rij 2" in twice.melding


def test_namesakes_in_one_file_need_a_number() -> None:
    gezien = Gezien()
    gezien.add(2, rij("bsn", "v_nummer"))
    assert gezien.add(3, rij("bsn", "v_nummer")) is not None


def test_namesakes_with_their_own_bsn_are_two_people() -> None:
    gezien = Gezien()
    gezien.add(2, rij("v_nummer"))
    assert gezien.add(3, rij("v_nummer", bsn="999990032")) is None
