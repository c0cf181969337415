# SPDX-License-Identifier: EUPL-1.2
"""How the first people of a new installation get in."""

import io

import pytest
from django.core.management import CommandError, call_command

from inburgering.core.models import Gemeente, Medewerker, Rol

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
