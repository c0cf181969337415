# SPDX-License-Identifier: EUPL-1.2
"""Letters to nobody, one of each kind, for the beheerder who sets texts and letterhead."""

from datetime import date, timedelta
from typing import Any

from inburgering.brieven.bewijzen import MapCertificaat, PvtFormulier, ZAfronding
from inburgering.brieven.boete import BoeteBesluit, BoeteVoornemen, GeenBoete, Overtreding
from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.feiten import Brieffeiten
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.ontzorgbrief import OntzorgBesluit, OntzorgEinde
from inburgering.brieven.pip_delen import Bezwaar, Ondertekenaar
from inburgering.brieven.voorbeeld import example_letter
from inburgering.brieven.voortgangsverslag import Voortgangsverslag

_REDEN = "U was ziek en kon niet bellen."
_TEKEN: dict[str, Any] = {
    "ondertekenaar": Ondertekenaar(naam="C. Besluitvormer", functie="teamleider")
}
_OVERTREDING = Overtreding(
    wat="U kwam drie keer niet naar de les.",
    op=date(2026, 11, 3),
    plaats="de taalschool",
    artikel="artikel 23 van de Wet inburgering 2021",
)


def examples(*, huisstijl: Huisstijlgegevens, dagtekening: date) -> dict[Briefsoort, Brieffeiten]:
    """One complete letter of each kind that has no person behind it."""
    nobody = example_letter(huisstijl=huisstijl, dagtekening=dagtekening)
    basis: dict[str, Any] = {
        "geadresseerde": nobody.geadresseerde,
        "dagtekening": dagtekening,
        "kenmerk": nobody.kenmerk,
        "contact": nobody.contact,
    }
    besluit = basis | _TEKEN | {"bezwaar": Bezwaar(uiterlijk=dagtekening + timedelta(days=42))}
    letters = (
        *_relief(besluit, dagtekening),
        *_proofs(basis, dagtekening),
        *_fines(basis, besluit, dagtekening),
    )
    return {letter.SOORT: letter for letter in letters}


def _relief(besluit: dict[str, Any], day: date) -> tuple[Brieffeiten, ...]:
    lasten = (("huur", "€ 610"), ("gas, water en stroom", "€ 185"), ("zorgverzekering", "€ 149"))
    return (
        OntzorgBesluit(
            vanaf=day,
            tot_en_met=day + timedelta(days=181),
            bijstand_vanaf=day,
            uitkering="€ 1.331,43",
            lasten=lasten,
            leefgeld="€ 387,43",
            **besluit,
        ),
        OntzorgEinde(
            laatste_dag=day,
            reden="De zes maanden zijn voorbij.",
            beoordeling="U betaalt uw rekeningen op tijd.",
            zes_maanden=True,
            **besluit,
        ),
    )


def _proofs(basis: dict[str, Any], day: date) -> tuple[Brieffeiten, ...]:
    return (
        Voortgangsverslag(
            gesproken_op=day,
            hoe="op kantoor",
            aanwezig="u en uw contactpersoon",
            samenvatting="U gaat vier dagen naar school. Lezen gaat goed.",
            afspraken="U oefent elke week met uw taalmaatje.",
            **basis,
        ),
        MapCertificaat(
            praktijkuren=44, nodig=40, eindgesprek_op=day, praktijk="de kringloop",
            **basis, **_TEKEN,
        ),
        PvtFormulier(**basis),
        ZAfronding(
            taaluren=812, participatieuren=800, nodig_taal=800, nodig_participatie=800,
            eindgesprek_op=day, **basis, **_TEKEN,
        ),
    )  # fmt: skip


def _fines(basis: dict[str, Any], besluit: dict[str, Any], day: date) -> tuple[Brieffeiten, ...]:
    report: dict[str, Any] = {
        "overtreding": _OVERTREDING,
        "rapport_op": day,
        "rapporteur": "D. Rapporteur",
    }
    return (
        BoeteVoornemen(bedrag=25, reageren_tot_en_met=day + timedelta(days=14), **report, **basis),
        BoeteBesluit(
            bedrag=25,
            betalen_tot_en_met=day + timedelta(days=42),
            verwijt="U had kunnen bellen. U deed dat niet met opzet.",
            omstandigheden="Het bedrag past bij uw inkomen.",
            zienswijze="U zei dat de bus niet reed.",
            antwoord="Dat geldt voor één dag. U miste drie dagen.",
            **report,
            **besluit,
        ),
        GeenBoete(overtreding=_OVERTREDING, voornemen_op=day, reden=_REDEN, **basis),
    )
