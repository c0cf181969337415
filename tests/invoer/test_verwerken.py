# SPDX-License-Identifier: EUPL-1.2
"""Processing a confirmed import: once per row, through the services, never unseen."""

from collections.abc import Callable
from datetime import date

import pytest

from inburgering.core import timeline
from inburgering.core.enums import Sluitreden
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker, Persoon
from inburgering.core.services import dossiers, personen
from inburgering.invoer import tasks
from inburgering.invoer.models import Invoer
from inburgering.invoer.services import ontvangen
from inburgering.invoer.services import verwerken as processing
from tests.invoer.bestanden import ELAN, SELAM, csv_bytes, xlsx_bytes
from tests.invoer.conftest import NU

Maak = Callable[..., Invoer]


def zinnen(dossier: Dossier) -> list[str]:
    return [moment.zin for moment in timeline.read(dossier)]


def test_a_new_row_becomes_a_dossier_with_terms_and_a_story(
    ingelezen: Maak, amina: Medewerker
) -> None:
    made = ingelezen(xlsx_bytes(SELAM))
    assert made.status == "klaar"
    dossier = Dossier.objects.select_related("persoon").get()
    assert dossier.persoon.naam == "Selam Tesfay"
    assert dossier.persoon.bsn == "999990019"
    assert dossier.persoon.postcode == "6661 EK"
    assert dossier.regisseur == amina
    assert dossier.brp_op == date(2026, 10, 16)
    assert dossier.termijnen.filter(code="pip_vaststellen").exists()
    assert "Dossier ingelezen uit een bestand" in zinnen(dossier)
    assert made.rijen.get().dossier == dossier


def test_what_was_processed_is_no_longer_kept_in_the_import(ingelezen: Maak) -> None:
    made = ingelezen(csv_bytes(SELAM, ELAN | {"Gekoppeld op": "31-2-2026"}))
    assert made.rijen.get(nummer=2).cellen == {}
    assert made.rijen.get(nummer=3).cellen["achternaam"] == "Çelik"


def test_reading_the_same_file_again_doubles_nothing(ingelezen: Maak, gecontroleerd: Maak) -> None:
    ingelezen(csv_bytes(SELAM, ELAN))
    again = gecontroleerd(xlsx_bytes(SELAM, ELAN))
    assert set(again.rijen.values_list("oordeel", flat=True)) == {"ongewijzigd"}
    with pytest.raises(ActionDenied):
        ontvangen.confirm(invoer=ingelezen(csv_bytes(SELAM)), by=again.door, at=NU)
    assert Persoon.objects.count() == Dossier.objects.count() == 2


def test_a_changed_file_updates_and_the_timeline_tells(
    ingelezen: Maak, amina: Medewerker, bram: Medewerker
) -> None:
    ingelezen(csv_bytes(SELAM))
    changed = {"Telefoon": "06 00000002", "BRP op": "20-10-2026", "Regisseur": bram.email}
    ingelezen(csv_bytes(SELAM | changed))
    dossier = Dossier.objects.select_related("persoon").get()
    assert dossier.persoon.telefoon == "06 00000002"
    assert dossier.brp_op == date(2026, 10, 20)
    assert dossier.regisseur == bram
    told = zinnen(dossier)
    assert "Bijgewerkt uit een ingelezen bestand: BRP op, Regisseur, Telefoon" in told
    assert "Persoonsgegevens gewijzigd" in told
    assert any(line.startswith("Gegevens gewijzigd: inschrijving in de BRP van ") for line in told)


def test_an_empty_cell_leaves_the_dossier_as_it_was(ingelezen: Maak) -> None:
    ingelezen(csv_bytes(SELAM))
    ingelezen(csv_bytes({"BSN": SELAM["BSN"], "Telefoon": "06 00000002", "Taal": ""}))
    persoon = Persoon.objects.get()
    assert (persoon.telefoon, persoon.taal) == ("06 00000002", "Tigrinya")
    assert Dossier.objects.get().brp_op == date(2026, 10, 16)


def test_a_wrong_row_stays_behind_and_the_others_go_in(ingelezen: Maak) -> None:
    made = ingelezen(csv_bytes(SELAM | {"Gekoppeld op": "31-2-2026"}, ELAN))
    assert Dossier.objects.get().persoon.achternaam == "Çelik"
    assert made.rijen.get(nummer=2).oordeel == "fout"
    assert not made.rijen.get(nummer=2).verwerkt


def test_a_worker_that_is_killed_between_two_portions_processes_each_row_once(
    gecontroleerd: Maak,
    amina: Medewerker,
    monkeypatch: pytest.MonkeyPatch,
    vandaag: date,
) -> None:
    monkeypatch.setattr(processing, "PORTIE", 2)
    made = gecontroleerd(csv_bytes(*(ELAN | {"Voornamen": f"Ali{chr(97 + i)}"} for i in range(5))))
    ontvangen.confirm(invoer=made, by=amina, at=NU)
    processing.step(invoer_id=made.pk, on=vandaag)
    assert Dossier.objects.count() == 2
    for _ in range(2):  # the next worker, and one that got the task a second time
        tasks.verwerken(made.pk, made.gemeente_id)
    made.refresh_from_db()
    assert (made.status, made.rijen_gedaan) == ("klaar", 5)
    assert Dossier.objects.count() == Persoon.objects.count() == 5


