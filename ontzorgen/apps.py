# SPDX-License-Identifier: EUPL-1.2
"""ontzorgen."""

from importlib import import_module

from django.apps import AppConfig

from inburgering.brieven.enums import Briefsoort


class OntzorgenConfig(AppConfig):
    name = "ontzorgen"
    label = "ontzorgen"
    verbose_name = "ontzorgen"

    def ready(self) -> None:
        """We can explain what the letters of this room say."""
        # by name: models exist only now
        bronnen = import_module("inburgering.brieven.vertalingen.bronnen")
        uitleg = import_module("ontzorgen.uitleg")
        for soort in (Briefsoort.ONTZORGEN_BESLUIT, Briefsoort.ONTZORGEN_EINDE):
            bronnen.explains(soort, uitleg.facts_of)
