# SPDX-License-Identifier: EUPL-1.2
"""From leerroute to a complete concept that waits for a signature."""

from collections.abc import Callable
from datetime import date

import pytest

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.begrippen import Leerroute, Niveau
from leerroutes.services import assign_leerroute
from pip_plan import selectors, services
from pip_plan.enums import PipStatus
from tests.leerroutes.keuzes import keuze, rond_intake_af
from tests.pip_plan.plannen import (
    INHOUD,
    ONDERWIJS,
    VANDAAG,
    Z_ROUTE,
    aangeboden,
    compleet,
    concept,
    vul,
)


def test_a_concept_starts_from_leerroute_intake_and_policy(
    dossier: Dossier, amina: Medewerker
) -> None:
    pip = concept(dossier, amina)
    assert (pip.leerroute, pip.niveau) == (Leerroute.B1, Niveau.B1)
    assert pip.taal_uren_per_week == 15
    assert (pip.pvt_uren, pip.map_uren) == (12, 40)
    assert pip.mb_aanbieder == "VluchtelingenWerk"
    assert pip.ritme == "in het eerste jaar elke maand, daarna elke drie maanden"
    assert pip.aantal_gesprekken == 20
    assert "verpleegkundige" in pip.wens


def test_the_concept_is_the_next_milestone(dossier: Dossier, amina: Medewerker) -> None:
    concept(dossier, amina)
    assert dossier.pip_concept_op == VANDAAG
    assert dossier.volgende_stap == "pip_aanbieden"


def test_without_a_leerroute_there_is_no_concept(dossier: Dossier, amina: Medewerker) -> None:
    with pytest.raises(ActionDenied, match="Wijs eerst een leerroute toe"):
        services.draft_pip(dossier=dossier, by=amina, on=VANDAAG)


def test_drafting_twice_gives_the_same_concept(dossier: Dossier, amina: Medewerker) -> None:
    first = concept(dossier, amina)
    assert services.draft_pip(dossier=dossier, by=amina, on=VANDAAG) == first


def test_the_onderwijsroute_starts_without_map(dossier: Dossier, amina: Medewerker) -> None:
    assert concept(dossier, amina, **ONDERWIJS).map_uren is None


def test_the_z_route_starts_with_participation(dossier: Dossier, amina: Medewerker) -> None:
    assert concept(dossier, amina, **Z_ROUTE).participatie_uren == 800


def test_saving_keeps_what_was_written(dossier: Dossier, amina: Medewerker) -> None:
    pip = compleet(dossier, amina)
    pip.refresh_from_db()
    assert pip.hoofddoel_zin == "Ik werk in de zorg"
    assert [doel.zin for doel in pip.doelen_lijst] == [
        "Ik weet hoe goed mijn Nederlands is.",
        "Ik kan praten met de school van mijn zoon.",
    ]
    assert pip.versie == 2


def test_who_saved_second_is_told_and_nothing_is_lost(
    dossier: Dossier, amina: Medewerker, bram: Medewerker
) -> None:
    pip = concept(dossier, amina)
    seen = pip.versie
    vul(pip, amina, wens="U wilt naar school.")
    with pytest.raises(services.AndereVersie) as conflict:
        services.save_pip(
            pip=pip, inhoud=INHOUD | {"wens": "U wilt werken."}, versie=seen, by=bram, on=VANDAAG
        )
    found = selectors.difference(conflict.value.pip, {"wens": "U wilt werken."}, {"wens": "Wens"})
    assert [(row.getypt, row.opgeslagen) for row in found] == [
        ("U wilt werken.", "U wilt naar school.")
    ]
    pip.refresh_from_db()
    assert pip.wens == "U wilt naar school."


def test_ten_saves_in_one_day_are_one_line_of_the_story(
    dossier: Dossier, amina: Medewerker
) -> None:
    pip = concept(dossier, amina)
    for number in range(3):
        vul(pip, amina, wens=f"U wilt werken, versie {number}.")
    sentences = [moment.zin for moment in timeline.read(dossier)]
    assert sentences.count("Concept-PIP gewijzigd") == 1


def test_saving_nothing_new_changes_nothing(dossier: Dossier, amina: Medewerker) -> None:
    pip = compleet(dossier, amina)
    before = pip.versie
    vul(pip, amina)
    assert pip.versie == before


