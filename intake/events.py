# SPDX-License-Identifier: EUPL-1.2
"""What can happen in this room, and the sentence for each."""

from collections.abc import Callable, Mapping
from typing import Any

from inburgering.core.enums import Partneronderdeel
from inburgering.core.events import dag
from inburgering.wet.begrippen import Leerroute
from intake.enums import Herkomst, NietMeegewerkt, Rubriek, Tempo, Uitkomst
from intake.onderwerpen import OVERSLAAN_LABELS, SOORTEN, Code, Overslaan
from intake.oproeprules import RANG

# Subjects of before the leefgebieden; what was written then can still be read.
VROEGER = {
    "opleiding-en-werk": "Opleiding en werk",
    "arbeidsparticipatie": "Werk in Nederland",
    "persoonlijke-omstandigheden": "Persoonlijke omstandigheden",
}


def _titel(data: Mapping[str, Any]) -> str:
    code = str(data["onderwerp"])
    return VROEGER.get(code) or SOORTEN[Code(code)].titel


def _skipped(data: Mapping[str, Any]) -> str:
    reden = OVERSLAAN_LABELS[Overslaan(data["reden"])]
    return f"Intake: onderwerp «{_titel(data)}» overgeslagen, {reden}"


def _toets(data: Mapping[str, Any]) -> str:
    if data["uitslag"]:
        return f"Uitslag leerbaarheidstoets van {dag(data, 'afgenomen_op')}: {data['uitslag']}"
    if data["geregeld"]:
        return "Vastgelegd waarom er geen leerbaarheidstoets is"
    if data.get("niet_meegewerkt"):
        how = NietMeegewerkt(data["niet_meegewerkt"]).label
        return f"Leerbaarheidstoets op {dag(data, 'niet_meegewerkt_op')}: {how}"
    if data.get("gepland_op"):
        return f"Leerbaarheidstoets gepland op {dag(data, 'gepland_op')}"
    if data["aangevraagd_op"]:
        return f"Leerbaarheidstoets aangevraagd op {dag(data, 'aangevraagd_op')}"
    return "Gegevens van de leerbaarheidstoets gewijzigd"


OPROEP = {
    1: "Uitnodiging voor de brede intake verstuurd",
    2: "Waarschuwing en tweede oproep voor de brede intake verstuurd",
    3: "Derde oproep voor de brede intake verstuurd",
}


def _oproep(data: Mapping[str, Any]) -> str:
    return f"{OPROEP[data['nummer']]}: gesprek op {dag(data, 'gesprek_op')}"


def _uitkomst(data: Mapping[str, Any]) -> str:
    return f"Uitkomst van de {RANG[data['nummer']]} oproep: {Uitkomst(data['uitkomst']).label}"


def _facts(data: Mapping[str, Any]) -> str:
    rubrics = ", ".join(Rubriek(code).label.lower() for code in data["rubrieken"])
    return f"Vastgelegd wat al bekend was ({Herkomst(data['bron']).label}): {rubrics}"


def _deployed(data: Mapping[str, Any]) -> str:
    who = f" ({data['contactpersoon']})" if data["contactpersoon"] else ""
    part = Partneronderdeel(data["onderdeel"]).label
    return f"{data['partner']}{who} ingezet voor {part} vanaf {dag(data, 'vanaf')}"


def _advice(data: Mapping[str, Any]) -> str:
    pace = f", tempo {Tempo(data['tempo']).label}" if data["tempo"] else ""
    return f"Eindrapportage van de Taalstart: advies {Leerroute(data['route']).label}{pace}"


PRESENTERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "intake.gestart": lambda data: f"Brede intake gestart op {dag(data, 'gestart_op')}",
    "intake.gesprek": lambda data: f"Intakegesprek vastgelegd van {dag(data, 'gesprek_op')}",
    "intake.gesprek_gepland": lambda data: f"Intakegesprek gepland op {dag(data, 'gesprek_op')}",
    "intake.gesprek_vervallen": lambda data: (
        f"Gepland intakegesprek van {dag(data, 'gesprek_op')} gaat niet door"
    ),
    "intake.onderwerp_klaar": lambda data: f"Intake: onderwerp «{_titel(data)}» klaar",
    "intake.onderwerp_overgeslagen": _skipped,
    "intake.onderwerp_heropend": lambda data: f"Intake: onderwerp «{_titel(data)}» weer open",
    "intake.leerbaarheidstoets": _toets,
    "intake.oproep": _oproep,
    "intake.oproep_uitkomst": _uitkomst,
    "intake.afgerond_afwezig": lambda data: (
        "Brede intake afgerond zonder gesprek, na drie oproepen; het verslag is gemaakt"
    ),
    "intake.afgerond": lambda data: "Brede intake afgerond; het verslag is gemaakt",
    "intake.heropend": lambda data: f"Brede intake weer geopend. Reden: {data['reden']}",
    "intake.instrument": lambda data: (
        f"Instrument vastgelegd{', met rapport' if data['rapport'] else ''}"
    ),
    "intake.instrument_gewijzigd": lambda data: (
        f"Instrument verbeterd{'; rapport toegevoegd' if data['rapport'] else ''}"
    ),
    "intake.instrument_verwijderd": lambda data: f"Instrument verwijderd. Reden: {data['reden']}",
    "intake.rapport_verwijderd": lambda data: (
        f"Rapport van een instrument verwijderd. Reden: {data['reden']}"
    ),
    "intake.ladder": lambda data: f"Participatieladder gemeten op {dag(data, 'op')}",
    "intake.ladder_verbeterd": lambda data: (
        f"Meting op de participatieladder van {dag(data, 'op')} verbeterd"
    ),
    "intake.hulpvraag": lambda data: "Hulpvraag vastgelegd",
    "intake.hulpvraag_gewijzigd": lambda data: "Hulpvraag gewijzigd",
    "intake.signaal": lambda data: "Signaal vastgelegd; er volgt snel contact",
    "intake.verwezen": lambda data: (
        f"Verwezen met een hulpvraag; toestemming van {dag(data, 'toestemming_op')}"
    ),
    "intake.verwijzing_afgerond": lambda data: "Hulpvraag afgerond",
    "intake.toestemming_ingetrokken": lambda data: (
        f"Toestemming voor een verwijzing ingetrokken op {dag(data, 'ingetrokken_op')}"
    ),
    "intake.overdracht": lambda data: (
        f"Warme overdracht van {dag(data, 'overgedragen_op')} vastgelegd"
        if data["overgedragen_op"]
        else "Contact bij het COA vastgelegd"
    ),
    "intake.klantprofiel": _facts,
    "intake.driegesprek": lambda data: (
        f"Driegesprek van {dag(data, 'op')} vastgelegd" if data["op"] else "Driegesprek gewist"
    ),
    "intake.introductieweek": lambda data: (
        f"Checklist van de introductieweek klaargezet, punten: {data['aantal']}"
    ),
    "intake.introductiepunt": lambda data: f"Introductieweek, «{data['punt']}»: {data['wat']}",
    "intake.tolk_geboekt": lambda data: f"Tolk {data['taal']} geboekt op {dag(data, 'op')}",
    "intake.tolk_geannuleerd": lambda data: (
        f"Tolk {data['taal']} van {dag(data, 'op')} geannuleerd"
    ),
    "intake.partner_ingezet": _deployed,
    "intake.partner_gestopt": lambda data: (
        f"{data['partner']} stopt met {Partneronderdeel(data['onderdeel']).label}; "
        f"laatste dag {dag(data, 'tot')}"
    ),
    "intake.partnerbericht": lambda data: f"Bericht ontvangen van {data['partner']}",
    "intake.taalstart": lambda data: f"Taalstart bijgewerkt: {', '.join(data['wat'])}",
    "intake.taalstart_rapport": _advice,
}
