# SPDX-License-Identifier: EUPL-1.2
"""The gemeenteprofiel: every rule that differs between municipalities, as typed data.

``None`` means: the municipality has no rule of its own, the law applies (or nothing does).
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from inburgering.beleid import omzetten
from inburgering.beleid.leefgebieden import DEEL_UITLEG, VRAAG_UITLEG
from inburgering.beleid.velden import (
    Begrotingspost,
    Herinneringsritme,
    Kanttekening,
    Kpi,
    PipVanaf,
    Veld,
    VerlengingOntzorgen,
    datums,
    getal,
    getallen,
    ja_nee,
    kanttekeningen,
    keuze,
    kpis,
    posten,
    ritmes,
    tekst,
    teksten,
)

EERSTE_DAG = date(2022, 1, 1)
WETTELIJKE_KOSTEN = ("huur", "gas", "water", "stroom", "zorgverzekering")
"""What the college pays out of the bijstand: Participatiewet artikel 56a."""

RITMES = (
    Herinneringsritme("ontzorgen", (42, 21, 7, 1, 0)),
    Herinneringsritme("inburgeringstermijn", (182, 91, 21, 7, 1, 0)),
)
"""Long terms are announced earlier than the others."""

_G, _P, _I, _T = "Gemeente", "PIP", "Brede intake", "Taalstart"
_V, _L, _M, _B = "Voortgang", "Leerroutes", "MAP en PVT", "Maatschappelijke begeleiding"
_O, _H, _K, _S = "Financieel ontzorgen", "Handhaving", "Sturing en geld", "Herinneringen"


@dataclass(frozen=True, kw_only=True)
class Profiel:
    """Policy of one municipality from ``geldig_vanaf`` on."""

    gemeentecode: str = tekst("CBS-gemeentecode", _G)
    gemeentenaam: str = tekst("Naam", _G, default="de gemeente", verplicht=True, meeste=60)
    document: str = tekst("Beleidsdocument", _G, meeste=110)
    uitvoerder: str = tekst("Uitvoering door", _G)
    consulent_naam: str = tekst(
        "De consulent heet", _G, default="inburgeringsconsulent", verplicht=True, meeste=60
    )
    teamleider_naam: str = tekst(
        "De teamleider heet", _G, default="teamleider", verplicht=True, meeste=60
    )
    beslisser_naam: str = tekst(
        "Wie het PIP vaststelt heet", _G, default="besluitvormer", verplicht=True, meeste=60
    )
    extra_feestdagen: tuple[date, ...] = datums(
        "Extra vrije dagen bij koninklijk besluit",
        _G,
        schuift=True,
        uitleg="Een termijn die op zo'n dag eindigt, schuift op naar de volgende werkdag.",
    )
    weeknormen_schuiven: bool = ja_nee(
        "Eigen normen in weken schuiven op bij weekend of feestdag",
        _G,
        default=True,
        schuift=True,
    )
    andere_groepen: str = tekst("Andere groepen", _G)

    pip_weken: int | None = getal(
        "Eigen norm voor het PIP", _P, eenheid="weken", default=None, schuift=True
    )
    pip_vanaf: PipVanaf = keuze(  # noqa: RUF009 (a dataclass field)
        "De eigen norm telt vanaf", _P, keuzes=PipVanaf, default=PipVanaf.WET, schuift=True
    )
    pip_extra: tuple[str, ...] = teksten("Extra onderdelen van het PIP", _P)
    pip_werkwijze: str = tekst("Hoe het PIP tot stand komt", _P)

    intake_delen: int = getal("Aantal delen van de intake", _I, default=1)
    intake_inhoud: tuple[str, ...] = teksten("Wat in elk deel aan bod komt", _I)
    intake_deel_1: tuple[str, ...] = teksten("Leefgebieden in deel 1", _I, uitleg=DEEL_UITLEG)
    intake_deel_2: tuple[str, ...] = teksten("Leefgebieden in deel 2", _I)
    intake_vragen: tuple[str, ...] = teksten("Eigen vragen", _I, uitleg=VRAAG_UITLEG)
    intake_voor_huisvesting: str = tekst("Intake voor de huisvesting", _I)
    intake_instrument: str = tekst("Instrument bij de intake", _I)
    kennismaking_weken: int | None = getal(
        "Kennismakingsperiode", _I, eenheid="weken", default=None
    )
    startplek: bool = ja_nee("Startplek direct bij huisvesting", _I, default=False)
    introductieweek: tuple[str, ...] = teksten("Checklist introductieweek", _I)

    taalstart: bool = ja_nee("Taalstart", _T, default=False, schuift=True)
    taalstart_intake_weken: int | None = getal(
        "Intake bij de taalschool",
        _T,
        eenheid="weken na aanmelding",
        default=None,
        schuift=True,
    )
    taalstart_start_weken: int | None = getal(
        "Eerste les",
        _T,
        eenheid="weken na BRP-inschrijving",
        default=None,
        schuift=True,
    )
    taalstart_einde_weken: int | None = getal(
        "Afgerond",
        _T,
        eenheid="weken na BRP-inschrijving",
        default=None,
        schuift=True,
    )
    taalstart_rapport_weken: int | None = getal(
        "Eindrapportage",
        _T,
        eenheid="weken na het einde",
        default=None,
        schuift=True,
    )
    taalstart_uren_per_week: int | None = getal(
        "Lesuren", _T, eenheid="uur per week", default=None
    )
    taalstart_duur_weken: int | None = getal(
        "Duur van de lessen", _T, eenheid="weken", default=None
    )
    taalstart_elementen: tuple[str, ...] = teksten("Wat wordt geobserveerd", _T)
    taalstart_tempo: tuple[str, ...] = teksten("Tempo in het advies", _T)

    gesprek_maanden: int | None = getal(
        "Voortgangsgesprek",
        _V,
        eenheid="maanden na het vorige gesprek",
        default=None,
        schuift=True,
    )
    gesprek_eerste_jaar: bool = ja_nee(
        "Dit ritme geldt alleen in het eerste jaar", _V, default=False, schuift=True
    )
    gesprek_maanden_later: int | None = getal(
        "Voortgangsgesprek na het eerste jaar",
        _V,
        eenheid="maanden na het vorige gesprek",
        default=None,
        schuift=True,
    )
    gesprek_voorstel_maanden: int = getal(
        "Voorstel waar geen norm geldt",
        _V,
        eenheid="maanden na het vorige gesprek",
        default=3,
        schuift=True,
    )
    gesprek_deelnemers: tuple[str, ...] = teksten("Aan tafel bij het voortgangsgesprek", _V)
    voortgang_toelichting: str = tekst("Zicht op de voortgang", _V)

    onderwijsroute_doelgroep: str = tekst("Doelgroep van de onderwijsroute", _L)
    verdeling_b1: int | None = getal("Verwacht aandeel B1-route", _L, eenheid="%", default=None)
    verdeling_onderwijs: int | None = getal(
        "Verwacht aandeel onderwijsroute", _L, eenheid="%", default=None
    )
    verdeling_z: int | None = getal("Verwacht aandeel Z-route", _L, eenheid="%", default=None)
    verdeling_toelichting: str = tekst("Toelichting bij de aandelen", _L)
    verwachte_instroom: int | None = getal(
        "Verwachte instroom", _L, eenheid="statushouders per jaar", default=None
    )
    taalles_weken_na_aanmelding: int | None = getal(
        "Taalles begint na aanmelding", _L, eenheid="weken", default=None, schuift=True
    )
    taalles_maanden_na_huisvesting: int | None = getal(
        "Taalles begint na huisvesting", _L, eenheid="maanden", default=None, schuift=True
    )
    taalles_toelichting: str = tekst("Start van de taallessen", _L)
    b1_belasting: str = tekst("Belasting van de B1-route", _L)
    b1_duur: str = tekst("Duur van de B1-route", _L)
    z_route: str = tekst("Z-route", _L)
    z_taaluren: int = getal("Taal en KNM in de Z-route", _L, eenheid="uur", default=800)
    z_participatie_uren: int = getal(
        "Participatie in de Z-route (asielstatushouders)", _L, eenheid="uur", default=800
    )

    map_maanden: int | None = getal(
        "Eigen norm MAP afronden",
        _M,
        eenheid="maanden vanaf de inburgeringstermijn",
        default=None,
        schuift=True,
    )
    map_praktijkuren: int = getal("MAP praktijk", _M, eenheid="uur", default=40)
    map_theorie_uren: int | None = getal("MAP theorie", _M, eenheid="uur", default=None)
    map_vorm: str = tekst("Vorm van de MAP", _M)
    pvt_maanden: int | None = getal(
        "Eigen norm PVT afronden",
        _M,
        eenheid="maanden vanaf de inburgeringstermijn",
        default=None,
        schuift=True,
    )
    pvt_uren: int = getal("PVT", _M, eenheid="uur", default=12)
    pvt_activiteiten: int = getal("PVT, activiteiten of excursies", _M, default=1)
    pvt_vorm: str = tekst("Vorm van het PVT", _M)

    mb_uitvoerder: str = tekst("Maatschappelijke begeleiding door", _B, meeste=120)
    mb_maanden: int | None = getal(
        "Duur", _B, eenheid="maanden vanaf BRP-inschrijving", default=None, schuift=True
    )
    mb_toelichting: str = tekst("Toelichting", _B)

    ontzorg_maanden: int = getal(
        "Duur", _O, eenheid="maanden vanaf het recht op bijstand", default=6
    )
    ontzorg_kosten: tuple[str, ...] = teksten(
        "Betaalde vaste lasten", _O, default=WETTELIJKE_KOSTEN
    )
    ontzorg_vrijwillig: tuple[str, ...] = teksten("Daarnaast, alleen vrijwillig", _O)
    ontzorg_verlenging: VerlengingOntzorgen = keuze(  # noqa: RUF009 (a dataclass field)
        "Verlenging", _O, keuzes=VerlengingOntzorgen, default=VerlengingOntzorgen.GEEN_BELEID
    )
    ontzorg_verlenging_maanden: int | None = getal(
        "Lengte van een verlenging", _O, eenheid="maanden", default=None
    )
    ontzorg_toelichting: str = tekst("Toelichting", _O)
    financiele_training: str = tekst("Financiële training", _O)

    handhaving: str = tekst("Houding bij handhaving", _H)

    kpis: tuple[Kpi, ...] = kpis("Doelen", _K)
    begroting: tuple[Begrotingspost, ...] = posten("Bedragen", _K)
    partners_rapporteren_maanden: int | None = getal(
        "Partners rapporteren elke", _K, eenheid="maanden", default=None
    )
    partners_toelichting: str = tekst("Afspraken met partners", _K)
    kanttekeningen: tuple[Kanttekening, ...] = kanttekeningen("Waar de wet voorgaat", _K)

    herinnering_dagen: tuple[int, ...] = getallen(
        "Herinneren voor de laatste dag", _S, eenheid="dagen", default=(21, 7, 1, 0)
    )
    herinnering_te_laat_dagen: int = getal(
        "Herhalen als het te laat is", _S, eenheid="dagen ertussen", default=7
    )
    herinnering_per_soort: tuple[Herinneringsritme, ...] = ritmes(
        "Ander ritme per soort termijn", _S, default=RITMES
    )

    @classmethod
    def wettelijk(cls, gemeentecode: str) -> "Profiel":
        """The plain statutory default: no norms of its own."""
        return cls(gemeentecode=gemeentecode)

    @classmethod
    def velden(cls) -> tuple[Veld, ...]:
        """Every row with its label, group and kind, in the order of the screen."""
        return tuple(
            Veld(naam=v.name, leeg_mag=v.default is None, **v.metadata) for v in fields(cls)
        )

    @classmethod
    def from_dict(cls, waarden: Mapping[str, Any]) -> "Profiel":
        """Read stored or typed values; raises ProfielFout with every error at once.

        A row that is not there keeps its default, so a version stored before a row existed
        stays readable.
        """
        return cls(**omzetten.lees(waarden, cls.velden()))

    def ritme(self, code: str) -> Herinneringsritme:
        """When to remind of a kind of term: its own rhythm, gaps filled with the general one."""
        for eigen in self.herinnering_per_soort:
            if eigen.code == code:
                dagen = eigen.dagen or self.herinnering_dagen
                elke = eigen.te_laat_dagen
                algemeen = self.herinnering_te_laat_dagen
                return Herinneringsritme(code, dagen, algemeen if elke is None else elke)
        return Herinneringsritme(code, self.herinnering_dagen, self.herinnering_te_laat_dagen)

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON, every row included."""
        return {veld.naam: omzetten.plat(getattr(self, veld.naam)) for veld in self.velden()}
