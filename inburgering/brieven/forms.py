# SPDX-License-Identifier: EUPL-1.2
"""The letterhead as the functioneel beheerder fills it in, without a developer."""

from typing import Any, cast

from crispy_forms.layout import Fieldset
from django import forms
from django.db.models import CharField

from inburgering.brieven.huisstijl import HuisstijlFout, Huisstijlgegevens, Logo
from inburgering.brieven.logo import MAX_BYTES, PNG, SVG
from inburgering.brieven.models import Huisstijl
from inburgering.core.forms import beside, helper

SOORT_VAN_EXTENSIE = {"png": PNG, "svg": SVG}
LABELS = {
    "afdeling": "Afdeling",
    "kleur_merk": "Merkkleur",
    "kleur_accent": "Accentkleur",
    "retouradres": "Retouradres",
    "postadres": "Postadres",
    "bezoekadres": "Bezoekadres",
    "telefoon": "Telefoonnummer",
    "website": "Website",
    "bezwaar_post": "Postadres voor bezwaar",
    "bezwaar_digitaal": "Digitaal adres voor bezwaar",
    "mandaatregel": "Mandaatregel",
    "mandaatbesluit": "Mandaatbesluit",
    "ondertekening": "Groet",
    "rechtbank": "Rechtbank",
    "privacycontact": "Contact over privacy",
}
HELP = {
    "kleur_merk": "Bijvoorbeeld #154273. Moet goed leesbaar zijn op wit papier.",
    "kleur_accent": "Bijvoorbeeld #ffb612. Voor het blokje in het briefhoofd.",
    "retouradres": "Eén regel boven het adres, bijvoorbeeld Postbus 11, 6660 AA Elst.",
    "mandaatregel": "Bijvoorbeeld: burgemeester en wethouders van Overbetuwe, namens deze",
    "mandaatbesluit": "De naam van het besluit waarin het mandaat staat.",
}


class HuisstijlForm(forms.Form):
    """Texts, two colours and a logo; every letter from now on uses them."""

    logo = forms.FileField(
        label="Nieuw logo",
        required=False,
        help_text="PNG of SVG, hooguit 1 MB. Laat leeg om het logo te houden.",
    )
    logo_alt = forms.CharField(
        label="Beschrijving van het logo",
        max_length=120,
        required=False,
        help_text="Wat een schermlezer voorleest, bijvoorbeeld: logo gemeente Overbetuwe.",
    )
    logo_weg = forms.BooleanField(label="Logo verwijderen", required=False)

    def __init__(self, *args: Any, huisstijl: Huisstijl | None, **kwargs: Any) -> None:
        self.huisstijl = huisstijl
        kwargs.setdefault("initial", _initial(huisstijl))
        super().__init__(*args, **kwargs)
        for name, label in LABELS.items():
            column = cast("CharField[str, str]", Huisstijl._meta.get_field(name))
            self.fields[name] = forms.CharField(
                label=label,
                max_length=column.max_length,
                required=not column.blank,
                help_text=HELP.get(name, ""),
                error_messages={"required": f"Vul in: {label.lower()}."},
            )
        self.helper = helper(*LAYOUT)

    def clean_logo(self) -> Any:
        found = self.cleaned_data["logo"]
        if found and found.size > MAX_BYTES:
            raise forms.ValidationError(
                "Het logo is groter dan 1 MB. Maak het kleiner of kies een SVG."
            )
        return found

    def gegevens(self, gemeente_naam: str) -> Huisstijlgegevens:
        """What was filled in; raises HuisstijlFout with the field it belongs to."""
        texts = {name: self.cleaned_data[name] for name in LABELS}
        return Huisstijlgegevens(gemeente_naam=gemeente_naam, logo=self._logo(), **texts)

    def _logo(self) -> Logo | None:
        data, now = self.cleaned_data, self.huisstijl
        alt = data["logo_alt"]
        if upload := data["logo"]:
            mime = SOORT_VAN_EXTENSIE.get(upload.name.rpartition(".")[2].lower(), "")
            return Logo(inhoud=upload.read(), mime=mime, alt=alt)
        if now is None or not now.logo or data["logo_weg"]:
            return None
        return Logo(inhoud=bytes(now.logo), mime=now.logo_mime, alt=alt)


LAYOUT = (
    Fieldset("Afzender", "afdeling", "retouradres", beside("postadres", "bezoekadres"),
             beside("telefoon", "website")),
    Fieldset("Kleuren en logo", beside("kleur_merk", "kleur_accent"), beside("logo", "logo_alt"),
             "logo_weg"),
    Fieldset("Bezwaar", beside("bezwaar_post", "bezwaar_digitaal"), "rechtbank"),
    Fieldset("Ondertekening", "mandaatregel", "mandaatbesluit", beside("ondertekening",
             "privacycontact")),
)  # fmt: skip


def _initial(huisstijl: Huisstijl | None) -> dict[str, Any]:
    if huisstijl is None:
        return {"kleur_merk": "#154273", "kleur_accent": "#ffb612",
                "ondertekening": "Met vriendelijke groet,"}  # fmt: skip
    return {name: getattr(huisstijl, name) for name in (*LABELS, "logo_alt")}


__all__ = ["HuisstijlForm", "HuisstijlFout"]
