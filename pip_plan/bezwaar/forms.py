# SPDX-License-Identifier: EUPL-1.2
"""The forms of a bezwaar, one for each step."""

from typing import Any

from django import forms

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.models import Brief
from inburgering.core.datums import datum_tekst
from inburgering.core.fields import DatumField
from inburgering.core.forms import helper
from inburgering.core.models import Dossier
from pip_plan.bezwaar.enums import NietHoren, Ontvangstwijze, Uitkomst
from pip_plan.bezwaar.models import KORT, TEKST
from pip_plan.bezwaar.selectors import decisions_of, parts_of
from pip_plan.bezwaar.services import Ontvangstgegevens
from pip_plan.enums import Deelbesluitsoort


def _long(label: str, fout: str, *, required: bool = True, max_length: int = TEKST,
          help_text: str = "") -> forms.CharField:  # fmt: skip
    return forms.CharField(
        label=label,
        max_length=max_length,
        required=required,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={
            "required": fout,
            "max_length": f"Maak deze tekst korter: ten hoogste {max_length} tekens.",
        },
    )


class Stapform(forms.Form):
    """A step on a bezwaar; `versie` shows whether a colleague was first."""

    versie = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()

    def show_newer(self, versie: int) -> None:
        """What was typed stays; sent again it comes after what the colleague saved."""
        self.data = {**self.data.dict(), "versie": versie}  # type: ignore[attr-defined]


class Besluitveld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Brief) -> str:
        return f"{obj.get_soort_display()} van {datum_tekst(obj.dagtekening)}, {obj.kenmerk}"


