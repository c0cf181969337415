# SPDX-License-Identifier: EUPL-1.2
"""Parameters of the extension grounds."""

from inburgering.wet.bron import Bron, besluit, regeling
from inburgering.wet.parameters import Parameter, Versie
from inburgering.wet.tabel.pip import INWERKINGTREDING


def _getal(
    naam: str, label: str, eenheid: str, waarde: int, bron: Bron, toelichting: str = ""
) -> Parameter[int]:
    return Parameter(
        naam, label, eenheid, (Versie(waarde, INWERKINGTREDING, bron, toelichting=toelichting),)
    )


def _reg(onderdeel: str) -> Bron:
    return regeling("4.1", f"2, onderdeel {onderdeel}")


OVERLIJDEN_MAANDEN = _getal(
    "ext_death_months", "Verlenging bij overlijden van een naaste", "maanden", 3, _reg("b")
)
BEVALLING_WEKEN = _getal("ext_birth_weeks", "Verlenging bij bevalling", "weken", 16, _reg("c"))
ALFABETISERING_MAANDEN = _getal(
    "ext_literacy_max_months",
    "Verlenging bij alfabetisering, ten hoogste",
    "maanden",
    6,
    _reg("e"),
    "Alleen bij de B1-route en de onderwijsroute.",
)
DAKLOOSHEID_MAANDEN = _getal(
    "ext_homeless_max_months", "Verlenging bij dakloosheid, ten hoogste", "maanden", 24, _reg("f")
)
GEEN_TAALSCHAKELTRAJECT_MAANDEN = _getal(
    "ext_no_taalschakeltraject_months",
    "Verlenging zonder taalschakeltraject",
    "maanden",
    6,
    _reg("g"),
)
AANBIEDER_MAANDEN = _getal(
    "ext_provider_max_months",
    "Verlenging door vertraging van de aanbieder, ten hoogste",
    "maanden",
    6,
    _reg("h"),
)
BIJZONDER_MAANDEN = _getal(
    "ext_individual_max_months",
    "Verlenging bij een bijzondere omstandigheid, ten hoogste",
    "maanden",
    24,
    _reg("i"),
)
BIJNA_AFGEROND_MAANDEN = _getal(
    "ext_almost_done_months",
    "Verlenging bij een bijna afgeronde plicht",
    "maanden",
    6,
    besluit("4.4", "1"),
    "Eén keer; alleen de B1-route.",
)
BIJNA_AFGEROND_UREN = _getal(
    "ext_almost_done_group_B_hours",
    "Bijna afgerond: gevolgde lessen (gezinsmigranten en overige migranten)",
    "uur",
    450,
    besluit("4.4", "3"),
)
ONDERBREKING_MAANDEN = _getal(
    "ext_interruption_max_months",
    "Verlenging na een onderbreking van de plicht, ten hoogste",
    "maanden",
    12,
    besluit("2.1", "2"),
    "Duurt de onderbreking langer, dan is de plicht geëindigd en wordt niets verlengd.",
)
