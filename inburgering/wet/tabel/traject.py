# SPDX-License-Identifier: EUPL-1.2
"""Parameters of the inburgeringstermijn, the routes, MAP, PVT, offer and ontzorgen."""

from inburgering.wet.bron import besluit, participatiewet, regeling, wet
from inburgering.wet.parameters import Parameter, Versie
from inburgering.wet.tabel.pip import INWERKINGTREDING

TERMIJN_JAREN = Parameter(
    "term_years",
    "Inburgeringstermijn",
    "jaar, vanaf de dag na de dagtekening van het PIP",
    (Versie(3, INWERKINGTREDING, wet("11", "1")),),
)
AANVRAAG_VERLENGING_MAANDEN = Parameter(
    "term_extension_request_window_months",
    "Verlenging aanvragen, niet eerder dan",
    "maanden voor het einde",
    (Versie(6, INWERKINGTREDING, besluit("4.5", "1")),),
)
LEERROUTE_WIJZIGEN_MAANDEN = Parameter(
    "route_change_limit_months",
    "Leerroute wijzigen",
    "maanden vanaf de aanvang van de inburgeringstermijn",
    (
        Versie(
            18,
            INWERKINGTREDING,
            besluit("5.4", "1"),
            toelichting="Van onderwijsroute naar B1-route kan altijd; na een niet-vrijstellende "
            "opleiding en in bijzondere gevallen ook later (lid 2 en 3).",
        ),
    ),
)
AANBOD_MAANDEN = Parameter(
    "offer_delay_trigger_months",
    "Inburgeringsaanbod aan asielstatushouders",
    "maanden na het vaststellen van het PIP",
    (
        Versie(
            3,
            INWERKINGTREDING,
            regeling("4.1", "1, onderdeel g"),
            toelichting="De wet zegt 'tijdig' (artikel 16 lid 1); hierna verlengt DUO de termijn.",
        ),
    ),
)
AANBOD_ONDERWIJSROUTE_MAANDEN = Parameter(
    "offer_delay_trigger_months_onderwijsroute",
    "Start van het taalschakeltraject",
    "maanden na het vaststellen van het PIP",
    (Versie(6, INWERKINGTREDING, regeling("4.1", "1, onderdeel g")),),
)
ONTZORGEN_MAANDEN = Parameter(
    "ontzorgen_months",
    "Financieel ontzorgen",
    "maanden vanaf het recht op bijstand",
    (Versie(6, INWERKINGTREDING, participatiewet("56a")),),
)
