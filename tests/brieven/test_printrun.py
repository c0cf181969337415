# SPDX-License-Identifier: EUPL-1.2
"""Een stapel brieven: kiezen, klaarmaken, printen, posten; en wat onderweg mis kan gaan."""

import io
from datetime import date, timedelta
from uuid import uuid4

import pikepdf
import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from openpyxl import load_workbook

from inburgering.brieven.enums import Briefsoort, Verzendwijze
from inburgering.brieven.models import Brief, Printbestand, Printregel, Printrun
from inburgering.brieven.services import mark_sent
from inburgering.brieven.verzending import bakken, lijst, printrun, selectors, voortgang
from inburgering.brieven.verzending.enums import Bak, Bestemming, Regelstatus, Runstatus
from inburgering.brieven.verzending.printrun import Keuze
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Gemeente, Medewerker
from tests.brieven.printruns import Schrijf, start, work


def statussen(run: Printrun) -> dict[str, str]:
    return dict(run.regels.values_list("brief__kenmerk", "status"))


def test_van_kiezen_tot_gepost(
    gemeente: Gemeente, amina: Medewerker, schrijf: Schrijf, vandaag: date
) -> None:
    brieven = [schrijf("Alem"), schrijf("Berhe"), schrijf("Chaudhry")]
    run = work(start(gemeente, amina, *brieven), vandaag)
    assert (run.status, run.gedaan, run.totaal) == (Runstatus.KLAAR, 3, 3)
    file = run.bestanden.get()
    assert (file.bak, file.brieven, file.bladzijden) == (Bak.GEWOON, 3, 12)
    with pikepdf.open(io.BytesIO(bytes(file.pdf or b""))) as merged:
        assert len(merged.pages) == 12, "een brief van drie bladzijden krijgt een lege achterkant"

    achter = run.regels.get(brief=brieven[1])
    printrun.post_run(run=run, op=vandaag, zonder=[achter.pk], by=amina, on=vandaag)
    run = work(run, vandaag)
    assert run.status == Runstatus.VERZONDEN
    sent = Brief.objects.filter(verzonden_op=vandaag, verzendwijze=Verzendwijze.POST)
    assert set(sent.values_list("pk", flat=True)) == {brieven[0].pk, brieven[2].pk}
    assert list(selectors.waiting_letters(gemeente)) == [brieven[1]]


def test_wie_niets_mag_krijgen_staat_erbij_met_de_reden(
    gemeente: Gemeente, amina: Medewerker, schrijf: Schrijf, vandaag: date
) -> None:
    goed, dood, zonder, weg = (schrijf(n) for n in ("Alem", "Berhe", "Chaudhry", "Demir"))
    persoon = dood.dossier.persoon
    persoon.overleden_op = vandaag
    persoon.save()
    persoon = zonder.dossier.persoon
    persoon.straat = persoon.huisnummer = persoon.postcode = persoon.woonplaats = ""
    persoon.save()
    weg.dossier.afgesloten_op, weg.dossier.sluitreden = vandaag, "verhuisd"
    weg.dossier.save()
    run = work(start(gemeente, amina, goed, dood, zonder, weg), vandaag)
    reasons = dict(run.regels.values_list("brief__kenmerk", "reden"))
    assert reasons["TST-2026-Alem"] == ""
    assert "overleden" in reasons["TST-2026-Berhe"]
    assert "Vul het adres in" in reasons["TST-2026-Chaudhry"]
    assert "verhuisd" in reasons["TST-2026-Demir"]
    assert run.bestanden.get().brieven == 1


