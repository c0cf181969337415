# SPDX-License-Identifier: EUPL-1.2
"""What the database itself refuses, also to raw SQL; and two people at the same moment."""

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, connections, transaction

from inburgering.brieven.models import Brief
from inburgering.core.enums import Besluittype, Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.core.scope import scope
from pip_plan import services
from pip_plan.models import Pip
from tests.conftest import geef_mandaat, maak_medewerker, open_een_dossier
from tests.pip_plan.plannen import (
    INHOUD,
    ONDERWIJS,
    VANDAAG,
    Z_ROUTE,
    aangeboden,
    compleet,
    concept,
    vastgesteld,
)


def sql(statement: str, *params: object) -> None:
    """Raw SQL as the runtime role, in a savepoint."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, params)


def set_column(pip: Pip, column: str, value: object) -> None:
    sql(f"UPDATE pip_plan_pip SET {column} = %s WHERE id = %s", value, pip.pk)


CONTENT = [
    ("wens", "U wilt iets anders."),
    ("hoofddoel", "ondernemen"),
    ("doelen", "[]"),
    ("afspraken", "[]"),
    ("leerroute", "O"),
    ("pvt_uren", 20),
    ("dagtekening", date(2026, 12, 1)),
    ("kenmerk", "PIP-2026-000009"),
    ("aangeboden_op", date(2026, 11, 1)),
    ("status", "concept"),
    ("status", "ter_toetsing"),
]


@pytest.mark.parametrize(("column", "value"), CONTENT)
def test_a_decision_never_changes(
    column: str, value: object, dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    with pytest.raises(IntegrityError):
        set_column(pip, column, value)


def test_a_decision_does_not_change_its_signer(
    dossier: Dossier, amina: Medewerker, maria: Medewerker, bram: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    with pytest.raises(IntegrityError, match="verandert niet"):
        set_column(pip, "besluitvormer_id", bram.pk)


def test_a_decision_is_not_removed(dossier: Dossier, amina: Medewerker, maria: Medewerker) -> None:
    pip = vastgesteld(dossier, amina, maria)
    with pytest.raises(IntegrityError, match="niet verwijderd"):
        sql("DELETE FROM pip_plan_pip WHERE id = %s", pip.pk)


def test_the_orm_is_refused_as_well(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    with pytest.raises(IntegrityError), transaction.atomic():
        Pip.objects.filter(pk=pip.pk).update(wens="U wilt iets anders.")


def test_what_waits_for_a_signature_does_not_change(dossier: Dossier, amina: Medewerker) -> None:
    pip = aangeboden(dossier, amina)
    with pytest.raises(IntegrityError, match="ter_toetsing verandert niet"):
        set_column(pip, "wens", "U wilt iets anders.")


def test_a_concept_does_not_become_a_decision_in_one_step(
    dossier: Dossier, amina: Medewerker
) -> None:
    pip = compleet(dossier, amina)
    with pytest.raises(IntegrityError, match="niet van concept naar vastgesteld"):
        set_column(pip, "status", "vastgesteld")


def sign_by_sql(pip: Pip, brief: Brief, signer: Medewerker, day: date | None = None) -> None:
    sql(
        "UPDATE pip_plan_pip SET status = 'vastgesteld', besluitvormer_id = %s, dagtekening = %s,"
        " kenmerk = %s, brief_id = %s WHERE id = %s",
        signer.pk, day or brief.dagtekening, brief.kenmerk, brief.pk, pip.pk,
    )  # fmt: skip


def archive_brief(dossier: Dossier, by: Medewerker, day: date = VANDAAG) -> Brief:
    return Brief.objects.create(
        gemeente=dossier.gemeente,
        dossier=dossier,
        soort="pip_beschikking",
        kenmerk="PIP-2026-000077",
        titel="Besluit",
        dagtekening=day,
        pdf=b"%PDF",
        sha256=hashlib.sha256(b"%PDF").hexdigest(),
        bladzijden=1,
        gemaakt_door=by,
    )


def test_somebody_with_clean_hands_can_be_recorded_by_sql(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    """What the refusals below differ from."""
    pip = aangeboden(dossier, amina)
    sign_by_sql(pip, archive_brief(dossier, amina), maria)
    pip.refresh_from_db()
    assert pip.status == "vastgesteld"


def test_the_drafter_cannot_sign_by_sql(dossier: Dossier, amina: Medewerker) -> None:
    geef_mandaat(amina, dossier.gemeente, Besluittype.PIP)
    pip = aangeboden(dossier, amina)
    with pytest.raises(IntegrityError, match="vier_ogen|niet_wie_eraan_schreef"):
        sign_by_sql(pip, archive_brief(dossier, amina), amina)


def test_whoever_wrote_along_cannot_sign_by_sql(
    dossier: Dossier, amina: Medewerker, bram: Medewerker
) -> None:
    pip = compleet(dossier, amina)
    services.save_pip(
        pip=pip, inhoud={"wens": "U wilt leren."}, versie=pip.versie, by=bram, on=VANDAAG
    )
    services.offer_pip(pip=pip, by=amina, on=VANDAAG)
    geef_mandaat(bram, dossier.gemeente, Besluittype.PIP)
    with pytest.raises(IntegrityError, match="niet_wie_eraan_schreef"):
        sign_by_sql(pip, archive_brief(dossier, amina), bram)


def test_a_decision_needs_its_letter(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = aangeboden(dossier, amina)
    with pytest.raises(IntegrityError):
        sql(
            "UPDATE pip_plan_pip SET status = 'vastgesteld', besluitvormer_id = %s,"
            " dagtekening = %s, kenmerk = 'PIP-1' WHERE id = %s",
            maria.pk, VANDAAG, pip.pk,
        )  # fmt: skip


def test_the_letter_is_the_letter_of_this_decision(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = aangeboden(dossier, amina)
    other_day = archive_brief(dossier, amina, date(2026, 11, 30))
    with pytest.raises(IntegrityError, match="hoort niet bij dit besluit"):
        sign_by_sql(pip, other_day, maria, VANDAAG)


def test_duo_a_dagtekening_before_the_kennisgeving_is_refused(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = aangeboden(dossier, amina)
    later = date(2026, 12, 1)
    Dossier.objects.filter(pk=dossier.pk).update(kennisgeving_op=later)
    with pytest.raises(IntegrityError, match="dagtekening ligt voor"):
        sign_by_sql(pip, archive_brief(dossier, amina), maria)


def test_duo_a_dagtekening_before_an_earlier_pip_is_refused(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    first = aangeboden(dossier, amina)
    services.vaststellen(pip=first, dagtekening=date(2026, 12, 7), by=maria, on=VANDAAG)
    services.intrekken(
        pip=first,
        reden="De verkeerde route stond erin.",
        op=date(2026, 12, 7),
        by=maria,
        on=VANDAAG,
    )
    second = services.draft_pip(dossier=dossier, by=amina, on=VANDAAG)
    services.save_pip(pip=second, inhoud=INHOUD, versie=1, by=amina, on=VANDAAG)
    services.offer_pip(pip=second, by=amina, on=VANDAAG)
    assert (second.versienummer, second.eerste_pip) == (2, False)
    with pytest.raises(IntegrityError, match="dagtekening ligt voor 2026-12-07"):
        sign_by_sql(second, archive_brief(dossier, amina, date(2026, 12, 1)), maria)
    with pytest.raises(ActionDenied, match="vorige PIP: 7 december 2026"):
        services.vaststellen(pip=second, dagtekening=date(2026, 12, 1), by=maria, on=VANDAAG)


def test_duo_no_a2_with_the_onderwijsroute(dossier: Dossier, amina: Medewerker) -> None:
    pip = concept(dossier, amina, **ONDERWIJS)
    with pytest.raises(IntegrityError, match="a2_niet_met_onderwijsroute"):
        set_column(pip, "niveau", "A2")


def test_duo_no_b1_with_the_z_route(dossier: Dossier, amina: Medewerker) -> None:
    pip = concept(dossier, amina, **Z_ROUTE)
    with pytest.raises(IntegrityError, match="b1_niet_met_z_route"):
        set_column(pip, "niveau", "B1")


def test_duo_no_a2_in_the_first_pip(dossier: Dossier, amina: Medewerker) -> None:
    pip = concept(dossier, amina)
    with pytest.raises(IntegrityError, match="a2_niet_in_eerste_pip"):
        set_column(pip, "niveau", "A2")


@pytest.mark.parametrize("hours", [0, 10_000])
def test_duo_estimated_hours_have_a_range(hours: int, dossier: Dossier, amina: Medewerker) -> None:
    pip = concept(dossier, amina)
    with pytest.raises(IntegrityError, match="geschatte_uren"):
        set_column(pip, "geschatte_uren_b1", hours)


def test_duo_estimated_hours_only_for_asiel(
    maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    pip = concept(maak_dossier(doelgroep="gezinsmigrant"), amina)
    with pytest.raises(IntegrityError, match="geschatte_uren"):
        set_column(pip, "geschatte_uren_b1", 600)


@pytest.mark.parametrize(("column", "value"), [("pvt_uren", 11), ("map_uren", 39)])
def test_the_law_knows_least_hours(
    column: str, value: int, dossier: Dossier, amina: Medewerker
) -> None:
    with pytest.raises(IntegrityError):
        set_column(concept(dossier, amina), column, value)


def test_the_onderwijsroute_has_no_map(dossier: Dossier, amina: Medewerker) -> None:
    pip = concept(dossier, amina, **ONDERWIJS)
    with pytest.raises(IntegrityError, match="map_uren"):
        set_column(pip, "map_uren", 40)


COPY = """
    INSERT INTO pip_plan_pip SELECT (jsonb_populate_record(NULL::pip_plan_pip,
        to_jsonb(p) || jsonb_build_object('id', nextval('pip_plan_pip_id_seq'),
        'versienummer', p.versienummer + 1) || %s::jsonb)).* FROM pip_plan_pip p WHERE p.id = %s
