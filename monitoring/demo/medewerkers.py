# SPDX-License-Identifier: EUPL-1.2
"""The accounts of the demo: who works where, in which role. Every name is invented."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from django.contrib.auth.hashers import make_password

from inburgering.core.enums import Rolsoort
from inburgering.core.models import Gemeente, Medewerker, Rol
from monitoring.demo.gemeenten import GEMEENTEN, DemoGemeente

WACHTWOORD = "Welkom-in-de-demo-2026"
SINDS = date(2022, 1, 1)
FUNCTIES = {
    "consulent": ("klantmanager inburgering", Rolsoort.CONSULENT),
    "consulent2": ("klantmanager inburgering", Rolsoort.CONSULENT),
    "teamleider": ("teamleider inburgering", Rolsoort.TEAMLEIDER),
    "besluitvormer": ("afdelingsmanager", Rolsoort.BESLUITVORMER),
    "inkomen": ("medewerker inkomen", Rolsoort.INKOMEN),
    "beheerder": ("functioneel beheerder", Rolsoort.BEHEERDER),
    "privacy": ("privacy officer", Rolsoort.PRIVACY_OFFICER),
    "besluitvormer2": ("directeur sociaal domein", Rolsoort.BESLUITVORMER),
    "jurist": ("jurist bezwaar en beroep", Rolsoort.JURIST),
}
# Who signs in for a partner; the role comes with the organisation (monitoring.demo.partners).
PARTNERFUNCTIES = {
    "partner": ("maatschappelijk begeleider", Rolsoort.KETENPARTNER),
    "taalstart": ("docent Taalstart", Rolsoort.KETENPARTNER),
}
PARTNERNAMEN = {
    "1734": {"partner": "Noor Bosman"},
    "1708": {"partner": "Wietske Dam"},
    "0437": {"partner": "Femke Blom"},
    "0415": {"partner": "Jolanda Prins", "taalstart": "Dorien Schaap"},
    "1621": {"partner": "Marleen Vink"},
}
NAMEN = {
    "1734": ("Sanne de Wit", "Joost Verhoeven", "Karin van Dalen", "Marit Jansen",
             "Bram Peters", "Lotte Hendriks", "Ruud Willemsen",
             "Corrie Blok", "Jan Aalders"),
    "1708": ("Klaas Bakker", "Femke de Boer", "Hennie Smit", "Geert Veenstra",
             "Anneke Mulder", "Sietse Hoekstra", "Tineke Dijkstra",
             "Roel Brouwer", "Aukje Hofstra"),
    "0437": ("Iris van Leeuwen", "Daan Meijer", "Monique Schouten", "Paul de Graaf",
             "Esther Vos", "Niels Kuiper", "Wilma Post",
             "Henk Bijl", "Nadia Stam"),
    "0415": ("Eva Visser", "Thijs Kok", "Petra Groot", "Wim Zeeman",
             "Mieke Bond", "Jelle Koning", "Carla Dekker",
             "Rita Mol", "Joris Kwast"),
    "1621": ("Naomi van den Berg", "Ruben Maas", "Astrid Kleijn", "Hans Overweg",
             "Chantal Ros", "Tim van Rijn", "Joke Hoogland",
             "Ben Noord", "Elise Vlot"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Account:
    """One way to sign in: who, as what, in which municipalities."""

    email: str
    naam: str
    sleutel: str
    codes: tuple[str, ...]

    @property
    def rol(self) -> Rolsoort:
        return (FUNCTIES | PARTNERFUNCTIES)[self.sleutel][1]

    @property
    def functie(self) -> str:
        return (FUNCTIES | PARTNERFUNCTIES)[self.sleutel][0]


def _accounts() -> Iterable[Account]:
    for demo in GEMEENTEN:
        for sleutel, naam in zip(FUNCTIES, NAMEN[demo.code], strict=True):
            yield Account(f"{sleutel}@{demo.domein}", naam, sleutel, (demo.code,))
        for sleutel, naam in PARTNERNAMEN[demo.code].items():
            yield Account(f"{sleutel}@{demo.domein}", naam, sleutel, (demo.code,))
    yield Account("duo@ouder-amstel.example", "Mirjam Duinker", "consulent", ("0437", "1621"))


ACCOUNTS: tuple[Account, ...] = tuple(_accounts())


@dataclass(frozen=True, slots=True)
class Team:
    """Who does what in one municipality."""

    consulenten: tuple[Medewerker, ...]
    teamleider: Medewerker
    besluitvormer: Medewerker
    besluitvormer2: Medewerker
    jurist: Medewerker
    beheerder: Medewerker
    inkomen: Medewerker


def make_accounts(gemeenten: dict[str, Gemeente]) -> dict[str, Medewerker]:
    """Make the accounts of these municipalities; one hash serves all, it is no secret."""
    password = make_password(WACHTWOORD)
    made: dict[str, Medewerker] = {}
    for number, account in enumerate(ACCOUNTS, start=1):
        codes = [code for code in account.codes if code in gemeenten]
        if not codes:
            continue
        medewerker, _ = Medewerker.objects.get_or_create(
            email=account.email,
            defaults={
                "naam": account.naam,
                "functie": account.functie,
                "telefoon": f"06 00 00 00 {number:02d}",
                "password": password,
                # whoever tries the demo at night sees mails too
                "mail_moment": time(0, 0),
            },
        )
        for code in codes if account.sleutel in FUNCTIES else ():
            Rol.objects.get_or_create(
                medewerker=medewerker, gemeente=gemeenten[code], rol=account.rol.value, vanaf=SINDS
            )
        made[account.email] = medewerker
    return made


def team_of(demo: DemoGemeente, made: dict[str, Medewerker]) -> Team:
    """The people of one municipality, the consultants first."""
    consultants = [
        made[account.email]
        for account in ACCOUNTS
        if account.rol is Rolsoort.CONSULENT and demo.code in account.codes
    ]
    by_key = {key: made[f"{key}@{demo.domein}"] for key in FUNCTIES}
    return Team(
        consulenten=tuple(consultants),
        teamleider=by_key["teamleider"],
        besluitvormer=by_key["besluitvormer"],
        besluitvormer2=by_key["besluitvormer2"],
        jurist=by_key["jurist"],
        beheerder=by_key["beheerder"],
        inkomen=by_key["inkomen"],
    )
