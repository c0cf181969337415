# SPDX-License-Identifier: EUPL-1.2
"""The chapter of the brede intake and the leerroute."""

from datetime import date, timedelta

from inburgering.wet.begrippen import Leerroute
from intake.enums import Kanaal, Plaats, Status
from intake.onderwerpen import Code, Overslaan
from intake.selectors import has_young_child, subjects_of
from intake.services.afronden import complete_intake
from intake.services.gesprek import Gesprekgegevens, start_intake
from intake.services.onderwerpen import Invoer, save_onderwerp
from intake.services.toets import Toetsgegevens, save_toets_onderwerp
from leerroutes.services import Keuze, assign_leerroute, record_aanmelding
from monitoring.demo.rolverdeling import Stadium
from monitoring.demo.teksten import answers, conclusions
from monitoring.demo.verhaal import Verhaal

EERSTE_GESPREK = (Code.OPLEIDING, Code.ARBEID)
DAARNA = (Code.TAALNIVEAU, Code.OMSTANDIGHEDEN, Code.VVE, Code.ZELFREDZAAMHEID)


def begin_intake(verhaal: Verhaal, on: date) -> None:
    """The first talk, with an interpreter where needed; the first subjects are done."""
    mens, housed = verhaal.mens, verhaal.dossier.brp_op is not None
    video = not housed and verhaal.rng.random() < 0.3
    place = Plaats.KANTOOR if housed else Plaats.AZC
    names = [verhaal.persoon.naam[:120], verhaal.door.naam]
    verhaal.set_intake(
        start_intake(
            dossier=verhaal.dossier,
            gesprek=Gesprekgegevens(
                gestart_op=on,
                aanwezigen=(*names, "tolk") if mens.tolk else tuple(names),
                alleen_horen_gewezen_op=on,
                alleen_gehoord=bool(mens.huishouden),
                kanaal=Kanaal.VIDEO if video else Kanaal.PERSOONLIJK,
                plaats=None if video else place,
                tolk_taal=mens.taal if mens.tolk else "",
                tolk_naam=str(verhaal.rng.randint(2000, 8999)) if mens.tolk else "",
            ),
            by=verhaal.door,
            on=on,
        )
    )
    for code in EERSTE_GESPREK:
        _finish(verhaal, code, on)


def take_test(verhaal: Verhaal, on: date) -> None:
    """The leerbaarheidstoets, and in an intake that goes on some more subjects."""
    busy = verhaal.rol.stadium is Stadium.INTAKE
    for code in DAARNA[: verhaal.rng.randint(0, 3)] if busy else ():
        _finish(verhaal, code, on)
    if not busy or verhaal.rol.over < 10:
        _record_test(verhaal, on)


def _record_test(verhaal: Verhaal, on: date) -> None:
    soort = verhaal.soort
    asked = max(on - timedelta(days=9), verhaal.dossier.gekoppeld_op)
    toets = Toetsgegevens(
        aangevraagd_op=asked,
        examennummer=f"{verhaal.rng.randint(10**11, 10**12 - 1)}",
        afgenomen_op=on,
        uitslag=soort.uitslag,
        behaalde_score=soort.scores[0],
        benodigde_score=soort.scores[1],
    )
    row = subjects_of(verhaal.intake)[Code.LEERBAARHEIDSTOETS]
    invoer = Invoer(
        versie=row.versie,
        conclusie=conclusions(soort, verhaal.leven)[Code.LEERBAARHEIDSTOETS],
        status=Status.KLAAR,
    )
    save_toets_onderwerp(intake=verhaal.intake, toets=toets, invoer=invoer, by=verhaal.door, on=on)


def finish_intake(verhaal: Verhaal, on: date) -> None:
    """The other subjects, and the report."""
    for code in DAARNA:
        _finish(verhaal, code, on)
    complete_intake(intake=verhaal.intake, by=verhaal.door, on=on)


def _finish(verhaal: Verhaal, code: Code, on: date) -> None:
    row = subjects_of(verhaal.intake)[code]
    save_onderwerp(
        intake=verhaal.intake,
        code=code,
        invoer=_input(verhaal, code, row.versie, on),
        by=verhaal.door,
        on=on,
    )


def _input(verhaal: Verhaal, code: Code, version: int, on: date) -> Invoer:
    soort = verhaal.soort
    if code is Code.VVE and not has_young_child(verhaal.dossier, on=on):
        return Invoer(versie=version, status=Status.OVERGESLAGEN, overslaan=Overslaan.NVT)
    if code is Code.VVE:
        given = {"jonge_kinderen": "ja", "keuze": "wil", "opvang": "ja"}
    else:
        given = answers(soort, verhaal.leven, rng=verhaal.rng)[code]
    if code is Code.OMSTANDIGHEDEN:
        given["gezin"] = _family(verhaal)
    return Invoer(
        versie=version,
        antwoorden=given,
        conclusie=conclusions(soort, verhaal.leven)[code],
        status=Status.KLAAR,
    )


def _family(verhaal: Verhaal) -> str:
    household = verhaal.persoon.huishouden
    if household is None:
        return "partner" if not verhaal.rol.asiel else "alleen"
    return "gezin" if household.personen.count() > 1 else "kinderen"


def assign_route(verhaal: Verhaal, on: date) -> None:
    """The leerroute, with a reason for each of the three."""
    soort = verhaal.soort
    assign_leerroute(
        dossier=verhaal.dossier,
        keuze=Keuze(
            leerroute=soort.route,
            redenen=soort.redenen,
            niveau=soort.taalniveau,
            alfabetisering=soort.alfabetisering,
            uren_per_week=soort.uren,
        ),
        by=verhaal.door,
        on=on,
    )
    if verhaal.rol.asiel:
        school = "schakel" if soort.route is Leerroute.ONDERWIJS else "taal"
        record_aanmelding(
            dossier=verhaal.dossier,
            aanbieder=verhaal.waar.aanbieders[school],
            aangemeld_op=on,
            start_op=on + timedelta(days=28),
            by=verhaal.door,
            on=on,
        )
