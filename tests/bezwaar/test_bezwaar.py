# SPDX-License-Identifier: EUPL-1.2
"""Bezwaar tegen een PIP, van ontvangst tot besluit, op de echte database.

Selam krijgt haar PIP op 23 november 2026. Zij kan tot en met 4 januari 2027 bezwaar maken.
"""

from collections.abc import Callable
from datetime import date, time, timedelta
from io import BytesIO

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pypdf import PdfReader

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.models import Brief
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker, Taak
from inburgering.wet.begrippen import Zekerheid
from inburgering.wet.termijnen.op_bezwaar import Verloop, beslissen, op_tijd
from pip_plan import services as pipservices
from pip_plan.bezwaar import services
from pip_plan.bezwaar.enums import NietHoren, Ontvangstwijze, Uitkomst
from pip_plan.bezwaar.models import Bezwaar
from pip_plan.enums import Deelbesluitsoort
from tests.pip_plan.plannen import VANDAAG, vastgesteld

LAATSTE = date(2027, 1, 4)


@pytest.fixture
def besluit(dossier: Dossier, amina: Medewerker, maria: Medewerker) -> Brief:
    """The PIP that was decided and posted the same day."""
    pip = vastgesteld(dossier, amina, maria)
    pipservices.bekendmaken(pip=pip, op=VANDAAG, wijze=Verzendwijze.POST, by=amina, on=VANDAAG)
    assert pip.brief is not None
    return pip.brief


def ontvang(besluit: Brief, by: Medewerker, op: date, **anders: object) -> Bezwaar:
    gegevens = services.Ontvangstgegevens(
        ontvangen_op=op,
        wijze=Ontvangstwijze.POST,
        onderdelen=(Deelbesluitsoort.LEERROUTE,),
        **anders,  # type: ignore[arg-type]
    )
    return services.register(
        dossier=besluit.dossier, tegen=besluit, gegevens=gegevens, by=by, on=op
    )


