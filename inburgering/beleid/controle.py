# SPDX-License-Identifier: EUPL-1.2
"""A municipal norm may be stricter than the law, never looser: checked with the article."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from inburgering.beleid.gemeenteprofiel import WETTELIJKE_KOSTEN, Profiel
from inburgering.beleid.leefgebieden import Leefgebied, eigen_vraag, leefgebied
from inburgering.beleid.omzetten import Fout
from inburgering.beleid.velden import Herinneringsritme, Soort
from inburgering.wet.bron import Bron
from inburgering.wet.parameters import Parameter
from inburgering.wet.tabel.mappvt import (
    MAP_PRAKTIJKUREN,
    PVT_ACTIVITEITEN,
    PVT_UREN,
    Z_PARTICIPATIE_UREN,
    Z_TAALUREN,
)
from inburgering.wet.tabel.pip import PIP_WEKEN
from inburgering.wet.tabel.traject import ONTZORGEN_MAANDEN, TERMIJN_JAREN
from inburgering.wet.tekst import duur_tekst
from inburgering.wet.termijnen import LABELS

ZONDER_ALARM = frozenset({
    # the municipality's own norms
    "voortgangsgesprek", "taalles_start", "taalstart_intake", "taalstart_start",
    "taalstart_einde", "taalstart_rapport", "maatschappelijke_begeleiding",
    # periods that simply pass
    "bezwaar", "leerroute_wijzigen", "bewaren",
})  # fmt: skip
"""Terms nobody breaks the law with; every other term keeps its alarm."""

VAAKST_TE_LAAT, VERSTE_DAG, MEESTE_DELEN = 14, 1095, 2

Regel = Callable[[Profiel, date], Iterable[Fout]]


def controleer(profiel: Profiel, *, op: date) -> tuple[Fout, ...]:
    """Everything in the profile that the law does not allow on ``op``; empty when lawful."""
    return tuple(fout for regel in _REGELS for fout in regel(profiel, op))


def _pip(profiel: Profiel, op: date) -> list[Fout]:
    wettelijk = PIP_WEKEN.op(op)
    if profiel.pip_weken is None or 1 <= profiel.pip_weken <= wettelijk.waarde:
        return []
    if profiel.pip_weken == 0:
        return [Fout("pip_weken", "Vul een norm van ten minste één week in, of laat leeg.")]
    return [Fout("pip_weken", _te_ruim(f"{duur_tekst(profiel.pip_weken, 'weken')} voor het PIP",
                                       f"ten hoogste {duur_tekst(wettelijk.waarde, 'weken')}",
                                       wettelijk.bron))]  # fmt: skip


def _te_ruim(eigen: str, wettelijk: str, bron: Bron) -> str:
    return (
        f"Een eigen norm van {eigen} is ruimer dan de wet: die staat {wettelijk} toe ({bron}). "
        "Strenger mag wel."
    )


def _binnen_termijn(profiel: Profiel, op: date) -> list[Fout]:
    wettelijk = TERMIJN_JAREN.op(op)
    grens = 12 * wettelijk.waarde
    return [
        Fout(veld, _te_ruim(f"{duur_tekst(maanden, 'maanden')} voor {naam}",
                            f"ten hoogste {grens} maanden", wettelijk.bron))
        for veld, naam, maanden in (("map_maanden", "de MAP", profiel.map_maanden),
                                    ("pvt_maanden", "het PVT", profiel.pvt_maanden))
        if maanden is not None and maanden > grens
    ]  # fmt: skip


def _ten_minste(veld: str, naam: str, parameter: Parameter[int]) -> Regel:
    def regel(profiel: Profiel, op: date) -> list[Fout]:
        wettelijk = parameter.op(op)
        waarde: int = getattr(profiel, veld)
        if waarde >= wettelijk.waarde:
            return []
        return [Fout(veld, f"{naam}: {waarde} is minder dan de wet vraagt. Ten minste "
                           f"{wettelijk.waarde} ({wettelijk.bron}). Meer mag wel.")]  # fmt: skip

    return regel


def _ontzorgen(profiel: Profiel, op: date) -> list[Fout]:
    wettelijk = ONTZORGEN_MAANDEN.op(op)
    fouten = []
    if profiel.ontzorg_maanden != wettelijk.waarde:
        fouten.append(Fout(
            "ontzorg_maanden",
            f"Verplicht ontzorgen duurt {duur_tekst(wettelijk.waarde, 'maanden')}, niet korter en "
            f"niet langer ({wettelijk.bron}). Daarna kan het vrijwillig, of met een eigen besluit "
            "(Participatiewet, artikel 57).",
        ))  # fmt: skip
    ontbreekt = [kosten for kosten in WETTELIJKE_KOSTEN if kosten not in profiel.ontzorg_kosten]
    extra = [kosten for kosten in profiel.ontzorg_kosten if kosten not in WETTELIJKE_KOSTEN]
    if ontbreekt:
        fouten.append(Fout("ontzorg_kosten", f"De wet noemt ook {', '.join(ontbreekt)} "
                                             f"({wettelijk.bron})."))  # fmt: skip
    if extra:
        fouten.append(Fout("ontzorg_kosten", f"De wet noemt {', '.join(extra)} niet "
                                             f"({wettelijk.bron}). Zet dit bij wat vrijwillig "
                                             "wordt betaald."))  # fmt: skip
    return fouten


def _verdeling(profiel: Profiel, op: date) -> list[Fout]:
    del op
    delen = (profiel.verdeling_b1, profiel.verdeling_onderwijs, profiel.verdeling_z)
    if sum(deel or 0 for deel in delen) <= 100:
        return []
    return [Fout("verdeling_b1", "De verwachte aandelen van de drie routes zijn samen meer dan "
                                 "100%.")]  # fmt: skip


def _ritme(profiel: Profiel, op: date) -> list[Fout]:
    del op
    namen = ("gesprek_maanden", "gesprek_maanden_later", "gesprek_voorstel_maanden",
             "herinnering_te_laat_dagen", "intake_delen")  # fmt: skip
    return [Fout(naam, "Vul 1 of meer in, of laat leeg als dat mag.")
            for naam in namen if getattr(profiel, naam) == 0]  # fmt: skip


def _herinneringen(profiel: Profiel, op: date) -> list[Fout]:
    """Nobody can switch off the alarm of a statutory term for a whole team."""
    del op
    veld = "herinnering_per_soort"
    fouten = []
    if 0 not in profiel.herinnering_dagen:
        fouten.append(Fout("herinnering_dagen", "Laat 0 erbij staan: de laatste dag zelf houdt "
                                                "altijd een herinnering."))  # fmt: skip
    if profiel.herinnering_te_laat_dagen > VAAKST_TE_LAAT:
        fouten.append(Fout("herinnering_te_laat_dagen", "Herhaal ten minste elke "
                                                        f"{VAAKST_TE_LAAT} dagen."))  # fmt: skip
    if max((*profiel.herinnering_dagen, 0)) > VERSTE_DAG:
        fouten.append(Fout("herinnering_dagen", f"Ten hoogste {VERSTE_DAG} dagen van tevoren."))
    keren = Counter(rij.code for rij in profiel.herinnering_per_soort)
    for nummer, rij in enumerate(profiel.herinnering_per_soort):
        meldingen = list(_ritme_van(rij))
        if keren.pop(rij.code, 0) > 1:
            meldingen.append(f"{LABELS.get(rij.code, rij.code)} staat er vaker. Houd één regel.")
        fouten += [Fout(veld, melding, nummer) for melding in meldingen]
    return fouten


def _ritme_van(rij: Herinneringsritme) -> Iterator[str]:
    if rij.code not in LABELS:
        yield f"Er is geen termijn met de code {rij.code}."
        return
    naam = LABELS[rij.code]
    if max((*rij.dagen, 0)) > VERSTE_DAG:
        yield f"{naam}: ten hoogste {VERSTE_DAG} dagen van tevoren."
    if rij.code in ZONDER_ALARM:
        return
    if rij.dagen and 0 not in rij.dagen:
        yield f"{naam} is een wettelijke termijn. Laat 0 erbij staan: de laatste dag zelf."
    if rij.te_laat_dagen is not None and not 1 <= rij.te_laat_dagen <= VAAKST_TE_LAAT:
        yield (
            f"{naam} is een wettelijke termijn. Herhaal ten minste elke {VAAKST_TE_LAAT} dagen "
            "als het te laat is."
        )


def _verplichte_teksten(profiel: Profiel, op: date) -> list[Fout]:
    del op
    return [
        Fout(veld.naam, f"{veld.label}: vul dit in.")
        for veld in Profiel.velden()
        if veld.verplicht and veld.soort is Soort.TEKST and not getattr(profiel, veld.naam).strip()
    ]


def _intake(profiel: Profiel, op: date) -> Iterator[Fout]:
    """The intake has one part or two, and every question of its own has a place."""
    del op
    if profiel.intake_delen > MEESTE_DELEN:
        yield Fout("intake_delen", f"De intake heeft ten hoogste {MEESTE_DELEN} delen.")
    if profiel.intake_deel_2 and profiel.intake_delen < MEESTE_DELEN:
        yield Fout("intake_deel_2", "Deze intake heeft één deel. Zet alles bij deel 1.")
    for regel in profiel.intake_vragen:
        if eigen_vraag(regel) is None:
            yield Fout("intake_vragen", f"‘{regel}’: begin met een leefgebied en een dubbele "
                                        f"punt. Kies uit: {_namen()}.")  # fmt: skip


def _leefgebieden(profiel: Profiel, op: date) -> Iterator[Fout]:
    """Every leefgebied stands in one part, once."""
    del op
    gezien: set[Leefgebied] = set()
    for veld in ("intake_deel_1", "intake_deel_2"):
        for naam in getattr(profiel, veld):
            gevonden = leefgebied(naam)
            if gevonden is None:
                yield Fout(veld, f"‘{naam}’ is geen leefgebied. Kies uit: {_namen()}.")
            elif gevonden in gezien:
                yield Fout(veld, f"{gevonden.label} staat er vaker. Houd één regel.")
            else:
                gezien.add(gevonden)


def _namen() -> str:
    return ", ".join(one.label for one in Leefgebied)


GRENZEN = (("dagen", VERSTE_DAG), ("weken", 520), ("maanden", 120), ("uur", 10_000), ("%", 100))
"""The largest number that still makes sense, by unit."""


def _lengtes(profiel: Profiel, op: date) -> Iterator[Fout]:
    """Nothing longer than fits, no number that carries a date out of the calendar."""
    del op
    for veld in Profiel.velden():
        waarde = getattr(profiel, veld.naam)
        if veld.soort is Soort.TEKST and len(waarde) > veld.meeste:
            yield Fout(veld.naam, f"{veld.label}: maak de tekst korter, ten hoogste {veld.meeste} "
                                  "tekens.")  # fmt: skip
        for eenheid, grens in GRENZEN:
            past = veld.soort is not Soort.GETAL or not veld.eenheid.startswith(eenheid)
            if not past and waarde is not None and waarde > grens:
                yield Fout(veld.naam, f"{veld.label}: vul ten hoogste {grens} in.")


_REGELS: tuple[Regel, ...] = (
    _verplichte_teksten,
    _lengtes,
    _pip,
    _binnen_termijn,
    _ten_minste("pvt_uren", "Uren van het PVT", PVT_UREN),
    _ten_minste("pvt_activiteiten", "Activiteiten of excursies in het PVT", PVT_ACTIVITEITEN),
    _ten_minste("map_praktijkuren", "Praktijkuren van de MAP", MAP_PRAKTIJKUREN),
    _ten_minste("z_taaluren", "Uren taal en KNM in de Z-route", Z_TAALUREN),
    _ten_minste("z_participatie_uren", "Uren participatie in de Z-route", Z_PARTICIPATIE_UREN),
    _ontzorgen,
    _verdeling,
    _ritme,
    _herinneringen,
    _intake,
    _leefgebieden,
)
