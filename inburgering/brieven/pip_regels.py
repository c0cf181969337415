# SPDX-License-Identifier: EUPL-1.2
"""What belongs in the PIP letter of a doelgroep and a leerroute. Pure.

Sources: Wet inburgering 2021 (WET) 6-9, 11, 13-17, 19; Besluit inburgering 2021 (BES) 3.1, 3.2,
3.14, 5.1, 5.3; Participatiewet 56a; Awb 3:46 and 3:47 (reasons and legal ground in the letter).
"""

from inburgering.brieven.pip_delen import Actie, Onderdeel
from inburgering.brieven.pip_feiten import PipFeiten
from inburgering.wet.begrippen import Leerroute, Niveau

LES = "Nederlandse les"
KNM = "Kennis van de Nederlandse maatschappij (KNM)"
ZELF_KIEZEN = "een school met keurmerk die u zelf kiest"
ROUTE_ARTIKEL = {
    Leerroute.B1: "artikel 7 (de B1-route)",
    Leerroute.ONDERWIJS: "artikel 8 (de onderwijsroute)",
    Leerroute.Z: "artikel 9 (de zelfredzaamheidsroute)",
}


def wat_ontbreekt(brief: PipFeiten) -> tuple[str, ...]:
    """Dutch sentences, one for each thing this letter may not go without."""
    checks = (_afzender, _routes, _onderdelen, _doelgroep, _datums, _intake)
    return tuple(reden for check in checks for reden in check(brief))


def _afzender(brief: PipFeiten) -> list[str]:
    needed = {
        "Vul de naam in.": brief.geadresseerde.naam and brief.geadresseerde.naamregel,
        "Vul het adres in: zonder adres kan de brief niet weg.": brief.geadresseerde.adresregels,
        "Vul het kenmerk in.": brief.kenmerk,
        "Vul de contactpersoon met telefoonnummer in.": brief.contact.naam
        and brief.contact.telefoon,
        "Vul in wie ondertekent, met functie.": brief.ondertekenaar.naam
        and brief.ondertekenaar.functie,
        "Vul het hoofddoel en ten minste één doel in.": brief.hoofddoel and brief.doelen,
        "Beschrijf de begeleiding.": brief.begeleiding.strip(),
    }
    return [reden for reden, present in needed.items() if not present]


def _routes(brief: PipFeiten) -> list[str]:
    redenen = []
    if sorted(o.leerroute for o in brief.overwegingen) != sorted(Leerroute):
        redenen.append("Geef voor elk van de drie leerroutes precies één afweging.")
    if [o.leerroute for o in brief.overwegingen if o.gekozen] != [brief.leerroute]:
        redenen.append("De afweging moet de leerroute kiezen die in het besluit staat.")
    if not all(o.reden.strip() for o in brief.overwegingen):
        redenen.append("Geef bij elke leerroute de reden.")
    if brief.leerroute is Leerroute.Z and brief.niveau is not None:
        redenen.append("De Z-route heeft geen niveau.")
    if brief.leerroute is Leerroute.B1 and brief.niveau is None:
        redenen.append("Vul het niveau van de B1-route in.")
    if brief.leerroute is Leerroute.ONDERWIJS and brief.niveau is Niveau.A2:
        redenen.append("Niveau A2 kan niet bij de onderwijsroute.")
    return redenen


def _onderdelen(brief: PipFeiten) -> list[str]:
    redenen = []
    if brief.leerroute is Leerroute.ONDERWIJS and brief.map:
        redenen.append("In de onderwijsroute hoort geen MAP.")
    if brief.leerroute is not Leerroute.ONDERWIJS and not brief.map:
        redenen.append("Vul de uren en plaats van de MAP in.")
    if brief.leerroute is Leerroute.Z and brief.asiel and not brief.participatie:
        redenen.append("Vul de uren participatie van de Z-route in.")
    if brief.participatie and not (brief.leerroute is Leerroute.Z and brief.asiel):
        redenen.append("Uren participatie horen alleen bij de Z-route van asielstatushouders.")
    if brief.leerroute is Leerroute.Z and not brief.taalles.uren_totaal:
        redenen.append("Vul het totaal aantal lesuren van de Z-route in.")
    if brief.gesprekken.aantal < 1:
        redenen.append("Leg het aantal voortgangsgesprekken vast.")
    return redenen


def _doelgroep(brief: PipFeiten) -> list[str]:
    if brief.asiel:
        needed = {
            "Vul de maatschappelijke begeleiding in.": brief.maatschappelijke_begeleiding,
            "Vul de school voor de taalles in.": brief.taalles.aanbieder,
            "Vul in wat de gemeente ontzorgt, of waarom niet.": brief.ontzorging
            or brief.geen_ontzorging_omdat,
        }
        return [reden for reden, present in needed.items() if not present]
    if brief.maatschappelijke_begeleiding or brief.ontzorging:
        return ["Maatschappelijke begeleiding en ontzorgen zijn alleen voor asielstatushouders."]
    return []


