# SPDX-License-Identifier: EUPL-1.2
"""Questions about family, home, help and money. Pure."""

from intake.onderwerpen import Code
from intake.vragen.vorm import JA_NEE, JA_NEE_MISSCHIEN, ZELF, Vorm, Vraag

THUIS: dict[Code, tuple[Vraag, ...]] = {
    Code.GEZIN: (
        Vraag(
            "gezin",
            "Met wie woont u in Nederland?",
            (
                ("alleen", "alleen"),
                ("partner", "met mijn partner"),
                ("gezin", "met partner en kinderen"),
                ("kinderen", "met mijn kinderen"),
                ("anders", "met anderen"),
            ),
        ),
        Vraag(
            "zorg",
            "Voor wie zorgt u elke dag?",
            (
                ("kinderen", "kinderen"),
                ("ouders", "ouders of andere familie"),
                ("ziek", "iemand die ziek is"),
                ("niemand", "niemand"),
            ),
            meer=True,
            hulp="U mag meer antwoorden kiezen.",
        ),
        Vraag(
            "school_kinderen",
            "Gaan uw kinderen naar school?",
            (("ja", "ja, allemaal"), ("deels", "nog niet allemaal"), ("geen", "geen kinderen")),
        ),
    ),
    Code.WONEN: (
        Vraag(
            "situatie",
            "Waar woont u nu?",
            (
                ("azc", "in een azc"),
                ("woning", "in een eigen huis"),
                ("familie", "bij familie of vrienden"),
                ("tijdelijk", "op een tijdelijke plek"),
            ),
        ),
        Vraag(
            "klaar",
            "Is uw huis klaar om in te wonen?",
            (("ja", "ja"), ("bijna", "bijna"), ("nee", "nee")),
            hulp="Denk aan meubels, licht, water en internet.",
        ),
        Vraag(
            "rust",
            "Hebt u thuis rust om te leren?",
            JA_NEE,
            hulp="Denk aan uw woning en de zorg voor anderen.",
        ),
    ),
    Code.HERENIGING: (
        Vraag(
            "hereniging",
            "Verwacht u dat er nog familie naar Nederland komt?",
            JA_NEE_MISSCHIEN,
        ),
        Vraag("wie", "Wie komt er nog?", vorm=Vorm.REGEL),
        Vraag(
            "aanvraag",
            "Is de aanvraag al gedaan?",
            (("nee", "nee"), ("ja", "ja"), ("toegekend", "ja, en die is goedgekeurd")),
        ),
    ),
    Code.VVE: (
        Vraag(
            "jonge_kinderen",
            "Hebt u kinderen die nog niet naar groep 3 gaan?",
            JA_NEE,
            hulp="Dat zijn meestal kinderen jonger dan 6 jaar.",
        ),
        Vraag(
            "keuze",
            "Gaat uw kind naar de voorschool, of wilt u dat?",
            (
                ("gaat", "ja, het gaat al"),
                ("wil", "ja, dat willen wij"),
                ("nee", "nee, dat willen wij niet"),
                ("weet_niet", "dat weten wij nog niet"),
            ),
        ),
        Vraag("keuze_waar", "Welke voorschool of school is dat?", vorm=Vorm.REGEL),
        Vraag(
            "opvang",
            "Is er opvang nodig als u les hebt?",
            (("ja", "ja"), ("geregeld", "is al geregeld"), ("nee", "nee")),
        ),
        Vraag("opvang_dagen", "Op welke dagen is opvang nodig?", vorm=Vorm.REGEL),
    ),
    Code.NETWERK: (
        Vraag(
            "netwerk",
            "Kent u mensen die u kunt vragen om hulp?",
            (("ja", "ja"), ("enkele", "een paar"), ("nee", "nee")),
        ),
        Vraag(
            "contact",
            "Praat u met mensen die Nederlands spreken?",
            (("vaak", "vaak"), ("soms", "soms"), ("nee", "bijna nooit")),
            hulp="Bijvoorbeeld buren, ouders op school, mensen van een club.",
        ),
        Vraag(
            "maatje",
            "Wilt u een taalmaatje of een gezin om contact mee te hebben?",
            (("heeft", "dat heb ik al"), ("ja", "ja"), ("nee", "nee")),
        ),
    ),
    Code.FINANCIEN: (
        Vraag(
            "inkomen",
            "Waar leeft u van?",
            (
                ("bijstand", "bijstand"),
                ("loon", "loon"),
                ("studie", "studiefinanciering"),
                ("partner", "inkomen van mijn partner"),
                ("azc", "leefgeld van het azc"),
                ("geen", "ik heb geen inkomen"),
            ),
            meer=True,
            hulp="U mag meer antwoorden kiezen.",
        ),
        Vraag("geld", "Rekeningen betalen en geld verdelen", ZELF),
        Vraag(
            "schulden",
            "Hebt u schulden?",
            (
                ("nee", "nee"),
                ("regeling", "ja, ik betaal ze af"),
                ("zorgen", "ja, en ik maak mij zorgen"),
            ),
            hulp="Ook geld dat u van familie leende of voor de reis.",
        ),
        Vraag(
            "hulp_geld",
            "Wilt u hulp met geld?",
            (("heeft", "die heb ik al"), ("ja", "ja"), ("nee", "nee")),
        ),
    ),
}
