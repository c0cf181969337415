# SPDX-License-Identifier: EUPL-1.2
"""One mail per medewerker per day, nothing about a person in it, safe against a crash."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction
from django.test import Client, override_settings

from inburgering.core.enums import Sluitreden
from inburgering.core.models import Dossier, Gemeente, Medewerker, Rol
from inburgering.core.scope import scope
from inburgering.core.services.dossiers import close
from inburgering.core.services.werk import add_taak
from monitoring.models import Dagmail, DemoMail, Herinnering
from monitoring.services.herinneren import remind
from monitoring.services.mailen import mail_waiting
from tests.conftest import open_een_dossier
from tests.monitoring.conftest import AMSTERDAM
from tests.monitoring.lezen import lees

Maker = Callable[..., Dossier]
AT = datetime(2026, 11, 23, 8, 0, tzinfo=AMSTERDAM)  # after everybody's half past seven
BSN = "999990019"


@pytest.fixture
def ronde(gemeente: Gemeente, vandaag: date) -> Callable[..., Any]:
    """One run of the task, as of today."""

    def run(dag: date = vandaag) -> Any:
        remind(gemeente=gemeente, on=dag, at=AT)
        return mail_waiting(gemeenten=[gemeente.pk], on=dag, at=AT)

    return run


def test_one_mail_lists_everything_of_this_run(ronde: Any, maak_dossier: Maker) -> None:
    for number in range(5):
        maak_dossier(brp_op=date(2026, 10, 1), achternaam=f"Nummer{number}")
    assert ronde().verzonden == 1
    [message] = mail.outbox
    assert message.to == ["amina@voorbeeld.nl"]
    assert message.subject == f"{Herinnering.objects.count()} herinneringen voor uw werkvoorraad"
    for dossier in Dossier.objects.all():
        assert dossier.nummer in message.body
    assert "http://127.0.0.1:8000/" in message.body


def test_a_mail_says_what_and_when_and_nothing_about_the_person(
    ronde: Any, maak_dossier: Maker, amina: Medewerker, vandaag: date
) -> None:
    dossier = maak_dossier(brp_op=date(2026, 10, 1), bsn=BSN)
    add_taak(
        dossier=dossier, titel="Selam Tesfay bellen", uiterlijk=date(2026, 11, 1), voor=amina,
        by=amina, on=vandaag,
    )  # fmt: skip
    ronde()
    text = f"{mail.outbox[0].subject} {mail.outbox[0].body}"
    assert f"- {dossier.nummer}: Taak in dit dossier, uiterlijk 1 november 2026" in text
    for private in ("Selam", "Tesfay", BSN, "Dorpsstraat", "Tigrinya", "asiel"):
        assert private not in text


def test_a_second_run_mails_nothing(ronde: Any, dossier: Dossier) -> None:
    ronde()
    assert ronde().verzonden == 0
    assert len(mail.outbox) == 1
    assert not Herinnering.objects.filter(gemaild_at__isnull=True).exists()


def test_everybody_gets_their_own_mail(ronde: Any, maak_dossier: Maker, bram: Medewerker) -> None:
    maak_dossier()
    maak_dossier(regisseur=bram)
    ronde()
    assert sorted(message.to[0] for message in mail.outbox) == [
        "amina@voorbeeld.nl", "bram@voorbeeld.nl",
    ]  # fmt: skip


def test_a_crash_after_sending_sends_again_under_the_same_message_id(
    ronde: Any, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, sent = EmailMessage.send, []

    def send_and_lose_the_line(message: EmailMessage, *args: Any) -> int:
        sent.append(message.extra_headers["Message-ID"])
        real(message)
        if len(sent) == 1:
            raise SMTPServerDisconnected("weg")
        return 1

    monkeypatch.setattr(EmailMessage, "send", send_and_lose_the_line)
    first = ronde()
    assert (first.verzonden, first.mislukt) == (0, 1)
    assert not Herinnering.objects.filter(gemaild_at__isnull=False).exists()
    assert ronde().verzonden == 1
    assert len(sent) == 2 and sent[0] == sent[1]


def test_one_address_that_fails_does_not_stop_the_others(
    ronde: Any, maak_dossier: Maker, bram: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = EmailMessage.send

    def refuse_amina(message: EmailMessage, *args: Any) -> int:
        if message.to == ["amina@voorbeeld.nl"]:
            raise ConnectionRefusedError
        return real(message)

    maak_dossier()
    maak_dossier(regisseur=bram)
    monkeypatch.setattr(EmailMessage, "send", refuse_amina)
    found = ronde()
    assert (found.verzonden, found.mislukt) == (1, 1)


def test_what_was_done_while_the_mail_server_was_down_is_not_mailed_after(
    ronde: Any, gemeente: Gemeente, amina: Medewerker, maak_dossier: Maker, vandaag: date
) -> None:
    done, waits = maak_dossier(), maak_dossier(achternaam="Wacht")
    remind(gemeente=gemeente, on=vandaag, at=AT)
    close(dossier=done, reden=Sluitreden.VOLDAAN, afgesloten_op=vandaag, by=amina, on=vandaag)
    ronde()
    [message] = mail.outbox
    assert done.nummer not in message.body and waits.nummer in message.body
    assert not Herinnering.objects.filter(gemaild_at__isnull=True, per_mail=True).exists()
    assert ronde().verzonden == 0


def test_who_switched_mail_off_sees_it_in_the_worklist_only(
    ronde: Any, amina: Medewerker, dossier: Dossier
) -> None:
    Medewerker.objects.filter(pk=amina.pk).update(mail_herinneringen=False)
    ronde()
    assert mail.outbox == []
    assert Herinnering.objects.filter(medewerker=amina).exists()
    Medewerker.objects.filter(pk=amina.pk).update(mail_herinneringen=True)
    ronde()
    assert mail.outbox == [], "switching on does not bring back what was before"


def test_a_late_reminder_says_so(ronde: Any, maak_dossier: Maker, vandaag: date) -> None:
    dossier = maak_dossier(brp_op=date(2026, 10, 1))
    due = dossier.termijnen.get(code="pip_vaststellen", norm="wettelijk").uiterlijk
    ronde(due.replace(day=due.day - 8))
    assert "eerder moeten krijgen" not in mail.outbox[-1].body
    ronde(due.replace(day=due.day - 5))
    assert "eerder moeten krijgen" in mail.outbox[-1].body


def test_a_long_list_is_cut_and_says_how_many_more(ronde: Any, maak_dossier: Maker) -> None:
    for number in range(45):
        maak_dossier(achternaam=f"Nummer{number}")
    ronde()
    count = Herinnering.objects.count()
    body = mail.outbox[0].body
    assert body.count("\n- D-") == 40
    assert f"En nog {count - 40} andere" in body


# --- one a day, at the hour somebody chose -------------------------------------------------
def at(uur: int, minuut: int = 0, dag: int = 23) -> datetime:
    return datetime(2026, 11, dag, uur, minuut, tzinfo=AMSTERDAM)


def mail_om(gemeente: Gemeente, moment: datetime) -> int:
    """What the task does at this moment."""
    remind(gemeente=gemeente, on=moment.date(), at=moment)
    return mail_waiting(gemeenten=[gemeente.pk], on=moment.date(), at=moment).verzonden


def test_a_mail_waits_for_the_hour_its_reader_chose(
    gemeente: Gemeente, amina: Medewerker, dossier: Dossier
) -> None:
    Medewerker.objects.filter(pk=amina.pk).update(mail_moment=time(13, 30))
    assert mail_om(gemeente, at(13, 15)) == 0
    assert mail_om(gemeente, at(13, 30)) == 1


def test_what_comes_due_after_the_mail_of_today_is_on_screen_now_and_in_that_of_tomorrow(
    gemeente: Gemeente, amina_ziet: Client, dossier: Dossier, maak_dossier: Maker
) -> None:
    assert mail_om(gemeente, at(8)) == 1
    new = maak_dossier(brp_op=date(2026, 10, 1), achternaam="Later")
    for uur in (9, 12, 18):
        assert mail_om(gemeente, at(uur)) == 0
    assert "Selam Later" in lees(amina_ziet, "/herinneringen/").woorden
    assert mail_om(gemeente, at(8, dag=24)) == 1
    assert new.nummer in mail.outbox[1].body and dossier.nummer not in mail.outbox[1].body


def test_one_mail_a_day_also_for_who_works_for_two_gemeenten(
    gemeente: Gemeente, andere_gemeente: Gemeente, amina: Medewerker, dossier: Dossier
) -> None:
    Rol.objects.create(
        medewerker=amina, gemeente=andere_gemeente, rol="consulent", vanaf=date(2022, 1, 1)
    )
    remind(gemeente=gemeente, on=at(8).date(), at=at(8))
    with scope([andere_gemeente.pk]):
        other = open_een_dossier(
            gemeente=andere_gemeente, regisseur=amina, brp_op=date(2026, 10, 1)
        )
        remind(gemeente=andere_gemeente, on=at(8).date(), at=at(8))
    both = [gemeente.pk, andere_gemeente.pk]
    mail_waiting(gemeenten=both, on=at(8).date(), at=at(8))
    [message] = mail.outbox
    assert dossier.nummer in message.body and other.nummer in message.body
    assert mail_waiting(gemeenten=both, on=at(9).date(), at=at(9)).verzonden == 0


def test_the_mail_of_a_day_exists_once_in_the_database(amina: Medewerker) -> None:
    Dagmail.objects.create(medewerker=amina, dag=at(8).date())
    with pytest.raises(IntegrityError), transaction.atomic():
        Dagmail.objects.create(medewerker=amina, dag=at(8).date())


def refuse(_: EmailMessage) -> int:
    raise ConnectionRefusedError


def test_a_mail_that_failed_does_not_count_as_the_mail_of_the_day(
    ronde: Any, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(EmailMessage, "send", refuse)
        assert ronde().mislukt == 1
    assert not Dagmail.objects.exists()
    assert ronde().verzonden == 1


def test_nothing_worth_a_mail_leaves_the_mail_of_the_day_for_later(
    gemeente: Gemeente, amina: Medewerker, dossier: Dossier, maak_dossier: Maker, vandaag: date
) -> None:
    remind(gemeente=gemeente, on=vandaag, at=at(7))
    close(dossier=dossier, reden=Sluitreden.VOLDAAN, afgesloten_op=vandaag, by=amina, on=vandaag)
    assert mail_om(gemeente, at(8)) == 0
    maak_dossier(brp_op=date(2026, 10, 1), achternaam="Nieuw")
    assert mail_om(gemeente, at(9)) == 1


def test_who_switches_mail_off_in_time_gets_none_of_what_was_waiting(
    gemeente: Gemeente, amina: Medewerker, dossier: Dossier, vandaag: date
) -> None:
    remind(gemeente=gemeente, on=vandaag, at=at(6))
    Medewerker.objects.filter(pk=amina.pk).update(mail_herinneringen=False)
    assert mail_om(gemeente, at(8)) == 0


@pytest.fixture
def te_laat(maak_dossier: Maker) -> Dossier:
    """The law and the norm have both passed, and another dossier only has a norm."""
    maak_dossier(brp_op=date(2026, 10, 1), achternaam="Alleen-norm")
    return maak_dossier(kennisgeving_op=date(2026, 7, 1), brp_op=date(2026, 7, 1))


def test_without_a_teamleider_the_law_is_mailed_also_to_who_switched_mail_off(
    gemeente: Gemeente, amina: Medewerker, te_laat: Dossier
) -> None:
    Medewerker.objects.filter(pk=amina.pk).update(mail_herinneringen=False)
    assert mail_om(gemeente, at(8)) == 1
    lines = [line for line in mail.outbox[0].body.splitlines() if line.startswith("- ")]
    assert len(lines) == 1 and f"{te_laat.nummer}: PIP vaststellen (wettelijk)" in lines[0]
    assert "omdat uw gemeente geen teamleider heeft" in mail.outbox[0].body


def test_with_a_teamleider_the_consultant_who_switched_mail_off_is_left_alone(
    gemeente: Gemeente, amina: Medewerker, carla: Medewerker, te_laat: Dossier
) -> None:
    Medewerker.objects.filter(pk=amina.pk).update(mail_herinneringen=False)
    assert mail_om(gemeente, at(8)) == 0
    assert Herinnering.objects.filter(medewerker=amina, dossier=te_laat).exists()


@pytest.mark.parametrize("leidt", [True, False])
def test_who_switches_mail_off_an_hour_before_still_gets_the_law_where_nobody_leads(
    gemeente: Gemeente, amina: Medewerker, te_laat: Dossier, bram: Medewerker, leidt: bool
) -> None:
    if leidt:
        Rol.objects.filter(medewerker=bram).update(rol="teamleider")
    remind(gemeente=gemeente, on=at(6).date(), at=at(6))
    waiting = Herinnering.objects.filter(medewerker=amina, per_mail=True)
    assert {row.norm for row in waiting} == {"wettelijk", "lokaal"}
    assert waiting.filter(norm="wettelijk", uiterlijk__gt=at(6).date()).exists()
    Medewerker.objects.filter(pk=amina.pk).update(mail_herinneringen=False)
    sent = mail_waiting(gemeenten=[gemeente.pk], on=at(8).date(), at=at(8)).verzonden
    assert sent == (0 if leidt else 1)
    lines = [line for mailed in mail.outbox for line in mailed.body.splitlines() if "- D-" in line]
    assert len(lines) == sent and all("(wettelijk)" in line for line in lines)


def test_the_own_account_offers_channel_and_half_hours_and_says_what_cannot_be_switched_off(
    amina_ziet: Client, amina: Medewerker
) -> None:
    page = amina_ziet.get("/mijn-account/").content.decode()
    assert "termijnen die te laat zijn krijgt de teamleider altijd bericht." in page
    offered = re.findall(r'<option value="(\d\d:\d\d)"', page)
    assert offered[0] == "06:00" and offered[-1] == "18:00" and len(offered) == 25
    amina_ziet.post("/mijn-account/", {"kanaal": "toepassing", "mail_moment": "18:00"})
    amina.refresh_from_db()
    assert (amina.mail_herinneringen, amina.mail_moment) == (False, time(18, 0))
    refused = amina_ziet.post("/mijn-account/", {"kanaal": "duif", "mail_moment": "03:15"})
    assert refused.status_code == 200
    amina.refresh_from_db()
    assert amina.mail_moment == time(18, 0)


# --- the mailbox of the demo --------------------------------------------------------------
@override_settings(EMAIL_BACKEND="monitoring.mailpostvak.DatabaseBackend", DEMO=True)
def test_the_demo_shows_its_mails_on_a_page(
    ronde: Any, amina_ziet: Client, dossier: Dossier
) -> None:
    assert "Nog geen e-mails" in lees(amina_ziet, "/postvak/").woorden
    ronde()
    assert DemoMail.objects.get().aan == "amina@voorbeeld.nl"
    assert lees(amina_ziet, "/").heeft_link("Postvak van de demo")
    words = lees(amina_ziet, "/postvak/").woorden
    assert "voor uw werkvoorraad" in words and dossier.nummer in words


def test_outside_the_demo_there_is_no_mailbox(amina_ziet: Client) -> None:
    assert amina_ziet.get("/postvak/").status_code == 404
    page = lees(amina_ziet, "/")
    assert page.heeft_link("Herinneringen") and not page.heeft_link("Postvak")


def test_nobody_reads_the_mailbox_without_signing_in(db: None) -> None:
    with override_settings(DEMO=True):
        response = Client().get("/postvak/")
    assert response.status_code == 302 and "/inloggen/" in response.url
