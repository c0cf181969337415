# SPDX-License-Identifier: EUPL-1.2
"""One mail per medewerker per run, nothing about a person in it, safe against a crash."""

from collections.abc import Callable
from datetime import date, datetime
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.test import Client, override_settings

from inburgering.core.enums import Sluitreden
from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.core.services.dossiers import close
from inburgering.core.services.werk import add_taak
from monitoring.models import DemoMail, Herinnering
from monitoring.services.herinneren import remind
from monitoring.services.mailen import mail_waiting
from tests.monitoring.conftest import AMSTERDAM
from tests.monitoring.lezen import lees

Maker = Callable[..., Dossier]
AT = datetime(2026, 11, 23, 6, 0, tzinfo=AMSTERDAM)
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
