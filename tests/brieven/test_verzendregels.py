# SPDX-License-Identifier: EUPL-1.2
"""Wie geen brief krijgt, en waarom."""

from dataclasses import replace
from datetime import date

import pytest

from inburgering.brieven.verzending import rules
from inburgering.brieven.verzending.rules import Ontvanger

GEWOON = Ontvanger()


@pytest.mark.parametrize(
    ("wie", "woord"),
    [
        (replace(GEWOON, overleden=True), "overleden"),
        (replace(GEWOON, gesloten="verhuisd naar een andere gemeente"), "verhuisd"),
        (replace(GEWOON, heeft_adres=False), "reik de brief uit"),
        # wie overleden is, krijgt ook bij een open dossier met adres niets
        (replace(GEWOON, overleden=True, heeft_adres=False), "overleden"),
    ],
)
def test_post_wordt_geweigerd_met_wat_u_kunt_doen(wie: Ontvanger, woord: str) -> None:
    refused = rules.refuse_post(wie)
    assert refused
    assert woord in refused.tekst


def test_uitreiken_kan_zonder_adres() -> None:
    assert rules.refuse_person(replace(GEWOON, heeft_adres=False)) is None


def test_een_geheim_adres_gaat_alleen_mee_met_bevestiging_en_reden() -> None:
    geheim = replace(GEWOON, geheim_adres=True)
    assert rules.refuse_printrun(geheim, geheim_reden=" ") == rules.GEHEIM
    assert rules.refuse_printrun(geheim, geheim_reden="besluit moet weg") is None
    assert rules.refuse_secret(gekozen=True, bevestigd=False, reden="x") == rules.GEHEIM
    assert (
        rules.refuse_secret(gekozen=True, bevestigd=True, reden=" ") == rules.GEHEIM_ZONDER_REDEN
    )
    assert rules.refuse_secret(gekozen=False, bevestigd=False, reden="") is None


def test_een_brief_gaat_weg_tussen_dagtekening_en_vandaag() -> None:
    eerste, laatste = date(2026, 11, 20), date(2026, 11, 23)
    for op, goed in ((19, False), (20, True), (23, True), (24, False)):
        refused = rules.refuse_day(op=date(2026, 11, op), dagtekening=eerste, vandaag=laatste)
        assert (refused is None) is goed


def test_e_mail_gaat_alleen_naar_het_adres_van_de_toestemming() -> None:
    assert rules.refuse_mail(toegestaan_adres=None, adres="a@b.nl") == rules.GEEN_TOESTEMMING
    other = rules.refuse_mail(toegestaan_adres="oud@b.nl", adres="nieuw@b.nl")
    assert other == rules.ANDER_MAILADRES
    assert rules.refuse_mail(toegestaan_adres="A@b.nl", adres="a@B.nl") is None
