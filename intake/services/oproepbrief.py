# SPDX-License-Identifier: EUPL-1.2
"""From a call that is about to go out to the letter that carries it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from inburgering.brieven import engine
from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.oproep import EerdereOproep, Gespreksafspraak, OproepBrief
from inburgering.brieven.pip_delen import Contactpersoon, Geadresseerde
from inburgering.brieven.selectors import huisstijl_of
from inburgering.brieven.verzending.geheim import NIETS_GEZEGD, Geheimzorg
from inburgering.core.models import Dossier, Medewerker, Persoon
from inburgering.wet.begrippen import Doelgroep
from inburgering.wet.tabel.boetes import BOETE_INTAKE
from intake.enums import Uitkomst
from intake.models import Oproep
from intake.oproeprules import Stap

ZONDER_KENMERK = "nog niet bekend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Oproepgegevens:
    """When and where the talk is, the last day of the term, and how the letter goes.

    `aanleiding` says in the letter what went wrong last time; needed when somebody came and
    did not cooperate enough.
    """

    gesprek_op: date
    gesprek_tijd: time
    plaats: str
    uiterlijk: date
    tolk_taal: str = ""
    wijze: Verzendwijze = Verzendwijze.POST
    aanleiding: str = ""
    geheim: Geheimzorg = NIETS_GEZEGD


@dataclass(frozen=True, slots=True, kw_only=True)
class Zending:
    """A call that is about to go out: the step it takes, and all calls before it."""

    dossier: Dossier
    stap: Stap
    eerdere: Sequence[Oproep]
    oproep: Oproepgegevens
    by: Medewerker
    on: date

    @property
    def vorige(self) -> Oproep | None:
        """The call of this round that came to nothing; None for a first call."""
        return self.eerdere[-1] if self.stap.nummer > 1 else None


def letter_of(zending: Zending, kenmerk: str) -> OproepBrief:
    """The facts of the letter."""
    dossier, oproep = zending.dossier, zending.oproep
    this_round = (call for call in zending.eerdere if call.ronde == zending.stap.ronde)
    return OproepBrief(
        nummer=zending.stap.nummer,
        geadresseerde=addressee(dossier.persoon),
        dagtekening=zending.on,
        kenmerk=kenmerk,
        contact=contact(zending.by, huisstijl_of(dossier.gemeente)),
        afspraak=Gespreksafspraak(
            dag=oproep.gesprek_op,
            tijd=oproep.gesprek_tijd,
            plaats=oproep.plaats,
            uiterlijk=oproep.uiterlijk,
            tolk_taal=oproep.tolk_taal,
        ),
        eerdere=failed_before(this_round),
        aanleiding=oproep.aanleiding if zending.vorige else "",
        boete=BOETE_INTAKE.op(zending.on).waarde,
        boete_onzeker=dossier.doelgroep == Doelgroep.ASIELSTATUSHOUDER,
    )


def render(zending: Zending, letter: OproepBrief, *, concept: bool) -> bytes:
    """The PDF on the letterhead of the gemeente."""
    return engine.render_pdf(
        template=letter.vorm.template,
        context=letter.context,
        huisstijl=huisstijl_of(zending.dossier.gemeente),
        titel=letter.vorm.titel,
        dagtekening=letter.dagtekening,
        concept=concept,
    )


def failed_before(calls: Iterable[Oproep]) -> tuple[EerdereOproep, ...]:
    """The calls as a letter mentions them."""
    return tuple(
        EerdereOproep(gesprek_op=call.gesprek_op, verschenen=call.uitkomst == Uitkomst.ONVOLDOENDE)
        for call in calls
    )


def addressee(persoon: Persoon) -> Geadresseerde:
    """The person a letter goes to."""
    return Geadresseerde(
        naam=persoon.naam,
        naamregel=persoon.briefnaam,
        adresregels=persoon.adresregels,
        aanhef=persoon.aanhef,
        geboren=persoon.geboren_tekst,
    )


def contact(by: Medewerker, huisstijl: Huisstijlgegevens) -> Contactpersoon:
    """Who sends the letter can be called about it."""
    return Contactpersoon(naam=by.naam, telefoon=by.telefoon or huisstijl.telefoon, email=by.email)
