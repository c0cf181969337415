# SPDX-License-Identifier: EUPL-1.2
"""The gallery of components at /componenten/, for whoever builds pages. Only in DEBUG."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inburgering.core.fields import DatumField

DAGEN = (-3, -1, 0, 1, 4, 9, 25, 400, 1000, None)
MARKS = (
    ("laat", "te laat"),
    ("bijna", "wacht op PIP"),
    ("klaar", "geregeld"),
    ("rust", "nog niet gestart"),
    ("info", "concept"),
)
TAKEN = (
    {"titel": "Gezin en kinderen", "url": "#", "status": "Klaar"},
    {"titel": "Leren en opleiding", "url": "#", "soort": "bijna", "status": "Bezig", "actief": 1},
    {"titel": "Taal", "url": "#", "soort": "rust", "status": "Nog niet gestart"},
    {"titel": "Leerbaarheidstoets", "status": "Kan nog niet"},
)
STAPPEN = (
    "Kennisgeving van DUO op 1 oktober 2026; toen nog niet ingeschreven.",
    {
        "tekst": "Ingeschreven in de BRP op 8 oktober 2026: de termijn begint de dag daarna.",
        "bron": "Besluit inburgering 2021, art. 5.3",
        "url": "https://wetten.overheid.nl/BWBR0045591/",
    },
    "Tien weken later is donderdag 17 december 2026.",
)


class Voorbeeldformulier(forms.Form):
    """One field of each kind."""

    achternaam = forms.CharField(label="Achternaam", help_text="Zoals in de BRP")
    geboren_op = DatumField(label="Geboortedatum")
    school = forms.ChoiceField(
        label="Hoeveel jaar bent u naar school geweest?",
        choices=[("0", "niet"), ("6", "1 tot 6 jaar"), ("12", "7 tot 12 jaar"), ("13", "langer")],
        widget=forms.RadioSelect,
    )
    leerroute = forms.ChoiceField(label="Leerroute", choices=[("", "Kies"), ("B", "B1-route")])
    gelezen = forms.BooleanField(label="De inburgeraar heeft het plan gelezen")
    bestand = forms.FileField(label="Bestand", help_text="XLSX of CSV", required=False)
    notitie = forms.CharField(
        label="Notitie voor collega's", widget=forms.Textarea(attrs={"rows": 2}), required=False
    )


@require_safe
def componenten(request: HttpRequest) -> HttpResponse:
    """Show every component once; `?fout` shows the form with errors."""
    if not settings.DEBUG:
        raise Http404
    today = timezone.localdate()
    wrong = {"geboren_op": "31-2-2026"} if "fout" in request.GET else None
    context: dict[str, Any] = {
        "form": Voorbeeldformulier(wrong),
        "dagen": DAGEN,
        "marks": MARKS,
        "taken_rijen": TAKEN,
        "stappen": STAPPEN,
        "vandaag": today,
        "nu": timezone.now(),
        "bedrag": Decimal("1234.56"),
        "momenten": [
            {"zin": "Brede intake afgerond", "gebeurd_op": today, "door": "S. de Wit"},
            {"zin": "Leerbaarheidstoets afgenomen", "gebeurd_op": today - timedelta(days=3)},
        ],
        "page": Paginator(range(60), 25).get_page(request.GET.get("page")),
    }
    return render(request, "core/componenten.html", context)
