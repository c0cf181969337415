# SPDX-License-Identifier: EUPL-1.2
"""The form of one subject."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField

from inburgering.core.forms import helper
from intake.forms.basis import KIES, too_long
from intake.forms.vraagveld import field_of
from intake.inhoud import SLA_OVER, Inhoud
from intake.models.intake import CONCLUSIE_MAX
from intake.onderwerpen import OVERSLAAN_LABELS, SOORTEN, Code, Overslaan
from intake.rules import may_skip
from intake.vragen import VRAGEN, ZRM_NIVEAUS, Keuzes, Vraag

NIET_OVERSLAAN = ("", "niet overslaan")


@dataclass(frozen=True, slots=True)
class Vraagveld:
    """A question with its field, and the field for passing it over."""

    veld: BoundField
    vraag: Vraag
    overslaan: BoundField

    @property
    def is_overgeslagen(self) -> bool:
        return bool(self.overslaan.value() or self.overslaan.errors)


class OnderwerpForm(forms.Form):
    """One subject: its questions, a conclusion for the report, a note for colleagues."""

    conclusie = forms.CharField(
        max_length=CONCLUSIE_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Dit komt in het verslag. Schrijf aan deze persoon: u-vorm, korte zinnen.",
        error_messages=too_long("De conclusie", CONCLUSIE_MAX),
    )
    interne_notitie = forms.CharField(
        label="Notitie voor collega's",
        max_length=CONCLUSIE_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Staat niet in het verslag.",
        error_messages=too_long("De notitie", CONCLUSIE_MAX),
    )
    overslaan = forms.ChoiceField(
        label="Waarom slaat u dit onderwerp over?",
        required=False,
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)
    pagina = forms.CharField(required=False, max_length=32, widget=forms.HiddenInput)
    # what the page began with, so that two colleagues can be merged field by field
    basis = forms.JSONField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        code: Code,
        jong_kind: bool,
        verhuisd: bool,
        extra: tuple[Vraag, ...] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.code = code
        self.vragenlijst = (*VRAGEN[code], *extra)
        soort = SOORTEN[code]
        self.fields["conclusie"].label = soort.conclusie_vraag
        if soort.conclusie_hulp:
            self.fields["conclusie"].help_text = soort.conclusie_hulp
        self.fields["overslaan"].choices = [  # type: ignore[attr-defined]
            (reden.value, OVERSLAAN_LABELS[reden])
            for reden in Overslaan
            if may_skip(code, reden, jong_kind=jong_kind, verhuisd=verhuisd)
        ]
        for vraag in self.vragenlijst:
            self.fields[vraag.code] = field_of(vraag)
            self.fields[f"{SLA_OVER}{vraag.code}"] = _skip_field(vraag)
        self.helper = helper()

    def clean_basis(self) -> Mapping[str, Any] | None:
        basis = self.cleaned_data["basis"]
        return basis if isinstance(basis, dict) else None

    def velden(self) -> Iterator[Vraagveld]:
        """Each question with its fields, for the page."""
        for vraag in self.vragenlijst:
            yield Vraagveld(self[vraag.code], vraag, self[f"{SLA_OVER}{vraag.code}"])

    def gevraagd(self) -> list[Vraagveld]:
        """What is asked of the person."""
        return [veld for veld in self.velden() if not veld.vraag.oordeel]

    def oordelen(self) -> list[Vraagveld]:
        """What the consultant judges, beside the matrix."""
        return [v for v in self.velden() if v.vraag.oordeel and v.vraag.keuzes != ZRM_NIVEAUS]

    def matrix(self) -> list[Vraagveld]:
        """The domains of the zelfredzaamheid-matrix."""
        return [veld for veld in self.velden() if veld.vraag.keuzes == ZRM_NIVEAUS]

    @property
    def niveaus(self) -> Keuzes:
        """The levels of that matrix."""
        return ZRM_NIVEAUS

    def antwoorden(self) -> dict[str, Any]:
        """The answers; a field with an error keeps what the page began with.

        A choice that is passed over after all is taken back; words that were typed stay.
        """
        found = {vraag.code: self._typed(vraag.code) for vraag in self.vragenlijst}
        taken_back = {v.code: "" for v in self.vragenlijst if v.keuzes and self._now_skipped(v)}
        return found | taken_back

    def overgeslagen(self) -> dict[str, Overslaan]:
        """Why which question was passed over."""
        found = {v.code: self._typed(f"{SLA_OVER}{v.code}") for v in self.vragenlijst}
        return {name: Overslaan(reden) for name, reden in found.items() if reden}

    def tekst(self, naam: str) -> str:
        """The conclusion or the note."""
        return self._typed(naam) or ""

    def overslaan_reden(self) -> Overslaan | None:
        chosen = self.cleaned_data.get("overslaan")
        return Overslaan(chosen) if chosen else None

    def getypt(self) -> dict[str, Any]:
        """What stands on the page now: the beginning for its next save."""
        return Inhoud(
            antwoorden=self.antwoorden(),
            overgeslagen={name: reden.value for name, reden in self.overgeslagen().items()},
            conclusie=self.tekst("conclusie").strip(),
            interne_notitie=self.tekst("interne_notitie").strip(),
        ).plat(self.vragenlijst)

    def _now_skipped(self, vraag: Vraag) -> bool:
        """Whether the reason is new on this page and the answer is not."""
        basis = self.cleaned_data.get("basis")
        if basis is None:
            return False
        reason = f"{SLA_OVER}{vraag.code}"
        new_reason = self._typed(reason) and self._typed(reason) != basis.get(reason, "")
        return bool(new_reason) and self._typed(vraag.code) == basis.get(vraag.code, "")

    def _typed(self, name: str) -> Any:
        if name in self.cleaned_data:
            return self.cleaned_data[name]
        return (self.cleaned_data.get("basis") or {}).get(name, "")


def _skip_field(vraag: Vraag) -> forms.ChoiceField:
    reasons = [(reden.value, label) for reden, label in OVERSLAAN_LABELS.items()]
    return forms.ChoiceField(
        label=f"Overslaan: {vraag.tekst}",
        required=False,
        choices=[NIET_OVERSLAAN, *reasons],
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
