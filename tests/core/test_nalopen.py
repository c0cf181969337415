# SPDX-License-Identifier: EUPL-1.2
"""Every night each dossier is compared with what the rules say that day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inburgering.beleid.profiel import profiel_voor
from inburgering.core.models import Dossier, Gemeente, Gemeenteprofiel, Medewerker, Termijn
from inburgering.core.models.termijn import Verlenging
from inburgering.core.selectors.profielen import profielen_op
from inburgering.core.services.mijlpalen import reach
from inburgering.core.services.termijnen import zegel
from inburgering.core.services.termijnen.nalopen import Nagelopen, sweep, turn_states
from inburgering.core.tasks import termijnen_nalopen

NIETS = Nagelopen(gekeerd=0, bijgewerkt=0)
Maker = Callable[..., Dossier]


def loop_na(gemeente: Gemeente, op: date) -> Nagelopen:
    return sweep(gemeenten=[gemeente], on=op)


def uiterlijk(dossier: Dossier, code: str = "pip_vaststellen", norm: str = "wettelijk") -> date:
    return dossier.termijnen.get(code=code, norm=norm).uiterlijk


def zinnen(dossier: Dossier) -> list[str]:
    rows = dossier.gebeurtenissen.filter(soort="termijn.gewijzigd").order_by("id")
    return [f"{row.data['norm']}: {row.data['was']} > {row.data['wordt']}" for row in rows]


def nieuwe_norm(gemeente: Gemeente, vanaf: date, **anders: object) -> None:
    waarden = profiel_voor(gemeente.code, vanaf).to_dict() | anders
    Gemeenteprofiel.objects.create(gemeente=gemeente, geldig_vanaf=vanaf, waarden=waarden)


def test_wie_niets_veranderde_vindt_s_nachts_niets(
    gemeente: Gemeente, dossier: Dossier, vandaag: date
) -> None:
    before = zinnen(dossier)
    assert loop_na(gemeente, vandaag) == NIETS
    assert zinnen(dossier) == before


def test_een_datum_die_buiten_het_scherm_om_is_gewijzigd_wordt_gezien(
    gemeente: Gemeente, dossier: Dossier, vandaag: date
) -> None:
    Dossier.objects.filter(pk=dossier.pk).update(brp_op=date(2026, 10, 15))
    assert loop_na(gemeente, vandaag).bijgewerkt == 1
    assert uiterlijk(dossier) == date(2026, 12, 24)
    assert "wettelijk: 2026-12-17 > 2026-12-24" in zinnen(dossier)
    assert loop_na(gemeente, vandaag) == NIETS


def test_een_termijn_die_met_de_hand_is_gewijzigd_wordt_hersteld(
    gemeente: Gemeente, dossier: Dossier, vandaag: date
) -> None:
    rows = Termijn.objects.filter(dossier=dossier, code="pip_vaststellen", norm="wettelijk")
    rows.update(uiterlijk=date(2027, 6, 1))
    assert loop_na(gemeente, vandaag).bijgewerkt == 1
    assert uiterlijk(dossier) == date(2026, 12, 17)


def test_een_verlenging_die_buiten_het_scherm_om_verdwijnt_wordt_gezien(
    gemeente: Gemeente, dossier: Dossier, amina: Medewerker, vandaag: date
) -> None:
    reach(dossier=dossier, by=amina, on=vandaag, pip_vastgesteld_op=date(2026, 11, 20))
    row = Verlenging.objects.create(
        gemeente=gemeente,
        dossier=dossier,
        grond="bevalling",
        besluit_op=vandaag,
        vastgelegd_op=vandaag,
        vastgelegd_door=amina,
    )
    loop_na(gemeente, vandaag)
    assert uiterlijk(dossier, "inburgeringstermijn") == date(2029, 11, 20) + timedelta(weeks=16)
    row.delete()
    loop_na(gemeente, vandaag)
    assert uiterlijk(dossier, "inburgeringstermijn") == date(2029, 11, 20)


def test_een_norm_die_vandaag_ingaat_verzet_precies_de_dossiers_die_hij_raakt(
    gemeente: Gemeente, maak_dossier: Maker, amina: Medewerker, vandaag: date
) -> None:
    geraakt = maak_dossier(voornamen="Selam")
    zonder_brp = maak_dossier(voornamen="Hiwot", brp_op=None)
    gezinsmigrant = maak_dossier(voornamen="Maria", doelgroep="gezinsmigrant", brp_op=None)
    rest = [zonder_brp, gezinsmigrant]
    before = {row.pk: (zinnen(row), row.versie) for row in rest}
    nieuwe_norm(gemeente, vandaag, pip_weken=4)
    loop_na(gemeente, vandaag)
    assert uiterlijk(geraakt, norm="lokaal") == date(2026, 11, 5)
    geraakt.refresh_from_db()
    assert geraakt.volgende_op == date(2026, 11, 5)
    for row in rest:
        row.refresh_from_db()
        assert (zinnen(row), row.versie) == before[row.pk]
    assert loop_na(gemeente, vandaag).bijgewerkt == 0


def test_een_norm_van_volgend_jaar_doet_nu_nog_niets(
    gemeente: Gemeente, dossier: Dossier, vandaag: date
) -> None:
    vanaf = date(2027, 1, 1)
    nieuwe_norm(gemeente, vanaf, pip_weken=4)
    loop_na(gemeente, vandaag)
    assert uiterlijk(dossier, norm="lokaal") == date(2026, 11, 19)
    loop_na(gemeente, vanaf)
    assert uiterlijk(dossier, norm="lokaal") == date(2026, 11, 5)


def test_een_eigen_norm_die_wordt_ingetrokken_vervalt_en_blijft_te_zien(
    gemeente: Gemeente, dossier: Dossier, vandaag: date
) -> None:
    nieuwe_norm(gemeente, vandaag, pip_weken=None)
    loop_na(gemeente, vandaag)
    row = dossier.termijnen.get(code="pip_vaststellen", norm="lokaal")
    assert (row.status, row.status_op) == ("vervallen", vandaag)
    assert zinnen(dossier)[-1] == "lokaal: 2026-11-19 > None"
    dossier.refresh_from_db()
    assert dossier.volgende_op == date(2026, 12, 17)


@pytest.mark.usefixtures("dossier")
def test_andere_regels_breken_elk_zegel(gemeente: Gemeente, vandaag: date) -> None:
    profielen = profielen_op([gemeente], vandaag)
    assert zegel.count_broken(profielen, vandaag) == 0
    anders = {gemeente.pk: replace(profielen[gemeente.pk], document="Nieuw beleidsplan")}
    assert zegel.count_broken(anders, vandaag) == 1


def test_een_geplande_eerste_les_haalt_de_termijn_pas_op_de_dag_zelf(
    gemeente: Gemeente, dossier: Dossier, amina: Medewerker, vandaag: date
) -> None:
    eerste_les = vandaag + timedelta(days=14)
    reach(
        dossier=dossier,
        by=amina,
        on=vandaag,
        huisvesting_op=date(2026, 10, 8),
        aanmelding_aanbieder_op=vandaag,
        taalles_start_op=eerste_les,
    )
    nieuwe_norm(gemeente, vandaag, taalles_weken_na_aanmelding=4)
    loop_na(gemeente, eerste_les - timedelta(days=1))
    assert dossier.termijnen.get(code="taalles_start").status == "open"
    loop_na(gemeente, eerste_les)
    row = dossier.termijnen.get(code="taalles_start")
    assert (row.status, row.gehaald_op) == ("gehaald", eerste_les)


def test_een_stand_draait_op_de_dag_na_de_laatste(gemeente: Gemeente, dossier: Dossier) -> None:
    laatste = uiterlijk(dossier)
    turn_states([gemeente.pk], laatste)
    assert dossier.termijnen.get(code="pip_vaststellen", norm="wettelijk").status == "open"
    turn_states([gemeente.pk], laatste + timedelta(days=30))
    row = dossier.termijnen.get(code="pip_vaststellen", norm="wettelijk")
    assert (row.status, row.status_op) == ("overschreden", laatste + timedelta(days=1))


def test_sluiten_laat_de_termijnen_vervallen_en_begint_het_bewaren(
    gemeente: Gemeente, dossier: Dossier, amina: Medewerker, vandaag: date
) -> None:
    reach(dossier=dossier, by=amina, on=vandaag, afgesloten_op=vandaag, sluitreden="overleden")
    states = {(row.code, row.norm): row.status for row in dossier.termijnen.all()}
    assert states["pip_vaststellen", "wettelijk"] == "vervallen"
    assert states["pip_vaststellen", "lokaal"] == "overschreden"
    assert states["bewaren", "wettelijk"] == "open"
    assert loop_na(gemeente, vandaag).bijgewerkt == 0


@pytest.mark.usefixtures("dossier")
def test_het_aantal_vragen_aan_de_database_hangt_niet_af_van_het_aantal_dossiers(
    gemeente: Gemeente, maak_dossier: Maker, vandaag: date
) -> None:
    def vragen(norm: int) -> int:
        Gemeenteprofiel.objects.all().delete()
        nieuwe_norm(gemeente, vandaag, pip_weken=norm)
        with CaptureQueriesContext(connection) as found:
            loop_na(gemeente, vandaag)
        return len(found)

    for naam in ("Abel", "Luwam"):
        maak_dossier(voornamen=naam)
    few = vragen(5)
    for number in range(12):
        maak_dossier(voornamen=f"Nummer{number}")
    assert vragen(4) == few


def test_de_nachttaak_loopt_alle_gemeenten_na(
    gemeente: Gemeente, andere_gemeente: Gemeente, dossier: Dossier
) -> None:
    Dossier.objects.filter(pk=dossier.pk).update(brp_op=date(2026, 10, 15))
    termijnen_nalopen()
    assert uiterlijk(dossier) == date(2026, 12, 24)


def test_de_beheerder_van_de_server_kan_een_gemeente_met_de_hand_nalopen(
    gemeente: Gemeente, dossier: Dossier
) -> None:
    Dossier.objects.filter(pk=dossier.pk).update(brp_op=date(2026, 10, 15))
    said = StringIO()
    call_command("termijnen_nalopen", "--gemeente", "1734", stdout=said)
    assert "1 dossiers bijgewerkt" in said.getvalue()
    with pytest.raises(CommandError, match="geen gemeente met code 9999"):
        call_command("termijnen_nalopen", "--gemeente", "9999")


def test_een_gehaalde_eigen_norm_wordt_niet_achteraf_te_laat(
    gemeente: Gemeente, dossier: Dossier, amina: Medewerker, vandaag: date
) -> None:
    reach(dossier=dossier, by=amina, on=vandaag, pip_vastgesteld_op=date(2026, 11, 16))
    nieuwe_norm(gemeente, vandaag, pip_weken=4)
    loop_na(gemeente, vandaag)
    row = dossier.termijnen.get(code="pip_vaststellen", norm="lokaal")
    assert (row.status, row.uiterlijk) == ("gehaald", date(2026, 11, 19))
    Gemeenteprofiel.objects.all().delete()
    nieuwe_norm(gemeente, vandaag, pip_weken=None)
    loop_na(gemeente, vandaag)
    row.refresh_from_db()
    assert (row.status, row.uiterlijk) == ("gehaald", date(2026, 11, 19))
    reach(dossier=dossier, by=amina, on=vandaag, pip_vastgesteld_op=None)
    row.refresh_from_db()
    assert row.status == "vervallen"
