# SPDX-License-Identifier: EUPL-1.2
"""Reaching a milestone never undoes what a colleague recorded in between."""

from datetime import date

import pytest

from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.mijlpalen import reach


def test_een_dossier_dat_lang_openstond_draait_niets_terug(
    dossier: Dossier, amina: Medewerker, bram: Medewerker, vandaag: date
) -> None:
    seen_by_bram = Dossier.objects.get(pk=dossier.pk)
    reach(dossier=dossier, by=amina, on=vandaag, intake_gestart_op=date(2026, 10, 12))
    reach(dossier=seen_by_bram, by=bram, on=vandaag, bijstand_vanaf=date(2026, 10, 8))
    dossier.refresh_from_db()
    assert dossier.intake_gestart_op == date(2026, 10, 12)
    assert dossier.bijstand_vanaf == date(2026, 10, 8)
    assert dossier.fase == "intake"


def test_een_onbekende_mijlpaal_is_een_vergissing_van_de_maker(
    dossier: Dossier, amina: Medewerker, vandaag: date
) -> None:
    with pytest.raises(ValueError, match="intake_klaar_op"):
        reach(dossier=dossier, by=amina, on=vandaag, intake_klaar_op=vandaag)
