# SPDX-License-Identifier: EUPL-1.2
"""Eén brief gaat weg: per post, in de hand of per e-mail; en wat er dan in het dossier gebeurt."""

from collections.abc import Callable
from datetime import date, timedelta
from smtplib import SMTPServerDisconnected

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from inburgering.brieven.enums import Briefsoort, Verzendwijze
from inburgering.brieven.models import Brief, Briefmail
from inburgering.brieven.verzending import mailen
from inburgering.brieven.verzending.enums import Mailstatus
from inburgering.brieven.verzending.geheim import Geheimzorg, send_one
from inburgering.brieven.verzending.sturen import send_letter
from inburgering.core import timeline
from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Toestemmingswijze
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Mailtoestemming, Medewerker
from inburgering.core.services.mailtoestemming import give_consent, withdraw_consent
from inburgering.wet.termijnen.besluiten import bezwaar
from tests.brieven.printruns import Schrijf

ADRES = "selam@voorbeeld.nl"


@pytest.fixture
def met_toestemming(dossier: Dossier, amina: Medewerker, vandaag: date) -> Mailtoestemming:
    dossier.persoon.email = ADRES
    dossier.persoon.save()
    return give_consent(
        dossier=dossier, adres=ADRES, gegeven_op=vandaag, wijze=Toestemmingswijze.GESPREK,
        by=amina, on=vandaag,
    )  # fmt: skip


def deliver(brief: Brief, on: date, minuten: int = 0) -> Briefmail:
    at = timezone.now() + timedelta(minutes=minuten)
    mailen.deliver(mail_id=brief.mail.pk, at=at, on=on)
    return Briefmail.objects.get(brief=brief)


def test_zonder_toestemming_gaat_er_geen_e_mail(brief: Brief, amina: Medewerker) -> None:
    with pytest.raises(ActionDenied, match="gaf geen toestemming") as refused:
        mailen.ask_mail(brief=brief, by=amina, at=timezone.now())
    assert refused.value.field == "wijze"
    assert not Briefmail.objects.exists()


def test_met_toestemming_gaat_de_brief_een_keer_als_bijlage(
    brief: Brief, met_toestemming: Mailtoestemming, amina: Medewerker, vandaag: date
) -> None:
    for _ in range(2):
        mailen.ask_mail(brief=brief, by=amina, at=timezone.now())
    for _ in range(2):
        sent = deliver(brief, vandaag)
    assert sent.status == Mailstatus.VERZONDEN
    brief.refresh_from_db()
    assert (brief.verzonden_op, brief.verzendwijze) == (vandaag, Verzendwijze.EMAIL)
    [message] = mail.outbox
    assert message.to == [ADRES]
    assert message.attachments[0][:2] == ("PIP-2026-000001.pdf", bytes(brief.pdf))
    written = f"{message.subject} {message.body}"
    assert not any(word in written for word in ("Selam", "Tesfay", brief.dossier.nummer))


