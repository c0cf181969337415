# SPDX-License-Identifier: EUPL-1.2
"""Calling somebody in: letters, tasks and outcomes as they follow each other."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from pypdf import PdfReader

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.models import Brief, Kenmerkreeks
from inburgering.brieven.services import set_huisstijl
from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker, Persoon, Taak
from intake.enums import Uitkomst
from intake.models import Oproep
from intake.selectors.oproepen import calls_of, oproepen_stand, step_of
from intake.services.oproepen import Uitkomstgegevens, oproep_pdf, record_uitkomst, send_oproep
from tests.brieven.voorbeelden import HUISSTIJL
from tests.intake.oproepverhaal import VANDAAG, gegevens, leg_vast, mislukte_oproepen, roep_op

WEG, MATIG = Uitkomst.NIET_VERSCHENEN, Uitkomst.ONVOLDOENDE
MAANDEN_LATER = date(2027, 6, 1)


def tekst(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(bytes(pdf))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def zinnen(dossier: Dossier) -> list[str]:
    return [moment.zin for moment in timeline.read(dossier)]


def test_a_call_is_a_letter_that_was_sent_with_a_task_for_its_outcome(
    dossier: Dossier, amina: Medewerker
) -> None:
    call = roep_op(dossier, amina)
    brief = Brief.objects.get()
    assert (call.ronde, call.nummer, call.brief_id) == (1, 1, brief.pk)
    assert (brief.soort, brief.kenmerk) == ("uitnodiging_intake", "OPR-2026-000001")
    assert (brief.verzonden_op, brief.verzendwijze) == (VANDAAG, "post")
    letter = tekst(brief.pdf)
    assert "donderdag 3 december 2026, 9.30 uur" in letter
    assert "Er is een tolk: Tigrinya." in letter
    assert "maandag 7 december 2026" in letter
    task = Taak.objects.get()
    assert (task.titel, task.uiterlijk, task.voor) == (
        "Uitkomst van de eerste oproep vastleggen",
        date(2026, 12, 8),
        amina,
    )
    assert "Uitnodiging voor de brede intake verstuurd: gesprek op 3 december 2026" in zinnen(
        dossier
    )


def test_the_task_is_what_the_dossier_waits_for_and_the_outcome_finishes_it(
    maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    recent = date(2026, 11, 19)
    dossier = maak_dossier(kennisgeving_op=recent, brp_op=recent)
    call = roep_op(dossier, amina)
    dossier.refresh_from_db()
    assert dossier.volgende_titel == "Uitkomst van de eerste oproep vastleggen"
    leg_vast(call, Uitkomst.VERSCHENEN, amina, op=date(2026, 12, 3))
    assert Taak.objects.get().gedaan_op == date(2026, 12, 3)
    dossier.refresh_from_db()
    assert dossier.volgende_titel == "Brede intake starten"
    assert "Uitkomst van de eerste oproep: verschenen en meegewerkt" in zinnen(dossier)


def test_who_stays_away_gets_a_warning_then_a_third_call_each_with_its_own_letter(
    dossier: Dossier, amina: Medewerker
) -> None:
    mislukte_oproepen(dossier, amina)
    first, second, third = calls_of(dossier)
    kinds = [call.brief.soort for call in (first, second, third)]
    assert kinds == ["uitnodiging_intake", "waarschuwing_intake", "derde_oproep_intake"]
    warning = tekst(Brief.objects.get(pk=second.brief_id).pdf)
    assert "Dit is een waarschuwing." in warning
    assert "Op 3 december 2026 verwachtten wij u. U bent niet gekomen." in warning
    assert "Wij zoeken eerst uit of die voor u geldt." in warning
    assert "Dit is de laatste oproep." in tekst(Brief.objects.get(pk=third.brief_id).pdf)
    assert step_of(dossier, [first, second, third]).soort == "afwezig"


def test_a_gezinsmigrant_reads_the_amount_of_the_fine(
    maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    dossier = maak_dossier(doelgroep="gezinsmigrant")
    mislukte_oproepen(dossier, amina, aantal=2)
    assert "een boete van € 250" in tekst(Brief.objects.get(soort="waarschuwing_intake").pdf)


def test_no_call_carries_a_bezwaarclausule(dossier: Dossier, amina: Medewerker) -> None:
    mislukte_oproepen(dossier, amina)
    for brief in Brief.objects.all():
        assert "bezwaar" not in tekst(brief.pdf).lower()


def test_who_came_and_did_not_cooperate_reads_what_was_missing(
    dossier: Dossier, amina: Medewerker
) -> None:
    leg_vast(roep_op(dossier, amina), MATIG, amina, op=date(2026, 12, 3))
    later = date(2026, 12, 4)
    with pytest.raises(ActionDenied, match="niet genoeg was") as denied:
        roep_op(dossier, amina, later)
    assert denied.value.field == "aanleiding"
    call = roep_op(dossier, amina, later, aanleiding="U gaf geen antwoord op onze vragen")
    warning = tekst(Brief.objects.get(pk=call.brief_id).pdf)
    assert "werkte u niet genoeg mee. U gaf geen antwoord op onze vragen." in warning


@pytest.mark.parametrize("nummer", [1, 2, 3])
def test_a_reason_that_is_not_to_blame_ends_the_round(
    dossier: Dossier, amina: Medewerker, nummer: int
) -> None:
    day = mislukte_oproepen(dossier, amina, aantal=nummer - 1)
    call = roep_op(dossier, amina, day)
    op = leg_vast(call, Uitkomst.GELDIGE_REDEN, amina, tekst="Was ziek gemeld.")
    again = roep_op(dossier, amina, op)
    assert (again.ronde, again.nummer) == (2, 1)
    letter = tekst(Brief.objects.get(pk=again.brief_id).pdf)
    assert "Uitnodiging voor uw brede intake" in letter
    assert "waarschuwing." not in letter.replace("een waarschuwing en", "")


def test_a_reason_needs_words(dossier: Dossier, amina: Medewerker) -> None:
    call = roep_op(dossier, amina)
    with pytest.raises(ActionDenied, match="wat de reden was") as denied:
        leg_vast(call, Uitkomst.GELDIGE_REDEN, amina, tekst=" ")
    assert denied.value.field == "toelichting"
    assert not Oproep.objects.get().uitkomst


def test_the_words_of_an_outcome_stay_out_of_timeline_and_letters(
    dossier: Dossier, amina: Medewerker
) -> None:
    secret = "Vertelde over thuis."
    leg_vast(roep_op(dossier, amina), WEG, amina, tekst=secret)
    roep_op(dossier, amina, date(2026, 12, 9))
    assert secret not in " ".join(zinnen(dossier))
    assert all(secret not in tekst(brief.pdf) for brief in Brief.objects.all())


@pytest.mark.parametrize(
    ("sleutel", "zin"),
    [
        ("waarschuwing-1-2", "De volgende stap is: eerste oproep sturen"),
        ("derde-1-3", "De volgende stap is"),
        ("uitkomst-1-1", "De volgende stap is"),
        ("oproep-2-1", "intussen al verstuurd"),
        ("oproep-1-2", "intussen al verstuurd"),
        ("", "intussen al verstuurd"),
    ],
)
def test_a_step_that_is_not_next_is_refused(
    dossier: Dossier, amina: Medewerker, sleutel: str, zin: str
) -> None:
    set_huisstijl(gemeente=dossier.gemeente, gegevens=HUISSTIJL)
    with pytest.raises(ActionDenied, match=zin):
        send_oproep(dossier=dossier, sleutel=sleutel, oproep=gegevens(), by=amina, on=VANDAAG)
    assert not Brief.objects.exists()


def test_two_colleagues_cannot_send_the_same_call(
    dossier: Dossier, amina: Medewerker, bram: Medewerker
) -> None:
    roep_op(dossier, amina)
    with pytest.raises(ActionDenied, match="Leg eerst vast wat er van de eerste oproep kwam"):
        send_oproep(dossier=dossier, sleutel="oproep-1-1", oproep=gegevens(), by=bram, on=VANDAAG)
    assert Oproep.objects.count() == 1


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"gesprek_op": VANDAAG}, "gesprek_op"),
        ({"gesprek_op": date(2026, 12, 5)}, "gesprek_op"),
        ({"uiterlijk": date(2026, 12, 1)}, "uiterlijk"),
        ({"plaats": "  "}, "plaats"),
    ],
)
def test_a_call_that_cannot_be_is_refused_and_no_number_is_lost(
    dossier: Dossier, amina: Medewerker, anders: dict[str, Any], veld: str
) -> None:
    with pytest.raises(ActionDenied) as denied:
        roep_op(dossier, amina, **anders)
    assert denied.value.field == veld
    assert not Kenmerkreeks.objects.exists()
    assert not Taak.objects.exists()


def test_without_an_address_the_letter_can_only_be_handed_over(
    maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    dossier = maak_dossier(straat="", huisnummer="", postcode="", woonplaats="")
    with pytest.raises(ActionDenied, match="nog geen adres") as denied:
        roep_op(dossier, amina)
    assert denied.value.field == "wijze"
    call = roep_op(dossier, amina, wijze=Verzendwijze.UITGEREIKT)
    assert Brief.objects.get(pk=call.brief_id).verzendwijze == "uitgereikt"


def test_nobody_writes_to_who_died_or_in_a_closed_dossier(
    dossier: Dossier, amina: Medewerker
) -> None:
    Persoon.objects.update(overleden_op=VANDAAG)
    with pytest.raises(ActionDenied, match="overleden"):
        roep_op(dossier, amina)
    Dossier.objects.update(afgesloten_op=VANDAAG, sluitreden="overleden")
    with pytest.raises(ActionDenied, match="afgesloten"):
        roep_op(dossier, amina)


def test_the_third_call_counts_its_two_months_from_a_fine_that_is_known(
    dossier: Dossier, amina: Medewerker
) -> None:
    day = mislukte_oproepen(dossier, amina, aantal=2)
    Dossier.objects.update(boete_bekendgemaakt_op=day)
    later = date(2027, 1, 20)
    with pytest.raises(ActionDenied, match="binnen twee maanden") as denied:
        roep_op(dossier, amina, later, gesprek_op=date(2027, 3, 2), uiterlijk=date(2027, 3, 5))
    assert denied.value.field == "gesprek_op"
    assert roep_op(dossier, amina, later).nummer == 3


def test_the_preview_is_a_concept_and_changes_nothing(dossier: Dossier, amina: Medewerker) -> None:
    set_huisstijl(gemeente=dossier.gemeente, gegevens=HUISSTIJL)
    pdf = oproep_pdf(
        dossier=dossier, sleutel="oproep-1-1", oproep=gegevens(), by=amina, on=VANDAAG
    )
    assert "CONCEPT" in tekst(pdf)
    assert not Brief.objects.exists()
    assert not Oproep.objects.exists()


def test_an_outcome_can_be_corrected_until_something_follows(
    dossier: Dossier, amina: Medewerker
) -> None:
    first = roep_op(dossier, amina)
    leg_vast(first, WEG, amina)
    leg_vast(first, Uitkomst.GELDIGE_REDEN, amina, tekst="Lag in het ziekenhuis.")
    assert step_of(dossier, calls_of(dossier)).ronde == 2
    leg_vast(first, WEG, amina)
    roep_op(dossier, amina, date(2026, 12, 9))
    with pytest.raises(ActionDenied, match="al iets gevolgd"):
        leg_vast(first, Uitkomst.VERSCHENEN, amina)
    told = [zin for zin in zinnen(dossier) if zin.startswith("Uitkomst van de eerste")]
    assert len(told) == 3


def test_an_outcome_lies_in_the_past(dossier: Dossier, amina: Medewerker) -> None:
    call = roep_op(dossier, amina)
    facts = Uitkomstgegevens(uitkomst=WEG, op=date(2026, 12, 8))
    with pytest.raises(ActionDenied, match="niet in de toekomst") as denied:
        record_uitkomst(oproep=call, uitkomst=facts, by=amina, on=VANDAAG)
    assert denied.value.field == "uitkomst_op"


def test_the_row_on_the_overview_says_how_far_it_is(dossier: Dossier, amina: Medewerker) -> None:
    def stand(op: date) -> tuple[str, str]:
        dossier.refresh_from_db()
        found = oproepen_stand(dossier, on=op)
        return found.stand, found.soort

    assert stand(VANDAAG) == ("Nog geen oproep", "")
    call = roep_op(dossier, amina)
    assert stand(VANDAAG) == ("Gesprek op 3 december 2026", "info")
    assert stand(date(2026, 12, 3)) == ("Uitkomst vastleggen", "bijna")
    assert stand(date(2026, 12, 9)) == ("Uitkomst vastleggen", "laat")
    leg_vast(call, WEG, amina)
    assert stand(date(2026, 12, 9)) == ("Waarschuwing en tweede oproep sturen", "bijna")
    leg_vast(call, Uitkomst.GELDIGE_REDEN, amina, tekst="Ziek.")
    assert stand(date(2026, 12, 9)) == ("Nieuwe uitnodiging sturen", "bijna")
    leg_vast(call, Uitkomst.VERSCHENEN, amina)
    assert stand(date(2026, 12, 9)) == ("Verschenen", "klaar")


def test_the_row_costs_one_question_of_the_database(
    dossier: Dossier, amina: Medewerker, django_assert_num_queries: Callable[[int], Any]
) -> None:
    mislukte_oproepen(dossier, amina)
    with django_assert_num_queries(1):
        oproepen_stand(dossier, on=MAANDEN_LATER)


@pytest.mark.parametrize(
    "fout",
    [
        {"nummer": 4},
        {"gesprek_op": date(2026, 11, 1)},
        {"uiterlijk": date(2026, 12, 1)},
        {"uitkomst": "verschenen"},
        {"uitkomst": "geldige_reden", "uitkomst_op": date(2026, 12, 3)},
        {"uitkomst": "nieuw", "uitkomst_op": date(2026, 12, 3)},
        {"afgerond_op": date(2026, 12, 20)},
    ],
)
def test_the_database_keeps_calls_in_order(
    dossier: Dossier, amina: Medewerker, fout: dict[str, Any]
) -> None:
    call = roep_op(dossier, amina)
    with pytest.raises(IntegrityError), transaction.atomic():
        Oproep.objects.filter(pk=call.pk).update(**fout)
