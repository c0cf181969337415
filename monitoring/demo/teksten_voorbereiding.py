# SPDX-License-Identifier: EUPL-1.2
"""What others knew before the talk, and what a Taalstart showed: invented, by background."""

from inburgering.wet.begrippen import Leerroute
from intake.enums import Rubriek, Tempo
from monitoring.demo.mensen import Achtergrond

COA = ("Ingrid Kuipers", "Peter van Loon", "Samira Haddad")
KLANTPROFIEL: dict[Achtergrond, dict[Rubriek, str]] = {
    Achtergrond.HOOG: {
        Rubriek.OPLEIDING: "Universiteit afgerond. Diploma's zijn er, waardering is aangevraagd.",
        Rubriek.WERK: "Zes jaar gewerkt als ingenieur. Wil hier in hetzelfde vak verder.",
        Rubriek.TAAL: "Engels goed. NT2 in het azc tot A1. KNM gevolgd.",
    },
    Achtergrond.MIDDEN: {
        Rubriek.OPLEIDING: "Middelbare school afgemaakt, daarna een vakopleiding van een jaar.",
        Rubriek.WERK: "Vier jaar in een winkel, daarna als kok. Wil graag snel werken.",
        Rubriek.TAAL: "Begon met NT2 in het azc, drie maanden. Leest Latijns schrift.",
    },
    Achtergrond.LAAG: {
        Rubriek.OPLEIDING: "Vier jaar basisschool.",
        Rubriek.WERK: "Werkte thuis en op het land. Kan goed naaien.",
        Rubriek.TAAL: "Leest en schrijft weinig, ook in de eigen taal. Volgde taalles in het azc.",
        Rubriek.BIJZONDER: "Afspraken liefst telefonisch met tolk, niet per brief.",
    },
}
GEZIN = "Woont samen met {aantal}."
BEWIJZEN = ("brief gezien", "samen geregeld op kantoor", "bevestiging per e-mail gezien")
# In the order of the six elements that Landsmeer names.
OBSERVATIES: dict[Achtergrond, tuple[str, ...]] = {
    Achtergrond.HOOG: (
        "Spreekt al korte zinnen, rond A1.",
        "Leest en schrijft vlot in Latijns schrift.",
        "Pakt nieuwe woorden snel op.",
        "Maakt aantekeningen en herhaalt thuis.",
        "Vraagt om extra oefeningen.",
        "Werkt zelf met een laptop.",
    ),
    Achtergrond.MIDDEN: (
        "Verstaat veel, spreekt nog voorzichtig.",
        "Leest Latijns schrift, schrijft langzaam.",
        "Leert gestaag, met herhaling.",
        "Komt altijd op tijd en heeft het boek bij zich.",
        "Werkt goed in tweetallen.",
        "Gebruikt een telefoon, een laptop is nieuw.",
    ),
    Achtergrond.LAAG: (
        "Kent losse woorden, groet en bedankt.",
        "Leert de letters; heeft daar tijd voor nodig.",
        "Leert vooral door te doen.",
        "Heeft nog weinig ervaring met school.",
        "Heeft hulp nodig om te beginnen.",
        "Belt en stuurt spraakberichten.",
    ),
}
ADVIES: dict[Achtergrond, tuple[Leerroute, Tempo | None, str]] = {
    Achtergrond.HOOG: (
        Leerroute.B1,
        Tempo.SNEL,
        "Leert snel en zelfstandig. De B1-route is haalbaar binnen anderhalf jaar.",
    ),
    Achtergrond.MIDDEN: (
        Leerroute.B1,
        Tempo.GEMIDDELD,
        "Leert gestaag. De B1-route past, met extra aandacht voor schrijven.",
    ),
    Achtergrond.LAAG: (
        Leerroute.Z,
        None,
        "Leert door te doen. De Z-route past, te beginnen met alfabetisering.",
    ),
}
UREN = (8, 8, 6, 8)