def test_een_mailserver_die_weg_is_verzendt_later_en_legt_niets_te_vroeg_vast(
    brief: Brief,
    met_toestemming: Mailtoestemming,
    amina: Medewerker,
    vandaag: date,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gone(*_args: object, **_kwargs: object) -> int:
        raise SMTPServerDisconnected("weg")

    mailen.ask_mail(brief=brief, by=amina, at=timezone.now())
    with monkeypatch.context() as without_server:
        without_server.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", gone)
        waiting = deliver(brief, vandaag)
    brief.refresh_from_db()
    assert (waiting.status, waiting.pogingen, brief.verzonden_op) == (Mailstatus.WACHT, 1, None)
    assert deliver(brief, vandaag).pogingen == 1, "nog niet aan de beurt"
    assert deliver(brief, vandaag, minuten=6).status == Mailstatus.VERZONDEN
    assert len(mail.outbox) == 1


def test_wie_intrekt_voordat_de_e_mail_weg_is_krijgt_hem_niet(
    brief: Brief, met_toestemming: Mailtoestemming, amina: Medewerker, vandaag: date
) -> None:
    mailen.ask_mail(brief=brief, by=amina, at=timezone.now())
    for _ in range(2):
        withdraw_consent(dossier=brief.dossier, ingetrokken_op=vandaag, by=amina, on=vandaag)
    failed = deliver(brief, vandaag)
    assert (failed.status, mail.outbox) == (Mailstatus.MISLUKT, [])
    assert "geen toestemming" in failed.fout
    brief.refresh_from_db()
    assert brief.verzonden_op is None


def test_een_nieuw_adres_vraagt_nieuwe_toestemming(
    brief: Brief, met_toestemming: Mailtoestemming, amina: Medewerker, vandaag: date
) -> None:
    brief.dossier.persoon.email = "anders@voorbeeld.nl"
    with pytest.raises(ActionDenied, match="ander e-mailadres"):
        mailen.ask_mail(brief=brief, by=amina, at=timezone.now())


def test_toestemming_staat_bij_gegevens_en_gaat_er_weer_af(
    dossier: Dossier, amina: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    dossier.persoon.email = ADRES
    dossier.persoon.save()
    client = client_van(amina)
    page = reverse("core:mailtoestemming", args=[dossier.pk])
    today = f"{timezone.localdate():%d-%m-%Y}"
    wrong = client.post(page, {"adres": "x@y.nl", "gegeven_op": today, "wijze": "gesprek"})
    assert "een ander adres" in wrong.content.decode()
    client.post(page, {"adres": ADRES, "gegeven_op": today, "wijze": "gesprek"})
    facts = client.get(reverse("core:gegevens", args=[dossier.pk])).content.decode()
    assert "in een gesprek op" in facts
    client.post(page, {"ingetrokken_op": today})
    facts = client.get(reverse("core:gegevens", args=[dossier.pk])).content.decode()
    assert "Geen toestemming." in facts
    kinds = set(dossier.gebeurtenissen.values_list("soort", flat=True))
    assert {"persoon.mailtoestemming", "persoon.mailtoestemming_ingetrokken"} <= kinds


def test_uitreiken_kan_zonder_adres_en_post_niet(
    brief: Brief, amina: Medewerker, client_van: Callable[[Medewerker], Client], vandaag: date
) -> None:
    persoon = brief.dossier.persoon
    persoon.straat = persoon.huisnummer = persoon.postcode = persoon.woonplaats = ""
    persoon.save()
    client = client_van(amina)
    page = reverse("brieven:verzenden", args=[brief.dossier_id, brief.pk])
    day = f"{timezone.localdate():%d-%m-%Y}"
    refused = client.post(page, {"wijze": "post", "verzonden_op": day}).content.decode()
    assert "Er is geen adres bekend" in refused
    assert client.post(page, {"wijze": "uitgereikt", "verzonden_op": ""}).status_code == 200
    done = client.post(page, {"wijze": "uitgereikt", "verzonden_op": day})
    assert done.status_code == 302
    brief.refresh_from_db()
    assert brief.verzendwijze == Verzendwijze.UITGEREIKT
    assert "persoonlijk uitgereikt" in client.get(page).content.decode()


def test_uit_een_afgesloten_dossier_gaat_niets_meer(
    brief: Brief, amina: Medewerker, vandaag: date
) -> None:
    brief.dossier.afgesloten_op, brief.dossier.sluitreden = vandaag, "verhuisd"
    brief.dossier.save()
    with pytest.raises(ActionDenied, match="afgesloten"):
        send_letter(brief=brief, op=vandaag, wijze=Verzendwijze.UITGEREIKT, by=amina, on=vandaag)


def test_wie_een_besluit_later_uitreikt_leest_welke_dag_voor_bezwaar_geldt(
    amina: Medewerker, schrijf: Schrijf, client_van: Callable[[Medewerker], Client], vandaag: date
) -> None:
    brief = schrijf("Alem", soort=Briefsoort.ONTZORGEN_BESLUIT)
    later = vandaag + timedelta(days=3)
    with time_machine.travel(f"{later}T10:00:00+01:00", tick=False):
        page = client_van(amina).post(
            reverse("brieven:verzenden", args=[brief.dossier_id, brief.pk]),
            {"wijze": "uitgereikt", "verzonden_op": f"{later:%d-%m-%Y}"},
            follow=True,
        )
    last = datum_tekst(bezwaar(later).uiterlijk)
    assert f"Bezwaar kan tot en met {last}. In de brief staat een eerdere dag." in (
        page.content.decode()
    )


def test_een_geheim_adres_vraagt_ook_bij_een_losse_brief_en_bij_e_mail_een_reden(
    brief: Brief, met_toestemming: Mailtoestemming, amina: Medewerker, vandaag: date
) -> None:
    mailen.ask_mail(brief=brief, by=amina, at=timezone.now())
    brief.dossier.persoon.geheim_adres = True
    brief.dossier.persoon.save()
    assert deliver(brief, vandaag).status == Mailstatus.MISLUKT  # secret since somebody asked
    with pytest.raises(ActionDenied, match="Het adres is geheim"):
        mailen.ask_mail(brief=brief, by=amina, at=timezone.now())
    with pytest.raises(ActionDenied, match="Schrijf kort waarom"):
        send_one(
            brief=brief, op=vandaag, wijze=Verzendwijze.POST, by=amina, on=vandaag,
            geheim=Geheimzorg(bevestigd=True),
        )  # fmt: skip
    assert not mail.outbox
    said = Geheimzorg(bevestigd=True, reden="Zij leest alleen e-mail.")
    mailen.ask_mail(brief=brief, by=amina, at=timezone.now(), geheim=said)
    assert deliver(brief, vandaag).status == Mailstatus.VERZONDEN
    assert any("geheim adres" in moment.zin for moment in timeline.read(brief.dossier))
