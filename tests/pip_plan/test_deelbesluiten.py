# SPDX-License-Identifier: EUPL-1.2
"""Several decisions in one PIP: each with its own ground, days, signature and bezwaar."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from inburgering.brieven.models import Brief
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.begrippen import Leerroute
from leerroutes.services import assign_leerroute
from ontzorgen.enums import Lastsoort
from ontzorgen.services import Lastgegevens, Startgegevens, start_ontzorging
from pip_plan import services
from pip_plan.bezwaar.forms import OntvangstForm
from pip_plan.enums import Aanleiding, Deelbesluitsoort
from pip_plan.models import Deelbesluit, Pip
from tests.leerroutes.keuzes import REDENEN, keuze
from tests.pip_plan.plannen import VANDAAG, aangeboden, compleet, vastgesteld

BIJSTAND = date(2026, 10, 8)
LATER = VANDAAG + timedelta(days=60)
SOLLICITEREN = services.Deelgegevens(
    soort=Deelbesluitsoort.PARTICIPATIEWET,
    tekst="U zoekt werk voor twintig uur per week.",
    reden="U kunt naast uw lessen werken. Dat bespraken wij op 16 november",
    artikel="Participatiewet, artikel 9, eerste lid",
    vanaf=date(2027, 2, 1),
    tot_en_met=date(2027, 12, 31),
)
REDEN = "U bent langdurig ziek en kunt nu niet werken."


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T10:00:00+01:00", tick=False):
        yield


def ontzorg(dossier: Dossier, by: Medewerker) -> None:
    gegevens = Startgegevens(
        vanaf=BIJSTAND,
        asielvergunning=True,
        norm=Decimal("1331.43"),
        lasten=(Lastgegevens(soort=Lastsoort.HUUR, bedrag=Decimal("712.50")),),
    )
    start_ontzorging(dossier=dossier, gegevens=gegevens, by=by, on=VANDAAG)


@pytest.fixture
def met_bijstand(maak_dossier: Callable[..., Dossier], amina: Medewerker) -> Dossier:
    dossier = maak_dossier(brp_op=BIJSTAND, bijstand_vanaf=BIJSTAND)
    ontzorg(dossier, amina)
    return dossier


def besluit_met_drie(dossier: Dossier, amina: Medewerker, maria: Medewerker) -> Pip:
    """Leerroute, ontzorgen and an agreement under the Participatiewet in one letter."""
    pip = compleet(dossier, amina)
    services.propose_deelbesluit(pip=pip, gegevens=SOLLICITEREN, by=amina, on=VANDAAG)
    services.offer_pip(pip=pip, by=amina, on=VANDAAG)
    return services.vaststellen(pip=pip, dagtekening=VANDAAG, by=maria, on=VANDAAG)


def text_of(brief: Brief | None) -> str:
    assert brief is not None
    pages = PdfReader(BytesIO(bytes(brief.pdf))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def standen(pip: Pip) -> list[tuple[str, str]]:
    return list(pip.deelbesluiten.order_by("pk").values_list("soort", "status"))


def test_drie_besluiten_in_een_brief_elk_met_eigen_nummer_grond_en_einde(
    met_bijstand: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = besluit_met_drie(met_bijstand, amina, maria)
    rows = {row.soort: row for row in pip.deelbesluiten.all()}
    assert rows["leerroute"].artikel == "Wet inburgering 2021, artikel 15, lid 1 en 2"
    assert rows["leerroute"].tot_en_met == date(2029, 11, 23)
    assert rows["ontzorgen"].artikel == "Participatiewet, artikel 56a"
    assert (rows["ontzorgen"].vanaf, rows["ontzorgen"].tot_en_met) == (BIJSTAND, date(2027, 4, 7))
    assert rows["participatiewet"].tot_en_met == SOLLICITEREN.tot_en_met
    numbers = [f"{pip.kenmerk}-{number}" for number in (1, 2, 3)]
    assert sorted(row.kenmerk for row in rows.values()) == numbers
    assert {row.brief_id for row in rows.values()} == {pip.brief_id}
    text = text_of(pip.brief)
    assert "Besluit 1: uw leerroute en begeleiding" in text
    assert "Besluit 2: wij betalen uw vaste kosten (ontzorgen)" in text
    assert "Besluit 3: afspraken over werk en uitkering (Participatiewet)" in text
    assert "1 februari 2027 tot en met 31 december 2027" in text
    assert "Tegen elk besluit kunt u apart bezwaar maken." in text


def test_de_besluitvormer_ziet_de_brief_voordat_hij_tekent(
    dossier: Dossier,
    amina: Medewerker,
    maria: Medewerker,
    client_van: Callable[[Medewerker], Client],
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    row = services.propose_deelbesluit(pip=pip, gegevens=SOLLICITEREN, by=amina, on=VANDAAG)
    client = client_van(maria)
    address = reverse("pip_plan:deelbesluit_voorbeeld", args=[dossier.pk, row.pk])
    page = client.get(reverse("pip_plan:deelbesluit_vaststellen", args=[dossier.pk, row.pk]))
    assert address in page.content.decode()
    pages = PdfReader(BytesIO(client.get(address).content)).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "Dit is een concept. Het is nog geen besluit." in text
    assert "U zoekt werk voor twintig uur per week." in text


def test_een_pip_zonder_bijstand_is_een_besluit_en_de_brief_telt_niet(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    assert standen(pip) == [("leerroute", "vastgesteld")]
    assert "Besluit 1:" not in text_of(pip.brief)


def test_wie_het_besluit_schreef_tekent_het_pip_niet(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    """Maria adds the agreement to Amina's concept: from then on another one has to sign."""
    pip = compleet(dossier, amina)
    services.propose_deelbesluit(pip=pip, gegevens=SOLLICITEREN, by=maria, on=VANDAAG)
    services.offer_pip(pip=pip, by=amina, on=VANDAAG)
    with pytest.raises(ActionDenied, match="zelf aan dit PIP geschreven"):
        services.vaststellen(pip=pip, dagtekening=VANDAAG, by=maria, on=VANDAAG)


