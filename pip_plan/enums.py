# SPDX-License-Identifier: EUPL-1.2
"""Codes of the PIP. Plain StrEnums, so that the rules stay pure."""

from inburgering.wet.keuze import Keuze


class PipStatus(Keuze):
    """Where a PIP stands; from vastgesteld on its content never changes."""

    CONCEPT = "concept", "concept"
    TER_TOETSING = "ter_toetsing", "ter toetsing"
    VASTGESTELD = "vastgesteld", "vastgesteld"
    BEKENDGEMAAKT = "bekendgemaakt", "bekendgemaakt"
    INGETROKKEN = "ingetrokken", "ingetrokken"
    VERVANGEN = "vervangen", "vervangen"


IN_BEWERKING = (PipStatus.CONCEPT, PipStatus.TER_TOETSING)
GELDEND = (PipStatus.VASTGESTELD, PipStatus.BEKENDGEMAAKT)


class Hoofddoel(Keuze):
    """The main goal: codes of the Gemeentelijk Gegevensmodel, spelling and all; own labels."""

    BETAALD_WERKEN = "betaald_werken", "Ik heb betaald werk"
    NAAR_VERMOGEN = "betaal_werken_naar_vermogen", "Ik heb betaald werk dat ik aankan"
    FIT = "maatschappelijk_fit_worden", "Ik doe mee in de samenleving"
    ONDERNEMEN = "ondernemen", "Ik heb een eigen bedrijf"
    OPLEIDING = "opleiding_met_studiefinanciering", "Ik volg een opleiding"
    WERKFIT = "werkfit_worden", "Ik ben klaar om te gaan werken"


class Deelbesluitsoort(Keuze):
    """A decision within the PIP with its own ground, start, end and bezwaar (Wi2021, 15 lid 3)."""

    LEERROUTE = "leerroute", "leerroute en begeleiding"
    ONTZORGEN = "ontzorgen", "ontzorgen"
    PARTICIPATIEWET = "participatiewet", "afspraken volgens de Participatiewet"


class DeelbesluitStatus(Keuze):
    """Where a decision within the PIP stands; from vastgesteld on its content never changes."""

    CONCEPT = "concept", "concept"
    VASTGESTELD = "vastgesteld", "vastgesteld"
    VERVANGEN = "vervangen", "vervangen"
    INGETROKKEN = "ingetrokken", "ingetrokken"


class Aanleiding(Keuze):
    """The lawful causes to change a PIP that was vastgesteld."""

    SCHAKELEN = "schakelen", "leren gaat sneller of langzamer: andere leerroute"
    ONDERWIJS_NAAR_B1 = "onderwijs_naar_b1", "van de onderwijsroute naar de B1-route"
    BIJZONDER = "bijzonder", "andere leerroute na anderhalf jaar: bijzonder geval"
    AFSCHALEN = "afschalen", "examen op niveau A2 in de B1-route"
    VERHUIZING = "verhuizing", "verhuisd naar onze gemeente: zelfde leerroute"
    BEZWAAR = "bezwaar", "uitkomst van bezwaar of beroep"
    ONDERDELEN = "onderdelen", "andere afspraken: zelfde leerroute"


class Tekenuitkomst(Keuze):
    """What the person did when the plan was explained."""

    PAPIER = "papier", "getekend op papier"
    TABLET = "tablet", "getekend op de tablet"
    NIET = "niet", "niet getekend"
