# SPDX-License-Identifier: EUPL-1.2
"""The forms before the talk: handover, klantprofiel and driegesprek."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from inburgering.core.fields import DatumField
from inburgering.core.forms import helper
from intake.enums import Herkomst, Rubriek
from intake.forms.basis import too_long
from intake.klantprofiel import divide
from intake.models import Klantfeit, Overdracht
from intake.models.voorbereiding import TEKST_MAX
from intake.services.voorbereiding import Driegesprekgegevens, Overdrachtgegevens

PLAK_MAX = 30_000
NAAM_MAX, TELEFOON_MAX, AZC_MAX = 120, 30, 80
HULP = {
    Rubriek.GEZIN: "Partner, kinderen, familie in Nederland, gezinshereniging.",
    Rubriek.OPLEIDING: "School, diploma's, diplomawaardering.",
    Rubriek.WERK: "Beroepen, jaren ervaring, wat iemand hier wil.",
    Rubriek.TAAL: "Talen, niveau, lessen in het azc, KNM.",
    Rubriek.BIJZONDER: "Alleen wat praktisch nodig is. Schrijf geen ziekte of medicijnen op.",
}


def tekst(label: str, limit: int, **opties: Any) -> forms.CharField:
    """One line of text that may stay empty."""
    return forms.CharField(
        label=label,
        max_length=limit,
        required=opties.pop("required", False),
        error_messages=too_long("Dit", limit) | opties.pop("error_messages", {}),
        **opties,
    )


def lap(label: str, limit: int, rows: int = 3, **opties: Any) -> forms.CharField:
    """A larger text that may stay empty."""
    widget = forms.Textarea(attrs={"rows": rows})
    return tekst(label, limit, widget=widget, **opties)


class OverdrachtForm(forms.Form):
    """Who hands over, and what one source tells about the person: typed or pasted."""

    azc = tekst("Azc of andere opvang", AZC_MAX)
    coa_contact = tekst("Contactpersoon bij het COA", NAAM_MAX)
    coa_telefoon = tekst(
        "Telefoon", TELEFOON_MAX, widget=forms.TextInput(attrs={"inputmode": "tel"})
    )
    coa_email = forms.EmailField(
        label="E-mailadres",
        required=False,
        error_messages={"invalid": "Dit is geen e-mailadres. Het ziet eruit als naam@coa.nl."},
    )
    overgedragen_op = DatumField(
        label="Warme overdracht op",
        required=False,
        help_text="De dag waarop het COA deze persoon met u besprak.",
    )
    bron_op = DatumField(label="Van welke datum is deze informatie?", required=False)
    plak = lap(
        "Plak hier het hele klantprofiel",
        PLAK_MAX,
        rows=4,
        help_text="Kies daarna Verdelen. Wij zetten elk stuk bij de goede rubriek, aan de hand "
        "van de kopjes. U controleert het en slaat dan op.",
    )
    azc_was = forms.CharField(required=False, widget=forms.HiddenInput)
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, bron: Herkomst, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bron = bron
        for name in ("overgedragen_op", "bron_op"):
            self.fields[name].not_after = today  # type: ignore[attr-defined]
        for rubriek in Rubriek:
            self.fields[rubriek.value] = lap(rubriek.label, TEKST_MAX, help_text=HULP[rubriek])
        self.helper = helper()

    def clean(self) -> dict[str, Any]:
        """What was pasted and not divided yet would be lost; say so."""
        data: dict[str, Any] = super().clean() or {}
        for name in (rubriek.value for rubriek in Rubriek):
            if name in data:
                data[name] = "\n".join(data[name].splitlines())
        if data.get("plak"):
            self.add_error(
                "plak",
                "Hier staat nog tekst. Kies Verdelen, of haal de tekst weg als u hem niet wilt "
                "bewaren.",
            )
        return data

    def rubrieken(self) -> list[forms.BoundField]:
        """The rubrics with their fields, for the page."""
        return [self[rubriek.value] for rubriek in Rubriek]

    def gegevens(self) -> Overdrachtgegevens:
        data = self.cleaned_data
        return Overdrachtgegevens(
            azc=data["azc"],
            azc_was=data["azc_was"],
            coa_contact=data["coa_contact"],
            coa_telefoon=data["coa_telefoon"],
            coa_email=data["coa_email"],
            overgedragen_op=data["overgedragen_op"],
            bron=self.bron,
            bron_op=data["bron_op"],
            feiten={rubriek: data[rubriek.value] for rubriek in Rubriek},
        )


def divided(typed: Mapping[str, str]) -> tuple[dict[str, str], int]:
    """What was typed, with the pasted text divided over the rubrics, and how many lines were
    medical and left out. Nothing is saved yet."""
    found = divide(typed.get("plak", "")[:PLAK_MAX])
    data = dict(typed) | {"plak": found.over}
    for rubriek, text in found.per_rubriek.items():
        before = "\n".join(data.get(rubriek.value, "").strip().splitlines())
        if text not in before:  # dividing twice doubles nothing
            data[rubriek.value] = f"{before}\n{text}" if before else text
    return data, found.medische_regels


def overdracht_initial(
    azc: str, row: Overdracht | None, feiten: Mapping[Rubriek, Klantfeit]
) -> dict[str, Any]:
    """What the page starts with."""
    names = ("coa_contact", "coa_telefoon", "coa_email", "overgedragen_op")
    found = {name: getattr(row, name) for name in names} if row else {}
    days = [fact.bron_op for fact in feiten.values()]
    texts = {rubriek.value: fact.tekst for rubriek, fact in feiten.items()}
    return {"azc": azc, "bron_op": max(days, default=None), **found, **texts}


class DriegesprekForm(forms.Form):
    """The talk of COA, the gemeente and the person."""

    op = DatumField(label="Driegesprek op", required=False)
    plaats = tekst("Waar", NAAM_MAX, help_text="Bijvoorbeeld azc Arnhem, of videobellen.")
    aanwezigen = lap(
        "Wie waren erbij?", TEKST_MAX, help_text="Zet iedere persoon op een eigen regel."
    )
    afspraken = lap("Wat is afgesproken?", TEKST_MAX, rows=5)
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["op"].not_after = today  # type: ignore[attr-defined]
        self.helper = helper()

    def clean_aanwezigen(self) -> tuple[str, ...]:
        lines = (" ".join(line.split()) for line in self.cleaned_data["aanwezigen"].splitlines())
        names = tuple(line for line in lines if line)
        if any(len(name) > NAAM_MAX for name in names):
            raise forms.ValidationError("Zet iedere persoon op een eigen, korte regel.")
        return names

    def clean_afspraken(self) -> str:
        return "\n".join(self.cleaned_data["afspraken"].splitlines())

    def gegevens(self) -> Driegesprekgegevens:
        names = ("op", "plaats", "aanwezigen", "afspraken")
        return Driegesprekgegevens(**{name: self.cleaned_data[name] for name in names})


def driegesprek_initial(row: Overdracht | None) -> dict[str, Any]:
    """What the page starts with."""
    if row is None:
        return {}
    return {
        "op": row.driegesprek_op,
        "plaats": row.driegesprek_plaats,
        "aanwezigen": "\n".join(row.driegesprek_aanwezigen),
        "afspraken": row.driegesprek_afspraken,
    }