def test_een_later_besluit_heeft_een_eigen_brief_en_vier_ogen(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    row = services.propose_deelbesluit(pip=pip, gegevens=SOLLICITEREN, by=amina, on=LATER)
    again = services.propose_deelbesluit(pip=pip, gegevens=SOLLICITEREN, by=amina, on=LATER)
    assert again.pk == row.pk
    with pytest.raises(ActionDenied, match="besluitvormer"):
        services.add_deelbesluit(deelbesluit=row, dagtekening=LATER, by=amina, on=LATER)
    early = VANDAAG - timedelta(days=1)
    with pytest.raises(ActionDenied, match="Kies een dag vanaf"):
        services.add_deelbesluit(deelbesluit=row, dagtekening=early, by=maria, on=LATER)
    too_late = SOLLICITEREN.vanaf + timedelta(days=1)
    with pytest.raises(ActionDenied, match="niet beginnen voor de dagtekening"):
        services.add_deelbesluit(deelbesluit=row, dagtekening=too_late, by=maria, on=too_late)
    services.add_deelbesluit(deelbesluit=row, dagtekening=LATER, by=maria, on=LATER)
    services.add_deelbesluit(deelbesluit=row, dagtekening=LATER, by=maria, on=LATER)
    assert dossier.brieven.filter(soort="wijzigingsbesluit").count() == 1
    text = text_of(row.brief)
    assert "U zoekt werk voor twintig uur per week." in text
    assert f"hoort bij uw PIP met kenmerk {pip.kenmerk}" in text
    assert row.kenmerk in text
    assert not row.kenmerk.startswith(pip.kenmerk)
    assert dossier.gebeurtenissen.filter(soort="deelbesluit.vastgesteld").count() == 1


def test_een_besluit_stopt_en_de_rest_van_het_pip_blijft(
    met_bijstand: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = besluit_met_drie(met_bijstand, amina, maria)
    row = pip.deelbesluiten.get(soort="participatiewet")
    route = pip.deelbesluiten.get(soort="leerroute")
    for item in (row, route):
        item.pip = pip
    with pytest.raises(ActionDenied, match="hoort bij het PIP zelf"):
        services.withdraw_deelbesluit(deelbesluit=route, reden=REDEN, op=LATER, by=maria, on=LATER)
    services.withdraw_deelbesluit(deelbesluit=row, reden=REDEN, op=LATER, by=maria, on=LATER)
    services.withdraw_deelbesluit(deelbesluit=row, reden=REDEN, op=LATER, by=maria, on=LATER)
    assert dict(standen(pip)) == {
        "leerroute": "vastgesteld", "ontzorgen": "vastgesteld", "participatiewet": "ingetrokken",
    }  # fmt: skip
    text = text_of(row.intrekbrief)
    assert row.kenmerk in text
    assert "U bent langdurig ziek" in text
    pip.refresh_from_db()
    assert pip.in_force


def test_een_nieuwe_versie_vervangt_de_besluiten_en_neemt_de_afspraken_mee(
    met_bijstand: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    first = besluit_met_drie(met_bijstand, amina, maria)
    new = services.start_revision(
        pip=first, aanleiding=Aanleiding.ONDERDELEN, reden=REDEN, by=amina, on=LATER
    )
    assert standen(new) == [("participatiewet", "concept")]
    services.offer_pip(pip=new, by=amina, on=LATER)
    services.vaststellen(pip=new, dagtekening=LATER, by=maria, on=LATER)
    assert {status for _, status in standen(first)} == {"vervangen"}
    assert {status for _, status in standen(new)} == {"vastgesteld"}
    assert len(standen(new)) == 3


def test_na_intrekken_van_het_pip_kan_een_nieuw_pip_met_een_andere_route(
    met_bijstand: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    """The first route was wrong: the PIP is withdrawn and a Z-route takes its place."""
    first = besluit_met_drie(met_bijstand, amina, maria)
    wrong = REDENEN | {Leerroute.Z: "De toets was goed, maar het leren gaat nu te langzaam."}
    naar_z = keuze(leerroute=Leerroute.Z, niveau=None, redenen=wrong)
    with pytest.raises(ActionDenied, match="al vastgesteld"):
        assign_leerroute(dossier=met_bijstand, keuze=naar_z, by=amina, on=LATER)
    services.intrekken(pip=first, reden=REDEN, op=LATER, by=maria, on=LATER)
    assert {status for _, status in standen(first)} == {"ingetrokken"}
    assign_leerroute(dossier=met_bijstand, keuze=naar_z, by=amina, on=LATER)
    new = services.draft_pip(dossier=met_bijstand, by=amina, on=LATER)
    assert (new.leerroute, new.versienummer, new.eerste_pip) == ("Z", 2, False)


def test_een_genomen_besluit_verandert_niet_en_er_is_er_een_per_soort(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    with pytest.raises(IntegrityError, match="verandert niet"), transaction.atomic():
        pip.deelbesluiten.update(tekst="U volgt de Z-route.")
    twin = pip.deelbesluiten.get()
    twin.pk, twin.kenmerk = None, "PIP-2026-999999"
    with pytest.raises(IntegrityError, match="een_per_soort"), transaction.atomic():
        twin.save(force_insert=True)


def test_het_bezwaar_kiest_alleen_uit_de_besluiten_van_die_brief(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    """The first letter holds the leerroute, the later one the agreement to look for work."""
    pip = vastgesteld(dossier, amina, maria)
    row = services.propose_deelbesluit(pip=pip, gegevens=SOLLICITEREN, by=amina, on=LATER)
    services.add_deelbesluit(deelbesluit=row, dagtekening=LATER, by=maria, on=LATER)
    form = OntvangstForm(dossier=dossier)
    assert [code for code, _ in form.fields["onderdelen"].choices] == [  # type: ignore[attr-defined]
        "leerroute",
        "participatiewet",
    ]
    typed = {"ontvangen_op": "25-1-2027", "wijze": "balie", "tegen": pip.brief_id}
    wrong = OntvangstForm(typed | {"onderdelen": ["participatiewet"]}, dossier=dossier)
    assert "In die brief staat geen besluit over" in str(wrong.errors["onderdelen"])
    only = OntvangstForm(typed | {"tegen": row.brief_id}, dossier=dossier)
    assert only.is_valid(), only.errors
    assert only.gegevens.onderdelen == (Deelbesluitsoort.PARTICIPATIEWET,)


def test_de_consulent_schrijft_en_de_besluitvormer_tekent_op_het_scherm(
    dossier: Dossier,
    amina: Medewerker,
    maria: Medewerker,
    client_van: Callable[[Medewerker], Client],
) -> None:
    pip = aangeboden(dossier, amina)
    services.vaststellen(pip=pip, dagtekening=VANDAAG, by=maria, on=VANDAAG)
    writes, signs = client_van(amina), client_van(maria)
    page = reverse("pip_plan:deelbesluit_nieuw", args=[dossier.pk])
    empty = writes.post(page, {"soort": "participatiewet", "vanaf": "1-2-2027"}).content.decode()
    assert "Schrijf wat de gemeente besluit." in empty
    typed = {
        "soort": "participatiewet",
        "tekst": SOLLICITEREN.tekst,
        "reden": SOLLICITEREN.reden,
        "artikel": SOLLICITEREN.artikel,
        "vanaf": "1-2-2027",
        "tot_en_met": "31-12-2027",
    }
    overview = writes.post(page, typed, follow=True).content.decode()
    assert "wacht op een besluit" in overview
    row = Deelbesluit.objects.get(soort="participatiewet")
    assert row.tekst in signs.get(reverse("pip_plan:besluiten")).content.decode()
    page = reverse("pip_plan:deelbesluit_vaststellen", args=[dossier.pk, row.pk])
    assert signs.get(page).status_code == 200
    day = f"{VANDAAG.day}-{VANDAAG.month}-{VANDAAG.year}"
    done = signs.post(page, {"dagtekening": day}, follow=True).content.decode()
    assert "Het besluit is genomen" in done
    assert reverse("pip_plan:deelbesluit_intrekken", args=[dossier.pk, row.pk]) in done


def test_ook_van_een_besluit_erbij_en_van_wat_stopt_is_er_uitleg_in_de_eigen_taal(
    met_bijstand: Dossier, amina: Medewerker, maria: Medewerker, client_van: Callable[..., Client]
) -> None:
    pip = besluit_met_drie(met_bijstand, amina, maria)
    row = pip.deelbesluiten.get(soort="participatiewet")
    row.pip = pip
    services.withdraw_deelbesluit(deelbesluit=row, reden=REDEN, op=LATER, by=maria, on=LATER)
    added = services.propose_deelbesluit(pip=pip, gegevens=SOLLICITEREN, by=amina, on=LATER)
    services.add_deelbesluit(deelbesluit=added, dagtekening=LATER, by=maria, on=LATER)
    services.intrekken(pip=pip, reden=REDEN, op=LATER, by=maria, on=LATER)
    pip.refresh_from_db()
    client = client_van(amina)
    for letter, fact in (
        (row.intrekbrief, row.kenmerk),
        (added.brief, pip.kenmerk),
        (pip.intrekbrief, pip.kenmerk),
    ):
        assert letter is not None
        asked = reverse("brieven:uitleg", args=[met_bijstand.pk, letter.pk, "en"])
        response = client.get(asked)
        assert response["Content-Type"] == "application/pdf", letter.titel
        pages = PdfReader(BytesIO(response.content)).pages
        assert fact in " ".join(page.extract_text() for page in pages)