def test_a_worker_that_dies_inside_a_portion_leaves_nothing_half(
    gecontroleerd: Maak, amina: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = gecontroleerd(csv_bytes(SELAM, ELAN))
    ontvangen.confirm(invoer=made, by=amina, at=NU)
    real = processing._process
    done: list[int] = []

    def dies_at_the_second(*args: object) -> None:
        if done:
            raise SystemExit
        done.append(1)
        real(*args)  # type: ignore[arg-type]

    with monkeypatch.context() as broken:
        broken.setattr(processing, "_process", dies_at_the_second)
        with pytest.raises(SystemExit):
            tasks.verwerken(made.pk, made.gemeente_id)
    assert not Dossier.objects.exists()
    tasks.verwerken(made.pk, made.gemeente_id)
    assert Dossier.objects.count() == 2


def test_what_a_colleague_changed_since_the_check_is_not_overwritten(
    ingelezen: Maak, gecontroleerd: Maak, amina: Medewerker, bram: Medewerker, vandaag: date
) -> None:
    ingelezen(csv_bytes(SELAM))
    made = gecontroleerd(csv_bytes(SELAM | {"Telefoon": "06 00000002"}))
    dossier = Dossier.objects.get()
    personen.change_persoon(
        dossier=dossier, gegevens={"telefoon": "06 00000003"}, by=bram, on=vandaag
    )
    ontvangen.confirm(invoer=made, by=amina, at=NU)
    tasks.verwerken(made.pk, made.gemeente_id)
    assert Persoon.objects.get().telefoon == "06 00000003"
    assert "gewijzigd nadat het bestand was gecontroleerd" in made.rijen.get().fouten[0]["melding"]


def test_a_dossier_that_a_colleague_opened_since_the_check_is_not_doubled(
    gecontroleerd: Maak, amina: Medewerker, maak_dossier: Callable[..., Dossier]
) -> None:
    made = gecontroleerd(csv_bytes(SELAM))
    maak_dossier(bsn=SELAM["BSN"])
    ontvangen.confirm(invoer=made, by=amina, at=NU)
    tasks.verwerken(made.pk, made.gemeente_id)
    assert Dossier.objects.count() == 1
    assert made.rijen.get().oordeel == "fout"


def test_a_dossier_closed_since_the_check_is_left_alone(
    ingelezen: Maak, gecontroleerd: Maak, amina: Medewerker, vandaag: date
) -> None:
    ingelezen(csv_bytes(SELAM))
    made = gecontroleerd(csv_bytes(SELAM | {"Telefoon": "06 00000002"}))
    dossier = Dossier.objects.get()
    dossiers.close(
        dossier=dossier, reden=Sluitreden.VERHUISD, afgesloten_op=vandaag, by=amina, on=vandaag
    )
    ontvangen.confirm(invoer=made, by=amina, at=NU)
    tasks.verwerken(made.pk, made.gemeente_id)
    assert "is afgesloten op 23-11-2026" in made.rijen.get().fouten[0]["melding"]
    assert Persoon.objects.get().telefoon == "06 00000001"


def test_nothing_goes_in_without_confirmation(gecontroleerd: Maak) -> None:
    made = gecontroleerd(csv_bytes(SELAM))
    tasks.verwerken(made.pk, made.gemeente_id)
    assert not Dossier.objects.exists()


def test_a_file_without_a_good_row_cannot_be_confirmed(
    gecontroleerd: Maak, amina: Medewerker
) -> None:
    made = gecontroleerd(csv_bytes(SELAM | {"BSN": "999990018"}))
    with pytest.raises(ActionDenied, match="geen enkele goede rij"):
        ontvangen.confirm(invoer=made, by=amina, at=NU)


def test_the_wrong_rows_can_be_wiped_but_not_while_it_runs(ingelezen: Maak, ontvang: Maak) -> None:
    made = ontvangen.wipe(invoer=ingelezen(csv_bytes(SELAM, ELAN | {"Taal": "7"})))
    assert not made.rijen.exists()
    assert Dossier.objects.count() == 1
    with pytest.raises(ActionDenied):
        ontvangen.wipe(invoer=ontvang(csv_bytes(SELAM)))


def test_trying_again_goes_on_where_it_stopped(
    gecontroleerd: Maak, amina: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = gecontroleerd(csv_bytes(SELAM, ELAN))
    ontvangen.confirm(invoer=made, by=amina, at=NU)
    with monkeypatch.context() as broken:
        broken.setattr(processing, "judge_rows", lambda *_, **__: 1 / 0)
        tasks.verwerken(made.pk, made.gemeente_id)
    made.refresh_from_db()
    assert made.status == "mislukt"
    ontvangen.retry(invoer=made)
    tasks.verwerken(made.pk, made.gemeente_id)
    made.refresh_from_db()
    assert made.status == "klaar"
    assert Dossier.objects.count() == 2