"""


def test_a_dossier_has_one_concept(dossier: Dossier, amina: Medewerker) -> None:
    pip = concept(dossier, amina)
    with pytest.raises(IntegrityError, match="een_in_bewerking"):
        sql(COPY, "{}", pip.pk)


def test_a_pip_begins_as_a_concept(dossier: Dossier, amina: Medewerker, maria: Medewerker) -> None:
    pip = vastgesteld(dossier, amina, maria)
    with pytest.raises(IntegrityError, match="begint als concept"):
        sql(COPY, '{"kenmerk": "PIP-2026-000002"}', pip.pk)


def test_another_gemeente_sees_no_pip(
    dossier: Dossier, amina: Medewerker, andere_gemeente: Gemeente
) -> None:
    concept(dossier, amina)
    with scope([andere_gemeente.pk]):
        assert not Pip.objects.exists()


@pytest.fixture
def wachtend(committed_db: None) -> tuple[int, int, int]:
    """A PIP that waits for a signature, committed: gemeente, PIP, besluitvormer."""
    gemeente = Gemeente.objects.create(code="1734", naam="Overbetuwe")
    with scope([gemeente.pk]):
        amina = maak_medewerker("Amina", gemeente, Rolsoort.CONSULENT)
        maria = maak_medewerker("Maria", gemeente, Rolsoort.BESLUITVORMER)
        dossier = open_een_dossier(gemeente=gemeente, regisseur=amina)
        pip = aangeboden(dossier, amina)
    return gemeente.pk, pip.pk, maria.pk


def test_a_double_click_gives_one_decision_and_one_kenmerk(wachtend: tuple[int, int, int]) -> None:
    gemeente, pk, maria = wachtend
    start = Barrier(2)

    def click() -> str:
        try:
            with scope([gemeente]):
                pip = Pip.objects.select_related("dossier").get(pk=pk)
                start.wait(timeout=10)
                signer = Medewerker.objects.get(pk=maria)
                services.vaststellen(pip=pip, dagtekening=VANDAAG, by=signer, on=VANDAAG)
                return pip.kenmerk
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        clicks = [pool.submit(click) for _ in range(2)]
        numbers = [done.result(timeout=60) for done in clicks]
    assert numbers == ["PIP-2026-000001", "PIP-2026-000001"]
    with scope([gemeente]):
        assert Brief.objects.filter(soort="pip_beschikking").count() == 1
        assert Pip.objects.get(pk=pk).status == "vastgesteld"
