# SPDX-License-Identifier: EUPL-1.2
"""Which call may come next, and when: artikel 14 and 22 as rules."""

import re
from collections.abc import Sequence
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.wet.kalender import is_werkdag
from intake.enums import Uitkomst
from intake.oproeprules import (
    Gespreksdag,
    OproepFeit,
    Stapsoort,
    failed_calls,
    next_step,
    no_show_from,
    propose,
    refuse_day,
    refuse_outcome,
    refuse_step,
    three_failed,
)
from intake.oproepuitleg import explain

VERZONDEN = date(2026, 11, 23)
WEG, MATIG = Uitkomst.NIET_VERSCHENEN, Uitkomst.ONVOLDOENDE
REDEN, ER = Uitkomst.GELDIGE_REDEN, Uitkomst.VERSCHENEN


def oproep(nummer: int = 1, uitkomst: Uitkomst | None = None, ronde: int = 1) -> OproepFeit:
    return OproepFeit(
        ronde=ronde,
        nummer=nummer,
        verzonden_op=VERZONDEN,
        gesprek_op=date(2026, 12, 3),
        uiterlijk=date(2026, 12, 7),
        uitkomst=uitkomst,
    )


def reeks(*uitkomsten: Uitkomst | None, ronde: int = 1) -> list[OproepFeit]:
    """The calls of one round."""
    return [oproep(nummer, uit, ronde) for nummer, uit in enumerate(uitkomsten, start=1)]


def stap(calls: Sequence[OproepFeit], *, afgerond: bool = False) -> tuple[str, int, int]:
    found = next_step(calls, intake_afgerond=afgerond)
    return found.soort.value, found.ronde, found.nummer


@pytest.mark.parametrize(
    ("calls", "verwacht"),
    [
        ([], ("oproep", 1, 1)),
        (reeks(None), ("uitkomst", 1, 1)),
        (reeks(ER), ("oproep", 2, 1)),
        (reeks(REDEN), ("oproep", 2, 1)),
        (reeks(WEG), ("waarschuwing", 1, 2)),
        (reeks(MATIG), ("waarschuwing", 1, 2)),
        (reeks(WEG, None), ("uitkomst", 1, 2)),
        (reeks(WEG, REDEN), ("oproep", 2, 1)),
        (reeks(WEG, MATIG), ("derde", 1, 3)),
        (reeks(WEG, MATIG, None), ("uitkomst", 1, 3)),
        (reeks(WEG, MATIG, REDEN), ("oproep", 2, 1)),
        (reeks(WEG, MATIG, WEG), ("afwezig", 1, 3)),
        (reeks(WEG, WEG, REDEN) + reeks(WEG, ronde=2), ("waarschuwing", 2, 2)),
    ],
)
def test_after_each_story_one_step_is_allowed(
    calls: list[OproepFeit], verwacht: tuple[str, int, int]
) -> None:
    assert stap(calls) == verwacht
    assert stap(calls[::-1]) == verwacht


def test_after_completion_nothing_is_allowed_and_reopening_begins_again() -> None:
    calls = reeks(WEG, WEG)
    done = OproepFeit(
        ronde=1,
        nummer=3,
        verzonden_op=VERZONDEN,
        gesprek_op=date(2026, 12, 3),
        uiterlijk=date(2026, 12, 7),
        uitkomst=WEG,
        voltooid=True,
    )
    assert stap([*calls, done], afgerond=True)[0] == "geen"
    assert stap([*calls, done]) == ("oproep", 2, 1)


