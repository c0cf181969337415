# SPDX-License-Identifier: EUPL-1.2
"""Starting, changing and ending the ontzorgen, on the real database."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.core.scope import scope
from ontzorgen import selectors, services
from ontzorgen.enums import Eindereden, Lastsoort, Vervolg
from ontzorgen.models import Ontzorgperiode, VasteLast
from ontzorgen.services import Eindgegevens, Lastgegevens, Lastwijziging, Startgegevens

BIJSTAND = date(2026, 10, 8)
LAATSTE_DAG = date(2027, 4, 7)


def start_gegevens(**anders: object) -> Startgegevens:
    waarden: dict[str, object] = {
        "vanaf": BIJSTAND,
        "asielvergunning": True,
        "norm": Decimal("1331.43"),
        "lasten": (
            Lastgegevens(soort=Lastsoort.HUUR, bedrag=Decimal("712.50")),
            Lastgegevens(soort=Lastsoort.ZORGVERZEKERING, bedrag=Decimal("159.95")),
        ),
    }
    return Startgegevens(**(waarden | anders))  # type: ignore[arg-type]


@pytest.fixture
def met_bijstand(maak_dossier: Callable[..., Dossier]) -> Dossier:
    return maak_dossier(brp_op=date(2026, 10, 8), bijstand_vanaf=BIJSTAND)


@pytest.fixture
def periode(met_bijstand: Dossier, amina: Medewerker, vandaag: date) -> Ontzorgperiode:
    return services.start_ontzorging(
        dossier=met_bijstand, gegevens=start_gegevens(), by=amina, on=vandaag
    )


def test_starting_sets_the_end_six_months_after_the_bijstand(periode: Ontzorgperiode) -> None:
    dossier = Dossier.objects.get(pk=periode.dossier_id)
    assert periode.tot_en_met == LAATSTE_DAG
    assert (dossier.ontzorgen_vanaf, dossier.ontzorgen_tot) == (BIJSTAND, LAATSTE_DAG)


def test_a_late_start_does_not_move_the_end(
    met_bijstand: Dossier, amina: Medewerker, vandaag: date
) -> None:
    late = start_gegevens(vanaf=date(2026, 12, 1))
    periode = services.start_ontzorging(dossier=met_bijstand, gegevens=late, by=amina, on=vandaag)
    assert periode.tot_en_met == LAATSTE_DAG


def test_the_timeline_tells_that_it_started(periode: Ontzorgperiode) -> None:
    sentences = [moment.zin for moment in timeline.read(periode.dossier)]
    assert "Ontzorgen gestart vanaf 8 oktober 2026, tot en met 7 april 2027" in sentences


def test_after_the_start_the_next_step_is_the_assessment(periode: Ontzorgperiode) -> None:
    dossier = Dossier.objects.get(pk=periode.dossier_id)
    assert dossier.volgende_stap != "ontzorgen_starten"


def test_a_gezinsmigrant_is_refused_with_the_article(
    maak_dossier: Callable[..., Dossier], amina: Medewerker, vandaag: date
) -> None:
    dossier = maak_dossier(doelgroep="gezinsmigrant", bijstand_vanaf=BIJSTAND)
    with pytest.raises(ActionDenied, match="Participatiewet, artikel 56a"):
        services.start_ontzorging(dossier=dossier, gegevens=start_gegevens(), by=amina, on=vandaag)


def test_the_first_day_lies_within_the_six_months(
    met_bijstand: Dossier, amina: Medewerker, vandaag: date
) -> None:
    early = start_gegevens(vanaf=date(2026, 10, 7))
    with pytest.raises(ActionDenied, match="8 oktober 2026 tot en met 7 april 2027") as refused:
        services.start_ontzorging(dossier=met_bijstand, gegevens=early, by=amina, on=vandaag)
    assert refused.value.field == "vanaf"


def test_a_tekort_needs_a_decision_before_the_start(
    met_bijstand: Dossier, amina: Medewerker, vandaag: date
) -> None:
    tight = start_gegevens(norm=Decimal("800.00"))
    with pytest.raises(ActionDenied, match="hoger dan de norm") as refused:
        services.start_ontzorging(dossier=met_bijstand, gegevens=tight, by=amina, on=vandaag)
    assert refused.value.field == "negatief_besluit"


def test_with_a_decision_a_tekort_is_kept_and_nothing_negative_is_paid(
    met_bijstand: Dossier, amina: Medewerker, vandaag: date
) -> None:
    tight = start_gegevens(
        norm=Decimal("800.00"), negatief_besluit="Bijzondere bijstand gevraagd."
    )
    periode = services.start_ontzorging(dossier=met_bijstand, gegevens=tight, by=amina, on=vandaag)
    month = selectors.months_of(periode)[1]
    assert month.tekort
    assert month.uit_te_betalen == 0
    assert periode.negatief_besluit == "Bijzondere bijstand gevraagd."


def test_starting_twice_is_refused(
    periode: Ontzorgperiode, amina: Medewerker, vandaag: date
) -> None:
    with pytest.raises(ActionDenied, match="al gebruikt"):
        services.start_ontzorging(
            dossier=periode.dossier, gegevens=start_gegevens(), by=amina, on=vandaag
        )


def test_a_new_rent_counts_from_its_day_and_the_old_one_stays(
    periode: Ontzorgperiode, amina: Medewerker, vandaag: date
) -> None:
    services.change_vaste_last(
        periode=periode,
        wijziging=Lastwijziging(
            last=Lastgegevens(soort=Lastsoort.HUUR, bedrag=Decimal("730.00")),
            vanaf=date(2027, 1, 1),
        ),
        by=amina,
        on=vandaag,
    )
    months = {month.eerste: month.totaal for month in selectors.months_of(periode)}
    assert months[date(2026, 12, 1)] == Decimal("872.45")
    assert months[date(2027, 1, 1)] == Decimal("889.95")


def test_a_change_outside_the_period_is_refused(
    periode: Ontzorgperiode, amina: Medewerker, vandaag: date
) -> None:
    change = Lastwijziging(
        last=Lastgegevens(soort=Lastsoort.HUUR, bedrag=Decimal("730.00")), vanaf=date(2027, 5, 1)
    )
    with pytest.raises(ActionDenied, match="tussen 8 oktober 2026 en 7 april 2027"):
        services.change_vaste_last(periode=periode, wijziging=change, by=amina, on=vandaag)


def test_a_change_that_makes_a_tekort_needs_a_decision_and_else_changes_nothing(
    periode: Ontzorgperiode, amina: Medewerker, vandaag: date
) -> None:
    change = Lastwijziging(
        last=Lastgegevens(soort=Lastsoort.HUUR, bedrag=Decimal("1400.00")), vanaf=date(2027, 1, 1)
    )
    with pytest.raises(ActionDenied, match="hoger dan de norm"):
        services.change_vaste_last(periode=periode, wijziging=change, by=amina, on=vandaag)
    assert not VasteLast.objects.filter(periode=periode, bedrag=Decimal("1400.00")).exists()


def test_the_norm_of_january_counts_from_january(
    periode: Ontzorgperiode, amina: Medewerker, vandaag: date
) -> None:
    services.change_norm(
        periode=periode, bedrag=Decimal("1360.00"), vanaf=date(2027, 1, 1), by=amina, on=vandaag
    )
    months = {month.eerste: month.norm for month in selectors.months_of(periode)}
    assert months[date(2026, 12, 1)] == Decimal("1331.43")
    assert months[date(2027, 1, 1)] == Decimal("1360.00")


def einde(**anders: object) -> Eindgegevens:
    waarden: dict[str, object] = {
        "reden": Eindereden.ZES_MAANDEN,
        "laatste_dag": LAATSTE_DAG,
        "vervolg": Vervolg.ZELF,
        "beoordeling": "Mevrouw kent haar vaste lasten en heeft automatische incasso's.",
    }
    return Eindgegevens(**(waarden | anders))  # type: ignore[arg-type]


def test_ending_keeps_the_assessment_and_meets_the_term(
    periode: Ontzorgperiode, amina: Medewerker
) -> None:
    services.end_ontzorging(periode=periode, einde=einde(), by=amina, on=date(2027, 3, 29))
    dossier = Dossier.objects.get(pk=periode.dossier_id)
    assert dossier.ontzorgen_beeindigd_op == date(2027, 3, 29)
    assert dossier.termijnen.get(code="ontzorgen").status == "gehaald"


def test_ending_without_an_assessment_is_refused(
    periode: Ontzorgperiode, amina: Medewerker, vandaag: date
) -> None:
    with pytest.raises(ActionDenied, match="financieel voor staat"):
        services.end_ontzorging(
            periode=periode, einde=einde(beoordeling=" "), by=amina, on=vandaag
        )


def test_six_months_cannot_end_earlier_by_that_reason(
    periode: Ontzorgperiode, amina: Medewerker, vandaag: date
) -> None:
    early = einde(laatste_dag=date(2027, 1, 31))
    with pytest.raises(ActionDenied, match="andere reden"):
        services.end_ontzorging(periode=periode, einde=early, by=amina, on=vandaag)


def test_what_ended_cannot_be_changed(
    periode: Ontzorgperiode, amina: Medewerker, vandaag: date
) -> None:
    services.end_ontzorging(periode=periode, einde=einde(), by=amina, on=vandaag)
    with pytest.raises(ActionDenied, match="al beëindigd"):
        services.end_ontzorging(periode=periode, einde=einde(), by=amina, on=vandaag)


def test_ended_early_it_can_be_taken_up_again_within_the_six_months(
    periode: Ontzorgperiode, amina: Medewerker, vandaag: date
) -> None:
    early = einde(reden=Eindereden.ANDERS, laatste_dag=date(2026, 12, 31))
    services.end_ontzorging(periode=periode, einde=early, by=amina, on=vandaag)
    again = services.start_ontzorging(
        dossier=periode.dossier,
        gegevens=start_gegevens(vanaf=date(2027, 1, 1)),
        by=amina,
        on=vandaag,
    )
    assert again.tot_en_met == LAATSTE_DAG


INSERT = (
    "INSERT INTO ontzorgen_ontzorgperiode (gemeente_id, dossier_id, vanaf, tot_en_met, grondslag,"
    " status, vergunning_bevestigd_op, negatief_besluit, einde_reden, vervolg, beoordeling,"
    " beeindigd_op, gestart_door_id)"
    " VALUES (%s, %s, %s, %s, 'PW 56a', %s, '2026-10-08', '', %s, %s, %s, %s, %s)"
)


def insert_periode(
    dossier: Dossier, by: Medewerker, vanaf: str, tot: str, *, lopend: bool = True
) -> None:
    ended = ("", "", "", None) if lopend else ("anders", "zelf", "Goed.", "2027-01-01")
    status = "lopend" if lopend else "beeindigd"
    row = [dossier.gemeente_id, dossier.pk, vanaf, tot, status, *ended, by.pk]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(INSERT, row)


@pytest.mark.parametrize(
    ("vanaf", "tot"),
    [("2026-10-08", "2027-04-08"), ("2026-08-31", "2027-03-01"), ("2026-10-08", "2026-10-07")],
)
def test_the_database_knows_no_longer_and_no_backward_period(
    dossier: Dossier, amina: Medewerker, vanaf: str, tot: str
) -> None:
    with pytest.raises(IntegrityError):
        insert_periode(dossier, amina, vanaf, tot)


@pytest.mark.parametrize(
    ("vanaf", "tot"), [("2026-10-08", "2027-04-07"), ("2026-08-31", "2027-02-28")]
)
def test_the_database_knows_six_whole_months(
    dossier: Dossier, amina: Medewerker, vanaf: str, tot: str
) -> None:
    insert_periode(dossier, amina, vanaf, tot)
    assert dossier.ontzorgperiodes.count() == 1


def test_the_database_knows_no_overlap_in_one_dossier(
    periode: Ontzorgperiode, amina: Medewerker
) -> None:
    with pytest.raises(IntegrityError, match="ontzorgen_periode_geen_overlap"):
        insert_periode(periode.dossier, amina, "2027-04-07", "2027-06-30", lopend=False)


def test_another_gemeente_sees_nothing_of_it(
    periode: Ontzorgperiode, andere_gemeente: Gemeente
) -> None:
    with scope([andere_gemeente.pk]):
        assert not Ontzorgperiode.objects.exists()
        assert not VasteLast.objects.exists()
