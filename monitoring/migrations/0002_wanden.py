# SPDX-License-Identifier: EUPL-1.2
"""The walls around what is about a person."""

from django.db import migrations

from inburgering.core.rls import EnableRLS


class Migration(migrations.Migration):
    dependencies = [("core", "0002_wanden"), ("monitoring", "0001_initial")]

    operations = [
        EnableRLS("monitoring_voortgangsgesprek"),
        EnableRLS("monitoring_herinnering"),
        EnableRLS("monitoring_herinnerronde"),
    ]
