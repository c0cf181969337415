# SPDX-License-Identifier: EUPL-1.2
"""The components of every page: `{% load ui %}`. The gallery at /componenten/ shows them all.

What stands in every row of a list is written with format_html (fast); what stands once on a
page is a template in templates/components/.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField, Field
from django.forms.formsets import BaseFormSet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import slugify

from inburgering.core import datums
from inburgering.wet.bron import Bron

register = template.Library()
HOE_BEREKEND = "Hoe is deze datum berekend?"

if TYPE_CHECKING:
    Formulier = BaseForm | BaseFormSet[Any]

BIJNA_DAGEN = 7
TEKENS = {"laat": "▲", "bijna": "●", "klaar": "✓", "rust": "", "info": ""}
DAGEN_PER_MAAND = 30.4375


# --- text ---------------------------------------------------------------------------------
@register.filter
def datum(value: date | None) -> str:
    """22 november 2026; nothing for nothing."""
    return datums.datum_tekst(_dag(value)) if value else ""


@register.filter
def datum_kort(value: date | None) -> str:
    """22-11-2026; nothing for nothing."""
    return datums.datum_kort(_dag(value)) if value else ""


@register.filter
def dag_maand(value: date | None) -> str:
    """22 november: where the year is plain from what stands beside it."""
    return datum(value).rpartition(" ")[0]


@register.filter
def weekdag_datum(value: date | None) -> str:
    """zondag 22 november 2026."""
    return f"{datums.weekdag(_dag(value))} {datum(value)}" if value else ""


@register.filter
def moment(value: datetime | None) -> str:
    """22 november 2026, 14.03."""
    return f"{datum(value)}, {tijd(value)}" if value else ""


@register.filter
def tijd(value: datetime | None) -> str:
    """14.03, in the time of the Netherlands."""
    return f"{timezone.localtime(value):%H.%M}" if value else ""


@register.filter
def euro(value: Decimal | int | None) -> str:
    """€ 1.234,56 on one line."""
    if value is None:
        return ""
    amount = Decimal(value).quantize(Decimal("0.01"))
    text = f"{abs(amount):,.2f}".translate(str.maketrans(",.", ".,"))
    return f"€\N{NO-BREAK SPACE}{'-' if amount < 0 else ''}{text}"


@register.filter
def aantal(value: int, woorden: str) -> str:
    """`3|aantal:"dossier,dossiers"` reads 3 dossiers."""
    one, many = woorden.split(",")
    return f"{value:,} {one if value == 1 else many}".replace(",", ".")


# --- marks --------------------------------------------------------------------------------
def dagen_tekst(dagen: int, bijna: int = BIJNA_DAGEN) -> tuple[str, str]:
    """The kind of mark for a number of days left, and its words. Never rounds up."""
    if dagen < 0:
        return "laat", f"{-dagen} {'dag' if dagen == -1 else 'dagen'} te laat"
    if dagen <= 1:
        return "bijna", "morgen" if dagen else "vandaag"
    kind = "bijna" if dagen <= bijna else "rust"
    if dagen <= 100:
        return kind, f"nog {dagen} dagen"
    months = int(dagen / DAGEN_PER_MAAND)
    if months < 24:
        return kind, f"nog {months} maanden"
    return kind, f"nog {months // 12} jaar"


@register.simple_tag
@lru_cache(maxsize=4096)
def dagen_mark(dagen: int | None, bijna: int = BIJNA_DAGEN) -> str:
    """Days left in words, mark and colour; nothing when no term runs."""
    if dagen is None:
        return ""
    return status_mark(*dagen_tekst(dagen, bijna))


@register.simple_tag
def status_mark(soort: str, tekst: str) -> SafeString:
    """A state in words; `soort` is klaar, laat, bijna, rust or info."""
    sign = TEKENS[soort]
    if not sign:
        return format_html('<span class="merk merk-{}">{}</span>', soort, tekst)
    return format_html(
        '<span class="merk merk-{}"><span aria-hidden="true">{}</span> {}</span>',
        soort, sign, tekst,
    )  # fmt: skip


@register.simple_tag
def chip(label: str, url: str = "", *, aan: bool = False) -> SafeString:
    """A filter: `aan` shows it as applied, its link takes it off again."""
    if aan:
        return format_html(
            '<a class="chip chip-aan" href="{}">{} <span aria-hidden="true">✕</span>'
            '<span class="visually-hidden">: filter weghalen</span></a>',
            url, label,
        )  # fmt: skip
    if url:
        return format_html('<a class="chip" href="{}">{}</a>', url, label)
    return format_html('<span class="chip">{}</span>', label)


@register.simple_tag
def tel(getal: int, label: str, url: str = "", soort: str = "", *, actief: bool = False) -> str:
    """A number that is a link to exactly the rows it counts; colour only when it is not zero."""
    context = {
        "getal": f"{getal:,}".replace(",", "."),
        "label": label,
        "url": url,
        "soort": soort if getal else "",
        "actief": actief,
    }
    return render_to_string("components/tel.html", context)


# --- containers and blocks ----------------------------------------------------------------
@register.simple_block_tag
def card(content: str, title: str = "", **opties: Any) -> str:
    """`{% card title="Termijnen" link=url link_label="alle termijnen" %}…{% endcard %}`.

    Further options: `sub` (a short text at the right), `vol` (no inner space, for tables and
    task lists), `klasse`, `id`.
    """
    known = {"link": "", "link_label": "", "sub": "", "vol": False, "klasse": "", "id": ""}
    if unknown := set(opties) - set(known):
        raise template.TemplateSyntaxError(f"card does not know {', '.join(sorted(unknown))}")
    context = {**known, **opties, "title": title, "content": content}
    context["id"] = context["id"] or f"kaart-{slugify(title)}"
    return render_to_string("components/card.html", context)


@register.inclusion_tag("components/volgende_stap.html")
def volgende_stap(titel: str, url: str = "", uitleg: str = "", **opties: Any) -> dict[str, Any]:
    """The one next step: what, why, and the button that goes there.

    Options: knop, dagen; dossier and termijn link its date to the explanation.
    """
    known = {"knop": "Naar deze stap", "dagen": None, "termijn": "", "dossier": None}
    return {**known, **opties, "titel": titel, "url": url, "uitleg": uitleg}


@register.inclusion_tag("components/tijdlijn.html")
def tijdlijn(items: Iterable[Any]) -> dict[str, Any]:
    """Moments (zin, gebeurd_op, door; url if there is one), newest first."""
    return {
        "items": [
            {
                "zin": _veld(item, "zin"),
                "gebeurd_op": _veld(item, "gebeurd_op"),
                "door": _veld(item, "door"),
                "url": _veld(item, "url"),
            }
            for item in items
        ]
    }


@register.inclusion_tag("components/leeg.html")
def leeg(title: str, text: str = "", url: str = "", label: str = "") -> dict[str, str]:
    """Why a list is empty and what to do next."""
    return {"title": title, "text": text, "url": url, "label": label}


@register.inclusion_tag("components/voortgangsbalk.html")
def voortgangsbalk(n: int, total: int, label: str = "Voortgang") -> dict[str, Any]:
    """n of total done, for eyes and for screen readers."""
    return {"n": n, "total": total, "max": max(total, 1), "label": label, "id": slugify(label)}


@register.inclusion_tag("components/berekening.html")
def berekening(stappen: Iterable[Any], anker: str = "", *, open: bool = False) -> dict[str, Any]:  # noqa: A002 - the word of HTML
    """How a date was computed: sentences, each with its article if it has one.

    A browser that is sent to the anker opens the explanation by itself.
    """
    return {"stappen": [_stap(step) for step in stappen], "anker": anker, "open": open}


@register.simple_tag
def uitleg(dossier: int, termijn: str, datum: str = "") -> SafeString:
    """A link to the explanation of a date, on the page with all terms; or the date as link."""
    link = f"{reverse('core:termijnen', args=[dossier])}#uitleg-{termijn}"
    if not datum:
        return format_html('<a class="uitleg" href="{}">{}</a>', link, HOE_BEREKEND)
    return format_html(
        '<a class="uitleg" href="{}">{}<span class="visually-hidden">: {}</span></a>',
        link, datum, HOE_BEREKEND,
    )  # fmt: skip


def _stap(step: Any) -> dict[str, str]:
    """One step: a sentence, what Stap.to_dict stored, or a Stap itself."""
    if isinstance(step, str):
        return {"tekst": step, "bron": "", "url": ""}
    bron, url = _veld(step, "bron"), _veld(step, "url")
    if isinstance(bron, Bron):
        url = bron.url() or ""
    return {"tekst": _veld(step, "tekst"), "bron": str(bron), "url": url}


@register.inclusion_tag("components/taken.html")
def taken(items: Iterable[Any]) -> dict[str, Any]:
    """A task list: rows with titel, url, soort and status; the current one has actief."""
    names = ("titel", "url", "soort", "status", "actief")
    return {"items": [{name: _veld(item, name) for name in names} for item in items]}


@register.inclusion_tag("components/bladeren.html", takes_context=True)
def bladeren(context: dict[str, Any], page: Page[Any]) -> dict[str, Any]:
    """Previous and next page, with the filters kept."""
    return {"page": page, "request": context["request"]}


# --- errors -------------------------------------------------------------------------------
@register.inclusion_tag("components/fouten.html")
def fouten_samenvatting(*formulieren: "Formulier | tuple[Formulier, ...]") -> dict[str, Any]:
    """What is wrong, above the form, each line a link to its field; nothing when all is well."""
    forms = (form for given in formulieren
             for form in (given if isinstance(given, tuple) else (given,)))  # fmt: skip
    return {"fouten": [fout for form in forms for fout in _fouten(form)]}


def _fouten(form: "BaseForm | BaseFormSet[Any]") -> Iterator[dict[str, str]]:
    if isinstance(form, BaseFormSet):
        yield from ({"anker": "", "tekst": str(text)} for text in form.non_form_errors())
        for member in form.forms:
            yield from _fouten(member)
        return
    yield from ({"anker": "", "tekst": str(text)} for text in form.non_field_errors())
    told = Counter(text for field in form for text in field.errors)
    for field in form:
        anchor = "" if field.is_hidden else _anker(field)
        for text in field.errors:
            vague = told[text] > 1 or text == str(Field.default_error_messages["required"])
            yield {"anker": anchor, "tekst": f"{field.label}: {text}" if vague else str(text)}


def _anker(field: BoundField) -> str:
    """The id that receives focus: of the field, or of its first choice."""
    return field.id_for_label or f"{field.auto_id}_0"


# --- small helpers ------------------------------------------------------------------------
def _veld(item: Any, name: str) -> Any:
    """An attribute or a key; empty when there is none."""
    found = item.get(name) if isinstance(item, dict) else getattr(item, name, None)
    return "" if found is None else found


def _dag(value: date) -> date:
    return timezone.localtime(value).date() if isinstance(value, datetime) else value