def test_een_geheim_adres_gaat_apart_en_staat_zonder_naam_op_de_lijst(
    gemeente: Gemeente, amina: Medewerker, schrijf: Schrijf, vandaag: date
) -> None:
    open_, geheim = schrijf("Alem"), schrijf("Zeldzaam", geheim_adres=True)
    with pytest.raises(ActionDenied, match="Het adres is geheim"):
        start(gemeente, amina, open_, geheim)
    with pytest.raises(ActionDenied, match="Schrijf kort waarom"):
        start(gemeente, amina, open_, geheim, geheim_bevestigd=True)
    run = work(
        start(gemeente, amina, open_, geheim, geheim_bevestigd=True, geheim_reden="PIP"), vandaag
    )
    assert set(run.bestanden.values_list("bak", "brieven")) == {("gewoon", 1), ("geheim", 1)}
    sheet = load_workbook(io.BytesIO(lijst.list_xlsx(selectors.rows_of(run)))).active
    assert sheet is not None
    text = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
    assert "Alem" in text.replace("TST-2026-Alem", "")
    assert "Zeldzaam" not in text.replace("TST-2026-Zeldzaam", "")
    assert "Dorpsstraat" not in text


def test_wie_na_het_kiezen_een_geheim_adres_krijgt_gaat_niet_in_de_gewone_bak(
    gemeente: Gemeente, amina: Medewerker, schrijf: Schrijf, vandaag: date
) -> None:
    brief = schrijf("Alem")
    run = start(gemeente, amina, brief)
    persoon = brief.dossier.persoon
    persoon.geheim_adres = True
    persoon.save()
    run = work(run, vandaag)
    assert statussen(run) == {"TST-2026-Alem": "geweigerd"}
    assert not run.bestanden.exists()


def test_een_naam_die_een_formule_is_staat_er_letterlijk(
    gemeente: Gemeente, amina: Medewerker, schrijf: Schrijf, vandaag: date
) -> None:
    brief = schrijf("Alem", voornamen="=HYPERLINK(1)")
    run = work(start(gemeente, amina, brief), vandaag)
    sheet = load_workbook(io.BytesIO(lijst.list_xlsx(selectors.rows_of(run)))).active
    assert sheet is not None
    assert sheet["E2"].value == "'=HYPERLINK(1) Alem"
    assert sheet["E2"].data_type == "s"


def test_elke_soort_in_de_bak_van_de_gemeente(
    gemeente: Gemeente, amina: Medewerker, schrijf: Schrijf, vandaag: date
) -> None:
    bakken.set_trays(gemeente=gemeente, keuze={Briefsoort.BOETE_BESLUIT: Bak.AANGETEKEND})
    run = start(gemeente, amina, schrijf("Alem"), schrijf("Berhe", soort=Briefsoort.BOETE_BESLUIT))
    assert set(work(run, vandaag).bestanden.values_list("bak", flat=True)) == {
        "gewoon", "aangetekend",
    }  # fmt: skip
    bakken.set_trays(gemeente=gemeente, keuze={Briefsoort.BOETE_BESLUIT: Bak.GEWOON})
    assert bakken.destinations(gemeente)[Briefsoort.BOETE_BESLUIT] is Bestemming.GEWOON


def test_een_verslag_wacht_niet_in_de_post_tenzij_de_gemeente_het_wil(
    gemeente: Gemeente, amina: Medewerker, schrijf: Schrijf, vandaag: date
) -> None:
    verslag = schrijf("Alem", soort=Briefsoort.INTAKEVERSLAG)
    assert not selectors.waiting_letters(gemeente).exists()
    assert selectors.waiting_letters(gemeente, soort="intakeverslag").get() == verslag
    # who chooses it all the same gets ordinary post
    assert start(gemeente, amina, verslag).regels.get().bak == Bak.GEWOON
    bakken.set_trays(gemeente=gemeente, keuze={Briefsoort.INTAKEVERSLAG: Bestemming.GEWOON})
    ander = schrijf("Berhe", soort=Briefsoort.INTAKEVERSLAG)
    assert selectors.waiting_letters(gemeente).get() == ander


def test_een_brief_staat_in_een_open_run(
    gemeente: Gemeente, amina: Medewerker, bram: Medewerker, schrijf: Schrijf, vandaag: date
) -> None:
    brief = schrijf("Alem")
    run = start(gemeente, amina, brief)
    with pytest.raises(ActionDenied, match="Een collega"):
        start(gemeente, bram, brief)
    other = Printrun.objects.create(gemeente=gemeente, sleutel=uuid4(), door=bram, totaal=1)
    with pytest.raises(IntegrityError, match="in_een_open_run"), transaction.atomic():
        Printregel.objects.create(
            gemeente=gemeente, run=other, brief=brief, volgnummer=1, bak="gewoon"
        )
    printrun.cancel_run(run=work(run, vandaag))
    assert start(gemeente, bram, brief).totaal == 1, "na annuleren wacht de brief weer"
    assert run.bestanden.get().pdf is None


