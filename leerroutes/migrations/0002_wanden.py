# SPDX-License-Identifier: EUPL-1.2
"""Every table of this room is bound to the gemeente in scope."""

from django.db import migrations

from inburgering.core.rls import EnableRLS


class Migration(migrations.Migration):
    dependencies = [("leerroutes", "0001_initial")]

    operations = [
        EnableRLS("leerroutes_aanbieder"),
        EnableRLS("leerroutes_leerroutekeuze"),
    ]
