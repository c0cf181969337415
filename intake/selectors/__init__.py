# SPDX-License-Identifier: EUPL-1.2
"""Page-shaped reads of the intake; views and services take them from here."""

from intake.selectors.feiten import no_test_because, samenvatting, wish_of
from intake.selectors.lijsten import Lijststand, lines_in_words, lines_on, lists_on
from intake.selectors.onderdelen import Onderdeelstand
from intake.selectors.stand import (
    facts_of,
    has_young_child,
    held_talks,
    indeling_for,
    intake_of,
    interpreter_of,
    missing,
    needed,
    present_at,
    questions_of,
    subjects_of,
    talks_in_words,
    talks_of,
    told_alone_on,
    used_of,
)
from intake.selectors.taalstart import advies_in_woorden, taalstart_of
from intake.selectors.taken import (
    Taaklijst,
    count_done,
    missing_rows,
    overview,
    status_text,
    task_list,
)
from intake.selectors.vervolg import referred_to
from intake.selectors.voorbereiding import facts_for

__all__ = [
    "Lijststand",
    "Onderdeelstand",
    "Taaklijst",
    "advies_in_woorden",
    "count_done",
    "facts_for",
    "facts_of",
    "has_young_child",
    "held_talks",
    "indeling_for",
    "intake_of",
    "interpreter_of",
    "lines_in_words",
    "lines_on",
    "lists_on",
    "missing",
    "missing_rows",
    "needed",
    "no_test_because",
    "overview",
    "present_at",
    "questions_of",
    "referred_to",
    "samenvatting",
    "status_text",
    "subjects_of",
    "taalstart_of",
    "talks_in_words",
    "talks_of",
    "task_list",
    "told_alone_on",
    "used_of",
    "wish_of",
]
