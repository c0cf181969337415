# SPDX-License-Identifier: EUPL-1.2
"""The forms of this room."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet

from inburgering.core.fields import DatumField
from inburgering.core.forms import beside, helper
from inburgering.core.models import Medewerker
from monitoring.enums import Kanaal, NietGehouden
from monitoring.services.gesprekken import Verslag


class OverdragenForm(forms.Form):
    """To whom, and why."""

    naar = forms.ModelChoiceField(
        label="Nieuwe regisseur",
        queryset=Medewerker.objects.none(),
        empty_label="Kies een consulent",
        error_messages={"required": "Kies wie de nieuwe regisseur wordt."},
    )
    reden = forms.CharField(
        label="Waarom draagt u deze dossiers over?",
        max_length=200,
        help_text="Staat op de tijdlijn van elk dossier. Noem geen gegevens over gezondheid.",
        error_messages={"required": "Vul in waarom u deze dossiers overdraagt."},
    )

    def __init__(self, *args: Any, consulenten: QuerySet[Medewerker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["naar"].queryset = consulenten  # type: ignore[attr-defined]
        self.helper = helper()


class GesprekForm(forms.Form):
    """Plan a talk."""

    gepland_op = DatumField(label="Wanneer is het gesprek?")
    kanaal = forms.ChoiceField(label="Waar of hoe?", choices=Kanaal.choices())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class VerplaatsForm(forms.Form):
    """Another day for the talk, and why."""

    gepland_op = DatumField(label="Nieuwe datum")
    reden = forms.CharField(
        label="Waarom verplaatst u het gesprek?",
        max_length=200,
        error_messages={"required": "Vul in waarom u dit gesprek verplaatst."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class VolgendeMixin(forms.Form):
    """The next talk, planned in the same go."""

    volgende_op = DatumField(
        label="Volgend gesprek op",
        required=False,
        help_text="Ons voorstel volgt het ritme van de gemeente. Laat leeg als u later plant.",
    )


class VerslagForm(VolgendeMixin):
    """What was said in a talk."""

    gehouden_op = DatumField(label="Wanneer was het gesprek?")
    kanaal = forms.ChoiceField(label="Waar of hoe?", choices=Kanaal.choices())
    aanwezig = forms.CharField(
        label="Wie waren erbij?",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: inburgeraar, tolk, contactpersoon van de taalschool",
    )
    samenvatting = forms.CharField(
        label="Hoe gaat het?",
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Taal, participatie, thuis, gezondheid voor zover nodig voor het inburgeren.",
        error_messages={"required": "Schrijf kort hoe het gaat."},
    )
    afspraken = forms.CharField(
        label="Wat is afgesproken?",
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    field_order = ["gehouden_op", "kanaal", "aanwezig", "samenvatting", "afspraken", "volgende_op"]

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gehouden_op"].not_after = today  # type: ignore[attr-defined]
        self.helper = helper()

    def verslag(self) -> Verslag:
        data = self.cleaned_data
        return Verslag(
            gehouden_op=data["gehouden_op"],
            kanaal=Kanaal(data["kanaal"]),
            aanwezig=data["aanwezig"],
            samenvatting=data["samenvatting"],
            afspraken=data["afspraken"],
        )


class NietGehoudenForm(VolgendeMixin):
    """Why the talk did not take place."""

    reden = forms.ChoiceField(
        label="Waarom ging het gesprek niet door?", choices=NietGehouden.choices()
    )

    field_order = ["reden", "volgende_op"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper()


class AfwezigheidForm(forms.Form):
    """Which days, and who stands in. There is no field for the reason, on purpose."""

    medewerker = forms.ModelChoiceField(
        label="Wie is er niet?",
        queryset=Medewerker.objects.none(),
        empty_label="Kies een consulent",
        error_messages={"required": "Kies wie er niet is."},
    )
    vanaf = DatumField(label="Eerste dag")
    tot = DatumField(
        label="Laatste dag",
        required=False,
        help_text="Die dag telt mee. Laat leeg zolang u het niet weet.",
    )
    vervanger = forms.ModelChoiceField(
        label="Wie neemt waar?",
        queryset=Medewerker.objects.none(),
        required=False,
        empty_label="niemand: de teamleider",
    )

    def __init__(
        self,
        *args: Any,
        consulenten: QuerySet[Medewerker],
        eigen: Medewerker | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.helper = helper("medewerker", beside("vanaf", "tot"), "vervanger")
        deputies = consulenten
        if eigen is not None:
            del self.fields["medewerker"]
            self.helper = helper(beside("vanaf", "tot"), "vervanger")
            deputies = consulenten.exclude(pk=eigen.pk)
        else:
            self.fields["medewerker"].queryset = consulenten  # type: ignore[attr-defined]
        self.fields["vervanger"].queryset = deputies  # type: ignore[attr-defined]
