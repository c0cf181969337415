# SPDX-License-Identifier: EUPL-1.2
"""What may stand in a cell, and the sentence for what may not. No database."""

from datetime import date

import pytest

from inburgering.core.models import Persoon
from inburgering.invoer.cellen import CelFout, clean, parse
from inburgering.invoer.kolommen import KOLOMMEN, read_headings
from inburgering.wet.begrippen import Doelgroep

VANDAAG = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("kolom", "tekst", "waarde"),
    [
        ("bsn", "999990019", "999990019"),
        ("bsn", "9999.90.019", "999990019"),
        ("bsn", "12345672", "012345672"),  # the zero in front got lost
        ("v_nummer", "28 1234 5678", "2812345678"),
        ("geboortedatum", "4-3-1988", (1988, 3, 4)),
        ("geboortedatum", "4 mrt 1988", (1988, 3, 4)),
        ("geboortedatum", "1988", (1988, None, None)),
        ("geboortedatum", "3-1988", (1988, 3, None)),
        ("geboortedatum", "maart 1988", (1988, 3, None)),
        ("geboortedatum", "00-00-1988", (1988, None, None)),
        ("geboortedatum", "00-03-1988", (1988, 3, None)),
        ("geboortedatum", "19880000", (1988, None, None)),
        ("geboortedatum", "19880304", (1988, 3, 4)),
        ("geboortedatum", "1988-03-04", (1988, 3, 4)),
        ("gekoppeld_op", "1/2/2026", date(2026, 2, 1)),
        ("gekoppeld_op", "1 feb 2026", date(2026, 2, 1)),
        ("telefoon", "612345678", "0612345678"),
        ("telefoon", "+31 6 12345678", "+31 6 12345678"),
        ("postcode", "6661ek", "6661 EK"),
        ("tolk_nodig", "J", True),
        ("tolk_nodig", "ONWAAR", False),
        ("aanspreekvorm", "dhr.", "heer"),
        ("doelgroep", "Statushouder", Doelgroep.ASIELSTATUSHOUDER),
        ("doelgroep", "overige migrant", Doelgroep.OVERIGE_MIGRANT),
        ("regisseur", "Amina@Voorbeeld.nl", "amina@voorbeeld.nl"),
        ("achternaam", "O'Brien-Şahin", "O'Brien-Şahin"),
    ],
)
def test_what_people_type_is_understood(kolom: str, tekst: str, waarde: object) -> None:
    assert parse(kolom, tekst, vandaag=VANDAAG) == waarde


@pytest.mark.parametrize(
    ("kolom", "tekst", "zin"),
    [
        ("bsn", "999990018", "geen geldig BSN"),
        ("bsn", "9,9999E+08", "Maak de kolom op als tekst"),
        ("bsn", "٩٩٩٩٩٠٠١٩", "geen geldig BSN"),
        ("v_nummer", "12345", "tien cijfers"),
        ("geboortedatum", "31-2-2026", "bestaat niet"),
        ("geboortedatum", "4-3-1026", "Het jaar 1026 kan niet kloppen"),
        ("geboortedatum", "13-1988", "Maand 13 bestaat niet"),
        ("geboortedatum", "4-3-88", "vier cijfers"),
        ("geboortedatum", "24-12-2026", "in de toekomst"),
        ("geboortedatum", "onbekend", "bestaat niet"),
        ("gekoppeld_op", "31-2-2026", "bestaat niet"),
        ("gekoppeld_op", "1-2-1026", "Het jaar 1026 kan hier niet kloppen"),
        ("gekoppeld_op", "46000", "Bedoelt u 9-12-2025? Maak de cel op als datum"),
        ("kennisgeving_op", "24-11-2026", "in de toekomst"),
        ("telefoon", "bel haar zus", "geen telefoonnummer"),
        ("telefoon", "0612345678 / 0687654321", "één nummer"),
        ("email", "selam", "geen e-mailadres"),
        ("email", "a@b.nl; c@d.nl", "één adres"),
        ("regisseur", "Amina", "niet de naam"),
        ("postcode", "0661 EK", "geen postcode"),
        ("huisnummer", "12-3-2026", "als datum gelezen"),
        ("tolk_nodig", "misschien", "Vul ja of nee in"),
        ("aanspreekvorm", "dr.", "Kies mevrouw, heer of neutraal"),
        ("doelgroep", "student", "Kies asielstatushouder"),
        ("achternaam", "2812345678", "Hier horen geen cijfers"),
        ("voorvoegsel", "x" * 21, "ten hoogste 20 tekens"),
    ],
)
def test_what_cannot_be_right_gets_a_sentence_that_says_what_to_do(
    kolom: str, tekst: str, zin: str
) -> None:
    with pytest.raises(CelFout) as refused:
        parse(kolom, tekst, vandaag=VANDAAG)
    assert zin in str(refused.value)


def test_a_wrong_bsn_is_never_repeated_in_the_sentence() -> None:
    with pytest.raises(CelFout) as refused:
        parse("bsn", "999990018", vandaag=VANDAAG)
    assert "99999" not in str(refused.value)


@pytest.mark.parametrize(
    ("tekst", "schoon"),
    [
        ("  Selam\u00a0 Miriam ", "Selam Miriam"),
        ("Se\u200blam", "Selam"),
        ("E\u0301lan", "Élan"),
        ("'+31 6", "+31 6"),
        ("'t Hart", "'t Hart"),
        ("João Ñuñez Ünal Åsa", "João Ñuñez Ünal Åsa"),
    ],
)
def test_invisible_marks_and_double_spaces_go(tekst: str, schoon: str) -> None:
    assert clean(tekst) == schoon


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [("Sel\x07am", "onzichtbaar teken"), ("Ã‰lan", "beschadigd"), ("RenÃ©", "beschadigd"),
     ("GÃ¼neÅŸ", "beschadigd"), ("Ren\ufffd", "beschadigd")],
)  # fmt: skip
def test_damaged_letters_are_noticed(tekst: str, zin: str) -> None:
    with pytest.raises(CelFout) as refused:
        clean(tekst)
    assert zin in str(refused.value)


def test_the_lengths_are_those_of_the_database() -> None:
    fields = {field.name: field for field in Persoon._meta.get_fields()}
    for kolom in KOLOMMEN:
        limit = getattr(fields.get(kolom.code), "max_length", None)
        if kolom.tekens and limit:
            assert kolom.tekens == limit, kolom.code


def test_headings_are_known_by_the_names_people_use() -> None:
    kop = read_headings(["burgerservicenummer", "GEBOREN OP", "Klantmanager", "E_mail"])
    assert kop.posities == {0: "bsn", 1: "geboortedatum", 2: "regisseur", 3: "email"}


def test_a_misspelt_heading_gets_a_suggestion() -> None:
    kop = read_headings(["BSN", "Geboortdatum", "Lievelingskleur"])
    assert "Bedoelt u “Geboortedatum”?" in kop.meldingen[0]
    assert kop.meldingen[1] == "De kolom “Lievelingskleur” kennen wij niet en is overgeslagen."


def test_the_column_of_the_download_with_wrong_rows_is_skipped_silently() -> None:
    kop = read_headings(["BSN", "Doelgroep", "Gekoppeld op", "Wat moet anders", "Rij"])
    assert kop.meldingen == ()
