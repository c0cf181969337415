# SPDX-License-Identifier: EUPL-1.2
"""A call can be explained in another language, with the facts it went out with."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from inburgering.brieven.vertalingen.bewaard import still_says
from inburgering.brieven.vertalingen.bronnen import facts_of
from inburgering.core.datums import datum_kort
from inburgering.core.models import Dossier, Medewerker
from intake.enums import Uitkomst
from tests.brieven.hulp import text_of
from tests.intake.oproepverhaal import leg_vast, roep_op


def test_an_invitation_and_the_warning_after_it_are_explained(
    dossier: Dossier, amina: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    first = roep_op(dossier, amina)
    day = leg_vast(first, Uitkomst.NIET_VERSCHENEN, amina)
    second = roep_op(dossier, amina, day)
    url = reverse("brieven:uitleg", args=[dossier.pk, second.brief_id, "en"])
    text = text_of(client_van(amina).get(url).content)
    for fact in (
        f"We expected you on {datum_kort(first.gesprek_op)}.",
        f"{datum_kort(second.gesprek_op)} at 9:30",
        "Gemeentehuis, Dorpsstraat 67 in Elst",
        second.brief.kenmerk,
    ):
        assert fact in text
    facts = facts_of(first.brief)
    assert facts is not None
    assert still_says(bytes(first.brief.pdf), facts)
