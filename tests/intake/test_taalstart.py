# SPDX-License-Identifier: EUPL-1.2
"""The Taalstart of Landsmeer: days and norms, hours, what was observed, the end report."""

from collections.abc import Callable, Iterator
from datetime import date
from html import unescape

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.feiten import intake_facts_of
from inburgering.core.models import Dossier, Gemeente, Inzet, Medewerker, Taak, Termijn
from inburgering.core.services import dossiers
from inburgering.wet.begrippen import Leerroute
from intake.enums import Tempo
from intake.models import Taalstart
from intake.selectors.taalstart import advies_in_woorden, taalstart_stand, taalstart_stand_of
from intake.services.taalstart import Taalstartgegevens, save_taalstart, send_rapport
from tests.conftest import VANDAAG
from tests.intake.gesprekken import start
from tests.intake.partners import TAALSTART, maak_ketenpartner, maak_partner, zet_in

ClientVan = Callable[[Medewerker], Client]
BLAD = {
    "versie": "0",
    "was": "- - - - -",
    "taalstart_aanmelding_op": "12-10-2026",
    "taalstart_intake_op": "15-10-2026",
    "taalstart_start_op": "26-10-2026",
    "week_1": "8",
    "week_2": "6",
    "element_0": "A1, verstaat al veel",
}
SCHOOL = {
    "versie": "0",
    "was": "- - -",
    "taalstart_intake_op": "15-10-2026",
    "taalstart_start_op": "19-10-2026",
    "taalstart_einde_op": "20-11-2026",
    "week_1": "8",
    "element_2": "Leert snel",
    "advies_route": "B",
    "advies_tempo": "gemiddeld",
    "samenvatting": "Selam leert snel en kan naar de B1-route.",
    "actie": "versturen",
}


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
        yield


@pytest.fixture
def gemeente(gemeente: Gemeente) -> Gemeente:
    """Landsmeer, where every asielstatushouder begins with a Taalstart."""
    gemeente.code, gemeente.naam = "0415", "Landsmeer"
    gemeente.save()
    return gemeente


@pytest.fixture
def amina_client(amina: Medewerker, client_van: ClientVan) -> Client:
    return client_van(amina)


@pytest.fixture
def inzet(dossier: Dossier, gemeente: Gemeente, amina: Medewerker) -> Inzet:
    school = maak_partner(gemeente, "Taalschool Waterland", TAALSTART)
    return zet_in(dossier, school, amina, vanaf=date(2026, 10, 12))


@pytest.fixture
def docent(inzet: Inzet) -> Medewerker:
    return maak_ketenpartner("Dorien", inzet.partner)


def adres(naam: str, dossier: Dossier) -> str:
    return reverse(f"intake:{naam}", args=[dossier.pk])