def tekst(brief: Brief | None) -> str:
    assert brief is not None
    pages = PdfReader(BytesIO(bytes(brief.pdf))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(
    ("ontvangen", "gepost", "goed"),
    [
        (LAATSTE, None, True),
        (LAATSTE + timedelta(days=1), None, False),
        (LAATSTE + timedelta(days=7), LAATSTE, True),
        (LAATSTE + timedelta(days=8), LAATSTE, False),
        (LAATSTE + timedelta(days=2), LAATSTE + timedelta(days=1), False),
    ],
)
def test_op_tijd_gepost_mag_een_week_later_aankomen(
    ontvangen: date, gepost: date | None, goed: bool
) -> None:
    assert op_tijd(uiterlijk=LAATSTE, ontvangen=ontvangen, gepost=gepost) is goed


def test_de_beslistermijn_telt_vanaf_het_einde_van_de_bezwaartermijn() -> None:
    assert beslissen(Verloop(indienen_uiterlijk=LAATSTE)).uiterlijk == date(2027, 2, 15)
    committee = Verloop(indienen_uiterlijk=LAATSTE, commissie=True)
    assert beslissen(committee).uiterlijk == date(2027, 3, 30)  # tweede paasdag schuift op
    adjourned = Verloop(indienen_uiterlijk=LAATSTE, verdaagd=True)
    assert beslissen(adjourned).uiterlijk == date(2027, 3, 30)
    waited = Verloop(
        indienen_uiterlijk=LAATSTE, gevraagd_op=date(2027, 1, 5), aangevuld_op=date(2027, 1, 12)
    )
    assert beslissen(waited).uiterlijk == date(2027, 2, 22)
    late = beslissen(Verloop(indienen_uiterlijk=LAATSTE, te_laat_ontvangen_op=date(2027, 4, 6)))
    assert (late.uiterlijk, late.zekerheid) == (date(2027, 5, 18), Zekerheid.TE_BEVESTIGEN)


def test_een_bezwaar_loopt_van_ontvangst_tot_een_taak_voor_de_consulent(
    besluit: Brief, jos: Medewerker, maria: Medewerker, mehmet: Medewerker, amina: Medewerker
) -> None:
    """Jos behandelt het, Mehmet tekent, en Amina krijgt een taak."""
    bezwaar = ontvang(besluit, jos, date(2026, 12, 10), gronden="Ik wil de B1-route.")
    assert (bezwaar.kenmerk, bezwaar.op_tijd) == ("BZW-2026-000001", True)
    assert bezwaar.beslissen_uiterlijk == date(2027, 2, 15)
    assert "15 februari 2027" in tekst(bezwaar.ontvangstbrief)
    assert ontvang(besluit, jos, date(2026, 12, 10)).pk == bezwaar.pk

    day = date(2027, 1, 11)
    with pytest.raises(ActionDenied, match="Hoor eerst"):
        _offer(bezwaar, jos, day)
    services.invite(
        bezwaar=bezwaar, versie=bezwaar.versie, op=day, tijd=time(9, 30),
        plaats="gemeentehuis, kamer 3", by=jos, on=date(2026, 12, 14),
    )  # fmt: skip
    assert "maandag 11 januari 2027, 9.30 uur" in tekst(bezwaar.zittingsbrief)
    with pytest.raises(ActionDenied, match="7:5"):
        services.record_hearing(
            bezwaar=bezwaar, versie=bezwaar.versie, op=day, verslag="x", by=amina, on=day
        )
    _hear_and_adjourn(bezwaar, jos, day)
    _offer(bezwaar, jos, day)
    _signed_by_another(bezwaar, jos, maria, mehmet, day)
    task = Taak.objects.get(dossier=besluit.dossier, titel__startswith="Bezwaar BZW")
    assert task.voor == amina


def _hear_and_adjourn(bezwaar: Bezwaar, jos: Medewerker, day: date) -> None:
    services.record_hearing(
        bezwaar=bezwaar, versie=bezwaar.versie, op=day, verslag="Selam vertelde.", by=jos, on=day
    )
    services.adjourn(bezwaar=bezwaar, versie=bezwaar.versie, by=jos, on=day)
    assert bezwaar.beslissen_uiterlijk == date(2027, 3, 30)
    with pytest.raises(ActionDenied, match="verdaagde al"):
        services.adjourn(bezwaar=bezwaar, versie=bezwaar.versie, by=jos, on=day)


def _signed_by_another(
    bezwaar: Bezwaar, jos: Medewerker, maria: Medewerker, mehmet: Medewerker, day: date
) -> None:
    with pytest.raises(ActionDenied, match="10:3"):
        _decide(bezwaar, maria, day)
    with pytest.raises(ActionDenied, match="vier ogen"):
        _decide(bezwaar, jos, day)
    _decide(bezwaar, mehmet, day)
    text = tekst(bezwaar.besluit)
    assert "Uw bezwaar is gegrond." in text
    assert "22 februari 2027" in text  # beroep, zes weken
    assert "afdelingsmanager" in text
    assert _decide(bezwaar, mehmet, day).besluit_id == bezwaar.besluit_id


def _offer(bezwaar: Bezwaar, by: Medewerker, on: date, **anders: object) -> Bezwaar:
    values = {"uitkomst": Uitkomst.GEGROND, "verschoonbaar": None} | anders
    return services.offer(
        bezwaar=bezwaar, versie=bezwaar.versie, motivering="De toets is onjuist gelezen.",
        by=by, on=on, **values,  # type: ignore[arg-type]
    )  # fmt: skip


def _decide(bezwaar: Bezwaar, by: Medewerker, on: date) -> Bezwaar:
    return services.decide(bezwaar=bezwaar, versie=bezwaar.versie, dagtekening=on, by=by, on=on)


def test_te_laat_zonder_goede_reden_kan_alleen_niet_ontvankelijk_zijn(
    besluit: Brief, jos: Medewerker
) -> None:
    late = LAATSTE + timedelta(days=20)
    bezwaar = ontvang(besluit, jos, late, te_laat_reden="Ik was ziek.")
    assert not bezwaar.op_tijd
    assert "kwam na de termijn" in tekst(bezwaar.ontvangstbrief)
    services.waive_hearing(
        bezwaar=bezwaar, versie=bezwaar.versie, grond=NietHoren.WIL_NIET, toelichting="belde af",
        by=jos, on=late,
    )  # fmt: skip
    with pytest.raises(ActionDenied, match="6:11"):
        _offer(bezwaar, jos, late)
    with pytest.raises(ActionDenied, match="alleen niet-ontvankelijk"):
        _offer(bezwaar, jos, late, verschoonbaar=False)
    _offer(bezwaar, jos, late, verschoonbaar=True)
    assert bezwaar.status == "ter_ondertekening"


def test_de_database_weigert_een_beslissing_van_wie_het_besluit_nam(
    besluit: Brief, jos: Medewerker, maria: Medewerker
) -> None:
    day = date(2026, 12, 10)
    bezwaar = ontvang(besluit, jos, day)
    services.waive_hearing(
        bezwaar=bezwaar, versie=bezwaar.versie, grond=NietHoren.WIL_NIET, toelichting="belde af",
        by=jos, on=day,
    )  # fmt: skip
    _offer(bezwaar, jos, day)
    raw = (
        "UPDATE pip_plan_bezwaar SET status = 'beslist', besluitvormer_id = %s,"
        " dagtekening = %s, besluit_id = ontvangstbrief_id WHERE id = %s"
    )
    for who, reason in ((maria.pk, "beslist niet op het bezwaar"), (jos.pk, "Geen mandaat")):
        with (
            pytest.raises(IntegrityError, match=reason),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(raw, [who, day, bezwaar.pk])


def test_een_jurist_ziet_alleen_dossiers_met_een_bezwaar(
    besluit: Brief,
    jos: Medewerker,
    maak_dossier: Callable[..., Dossier],
    client_van: Callable[[Medewerker], Client],
) -> None:
    client, pk = client_van(jos), besluit.dossier_id
    pages = [
        reverse(name, args=[pk])
        for name in ("pip_plan:overzicht", "brieven:overzicht", "pip_plan:bezwaar_overzicht")
    ]
    assert {client.get(page).status_code for page in pages} == {404}
    bezwaar = ontvang(besluit, jos, date(2026, 12, 10))
    assert {client.get(page).status_code for page in pages} == {200}
    assert client.get(reverse("intake:overzicht", args=[pk])).status_code == 403
    other = maak_dossier(voornamen="Robel", bsn="")
    assert client.get(reverse("pip_plan:overzicht", args=[other.pk])).status_code == 404
    worklist = client.get(reverse("pip_plan:bezwaren"))
    assert bezwaar.kenmerk in worklist.content.decode()
    for code in ("hoorzitting", "niet-horen", "aanvullen", "verdagen", "intrekken"):
        url = reverse("pip_plan:bezwaar_stap", args=[pk, bezwaar.pk, code])
        assert client.get(url).status_code == 200
    url = reverse("pip_plan:bezwaar_stap", args=[pk, bezwaar.pk, "niet-horen"])
    client.post(url, {"versie": 1, "grond": "c", "toelichting": "belde af"})
    bezwaar.refresh_from_db()
    assert bezwaar.niet_horen == "c"
    late = client.post(url, {"versie": 1, "grond": "a", "toelichting": "te laat"})
    assert "Een collega heeft dit bezwaar gewijzigd" in late.content.decode()
    again = late.context["form"]["versie"].value()
    client.post(url, {"versie": again, "grond": "a", "toelichting": "te laat"})
    bezwaar.refresh_from_db()
    assert bezwaar.niet_horen == "a"


def test_een_consulent_legt_een_bezwaar_vast_en_behandelt_het_niet(
    besluit: Brief, amina: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    client, pk = client_van(amina), besluit.dossier_id
    url = reverse("pip_plan:bezwaar_nieuw", args=[pk])
    today = {"tegen": besluit.pk, "onderdelen": "leerroute", "wijze": "balie"}
    empty = client.post(url, today | {"ontvangen_op": ""})
    assert empty.status_code == 200
    assert not Bezwaar.objects.exists()
    done = client.post(url, today | {"ontvangen_op": "24-11-2026"})
    assert done.status_code == 302
    bezwaar = Bezwaar.objects.get()
    step = reverse("pip_plan:bezwaar_stap", args=[pk, bezwaar.pk, "verdagen"])
    assert client.get(step).status_code == 403


def test_de_lijst_met_bezwaren_kost_evenveel_voor_een_en_voor_drie(
    besluit: Brief,
    maak_dossier: Callable[..., Dossier],
    amina: Medewerker,
    maria: Medewerker,
    jos: Medewerker,
    client_van: Callable[[Medewerker], Client],
) -> None:
    client = client_van(jos)

    def cost() -> int:
        client.get(reverse("pip_plan:bezwaren"))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("pip_plan:bezwaren"))
        return len(queries)

    ontvang(besluit, jos, date(2026, 12, 10))
    one = cost()
    for voornamen in ("Rahel", "Senait"):
        other = vastgesteld(maak_dossier(voornamen=voornamen), amina, maria)
        pipservices.bekendmaken(
            pip=other, op=VANDAAG, wijze=Verzendwijze.POST, by=amina, on=VANDAAG
        )
        assert other.brief is not None
        ontvang(other.brief, jos, date(2026, 12, 11))
    assert cost() == one
    assert client.get(reverse("pip_plan:bezwaren")).content.decode().count("BZW-2026-") == 3