@pytest.mark.parametrize(
    ("calls", "gevraagd", "zin"),
    [
        ([], Stapsoort.WAARSCHUWING, "De volgende stap is: eerste oproep sturen"),
        ([], Stapsoort.AFWEZIG, "pas zonder gesprek afronden na 3 oproepen.*Nu zijn het er 0"),
        (reeks(None), Stapsoort.WAARSCHUWING, "Leg eerst vast wat er van de eerste oproep kwam"),
        (reeks(WEG), Stapsoort.DERDE, "waarschuwing en tweede oproep sturen"),
        (reeks(WEG), Stapsoort.OPROEP, "waarschuwing en tweede oproep sturen"),
        (reeks(WEG, MATIG), Stapsoort.AFWEZIG, "Nu zijn het er 2"),
        (reeks(WEG, MATIG, None), Stapsoort.AFWEZIG, "Nu zijn het er 2"),
        (reeks(WEG, WEG, REDEN) + reeks(WEG, ronde=2), Stapsoort.AFWEZIG, "Nu zijn het er 1"),
    ],
)
def test_a_step_is_refused_when_an_earlier_one_is_missing(
    calls: list[OproepFeit], gevraagd: Stapsoort, zin: str
) -> None:
    refusal = refuse_step(calls, gevraagd, intake_afgerond=False)
    assert refusal
    assert re.search(zin, refusal.tekst), refusal.tekst


@given(st.lists(st.sampled_from(list(Uitkomst)), max_size=12))
def test_whatever_happens_nobody_is_left_out_before_three_calls(story: list[Uitkomst]) -> None:
    """Follow the steps with any outcomes: absence comes after three failures in one round only."""
    calls: list[OproepFeit] = []
    for outcome in story:
        step = next_step(calls, intake_afgerond=False)
        if step.soort is Stapsoort.AFWEZIG:
            break
        assert step.stuurt
        assert refuse_step(calls, step.soort, intake_afgerond=False) is None
        calls.append(oproep(step.nummer, outcome, step.ronde))
    end = next_step(calls, intake_afgerond=False)
    assert (end.soort is Stapsoort.AFWEZIG) == three_failed(calls)
    if end.soort is Stapsoort.AFWEZIG:
        assert [call.nummer for call in failed_calls(calls)] == [1, 2, 3]
        assert [call.uitkomst for call in calls[-3:]] == story[len(calls) - 3 : len(calls)]


@given(st.dates(date(2022, 1, 1), date(2040, 12, 31)))
def test_the_proposal_is_always_accepted(dag: date) -> None:
    talk, last = propose(dag)
    assert is_werkdag(talk)
    for soort in (Stapsoort.OPROEP, Stapsoort.WAARSCHUWING, Stapsoort.DERDE):
        day = Gespreksdag(verzonden_op=dag, gesprek_op=talk, tijd=time(9, 30), uiterlijk=last)
        assert refuse_day(soort, day, vanaf=dag) is None


@pytest.mark.parametrize(
    ("soort", "anders", "veld", "zin"),
    [
        ("oproep", {"gesprek_op": date(2026, 11, 23)}, "gesprek_op", "26 november 2026 of later"),
        ("oproep", {"gesprek_op": date(2026, 11, 22)}, "gesprek_op", "of later"),
        (
            "oproep",
            {"gesprek_op": date(2026, 12, 5)},
            "gesprek_op",
            "5 december 2026 is een zaterdag.*7 december",
        ),
        (
            "oproep",
            {"gesprek_op": date(2026, 12, 25)},
            "gesprek_op",
            "is eerste kerstdag.*28 december",
        ),
        ("oproep", {"tijd": time(3, 0)}, "gesprek_tijd", "tussen 7.00 en 21.00"),
        ("oproep", {"uiterlijk": date(2026, 12, 2)}, "uiterlijk", "niet voor het gesprek"),
        ("oproep", {"uiterlijk": date(2027, 12, 7)}, "uiterlijk", "wel erg lang"),
        (
            "derde",
            {"uiterlijk": date(2027, 1, 25)},
            "uiterlijk",
            "binnen twee maanden.*23 januari 2027",
        ),
        (
            "derde",
            {"gesprek_op": date(2027, 1, 25), "uiterlijk": date(2027, 1, 25)},
            "gesprek_op",
            "artikel 22, lid 2",
        ),
    ],
)
def test_a_day_that_cannot_be_is_refused_at_its_field(
    soort: str, anders: dict[str, object], veld: str, zin: str
) -> None:
    facts = {
        "verzonden_op": VERZONDEN,
        "gesprek_op": date(2026, 12, 3),
        "tijd": time(9, 30),
        "uiterlijk": date(2026, 12, 7),
    }
    day = Gespreksdag(**facts | anders)  # type: ignore[arg-type]
    refusal = refuse_day(Stapsoort(soort), day, vanaf=VERZONDEN)
    assert refusal
    assert refusal.veld == veld
    assert re.search(zin, refusal.tekst), refusal.tekst


