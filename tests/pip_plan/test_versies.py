# SPDX-License-Identifier: EUPL-1.2
"""A PIP that changes: the lawful causes, the new version, its letter, and withdrawing one."""

from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from pypdf import PdfReader

from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.begrippen import Leerroute, Niveau
from leerroutes.selectors import current_choice
from pip_plan import herzienrules as regels
from pip_plan import services
from pip_plan.brief import terms_for
from pip_plan.enums import Aanleiding
from pip_plan.models import Pip
from pip_plan.verschil import changes, for_letter
from tests.leerroutes.keuzes import REDENEN, keuze
from tests.pip_plan.plannen import VANDAAG, compleet, vastgesteld

REDEN = "U leert sneller dan wij dachten. Uw school zegt dat ook."
LATER = VANDAAG + timedelta(days=90)
NAAR_Z = keuze(
    leerroute=Leerroute.Z,
    niveau=None,
    redenen=REDENEN | {Leerroute.Z: "De toets was goed, maar het leren gaat nu te langzaam."},
)


def feiten(**anders: Any) -> regels.Herzienfeiten:
    basis: dict[str, Any] = {
        "aanleiding": Aanleiding.SCHAKELEN,
        "reden": REDEN,
        "oude_route": Leerroute.B1,
        "oud_niveau": Niveau.B1,
        "nieuwe_route": Leerroute.ONDERWIJS,
        "nieuw_niveau": None,
        "vandaag": VANDAAG,
        "wijzigen_tot_en_met": VANDAAG,
        "afschalen_na": 600,
    }
    return regels.Herzienfeiten(**basis | anders)


A2 = {"aanleiding": Aanleiding.AFSCHALEN, "nieuwe_route": Leerroute.B1, "nieuw_niveau": Niveau.A2}
O_NAAR_B1 = {
    "aanleiding": Aanleiding.ONDERWIJS_NAAR_B1,
    "oude_route": Leerroute.ONDERWIJS,
    "oud_niveau": None,
    "nieuwe_route": Leerroute.B1,
    "nieuw_niveau": Niveau.B1,
}
GELIJK = {"nieuwe_route": Leerroute.B1, "nieuw_niveau": Niveau.B1}
MAG = [
    {},
    O_NAAR_B1 | {"vandaag": VANDAAG + timedelta(days=700)},
    A2 | {"nt2_uren": 600, "vandaag": VANDAAG + timedelta(days=700)},
    {"aanleiding": Aanleiding.BIJZONDER, "vandaag": VANDAAG + timedelta(days=700)},
    GELIJK | {"aanleiding": Aanleiding.VERHUIZING, "verhuisd_naar_ons": True},
    GELIJK | {"aanleiding": Aanleiding.ONDERDELEN},
]
MAG_NIET = [
    ({"vandaag": VANDAAG + timedelta(days=1)}, "Schakelen kon tot en met"),
    ({"reden": "te kort"}, "ten minste 20 tekens"),
    (GELIJK, "Kies een andere leerroute"),
    ({"aanleiding": Aanleiding.ONDERDELEN}, "blijven leerroute en niveau gelijk"),
    ({"aanleiding": Aanleiding.ONDERWIJS_NAAR_B1}, "van de onderwijsroute naar de B1-route"),
    (A2 | {"nt2_uren": 599}, "ten minste 600 gevolgde uren"),
    (A2, "ten minste 600 gevolgde uren"),
    (A2 | {"nt2_uren": 600, "oude_route": Leerroute.Z}, "alleen in de B1-route"),
    (GELIJK | {"aanleiding": Aanleiding.VERHUIZING}, "niet uit een andere gemeente"),
]


@pytest.mark.parametrize("anders", MAG)
def test_dit_mag_van_de_wet(anders: dict[str, Any]) -> None:
    assert regels.against_revision(feiten(**anders)) == []


@pytest.mark.parametrize(("anders", "reden"), MAG_NIET)
def test_dit_mag_niet_van_de_wet(anders: dict[str, Any], reden: str) -> None:
    assert any(reden in item.tekst for item in regels.against_revision(feiten(**anders)))