def lees(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return unescape(response.content.decode())


def zinnen(dossier: Dossier) -> list[str]:
    return [moment.zin for moment in timeline.read(dossier)]


def norm(dossier: Dossier, code: str) -> Termijn:
    return dossier.termijnen.get(code=code)


def leg_vast(dossier: Dossier, by: Medewerker, *, versie: int = 0, **anders: object) -> Taalstart:
    return save_taalstart(
        dossier=dossier,
        gegevens=Taalstartgegevens(**anders),
        versie=versie,
        by=by,
        on=VANDAAG,
    )


def test_waar_het_profiel_geen_taalstart_heeft_bestaat_de_bladzijde_niet(
    dossier: Dossier, gemeente: Gemeente, amina: Medewerker, amina_client: Client
) -> None:
    Gemeente.objects.filter(pk=gemeente.pk).update(code="1734")
    for naam in ("taalstart", "taalstart_wijzigen"):
        assert amina_client.get(adres(naam, dossier)).status_code == 404
    dossier.refresh_from_db()
    assert taalstart_stand(dossier, on=VANDAAG) is None
    with pytest.raises(ActionDenied, match="geen Taalstart"):
        leg_vast(dossier, amina, samenvatting="toch")


def test_een_gezinsmigrant_krijgt_geen_taalstart(
    maak_dossier: Callable[..., Dossier], amina_client: Client
) -> None:
    dossier = maak_dossier(doelgroep="gezinsmigrant")
    assert amina_client.get(adres("taalstart", dossier)).status_code == 404


def test_de_dagen_lopen_door_naar_de_vier_normen(dossier: Dossier, amina_client: Client) -> None:
    answer = amina_client.post(adres("taalstart_wijzigen", dossier), BLAD)
    assert answer.url == adres("taalstart", dossier)
    assert norm(dossier, "taalstart_intake").status == "gehaald"
    assert norm(dossier, "taalstart_start").status == "gehaald"
    page = lees(amina_client, answer.url)
    for label in (
        "Taalstart: intake bij de taalschool",
        "Taalstart: eerste les",
        "Taalstart: afronden",
    ):
        assert label in page
    link = f"{reverse('core:termijnen', args=[dossier.pk])}#uitleg-taalstart_einde-lokaal"
    assert link in page
    assert "nog 17 dagen" in page  # nine weeks after 8 October is 10 December
    assert norm(dossier, "taalstart_einde").uiterlijk == date(2026, 12, 10)


def test_het_einde_begint_de_norm_voor_de_eindrapportage(
    dossier: Dossier, amina_client: Client
) -> None:
    blad = BLAD | {"taalstart_einde_op": "20-11-2026"}
    amina_client.post(adres("taalstart_wijzigen", dossier), blad)
    assert norm(dossier, "taalstart_rapport").uiterlijk == date(2026, 11, 27)


def test_uren_observaties_en_advies_staan_op_de_bladzijde(
    dossier: Dossier, amina_client: Client
) -> None:
    amina_client.post(adres("taalstart_wijzigen", dossier), BLAD)
    page = lees(amina_client, adres("taalstart", dossier))
    assert "14 uur van 32" in page
    assert "A1, verstaat al veel" in page
    for element in ("Taalniveau", "Leersnelheid", "Digitale vaardigheden"):
        assert element in page
    assert "Taalstart bijgewerkt: uren, observaties" in zinnen(dossier)
    assert len(taalstart_stand_of(dossier, on=VANDAAG).observaties) == 6


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("taalstart_start_op", "24-11-2026", "niet in de toekomst"),
        ("taalstart_aanmelding_op", "1-9-2026", "voor de koppeling"),
        ("taalstart_intake_op", "1-10-2026", "klopt niet met de aanmelding"),
        ("taalstart_einde_op", "20-10-2026", "klopt niet met de eerste les"),
        ("week_1", "61", "tussen 0 en 60"),
        ("week_1", "acht", "tussen 0 en 60"),
        ("week_1", "-1", "tussen 0 en 60"),
        ("samenvatting", "x" * 100_000, "ten hoogste 10.000 tekens"),
        ("element_0", "x" * 2_001, "ten hoogste 2.000 tekens"),
        ("advies_route", "Q", "Kies een van deze antwoorden"),
    ],
)
def test_slechte_invoer_krijgt_een_melding_en_houdt_de_rest(
    dossier: Dossier, amina_client: Client, veld: str, waarde: str, melding: str
) -> None:
    url = adres("taalstart_wijzigen", dossier)
    typed = BLAD | {"element_1": "leest goed"} | {veld: waarde}
    page = unescape(amina_client.post(url, typed).content.decode())
    assert page.count(melding) >= 2  # at the field and in the summary
    assert "leest goed" in page
    dossier.refresh_from_db()
    assert dossier.taalstart_aanmelding_op is None
    assert not Taalstart.objects.exists()


def test_twee_collegas_zien_elkaars_observaties(
    dossier: Dossier, bram: Medewerker, amina_client: Client
) -> None:
    leg_vast(dossier, bram, observaties={"Taalniveau": "A0 volgens Bram"})
    url = adres("taalstart_wijzigen", dossier)
    page = unescape(amina_client.post(url, BLAD).content.decode())
    assert "Verschil met wat een collega opsloeg" in page
    assert "A0 volgens Bram" in page
    assert "A1, verstaat al veel" in page
    dossier.refresh_from_db()
    assert dossier.taalstart_start_op is None
    amina_client.post(url, BLAD | {"versie": "1"})
    assert Taalstart.objects.get().observaties == {"Taalniveau": "A1, verstaat al veel"}


def test_een_dag_die_een_collega_intussen_typte_wordt_niet_overschreven(
    dossier: Dossier, bram: Medewerker, amina_client: Client
) -> None:
    dossiers.change_traject(
        dossier=dossier,
        datums={"taalstart_aanmelding_op": date(2026, 10, 9)},
        versie=dossier.versie,
        by=bram,
        on=VANDAAG,
    )
    page = amina_client.post(adres("taalstart_wijzigen", dossier), BLAD).content.decode()
    assert "Verschil met wat een collega opsloeg" in page
    assert "9-10-2026" in page
    dossier.refresh_from_db()
    assert dossier.taalstart_aanmelding_op == date(2026, 10, 9)
    assert not Taalstart.objects.exists()


def test_wie_alleen_uren_typt_laat_een_nieuwe_dag_van_een_collega_staan(
    dossier: Dossier, bram: Medewerker, amina_client: Client
) -> None:
    dossiers.change_traject(
        dossier=dossier,
        datums={"taalstart_aanmelding_op": date(2026, 10, 9)},
        versie=dossier.versie,
        by=bram,
        on=VANDAAG,
    )
    blad = {"versie": "0", "was": "- - - - -", "week_1": "8"}
    amina_client.post(adres("taalstart_wijzigen", dossier), blad)
    dossier.refresh_from_db()
    assert dossier.taalstart_aanmelding_op == date(2026, 10, 9)
    assert Taalstart.objects.get().uren == 8


