# SPDX-License-Identifier: EUPL-1.2
"""The goals of the Gemeentelijk Gegevensmodel (v2.5.1) with our own plain words. Pure.

A code is stored exactly as the model spells it, its slips too, so that other systems know it;
the sentence beside it is ours and is what the inburgeraar reads. The same code can stand in
several groups, so a goal is named by group and code together.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from inburgering.wet.keuze import Keuze

TEKST_MAX = 300


class Doelsoort(Keuze):
    """What a goal is beside the main goal: codes of the Gemeentelijk Gegevensmodel."""

    ONTWIKKELWENS = "ontwikkelwens", "ontwikkelwens"
    AANDACHTSPUNT = "aandachtspunt", "aandachtspunt"


@dataclass(frozen=True, slots=True)
class Doelgroepje:
    """A group of goals: a wish or a point of attention, with its sentences."""

    code: str
    label: str
    doelen: Mapping[str, str]

    @property
    def soort(self) -> Doelsoort:
        points = self.code in AANDACHTSPUNTEN
        return Doelsoort.AANDACHTSPUNT if points else Doelsoort.ONTWIKKELWENS


# the groups that the model hangs under a point of attention; all others are wishes
AANDACHTSPUNTEN = frozenset({
    "taal", "digitale_vaardigheden", "financien", "woonsituatie", "zorgtaken", "eenzaamheid",
    "lichamelijke_gezondheid", "psychische_gezondheid", "verslaving", "justitie",
})  # fmt: skip

KWALITEITEN = "Ik weet waar ik goed in ben."
VERTROUWEN = "Ik heb vertrouwen in mijzelf."
BEHOUD = "Ik ben begonnen met werken en houd mijn werk."
MEER_UREN = "Ik werk meer uren dan eerst."
UIT_BIJSTAND = "Ik heb werk waarmee ik geen bijstand meer nodig heb."
PAST_OPLEIDING = "Ik weet welke opleiding bij mij past."
ARBEIDSVERMOGEN = "Ik heb het UWV gevraagd te kijken hoeveel ik kan werken."
UREN_WETEN = "Ik weet hoeveel uur ik kan werken."

GROEPEN: tuple[Doelgroepje, ...] = (
    Doelgroepje("taal", "Taal", {
        "ik_beheers_de_nederlandse_taal_op_het_voor_mij_hoogst_haalbare_niveau":
            "Ik spreek en schrijf Nederlands zo goed als ik kan.",
        "ik_beheers_de_nederlandse_taal_voldoende_om_een_volgende_stap_te_kunnen_zetten":
            "Mijn Nederlands is goed genoeg voor mijn volgende stap.",
        "ik_weet_wat_mijn_nederlands_taalniveau_is": "Ik weet hoe goed mijn Nederlands is.",
    }),
    Doelgroepje("taalvaardigheden_opdoen", "Taal voor werk", {
        "ik_beheers_de_nederlandse_taal_voldoende_om_aan_het_werk_te_gaan_of_te_ondernemen":
            "Mijn Nederlands is goed genoeg om te werken.",
    }),
    Doelgroepje("betaald_werken", "Betaald werken", {
        "ik_ben_gestart_met_werken_en_behoud_mijn_werk_succesvol": BEHOUD,
        "ik_heb_mijn_sollicitatievaardigheden_ontwikkeld": "Ik kan goed solliciteren.",
        "ik_heb_urenuitbreiding_gekregen": MEER_UREN,
        "ik_heb_werk_gevonden_waarmee_ik_uit_de_bijstand_ga": UIT_BIJSTAND,
        "ik_weet_wat_mijn_kwaliteiten_zijn": KWALITEITEN,
        "ik_weet_welk_werk_bij_mij_past": "Ik weet welk werk bij mij past.",
    }),
    Doelgroepje("betaald_werken_met_een_opleiding", "Werken en leren", {
        "ik_ben_gestart_met_een_bbl_opleiding_werken_en_leren_":
            "Ik ben begonnen met een opleiding waarin ik werk en leer (bbl).",
        "ik_volg_een_opleiding_naast_mijn_parttime_betaalde_baan":
            "Ik volg een opleiding naast mijn werk.",
        "ik_weet_welke_opleiding_past_bij_mijn_mogelijkheden": PAST_OPLEIDING,
    }),
    Doelgroepje("betaald_werken_naar_vermogen", "Werken wat u aankunt", {
        "ik_ben_gestart_met_werken_en_behoud_mijn_werk_succesvol": BEHOUD,
        "ik_heb_urenuitbreiding_gekregen": MEER_UREN,
        "ik_heb_werk_gevonden_waarmee_ik_uit_de_bijstand_ga": UIT_BIJSTAND,
        "ik_weet_hoeveel_uur_ik_kan_werken": UREN_WETEN,
        "ik_weet_wat_mijn_kwaliteiten_zijn": KWALITEITEN,
        "ik_weet_welk_werk_bij_mijn_past": "Ik weet welk werk bij mij past.",
    }),
    Doelgroepje("opleiding_volgen", "Opleiding", {
        "ik_ben_gestart_met_een_opleiding": "Ik ben begonnen met een opleiding.",
        "ik_weet_welke_opleiding_past_bij_mijn_mogelijkheden": PAST_OPLEIDING,
    }),
    Doelgroepje("ondernemen", "Eigen bedrijf", {
        "ik_heb_een_ondernemingsplan_geschreven": "Ik heb een plan voor mijn bedrijf geschreven.",
        "ik_heb_mijn_bbz_aanvraag_ingediend":
            "Ik heb hulp voor mijn bedrijf aangevraagd (Bbz).",
        "ik_weet_of_ik_in_aanmerking_kom_om_te_ondernemen_vanuit_bijstand":
            "Ik weet of ik een bedrijf mag beginnen met bijstand.",
        "mijn_bbz_aanvraag_is_toegekend": "Ik krijg hulp voor mijn bedrijf (Bbz).",
    }),
    Doelgroepje("werkervaring_opdoen_werkfit_worden", "Werkervaring", {
        "ik_heb_opgebouwd_in_het_aantal_uren_wat_ik_kan_werken":
            "Ik kan meer uren werken dan eerst.",
        "ik_heb_werkervaring_opgedaan_in_een_functie": "Ik heb werkervaring.",
        "ik_weet_hoeveel_uren_ik_kan_werken": UREN_WETEN,
        "ik_weet_wat_mijn_kwaltiteiten_zijn": KWALITEITEN,
    }),
    Doelgroepje("werknemersvaardigheden_ontwikkelen_werkfit_worden", "Leren werken", {
        "ik_heb_een_werkritme": "Ik heb een vast ritme van werken.",
        "ik_heb_opgebouwd_in_het_aantal_uren_wat_ik_kan_werken":
            "Ik kan meer uren werken dan eerst.",
        "ik_weet_hoeveel_uren_ik_kan_werken": UREN_WETEN,
        "ik_weet_wat_er_van_mijn_verwacht_wordt_als_werknemer":
            "Ik weet wat een werkgever van mij verwacht.",
        "ik_weet_wat_mijn_kwaliteiten_zijn": KWALITEITEN,
    }),
    Doelgroepje("vrijwilligerswerk_doen_maatschappelijk_fit_worden", "Vrijwilligerswerk", {
        "ik_ben_gestart_met_vrijwilligerswerk": "Ik ben begonnen met vrijwilligerswerk.",
    }),
    Doelgroepje("passende_dagbesteding_hebben_maatschappelijk_fit_worden", "Dagbesteding", {
        "ik_ben_gestart_met_een_passende_dagbesteding":
            "Ik heb een dagbesteding die bij mij past.",
    }),
    Doelgroepje("digitale_vaardigheden", "Computer en telefoon", {
        "ik_heb_voldoende_digitale_vaardigheden_om_een_stap_te_zetten_richting_de_arbeidsmarkt":
            "Ik kan de computer gebruiken die ik voor werk nodig heb.",
        "ik_kan_omgaan_met_computer_smartphone_en_tablet_en_kan_zelfstandig_mailen_en_zoeken_op_"
        "internet": "Ik kan zelf mailen en zoeken op internet.",
    }),
    Doelgroepje("financien", "Geld", {
        "ik_ben_gestart_met_de_hulp_voor_mijn_schulden": "Ik krijg hulp bij mijn schulden.",
        "ik_heb_geen_financiele_belemmeringen_om_aan_het_werk_te_gaan":
            "Ik kan werken; mijn geldzaken staan niet in de weg.",
        "ik_heb_hulp_bij_het_regelen_van_mijn_financien": "Ik krijg hulp bij mijn geldzaken.",
        "ik_heb_overzicht_over_mijn_financiele_situatie_en_het_lukt_mij_om_rond_te_komen":
            "Ik heb overzicht over mijn geld en ik kan rondkomen.",
    }),
    Doelgroepje("woonsituatie", "Wonen", {
        "ik_heb_ervoor_gezorgd_dat_mijn_woonsituatie_verbeterd": "Ik woon beter dan eerst.",
        "ik_heb_hulp_gevraagd_om_mijn_woonsituatie_te_verbeteren":
            "Ik heb hulp gevraagd om beter te wonen.",
    }),
    Doelgroepje("zorgtaken", "Zorg voor anderen", {
        "ik_heb_kinderopvang_voor_mijn_kinderen": "Ik heb opvang voor mijn kinderen.",
        "ik_kan_mijn_zorgtaken_mantelzorg_overdragen_aan_anderen":
            "Ik kan mijn zorg aan anderen overlaten.",
        "ik_krijg_betaald_voor_mijn_werkzaamheden_als_mantelzorger_vanuit_pgb_":
            "Ik krijg betaald voor de zorg die ik geef (pgb).",
        "ik_weet_hoe_ik_mijn_zorgtaken_kan_combineren_met_een_baan_opleiding_of_andere_activiteit":
            "Ik weet hoe ik zorgen en werken of leren samen kan doen.",
        "ik_weet_of_ik_vanuit_pgb_betaald_kan_krijgen_voor_mijn_werkzaamheden_als_mantelzorger":
            "Ik weet of ik betaald kan worden voor de zorg die ik geef (pgb).",
    }),
    Doelgroepje("eenzaamheid", "Contact met anderen", {
        "ik_heb_een_netwerk_waarmee_ik_sociale_contacten_heb":
            "Ik heb mensen om mee te praten en dingen mee te doen.",
        "ik_heb_vertrouwen_in_mijzelf": VERTROUWEN,
    }),
    Doelgroepje("lichamelijke_gezondheid", "Lichaam", {
        "ik_ben_onder_behandeling_voor_mijn_lichamelijke_klachten":
            "Ik word behandeld voor mijn klachten.",
        "ik_heb_een_beoordeling_arbeidsvermogen_aangevraagd_bij_het_uwv": ARBEIDSVERMOGEN,
        "ik_heb_hulp_gevraagd_voor_mijn_lichamelijke_klachten":
            "Ik heb hulp gevraagd voor mijn klachten.",
        "ik_heb_vertrouwen_in_mijzelf": VERTROUWEN,
        "ik_weet_wat_mijn_mogelijkheden_zijn_ondanks_mijn_lichamelijke_klachten":
            "Ik weet wat ik kan, ook met mijn klachten.",
    }),
    Doelgroepje("psychische_gezondheid", "Hoofd en gevoel", {
        "ik_ben_onder_behandeling_voor_mijn_psychische_klachten":
            "Ik word behandeld voor mijn klachten.",
        "ik_heb_een_beoordeling_arbeidsvermogen_aangevraagd_bij_het_uwv": ARBEIDSVERMOGEN,
        "ik_heb_hulp_gevraagd_voor_mijn_psychische_klachten":
            "Ik heb hulp gevraagd voor mijn klachten.",
        "ik_heb_vertrouwen_in_mijzelf": VERTROUWEN,
        "ik_weet_wat_mijn_mogelijkkheden_zijn_ondanks_de_psychische_klachten":
            "Ik weet wat ik kan, ook met mijn klachten.",
    }),
    Doelgroepje("verslaving", "Verslaving", {
        "ik_ben_onder_behandeling_voor_mijn_verslavingsproblematiek":
            "Ik word behandeld voor mijn verslaving.",
        "ik_heb_hulp_gevraagd_voor_mijn_verslavingsproblematiek":
            "Ik heb hulp gevraagd voor mijn verslaving.",
        "ik_heb_vertrouwen_in_mijzelf": VERTROUWEN,
        "ik_weet_wat_mijn_mogelijkheden_zijn_ondanks_de_verslavingsproblematiek":
            "Ik weet wat ik kan, ook met mijn verslaving.",
    }),
    Doelgroepje("justitie", "Justitie", {
        "ik_heb_mijn_penitentair_programma_succesvol_afgerond":
            "Ik heb mijn programma bij justitie afgemaakt.",
        "ik_weet_wat_mijn_mogelijkheden_zijn_met_mijn_justitiele_verleden":
            "Ik weet wat ik kan, ook na mijn straf.",
    }),
)  # fmt: skip

SEPARATOR = ":"
ZINNEN: Mapping[str, str] = {
    f"{groep.code}{SEPARATOR}{code}": zin
    for groep in GROEPEN
    for code, zin in groep.doelen.items()
}


SOORTEN: Mapping[str, Doelsoort] = {groep.code: groep.soort for groep in GROEPEN}


@dataclass(frozen=True, slots=True)
class Doel:
    """A goal of the list (`sleutel` is group:code), or one in own words, or both."""

    sleutel: str = ""
    tekst: str = ""
    eigen_soort: str = ""  # of a goal in own words only

    @property
    def zin(self) -> str:
        """What the inburgeraar reads: the own words, else the sentence of the list."""
        return self.tekst or ZINNEN[self.sleutel]

    @property
    def soort(self) -> Doelsoort:
        """A goal of the list has the kind of its group; own words without one are a wish."""
        if self.sleutel:
            return SOORTEN[self.sleutel.partition(SEPARATOR)[0]]
        return Doelsoort(self.eigen_soort or Doelsoort.ONTWIKKELWENS)

    def to_dict(self) -> dict[str, str]:
        return {"sleutel": self.sleutel, "tekst": self.tekst, "soort": self.soort.value}

    @classmethod
    def from_dict(cls, waarden: Mapping[str, str]) -> "Doel":
        return cls(waarden["sleutel"], waarden["tekst"], waarden.get("soort", ""))


def keuzes() -> list[tuple[str, str | list[tuple[str, str]]]]:
    """The choices of a select, grouped."""
    grouped: list[tuple[str, str | list[tuple[str, str]]]] = [("", "Eigen woorden")]
    for soort in Doelsoort:
        for groep in GROEPEN:
            if groep.soort is soort:
                rows = [(f"{groep.code}{SEPARATOR}{code}", z) for code, z in groep.doelen.items()]
                grouped.append((f"{soort.label.capitalize()}: {groep.label}", rows))
    return grouped