class OntvangstForm(forms.Form):
    """What came in."""

    tegen = Besluitveld(
        label="Tegen welk besluit?",
        queryset=Brief.objects.none(),
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies het besluit."},
    )
    onderdelen = forms.MultipleChoiceField(
        label="Tegen welk deel van het besluit?",
        choices=Deelbesluitsoort.choices(),
        required=False,  # a letter with one decision needs no choice, and a boete has no parts
        widget=forms.CheckboxSelectMultiple,
    )
    ontvangen_op = DatumField(label="Ontvangen op")
    wijze = forms.ChoiceField(
        label="Hoe kwam het binnen?",
        choices=Ontvangstwijze.choices(),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe het bezwaar binnenkwam."},
    )
    gepost_op = DatumField(
        label="Datum van de poststempel",
        required=False,
        help_text="Alleen bij post. Op tijd gepost en binnen een week ontvangen is op tijd.",
    )
    gronden = _long("Waarom is deze persoon het niet eens?", "", required=False)
    te_laat_reden = _long(
        "Als het te laat is: welke reden geeft deze persoon?", "", required=False
    )
    commissie = forms.BooleanField(
        label="Een commissie geeft advies",
        required=False,
        help_text="Dan hebt u twaalf weken in plaats van zes.",
    )

    def __init__(self, *args: Any, dossier: Dossier, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        letters = decisions_of(dossier)
        self.parts = parts_of(letters)
        offered = frozenset().union(*self.parts.values())
        self.fields["tegen"].queryset = letters  # type: ignore[attr-defined]
        self.fields["onderdelen"].choices = [  # type: ignore[attr-defined]
            (soort.value, soort.label) for soort in Deelbesluitsoort if soort in offered
        ]
        if len(letters) == 1:
            self.initial.setdefault("tegen", letters[0])
        self.helper = helper()

    def clean(self) -> dict[str, Any]:
        """Only decisions of the chosen letter; a letter with one decision needs no choice."""
        clean = super().clean() or {}
        letter, chosen = clean.get("tegen"), clean.get("onderdelen")
        if letter is None or chosen is None:
            return clean
        inside = self.parts[letter.pk]
        if not chosen and len(inside) == 1:
            clean["onderdelen"] = [soort.value for soort in inside]
        elif not chosen and letter.soort != Briefsoort.BOETE_BESLUIT:
            self.add_error("onderdelen", "Kies tegen welk deel het bezwaar is.")
        outside = [Deelbesluitsoort(code).label for code in chosen if code not in inside]
        if outside:
            self.add_error(
                "onderdelen",
                f"In die brief staat geen besluit over: {', '.join(outside)}. Kies een deel dat "
                "in de brief staat, of kies een andere brief.",
            )
        return clean

    @property
    def gegevens(self) -> Ontvangstgegevens:
        clean = self.cleaned_data
        return Ontvangstgegevens(
            ontvangen_op=clean["ontvangen_op"],
            wijze=Ontvangstwijze(clean["wijze"]),
            onderdelen=tuple(Deelbesluitsoort(code) for code in clean["onderdelen"]),
            gepost_op=clean["gepost_op"],
            gronden=clean["gronden"],
            te_laat_reden=clean["te_laat_reden"],
            commissie=clean["commissie"],
        )


class AanvullenForm(Stapform):
    wat = forms.CharField(
        label="Wat ontbreekt er?",
        max_length=KORT,
        help_text="Bijvoorbeeld: uw handtekening, of waarom u het niet eens bent.",
        error_messages={"required": "Schrijf wat er ontbreekt."},
    )
    uiterlijk = DatumField(label="Aanvullen uiterlijk op")


class AangevuldForm(Stapform):
    op = DatumField(
        label="Aangevuld op", help_text="Kwam er niets? Vul dan de laatste dag van de termijn in."
    )
    gronden = _long("Waarom is deze persoon het niet eens?", "", required=False)


class ZittingForm(Stapform):
    op = DatumField(label="Dag van de hoorzitting")
    tijd = forms.TimeField(
        label="Tijd",
        widget=forms.TimeInput(attrs={"class": "kort"}, format="%H:%M"),
        help_text="Bijvoorbeeld 9:30",
        error_messages={"required": "Vul de tijd in.", "invalid": "Schrijf de tijd als 9:30."},
    )
    plaats = forms.CharField(
        label="Plaats", max_length=KORT, error_messages={"required": "Vul de plaats in."}
    )


class GehoordForm(Stapform):
    op = DatumField(label="Gehoord op")
    verslag = _long("Verslag van het gesprek", "Schrijf een verslag van het gesprek.")


class NietHorenForm(Stapform):
    grond = forms.ChoiceField(
        label="Waarom hoort u niet?",
        choices=NietHoren.choices(),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarom u niet hoort."},
    )
    toelichting = forms.CharField(
        label="Toelichting",
        max_length=KORT,
        error_messages={"required": "Schrijf kort waarom dit hier zo is."},
    )


class UitstelForm(Stapform):
    tot = DatumField(label="Uitstel tot en met")
    ingestemd_op = DatumField(label="De indiener stemde in op")


class BesluitForm(Stapform):
    """The outcome with its reasons; for a late bezwaar whether there was a good reason."""

    verschoonbaar = forms.ChoiceField(
        label="Te laat: was daar een goede reden voor?",
        choices=(("ja", "ja, het was niet de schuld van deze persoon"), ("nee", "nee")),
        widget=forms.RadioSelect,
        required=False,
    )
    uitkomst = forms.ChoiceField(
        label="Uitkomst",
        choices=Uitkomst.choices(),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies de uitkomst."},
    )
    motivering = _long(
        "Waarom besluiten wij dit?",
        "Schrijf waarom u dit besluit.",
        help_text="Deze tekst staat in de brief. Schrijf aan de inwoner: u.",
    )

    def __init__(self, *args: Any, op_tijd: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if op_tijd:
            del self.fields["verschoonbaar"]


class RedenForm(Stapform):
    reden = _long("Wat moet er anders?", "Schrijf wat er anders moet.", max_length=1000)


class DagForm(Stapform):
    dagtekening = DatumField(label="Dagtekening", help_text="De dag op de brief.")


class IntrekForm(Stapform):
    op = DatumField(label="Ingetrokken op")