def test_een_andere_route_is_een_nieuwe_versie_en_de_termijn_blijft_staan(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    """Amina switches to the Z-route; Maria signs; the old PIP is vervangen, the term stays."""
    first = vastgesteld(dossier, amina, maria)
    term = terms_for(dossier, VANDAAG)["inburgeringstermijn"]
    new = services.start_revision(
        pip=first, aanleiding=Aanleiding.SCHAKELEN, reden=REDEN, by=amina, on=LATER, keuze=NAAR_Z
    )
    again = services.start_revision(
        pip=first, aanleiding=Aanleiding.SCHAKELEN, reden=REDEN, by=amina, on=LATER, keuze=NAAR_Z
    )
    assert (again.pk, new.versienummer, new.wens) == (new.pk, 2, first.wens)
    before = current_choice(dossier)
    assert before is not None
    assert before.leerroute == Leerroute.B1
    services.save_pip(
        pip=new,
        inhoud={"participatie_wie": "in de buurt", "participatie_start_op": date(2027, 4, 1)},
        versie=new.versie,
        by=amina,
        on=LATER,
    )
    services.offer_pip(pip=new, by=amina, on=LATER)
    services.vaststellen(pip=new, dagtekening=LATER, by=maria, on=LATER)
    first.refresh_from_db()
    dossier.refresh_from_db()
    after = current_choice(dossier)
    assert after is not None
    assert (first.status, new.status, after.leerroute) == ("vervangen", "vastgesteld", "Z")
    assert (dossier.leerroute, dossier.pip_vastgesteld_op) == ("Z", VANDAAG)
    assert terms_for(dossier, LATER)["inburgeringstermijn"].uiterlijk == term.uiterlijk
    _check_letter(new, first)
    kinds = set(dossier.gebeurtenissen.values_list("soort", flat=True))
    assert {"pip.herzien", "pip.vervangen", "leerroute.gewijzigd"} <= kinds


def test_andere_lestijden_staan_in_de_brief_als_een_regel_over_de_week(
    dossier: Dossier, amina: Medewerker
) -> None:
    """De lezer ziet de oude en de nieuwe week naast elkaar, niet zes losse regels."""
    les = {"dag": 1, "van": 540, "tot": 720, "soort": "les", "waar": "school"}
    plan = compleet(dossier, amina, weekrooster=[les, les | {"dag": 2}])
    other = Pip(**{field.attname: getattr(plan, field.attname) for field in Pip._meta.fields})
    later = [les | {"van": 570, "tot": 750}, les | {"dag": 2, "van": 570, "tot": 750}]
    other.weekrooster = later
    before = [f"{day} 9:00 tot 12:00: Nederlandse les en KNM" for day in ("maandag", "dinsdag")]
    after = [f"{day} 9:30 tot 12:30: Nederlandse les en KNM" for day in ("maandag", "dinsdag")]
    assert for_letter(changes(plan, other)) == (("Uw week", "\n".join(before), "\n".join(after)),)


def _check_letter(new: Pip, first: Pip) -> None:
    """It names the old decision, what changes, why, and on which article."""
    assert new.brief is not None
    assert new.brief.soort == "wijzigingsbesluit"
    pages = PdfReader(BytesIO(bytes(new.brief.pdf))).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert f"kenmerk {first.kenmerk}" in text
    assert "U leert sneller dan wij dachten" in text
    assert "Wet inburgering 2021, artikel 17, lid 2" in text


def test_wie_intrekt_geeft_een_reden_en_er_gaat_een_eigen_besluit_uit(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    with pytest.raises(ActionDenied, match="besluitvormer"):
        services.intrekken(pip=pip, reden=REDEN, op=LATER, by=amina, on=LATER)
    with pytest.raises(ActionDenied, match="Schrijf waarom"):
        services.intrekken(pip=pip, reden=" ", op=LATER, by=maria, on=LATER)
    services.intrekken(pip=pip, reden=REDEN, op=LATER, by=maria, on=LATER)
    services.intrekken(pip=pip, reden=REDEN, op=LATER, by=maria, on=LATER)
    assert pip.status == "ingetrokken"
    assert pip.intrekbrief is not None
    assert pip.intrekbrief.soort == "intrekkingsbesluit"
    assert dossier.brieven.filter(soort="intrekkingsbesluit").count() == 1
    with pytest.raises(ActionDenied, match="niets te wijzigen"):
        services.start_revision(
            pip=pip, aanleiding=Aanleiding.ONDERDELEN, reden=REDEN, by=amina, on=LATER
        )


def test_een_besluit_verandert_ook_niet_in_bulk(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    pip.wens = "U wilt iets anders."
    with pytest.raises(IntegrityError, match="verandert niet"), transaction.atomic():
        Pip.objects.bulk_update([pip], ["wens"])
    with pytest.raises(IntegrityError, match="verandert niet"), transaction.atomic():
        pip.save()
    with pytest.raises(IntegrityError, match="alleen vervangen door"), transaction.atomic():
        Pip.objects.filter(pk=pip.pk).update(status="vervangen")
    with pytest.raises(IntegrityError), transaction.atomic():
        Pip.objects.filter(pk=pip.pk).update(status="ingetrokken")
