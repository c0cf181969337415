# SPDX-License-Identifier: EUPL-1.2
"""One leerroute and one ontzorgen in force at a time in a dossier."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0011_mandaat_nodig")]

    operations = [
        migrations.AddConstraint(
            model_name="deelbesluit",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("soort__in", ["leerroute", "ontzorgen"]), ("status", "vastgesteld")
                ),
                fields=("dossier", "soort"),
                name="pip_plan_deelbesluit_een_per_soort",
            ),
        ),
    ]
