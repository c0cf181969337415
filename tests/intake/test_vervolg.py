# SPDX-License-Identifier: EUPL-1.2
"""What follows from the talk: help questions with consent, signals, the participatieladder."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.core import timeline
from inburgering.core.enums import Deel, Sluitreden
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker, Taak
from inburgering.core.services import dossiers
from inburgering.core.services.werk import finish_taak
from intake.enums import Naar, Trede
from intake.models import Ladderstand, Verwijzing
from intake.selectors.vervolg import ladder_of, referral_rows, vervolg_stand
from intake.services.ladder import Meting, correct_trede, measure_trede
from intake.services.vervolg import (
    Hulpvraag,
    change_hulpvraag,
    finish_verwijzing,
    note_hulpvraag,
    record_signaal,
    withdraw_toestemming,
)
from intake.vervolgrules import next_measurement, signal_due
from tests.conftest import VANDAAG

ClientVan = Callable[[Medewerker], Client]
VRAAG = "Heeft schulden uit de opvang en wil hulp"
OVER_EEN_MAAND = date(2026, 12, 23)
GETYPT = {
    "hulpvraag": VRAAG,
    "naar": "schuldhulp",
    "toestemming_op": "23-11-2026",
    "verwezen_op": "23-11-2026",
    "opvolgen_op": "23-12-2026",
    "versie": "1",
}


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
        yield


@pytest.fixture
def amina_client(amina: Medewerker, client_van: ClientVan) -> Client:
    return client_van(amina)


def vraag(**anders: Any) -> Hulpvraag:
    return Hulpvraag(**{"naar": Naar.SCHULDHULP, "hulpvraag": VRAAG} | anders)


def verwezen(**anders: Any) -> Hulpvraag:
    days = {"toestemming_op": VANDAAG, "verwezen_op": VANDAAG, "opvolgen_op": OVER_EEN_MAAND}
    return vraag(**days | anders)


def leg_vast(dossier: Dossier, by: Medewerker, gegeven: Hulpvraag | None = None) -> Verwijzing:
    return note_hulpvraag(dossier=dossier, vraag=gegeven or verwezen(), by=by, on=VANDAAG)


def meet(dossier: Dossier, by: Medewerker, op: date, trede: Trede) -> Ladderstand:
    meting = Meting(op=op, trede=trede)
    return measure_trede(dossier=dossier, meting=meting, by=by, on=VANDAAG)


def adres(naam: str, dossier: Dossier, *rest: object) -> str:
    return reverse(f"intake:{naam}", args=[dossier.pk, *rest])


def lees(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return unescape(response.content.decode())


def stuur(client: Client, url: str, **velden: object) -> str:
    return unescape(client.post(url, velden, follow=True).content.decode())


def tijdlijn(dossier: Dossier, *delen: Deel) -> list[str]:
    return [moment.zin for moment in timeline.read(dossier, delen=delen or tuple(Deel))]


# --- referring ------------------------------------------------------------------------------
def test_een_verwijzing_wordt_een_taak_voor_de_regisseur(
    dossier: Dossier, bram: Medewerker
) -> None:
    """Bram held the talk; Amina has the dossier."""
    rij = leg_vast(dossier, bram)
    assert rij.opvolgen is not None
    assert rij.opvolgen.voor == dossier.regisseur
    assert rij.opvolgen.uiterlijk == OVER_EEN_MAAND


def test_zonder_regisseur_is_de_taak_voor_wie_het_vastlegt(
    maak_dossier: Callable[..., Dossier], bram: Medewerker
) -> None:
    dossier = maak_dossier()
    Dossier.objects.filter(pk=dossier.pk).update(regisseur=None)
    rij = leg_vast(dossier, bram)
    assert rij.opvolgen is not None
    assert rij.opvolgen.voor == bram


def test_zonder_toestemming_wordt_niemand_verwezen(dossier: Dossier, amina: Medewerker) -> None:
    with pytest.raises(ActionDenied, match="Zonder toestemming verwijst u niet") as nee:
        leg_vast(dossier, amina, verwezen(toestemming_op=None))
    assert nee.value.field == "toestemming_op"
    assert not Verwijzing.objects.exists()
    assert not Taak.objects.exists()


def test_ook_de_database_weigert_een_verwijzing_zonder_toestemming(
    dossier: Dossier, amina: Medewerker
) -> None:
    rij = leg_vast(dossier, amina, vraag())
    with pytest.raises(IntegrityError), transaction.atomic():
        Verwijzing.objects.filter(pk=rij.pk).update(verwezen_op=VANDAAG)


def test_een_hulpvraag_kan_wachten_op_toestemming_en_dan_alsnog_worden_verwezen(
    dossier: Dossier, amina: Medewerker
) -> None:
    rij = leg_vast(dossier, amina, vraag())
    assert rij.opvolgen is None
    change_hulpvraag(verwijzing=rij, vraag=verwezen(), versie=1, by=amina, on=VANDAAG)
    assert Taak.objects.get().uiterlijk == OVER_EEN_MAAND
    assert "Verwezen met een hulpvraag; toestemming van 23 november 2026" in tijdlijn(dossier)


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"hulpvraag": "  "}, "hulpvraag", "Schrijf in het kort"),
        ({"naar": Naar.ANDERS}, "naar_wie", "naar wie u verwijst"),
        ({"toestemming_op": VANDAAG + timedelta(1)}, "toestemming_op", "niet in de toekomst"),
        ({"toestemming_op": date(1980, 1, 1)}, "toestemming_op", "voor de geboorte"),
        ({"verwezen_op": VANDAAG - timedelta(1)}, "verwezen_op", "pas na de toestemming"),
        ({"verwezen_op": VANDAAG + timedelta(1)}, "verwezen_op", "niet in de toekomst"),
        ({"opvolgen_op": None}, "opvolgen_op", "wat er van de verwijzing kwam"),
        ({"opvolgen_op": VANDAAG - timedelta(1)}, "opvolgen_op", "vanaf vandaag"),
    ],
)
def test_een_verwijzing_die_niet_klopt_wordt_geweigerd_met_de_reden(
    anders: dict[str, Any], veld: str, zin: str, dossier: Dossier, amina: Medewerker
) -> None:
    with pytest.raises(ActionDenied, match=zin) as nee:
        leg_vast(dossier, amina, verwezen(**anders))
    assert nee.value.field == veld


def test_opvolgen_verzetten_verzet_de_taak(dossier: Dossier, amina: Medewerker) -> None:
    rij, later = leg_vast(dossier, amina), date(2027, 1, 11)
    change_hulpvraag(
        verwijzing=rij, vraag=verwezen(opvolgen_op=later), versie=1, by=amina, on=VANDAAG
    )
    assert Taak.objects.get().uiterlijk == later
    assert "Taak verzet van 23 december 2026 naar 11 januari 2027" in tijdlijn(dossier)


def test_is_de_taak_al_afgevinkt_dan_komt_er_een_nieuwe_en_telt_de_vraag_nog_mee(
    dossier: Dossier, amina: Medewerker
) -> None:
    rij, later = leg_vast(dossier, amina), date(2027, 1, 11)
    finish_taak(taak=Taak.objects.get(), by=amina, on=VANDAAG)
    still, _ = referral_rows(dossier, on=VANDAAG)
    assert [(regel.rij, regel.dagen) for regel in still] == [(rij, None)]
    rij.refresh_from_db()
    change_hulpvraag(
        verwijzing=rij, vraag=verwezen(opvolgen_op=later), versie=1, by=amina, on=VANDAAG
    )
    assert list(Taak.objects.order_by("pk").values_list("uiterlijk", "gedaan_op")) == [
        (OVER_EEN_MAAND, VANDAAG),
        (later, None),
    ]


def test_een_typfout_verbeteren_laat_de_taak_staan(dossier: Dossier, amina: Medewerker) -> None:
    """Also when the follow-up has passed by then."""
    rij, na_afloop = leg_vast(dossier, amina), OVER_EEN_MAAND + timedelta(3)
    change_hulpvraag(
        verwijzing=rij, vraag=verwezen(hulpvraag="Wil hulp bij schulden"), versie=1, by=amina,
        on=na_afloop,
    )  # fmt: skip
    assert Taak.objects.get().gedaan_op is None
    assert (
        tijdlijn(dossier).count("Verwezen met een hulpvraag; toestemming van 23 november 2026")
        == 1
    )


def test_afronden_zegt_wat_eruit_kwam_en_de_taak_is_gedaan(
    dossier: Dossier, amina: Medewerker
) -> None:
    rij = leg_vast(dossier, amina)
    with pytest.raises(ActionDenied, match="wat eruit kwam"):
        finish_verwijzing(verwijzing=rij, resultaat=" ", by=amina, on=VANDAAG)
    finish_verwijzing(verwijzing=rij, resultaat="Er is een regeling", by=amina, on=VANDAAG)
    assert Taak.objects.get().gedaan_op == VANDAAG
    assert "Hulpvraag afgerond" in tijdlijn(dossier)
    with pytest.raises(ActionDenied, match="al afgerond"):
        finish_verwijzing(verwijzing=rij, resultaat="Nog eens", by=amina, on=VANDAAG)
    with pytest.raises(ActionDenied, match="al afgerond"):
        change_hulpvraag(verwijzing=rij, vraag=verwezen(), versie=rij.versie, by=amina, on=VANDAAG)


# --- consent --------------------------------------------------------------------------------
def test_wie_de_toestemming_intrekt_sluit_de_verwijzing(
    dossier: Dossier, amina: Medewerker
) -> None:
    rij = leg_vast(dossier, amina)
    withdraw_toestemming(verwijzing=rij, ingetrokken_op=VANDAAG, by=amina, on=VANDAAG)
    assert not rij.is_open
    assert rij.resultaat == "Toestemming ingetrokken"
    assert Taak.objects.get().gedaan_op == VANDAAG
    assert tijdlijn(dossier)[0].startswith("Toestemming voor een verwijzing ingetrokken")
    with pytest.raises(ActionDenied, match="al afgerond"):
        withdraw_toestemming(verwijzing=rij, ingetrokken_op=VANDAAG, by=amina, on=VANDAAG)


@pytest.mark.parametrize(
    ("dag", "zin"),
    [(VANDAAG + timedelta(1), "niet in de toekomst"), (VANDAAG - timedelta(1), "voor de toest")],
)
def test_intrekken_kan_niet_voor_de_toestemming_of_in_de_toekomst(
    dag: date, zin: str, dossier: Dossier, amina: Medewerker
) -> None:
    rij = leg_vast(dossier, amina)
    with pytest.raises(ActionDenied, match=zin):
        withdraw_toestemming(verwijzing=rij, ingetrokken_op=dag, by=amina, on=VANDAAG)


def test_zonder_toestemming_valt_er_niets_in_te_trekken(
    dossier: Dossier, amina: Medewerker
) -> None:
    rij = leg_vast(dossier, amina, vraag())
    with pytest.raises(ActionDenied, match="geen toestemming vastgelegd"):
        withdraw_toestemming(verwijzing=rij, ingetrokken_op=VANDAAG, by=amina, on=VANDAAG)


def test_na_intrekken_zegt_de_pagina_wie_het_nog_moet_weten(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    rij = leg_vast(dossier, amina)
    url = adres("toestemming_intrekken", dossier, rij.pk)
    page = stuur(amina_client, url, ingetrokken_op="23-11-2026")
    assert "laat schuldhulpverlening weten dat de toestemming is ingetrokken" in page
    assert "toestemming ingetrokken op 23 november 2026" in page


# --- health ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("vandaag", "uiterlijk"),
    [
        (date(2026, 11, 23), date(2026, 11, 26)),  # maandag -> donderdag
        (date(2026, 11, 26), date(2026, 12, 1)),  # donderdag -> dinsdag
        (date(2026, 11, 28), date(2026, 12, 2)),  # zaterdag -> woensdag
        (date(2026, 12, 23), date(2026, 12, 29)),  # voor kerst: 24, 28 en 29 december
    ],
)
def test_een_signaal_wordt_binnen_drie_werkdagen_opgevolgd(vandaag: date, uiterlijk: date) -> None:
    assert signal_due(vandaag) == uiterlijk


def test_een_signaal_over_gezondheid_geeft_de_regisseur_vlug_een_taak(
    dossier: Dossier, bram: Medewerker
) -> None:
    gegeven = vraag(naar=Naar.GGD, hulpvraag="Kan nu alleen ’s middags les volgen")
    rij = record_signaal(dossier=dossier, vraag=gegeven, by=bram, on=VANDAAG)
    assert rij.opvolgen is not None
    assert rij.opvolgen.uiterlijk == date(2026, 11, 26)
    assert rij.opvolgen.voor == dossier.regisseur
    eerder = record_signaal(dossier=dossier, vraag=vraag(opvolgen_op=VANDAAG), by=bram, on=VANDAAG)
    assert eerder.opvolgen is not None
    assert eerder.opvolgen.uiterlijk == VANDAAG


def test_een_verre_dag_maakt_een_signaal_niet_later(dossier: Dossier, amina: Medewerker) -> None:
    gegeven = vraag(opvolgen_op=OVER_EEN_MAAND)
    rij = record_signaal(dossier=dossier, vraag=gegeven, by=amina, on=VANDAAG)
    assert rij.opvolgen is not None
    assert rij.opvolgen.uiterlijk == date(2026, 11, 26)


def test_voor_een_diagnose_is_geen_plaats_en_dat_staat_er(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    page = lees(amina_client, adres("signaal", dossier))
    assert "geen diagnose" in page
    assert "geen ziekte, medicijn of diagnose" in page
    te_lang = stuur(amina_client, adres("signaal", dossier), hulpvraag="x" * 121)
    assert "x" * 121 in te_lang  # the whole text is still there, to shorten
    with pytest.raises(ActionDenied, match="ten hoogste 120 tekens"):
        record_signaal(dossier=dossier, vraag=vraag(hulpvraag="x" * 121), by=amina, on=VANDAAG)
    rij = record_signaal(dossier=dossier, vraag=vraag(), by=amina, on=VANDAAG)
    with pytest.raises(IntegrityError), transaction.atomic():
        Verwijzing.objects.filter(pk=rij.pk).update(hulpvraag="x" * 121)


def test_wat_er_gevraagd_is_staat_niet_op_de_tijdlijn_en_niet_in_de_taak(
    dossier: Dossier, amina: Medewerker
) -> None:
    leg_vast(dossier, amina, verwezen(naar=Naar.ANDERS, naar_wie="Stichting Anoniem"))
    record_signaal(
        dossier=dossier, vraag=vraag(naar=Naar.MINDFIT, hulpvraag="Slaapt slecht"), by=amina,
        on=VANDAAG,
    )  # fmt: skip
    alles = " ".join(
        [*tijdlijn(dossier), *Taak.objects.values_list("titel", flat=True)]
        + [str(moment.data) for moment in dossier.gebeurtenissen.all()]
    )
    for geheim in (VRAAG, "Slaapt", "Mindfit", "mindfit", "Anoniem", "schuld", "gezondheid"):
        assert geheim not in alles


def test_inkomen_ziet_wel_een_taak_maar_niet_waarover(
    dossier: Dossier, amina: Medewerker, ivo: Medewerker, client_van: ClientVan
) -> None:
    rij = leg_vast(dossier, amina)
    for name, rest in (("vervolg", ()), ("hulpvraag_wijzigen", (rij.pk,))):
        assert client_van(ivo).get(adres(name, dossier, *rest)).status_code == 403
    taken = unescape(
        client_van(ivo).get(reverse("core:taken", args=[dossier.pk])).content.decode()
    )
    assert "Ga na wat er van een afspraak uit de intake kwam" in taken
    assert VRAAG not in taken
    assert not any("ulpvraag" in zin for zin in tijdlijn(dossier, Deel.ALGEMEEN, Deel.ONTZORGEN))


# --- the ladder -----------------------------------------------------------------------------
def test_de_eerste_meting_is_de_nulmeting_en_daarna_telt_het_verschil(
    dossier: Dossier, amina: Medewerker
) -> None:
    meet(dossier, amina, date(2026, 5, 1), Trede.CONTACTEN)
    alleen = ladder_of(dossier, on=VANDAAG)
    assert alleen.verschuiving == ""
    meet(dossier, amina, date(2026, 11, 2), Trede.ONBETAALD)
    samen = ladder_of(dossier, on=VANDAAG)
    assert samen.nulmeting is not None
    assert samen.nulmeting.op == date(2026, 5, 1)
    assert samen.verschuiving == "2 treden omhoog sinds de nulmeting"
    meet(dossier, amina, date(2026, 11, 20), Trede.GEISOLEERD)
    assert ladder_of(dossier, on=VANDAAG).verschuiving == "1 trede omlaag sinds de nulmeting"
    meet(dossier, amina, VANDAAG, Trede.CONTACTEN)
    assert ladder_of(dossier, on=VANDAAG).verschuiving == "gelijk aan de nulmeting"


@pytest.mark.parametrize(
    ("laatste", "volgende"),
    [(date(2026, 5, 23), date(2026, 11, 23)), (date(2026, 8, 31), date(2027, 2, 28))],
)
def test_twee_keer_per_jaar_meten(laatste: date, volgende: date) -> None:
    assert next_measurement(laatste) == volgende


def test_een_meting_is_te_laat_de_dag_na_een_half_jaar(
    dossier: Dossier, amina: Medewerker
) -> None:
    meet(dossier, amina, date(2026, 5, 23), Trede.CONTACTEN)
    assert not ladder_of(dossier, on=VANDAAG).te_laat
    assert ladder_of(dossier, on=VANDAAG + timedelta(1)).te_laat


@pytest.mark.parametrize(
    ("dag", "zin"),
    [("24-11-2026", "niet in de toekomst"), ("1-1-1980", "voor de geboorte"),
     ("1-5-2026", "is al gemeten"), ("", "Vul een datum in")],
)  # fmt: skip
def test_een_meting_die_niet_kan_wordt_geweigerd_en_blijft_staan(
    dag: str, zin: str, dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    meet(dossier, amina, date(2026, 5, 1), Trede.CONTACTEN)
    page = stuur(
        amina_client, adres("ladder", dossier), op=dag, trede="3", toelichting="Gaat naar sport"
    )
    assert page.count(zin) >= 2
    assert "Gaat naar sport" in page
    assert Ladderstand.objects.count() == 1


def test_een_verkeerde_meting_is_te_verbeteren_en_een_collega_gaat_niet_verloren(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    stand = meet(dossier, amina, date(2026, 5, 1), Trede.CONTACTEN)
    url = adres("meting", dossier, stand.pk)
    stuur(amina_client, url, op="1-5-2026", trede="3", toelichting="Sport", versie="1")
    assert "Meting op de participatieladder van 1 mei 2026 verbeterd" in tijdlijn(dossier)
    page = stuur(amina_client, url, op="1-5-2026", trede="4", toelichting="Kringloop", versie="1")
    assert "Een collega heeft dit gewijzigd" in page
    assert "Sport" in page
    assert "Kringloop" in page
    stand.refresh_from_db()
    assert stand.trede == "3"
    with pytest.raises(ActionDenied, match="is al gemeten"):
        correct_trede(
            stand=meet(dossier, amina, VANDAAG, Trede.BETAALD),
            meting=Meting(op=date(2026, 5, 1), trede=Trede.BETAALD),
            versie=1, by=amina, on=VANDAAG,
        )  # fmt: skip


# --- the pages ------------------------------------------------------------------------------
def test_van_hulpvraag_tot_resultaat_op_de_pagina(dossier: Dossier, amina_client: Client) -> None:
    page = lees(amina_client, adres("vervolg", dossier))
    assert "Er loopt geen hulpvraag" in page
    assert "Er is nog geen nulmeting" in page
    page = stuur(amina_client, adres("hulpvraag", dossier), **GETYPT)
    assert "De hulpvraag is vastgelegd" in page
    assert "verwezen op 23 november 2026" in page
    assert "Opvolgen door Amina, uiterlijk 23 december 2026" in page
    rij = Verwijzing.objects.get()
    page = stuur(
        amina_client, adres("hulpvraag_afronden", dossier, rij.pk), resultaat="Er is een regeling"
    )
    assert "Resultaat: Er is een regeling" in page
    assert "Er loopt geen hulpvraag" in page


def test_weigert_het_formulier_dan_blijft_alles_staan(
    dossier: Dossier, amina_client: Client
) -> None:
    typed = GETYPT | {"toestemming_op": ""}
    page = stuur(amina_client, adres("hulpvraag", dossier), **typed)
    assert page.count("Zonder toestemming verwijst u niet") >= 2
    assert VRAAG in page
    assert "23-12-2026" in page
    for veld, waarde, zin in (
        ("hulpvraag", "x" * 100_000, "ten hoogste 300 tekens"),
        ("naar", "tovenaar", "Kies een van deze antwoorden"),
        ("naar", "anders", "Vul in naar wie u verwijst"),
    ):
        page = stuur(amina_client, adres("hulpvraag", dossier), **GETYPT | {veld: waarde})
        assert page.count(zin) >= 2
    assert not Verwijzing.objects.exists()


def test_twee_collegas_en_een_hulpvraag(
    dossier: Dossier, amina: Medewerker, bram: Medewerker, client_van: ClientVan
) -> None:
    rij = leg_vast(dossier, amina)
    url = adres("hulpvraag_wijzigen", dossier, rij.pk)
    stuur(client_van(bram), url, **GETYPT | {"hulpvraag": "Tekst van Bram"})
    page = stuur(client_van(amina), url, **GETYPT | {"hulpvraag": "Tekst van Amina"})
    assert "Een collega heeft dit gewijzigd" in page
    assert "Tekst van Bram" in page
    assert "Tekst van Amina" in page


def test_een_afgeronde_hulpvraag_is_niet_meer_te_wijzigen(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    rij = leg_vast(dossier, amina)
    finish_verwijzing(verwijzing=rij, resultaat="Klaar", by=amina, on=VANDAAG)
    page = unescape(
        amina_client.get(
            adres("hulpvraag_wijzigen", dossier, rij.pk), follow=True
        ).content.decode()
    )
    assert "al afgerond" in page


def test_een_hulpvraag_of_meting_van_een_ander_dossier_bestaat_hier_niet(
    dossier: Dossier, amina: Medewerker, amina_client: Client, maak_dossier: Callable[..., Dossier]
) -> None:
    rij, stand = leg_vast(dossier, amina), meet(dossier, amina, VANDAAG, Trede.BETAALD)
    ander = maak_dossier(voornamen="Robel")
    for name in ("hulpvraag_wijzigen", "hulpvraag_afronden", "toestemming_intrekken"):
        assert amina_client.get(adres(name, ander, rij.pk)).status_code == 404
    assert amina_client.get(adres("meting", ander, stand.pk)).status_code == 404


def test_in_een_gesloten_dossier_verandert_niets_meer(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    rij = leg_vast(dossier, amina)
    dossiers.close(
        dossier=dossier, reden=Sluitreden.VERHUISD, afgesloten_op=VANDAAG, by=amina, on=VANDAAG
    )
    with pytest.raises(ActionDenied, match="afgesloten"):
        leg_vast(dossier, amina)
    with pytest.raises(ActionDenied, match="afgesloten"):
        meet(dossier, amina, VANDAAG, Trede.BETAALD)
    with pytest.raises(ActionDenied, match="afgesloten"):
        finish_verwijzing(verwijzing=rij, resultaat="Klaar", by=amina, on=VANDAAG)
    page = lees(amina_client, adres("vervolg", dossier))
    assert VRAAG in page
    assert "Hulpvraag toevoegen" not in page
    assert amina_client.post(adres("hulpvraag", dossier), GETYPT).status_code == 403


def test_de_pagina_vraagt_niet_meer_bij_meer_vragen(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    def aantal() -> int:
        with CaptureQueriesContext(connection) as asked:
            lees(amina_client, adres("vervolg", dossier))
        return len(asked)

    leg_vast(dossier, amina)
    meet(dossier, amina, date(2026, 5, 1), Trede.CONTACTEN)
    before = aantal()
    leg_vast(dossier, amina)
    leg_vast(dossier, amina, vraag())
    meet(dossier, amina, VANDAAG, Trede.CONTACTEN)
    assert aantal() == before


def test_het_overzicht_noemt_wat_het_eerst_aandacht_vraagt(
    dossier: Dossier, amina: Medewerker
) -> None:
    def stand(on: date = VANDAAG) -> tuple[str, str]:
        with CaptureQueriesContext(connection) as asked:
            found = vervolg_stand(dossier, on=on)
        assert len(asked) == 1
        return found.stand, found.soort

    assert stand() == ("Nog geen nulmeting", "rust")
    meet(dossier, amina, date(2026, 5, 23), Trede.CONTACTEN)
    meet(dossier, amina, date(2026, 11, 20), Trede.CONTACTEN)
    assert stand() == ("Bijgewerkt", "klaar")
    leg_vast(dossier, amina)
    assert stand() == ("1 hulpvraag open", "info")
    leg_vast(dossier, amina)
    assert stand() == ("2 hulpvragen open", "info")
    assert stand(OVER_EEN_MAAND) == ("2 hulpvragen open", "info")
    assert stand(OVER_EEN_MAAND + timedelta(1)) == ("2 te laat opgevolgd", "laat")
    for rij in Verwijzing.objects.all():
        finish_verwijzing(verwijzing=rij, resultaat="Klaar", by=amina, on=VANDAAG)
    assert stand(date(2027, 5, 21)) == ("Meet de ladder opnieuw", "bijna")
