# SPDX-License-Identifier: EUPL-1.2
"""While somebody is absent a colleague stands in; on return everything is back."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client

from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gemeente, Medewerker, Rol
from inburgering.core.scope import scope
from monitoring.models import Afwezigheid, Herinnering
from monitoring.selectors.vervanging import replaced_by
from monitoring.services.afwezigheid import end_absence, record_absence
from monitoring.services.herinneren import remind
from monitoring.services.mailen import mail_waiting
from tests.conftest import maak_medewerker
from tests.monitoring.conftest import AMSTERDAM
from tests.monitoring.lezen import lees

Maker = Callable[..., Dossier]
DAG = timedelta(days=1)
PAGINA, TEAM = "/mijn-account/afwezigheid/", "/team/afwezigheid/"


def herinner(gemeente: Gemeente, dag: date) -> None:
    remind(
        gemeente=gemeente, on=dag, at=datetime(dag.year, dag.month, dag.day, 6, tzinfo=AMSTERDAM)
    )


def voor_wie() -> set[str]:
    return set(Herinnering.objects.values_list("medewerker__naam", flat=True))


@pytest.fixture
def weg(gemeente: Gemeente, amina: Medewerker, vandaag: date) -> Callable[..., Afwezigheid]:
    """Amina is absent, from today for a week unless said otherwise."""

    def make(vervanger: Medewerker | None, **anders: Any) -> Afwezigheid:
        gegevens = {"medewerker": amina, "vanaf": vandaag, "tot": vandaag + 7 * DAG} | anders
        wie = gegevens["medewerker"]
        return record_absence(
            gemeente=gemeente, vervanger=vervanger, by=wie, on=vandaag, **gegevens
        )

    return make


@pytest.fixture
def selam(maak_dossier: Maker) -> Dossier:
    """A dossier of Amina with a norm that has passed."""
    return maak_dossier(brp_op=date(2026, 10, 1))


# --- who is reminded ----------------------------------------------------------------------
def test_while_amina_is_away_bram_is_reminded_and_reads_for_whom(
    gemeente: Gemeente, selam: Dossier, weg: Any, bram: Medewerker, client_van: Any, vandaag: date,
    om_negen_uur: datetime,
) -> None:  # fmt: skip
    weg(bram)
    herinner(gemeente, vandaag)
    assert voor_wie() == {"Bram"}
    assert "u vervangt Amina" in lees(client_van(bram), "/herinneringen/").woorden


def test_the_mail_goes_to_the_deputy_and_says_for_whom(
    gemeente: Gemeente, selam: Dossier, weg: Any, bram: Medewerker, vandaag: date
) -> None:
    weg(bram)
    herinner(gemeente, vandaag)
    at = datetime(2026, 11, 23, 8, tzinfo=AMSTERDAM)
    mail_waiting(gemeenten=[gemeente.pk], on=vandaag, at=at)
    [message] = mail.outbox
    assert message.to == ["bram@voorbeeld.nl"]
    assert f"{selam.nummer}: " in message.body and "(u vervangt Amina)" in message.body


def test_what_was_mailed_to_amina_and_not_read_is_mailed_to_bram_once_per_term(
    gemeente: Gemeente, selam: Dossier, weg: Any, bram: Medewerker, vandaag: date
) -> None:
    for days in (15, 8, 0):
        day = vandaag - days * DAG
        herinner(gemeente, day)
        at = datetime(day.year, day.month, day.day, 8, tzinfo=AMSTERDAM)
        mail_waiting(gemeenten=[gemeente.pk], on=day, at=at)
    moments = Herinnering.objects.filter(soort="pip_vaststellen", norm="lokaal")
    assert moments.count() == 3 and moments.filter(gemaild_at__isnull=True).count() == 0
    mail.outbox.clear()
    weg(bram)
    at = datetime(2026, 11, 23, 9, tzinfo=AMSTERDAM)
    mail_waiting(gemeenten=[gemeente.pk], on=vandaag, at=at)
    [message] = mail.outbox
    assert message.to == ["bram@voorbeeld.nl"]
    assert message.body.count("PIP vaststellen (lokaal)") == 1
    assert not Herinnering.objects.filter(gemaild_at__isnull=True).exists()


def test_what_amina_had_not_read_moves_at_once_and_comes_back_on_her_return(
    gemeente: Gemeente, selam: Dossier, weg: Any, bram: Medewerker, amina: Medewerker,
    vandaag: date,
) -> None:  # fmt: skip
    herinner(gemeente, vandaag)
    assert voor_wie() == {"Amina"}
    absence = weg(bram)
    assert voor_wie() == {"Bram"}
    end_absence(afwezigheid=absence, by=amina, on=vandaag)
    assert voor_wie() == {"Amina"}
    assert not Herinnering.objects.filter(vervangt__isnull=False).exists()


def test_after_the_last_day_unread_reminders_return_by_themselves(
    gemeente: Gemeente, selam: Dossier, weg: Any, bram: Medewerker, vandaag: date
) -> None:
    weg(bram, tot=vandaag)
    herinner(gemeente, vandaag)
    assert voor_wie() == {"Bram"}
    herinner(gemeente, vandaag + DAG)
    assert voor_wie() == {"Amina"}


def test_what_the_deputy_put_aside_does_not_come_back(
    gemeente: Gemeente, selam: Dossier, weg: Any, bram: Medewerker, vandaag: date
) -> None:
    weg(bram, tot=vandaag)
    herinner(gemeente, vandaag)
    Herinnering.objects.update(gezien_at=datetime(2026, 11, 23, 9, tzinfo=AMSTERDAM))
    herinner(gemeente, vandaag + DAG)
    assert voor_wie() == {"Bram"}


def test_an_absence_of_next_week_changes_nothing_today(
    gemeente: Gemeente, selam: Dossier, weg: Any, bram: Medewerker, vandaag: date
) -> None:
    weg(bram, vanaf=vandaag + 7 * DAG, tot=vandaag + 14 * DAG)
    herinner(gemeente, vandaag)
    assert voor_wie() == {"Amina"}


@pytest.mark.parametrize("waarom", ["zelf afwezig", "rol kwijt", "account dicht", "niemand"])
def test_without_a_deputy_who_is_there_the_teamleider_gets_them(
    gemeente: Gemeente, selam: Dossier, weg: Any, bram: Medewerker, carla: Medewerker,
    vandaag: date, waarom: str,
) -> None:  # fmt: skip
    weg(None if waarom == "niemand" else bram)
    if waarom == "zelf afwezig":
        weg(None, medewerker=bram)
    elif waarom == "rol kwijt":
        Rol.objects.filter(medewerker=bram).update(tot=date(2026, 10, 1))
    elif waarom == "account dicht":
        Medewerker.objects.filter(pk=bram.pk).update(is_active=False)
    herinner(gemeente, vandaag)
    assert voor_wie() == {"Carla"}
    assert {row.vervangt_id for row in Herinnering.objects.all()} == {selam.regisseur_id}


def test_is_the_teamleider_away_too_then_whoever_stands_in_for_the_teamleider(
    gemeente: Gemeente, selam: Dossier, weg: Any, bram: Medewerker, carla: Medewerker,
    vandaag: date,
) -> None:  # fmt: skip
    weg(None)
    weg(bram, medewerker=carla)
    herinner(gemeente, vandaag)
    assert voor_wie() == {"Bram"}


def test_with_nobody_else_at_all_the_alarm_stays_with_the_regisseur(
    gemeente: Gemeente, selam: Dossier, weg: Any, vandaag: date
) -> None:
    weg(None)
    herinner(gemeente, vandaag)
    assert voor_wie() == {"Amina"}


def test_an_absence_in_one_gemeente_is_none_in_another(
    gemeente: Gemeente, andere_gemeente: Gemeente, selam: Dossier, amina: Medewerker,
    vandaag: date,
) -> None:  # fmt: skip
    Rol.objects.create(
        medewerker=amina, gemeente=andere_gemeente, rol="consulent", vanaf=date(2022, 1, 1)
    )
    with scope([andere_gemeente.pk]):
        record_absence(
            gemeente=andere_gemeente, medewerker=amina, vanaf=vandaag, tot=None, vervanger=None,
            by=amina, on=vandaag,
        )  # fmt: skip
    herinner(gemeente, vandaag)
    assert voor_wie() == {"Amina"}
    assert not Afwezigheid.objects.exists(), "the wall hides it here"


# --- what is refused ----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"tot": date(2026, 11, 22)}, "tot", "ligt voor de eerste dag"),
        (
            {"vanaf": date(2026, 11, 1), "tot": date(2026, 11, 22)},
            "tot",
            "zijn al voorbij",
        ),
    ],
)
def test_days_in_the_wrong_order_or_over_are_refused(
    weg: Any, bram: Medewerker, anders: dict[str, date], veld: str, zin: str
) -> None:
    with pytest.raises(ActionDenied, match=zin) as refused:
        weg(bram, **anders)
    assert refused.value.field == veld


def test_nobody_stands_in_for_themselves_and_only_a_colleague_with_a_role_can(
    weg: Any, amina: Medewerker, bram: Medewerker, ivo: Medewerker, daan: Medewerker,
    vandaag: date,
) -> None:  # fmt: skip
    for person in (amina, ivo, daan):
        with pytest.raises(ActionDenied) as refused:
            weg(person)
        assert refused.value.field == "vervanger"
    Rol.objects.filter(medewerker=bram).update(tot=vandaag + 2 * DAG)
    with pytest.raises(ActionDenied, match="geen consulent of teamleider in Overbetuwe"):
        weg(bram)
    assert weg(bram, tot=vandaag + 2 * DAG).vervanger == bram


def test_two_absences_of_one_person_never_overlap(
    weg: Any, bram: Medewerker, amina: Medewerker, vandaag: date
) -> None:
    weg(bram)
    with pytest.raises(ActionDenied, match="staat al een afwezigheid") as refused:
        weg(bram, vanaf=vandaag + 7 * DAG, tot=None)
    assert refused.value.field == "vanaf"
    weg(bram, vanaf=vandaag + 8 * DAG, tot=None)
    assert Afwezigheid.objects.filter(medewerker=amina).count() == 2


@pytest.mark.parametrize(
    "anders",
    [
        {"vervanger": "zelf"},
        {"vanaf": date(2026, 12, 2), "tot": date(2026, 12, 1)},
        {"vanaf": date(2026, 11, 25), "tot": None},
    ],
)
def test_the_database_refuses_what_a_program_might_try(
    weg: Any, gemeente: Gemeente, amina: Medewerker, bram: Medewerker, vandaag: date,
    anders: dict[str, Any],
) -> None:  # fmt: skip
    weg(bram)
    values = {"vanaf": date(2027, 1, 1), "tot": None, "vervanger": bram} | anders
    if values["vervanger"] == "zelf":
        values["vervanger"] = amina
    with pytest.raises(IntegrityError), transaction.atomic():
        Afwezigheid.objects.create(
            gemeente=gemeente, medewerker=amina, ingevoerd_door=amina, **values
        )


# --- the pages ----------------------------------------------------------------------------
def test_amina_records_her_holiday_from_mijn_account(
    amina_ziet: Client, amina: Medewerker, bram: Medewerker, daan: Medewerker
) -> None:
    assert lees(amina_ziet, "/mijn-account/").heeft_link("Afwezigheid vastleggen")
    form = amina_ziet.get(PAGINA).content.decode()
    assert "Bram" in form and "Daan" not in form
    sent = {"vanaf": "21-12-2026", "tot": "1 jan 2027", "vervanger": bram.pk}
    page = amina_ziet.post(PAGINA, sent, follow=True).content.decode()
    assert "21 december 2026 tot en met 1 januari 2027 is vastgelegd. Bram neemt waar." in page
    row = Afwezigheid.objects.get()
    assert (row.medewerker, row.ingevoerd_door) == (amina, amina)
    amina_ziet.post(f"{PAGINA}{row.pk}/beeindigen/")
    assert not Afwezigheid.objects.exists()


def test_what_was_typed_stays_when_something_is_wrong(
    amina_ziet: Client, bram: Medewerker
) -> None:
    sent = {"vanaf": "31-2-2027", "tot": "1-3-2027", "vervanger": bram.pk}
    page = amina_ziet.post(PAGINA, sent).content.decode()
    assert "Dit is geen datum die bestaat." in page
    assert 'value="31-2-2027"' in page and 'value="1-3-2027"' in page
    assert not Afwezigheid.objects.exists()


def test_the_teamleider_records_it_for_a_consultant_who_fell_ill(
    carla_ziet: Client, carla: Medewerker, amina: Medewerker, bram: Medewerker, selam: Dossier,
    gemeente: Gemeente, vandaag: date,
) -> None:  # fmt: skip
    herinner(gemeente, vandaag)
    assert lees(carla_ziet, "/team/").heeft_link("Afwezigheid vastleggen of beëindigen")
    sent = {"medewerker": amina.pk, "vanaf": "23-11-2026", "tot": "", "vervanger": bram.pk}
    page = carla_ziet.post(TEAM, sent, follow=True).content.decode()
    assert "tot nader bericht is vastgelegd. Bram neemt waar." in page
    assert Afwezigheid.objects.get().ingevoerd_door == carla
    assert voor_wie() == {"Bram"}
    words = lees(carla_ziet, "/team/").woorden
    assert "Amina: 23 november 2026 tot nader bericht, Bram neemt waar" in words


def test_the_page_warns_when_the_deputy_is_away_in_the_same_days(
    amina_ziet: Client, weg: Any, bram: Medewerker, vandaag: date
) -> None:
    weg(None, medewerker=bram, vanaf=vandaag + DAG, tot=vandaag + 2 * DAG)
    sent = {"vanaf": "23-11-2026", "tot": "30-11-2026", "vervanger": bram.pk}
    page = amina_ziet.post(PAGINA, sent, follow=True).content.decode()
    assert "Bram is vanaf 24 november 2026 zelf afwezig." in page


def test_nobody_ends_the_absence_of_a_colleague(
    amina_ziet: Client, weg: Any, bram: Medewerker, amina: Medewerker, client_van: Any
) -> None:
    row = weg(bram)
    assert client_van(bram).post(f"{PAGINA}{row.pk}/beeindigen/").status_code == 404
    assert client_van(bram).post(f"{TEAM}{row.pk}/beeindigen/").status_code == 403
    assert Afwezigheid.objects.filter(pk=row.pk, tot=row.tot).exists()


def test_back_after_some_days_the_past_days_stay_known(
    weg: Any, bram: Medewerker, amina: Medewerker, vandaag: date
) -> None:
    row = weg(bram)
    end_absence(afwezigheid=row, by=amina, on=vandaag + 3 * DAG)
    row.refresh_from_db()
    assert (row.tot, row.beeindigd_door) == (vandaag + 2 * DAG, amina)


# --- the worklist of the deputy -----------------------------------------------------------
def test_the_deputy_finds_the_dossiers_behind_ik_vervang(
    weg: Any, bram: Medewerker, client_van: Any, op_dag: Maker, om_negen_uur: datetime
) -> None:
    op_dag(1, achternaam="Van-Amina")
    op_dag(2, achternaam="Van-Bram", regisseur=bram)
    browser = client_van(bram)
    assert not lees(browser, "/").heeft_link("Ik vervang")
    weg(bram)
    page = lees(browser, "/")
    assert page.namen == ["Selam Van-Bram"]
    hers = lees(browser, page.link("Ik vervang Amina"))
    assert hers.namen == ["Selam Van-Amina"]
    assert hers.heeft_link("Regisseur: Amina, die ik vervang")
    both = lees(browser, hers.link("Regisseur: Amina, die ik vervang"))
    assert both.namen == ["Selam Van-Amina", "Selam Van-Bram"]


def test_a_deputy_who_is_absent_too_replaces_nobody(
    weg: Any, bram: Medewerker, gemeente: Gemeente, vandaag: date
) -> None:
    weg(bram)
    assert [row.naam for row in replaced_by(gemeente, bram, on=vandaag)] == ["Amina"]
    weg(None, medewerker=bram)
    assert replaced_by(gemeente, bram, on=vandaag) == []
    assert replaced_by(gemeente, bram, on=vandaag + 8 * DAG) == []


def test_a_stranger_to_the_absence_cannot_ask_for_those_dossiers_in_the_worklist(
    weg: Any, amina: Medewerker, bram: Medewerker, gemeente: Gemeente, client_van: Any,
    op_dag: Maker, om_negen_uur: datetime,
) -> None:  # fmt: skip
    other = maak_medewerker("Femke", gemeente)
    Rol.objects.create(
        medewerker=other, gemeente=gemeente, rol="consulent", vanaf=date(2022, 1, 1)
    )
    op_dag(1, achternaam="Van-Amina")
    weg(bram)
    assert lees(client_van(other), f"/?regisseur={amina.pk}").namen == []
