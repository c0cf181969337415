# SPDX-License-Identifier: EUPL-1.2
"""Django's own admin over the same rows, with the same columns and filters; exists only here.

Written as one would write it in an afternoon, without tuning: what the worklist would have been
had it been left to the admin. No rights, because rights are not what is measured.
"""

from typing import Any

from django.contrib.admin import AdminSite, EmptyFieldListFilter, ModelAdmin, display
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html

from inburgering.core.models import Dossier
from inburgering.core.stappen import url_of_step
from inburgering.core.templatetags.ui import dagen_mark, datum
from monitoring.selectors.lijst import PER_BLAD


class OpenSite(AdminSite):
    """Whoever is signed in may look."""

    def has_permission(self, request: HttpRequest) -> bool:
        return request.user.is_authenticated


class DossierAdmin(ModelAdmin):  # type: ignore[type-arg]
    """The columns and the filters of the worklist."""

    list_display = ("inburgeraar", "onder", "fase", "stap", "uiterlijk", "volgende_waarom")
    list_filter = (
        "volgende_op", ("pip_aangeboden_op", EmptyFieldListFilter), "fase", "doelgroep",
        "regisseur", ("afgesloten_op", EmptyFieldListFilter),
    )  # fmt: skip
    list_select_related = ("persoon", "regisseur")
    list_per_page = PER_BLAD
    ordering = (F("volgende_op").asc(nulls_last=True), "pk")
    actions = None

    @display(description="Inburgeraar", ordering="persoon__zoeknaam")
    def inburgeraar(self, dossier: Dossier) -> str:
        return dossier.persoon.naam

    @display(description="Leeftijd, doelgroep en taal")
    def onder(self, dossier: Dossier) -> str:
        persoon = dossier.persoon
        years, kind = persoon.leeftijd_op(timezone.localdate()), dossier.get_doelgroep_display()
        return f"{years} jaar · {kind} · {persoon.taal}{', tolk' if persoon.tolk_nodig else ''}"

    @display(description="Volgende stap", ordering="volgende_titel")
    def stap(self, dossier: Dossier) -> str:
        url = url_of_step(dossier.volgende_stap, dossier.pk)
        return format_html('<a href="{}">{}</a>', url, dossier.volgende_titel)

    @display(description="Uiterlijk", ordering="volgende_op")
    def uiterlijk(self, dossier: Dossier) -> str:
        if dossier.volgende_op is None:
            return ""
        days = (dossier.volgende_op - timezone.localdate()).days
        return format_html("{} {}", dagen_mark(days), datum(dossier.volgende_op))

    def has_module_permission(self, request: HttpRequest) -> bool:
        return True

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return True

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        return True


class LeanDossierAdmin(DossierAdmin):
    """Without the filter for which the admin reads the names of all medewerkers of the country."""

    list_filter = tuple(  # type: ignore[assignment]
        name for name in DossierAdmin.list_filter if name != "regisseur"
    )


site, lean_site = OpenSite(name="admin"), OpenSite(name="beheer_licht")
site.register(Dossier, DossierAdmin)
lean_site.register(Dossier, LeanDossierAdmin)
