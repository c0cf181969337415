# SPDX-License-Identifier: EUPL-1.2
"""persoonlijk plan inburgering en participatie."""

from importlib import import_module

from django.apps import AppConfig

from inburgering.brieven.enums import Briefsoort


class PipPlanConfig(AppConfig):
    name = "pip_plan"
    label = "pip_plan"
    verbose_name = "persoonlijk plan inburgering en participatie"

    def ready(self) -> None:
        """A PIP is bekendgemaakt when its letter was sent; we can explain what it decided."""
        # by name: models exist only now
        gevolgen = import_module("inburgering.brieven.verzending.gevolgen")
        besluit = import_module("pip_plan.services.besluit")
        bronnen = import_module("inburgering.brieven.vertalingen.bronnen")
        uitleg = import_module("pip_plan.uitleg")
        for soort in (Briefsoort.PIP_BESCHIKKING, Briefsoort.WIJZIGINGSBESLUIT):
            gevolgen.when_sent(soort, besluit.follow_sent)
            bronnen.explains(soort, uitleg.facts_of)
        bronnen.explains(Briefsoort.INTREKKINGSBESLUIT, uitleg.facts_of_end)
        import_module("inburgering.core.http").keeps_looks("pip_plan_ingezien")
