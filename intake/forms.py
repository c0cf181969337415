# SPDX-License-Identifier: EUPL-1.2
"""The forms of the intake: the talk, one subject, the test, opening it again."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.forms import BoundField

from inburgering.core.fields import DatumField
from inburgering.core.forms import helper
from inburgering.wet.begrippen import LbtUitslag
from intake.enums import Kanaal, NietAfgenomen, Plaats, Vrijstellingsgrond
from intake.models import Leerbaarheidstoets
from intake.models.intake import CONCLUSIE_MAX
from intake.onderwerpen import OVERSLAAN_LABELS, SOORTEN, Code, Overslaan
from intake.rules import may_skip
from intake.services.gesprek import Gesprekgegevens
from intake.services.toets import Toetsgegevens
from intake.vragen import TEKST_MAX, VRAGEN, Vraag

KIES = {"invalid_choice": "Kies een van deze antwoorden.", "required": "Kies een antwoord."}
NOG_NIET = "nog_niet"
NAAM_MAX = 120


def _too_long(what: str, limit: int) -> dict[str, str]:
    words = f"{limit:,}".replace(",", ".")
    return {"max_length": f"{what} kan ten hoogste {words} tekens hebben. Maak de tekst korter."}


class GesprekForm(forms.Form):
    """When, where, how and with whom the talk was."""

    gestart_op = DatumField(label="Eerste gesprek op")
    tweede_gesprek_op = DatumField(
        label="Tweede gesprek op", required=False, help_text="Alleen als er een tweede was."
    )
    kanaal = forms.ChoiceField(
        label="Hoe sprak u elkaar?",
        choices=Kanaal.choices(),
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    plaats = forms.ChoiceField(
        label="Waar?",
        choices=Plaats.choices(),
        widget=forms.RadioSelect,
        required=False,
        error_messages=KIES,
    )
    aanwezigen = forms.CharField(
        label="Wie waren erbij?",
        help_text="Zet iedere persoon op een eigen regel.",
        max_length=TEKST_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Vul in wie er bij het gesprek waren."}
        | _too_long("Deze lijst", TEKST_MAX),
    )
    tolk_taal = forms.CharField(
        label="Taal van de tolk",
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"class": "middel"}),
        error_messages=_too_long("De taal", 40),
    )
    tolk_naam = forms.CharField(
        label="Naam of nummer van de tolk",
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"class": "middel"}),
        error_messages=_too_long("De naam", 80),
    )
    alleen_horen_gewezen_op = DatumField(
        label="Wanneer vertelde u dat deze persoon alleen met u mag praten?",
        help_text="Zonder partner of familie erbij. De wet vraagt dit "
        "(Besluit inburgering 2021, artikel 5.2, lid 2).",
    )
    alleen_gehoord = forms.BooleanField(
        label="Wij spraken deze persoon ook echt alleen", required=False
    )
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("gestart_op", "tweede_gesprek_op", "alleen_horen_gewezen_op"):
            self.fields[name].not_after = today  # type: ignore[attr-defined]
        self.helper = helper()

    def clean_aanwezigen(self) -> tuple[str, ...]:
        lines = (" ".join(line.split()) for line in self.cleaned_data["aanwezigen"].splitlines())
        names = tuple(line for line in lines if line)
        if any(len(name) > NAAM_MAX for name in names):
            raise forms.ValidationError("Zet iedere persoon op een eigen, korte regel.")
        return names

    def gegevens(self) -> Gesprekgegevens:
        data = {name: value for name, value in self.cleaned_data.items() if name != "versie"}
        data["kanaal"] = Kanaal(data["kanaal"])
        data["plaats"] = Plaats(data["plaats"]) if data["plaats"] else None
        return Gesprekgegevens(**data)


class OnderwerpForm(forms.Form):
    """One subject: its questions, a conclusion for the report, a note for colleagues."""

    conclusie = forms.CharField(
        max_length=CONCLUSIE_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Dit komt in het verslag. Schrijf aan deze persoon: u-vorm, korte zinnen.",
        error_messages=_too_long("De conclusie", CONCLUSIE_MAX),
    )
    interne_notitie = forms.CharField(
        label="Notitie voor collega's",
        max_length=CONCLUSIE_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Staat niet in het verslag.",
        error_messages=_too_long("De notitie", CONCLUSIE_MAX),
    )
    overslaan = forms.ChoiceField(
        label="Waarom slaat u dit onderwerp over?",
        required=False,
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)
    pagina = forms.CharField(required=False, max_length=32, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, code: Code, jong_kind: bool, verhuisd: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.code = code
        self.fields["conclusie"].label = SOORTEN[code].conclusie_vraag
        self.fields["overslaan"].choices = [  # type: ignore[attr-defined]
            (reden.value, OVERSLAAN_LABELS[reden])
            for reden in Overslaan
            if may_skip(code, reden, jong_kind=jong_kind, verhuisd=verhuisd)
        ]
        for vraag in VRAGEN[code]:
            self.fields[vraag.code] = _field(vraag)
        self.helper = helper()

    def vragen(self) -> Iterator[tuple[BoundField, Vraag]]:
        """Each question with its field, for the page."""
        for vraag in VRAGEN[self.code]:
            yield self[vraag.code], vraag

    def antwoorden(self) -> dict[str, Any]:
        return {vraag.code: self.cleaned_data[vraag.code] for vraag in VRAGEN[self.code]}

    def overslaan_reden(self) -> Overslaan | None:
        chosen = self.cleaned_data["overslaan"]
        return Overslaan(chosen) if chosen else None


def _field(vraag: Vraag) -> forms.Field:
    if not vraag.keuzes:
        return forms.CharField(
            label=vraag.tekst,
            help_text=vraag.hulp,
            required=False,
            max_length=TEKST_MAX,
            widget=forms.Textarea(attrs={"rows": 2}),
            error_messages=_too_long("Dit antwoord", TEKST_MAX),
        )
    kind = forms.MultipleChoiceField if vraag.meer else forms.ChoiceField
    widget = forms.CheckboxSelectMultiple if vraag.meer else forms.RadioSelect
    return kind(
        label=vraag.tekst,
        help_text=vraag.hulp,
        required=False,
        choices=vraag.keuzes,
        widget=widget,
        error_messages=KIES,
    )


def _outcomes(*, verhuisd: bool) -> list[Any]:
    reasons = [reden for reden in NietAfgenomen if verhuisd or reden != NietAfgenomen.VERHUISD]
    return [
        (NOG_NIET, "nog geen uitslag"),
        ("Uitslag van DUO", [(f"uitslag:{code}", label) for code, label in LbtUitslag.choices()]),
        (
            "Vrijgesteld door de gemeente",
            [(f"grond:{code}", label) for code, label in Vrijstellingsgrond.choices()],
        ),
        ("Geen toets", [(f"reden:{reden}", reden.label) for reden in reasons]),
    ]


class ToetsForm(OnderwerpForm):
    """The subject of the test, with the facts as DUO gives them."""

    aangevraagd_op = DatumField(label="Aangevraagd op", required=False)
    examennummer = forms.CharField(
        label="Examennummer",
        max_length=12,
        required=False,
        widget=forms.TextInput(attrs={"class": "kort"}),
        error_messages=_too_long("Een examennummer", 12),
    )
    uitkomst = forms.ChoiceField(
        label="Wat is de uitkomst?",
        widget=forms.RadioSelect,
        required=False,
        error_messages=KIES,
    )
    afgenomen_op = DatumField(label="Afgenomen op", required=False)
    behaalde_score = forms.CharField(
        label="Behaalde score",
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"class": "kort", "inputmode": "decimal"}),
        help_text="Bijvoorbeeld 31,20",
    )
    benodigde_score = forms.CharField(
        label="Score die nodig is voor de B1-route",
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
        return Toetsgegevens(
            aangevraagd_op=data["aangevraagd_op"],
            examennummer=data["examennummer"],
            afgenomen_op=data["afgenomen_op"],
            uitslag=LbtUitslag(code) if kind == "uitslag" else None,
            behaalde_score=data["behaalde_score"],
            benodigde_score=data["benodigde_score"],
            vrijgesteld_grond=Vrijstellingsgrond(code) if kind == "grond" else None,
            niet_afgenomen_reden=NietAfgenomen(code) if kind == "reden" else None,
        )


def toets_initial(toets: Leerbaarheidstoets) -> dict[str, Any]:
    """What the form of the test starts with."""
    outcome = NOG_NIET
    for kind, value in (
        ("uitslag", toets.uitslag),
        ("grond", toets.vrijgesteld_grond),
        ("reden", toets.niet_afgenomen_reden),
    ):
        if value:
            outcome = f"{kind}:{value}"
    names = (
        "aangevraagd_op", "examennummer", "afgenomen_op", "behaalde_score", "benodigde_score",
    )  # fmt: skip
    return {name: getattr(toets, name) for name in names} | {"uitkomst": outcome}


class HeropenenForm(forms.Form):
    """Why a completed intake is opened again."""

    reden = forms.CharField(
        label="Waarom opent u de intake weer?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Vul in waarom u de intake weer opent."}
        | _too_long("De reden", 500),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()
