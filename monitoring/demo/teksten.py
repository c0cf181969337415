# SPDX-License-Identifier: EUPL-1.2
"""What was said in the intake, per background: answers, conclusions, reasons, goals."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from inburgering.wet.begrippen import Alfabetisering, LbtUitslag, Leerroute, Niveau
from intake.onderwerpen import Code
from intake.vragen import ZRM_DOMEINEN
from monitoring.demo.mensen import Achtergrond


@dataclass(frozen=True, slots=True, kw_only=True)
class Levensloop:
    """Work somebody did, and the work and study they want."""

    werk: str
    wensberoep: str
    doel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Soort:
    """What goes with one background."""

    onderwijs: str
    opleiding: str
    diploma: str
    wil_opleiding: str
    niveau: str
    alfabetisering: Alfabetisering
    uitslag: LbtUitslag
    scores: tuple[str, str]
    route: Leerroute
    taalniveau: Niveau | None
    uren: int
    hoofddoel: str
    redenen: Mapping[Leerroute, str]
    levenslopen: tuple[Levensloop, ...]
    school: str
    zelfstandig: str


SOORTEN: Mapping[Achtergrond, Soort] = {
    Achtergrond.HOOG: Soort(
        onderwijs="13+",
        opleiding="hoger",
        diploma="papier",
        wil_opleiding="ja",
        niveau="A1",
        alfabetisering=Alfabetisering.NVT,
        uitslag=LbtUitslag.HAALBAAR,
        scores=("41,60", "28,00"),
        route=Leerroute.ONDERWIJS,
        taalniveau=None,
        uren=30,
        hoofddoel="opleiding_met_studiefinanciering",
        redenen={
            Leerroute.B1: "Deze route kan ook, maar bereidt u minder goed voor op een studie.",
            Leerroute.ONDERWIJS: "U wilt studeren, u ging lang naar school en de toets was goed.",
            Leerroute.Z: "Deze route is te licht: u leert snel en u wilt een diploma halen.",
        },
        levenslopen=(
            Levensloop(werk="Student farmacie, twee jaar", wensberoep="apothekersassistent",
                       doel="Ik studeer voor apothekersassistent"),
            Levensloop(werk="Werkte bij een webwinkel en studeerde informatica",
                       wensberoep="softwareontwikkelaar", doel="Ik studeer informatica"),
            Levensloop(werk="Stage in een ziekenhuis", wensberoep="verpleegkundige",
                       doel="Ik studeer voor verpleegkundige"),
        ),
        school="U ging twaalf jaar naar school en begon aan een studie. Uw diploma laten wij "
        "waarderen. Een schakeltraject past bij u.",
        zelfstandig="U regelt het meeste zelf, ook met DigiD. Bij brieven van de overheid vraagt "
        "u nog hulp.",
    ),
    Achtergrond.MIDDEN: Soort(
        onderwijs="7-12",
        opleiding="middelbaar",
        diploma="kwijt",
        wil_opleiding="nee",
        niveau="A1",
        alfabetisering=Alfabetisering.AA,
        uitslag=LbtUitslag.HAALBAAR,
        scores=("31,20", "28,00"),
        route=Leerroute.B1,
        taalniveau=Niveau.B1,
        uren=16,
        hoofddoel="betaald_werken",
        redenen={
            Leerroute.B1: "Past bij de uitslag van de toets en bij uw wens om snel te werken.",
            Leerroute.ONDERWIJS: "U wilt nu geen opleiding volgen. U wilt snel aan het werk.",
            Leerroute.Z: "Is niet nodig: u kunt B1 halen binnen drie jaar.",
        },
        levenslopen=(
            Levensloop(werk="Naaister in een atelier, zes jaar", wensberoep="kleermaker",
                       doel="Ik werk als kleermaker"),
            Levensloop(werk="Elektricien, tien jaar", wensberoep="monteur zonnepanelen",
                       doel="Ik werk in de techniek"),
            Levensloop(werk="Zorgde voor oudere familieleden", wensberoep="helpende in de zorg",
                       doel="Ik werk in de zorg"),
            Levensloop(werk="Kok in een restaurant", wensberoep="kok", doel="Ik werk als kok"),
            Levensloop(werk="Chauffeur op een bestelbus", wensberoep="buschauffeur",
                       doel="Ik rij op de bus"),
        ),
        school="U ging negen jaar naar school. Het diploma is onderweg kwijtgeraakt. De B1-route "
        "lijkt haalbaar.",
        zelfstandig="U betaalt zelf uw boodschappen en komt op tijd. Met post en DigiD hebt u "
        "hulp nodig.",
    ),
    Achtergrond.LAAG: Soort(
        onderwijs="1-6",
        opleiding="geen",
        diploma="nee",
        wil_opleiding="nee",
        niveau="A0",
        alfabetisering=Alfabetisering.A,
        uitslag=LbtUitslag.NIET_HAALBAAR,
        scores=("14,80", "28,00"),
        route=Leerroute.Z,
        taalniveau=None,
        uren=12,
        hoofddoel="maatschappelijk_fit_worden",
        redenen={
            Leerroute.B1: "De toets zegt dat B1 nu niet haalbaar is. U leert eerst lezen.",
            Leerroute.ONDERWIJS: "U wilt geen opleiding volgen en u ging kort naar school.",
            Leerroute.Z: "U leert het best door te doen. Les en praktijk gaan samen op.",
        },
        levenslopen=(
            Levensloop(werk="Werkte op het land van de familie", wensberoep="werken in het groen",
                       doel="Ik werk buiten, in het groen"),
            Levensloop(werk="Verkocht groente op de markt", wensberoep="werken in een winkel",
                       doel="Ik help mee in een winkel"),
            Levensloop(werk="Zorgde thuis voor zes kinderen",
                       wensberoep="koken voor een buurthuis", doel="Ik kook voor de buurt"),
        ),
        school="U ging drie jaar naar school en leerde veel in de praktijk. Lezen en schrijven is "
        "nog moeilijk.",
        zelfstandig="Brieven en geld zijn nog moeilijk. De maatschappelijk begeleider helpt u "
        "daar elke week bij.",
    ),
}  # fmt: skip


def answers(soort: Soort, leven: Levensloop, *, rng: Random) -> dict[Code, dict[str, Any]]:
    """The answers per subject; the test and voorschool stand elsewhere."""
    level = soort.niveau
    return {
        **_home_answers(rng),
        Code.OPLEIDING: {
            "jaren_onderwijs": soort.onderwijs,
            "hoogste_opleiding": soort.opleiding,
            "diploma": soort.diploma,
            "wil_opleiding": soort.wil_opleiding,
            "leerstijl": rng.choice((["doen"], ["samen"], ["lezen", "luisteren"])),
        },
        Code.WERK: {
            "werk_jaren": rng.choice(("0-2", "2-5", "5+")),
            "werk": leven.werk,
            "werkt_nu": rng.choice(("nee", "nee", "vrijwillig")),
        },
        Code.TAALNIVEAU: {
            "alfabetisering": soort.alfabetisering.value,
            "lezen": level,
            "luisteren": "A1",
            "schrijven": "A0",
            "spreken": level,
            "hoe_bepaald": "gesprek",
            "voorinburgering": rng.choice(("azc", "azc", "nee")),
        },
        Code.MOTIVATIE: {
            "sport": rng.choice(("doet", "wil", "nee")),
            "sport_welke": rng.choice(("voetbal", "zwemmen", "hardlopen")),
            "cultuur": rng.choice(("nee", "nee", "doet")),
            "cultuur_welke": "zingen in een koor",
        },
        Code.TOEKOMST: {
            "wil": rng.choice(("samen", "eerst_leren", "werken")),
            "wensberoep": leven.wensberoep,
            "ondernemen": rng.choice(("nee", "nee", "weet_niet")),
            "drempels": rng.choice((["taal"], ["taal", "diploma"], ["taal", "vervoer"])),
        },
        Code.ZELFREDZAAMHEID: {
            "post": rng.choice(("hulp", "niet")),
            "afspraken": "zelf",
            **{code: rng.choice("3445") for code, _ in ZRM_DOMEINEN},
        },
    }


def _home_answers(rng: Random) -> dict[Code, dict[str, Any]]:
    return {
        Code.GEZIN: {"zorg": rng.choice((["niemand"], ["kinderen"]))},
        Code.WONEN: {
            "situatie": rng.choice(("azc", "woning", "woning")),
            "rust": rng.choice(("ja", "ja", "nee")),
        },
        Code.NETWERK: {
            "netwerk": rng.choice(("ja", "enkele", "nee")),
            "contact": rng.choice(("vaak", "soms", "nee")),
            "maatje": rng.choice(("ja", "ja", "nee")),
        },
        Code.FINANCIEN: {
            "inkomen": ["bijstand"],
            "geld": rng.choice(("zelf", "hulp")),
            "schulden": rng.choice(("nee", "nee", "regeling")),
        },
        Code.FYSIEK: {"invloed": rng.choice(("nee", "nee", "soms"))},
        Code.MENTAAL: {"invloed": rng.choice(("nee", "soms")), "helpt": ["pauze"]},
    }


def school_line(soort: Soort) -> dict[str, Any]:
    """The school somebody went to, as it was added to the list; nothing for who went to none."""
    names = {"middelbaar": "Middelbare school", "hoger": "Universiteit"}
    if soort.opleiding not in names:
        return {}
    waiting = soort.diploma == "papier"
    return {
        "naam": names[soort.opleiding],
        "diploma": soort.diploma,
        "waardering": "aangevraagd" if waiting else "nee",
    }


def conclusions(soort: Soort, leven: Levensloop) -> dict[Code, str]:
    """The conclusion per subject, as the report says it to the person."""
    reading = {
        Alfabetisering.NVT: "U leest en schrijft het Latijnse schrift.",
        Alfabetisering.AA: "U leest en schrijft uw eigen schrift. Ons schrift leert u nog.",
        Alfabetisering.A: "U leert eerst lezen en schrijven.",
    }[soort.alfabetisering]
    return {
        Code.GEZIN: "Wij spraken over uw gezin. Bij het rooster van de lessen houden wij daar "
        "rekening mee.",
        Code.WONEN: "Wij spraken over uw woning. De maatschappelijk begeleider helpt met de "
        "inrichting.",
        Code.OPLEIDING: soort.school,
        Code.WERK: f"U vertelde over uw werk: {leven.werk[0].lower()}{leven.werk[1:]}.",
        Code.TAALNIVEAU: f"Uw Nederlands is nu ongeveer {soort.niveau}. {reading}",
        Code.VVE: "Wij spraken over de voorschool. U wilt dat uw jongste kind gaat; het "
        "consultatiebureau meldt het aan.",
        Code.NETWERK: "U kent al enkele mensen in de buurt. Wij zoeken een taalmaatje voor u.",
        Code.MOTIVATIE: "Sport helpt u om mensen te leren kennen. Wij nemen dat mee in het plan.",
        Code.TOEKOMST: f"U wilt hier graag werken: {leven.wensberoep}. De taal is nu nog de "
        "grootste drempel. Wij kijken samen naar een plek om ervaring op te doen.",
        Code.ZELFREDZAAMHEID: soort.zelfstandig,
        Code.FINANCIEN: "De eerste zes maanden betalen wij uw vaste lasten. Daarna leert u het "
        "zelf, in een training.",
        Code.FYSIEK: "Wij houden rekening met wat u kunt. De lessen zijn dicht bij huis.",
        Code.MENTAAL: "Soms is het veel. De lessen beginnen daarom rustig, met pauzes.",
        Code.LEERBAARHEIDSTOETS: "De uitslag past bij wat wij in het gesprek zagen.",
    }


GESPREKKEN = (
    ("De lessen gaan goed. U bent elke keer gekomen en durft meer te spreken.",
     "Inburgeraar oefent elke week een uur met de taalmaatje."),
    ("Het tempo in de groep is hoog. U wilt graag extra oefenen met schrijven.",
     "Consulent vraagt de school om huiswerkbegeleiding."),
    ("U hebt kennisgemaakt met een werkgever in de buurt. De reis ernaartoe is nog lastig.",
     "Consulent zoekt een fiets via het fietsproject. Inburgeraar belt zelf terug."),
    ("U was twee weken ziek en hebt les gemist. De school weet dit.",
     "Inburgeraar haalt de gemiste lessen in. Wij spreken elkaar over een maand."),
    ("U deed mee aan een excursie van het participatieverklaringstraject.",
     "Inburgeraar tekent de verklaring na de laatste bijeenkomst."),
    ("U werkt een ochtend per week mee in het buurthuis en voelt zich daar thuis.",
     "Consulent bespreekt een tweede ochtend met het buurthuis."),
)  # fmt: skip
WACHTLIJST = (
    ("U wacht nog op een plek bij de taalschool. U oefent met uw taalmaatje en met een app.",
     "Consulent belt de school over de volgende groep."),
    ("De lessen zijn nog niet begonnen. U gaat elke week naar het taalcafé in de bibliotheek.",
     "Consulent laat weten wanneer er plek is. Inburgeraar blijft naar het taalcafé gaan."),
)  # fmt: skip
NOTITIES = (
    "Liever in de ochtend afspreken in verband met de kinderen.",
    "Belt liever dan dat hij of zij mailt. Spreek rustig en in korte zinnen.",
    "Maatschappelijk begeleider gebeld: de sleutel van de woning is opgehaald.",
    "De warme overdracht met het azc is gedaan; het dossier van COA is ontvangen.",
    "Vraagt naar gezinshereniging. Doorverwezen naar VluchtelingenWerk.",
)
VOOR_INWONER = "Neem bij de volgende afspraak uw huurcontract en uw DigiD mee."
TAKEN = (
    "Diploma laten waarderen",
    "Kinderopvang regelen voor de lesdagen",
    "Reiskosten taalschool aanvragen",
    "Afstemmen met de maatschappelijk begeleider",
)
