# SPDX-License-Identifier: EUPL-1.2
"""How the first people of a new installation get in."""

import io

import pytest
from django.core.management import CommandError, call_command

from inburgering.core.enums import Partneronderdeel
from inburgering.core.models import Gemeente, Medewerker, Rol
from inburgering.core.scope import scope
from inburgering.core.services.partners import add_partner

pytestmark = pytest.mark.django_db
NIEUW = {"gemeente": "0668", "gemeentenaam": "West Maas en Waal", "email": "B@voorbeeld.nl",
         "naam": "B. Beheerder"}  # fmt: skip


def add(monkeypatch: pytest.MonkeyPatch, *rollen: str, wachtwoord: str, **options: str) -> str:
    monkeypatch.setattr("sys.stdin", io.StringIO(wachtwoord + "\n"))
    said = io.StringIO()
    arguments = [f"--{name}={value}" for name, value in options.items()]
    arguments += [f"--rol={rol}" for rol in rollen]
    call_command("medewerker_toevoegen", *arguments, "--wachtwoord-stdin", stdout=said)
    return said.getvalue()


def test_de_eerste_beheerder_van_een_nieuwe_gemeente_kan_aanmelden(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(monkeypatch, "beheerder", "consulent", wachtwoord="lang genoeg wachtwoord", **NIEUW)
    medewerker = Medewerker.objects.get(email="b@voorbeeld.nl")
    assert medewerker.check_password("lang genoeg wachtwoord")
    assert Gemeente.objects.get(code="0668").naam == "West Maas en Waal"
    assert set(medewerker.rollen.values_list("rol", flat=True)) == {"beheerder", "consulent"}


def test_nog_een_keer_verdubbelt_niets(monkeypatch: pytest.MonkeyPatch) -> None:
    add(monkeypatch, "beheerder", wachtwoord="lang genoeg wachtwoord", **NIEUW)
    said = add(monkeypatch, "beheerder", wachtwoord="iets heel anders dan eerst", **NIEUW)
    assert "is al beheerder" in said
    assert Rol.objects.count() == 1
    assert Medewerker.objects.get().check_password("lang genoeg wachtwoord")


@pytest.mark.parametrize(
    ("wat", "melding"),
    [
        ({"gemeente": "66"}, "vier cijfers"),
        ({"gemeentenaam": ""}, "geef ook --gemeentenaam"),
        ({"email": "geen adres"}, "e-mailadres"),
        ({"naam": ""}, "geef ook --naam"),
    ],
)
def test_een_fout_wordt_gezegd_en_er_blijft_niets_achter(
    monkeypatch: pytest.MonkeyPatch, wat: dict[str, str], melding: str
) -> None:
    with pytest.raises(CommandError, match=melding):
        add(monkeypatch, "beheerder", wachtwoord="lang genoeg wachtwoord", **(NIEUW | wat))
    assert not Gemeente.objects.exists()
    assert not Medewerker.objects.exists()


def test_een_kort_wachtwoord_wordt_geweigerd(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CommandError, match="12"):
        add(monkeypatch, "beheerder", wachtwoord="kort", **NIEUW)


def test_een_ketenpartner_krijgt_de_rol_voor_elk_onderdeel_van_de_organisatie(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gemeente = Gemeente.objects.create(code="0668", naam="West Maas en Waal")
    with scope([gemeente.pk]):
        for onderdeel in Partneronderdeel:
            add_partner(gemeente=gemeente, naam="VluchtelingenWerk", onderdeel=onderdeel)
    wie = NIEUW | {"partner": "vluchtelingenwerk"}
    said = add(monkeypatch, "ketenpartner", wachtwoord="lang genoeg wachtwoord", **wie)
    assert "ketenpartner (VluchtelingenWerk, maatschappelijke begeleiding)" in said
    again = add(monkeypatch, "ketenpartner", wachtwoord="doet er niet toe", **wie)
    assert "is al ketenpartner (VluchtelingenWerk, Taalstart)" in again
    with scope([gemeente.pk]):
        parts = Rol.objects.values_list("partner__onderdeel", flat=True)
        assert set(parts) == {onderdeel.value for onderdeel in Partneronderdeel}


@pytest.mark.parametrize(
    ("rol", "partner", "melding"),
    [
        ("ketenpartner", "", "geef ook --partner"),
        ("ketenpartner", "Onbekend", "nog geen partner"),
        ("consulent", "Onbekend", "hoort bij --rol ketenpartner"),
    ],
)
def test_een_ketenpartner_hoort_bij_een_organisatie(
    monkeypatch: pytest.MonkeyPatch, rol: str, partner: str, melding: str
) -> None:
    with pytest.raises(CommandError, match=melding):
        add(monkeypatch, rol, wachtwoord="lang genoeg", **(NIEUW | {"partner": partner}))
    assert not Medewerker.objects.exists()
