# SPDX-License-Identifier: EUPL-1.2
"""Two colleagues in one intake: what only one touched is merged, true conflicts are shown."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from intake.enums import Status
from intake.models import Intake, Onderwerp
from intake.onderwerpen import Code, Overslaan
from intake.samenvoegen import merge
from intake.services.onderwerpen import Botsing, Invoer, save_onderwerp
from tests.intake.gesprekken import VANDAAG, onderwerp, start

ClientVan = Callable[[Medewerker], Client]
LEEG: dict[str, Any] = {}


@pytest.fixture
def intake(dossier: Dossier, amina: Medewerker) -> Intake:
    return start(dossier, amina)


def sla_op(intake: Intake, invoer: Invoer, by: Medewerker) -> Onderwerp:
    return save_onderwerp(intake=intake, code=Code.TOEKOMST, invoer=invoer, by=by, on=VANDAAG)


def test_what_only_one_of_them_changed_is_taken_over() -> None:
    found = merge(
        basis={"a": "1", "b": "1"}, getypt={"a": "2", "b": "1"}, bewaard={"a": "1", "b": "3"}
    )
    assert (found.inhoud, found.botsingen) == ({"a": "2", "b": "3"}, ())


def test_what_both_changed_differently_is_a_conflict_and_stays_as_it_was_kept() -> None:
    found = merge(basis={"a": "1"}, getypt={"a": "2"}, bewaard={"a": "3"})
    assert (found.inhoud, found.botsingen) == ({"a": "3"}, ("a",))


def test_the_same_change_twice_and_nothing_in_two_forms_are_no_conflict() -> None:
    found = merge(
        basis={}, getypt={"a": "2", "b": "", "c": []}, bewaard={"a": "2", "b": "", "d": "x"}
    )
    assert (found.inhoud, found.botsingen) == ({"a": "2", "b": "", "d": "x"}, ())


def test_what_is_emptied_by_one_and_untouched_by_the_other_becomes_empty() -> None:
    assert merge(basis={"a": "1"}, getypt={"a": ""}, bewaard={"a": "1"}).inhoud == {"a": ""}


def test_a_page_that_saved_a_field_itself_goes_on_with_it() -> None:
    found = merge(basis={}, getypt={"a": "uw werk"}, bewaard={"a": "uw we"}, eigen={"a"})
    assert (found.inhoud, found.botsingen) == ({"a": "uw werk"}, ())


def test_two_colleagues_each_answer_another_question(
    intake: Intake, amina: Medewerker, bram: Medewerker
) -> None:
    page = Invoer(versie=1, basis=LEEG)
    sla_op(intake, replace(page, antwoorden={"wensberoep": "kok"}), bram)
    sla_op(intake, replace(page, antwoorden={"wil": "werken"}, conclusie="U wilt werken."), amina)
    row = onderwerp(intake, Code.TOEKOMST)
    assert row.antwoorden == {"wensberoep": "kok", "wil": "werken"}
    assert row.conclusie == "U wilt werken."


def test_only_the_true_conflict_is_named_and_nothing_is_written(
    intake: Intake, amina: Medewerker, bram: Medewerker
) -> None:
    page = Invoer(versie=1, basis=LEEG)
    sla_op(intake, replace(page, antwoorden={"wil": "werken"}, conclusie="Van Bram."), bram)
    mine = replace(page, antwoorden={"wensberoep": "kok"}, conclusie="Van Amina.")
    with pytest.raises(Botsing) as clash:
        sla_op(intake, mine, amina)
    assert clash.value.velden == ("conclusie",)
    assert onderwerp(intake, Code.TOEKOMST).antwoorden == {"wil": "werken"}


def test_a_reason_for_one_question_is_kept_and_an_answer_takes_its_place(
    intake: Intake, amina: Medewerker
) -> None:
    skipped = Invoer(versie=1, overgeslagen={"wensberoep": Overslaan.WIL_NIET_ZEGGEN})
    row = sla_op(intake, skipped, amina)
    assert row.overgeslagen == {"wensberoep": "wil_niet_zeggen"}
    assert row.status == Status.BEZIG.value
    row = sla_op(intake, replace(skipped, versie=2, antwoorden={"wensberoep": "kok"}), amina)
    assert (row.overgeslagen, row.antwoorden) == ({}, {"wensberoep": "kok"})


def over_school(reden: Overslaan) -> Invoer:
    return Invoer(
        versie=1,
        conclusie="U ging zes jaar naar school.",
        overgeslagen={"wil_opleiding": reden},
        status=Status.KLAAR,
    )


def test_who_does_not_want_to_answer_what_the_law_asks_is_not_forced(
    intake: Intake, amina: Medewerker
) -> None:
    said = over_school(Overslaan.WIL_NIET_ZEGGEN)
    row = save_onderwerp(intake=intake, code=Code.OPLEIDING, invoer=said, by=amina, on=VANDAAG)
    assert row.status == Status.KLAAR.value


@pytest.mark.parametrize("reden", [Overslaan.NIET_BESPROKEN, Overslaan.NVT])
def test_what_the_law_asks_is_not_passed_over_for_another_reason(
    intake: Intake, amina: Medewerker, reden: Overslaan
) -> None:
    with pytest.raises(ActionDenied, match="De wet vraagt dit"):
        save_onderwerp(
            intake=intake, code=Code.OPLEIDING, invoer=over_school(reden), by=amina, on=VANDAAG
        )


def test_an_answer_to_a_question_that_is_no_longer_asked_stays(
    intake: Intake, amina: Medewerker
) -> None:
    """A gemeente that changes its own questions throws nothing away that was said."""
    row = onderwerp(intake, Code.TOEKOMST)
    Onderwerp.objects.filter(pk=row.pk).update(antwoorden={"lokaal_vroeger": "Ja, graag."})
    row = sla_op(intake, Invoer(versie=1, antwoorden={"wil": "werken"}), amina)
    assert row.antwoorden == {"lokaal_vroeger": "Ja, graag.", "wil": "werken"}


class TestPagina:
    """The same on the page."""

    @pytest.fixture(autouse=True)
    def _vandaag(self, vandaag: date) -> Iterator[None]:
        with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
            yield

    def url(self, dossier: Dossier) -> str:
        return reverse("intake:onderwerp", args=[dossier.pk, Code.TOEKOMST.value])

    def typ(self, client: Client, dossier: Dossier, **velden: Any) -> str:
        """An autosave of a page that began empty."""
        data = {"versie": "1", "basis": "{}", "pagina": "a" * 32} | velden
        answer = client.post(self.url(dossier), data, headers={"HX-Request": "true"})
        return unescape(answer.content.decode())

    def test_a_colleague_is_announced_when_the_page_was_merged(
        self,
        dossier: Dossier,
        intake: Intake,
        amina: Medewerker,
        bram: Medewerker,
        client_van: ClientVan,
    ) -> None:
        sla_op(intake, Invoer(versie=1, antwoorden={"wensberoep": "kok"}), bram)
        answer = self.typ(client_van(amina), dossier, wil="werken")
        assert "Opgeslagen om 14.03" in answer
        assert "een collega vulde hier ook iets in" in answer
        assert onderwerp(intake, Code.TOEKOMST).antwoorden == {
            "wensberoep": "kok",
            "wil": "werken",
        }

    def test_the_next_save_of_the_same_page_does_not_undo_the_colleague(
        self,
        dossier: Dossier,
        intake: Intake,
        amina: Medewerker,
        bram: Medewerker,
        client_van: ClientVan,
    ) -> None:
        client = client_van(amina)
        sla_op(intake, Invoer(versie=1, antwoorden={"wensberoep": "kok"}), bram)
        self.typ(client, dossier, wil="werken")
        shown = json.dumps({"wil": "werken", "wensberoep": "", "conclusie": ""})
        self.typ(client, dossier, wil="samen", basis=shown)
        assert onderwerp(intake, Code.TOEKOMST).antwoorden == {"wensberoep": "kok", "wil": "samen"}

    def test_what_does_not_clash_is_saved_even_when_something_else_does(
        self,
        dossier: Dossier,
        intake: Intake,
        amina: Medewerker,
        bram: Medewerker,
        client_van: ClientVan,
    ) -> None:
        sla_op(intake, Invoer(versie=1, conclusie="Van Bram."), bram)
        client = client_van(amina)
        answer = self.typ(client, dossier, wil="werken", conclusie="Van Amina.")
        assert "Niet alles opgeslagen" in answer
        row = onderwerp(intake, Code.TOEKOMST)
        assert (row.antwoorden, row.conclusie) == ({"wil": "werken"}, "Van Bram.")

    def test_the_button_shows_both_texts_of_the_conflict_and_only_of_that(
        self,
        dossier: Dossier,
        intake: Intake,
        amina: Medewerker,
        bram: Medewerker,
        client_van: ClientVan,
    ) -> None:
        theirs = Invoer(versie=1, antwoorden={"wensberoep": "kok"}, conclusie="Van Bram.")
        sla_op(intake, theirs, bram)
        client = client_van(amina)
        typed = {"versie": "1", "basis": "{}", "wil": "werken", "conclusie": "Van Amina."}
        page = unescape(
            client.post(self.url(dossier), typed | {"actie": "klaar"}).content.decode()
        )
        rows = page[page.index("Verschil met wat") : page.index("</table>")]
        assert "Van Amina." in rows
        assert "Van Bram." in rows
        assert "Welk werk zou u hier graag doen?" not in rows
        assert "Kies een van deze antwoorden" not in page
        assert ">kok</textarea>" in page.replace("\n", "")  # what Bram added is on the page now
        again = {"versie": "3", "basis": json.dumps({"conclusie": "Van Bram."})}
        both = again | {"wil": "werken", "wensberoep": "kok", "conclusie": "Van ons samen."}
        assert client.post(self.url(dossier), both | {"actie": "klaar"}).status_code == 302
        row = onderwerp(intake, Code.TOEKOMST)
        assert (row.conclusie, row.status) == ("Van ons samen.", "klaar")

    def test_one_answer_that_is_too_long_does_not_stop_the_rest_from_being_kept(
        self, dossier: Dossier, intake: Intake, amina: Medewerker, client_van: ClientVan
    ) -> None:
        answer = self.typ(
            client_van(amina), dossier, wil="werken", wensberoep="x" * 100_000, conclusie="Goed."
        )
        assert "Nog niet alles opgeslagen: controleer uw antwoorden" in answer
        row = onderwerp(intake, Code.TOEKOMST)
        assert (row.antwoorden, row.conclusie) == ({"wil": "werken"}, "Goed.")

    def test_a_page_that_goes_away_sends_what_is_on_it_and_may_come_back(
        self, dossier: Dossier, intake: Intake, amina: Medewerker, client_van: ClientVan
    ) -> None:
        """A laptop that closes, a tablet that goes to sleep; then the same page goes on."""
        client = client_van(amina)
        page = {"versie": "1", "basis": "{}", "pagina": "a" * 32}
        left = page | {"conclusie": "U wilt we", "actie": "verlaten"}
        assert client.post(self.url(dossier), left).status_code == 204
        assert onderwerp(intake, Code.TOEKOMST).conclusie == "U wilt we"
        done = page | {"conclusie": "U wilt werken.", "actie": "klaar"}
        assert client.post(self.url(dossier), done).status_code == 302
        assert onderwerp(intake, Code.TOEKOMST).conclusie == "U wilt werken."

    def test_a_wrong_choice_is_taken_back_by_passing_the_question_over(
        self, dossier: Dossier, intake: Intake, amina: Medewerker, client_van: ClientVan
    ) -> None:
        client = client_van(amina)
        self.typ(client, dossier, wil="werken")
        shown = json.dumps({"wil": "werken", "sla_over_wil": ""})
        self.typ(client, dossier, wil="werken", sla_over_wil="wil_niet_zeggen", basis=shown)
        row = onderwerp(intake, Code.TOEKOMST)
        assert (row.antwoorden, row.overgeslagen) == ({}, {"wil": "wil_niet_zeggen"})