def test_a_day_off_by_royal_decree_is_no_day_for_a_talk() -> None:
    extra = frozenset({date(2026, 12, 3)})
    day = Gespreksdag(
        verzonden_op=VERZONDEN,
        gesprek_op=date(2026, 12, 3),
        tijd=time(9),
        uiterlijk=date(2026, 12, 7),
    )
    refusal = refuse_day(Stapsoort.OPROEP, day, vanaf=VERZONDEN, extra=extra)
    assert refusal
    assert refusal.veld == "gesprek_op"


def test_no_show_is_certain_after_the_term_and_on_the_day_when_that_is_the_last() -> None:
    assert no_show_from(oproep()) == date(2026, 12, 8)
    same = OproepFeit(
        ronde=1,
        nummer=1,
        verzonden_op=VERZONDEN,
        gesprek_op=date(2026, 12, 3),
        uiterlijk=date(2026, 12, 3),
    )
    assert no_show_from(same) == date(2026, 12, 3)


@pytest.mark.parametrize(
    ("uitkomst", "op", "zin"),
    [
        (ER, date(2026, 12, 21), "niet in de toekomst"),
        (ER, date(2026, 11, 22), "kan niet eerder zijn"),
        (WEG, date(2026, 12, 7), "Tot dan kan deze persoon nog komen"),
        (MATIG, date(2026, 12, 2), "weet u pas daarna"),
    ],
)
def test_an_outcome_that_cannot_be_yet_is_refused(uitkomst: Uitkomst, op: date, zin: str) -> None:
    refusal = refuse_outcome(oproep(), uitkomst, op, date(2026, 12, 20))
    assert refusal
    assert refusal.veld == "uitkomst_op"
    assert zin in refusal.tekst


@pytest.mark.parametrize(
    ("uitkomst", "op"),
    [
        (ER, date(2026, 11, 30)),
        (REDEN, date(2026, 11, 24)),
        (MATIG, date(2026, 12, 3)),
        (WEG, date(2026, 12, 8)),
    ],
)
def test_an_outcome_that_can_be_is_taken(uitkomst: Uitkomst, op: date) -> None:
    assert refuse_outcome(oproep(), uitkomst, op, date(2026, 12, 20)) is None


def test_before_the_third_call_the_fine_is_named_and_for_asiel_as_uncertain() -> None:
    calls = reeks(WEG, WEG)
    step = next_step(calls, intake_afgerond=False)
    sure = " ".join(explain(step, calls[-1], asiel=False))
    unsure = " ".join(explain(step, calls[-1], asiel=True))
    assert "artikel 22, lid 1" in sure
    assert "niet in dit systeem" in sure
    assert "Te bevestigen" not in sure
    assert "C-158/23" in unsure


def test_every_step_is_explained_and_those_of_the_law_name_their_article() -> None:
    stories = (
        [],
        reeks(None),
        reeks(ER),
        reeks(REDEN),
        reeks(WEG),
        reeks(WEG, WEG),
        reeks(WEG, WEG, WEG),
    )
    for calls in stories:
        step = next_step(calls, intake_afgerond=False)
        assert step.bronnen
        assert explain(step, calls[-1] if calls else None, asiel=True)
