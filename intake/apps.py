# SPDX-License-Identifier: EUPL-1.2
"""brede intake."""

from importlib import import_module

from django.apps import AppConfig

from inburgering.brieven.enums import Briefsoort


class IntakeConfig(AppConfig):
    name = "intake"
    label = "intake"
    verbose_name = "brede intake"

    def ready(self) -> None:
        """We can explain what a call says."""
        # by name: models exist only now
        bronnen = import_module("inburgering.brieven.vertalingen.bronnen")
        uitleg = import_module("intake.services.oproepfeiten")
        for soort in (
            Briefsoort.UITNODIGING_INTAKE,
            Briefsoort.WAARSCHUWING_INTAKE,
            Briefsoort.DERDE_OPROEP,
        ):
            bronnen.explains(soort, uitleg.facts_of)
