# SPDX-License-Identifier: EUPL-1.2
"""Fill municipalities with people and play every story, day after day, through the services."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from inburgering.brieven.services import set_huisstijl
from inburgering.core.models import Gemeente, Medewerker, Persoon
from inburgering.core.scope import scope
from inburgering.core.services import personen
from inburgering.core.services.termijnen.nalopen import sweep
from inburgering.wet.begrippen import Leerroute
from inburgering.wet.kalender import volgende_werkdag
from leerroutes.services import add_aanbieder
from monitoring.demo import (
    hoofdstuk_besluiten,
    hoofdstuk_intake,
    hoofdstuk_leven,
    hoofdstuk_pip,
    hoofdstuk_termijnen,
    hoofdstuk_vervolg,
    hoofdstuk_voorbereiding,
    nummers,
    verhaal,
)
from monitoring.demo.gemeenten import DemoGemeente
from monitoring.demo.hoofdrollen import HOOFDROLLEN
from monitoring.demo.mandaten import grant_all
from monitoring.demo.medewerkers import Team, make_accounts, team_of
from monitoring.demo.mensen import Achtergrond, Bevolking, Mens
from monitoring.demo.partners import make_partners
from monitoring.demo.rolverdeling import Rol, Stadium, parts_of
from monitoring.demo.teksten import SOORTEN
from monitoring.demo.traject import Persoonlijk, Traject, traject_van
from monitoring.demo.verhaal import Omgeving, Verhaal
from monitoring.demo.verloop import Verloop, verloop_van
from monitoring.services.herinneren import remind

Hoofdstuk = Callable[[Verhaal, date], None]
ZAAD = "inburgering 2021"
ECHTPAAR = (5, 14)  # two people of one household
WERKVOORRAAD = 16  # so many for the first consultant; the others share the rest
OVERGEDRAGEN = (1, 6)  # began with the second consultant
SOMS = 4


def load(demos: Sequence[DemoGemeente], *, number: int, on: date, at: datetime) -> int:
    """Make everything, as if it had been recorded on the days themselves."""
    gemeenten = {
        demo.code: Gemeente.objects.get_or_create(code=demo.code, defaults={"naam": demo.naam})[0]
        for demo in demos
    }
    made = make_accounts(gemeenten)
    bsns, v_nummers = nummers.bsns(), nummers.v_nummers()
    for demo in demos:
        gemeente = gemeenten[demo.code]
        with scope([gemeente.pk]):
            waar = _place(demo, gemeente, made, on)
            # everybody first, so that a household is whole before its stories begin
            for story in list(_stories(waar, number, bsns, v_nummers)):
                play(story)
            sweep(gemeenten=[gemeente], on=on)  # as the night before did
            remind(gemeente=gemeente, on=on, at=at)
    return sum(len(parts_of(demo.code, number)) for demo in demos)


def _place(
    demo: DemoGemeente, gemeente: Gemeente, made: dict[str, Medewerker], on: date
) -> Omgeving:
    set_huisstijl(gemeente=gemeente, gegevens=demo.huisstijl)
    team = team_of(demo, made)
    grant_all(gemeente, team)
    keys = ("taal", "schakel", "praktijk")
    providers = {
        key: add_aanbieder(gemeente=gemeente, naam=naam, soort=soort, keurmerk=keurmerk)
        for key, (naam, soort, keurmerk) in zip(keys, demo.aanbieders, strict=True)
    }
    return Omgeving(
        demo=demo,
        gemeente=gemeente,
        profiel=gemeente.profiel_op(on),
        team=team,
        aanbieders=providers,
        partners=make_partners(demo, gemeente, made),
        vandaag=on,
    )


def _stories(
    waar: Omgeving, number: int, bsns: Iterator[str], v_nummers: Iterator[str]
) -> Iterator[Verhaal]:
    rng = Random(f"{ZAAD} {waar.demo.code}")  # noqa: S311 - invented data
    people = Bevolking(rng)
    homes: dict[str, Persoon] = {}
    for index, rol in enumerate(parts_of(waar.demo.code, number)):
        mens = _cast(waar, people, index, rol)
        extra = verhaal.contact(waar, mens, index) | {"bsn": next(bsns)}
        if rol.asiel:
            extra["v_nummer"] = next(v_nummers)
        else:
            extra |= verhaal.address(waar, mens, index)
        persoon = _record_person(waar, mens, extra, homes)
        own = Random(f"{ZAAD} {waar.demo.code} {index}")  # noqa: S311 - invented data
        days = verloop_van(rol, waar.profiel, waar.vandaag)
        yield Verhaal(
            waar=waar,
            nummer=index,
            rol=rol,
            mens=mens,
            verloop=days,
            traject=_traject(waar, mens, index, rol, days),
            regisseur=None if mens.zonder_regisseur else _consultant(waar.team, index),
            vorige=waar.team.consulenten[1] if index in OVERGEDRAGEN else None,
            persoon=persoon,
            leven=own.choice(SOORTEN[mens.achtergrond].levenslopen),
            rng=own,
            bijstand=rol.asiel and (index < WERKVOORRAAD or index % 7 != 0),
        )


def _traject(waar: Omgeving, mens: Mens, index: int, rol: Rol, days: Verloop) -> Traject:
    return traject_van(
        Persoonlijk(
            nummer=index,
            rol=rol,
            verloop=days,
            profiel=waar.profiel,
            onderwijsroute=SOORTEN[mens.achtergrond].route is Leerroute.ONDERWIJS,
            vandaag=waar.vandaag,
        )
    )


def _cast(waar: Omgeving, people: Bevolking, index: int, rol: Rol) -> Mens:
    """Who plays this part: in Overbetuwe the first ones have a name of their own."""
    if waar.demo.code == "1734" and index < len(HOOFDROLLEN):
        return HOOFDROLLEN[index]
    mens = people.draw(index, asiel=rol.asiel, jaar=waar.vandaag.year)
    if index in ECHTPAAR:
        mens = replace(mens, achternaam="Sulaiman", taal="Arabisch", huishouden="echtpaar")
    if index == ECHTPAAR[0]:
        children = (("Yara", waar.vandaag.year - 9), ("Zayn", waar.vandaag.year - 3))
        mens = replace(mens, kinderen=children, achtergrond=Achtergrond.MIDDEN)
    return mens


def _consultant(team: Team, index: int) -> Medewerker:
    if index < WERKVOORRAAD:
        return team.consulenten[0]
    others = team.consulenten[1:]
    return others[index % len(others)]


def _record_person(
    waar: Omgeving, mens: Mens, extra: dict[str, Any], homes: dict[str, Persoon]
) -> Persoon:
    persoon = personen.create_persoon(gemeente=waar.gemeente, gegevens=mens.gegevens | extra)
    if mens.huishouden:
        first = homes.setdefault(mens.huishouden, persoon)
        if first is not persoon:
            personen.join_household(personen=[first, persoon])
    for naam, jaar in mens.kinderen:
        personen.add_child(persoon=persoon, naam=naam, geboortejaar=jaar)
    return persoon


def play(story: Verhaal) -> None:
    """Every chapter on its day, in the order of the days."""
    for day, chapter in sorted(_agenda(story), key=lambda entry: entry[0]):
        chapter(story, day)


def _agenda(story: Verhaal) -> list[tuple[date, Hoofdstuk]]:
    days = story.verloop
    wanted: list[tuple[date | None, Hoofdstuk]] = [
        (days.gekoppeld, verhaal.open_dossier),
        (_handed_over(story), verhaal.hand_over),
        (days.kennisgeving if story.rol.asiel else None, verhaal.record_notice),
        (days.brp if story.rol.asiel else None, verhaal.settle),
        *_beside(story),
        (days.intake, hoofdstuk_intake.begin_intake),
        (days.toets, hoofdstuk_intake.take_test),
        (days.intake_klaar, hoofdstuk_intake.finish_intake),
        (days.leerroute, hoofdstuk_intake.assign_route),
        (days.concept, hoofdstuk_pip.draft),
        (days.aangeboden, hoofdstuk_pip.offer),
        (days.vastgesteld, hoofdstuk_pip.decide),
        (days.bekendgemaakt, hoofdstuk_pip.post),
        (days.bekendgemaakt, hoofdstuk_leven.plan_first),
        *((day, hoofdstuk_leven.talk) for day in days.gesprekken),
        *_after(story),
        *hoofdstuk_termijnen.chapters(story),
        *hoofdstuk_vervolg.chapters(story),
        *hoofdstuk_voorbereiding.chapters(story),
        *hoofdstuk_besluiten.chapters(story),
        (days.afgesloten, hoofdstuk_leven.close),
    ]
    return [(day, chapter) for day, chapter in wanted if day]


def _handed_over(story: Verhaal) -> date | None:
    """A few days after the koppeling, for who began with another consultant."""
    if story.vorige is None:
        return None
    return min(volgende_werkdag(story.verloop.gekoppeld + timedelta(days=3)), story.waar.vandaag)


def _beside(story: Verhaal) -> Iterator[tuple[date, Hoofdstuk]]:
    """The ontzorgen, a day or two after the bijstand began, and its end six months later."""
    brp, today = story.verloop.brp, story.waar.vandaag
    if not story.bijstand or brp is None:
        return
    yield min(volgende_werkdag(brp + timedelta(days=2)), today), hoofdstuk_leven.start_relief
    if done := story.traject.ontzorgen_klaar:
        yield done, hoofdstuk_leven.end_relief


def _after(story: Verhaal) -> Iterator[tuple[date, Hoofdstuk]]:
    """Notes, tasks and a change of hands, here and there."""
    days, number = story.verloop, story.nummer
    latest = days.bekendgemaakt or days.intake
    if number % 3 != 0 and latest:
        yield latest, hoofdstuk_leven.add_note
    if story.rol.stadium is Stadium.BEKENDGEMAAKT or (number % SOMS == 1 and days.concept):
        yield latest or days.gekoppeld, hoofdstuk_leven.add_task
