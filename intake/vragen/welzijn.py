# SPDX-License-Identifier: EUPL-1.2
"""Questions about health and about managing alone. Pure.

Health: whether it hinders and what would help, never what somebody has. The domains and
levels are those of the zelfredzaamheid-matrix (GGD Amsterdam); its criteria belong to trained
professionals and are not here.
"""

from intake.onderwerpen import Code
from intake.vragen.vorm import ZELF, Keuzes, Vraag

ZRM_NIVEAUS: Keuzes = (
    ("1", "1 acute problematiek"),
    ("2", "2 niet zelfredzaam"),
    ("3", "3 beperkt zelfredzaam"),
    ("4", "4 voldoende zelfredzaam"),
    ("5", "5 volledig zelfredzaam"),
)
ZRM_DOMEINEN = (
    ("zrm_financien", "Financiën"),
    ("zrm_werk", "Werk en opleiding"),
    ("zrm_tijd", "Tijdsbesteding"),
    ("zrm_huisvesting", "Huisvesting"),
    ("zrm_relaties", "Huiselijke relaties"),
    ("zrm_geest", "Geestelijke gezondheid"),
    ("zrm_lichaam", "Lichamelijke gezondheid"),
    ("zrm_middelen", "Middelengebruik"),
    ("zrm_adl", "Basale ADL"),
    ("zrm_iadl", "Instrumentele ADL"),
    ("zrm_netwerk", "Sociaal netwerk"),
    ("zrm_participatie", "Maatschappelijke participatie"),
    ("zrm_justitie", "Justitie"),
)
ZRM = tuple(Vraag(code, naam, ZRM_NIVEAUS, oordeel=True) for code, naam in ZRM_DOMEINEN)

_SOMS: Keuzes = (("nee", "nee"), ("soms", "soms"), ("ja", "ja"))
_HULP: Keuzes = (("heeft", "ik krijg al hulp of een behandeling"), ("ja", "ik wil hulp"),
                 ("nee", "dat is niet nodig"))  # fmt: skip
_PRIVE = "U hoeft niet te vertellen wat u hebt."

WELZIJN: dict[Code, tuple[Vraag, ...]] = {
    Code.FYSIEK: (
        Vraag(
            "invloed",
            "Maakt uw lichaam leren of werken moeilijk?",
            _SOMS,
            hulp=_PRIVE,
        ),
        Vraag(
            "helpt",
            "Wat helpt u bij de lessen of op het werk?",
            (
                ("korter", "kortere lessen"),
                ("pauze", "meer pauze"),
                ("dichtbij", "les dicht bij huis"),
                ("online", "les thuis, met een computer"),
                ("zitten", "zittend werk"),
                ("niets", "niets bijzonders"),
            ),
            meer=True,
            hulp="U mag meer antwoorden kiezen.",
        ),
        Vraag("hulp", "Hebt u hulp nodig?", _HULP),
    ),
    Code.MENTAAL: (
        Vraag(
            "invloed",
            "Maken zorgen, verdriet of slecht slapen leren of werken moeilijk?",
            _SOMS,
            hulp=_PRIVE,
        ),
        Vraag(
            "helpt",
            "Wat helpt u bij de lessen of op het werk?",
            (
                ("rustig", "een kleine of rustige groep"),
                ("korter", "kortere lessen"),
                ("pauze", "meer pauze"),
                ("vast", "een vaste begeleider"),
                ("later", "later op de dag beginnen"),
                ("niets", "niets bijzonders"),
            ),
            meer=True,
            hulp="U mag meer antwoorden kiezen.",
        ),
        Vraag("hulp", "Hebt u hulp nodig?", _HULP),
    ),
    Code.ZELFREDZAAMHEID: (
        Vraag("post", "Brieven begrijpen en beantwoorden", ZELF),
        Vraag("afspraken", "Op tijd komen en zelf reizen", ZELF),
        *ZRM,
    ),
}
