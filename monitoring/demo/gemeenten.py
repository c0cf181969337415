# SPDX-License-Identifier: EUPL-1.2
"""The five municipalities of the demo: real names and codes, invented addresses and numbers."""

from dataclasses import dataclass

from inburgering.brieven.huisstijl import Huisstijlgegevens
from leerroutes.enums import Aanbiedersoort, Keurmerk


@dataclass(frozen=True, slots=True)
class Plaats:
    """A village with the digits of its postcode and a few streets."""

    naam: str
    cijfers: str
    straten: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoGemeente:
    """What the demo needs to know to fill one municipality."""

    code: str
    naam: str
    domein: str
    afdeling: str
    kleur_merk: str
    kleur_accent: str
    postbus: str
    bezoekadres: str
    netnummer: str
    rechtbank: str
    plaatsen: tuple[Plaats, ...]
    azc: tuple[str, ...]
    taalschool: str
    schakelschool: str
    praktijk: str

    @property
    def telefoon(self) -> str:
        """A number nobody has."""
        return f"{self.netnummer} 00 00 00"

    @property
    def huisstijl(self) -> Huisstijlgegevens:
        """The letterhead."""
        return Huisstijlgegevens(
            gemeente_naam=self.naam,
            afdeling=self.afdeling,
            kleur_merk=self.kleur_merk,
            kleur_accent=self.kleur_accent,
            retouradres=self.postbus,
            postadres=self.postbus,
            bezoekadres=self.bezoekadres,
            telefoon=self.telefoon,
            website=f"www.{self.domein}",
            bezwaar_post=f"gemeente {self.naam}, bezwaar, {self.postbus}",
            bezwaar_digitaal=f"www.{self.domein}/bezwaar",
            mandaatregel=f"burgemeester en wethouders van {self.naam}, namens deze,",
            mandaatbesluit=f"Mandaatbesluit {self.naam} 2026",
            rechtbank=self.rechtbank,
            privacycontact=f"privacy@{self.domein}",
        )

    @property
    def aanbieders(self) -> tuple[tuple[str, Aanbiedersoort, Keurmerk], ...]:
        """Who gives lessons and places to take part."""
        return (
            (self.taalschool, Aanbiedersoort.TAAL, Keurmerk.BOW),
            (self.schakelschool, Aanbiedersoort.ONDERWIJS, Keurmerk.TST),
            (self.praktijk, Aanbiedersoort.PARTICIPATIE, Keurmerk.GEEN),
        )


GEMEENTEN: tuple[DemoGemeente, ...] = (
    DemoGemeente(
        code="1734",
        naam="Overbetuwe",
        domein="overbetuwe.example",
        afdeling="Werk en Inkomen",
        kleur_merk="#154273",
        kleur_accent="#ffb612",
        postbus="Postbus 999, 6660 ZZ Elst",
        bezoekadres="Raadhuisplein 1 in Elst",
        netnummer="0481",
        rechtbank="de rechtbank Gelderland",
        plaatsen=(
            Plaats("Elst", "6661", ("Dorpsstraat", "Lindelaan", "Molenweg")),
            Plaats("Zetten", "6671", ("Kerkstraat", "Wilgenpad")),
            Plaats("Herveld", "6674", ("Schoolweg", "Boomgaardlaan")),
        ),
        azc=("azc Arnhem", "azc Nijmegen"),
        taalschool="ROC Rijn IJssel",
        schakelschool="Taalschakel Gelderland",
        praktijk="Werkplaats De Linge",
    ),
    DemoGemeente(
        code="1708",
        naam="Steenwijkerland",
        domein="steenwijkerland.example",
        afdeling="Sociaal domein",
        kleur_merk="#1d5b3a",
        kleur_accent="#f2c14e",
        postbus="Postbus 999, 8330 ZZ Steenwijk",
        bezoekadres="Raadhuisplein 1 in Steenwijk",
        netnummer="0521",
        rechtbank="de rechtbank Overijssel",
        plaatsen=(
            Plaats("Steenwijk", "8331", ("Meppelerweg", "Gasthuispad", "Tukseweg")),
            Plaats("Vollenhove", "8325", ("Kerkplein", "Visscherspad")),
            Plaats("Oldemarkt", "8375", ("Hoofdstraat", "Marktplein")),
        ),
        azc=("azc Luttelgeest", "azc Dronten"),
        taalschool="Taalhuis Steenwijk",
        schakelschool="Schakeltraject Zwolle",
        praktijk="Werkbedrijf Noordwest",
    ),
    DemoGemeente(
        code="0437",
        naam="Ouder-Amstel",
        domein="ouder-amstel.example",
        afdeling="Werk en inburgering",
        kleur_merk="#7a1f3d",
        kleur_accent="#e3b23c",
        postbus="Postbus 999, 1190 ZZ Ouderkerk aan de Amstel",
        bezoekadres="Amstelplein 1 in Ouderkerk aan de Amstel",
        netnummer="020",
        rechtbank="de rechtbank Amsterdam",
        plaatsen=(
            Plaats("Ouderkerk aan de Amstel", "1191", ("Amstelkade", "Polderweg", "Rondehoep")),
            Plaats("Duivendrecht", "1115", ("Stationspad", "Rijksweg")),
        ),
        azc=("azc Amsterdam", "azc Almere"),
        taalschool="Taalcollege Amstelland",
        schakelschool="Schakelcollege Amsterdam",
        praktijk="Werkplaats Amstel",
    ),
    DemoGemeente(
        code="0415",
        naam="Landsmeer",
        domein="landsmeer.example",
        afdeling="Zorg en welzijn",
        kleur_merk="#0b5d63",
        kleur_accent="#f4a259",
        postbus="Postbus 999, 1120 ZZ Landsmeer",
        bezoekadres="Raadhuisstraat 1 in Landsmeer",
        netnummer="020",
        rechtbank="de rechtbank Noord-Holland",
        plaatsen=(
            Plaats("Landsmeer", "1121", ("Noordeinde", "Zuideinde", "Sportlaan")),
            Plaats("Den Ilp", "1127", ("Kerkpad", "Dorpspad")),
        ),
        azc=("azc Alkmaar", "azc Amsterdam"),
        taalschool="Taalschool Waterland",
        schakelschool="Schakelcollege Amsterdam",
        praktijk="Werkplek Waterland",
    ),
    DemoGemeente(
        code="1621",
        naam="Lansingerland",
        domein="lansingerland.example",
        afdeling="Participatie",
        kleur_merk="#4a2c82",
        kleur_accent="#f08a4b",
        postbus="Postbus 999, 2650 ZZ Berkel en Rodenrijs",
        bezoekadres="Stadspark 1 in Bergschenhoek",
        netnummer="010",
        rechtbank="de rechtbank Rotterdam",
        plaatsen=(
            Plaats("Berkel en Rodenrijs", "2651", ("Rodenrijseweg", "Kerksingel", "Meerpad")),
            Plaats("Bergschenhoek", "2661", ("Dorpsplein", "Wilgenlaan")),
            Plaats("Bleiswijk", "2665", ("Kasweg", "Hoekpad")),
        ),
        azc=("azc Rotterdam", "azc Katwijk"),
        taalschool="Taalwijs Rotterdam",
        schakelschool="Schakelcollege Rotterdam",
        praktijk="Arbeidscarrousel Lansingerland",
    ),
)
OP_CODE = {demo.code: demo for demo in GEMEENTEN}
