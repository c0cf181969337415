# SPDX-License-Identifier: EUPL-1.2
"""Recording a subject: what counts as finished, and two colleagues in one intake."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.personen import add_child
from intake.enums import Status
from intake.models import Intake, Onderwerp
from intake.onderwerpen import Code, Overslaan
from intake.services.onderwerpen import Invoer, save_onderwerp
from tests.intake.gesprekken import VANDAAG, maak_klaar, onderwerp, sla_over, start


@pytest.fixture
def intake(dossier: Dossier, amina: Medewerker) -> Intake:
    return start(dossier, amina)


def sla_op(
    intake: Intake, invoer: Invoer, by: Medewerker, code: Code = Code.TOEKOMST
) -> Onderwerp:
    return save_onderwerp(intake=intake, code=code, invoer=invoer, by=by, on=VANDAAG)


GETYPT = Invoer(versie=1, antwoorden={"wil": "werken"}, conclusie="U wilt werken.")


def test_what_is_typed_is_kept_and_the_subject_is_in_progress(
    intake: Intake, amina: Medewerker
) -> None:
    row = sla_op(intake, GETYPT, amina)
    assert (row.status, row.versie) == (Status.BEZIG.value, 2)
    stored = onderwerp(intake, Code.TOEKOMST)
    assert stored.antwoorden == {"wil": "werken"}
    assert stored.conclusie == "U wilt werken."
    assert stored.gewijzigd_door == amina


def test_an_empty_page_does_not_start_a_subject(intake: Intake, amina: Medewerker) -> None:
    row = sla_op(intake, Invoer(versie=1), amina)
    assert (row.status, row.versie) == (Status.NOG_NIET_GESTART.value, 1)


def test_only_our_own_questions_are_stored(intake: Intake, amina: Medewerker) -> None:
    row = sla_op(intake, replace(GETYPT, antwoorden={"wil": "werken", "bsn": "1"}), amina)
    assert row.antwoorden == {"wil": "werken"}


def test_finished_needs_a_conclusion(intake: Intake, amina: Medewerker) -> None:
    with pytest.raises(ActionDenied, match="Schrijf een conclusie") as denied:
        sla_op(intake, replace(GETYPT, conclusie=" ", status=Status.KLAAR), amina)
    assert denied.value.field == "conclusie"


def test_the_wish_to_study_must_be_asked_before_education_is_finished(
    intake: Intake, amina: Medewerker
) -> None:
    invoer = Invoer(versie=1, conclusie="Naaister geweest.", status=Status.KLAAR)
    with pytest.raises(ActionDenied, match="De wet vraagt dit") as denied:
        sla_op(intake, invoer, amina, Code.OPLEIDING)
    assert denied.value.field == "wil_opleiding"


def test_finishing_and_skipping_are_told_and_typing_is_not(
    dossier: Dossier, intake: Intake, amina: Medewerker
) -> None:
    sla_op(intake, GETYPT, amina)
    before = len(timeline.read(dossier))
    sla_op(intake, replace(GETYPT, versie=2, conclusie="U wilt graag werken."), amina)
    assert len(timeline.read(dossier)) == before
    maak_klaar(intake, Code.TOEKOMST, amina)
    sla_over(intake, Code.GEZIN, Overslaan.WIL_NIET_ZEGGEN, amina)
    sentences = [moment.zin for moment in timeline.read(dossier)]
    assert "Intake: onderwerp «Uw toekomst» klaar" in sentences
    assert (
        "Intake: onderwerp «Gezin en kinderen» overgeslagen, wil hier niets over zeggen"
        in sentences
    )


def test_a_finished_subject_stays_finished_until_its_conclusion_goes(
    dossier: Dossier, intake: Intake, amina: Medewerker
) -> None:
    row = maak_klaar(intake, Code.TOEKOMST, amina)
    more = replace(GETYPT, versie=row.versie, conclusie="U wilt snel werken.")
    assert sla_op(intake, more, amina).status == Status.KLAAR.value
    gone = replace(GETYPT, versie=row.versie + 1, conclusie="")
    assert sla_op(intake, gone, amina).status == Status.BEZIG.value
    assert "Intake: onderwerp «Uw toekomst» weer open" in [
        moment.zin for moment in timeline.read(dossier)
    ]


def test_a_skipped_subject_opens_again_when_somebody_types(
    intake: Intake, amina: Medewerker
) -> None:
    row = sla_over(intake, Code.TOEKOMST, Overslaan.NIET_BESPROKEN, amina)
    same = Invoer(versie=row.versie, interne_notitie="Volgende keer.")
    row = sla_op(intake, same, amina)
    assert (row.status, row.overslaan_reden) == ("overgeslagen", "niet_besproken")
    row = sla_op(intake, replace(GETYPT, versie=row.versie), amina)
    assert (row.status, row.overslaan_reden) == ("bezig", "")


def test_skipping_needs_a_reason(intake: Intake, amina: Medewerker) -> None:
    with pytest.raises(ActionDenied, match="Kies waarom") as denied:
        sla_op(intake, replace(GETYPT, status=Status.OVERGESLAGEN), amina)
    assert denied.value.field == "overslaan"


def test_voorschool_is_not_skipped_when_there_is_a_toddler(
    dossier: Dossier, intake: Intake, amina: Medewerker
) -> None:
    add_child(persoon=dossier.persoon, naam="Abel", geboortejaar=2023)
    with pytest.raises(ActionDenied, match="geldt voor deze persoon"):
        sla_over(intake, Code.VVE, Overslaan.NVT, amina)


def test_voorschool_can_be_skipped_when_the_child_is_twelve(
    dossier: Dossier, intake: Intake, amina: Medewerker
) -> None:
    add_child(persoon=dossier.persoon, naam="Abel", geboortejaar=2014)
    assert sla_over(intake, Code.VVE, Overslaan.NVT, amina).status == "overgeslagen"


def test_a_colleagues_words_are_not_overwritten(
    intake: Intake, amina: Medewerker, bram: Medewerker
) -> None:
    sla_op(intake, replace(GETYPT, conclusie="Van Bram."), bram)
    with pytest.raises(ActionDenied, match="Een collega") as denied:
        sla_op(intake, replace(GETYPT, conclusie="Van Amina."), amina)
    assert denied.value.field is None
    assert onderwerp(intake, Code.TOEKOMST).conclusie == "Van Bram."


def test_the_same_words_twice_are_no_conflict(
    intake: Intake, amina: Medewerker, bram: Medewerker
) -> None:
    sla_op(intake, GETYPT, bram)
    assert sla_op(intake, GETYPT, amina).versie == 2


def test_a_page_that_saves_itself_does_not_conflict_with_its_own_button(
    intake: Intake, amina: Medewerker
) -> None:
    page = replace(GETYPT, pagina="a" * 32)
    sla_op(intake, replace(page, autosave=True), amina)
    row = sla_op(intake, replace(page, conclusie="U wilt werken. En leren."), amina)
    assert row.conclusie == "U wilt werken. En leren."


def test_an_autosave_that_arrives_after_the_button_changes_nothing(
    intake: Intake, amina: Medewerker
) -> None:
    page = replace(GETYPT, pagina="a" * 32)
    sla_op(intake, replace(page, conclusie="Het laatste woord."), amina)
    with pytest.raises(ActionDenied):
        sla_op(intake, replace(page, autosave=True, conclusie="Het laatste wo"), amina)
    assert onderwerp(intake, Code.TOEKOMST).conclusie == "Het laatste woord."


def test_another_page_of_a_colleague_does_conflict_with_an_autosave(
    intake: Intake, amina: Medewerker, bram: Medewerker
) -> None:
    sla_op(intake, replace(GETYPT, pagina="a" * 32, autosave=True), amina)
    with pytest.raises(ActionDenied, match="Een collega"):
        sla_op(intake, replace(GETYPT, pagina="b" * 32, conclusie="Anders."), bram)


def test_nothing_is_saved_in_a_completed_intake(intake: Intake, amina: Medewerker) -> None:
    Intake.objects.filter(pk=intake.pk).update(afgerond_op=date(2026, 11, 20), afgerond_door=amina)
    with pytest.raises(ActionDenied, match="Heropen hem eerst"):
        sla_op(intake, GETYPT, amina)


def test_who_moved_may_skip_what_the_old_gemeente_did(
    maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    intake = start(maak_dossier(verhuisd_naar_ons=True), amina)
    assert sla_over(intake, Code.OPLEIDING, Overslaan.NVT, amina).status == "overgeslagen"
