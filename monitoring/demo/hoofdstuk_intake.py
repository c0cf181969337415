# SPDX-License-Identifier: EUPL-1.2
"""The chapter of the brede intake and the leerroute."""

from datetime import date, timedelta

from inburgering.wet.begrippen import Leerroute
from intake.enums import Hoedanigheid, Kanaal, Plaats, Status
from intake.lijsten import Lijstsoort
from intake.models import Aanwezige
from intake.onderwerpen import Code, Overslaan
from intake.selectors import has_young_child, subjects_of
from intake.services.afronden import complete_intake
from intake.services.gesprek import Gesprekgegevens, start_intake
from intake.services.lijsten import add_regel
from intake.services.onderwerpen import Invoer, save_onderwerp
from intake.services.toets import Toetsgegevens, save_toets_onderwerp
from leerroutes.services import Keuze, assign_leerroute, record_aanmelding
from monitoring.demo.rolverdeling import Stadium
from monitoring.demo.teksten import answers, conclusions, school_line
from monitoring.demo.traject import EERSTE_LES
from monitoring.demo.verhaal import Verhaal

EERSTE_GESPREK = (Code.GEZIN, Code.WONEN, Code.OPLEIDING, Code.WERK)
DAARNA = (
    Code.TAALNIVEAU, Code.VVE, Code.NETWERK, Code.MOTIVATIE, Code.TOEKOMST, Code.ZELFREDZAAMHEID,
    Code.FINANCIEN, Code.FYSIEK, Code.MENTAAL,
)  # fmt: skip


def begin_intake(verhaal: Verhaal, on: date) -> None:
    """The first talk, with an interpreter where needed; the first subjects are done."""
    verhaal.set_intake(
        start_intake(dossier=verhaal.dossier, gesprek=_talk(verhaal, on), by=verhaal.door, on=on)
    )
    _add_lines(verhaal)
    for code in EERSTE_GESPREK:
        _finish(verhaal, code, on)


def _talk(verhaal: Verhaal, on: date) -> Gesprekgegevens:
    mens, housed = verhaal.mens, verhaal.dossier.brp_op is not None
    video = not housed and verhaal.rng.random() < 0.3
    place = Plaats.KANTOOR if housed else Plaats.AZC
    present = [
        Aanwezige(verhaal.persoon.naam[:120], Hoedanigheid.INBURGERAAR),
        Aanwezige(verhaal.door.naam, Hoedanigheid.CONSULENT),
    ]
    if not housed:
        present.append(Aanwezige("casemanager van het azc", Hoedanigheid.COA))
    return Gesprekgegevens(
        op=on,
        aanwezigen=tuple(present),
        alleen_gewezen_op=on,
        alleen_gehoord=bool(mens.huishouden),
        kanaal=Kanaal.VIDEO if video else Kanaal.PERSOONLIJK,
        plaats=None if video else place,
        taal=mens.taal if mens.tolk else "Nederlands",
        met_tolk=mens.tolk,
        tolk_naam=str(verhaal.rng.randint(2000, 8999)) if mens.tolk else "",
    )


def _add_lines(verhaal: Verhaal) -> None:
    """A school, a job and the language that is spoken at home."""
    lines = {
        Lijstsoort.OPLEIDINGEN: school_line(verhaal.soort),
        Lijstsoort.BANEN: {"naam": verhaal.leven.werk[:120]},
        Lijstsoort.TALEN: {"naam": verhaal.mens.taal[:120], "schrift": "ja"},
    }
    for soort, line in lines.items():
        if line.get("naam"):
            add_regel(intake=verhaal.intake, soort=soort, gegevens=line, by=verhaal.door)


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
        given = {"keuze": "wil", "opvang": "ja", "opvang_dagen": "maandag en woensdag"}
    else:
        given = answers(soort, verhaal.leven, rng=verhaal.rng)[code]
    if code is Code.GEZIN:
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
        early = verhaal.traject.vroeg_aangemeld
        enrol(verhaal, on, start=on + EERSTE_LES if early else None)


def enrol(verhaal: Verhaal, on: date, *, start: date | None) -> None:
    """With the provider that goes with the route; without a first lesson it is only chosen."""
    school = "schakel" if verhaal.soort.route is Leerroute.ONDERWIJS else "taal"
    record_aanmelding(
        dossier=verhaal.dossier,
        aanbieder=verhaal.waar.aanbieders[school],
        aangemeld_op=on if start else None,
        start_op=start,
        by=verhaal.door,
        on=on,
    )