def test_another_leerroute_is_taken_over_when_the_plan_is_saved(
    dossier: Dossier, amina: Medewerker
) -> None:
    pip = compleet(dossier, amina)
    other = keuze(**ONDERWIJS)
    assign_leerroute(dossier=dossier, keuze=other, by=amina, on=VANDAAG)
    assert "De leerroute is gewijzigd" in " ".join(row.tekst for row in selectors.missing_of(pip))
    vul(pip, amina)
    assert pip.leerroute == Leerroute.ONDERWIJS
    assert pip.map_uren is None


def test_offering_an_incomplete_concept_is_refused_with_everything_that_misses(
    dossier: Dossier, amina: Medewerker
) -> None:
    pip = concept(dossier, amina)
    with pytest.raises(services.PipOnvolledig) as refused:
        services.offer_pip(pip=pip, by=amina, on=VANDAAG)
    assert "Kies het hoofddoel." in refused.value.redenen
    assert "Voeg ten minste één doel toe." in refused.value.redenen
    assert "Vul de taalschool in." in refused.value.redenen
    assert pip.status == PipStatus.CONCEPT


def test_a_complete_concept_waits_for_a_signature(dossier: Dossier, amina: Medewerker) -> None:
    pip = aangeboden(dossier, amina)
    assert pip.status == PipStatus.TER_TOETSING
    assert dossier.pip_aangeboden_op == VANDAAG
    assert dossier.volgende_stap == "pip_vaststellen"


def test_offering_twice_is_offering_once(dossier: Dossier, amina: Medewerker) -> None:
    pip = aangeboden(dossier, amina)
    services.offer_pip(pip=pip, by=amina, on=VANDAAG)
    sentences = [moment.zin for moment in timeline.read(dossier)]
    assert sentences.count("PIP ter toetsing aangeboden") == 1


def test_what_waits_cannot_be_written(dossier: Dossier, amina: Medewerker) -> None:
    pip = aangeboden(dossier, amina)
    with pytest.raises(ActionDenied, match="ter toetsing en kan niet worden gewijzigd"):
        vul(pip, amina, wens="Iets anders.")


def test_given_back_it_is_a_concept_again_with_the_reason(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = aangeboden(dossier, amina)
    services.return_pip(pip=pip, reden="De wens is te vaag.", by=maria, on=VANDAAG)
    assert (pip.status, pip.teruggave_reden) == (PipStatus.CONCEPT, "De wens is te vaag.")
    assert dossier.pip_aangeboden_op is None
    assert dossier.volgende_stap == "pip_aanbieden"


def test_giving_back_needs_a_reason(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = aangeboden(dossier, amina)
    with pytest.raises(ActionDenied, match="Schrijf waarom") as refused:
        services.return_pip(pip=pip, reden="  ", by=maria, on=VANDAAG)
    assert refused.value.field == "reden"


def test_offered_again_the_old_reason_is_gone(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = aangeboden(dossier, amina)
    services.return_pip(pip=pip, reden="De wens is te vaag.", by=maria, on=VANDAAG)
    services.offer_pip(pip=pip, by=amina, on=VANDAAG)
    assert pip.teruggave_reden == ""


def test_bijstand_without_ontzorgen_asks_for_a_reason(
    maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    dossier = maak_dossier(brp_op=date(2026, 10, 8), bijstand_vanaf=date(2026, 10, 8))
    pip = compleet(dossier, amina)
    assert [row.tekst for row in selectors.missing_of(pip)] == [
        "Start het ontzorgen, of schrijf waarom dat nog niet kan."
    ]


def test_a_closed_dossier_gets_no_pip(dossier: Dossier, amina: Medewerker) -> None:
    pip = compleet(dossier, amina)
    Dossier.objects.filter(pk=dossier.pk).update(afgesloten_op=VANDAAG, sluitreden="voldaan")
    with pytest.raises(ActionDenied, match="afgesloten"):
        services.offer_pip(pip=pip, by=amina, on=VANDAAG)


@pytest.mark.parametrize("doelgroep", ["gezinsmigrant", "overige_migrant"])
def test_other_migrants_need_no_school_of_the_gemeente(
    doelgroep: str, maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    dossier = maak_dossier(doelgroep=doelgroep)
    pip = compleet(dossier, amina, taal_aanbieder="", mb_aanbieder="", mb_duur="")
    assert selectors.missing_of(pip) == []


def test_the_intake_must_be_finished(dossier: Dossier, amina: Medewerker) -> None:
    rond_intake_af(dossier, amina)
    assign_leerroute(dossier=dossier, keuze=keuze(), by=amina, on=VANDAAG)
    pip = services.draft_pip(dossier=dossier, by=amina, on=VANDAAG)
    dossier.intake_afgerond_op = None
    assert "Rond eerst de brede intake af." in [row.tekst for row in selectors.missing_of(pip)]
