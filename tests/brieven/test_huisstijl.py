# SPDX-License-Identifier: EUPL-1.2
"""A letterhead that cannot be read or is not safe is refused, with what to do about it."""

import io
from dataclasses import replace
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction
from PIL import Image

from inburgering.brieven import selectors, services
from inburgering.brieven.huisstijl import HuisstijlFout, Logo, contrast
from inburgering.brieven.logo import PNG, SVG, check_logo
from inburgering.brieven.models import Huisstijl
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Gemeente
from tests.brieven import voorbeelden

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inside: str) -> bytes:
    return f'<svg {NS} viewBox="0 0 10 10">{inside}</svg>'.encode()


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000") == pytest.approx(21)
    assert contrast("#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#ffffff") == 1


def test_a_brand_colour_must_be_readable_and_an_accent_need_not_be() -> None:
    with pytest.raises(HuisstijlFout, match="te licht om te lezen") as refused:
        replace(voorbeelden.HUISSTIJL, kleur_merk="#ffb612")
    assert refused.value.field == "kleur_merk"
    assert replace(voorbeelden.HUISSTIJL, kleur_accent="#ffff00").kleur_accent == "#ffff00"


@pytest.mark.parametrize("kleur", ["rood", "#12345", "#154273;}", "url(x)", ""])
def test_what_is_no_colour_is_refused(kleur: str) -> None:
    for field in ("kleur_merk", "kleur_accent"):
        with pytest.raises(HuisstijlFout, match="zes tekens"):
            replace(voorbeelden.HUISSTIJL, **{field: kleur})


def test_a_letter_needs_its_return_address() -> None:
    with pytest.raises(HuisstijlFout, match="kan niet zonder") as refused:
        replace(voorbeelden.HUISSTIJL, retouradres=" ")
    assert refused.value.field == "retouradres"


@pytest.mark.parametrize(
    "inside",
    [
        "<path d='M0 0h5v5z' fill='#123456'/>",
        "<defs><linearGradient id='a'/></defs><rect fill='url(#a)' width='5' height='5'/>",
        "<rect style=\"fill:url('#a')\" width='5' height='5'/>",
        "<style>.a{fill:#123456}</style><g class='a'><circle r='2'/></g>",
    ],
)
def test_a_plain_drawing_is_a_logo(inside: str) -> None:
    assert check_logo(svg(inside), SVG) is None


@pytest.mark.parametrize(
    ("inside", "reden"),
    [
        ("<script>alert(1)</script>", "script"),
        ("<path onload='x()' d='M0 0'/>", "script"),
        ("<image href='http://voorbeeld.nl/x.png'/>", "tekening"),
        ("<use xlink:href='http://voorbeeld.nl/x.svg#a'/>", "tekening"),
        ("<a xlink:href='javascript:x'><path d='M0 0'/></a>", "tekening"),
        ("<foreignObject><p>x</p></foreignObject>", "tekening"),
        ("<rect fill='url(http://voorbeeld.nl/x)'/>", "buiten het bestand"),
        ("<style>@import 'http://voorbeeld.nl/x.css';</style>", "buiten het bestand"),
        ('<style>.a{fill:url( "file:///etc/passwd")}</style>', "buiten het bestand"),
        ("<linearGradient xlink:href='file:///etc/passwd'/>", "buiten het bestand"),
        ("<text>Overbetuwe</text>", "letters"),
        ("<path", "geen goede SVG"),
    ],
)
def test_an_svg_that_does_more_than_draw_is_refused(inside: str, reden: str) -> None:
    refusal = check_logo(svg(inside), SVG)
    assert refusal is not None and reden in refusal


def test_entities_cannot_grow() -> None:
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + svg("&a;")
    refusal = check_logo(bomb, SVG)
    assert refusal is not None and "DOCTYPE" in refusal


def test_a_logo_is_small_and_really_a_picture() -> None:
    assert check_logo(b"", PNG) is not None
    assert "geen goede PNG" in str(check_logo(b"MZ\x90\x00 dit is een programma", PNG))
    assert "1 MB" in str(check_logo(b"x" * (40 * 1024 * 1024), PNG))
    assert "PNG of SVG" in str(check_logo(b"GIF89a", "image/gif"))
    out = io.BytesIO()
    Image.new("1", (4000, 4000)).save(out, "PNG")
    assert "beeldpunten" in str(check_logo(out.getvalue(), PNG))
    half = out.getvalue()[: len(out.getvalue()) // 2]
    assert check_logo(half, PNG) is not None


def test_a_logo_is_described() -> None:
    with pytest.raises(HuisstijlFout, match="Beschrijf het logo"):
        Logo(inhoud=svg("<path d='M0 0'/>"), mime=SVG, alt=" ")


def test_the_letterhead_of_a_gemeente_comes_back_as_it_was_set(gemeente: Gemeente) -> None:
    logo = Logo(inhoud=svg("<path d='M0 0h5v5z'/>"), mime=SVG, alt="Wapen van Overbetuwe")
    wanted = replace(voorbeelden.HUISSTIJL, logo=logo)
    services.set_huisstijl(gemeente=gemeente, gegevens=voorbeelden.HUISSTIJL)
    services.set_huisstijl(gemeente=gemeente, gegevens=wanted)
    assert Huisstijl.objects.count() == 1
    assert selectors.huisstijl_of(gemeente) == wanted


def test_without_a_letterhead_the_refusal_says_whom_to_ask(gemeente: Gemeente) -> None:
    with pytest.raises(ActionDenied, match="Overbetuwe heeft nog geen briefpapier"):
        selectors.huisstijl_of(gemeente)


def test_the_form_of_a_letterhead_hears_what_is_wrong(gemeente: Gemeente) -> None:
    services.set_huisstijl(gemeente=gemeente, gegevens=voorbeelden.HUISSTIJL)
    stored = Huisstijl.objects.get()
    stored.kleur_merk = "#ffee00"
    with pytest.raises(ValidationError) as refused:
        stored.full_clean()
    assert "te licht" in refused.value.message_dict["kleur_merk"][0]


@pytest.mark.parametrize(
    "change",
    [
        {"kleur_merk": "rood"},
        {"logo": b"x" * (1024 * 1024 + 1), "logo_mime": PNG, "logo_alt": "logo"},
        {"logo": b"x", "logo_mime": "text/html", "logo_alt": "logo"},
        {"logo": b"x", "logo_mime": PNG, "logo_alt": ""},
    ],
)
def test_the_database_refuses_it_as_well(gemeente: Gemeente, change: dict[str, Any]) -> None:
    services.set_huisstijl(gemeente=gemeente, gegevens=voorbeelden.HUISSTIJL)
    with pytest.raises((IntegrityError, DataError)), transaction.atomic():
        Huisstijl.objects.update(**change)
