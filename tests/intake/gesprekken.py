# SPDX-License-Identifier: EUPL-1.2
"""Intakes as they are held in practice, made through the services."""

from datetime import date
from typing import Any

from inburgering.brieven.services import set_huisstijl
from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.begrippen import LbtUitslag
from intake.enums import Hoedanigheid, Kanaal, Plaats, Status
from intake.models import Aanwezige, Gesprek, Intake, Onderwerp
from intake.onderwerpen import SOORTEN, Code, Overslaan
from intake.services.gesprek import Gesprekgegevens, start_intake
from intake.services.onderwerpen import Invoer, save_onderwerp
from intake.services.toets import Toetsgegevens, save_toets_onderwerp
from tests.brieven.voorbeelden import HUISSTIJL

GESPREK_OP = date(2026, 11, 9)
VANDAAG = date(2026, 11, 23)

ANTWOORDEN: dict[Code, dict[str, Any]] = {
    Code.GEZIN: {"gezin": "alleen", "zorg": ["niemand"]},
    Code.OPLEIDING: {"jaren_onderwijs": "7-12", "wil_opleiding": "ja"},
    Code.WERK: {"werk": "Naaister", "werk_jaren": "5+"},
    Code.TAALNIVEAU: {
        "alfabetisering": "AA",
        "lezen": "A1",
        "luisteren": "A1",
        "schrijven": "A0",
        "spreken": "A1",
    },
    Code.TOEKOMST: {"wil": "samen", "wensberoep": "verpleegkundige", "drempels": ["taal"]},
    Code.ZELFREDZAAMHEID: {"post": "hulp", "zrm_huisvesting": "4"},
    Code.FYSIEK: {"invloed": "nee"},
    Code.MENTAAL: {"invloed": "soms", "helpt": ["pauze"]},
}
UITSLAG = Toetsgegevens(
    aangevraagd_op=date(2026, 11, 2),
    examennummer="123456789012",
    afgenomen_op=date(2026, 11, 16),
    uitslag=LbtUitslag.HAALBAAR,
    behaalde_score="31,20",
    benodigde_score="28,00",
)


SELAM = Aanwezige("Selam Tesfay", Hoedanigheid.INBURGERAAR)
CONSULENT = Aanwezige("Amina", Hoedanigheid.CONSULENT)
PARTNER = Aanwezige("Dawit Tesfay", Hoedanigheid.PARTNER)


def gesprek(**anders: Any) -> Gesprekgegevens:
    """A talk at home with an interpreter, where the right to be heard alone was told."""
    feiten: dict[str, Any] = {
        "op": GESPREK_OP,
        "aanwezigen": (SELAM, CONSULENT),
        "alleen_gewezen_op": GESPREK_OP,
        "kanaal": Kanaal.PERSOONLIJK,
        "plaats": Plaats.THUIS,
        "taal": "Tigrinya",
        "met_tolk": True,
        "tolk_naam": "4711",
    }
    return Gesprekgegevens(**feiten | anders)


def start(dossier: Dossier, by: Medewerker, **anders: Any) -> Intake:
    return start_intake(dossier=dossier, gesprek=gesprek(**anders), by=by, on=VANDAAG)


def eerste_gesprek(intake: Intake) -> Gesprek:
    return Gesprek.objects.select_related("intake__dossier").get(intake=intake, nummer=1)


def onderwerp(intake: Intake, code: Code) -> Onderwerp:
    return Onderwerp.objects.get(intake=intake, code=code.value)


def maak_klaar(intake: Intake, code: Code, by: Medewerker, **anders: Any) -> Onderwerp:
    """Finish one subject as a consultant would."""
    invoer = Invoer(
        versie=onderwerp(intake, code).versie,
        antwoorden=ANTWOORDEN[code] | anders,
        conclusie=f"U vertelde ons over: {SOORTEN[code].titel.lower()}.",
        status=Status.KLAAR,
    )
    return save_onderwerp(intake=intake, code=code, invoer=invoer, by=by, on=VANDAAG)


def sla_over(intake: Intake, code: Code, reden: Overslaan, by: Medewerker) -> Onderwerp:
    invoer = Invoer(
        versie=onderwerp(intake, code).versie, status=Status.OVERGESLAGEN, overslaan=reden
    )
    return save_onderwerp(intake=intake, code=code, invoer=invoer, by=by, on=VANDAAG)


def leg_toets_vast(intake: Intake, by: Medewerker, toets: Toetsgegevens = UITSLAG) -> Onderwerp:
    invoer = Invoer(versie=onderwerp(intake, Code.LEERBAARHEIDSTOETS).versie, status=Status.KLAAR)
    return save_toets_onderwerp(intake=intake, toets=toets, invoer=invoer, by=by, on=VANDAAG)


def volledig(dossier: Dossier, by: Medewerker, **opleiding: Any) -> Intake:
    """An intake in which everything the law asks was discussed; not completed yet."""
    set_huisstijl(gemeente=dossier.gemeente, gegevens=HUISSTIJL)
    intake = start(dossier, by)
    for code in ANTWOORDEN:
        maak_klaar(intake, code, by, **(opleiding if code is Code.OPLEIDING else {}))
    sla_over(intake, Code.VVE, Overslaan.NVT, by)
    leg_toets_vast(intake, by)
    return intake
