# SPDX-License-Identifier: EUPL-1.2
"""A letter by e-mail: asked by a person, sent by the worker, recorded as sent when it left.

The mail server can take a message and we can be killed before we know. Then it is sent again
with the same Message-ID: twice in the mailbox is better than a besluit that never came.
"""

from datetime import date, datetime, timedelta
from functools import partial
from smtplib import SMTPException

from celery import current_app
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils.timezone import localtime

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.models import Brief, Briefmail
from inburgering.brieven.verzending import rules
from inburgering.brieven.verzending.enums import Mailstatus
from inburgering.brieven.verzending.geheim import (
    NIETS_GEZEGD,
    Geheimzorg,
    confirm,
    require_confirmed,
)
from inburgering.brieven.verzending.sturen import recipient_of, require, send_letter
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Mailtoestemming, Medewerker
from inburgering.core.selectors.mailtoestemming import mail_consent_of

TAAK = "brieven.mail"
POGINGEN = 5
WACHT = timedelta(minutes=5)
ONDERWERP = "Een brief van de gemeente {}"
TEKST = """\
Goedendag,

Bij deze e-mail zit een brief van de gemeente {gemeente} (kenmerk {kenmerk}).
Lees de brief. Hebt u vragen? In de brief staat wie u kunt bellen.

Wilt u brieven liever per post? Zeg dat tegen uw contactpersoon.

Gemeente {gemeente}
"""
NIET_AFGELEVERD = "De e-mail kon niet worden verstuurd. Controleer het adres of kies post."


@transaction.atomic
def ask_mail(
    *, brief: Brief, by: Medewerker, at: datetime, geheim: Geheimzorg = NIETS_GEZEGD
) -> Briefmail:
    """Ask the worker to mail this letter. Twice is once; after a failure it is tried again."""
    consent = _allowed(brief)
    if brief.verzonden_op:
        raise ActionDenied("Bij deze brief staat al wanneer hij is verzonden.")
    confirm(brief=brief, geheim=geheim, by=by, on=localtime(at).date())
    mail, new = Briefmail.objects.select_for_update().get_or_create(
        brief=brief,
        defaults={
            "gemeente_id": brief.gemeente_id, "toestemming": consent, "door": by, "weer_at": at,
        },
    )  # fmt: skip
    if not new and mail.status == Mailstatus.MISLUKT:
        mail.status, mail.pogingen, mail.fout = Mailstatus.WACHT.value, 0, ""
        mail.toestemming, mail.door, mail.weer_at = consent, by, at
        mail.save()
    hand_over(mail)
    return mail


def _allowed(brief: Brief) -> Mailtoestemming:
    """The consent this letter goes on; raises when there is none."""
    persoon = brief.dossier.persoon
    require(rules.refuse_person(recipient_of(brief.dossier)))
    consent = mail_consent_of(persoon)
    allowed = consent.adres if consent else None
    require(rules.refuse_mail(toegestaan_adres=allowed, adres=persoon.email))
    assert consent is not None  # noqa: S101 - refused above
    return consent


def hand_over(mail: Briefmail) -> None:
    """Let the worker send it; beat asks again for what waits."""
    send = partial(current_app.send_task, TAAK, args=[mail.pk, mail.gemeente_id])
    transaction.on_commit(send, robust=True)


@transaction.atomic
def deliver(*, mail_id: int, at: datetime, on: date) -> None:
    """Send one mail that waits and record it, or note when to try again."""
    rows = Briefmail.objects.select_for_update(skip_locked=True, of=("self",))
    mail = rows.select_related(
        "brief__dossier__persoon", "brief__dossier__gemeente", "toestemming", "door"
    ).filter(pk=mail_id, status=Mailstatus.WACHT).first()  # fmt: skip
    if mail is None or (mail.weer_at and mail.weer_at > at):
        return
    mail.pogingen += 1
    try:
        with transaction.atomic():
            _send(mail, on)
    except ActionDenied as denied:
        mail.status, mail.fout = Mailstatus.MISLUKT.value, str(denied)
    except (OSError, SMTPException):
        last = mail.pogingen >= POGINGEN
        mail.status = (Mailstatus.MISLUKT if last else Mailstatus.WACHT).value
        mail.fout = NIET_AFGELEVERD
        mail.weer_at = at + WACHT * mail.pogingen
    else:
        mail.status, mail.fout = Mailstatus.VERZONDEN.value, ""
    mail.save()


def _send(mail: Briefmail, on: date) -> None:
    """Recorded first and mailed last: what is refused is not mailed, and a mail that fails
    takes the record back with it."""
    brief = mail.brief
    mail.toestemming = _allowed(brief)
    require_confirmed(brief)
    send_letter(brief=brief, op=on, wijze=Verzendwijze.EMAIL, by=mail.door, on=on)
    message_of(mail).send()


def message_of(mail: Briefmail) -> EmailMessage:
    """The message: nothing about the person outside the attachment."""
    brief = mail.brief
    gemeente = brief.dossier.gemeente.naam
    message = EmailMessage(
        subject=ONDERWERP.format(gemeente),
        body=TEKST.format(gemeente=gemeente, kenmerk=brief.kenmerk),
        to=[mail.toestemming.adres],
        headers={"Message-ID": f"<brief-{mail.pk}@{_domain()}>"},
    )
    message.attach(brief.bestandsnaam, bytes(brief.pdf), "application/pdf")
    return message


def _domain() -> str:
    return str(settings.DEFAULT_FROM_EMAIL).rpartition("@")[2].strip("> ")
