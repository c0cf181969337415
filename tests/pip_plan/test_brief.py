# SPDX-License-Identifier: EUPL-1.2
"""The plan as a letter: every doelgroep and route, the same bytes twice, the dates of the law."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.begrippen import Doelgroep, Leerroute
from ontzorgen.enums import Lastsoort
from ontzorgen.services import Lastgegevens, Startgegevens, start_ontzorging
from pip_plan import services
from pip_plan.brief import Ondertekening, build_letter, render_letter
from pip_plan.models import Pip
from tests.pip_plan.plannen import ONDERWIJS, VANDAAG, Z_ROUTE, compleet, concept, vul

ROUTES: dict[Leerroute, dict[str, Any]] = {
    Leerroute.B1: {},
    Leerroute.ONDERWIJS: ONDERWIJS,
    Leerroute.Z: Z_ROUTE,
}
PARTICIPATIE = {
    "participatie_wie": "in de buurt",
    "participatie_start_op": date(2027, 1, 4),
}
TEKENING = Ondertekening(dagtekening=VANDAAG)


def text_of(pip: Pip) -> str:
    pdf = render_letter(pip, TEKENING, concept=True)
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("doelgroep", list(Doelgroep))
@pytest.mark.parametrize("route", list(Leerroute))
def test_every_doelgroep_and_route_becomes_a_letter(
    route: Leerroute,
    doelgroep: Doelgroep,
    maak_dossier: Callable[..., Dossier],
    amina: Medewerker,
) -> None:
    dossier = maak_dossier(doelgroep=doelgroep)
    pip = vul(concept(dossier, amina, **ROUTES[route]), amina, **PARTICIPATIE)
    services.offer_pip(pip=pip, by=amina, on=VANDAAG)
    letter = build_letter(pip, TEKENING)
    assert (letter.leerroute, letter.doelgroep) == (route, doelgroep)
    assert (letter.map is None) == (route is Leerroute.ONDERWIJS)
    both = letter.besluiten[0].artikel.endswith("lid 1 en 2")
    assert both is (doelgroep is Doelgroep.ASIELSTATUSHOUDER), "lid 2 is van de intensiteit"
    chosen = [weighed.leerroute for weighed in letter.overwegingen if weighed.gekozen]
    assert chosen == [route]


def test_the_same_plan_gives_the_same_bytes(dossier: Dossier, amina: Medewerker) -> None:
    pip = compleet(dossier, amina)
    first = render_letter(pip, TEKENING, concept=True)
    assert render_letter(pip, TEKENING, concept=True) == first


def test_a_concept_says_that_it_is_no_decision(dossier: Dossier, amina: Medewerker) -> None:
    text = text_of(compleet(dossier, amina))
    assert "Dit is een concept. Het is nog geen besluit." in text
    assert "nog niet ondertekend" in text


def test_the_dates_follow_the_dagtekening_and_never_a_weekend(
    dossier: Dossier, amina: Medewerker
) -> None:
    pip = compleet(dossier, amina)
    # six weeks after 14 November 2026 is the 26th of December: second Christmas day, a Saturday
    letter = build_letter(pip, Ondertekening(dagtekening=date(2026, 11, 14)))
    assert letter.bezwaar.uiterlijk == date(2026, 12, 28)
    assert letter.termijn_vanaf == date(2026, 11, 15)
    assert letter.termijn_tot_en_met == date(2029, 11, 14)
    assert letter.route_wijzigen_tot_en_met == date(2028, 5, 14)


def test_ontzorgen_stands_in_the_letter_with_costs_and_leefgeld(
    maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    dossier = maak_dossier(brp_op=date(2026, 10, 8), bijstand_vanaf=date(2026, 10, 8))
    gegevens = Startgegevens(
        vanaf=date(2026, 10, 8),
        asielvergunning=True,
        norm=Decimal("1331.43"),
        lasten=(
            Lastgegevens(soort=Lastsoort.HUUR, bedrag=Decimal("712.50")),
            Lastgegevens(soort=Lastsoort.GAS_WATER_STROOM, bedrag=Decimal("180.00")),
        ),
    )
    start_ontzorging(dossier=dossier, gegevens=gegevens, by=amina, on=VANDAAG)
    text = text_of(compleet(dossier, amina))
    assert "huur, gas, water en stroom" in text
    assert "438,93 per maand" in text
    assert "8 oktober 2026 tot en met 7 april 2027" in text
    assert "artikel 56a" in text


def test_without_bijstand_the_letter_says_so(dossier: Dossier, amina: Medewerker) -> None:
    assert "Die betaalt u zelf. De reden: u krijgt geen bijstand." in text_of(
        compleet(dossier, amina)
    )


def test_where_the_plan_differs_the_letter_says_why(dossier: Dossier, amina: Medewerker) -> None:
    pip = compleet(dossier, amina, wijkt_af=True, afwijking="Werken kan pas na de les.")
    assert "Wij wijken daarvan af. De reden: Werken kan pas na de les." in text_of(pip)


def test_template_code_in_a_text_is_printed_literally(dossier: Dossier, amina: Medewerker) -> None:
    pip = compleet(dossier, amina, wens="{{ brief.kenmerk }} {% now 'Y' %} <b>vet</b>")
    assert "{{ brief.kenmerk }} {% now 'Y' %} <b>vet</b>" in text_of(pip).replace("’", "'")


def test_without_stationery_there_is_no_letter(dossier: Dossier, amina: Medewerker) -> None:
    pip = compleet(dossier, amina)
    pip.gemeente.huisstijl.delete()
    pip.gemeente.refresh_from_db()
    with pytest.raises(ActionDenied, match="briefpapier"):
        render_letter(pip, TEKENING, concept=True)
    with pytest.raises(services.PipOnvolledig, match="briefpapier"):
        services.offer_pip(pip=pip, by=amina, on=VANDAAG)


# What a PIP letter has to say when it is made through the services; every part of it is walked in
# tests/brieven/test_alle_delen.py.
DELEN = {
    "onderwerp": "Besluit: uw persoonlijk plan inburgering en participatie (PIP)",
    "besluit": "Ons besluit: u volgt de B1-route",
    "einddatum": "tot en met 23 november 2029",
    "doen": "Wat moet u doen?",
    "school": "ROC Rijn IJssel",
    "tempo": "24 uur per week, rustig tempo, anderhalf jaar",
    "pvt": "Participatieverklaring (PVT)",
    "map": "Werken en meedoen (MAP)",
    "knm": "Kennis van de Nederlandse maatschappij (KNM) Buurthuis",
    "knm uren": "samen 40 uur",
    "hoe vaak": "12 uur, een ochtend per week, daarna tekent u",
    "schulden": "Ik krijg hulp bij mijn schulden",
    "aandachtspunt": "Hier letten wij samen op:",
    "gesprekken": "minstens 18 keer",
    "week": "maandag 9:00 tot 12:00 uur",
    "begeleiding": "Maatschappelijke begeleiding:",
    "sport": "Cultuur en sport: U gaat voetballen",
    "bedrijf": "Eigen bedrijf: U onderzoekt een eigen kapsalon",
    "doelen": "Ik weet hoe goed mijn Nederlands is",
    "waarom": "Waarom nemen wij dit besluit?",
    "wens": "Wilt u een opleiding volgen? Ja.",
    "jaren school": "Hoe lang ging u naar school? Zeven tot en met twaalf jaar.",
    "routes": "Wij keken naar alle drie de routes",
    "derde": "Wij hoefden niet te wachten op informatie van anderen",
    "grondslag": "artikel 15 (het PIP)",
    "artikel 14": "artikel 14 (de intake)",
    "niet lukt": "Wat als het niet lukt?",
    "verandert": "Wanneer verandert dit plan?",
    "gegevens": "Wat doen wij met uw gegevens?",
    "bezwaar": "Bent u het niet eens met dit besluit?",
    "hulp": "Juridisch Loket",
    "voorziening": "voorlopige voorziening",
    "groet": "Met vriendelijke groet",
    "plaats": "Elst, 23 november 2026",
    "bezwaar bij": "burgemeester en wethouders, gemeente Overbetuwe, bezwaar",
    "bijlage": "Uw week in beeld",
    "uitleg": "uitleg in het Tigrinya",
}


def test_alle_delen_van_een_beschikking_staan_in_de_brief(
    dossier: Dossier, amina: Medewerker
) -> None:
    les = {"dag": 1, "van": 540, "tot": 720, "soort": "les", "waar": "school"}
    pip = compleet(
        dossier,
        amina,
        weekrooster=[les],
        sport_cultuur="U gaat voetballen",
        ondernemen="U onderzoekt een eigen kapsalon",
        taal_tempo="rustig tempo",
        taal_duur="anderhalf jaar",
        knm_wie="Buurthuis",
        knm_uren=40,
        knm_start_op=date(2027, 1, 4),
        pvt_ritme="een ochtend per week",
        doelen=[
            {"sleutel": "taal:ik_weet_wat_mijn_nederlands_taalniveau_is", "tekst": ""},
            {"sleutel": "", "tekst": "Ik wil kok worden.", "soort": "ontwikkelwens"},
            {"sleutel": "financien:ik_ben_gestart_met_de_hulp_voor_mijn_schulden", "tekst": ""},
        ],
    )
    text = text_of(pip).replace("’", "'")
    assert [deel for deel, woorden in DELEN.items() if woorden not in text] == []


def test_een_week_met_twee_dingen_tegelijk_wordt_geweigerd(
    dossier: Dossier, amina: Medewerker
) -> None:
    les = {"dag": 1, "van": 540, "tot": 720, "soort": "les", "waar": ""}
    werk = {"dag": 1, "van": 660, "tot": 780, "soort": "werk", "waar": ""}
    with pytest.raises(ActionDenied, match="Op maandag is er twee keer iets tegelijk"):
        compleet(dossier, amina, weekrooster=[les, werk])