def test_uren_en_advies_gaan_naar_leerroute_en_pip(dossier: Dossier, amina: Medewerker) -> None:
    start(dossier, amina)
    facts = intake_facts_of(dossier)
    assert facts is not None
    assert (facts.taalstart_uren, facts.taalstart_advies) == (0, "")
    leg_vast(
        dossier,
        amina,
        uren={1: 8, 2: 6, 3: None},
        advies_route=Leerroute.B1,
        advies_tempo=Tempo.LANGZAAM,
    )
    facts = intake_facts_of(dossier)
    assert facts is not None
    assert (facts.taalstart_uren, facts.taalstart_advies) == (14, "B1-route, tempo langzaam")
    assert ("Advies van de Taalstart", "B1-route, tempo langzaam") in facts.feiten


# --- the school ---------------------------------------------------------------------------
def test_de_school_verstuurt_haar_eindrapportage_en_de_consulent_krijgt_een_taak(
    dossier: Dossier, inzet: Inzet, docent: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(docent)
    answer = client.post(reverse("intake:partner_taalstart", args=[inzet.pk]), SCHOOL)
    assert answer.status_code == 302
    dossier.refresh_from_db()
    assert dossier.taalstart_rapport_op == VANDAAG
    assert norm(dossier, "taalstart_rapport").status == "gehaald"
    assert Taak.objects.get().titel == "Eindrapportage van de Taalstart lezen"
    assert Taak.objects.get().voor == dossier.regisseur
    story = zinnen(dossier)
    assert "Eindrapportage van de Taalstart: advies B1-route, tempo gemiddeld" in story
    page = lees(client, answer.url)
    assert "Selam leert snel en kan naar de B1-route." in page
    assert advies_in_woorden(Taalstart.objects.get()) == "B1-route, tempo gemiddeld"


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("taalstart_einde_op", "", "Vul in wanneer de Taalstart is geëindigd"),
        ("samenvatting", "", "Schrijf eerst de eindrapportage"),
        ("advies_route", "", "Kies welke leerroute u adviseert"),
        ("advies_tempo", "", "Kies bij de B1-route ook het tempo"),
    ],
)
def test_een_eindrapportage_is_volledig_of_wordt_niet_verstuurd(
    dossier: Dossier,
    inzet: Inzet,
    docent: Medewerker,
    client_van: ClientVan,
    veld: str,
    waarde: str,
    melding: str,
) -> None:
    url = reverse("intake:partner_taalstart", args=[inzet.pk])
    page = unescape(client_van(docent).post(url, SCHOOL | {veld: waarde}).content.decode())
    assert page.count(melding) >= 2
    assert "Leert snel" in page
    dossier.refresh_from_db()
    assert dossier.taalstart_rapport_op is None


def test_bij_de_z_route_hoeft_geen_tempo(dossier: Dossier, amina: Medewerker) -> None:
    facts = Taalstartgegevens(
        datums={"taalstart_einde_op": VANDAAG},
        advies_route=Leerroute.Z,
        samenvatting="Leert vooral door te doen.",
    )
    row = send_rapport(dossier=dossier, gegevens=facts, versie=0, by=amina, on=VANDAAG)
    assert advies_in_woorden(row) == row.get_advies_route_display()


def test_opslaan_zonder_versturen_is_nog_geen_rapport(
    dossier: Dossier, inzet: Inzet, docent: Medewerker, client_van: ClientVan
) -> None:
    url = reverse("intake:partner_taalstart", args=[inzet.pk])
    client_van(docent).post(url, SCHOOL | {"actie": "opslaan"})
    dossier.refresh_from_db()
    assert dossier.taalstart_rapport_op is None
    assert Taalstart.objects.get().advies_tempo == Tempo.GEMIDDELD
    assert not Taak.objects.exists()


def test_de_school_kan_de_aanmelding_en_de_ontvangst_niet_zelf_invullen(
    dossier: Dossier, inzet: Inzet, docent: Medewerker, client_van: ClientVan
) -> None:
    url = reverse("intake:partner_taalstart", args=[inzet.pk])
    typed = SCHOOL | {
        "actie": "opslaan",
        "taalstart_aanmelding_op": "13-10-2026",
        "taalstart_rapport_op": "21-11-2026",
    }
    client_van(docent).post(url, typed)
    dossier.refresh_from_db()
    assert dossier.taalstart_aanmelding_op is None
    assert dossier.taalstart_rapport_op is None


def test_zonder_javascript_staat_alles_in_het_formulier(
    dossier: Dossier, amina_client: Client
) -> None:
    leg_vast(dossier, dossier.regisseur, observaties={"Taalniveau": "A1"}, uren={1: 8})
    page = lees(amina_client, adres("taalstart_wijzigen", dossier))
    for part in ('value="8"', 'name="versie" value="1"', 'name="was" value="- - - - -"', ">A1<"):
        assert part in " ".join(page.split()).replace("> A1", ">A1").replace("A1 <", "A1<")
