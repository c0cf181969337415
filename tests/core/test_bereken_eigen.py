# SPDX-License-Identifier: EUPL-1.2
"""`bereken` can follow the norms that a beheerder recorded on screen."""

import json
from datetime import date
from io import StringIO
from pathlib import Path

from django.core.management import call_command

from inburgering.beleid.profiel import profiel_voor
from inburgering.core.models import Gemeente, Gemeenteprofiel

VRAAG = {
    "gemeente": "1734",
    "doelgroep": "asielstatushouder",
    "feiten": {"kennisgeving": "2026-10-01", "brp_inschrijving": "2026-10-08"},
}


def lokale_norm(bestand: Path, op: str, *opties: str) -> str:
    bestand.write_text(json.dumps(VRAAG | {"op": op}))
    uit = StringIO()
    call_command("bereken", "termijnen", str(bestand), *opties, stdout=uit)
    rows = json.loads(uit.getvalue())["termijnen"]
    return next(
        row["uiterlijk"]
        for row in rows
        if (row["code"], row["norm"]) == ("pip_vaststellen", "lokaal")
    )


def test_met_eigen_profielen_telt_wat_op_het_scherm_is_vastgelegd(
    gemeente: Gemeente, tmp_path: Path
) -> None:
    waarden = profiel_voor("1734", date(2026, 11, 1)).to_dict() | {"pip_weken": 4}
    Gemeenteprofiel.objects.create(
        gemeente=gemeente, geldig_vanaf=date(2026, 11, 1), waarden=waarden
    )
    geval = tmp_path / "geval.json"
    assert lokale_norm(geval, "2026-11-22") == "2026-11-19"
    assert lokale_norm(geval, "2026-11-22", "--eigen-profielen") == "2026-11-05"
    assert lokale_norm(geval, "2026-10-31", "--eigen-profielen") == "2026-11-19"