def _datums(brief: PipFeiten) -> list[str]:
    redenen = []
    if brief.termijn_tot_en_met <= brief.termijn_vanaf:
        redenen.append("De inburgeringstermijn eindigt voor het begin.")
    if brief.bezwaar.uiterlijk <= brief.dagtekening:
        redenen.append("De laatste dag voor bezwaar ligt voor de dagtekening.")
    if brief.ontzorging and brief.ontzorging.tot_en_met <= brief.ontzorging.vanaf:
        redenen.append("Het ontzorgen eindigt voor het begin.")
    return redenen


def _intake(brief: PipFeiten) -> list[str]:
    toets = brief.intake.leerbaarheidstoets
    redenen = []
    if not brief.intake.gesproken_op:
        redenen.append("Vul in wanneer het intakegesprek was.")
    if not brief.intake.wens.strip():
        redenen.append("Beschrijf de wens van de inburgeraar.")
    if not (toets.afgenomen_op and toets.uitslag) and not toets.niet_afgenomen_omdat:
        redenen.append("Vul de leerbaarheidstoets in, of waarom die niet is afgenomen.")
    return redenen


def acties(brief: PipFeiten) -> tuple[Actie, ...]:
    """What the person has to do, in the order in which it starts to matter."""
    rows = [_les(brief)]
    if brief.knm:
        rows.append(_row(KNM, brief.knm, "samen {}"))
    if brief.participatie:
        rows.append(_row("Meedoen in de praktijk (participatie)", brief.participatie, "samen {}"))
    if brief.map:
        rows.append(
            _row("Werken en meedoen (MAP)", brief.map, "minimaal {}, daarna een eindgesprek")
        )
    rows.append(
        _row("Participatieverklaring (PVT)", brief.pvt, "{}, daarna tekent u de verklaring")
    )
    rows.append(
        Actie(
            wat="Gesprek over hoe het gaat",
            waar=f"met {brief.contact.naam}",
            hoeveel=f"{brief.gesprekken.ritme}, minstens {brief.gesprekken.aantal} keer",
            vanaf=brief.gesprekken.eerste,
        )
    )
    return (*rows, *brief.extra_acties)


def _row(wat: str, onderdeel: Onderdeel, amount: str) -> Actie:
    return Actie(
        wat=wat,
        waar=onderdeel.waar,
        hoeveel=amount.format(onderdeel.omvang),
        vanaf=onderdeel.vanaf,
    )


def _les(brief: PipFeiten) -> Actie:
    les = brief.taalles
    wat = LES if brief.knm else f"{LES} en {KNM[0].lower()}{KNM[1:]}"
    if les.alfabetisering:
        wat += ", eerst leert u lezen en schrijven"
    return Actie(
        wat=wat,
        waar=les.aanbieder or ZELF_KIEZEN,
        hoeveel=", ".join(part for part in _amount(brief) if part),
        vanaf=les.vanaf or "in overleg",
    )


def _amount(brief: PipFeiten) -> tuple[str, ...]:
    """How intensive the lessons are; who pays them gets advice, no duty (Wi2021, 15 lid 2)."""
    les = brief.taalles
    week = f"{les.uren_per_week} uur per week" if les.uren_per_week else ""
    if not brief.asiel:
        week = f"ons advies: {week}" if week else "spreek dit af met uw school"
    days = les.dagen_per_week
    return (
        week,
        f"{days} {'dag' if days == 1 else 'dagen'}" if days else "",
        f"samen {les.uren_totaal} uur" if les.uren_totaal else "",
        brief.lessen_lang,
    )


def grondslag(brief: PipFeiten) -> tuple[str, ...]:
    """The legal provisions, one line per law (Awb 3:47), then the gemeente's own rules."""
    wet = ["artikel 14 (de intake)", "artikel 15 (het PIP)", "artikel 11 (de termijn)"]
    wet += ["artikel 6 (PVT en MAP)" if brief.map else "artikel 6 (PVT)"]
    wet += [ROUTE_ARTIKEL[brief.leerroute]]
    if brief.asiel:
        wet += ["artikel 13 (maatschappelijke begeleiding)", "artikel 16 (de lessen)"]
    wet += ["artikel 17 (begeleiding en wijziging)"]
    if not brief.asiel:
        wet += ["artikel 19 (de lening)"]
    lines = [
        f"Wet inburgering 2021: {', '.join(wet)}",
        f"Besluit inburgering 2021: {_besluit(brief)}",
    ]
    if brief.ontzorging:
        lines.append("Participatiewet: artikel 56a (betalen van vaste kosten)")
    if brief.wijziging:
        lines.append(f"Voor de wijziging: {brief.wijziging.artikel}")
    return (*lines, *brief.lokale_regels)


def _besluit(brief: PipFeiten) -> str:
    articles = ["artikel 5.3 (inhoud van het PIP)", "artikel 3.1 (PVT)"]
    if brief.map:
        articles.append("artikel 3.2 (MAP)")
    if brief.leerroute is Leerroute.Z:
        articles.append("artikel 3.14 (de Z-route)")
    return ", ".join(articles)
