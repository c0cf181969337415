# SPDX-License-Identifier: EUPL-1.2
"""docs/rechtsbronnen.md, written from the parameters themselves."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from inburgering.wet.aanbod import LABELS as AANBOD_LABELS
from inburgering.wet.aanbod import wettelijk_aanbod
from inburgering.wet.begrippen import Doelgroep, Leerroute
from inburgering.wet.bron import Bron
from inburgering.wet.kalender import feestdagen
from inburgering.wet.parameters import Parameter, Versie
from inburgering.wet.tabel.alle import ONDERWERPEN, parameters_van
from inburgering.wet.tekst import dag_tekst, duur_tekst, weekdag_tekst
from inburgering.wet.termijnen.verlenging import GRONDEN, Grondregel

PEILDAG = date(2026, 4, 18)
"""Day of the newest consolidation that was read; the table of the offer is made on it."""
KALENDERJAREN = (2026, 2027)

INLEIDING = """# Rechtsbronnen

Dit bestand is gemaakt uit de code met `python manage.py wettabel`. Pas het niet met de hand aan:
de tests vergelijken het met de code.

Elke waarde heeft een begindatum, een vindplaats en een zekerheid. **Zeker** betekent dat de
wettekst zelf is gelezen, in de versie waarnaar de koppeling wijst. **Te bevestigen** betekent dat
een jurist de waarde of de begindatum nog moet nakijken. Termijnen die met deze waarden zijn
berekend, laten die zekerheid op het scherm zien.

De begindatum 1 januari 2022 is de dag waarop de wet is gaan gelden. De tekst van de wet is gelezen
zoals die gold op 1 januari 2023, het Besluit op 2 april 2026 en de Regeling op 18 april 2026. Een
getal kan daartussen een andere waarde hebben gehad; waar dat bekend is, staat er een versie bij.
"""


def rechtsbronnen() -> str:
    """The whole document."""
    delen = [INLEIDING]
    for titel, module in ONDERWERPEN:
        delen.append(_tabel(titel, parameters_van(module)))
    delen += [_gronden(), _aanbod(), _kalender()]
    return "\n".join(delen).rstrip() + "\n"


def cel(tekst: str) -> str:
    """Text that cannot break a table row."""
    return tekst.replace("|", "\\|").replace("\n", " ")


def koppeling(bron: Bron) -> str:
    """The source as a link to the text that was read."""
    url = bron.url()
    return f"[{cel(str(bron))}](<{url}>)" if url else cel(str(bron))


def waarde_tekst(waarde: Any) -> str:
    """A value as Dutch readers write it."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Decimal):
        return f"{waarde:,.2f}".translate(str.maketrans(",.", ".,"))
    if isinstance(waarde, int):
        return f"{waarde:,}".replace(",", ".")
    return str(waarde)


def _tabel(titel: str, parameters: tuple[Parameter[Any], ...]) -> str:
    regels = [
        f"## {titel}\n",
        "| Regel | Naam in de code | Waarde | Vanaf | Vindplaats | Zekerheid | Toelichting |",
        "|---|---|---|---|---|---|---|",
    ]
    regels += [_rij(parameter, versie) for parameter in parameters for versie in parameter.versies]
    return "\n".join(regels) + "\n"


def _rij(parameter: Parameter[Any], versie: Versie[Any]) -> str:
    waarde = f"{waarde_tekst(versie.waarde)} {parameter.eenheid}".strip()
    toelichting = versie.toelichting
    if versie.nakijken_vanaf:
        toelichting = f"{toelichting} Nakijken vanaf {dag_tekst(versie.nakijken_vanaf)}.".strip()
    cellen = (parameter.label, f"`{parameter.naam}`", waarde, dag_tekst(versie.vanaf))
    rest = (koppeling(versie.bron), versie.zekerheid.label, cel(toelichting))
    return "| " + " | ".join((*map(cel, cellen), *rest)) + " |"


def _gronden() -> str:
    regels = [
        "## Gronden voor verlenging\n",
        "DUO beslist over een verlenging; de gemeente legt het besluit vast.\n",
        "| Grond | Code | Lengte | Vindplaats |",
        "|---|---|---|---|",
    ]
    regels += [
        f"| {regel.label} | `{grond.value}` | {_lengte(regel)} | {koppeling(regel.bron)} |"
        for grond, regel in GRONDEN.items()
    ]
    return "\n".join(regels) + "\n"


def _lengte(regel: Grondregel) -> str:
    if regel.vast is not None:
        vast = regel.vast.op(PEILDAG).waarde
        keer = ", één keer" if regel.eenmalig else ""
        return f"vast: {duur_tekst(vast, regel.vaste_eenheid)}{keer}"
    drempel = " vanaf drie aaneengesloten maanden" if regel.drempel else ""
    if regel.hoogstens is not None:
        hoogstens = duur_tekst(regel.hoogstens.op(PEILDAG).waarde, "maanden")
        if regel.langer_telt_niet:
            return f"de duur; geen verlenging bij langer dan {hoogstens}"
        return f"de duur{drempel}, ten hoogste {hoogstens}"
    return f"de duur{drempel}"


def _aanbod() -> str:
    gevallen = list(_gevallen())
    regels = [
        "## Aanbodplicht\n",
        "| Onderdeel | " + " | ".join(titel for titel, _ in gevallen) + " |",
        "|---|" + "---|" * len(gevallen),
    ]
    for code, label in AANBOD_LABELS.items():
        statussen = (status[code] for _, status in gevallen)
        regels.append(f"| {label} | " + " | ".join(statussen) + " |")
    return "\n".join(regels) + "\n"


def _gevallen() -> Iterator[tuple[str, dict[str, str]]]:
    for doelgroep in (Doelgroep.ASIELSTATUSHOUDER, Doelgroep.GEZINSMIGRANT):
        for route in Leerroute:
            onderdelen = wettelijk_aanbod(
                doelgroep=doelgroep, bijstand=True, leerroute=route, op=PEILDAG
            )
            titel = f"{doelgroep.label} met bijstand, {route.label}"
            yield titel, {onderdeel.code: onderdeel.status.value for onderdeel in onderdelen}


def _kalender() -> str:
    regels = [
        "## Feestdagen\n",
        "Algemene termijnenwet, artikel 3. De zondagen van Pasen en Pinksteren zijn al zondag.\n",
        "Een bij koninklijk besluit aangewezen dag staat in het gemeenteprofiel.\n",
    ]
    for jaar in KALENDERJAREN:
        dagen = sorted(feestdagen(jaar).items())
        regels += [f"- {weekdag_tekst(dag)}: {naam}" for dag, naam in dagen]
    return "\n".join(regels) + "\n"