def test_twee_keer_klikken_is_een_run_en_een_verzending(
    gemeente: Gemeente, amina: Medewerker, schrijf: Schrijf, vandaag: date
) -> None:
    brief, sleutel = schrijf("Alem"), uuid4()
    first, again = (
        printrun.start_run(
            gemeente=gemeente, sleutel=sleutel, keuze=Keuze(brieven=[brief.pk]), by=amina
        )
        for _ in range(2)
    )
    assert first.pk == again.pk
    run = work(first, vandaag)
    for _ in range(2):
        printrun.post_run(run=run, op=vandaag, zonder=[], by=amina, on=vandaag)
    run = work(run, vandaag)
    printrun.post_run(run=run, op=vandaag, zonder=[], by=amina, on=vandaag)
    assert brief.dossier.gebeurtenissen.filter(soort="brief.verzonden").count() == 1
    with pytest.raises(ActionDenied, match="al vastgelegd"):
        printrun.cancel_run(run=run)


def test_een_dag_voor_de_dagtekening_of_na_vandaag_wordt_geweigerd(
    gemeente: Gemeente, amina: Medewerker, schrijf: Schrijf, vandaag: date
) -> None:
    run = work(start(gemeente, amina, schrijf("Alem")), vandaag)
    for shift in (-1, 1):
        with pytest.raises(ActionDenied) as refused:
            printrun.post_run(
                run=run, op=vandaag + timedelta(days=shift), zonder=[], by=amina, on=vandaag
            )
        assert refused.value.field == "verzonden_op"


def test_wat_intussen_is_uitgereikt_wordt_niet_nog_eens_vastgelegd(
    gemeente: Gemeente, amina: Medewerker, schrijf: Schrijf, vandaag: date
) -> None:
    uitgereikt, gewoon = schrijf("Alem"), schrijf("Berhe")
    run = work(start(gemeente, amina, uitgereikt, gewoon), vandaag)
    mark_sent(
        brief=uitgereikt, by=amina, on=vandaag, verzonden_op=vandaag, wijze=Verzendwijze.UITGEREIKT
    )
    printrun.post_run(run=run, op=vandaag, zonder=[], by=amina, on=vandaag)
    run = work(run, vandaag)
    assert statussen(run) == {"TST-2026-Alem": "terug", "TST-2026-Berhe": "verzonden"}
    assert "staat al wanneer" in run.regels.get(status=Regelstatus.TERUG).reden
    uitgereikt.refresh_from_db()
    assert uitgereikt.verzendwijze == Verzendwijze.UITGEREIKT


def test_bestanden_gaan_na_dertig_dagen_weg_en_het_controlegetal_blijft(
    gemeente: Gemeente, amina: Medewerker, schrijf: Schrijf, vandaag: date
) -> None:
    run = work(start(gemeente, amina, schrijf("Alem")), vandaag)
    assert voortgang.wipe_old(at=timezone.now() + timedelta(days=29)) == 0
    assert voortgang.wipe_old(at=timezone.now() + timedelta(days=31)) == 1
    file = Printbestand.objects.get(run=run)
    assert file.pdf is None
    assert len(file.sha256) == 64


def test_hetzelfde_samengevoegd_geeft_dezelfde_bytes(
    gemeente: Gemeente, amina: Medewerker, schrijf: Schrijf, vandaag: date
) -> None:
    brief = schrijf("Alem")
    one = work(start(gemeente, amina, brief), vandaag)
    first = one.bestanden.get().sha256
    printrun.cancel_run(run=one)
    assert work(start(gemeente, amina, brief), vandaag).bestanden.get().sha256 == first
