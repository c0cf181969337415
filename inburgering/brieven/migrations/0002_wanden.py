# SPDX-License-Identifier: EUPL-1.2
"""The walls: row-level security, and letters that never change."""

from django.db import migrations

from inburgering.brieven.migraties import FreezeLetters
from inburgering.core.rls import EnableRLS


class Migration(migrations.Migration):
    dependencies = [("brieven", "0001_initial"), ("core", "0002_wanden")]

    operations = [
        EnableRLS("brieven_brief"),
        EnableRLS("brieven_huisstijl"),
        EnableRLS("brieven_kenmerkreeks"),
        FreezeLetters(),
    ]
