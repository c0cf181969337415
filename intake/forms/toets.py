# SPDX-License-Identifier: EUPL-1.2
"""The form of the leerbaarheidstoets: asked for, planned, and what came of it as DUO says."""

from datetime import date
from typing import Any

from django import forms

from inburgering.core.fields import DatumField
from inburgering.wet.begrippen import LbtUitslag
from intake.enums import NietAfgenomen, NietMeegewerkt, Vrijstellingsgrond
from intake.forms.basis import KIES, too_long
from intake.forms.onderwerp import OnderwerpForm
from intake.models import Leerbaarheidstoets
from intake.services.toets import Toetsgegevens
from intake.toetsrules import EXAMENNUMMER_MAX

NOG_NIET = "nog_niet"
# One date on the page belongs to whatever the outcome is.
VELD_VAN = {
    "uitslag": "uitkomst",
    "vrijgesteld_op": "afgenomen_op",
    "niet_meegewerkt_op": "afgenomen_op",
}


def _outcomes(*, verhuisd: bool) -> list[Any]:
    reasons = [reden for reden in NietAfgenomen if verhuisd or reden != NietAfgenomen.VERHUISD]
    return [
        (NOG_NIET, "nog geen uitslag"),
        ("Uitslag van DUO", [(f"uitslag:{code}", label) for code, label in LbtUitslag.choices()]),
        (
            "Wel gepland, niet gedaan",
            [(f"meegewerkt:{code}", label) for code, label in NietMeegewerkt.choices()],
        ),
        (
            "Vrijgesteld door de gemeente",
            [(f"grond:{code}", label) for code, label in Vrijstellingsgrond.choices()],
        ),
        ("Geen toets", [(f"reden:{reden}", reden.label) for reden in reasons]),
    ]


class ToetsForm(OnderwerpForm):
    """The subject of the test, with the facts as DUO gives them."""

    aangevraagd_op = DatumField(label="Aangevraagd bij DUO op", required=False)
    examennummer = forms.CharField(
        label="Examennummer",
        max_length=EXAMENNUMMER_MAX,
        required=False,
        widget=forms.TextInput(attrs={"class": "kort"}),
        help_text="Ten hoogste 12 tekens",
        error_messages=too_long("Een examennummer", EXAMENNUMMER_MAX),
    )
    gepland_op = DatumField(label="Gepland op", required=False)
    gepland_plaats = forms.CharField(
        label="Waar?",
        max_length=120,
        required=False,
        help_text="Bijvoorbeeld gemeentehuis, kamer 2",
        error_messages=too_long("De plaats", 120),
    )
    toetsbegeleider = forms.CharField(
        label="Wie neemt de toets af?",
        max_length=120,
        required=False,
        help_text="Een gecertificeerde toetsbegeleider",
        error_messages=too_long("De naam", 120),
    )
    uitkomst = forms.ChoiceField(
        label="Wat is de uitkomst?",
        widget=forms.RadioSelect,
        required=False,
        error_messages=KIES,
    )
    afgenomen_op = DatumField(
        label="Datum van de uitkomst",
        required=False,
        help_text="Bij een uitslag: die van DUO",
    )
    behaalde_score = forms.CharField(
        label="Behaalde score",
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"class": "kort", "inputmode": "decimal"}),
        help_text="Bijvoorbeeld 31,20",
    )
    benodigde_score = forms.CharField(
        label="Score nodig voor de B1-route",
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"class": "kort", "inputmode": "decimal"}),
        help_text="Bijvoorbeeld 28,00",
    )

    def __init__(self, *args: Any, today: date, verhuisd: bool, **kwargs: Any) -> None:
        super().__init__(*args, verhuisd=verhuisd, **kwargs)
        self.fields["uitkomst"].choices = _outcomes(verhuisd=verhuisd)  # type: ignore[attr-defined]
        for name in ("aangevraagd_op", "afgenomen_op"):
            self.fields[name].not_after = today  # type: ignore[attr-defined]

    def toetsgegevens(self) -> Toetsgegevens:
        data = self.cleaned_data
        kind, _, code = data["uitkomst"].partition(":")
        day = data["afgenomen_op"]
        return Toetsgegevens(
            aangevraagd_op=data["aangevraagd_op"],
            examennummer=data["examennummer"],
            gepland_op=data["gepland_op"],
            gepland_plaats=data["gepland_plaats"].strip(),
            toetsbegeleider=data["toetsbegeleider"].strip(),
            afgenomen_op=day if kind in {"uitslag", NOG_NIET, ""} else None,
            uitslag=LbtUitslag(code) if kind == "uitslag" else None,
            behaalde_score=data["behaalde_score"],
            benodigde_score=data["benodigde_score"],
            niet_meegewerkt=NietMeegewerkt(code) if kind == "meegewerkt" else None,
            niet_meegewerkt_op=day if kind == "meegewerkt" else None,
            vrijgesteld_grond=Vrijstellingsgrond(code) if kind == "grond" else None,
            vrijgesteld_op=day if kind == "grond" else None,
            niet_afgenomen_reden=NietAfgenomen(code) if kind == "reden" else None,
        )


def toets_initial(toets: Leerbaarheidstoets) -> dict[str, Any]:
    """What the form of the test starts with."""
    outcome = NOG_NIET
    for kind, value in (
        ("meegewerkt", toets.niet_meegewerkt),
        ("uitslag", toets.uitslag),
        ("grond", toets.vrijgesteld_grond),
        ("reden", toets.niet_afgenomen_reden),
    ):
        if value:
            outcome = f"{kind}:{value}"
    names = (
        "aangevraagd_op", "examennummer", "gepland_op", "gepland_plaats", "toetsbegeleider",
        "behaalde_score", "benodigde_score",
    )  # fmt: skip
    return {name: getattr(toets, name) for name in names} | {
        "uitkomst": outcome,
        "afgenomen_op": toets.uitkomst_op,
    }
